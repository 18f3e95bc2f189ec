"""Powers of ten: "5.97 x 10^24 kg", "10^11 stars", "3 × 10⁸ m/s"."""

from collections.abc import Sequence
from decimal import Decimal

from variorum.annotate.figures.tokens import Token, adjacent, word_at

RAISED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻", "0123456789-")
LARGEST = 40
TIMES = frozenset(["x", "×", "*"])


def read_power(tokens: Sequence[Token], at: int) -> tuple[Decimal, int] | None:
    """What a number in digits is multiplied by, behind it, and where that ends."""
    return read_bare_power(tokens, at + 1) if word_at(tokens, at) in TIMES else None


def read_bare_power(tokens: Sequence[Token], at: int) -> tuple[Decimal, int] | None:
    """A power of ten that is a number by itself, and where it ends."""
    if word_at(tokens, at) != "10" or not adjacent(tokens, at):
        return None
    digits, last = tokens[at + 1].text.translate(RAISED), at + 2
    if digits == "^":
        sign = "-" if word_at(tokens, last) in ("-", "−") else ""
        last += len(sign)
        digits, last = sign + word_at(tokens, last), last + 1
    elif digits == tokens[at + 1].text:
        return None
    if not digits.removeprefix("-").isdecimal() or abs(int(digits[:4])) > LARGEST:
        return None
    return Decimal(10) ** int(digits), last
