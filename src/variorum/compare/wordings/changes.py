"""What kind of change a run of differing words is, and whether it alters the sense."""

import re
from calendar import day_name, month_name
from collections.abc import Iterable, Sequence
from functools import cache

from variorum.compare.wordings.alignment import Block
from variorum.compare.wordings.sides import Side
from variorum.compare.wordings.words import Token, normalise, related
from variorum.lang import word_list, word_pairs
from variorum.model import ChangeKind, Span

SIGN = re.compile(r"…|\.\.\.|\. \. \.|[\[\]]|[”\"]\W*[“\"]")
ELLIPSIS = re.compile(r"…|\.\.\.|\. \. \.")
BRACKETED = re.compile(r"\[[^\[\]]*\]|\([^()]*\)")
CALENDAR = frozenset(
    {*map(str.lower, month_name), *map(str.lower, day_name)} | {"mr", "mrs", "ms", "dr"}
)
LONGEST_NAME_CHANGE = 4
LONGEST_SIGN = 200

Regions = tuple[Sequence[Token], Sequence[Token]]
"""The words of either wording that have a counterpart in the other."""


def classify(
    a: Side,
    b: Side,
    block: Block,
    blocks: Sequence[Block],
    regions: Regions,
) -> tuple[ChangeKind, bool]:
    """The kind of a change and whether it alters the sense."""
    left, right = a.words(block.a), b.words(block.b)
    region_a, region_b = regions
    if _disclosed(a, left, block.a) or _disclosed(b, right, block.b):
        return "disclosed", False
    if (len(left) < len(right) and _skips(a, block.a)) or (
        len(right) < len(left) and _skips(b, block.b)
    ):
        return "disclosed", False
    numbers = _numbers(left), _numbers(right)
    if numbers[0] and numbers[1] and numbers[0] != numbers[1]:
        return "number", True
    longest = max(len(left), len(right))
    if longest <= LONGEST_NAME_CHANGE and _names_differ(_names(a, left), _names(b, right)):
        return "name", True
    if _count(left, "negators") != _count(right, "negators") and (
        _count(region_a, "negators") != _count(region_b, "negators")
    ):
        return "negation", True
    if _classes(left) != _classes(right) and _classes(region_a) != _classes(region_b):
        return "modality", True
    roles = _roles(left), _roles(right)
    if roles[0] and roles[1] and not roles[0] & roles[1]:
        return "role", True
    content = [t for t in left if t.content], [t for t in right if t.content]
    if not content[0] and not content[1]:
        return "function word", False
    return "content word", _puts_another_word(content[0], content[1], block, blocks)


def turned_round(
    a: Side,
    b: Side,
    inner: Sequence[Block],
    regions: Regions,
) -> list[Block]:
    """The runs by which a content word changes its place together with a word of role.

    "the people who stole from families" and "the families who stole": the verb moves
    across its object and "from" is gone, so doer and sufferer have changed places.
    """
    if _roles(regions[0]) == _roles(regions[1]):
        return []
    left = {t.key: x for x in inner for t in a.words(x.a) if t.content}
    right = {t.key: x for x in inner for t in b.words(x.b) if t.content}
    return [
        block
        for key in left.keys() & right.keys()
        if left[key] != right[key]
        for block in (left[key], right[key])
    ]


def _disclosed(side: Side, tokens: Sequence[Token], place: tuple[int, int]) -> bool:
    """Whether the print shows the change: an ellipsis, brackets or a break in the marks."""
    gap = side.gap(place)
    if gap is None:
        return False
    if not tokens:
        return bool(SIGN.search(gap)) and len(gap) < LONGEST_SIGN
    begin = side.tokens[place[0] - 1].end
    inside = [Span(begin + m.start(), begin + m.end()) for m in BRACKETED.finditer(gap)]
    return all(any(s.contains(t.span) for s in inside) for t in tokens)


def _skips(side: Side, place: tuple[int, int]) -> bool:
    """Whether an ellipsis stands among or beside the words of a run."""
    before = side.tokens[place[0] - 1].end if place[0] else side.tokens[0].begin
    after = side.tokens[place[1]].begin if place[1] < len(side.tokens) else side.tokens[-1].end
    return bool(ELLIPSIS.search(side.text[before:after]))


def _numbers(tokens: Iterable[Token]) -> set[str]:
    return {t.key for t in tokens if t.key[0].isdigit()}


def _names(side: Side, tokens: Sequence[Token]) -> set[str]:
    """Words with a capital that no sentence or quotation gives them."""
    found = set()
    for token in tokens:
        before = side.text[max(0, token.begin - 3) : token.begin].rstrip()
        opens = not before or before[-1] in ".!?:“\"‘'(["
        calendar = token.text.lower() in CALENDAR
        if token.text[0].isupper() and not opens and token.content and not calendar:
            found.add(token.key)
    return found


def _names_differ(a: set[str], b: set[str]) -> bool:
    if not a or not b or a & b:
        return False
    initials = {"".join(w[0] for w in sorted(a)), "".join(w[0] for w in sorted(b))}
    acronym = any("".join(sorted(w)) in {"".join(sorted(i)) for i in initials} for w in a | b)
    return not acronym and not any(related(x, y) for x in a for y in b)


def _count(tokens: Iterable[Token], name: str) -> int:
    return sum(t.key in word_list(name) for t in tokens)


def _classes(tokens: Iterable[Token]) -> set[str]:
    return {_modality()[t.key] for t in tokens if t.key in _modality()}


@cache
def _modality() -> dict[str, str]:
    return {normalise(word): kind for word, kind in word_pairs("modality").items()}


def _roles(tokens: Iterable[Token]) -> set[str]:
    return {t.key for t in tokens if t.key in word_list("role_words")}


def _puts_another_word(
    a: Sequence[Token], b: Sequence[Token], block: Block, blocks: Sequence[Block]
) -> bool:
    """Whether one content word stands for another of different meaning, between shared words."""
    if len(a) != 1 or len(b) != 1 or related(a[0].key, b[0].key):
        return False
    at = blocks.index(block)
    between = 0 < at < len(blocks) - 1 and blocks[at - 1].equal and blocks[at + 1].equal
    return between and max(block.a[1] - block.a[0], block.b[1] - block.b[0]) <= 2
