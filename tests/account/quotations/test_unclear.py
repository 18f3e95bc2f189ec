"""What tells nothing by itself, in invented words."""

import pytest

from variorum.account.quotations.unclear import is_unclear
from variorum.model import AttributionKind, Span, Wording


def unclear(words: str, kind: AttributionKind) -> bool:
    return is_unclear(words, Wording("r", (Span(0, 1),), words, False, kind, "", ()))


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("“He has no plan at all,”", "direct"),
        ("“I stand by her,”", "direct"),
        ("“Yes, I do.”", "direct"),
        ("declared him a “hero of the harbour”", "mixed"),
        ("asked the guild to do the same", "indirect"),
        ("17 were shut in the north of the town", "indirect"),
        ("he could not give such a pledge", "indirect"),
        ("Such a gate would keep nobody out", "indirect"),
        ("the weir would not outlast that kind of storm", "indirect"),
    ],
)
def test_what_only_the_words_before_make_plain(words: str, kind: AttributionKind) -> None:
    assert unclear(words, kind)


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("“He [Bo Orr] has no plan at all,”", "direct"),
        ("“We said no to the weir.”", "direct"),
        ("“he” saw a friend in the mayor", "mixed"),
        ("calling her “Goofy Ann Ray”", "mixed"),
        ("told her to open the gate of the harbour “by May” and then to leave it so", "mixed"),
        ("17 boats were shut in", "indirect"),
        ("the guild had no plan, since nobody had thought of such a plan", "indirect"),
        ("the town bought goods such as salt", "indirect"),
    ],
)  # fmt: skip
def test_what_is_plain_by_itself(words: str, kind: AttributionKind) -> None:
    assert not unclear(words, kind)
