"""The places of which a sentence tells, and the one that stands beside a number."""

from collections.abc import Sequence

from variorum.annotate.figures.tokens import CLAUSE_MARKS, Token
from variorum.compare.statements import stem
from variorum.lang import word_list

BESIDE = 7
PLACING = frozenset(["in", "at", "near", "outside", "inside", "across"])
DIRECTIONS = ("north", "south", "east", "west", "off", "away", "down", "up", "and")
MARKS = CLAUSE_MARKS | {","}
LONG_NAME, SHORT_NAME = frozenset(map(stem, ("united", "states"))), "us"


def places_in(tokens: Sequence[Token], *, most: int = 99) -> frozenset[str]:
    """Names behind "in", "at" or "near", also in "in the coastal city of Lowmouth"."""
    found: set[str] = set()
    for k, token in enumerate(tokens[:-1]):
        if token.lower in PLACING and len(found) < most:
            at = next((k + n for n in range(1, 6) if _opens_name(tokens, k + n, k)), None)
            for name in tokens[at : at + 3] if at else ():
                if name.kind != "word" or not name.text[0].isupper():
                    break
                if name.lower in word_list("function_words"):  # "The", or headline case
                    continue
                found.add(stem(name.text))
    return _one_name(found)


def own_places(tokens: Sequence[Token], first: int, last: int) -> frozenset[str]:
    """The place right behind a figure, or the last one before it with no mark and no number
    between: "in Norland were down by 80 percent, in Sudland by 65".
    """
    if found := places_in(_until_mark(tokens[last : last + BESIDE]), most=1):
        return found
    back = list(reversed(tokens[max(0, first - BESIDE) : first]))
    if len(back) > 1 and back[0].lower == "where" and back[1].text == ",":
        back = back[2:]  # "in Lowmouth, where 30 people"
    before = list(reversed(_until_mark(back)))
    starts = [k for k, t in enumerate(before) if t.lower in PLACING]
    return places_in(before[starts[-1] :], most=1) if starts else frozenset()


def _until_mark(tokens: Sequence[Token]) -> Sequence[Token]:
    """The tokens up to a comma, a harder mark or another number."""
    return tokens[
        : next(
            (k for k, t in enumerate(tokens) if t.text in MARKS or t.kind == "number"), len(tokens)
        )
    ]


def _one_name(names: set[str]) -> frozenset[str]:
    """The names of places, with the country that has two under its short one."""
    if names >= LONG_NAME:
        return frozenset(names - LONG_NAME | {SHORT_NAME})
    return frozenset(names)


def reference_of(behind: Sequence[Token]) -> frozenset[str]:
    """The name from which a distance is told: "20 miles north of Santa Rosa", "from Lowmouth"."""
    at = next((k for k, t in enumerate(behind) if t.lower in ("of", "from")), None)
    if at is None or any(
        not t.lower.startswith(DIRECTIONS) for t in behind[:at] if t.kind == "word"
    ):
        return frozenset()
    names: set[str] = set()
    for token in behind[at + 1 :]:
        if token.kind != "word" or not token.text[0].isupper():
            break
        names.add(stem(token.text))
    return frozenset(names)


def _opens_name(tokens: Sequence[Token], at: int, placing: int) -> bool:
    """Whether a name stands here with nothing but its description behind the preposition."""
    if at >= len(tokens) or tokens[at].kind != "word" or not tokens[at].text[0].isupper():
        return False
    before = tokens[at - 1].lower
    return at == placing + 1 or before == "of" or (before == "the" and at == placing + 2)
