"""Compounds whose first half is a number in words: "an eight-member panel", "fivefold"."""

from collections.abc import Iterator, Sequence

from variorum.annotate.figures.spelled import scales, small_number
from variorum.annotate.figures.tokens import Token, value_table

FOLD = "fold"
LINKED = frozenset(["and", "to"])
OPEN = frozenset(["plus", "odd", "strong"])
PRICED = frozenset(["a", "an", "per"])


def part_compounds(tokens: Sequence[Token]) -> list[Token]:
    """The tokens, a compound with a number in words parted as one in digits is.

    "eight-member" becomes what "8-member" is: number, hyphen, noun. Numbers and fractions
    with a hyphen ("twenty-five", "two-thirds") stay whole.
    """
    before = [None, *tokens]
    return [
        part for left, token in zip(before, tokens, strict=False) for part in _parts(token, left)
    ]


def _parts(token: Token, left: Token | None) -> Iterator[Token]:
    if token.kind == "word" and _links_numbers(token.lower.split("-")):
        yield from _words(token)
        return
    number = _length_of_number(token) or _length_of_scale(token, left)
    if not number:
        yield token
        return
    at = token.begin + number
    yield Token(token.begin, at, token.text[:number], "word")
    if token.text[number] == "-":
        yield Token(at, at + 1, "-", "mark")
        at += 1
    yield Token(at, token.end, token.text[at - token.begin :], "word")


def _links_numbers(words: Sequence[str]) -> bool:
    return not LINKED.isdisjoint(words) and small_number(words[0]) is not None


def _words(token: Token) -> Iterator[Token]:
    """The words of "two-and-a-half" and "two-to-three", without the hyphens."""
    at = token.begin
    for word in token.text.split("-"):
        yield Token(at, at + len(word), word, "word")
        at += len(word) + 1


def _length_of_number(token: Token) -> int:
    """How many characters of a compound are its number; 0 where the token is none."""
    if token.kind != "word":
        return 0
    words = token.lower.split("-")
    if len(words) == 1:
        number = token.lower.removesuffix(FOLD)
        return len(number) if number != token.lower and small_number(number) else 0
    size = 2 if small_number("-".join(words[:2])) is not None else 1
    behind = words[size : size + 1]
    if small_number(words[0]) is None or not behind or _is_part_of_number(behind[0]):
        return 0
    return len("-".join(words[:size]))


def _length_of_scale(token: Token, left: Token | None) -> int:
    """How many characters of "m-a-year", as it stands in "£3.5m-a-year", are its scale, or of
    the "million-plus" behind digits.
    """
    scale, _, rest = token.text.partition("-")
    if left is not None and left.kind == "number" and rest and scale.lower() in scales():
        return len(scale)
    priced = rest.partition("-")[0].lower() in PRICED
    touching = left is not None and left.kind == "number" and left.end == token.begin
    priced |= touching and rest.lower() in OPEN  # "$1m-plus"
    return len(scale) if priced and scale in value_table("number_scales_short") else 0


def _is_part_of_number(word: str) -> bool:
    fractions = value_table("number_fractions")
    return word in scales() or word in fractions or word.removesuffix("s") in fractions
