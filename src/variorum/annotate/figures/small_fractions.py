"""Fractions in digits: "2 1/2", "1/2 cup", "¾ mile"."""

from collections.abc import Sequence
from decimal import Decimal
from unicodedata import numeric

from variorum.annotate.figures.phrases import longest_phrase
from variorum.annotate.figures.tokens import Number, Token, adjacent, word_at

DENOMINATORS = ("2", "3", "4", "5", "6", "8", "10", "16", "32", "64")
FRACTION_SIGNS = {sign: Decimal(str(numeric(sign))) for sign in "½¼¾⅛⅜⅝⅞⅕⅖⅗⅘⅓⅔"}
PLACES = Decimal("0.0001")


def read_small_fraction(tokens: Sequence[Token], at: int) -> Number | None:
    """A fraction with no whole number before it, where a unit or a share stands behind."""
    value, last = FRACTION_SIGNS.get(tokens[at].text), at + 1
    if value is None and tokens[at].kind == "number" and tokens[at].text.isdigit():
        value, last = written_fraction(tokens, at), at + 3
    if value is None:
        return None
    behind = last + 1 if word_at(tokens, last) == "-" else last
    if word_at(tokens, behind) != "of" and not longest_phrase(
        tokens, behind, ["units", "units_time"]
    ):
        return None
    return Number(at, last, value.quantize(PLACES), spelled=True, fraction=True)


def written_fraction(tokens: Sequence[Token], at: int) -> Decimal | None:
    """The fraction in three tokens that touch: the "1/2" of "2 1/2"."""
    if not (adjacent(tokens, at) and adjacent(tokens, at + 1) and tokens[at + 1].text == "/"):
        return None
    above, below = tokens[at].text, tokens[at + 2].text
    if below not in DENOMINATORS or not above.isdigit() or len(above) > 2:
        return None
    return Decimal(above) / Decimal(below) if int(above) < int(below) else None
