import re
from importlib.resources import files

import pytest

STYLE = (files("variorum.show") / "templates" / "page.css").read_text(encoding="utf-8")
SCREEN, _, PAPER = STYLE.partition("@media print")
LIGHT, DARK = (
    dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6});", scheme))
    for scheme in SCREEN.split("prefers-color-scheme: dark")[:2]
)
PAIRS = [
    (ink, ground)
    for ground in ("paper", "here", "lit", "altered-ground", "reworded-ground")
    for ink in ("ink", "quiet", "link")
    if (ink, ground) not in {("quiet", "lit")}  # lit words take the colour of ink
] + [("altered", "paper"), ("altered", "here")]


def luminance(colour: str) -> float:
    """Relative luminance as WCAG 2.2 defines it."""
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize("scheme", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize(("ink", "ground"), PAIRS)
def test_words_stand_out_from_their_ground(scheme: dict[str, str], ink: str, ground: str) -> None:
    brighter, darker = sorted((luminance(scheme[ink]), luminance(scheme[ground])), reverse=True)
    assert (brighter + 0.05) / (darker + 0.05) >= 4.5


def test_both_schemes_name_the_same_colours() -> None:
    assert LIGHT.keys() == DARK.keys()


def test_paper_has_no_colour_of_the_dark_scheme() -> None:
    """Whatever the screen is: each colour of words and their ground is set for paper."""
    told = dict(re.findall(r"--([\w-]+): (#[0-9a-f]{3,6});", PAPER))
    assert LIGHT.keys() - told.keys() == {"focus"}
    marks = [name for name in told if name.split("-")[0] in {"altered", "reworded", "cut"}]
    assert {told[name] for name in marks} == {LIGHT[name] for name in marks}
