"""Names that were read in pieces are one name."""

from variorum.annotate.names.torn import with_whole
from variorum.model import Name, NameType


def read(text: str, *pieces: str, kind: NameType = "person") -> list[str]:
    names = [Name(text.index(p), text.index(p) + len(p), kind) for p in pieces]
    return [text[n.begin : n.end] for n in with_whole(text, names)]


def test_the_part_in_brackets_and_the_one_behind_are_one_person() -> None:
    assert read("“It was (warden Orlo) Moors,” she said.", "Orlo", "Moors") == ["Orlo) Moors"]
    assert read("“If [Ida] Scarrow sang.”", "Ida", "Scarrow") == ["Ida] Scarrow"]


def test_two_people_and_two_places_stay_two() -> None:
    two = ["Orlo", "Moors"]
    assert read("They met (with Orlo), Moors sang.", *two) == two
    assert read("They met a) Orlo and b) Orlo) Moors.", *two) == two
    assert read("“(The Orlo) Moors,” she said.", *two, kind="place") == two


def test_a_body_goes_on_from_its_first_word() -> None:
    whole = "They asked the Riverine Budget Office."
    assert read(whole, "Riverine", "Budget Office", kind="organisation") == [
        "Riverine Budget Office"
    ]
    for first in ("Herald and", "The", "WRB"):
        text = f"They asked {first} Toll Office."
        assert read(text, first, "Toll Office", kind="organisation") == [first, "Toll Office"]
