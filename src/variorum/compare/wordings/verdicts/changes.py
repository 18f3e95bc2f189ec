"""What kind of change a run of differing words is, and whether it alters the sense."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cache

from variorum.compare.wordings.pieces import ELLIPSIS
from variorum.compare.wordings.verdicts.alignment import Block
from variorum.compare.wordings.verdicts.modality import modality_changed
from variorum.compare.wordings.verdicts.names_changed import (
    name_changed,
    names,
    number_changed,
    person_changed,
)
from variorum.compare.wordings.verdicts.negations import (
    denials,
    is_until_of_denial,
    negation_changed,
)
from variorum.compare.wordings.verdicts.passives import is_turned_passive
from variorum.compare.wordings.verdicts.sides import Side
from variorum.compare.wordings.words import Token, base_forms, related
from variorum.lang import word_list
from variorum.model import ChangeKind, Span

SIGN = re.compile(r"…|\.\.\.|\. \. \.|[\[\]]|\*{3}|_{3}|[”\"]\W*[“\"]")
BROKEN = re.compile(r"[”\"][^“”\"]*[“\"]\W*$")
BRACKETED = re.compile(r"\[[^\[\]]*\]|\([^()]*\)")
LEAST_RUN = 3
"""So many shared words beside it make a word stand in the place of another."""
LONGEST_SIGN = 200
LONGEST_LEFT_OUT = 8

Regions = tuple[Sequence[Token], Sequence[Token]]
"""The words of either wording that have a counterpart in the other."""


def classify(
    a: Side,
    b: Side,
    block: Block,
    blocks: Sequence[Block],
    regions: Regions,
    *,
    indirect: bool = False,
) -> tuple[ChangeKind, bool]:
    """The kind of a change and whether it alters the sense."""
    left, right = a.words(block.a), b.words(block.b)
    if _is_disclosed(a, b, block):
        return "disclosed", False
    if _left_out(left, right):
        return "content word", False
    if indirect and _shifted(left, right):
        return "function word", False
    if number_changed(a, b, block, indirect=indirect):
        return "number", True
    if name_changed(a, b, block, indirect=indirect):
        exchanged = _names_of(a, blocks, 0) == _names_of(b, blocks, 1)
        return ("role" if exchanged else "name"), True
    if negation_changed(a, b, block, blocks, indirect=indirect):
        return "negation", True
    if modality_changed(a, b, block, regions):
        return "modality", True
    opposite = _role_changed(left, right) and not is_until_of_denial(a, b, block, blocks)
    if opposite or (person_changed(left, right) and not is_turned_passive(*regions)):
        return "role", True
    content = [t for t in left if t.content], [t for t in right if t.content]
    if not content[0] and not content[1]:
        return "function word", False
    return "content word", _puts_another_word(content[0], content[1], block, blocks)


def _left_out(left: Sequence[Token], right: Sequence[Token]) -> bool:
    """Whether so much is left out that it is no word put in or left out, but another thing said."""
    return min(len(left), len(right)) == 0 and max(len(left), len(right)) > LONGEST_LEFT_OUT


def _shifted(left: Sequence[Token], right: Sequence[Token]) -> bool:
    """Whether words differ only as reported speech makes them differ: a pronoun of another
    person, a verb in another tense.
    """
    a, b = ([t.key for t in side if t.content] for side in (left, right))
    if denials(left) != denials(right) or len(a) != len(b):
        return False
    if any(x != y and not _one_verb(x, y) for x, y in zip(a, b, strict=True)):
        return False
    return bool(a) or person_changed(left, right)


def _one_verb(a: str, b: str) -> bool:
    """Whether two words are forms of one."""
    return not {a, *base_forms(a)}.isdisjoint({b, *base_forms(b)})


def _is_disclosed(a: Side, b: Side, block: Block) -> bool:
    left, right = a.words(block.a), b.words(block.b)
    if _disclosed(a, left, block.a) or _disclosed(b, right, block.b):
        return True
    if _broken(a, block.a, len(right)) or _broken(b, block.b, len(left)):
        return True
    return (len(left) < len(right) and _skips(a, block.a)) or (
        len(right) < len(left) and _skips(b, block.b)
    )


def _names_of(side: Side, blocks: Sequence[Block], which: int) -> Counter[str]:
    """The names in all runs that differ: the same ones on both sides have changed places."""
    return Counter(
        name
        for block in blocks
        if not block.equal
        for name in names(side, side.words(block.b if which else block.a))
    )


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


def _broken(side: Side, place: tuple[int, int], other: int) -> bool:
    """Whether ``other`` words are left out where a quotation is broken off and goes on: within a
    sentence, or so many that it is seen to go on elsewhere.
    """
    gap = side.gap(place) if place[0] == place[1] else None
    if gap is None or len(gap) >= LONGEST_SIGN or not BROKEN.search(gap):
        return False
    within = gap[0] in '”"' or side.tokens[place[1]].text[0].islower()
    return within or other > LONGEST_LEFT_OUT


def _skips(side: Side, place: tuple[int, int]) -> bool:
    """Whether an ellipsis stands among or beside the words of a run."""
    before = side.tokens[place[0] - 1].end if place[0] else side.tokens[0].begin
    after = side.tokens[place[1]].begin if place[1] < len(side.tokens) else side.tokens[-1].end
    return bool(ELLIPSIS.search(side.text[before:after]))


def _roles(tokens: Iterable[Token]) -> set[str]:
    return {t.key for t in tokens if t.key in word_list("role_words")}


def _role_changed(left: Sequence[Token], right: Sequence[Token]) -> bool:
    """Whether one word of role stands for another, or a word of direction for its opposite."""
    roles = _roles(left), _roles(right)
    if roles[0] and roles[1] and not roles[0] & roles[1]:
        return True
    a, b = {t.key for t in left}, {t.key for t in right}
    return any(
        (x in a and y in b and x not in b and y not in a)
        or (y in a and x in b and y not in b and x not in a)
        for x, y in _opposites()
    )


@cache
def _opposites() -> tuple[tuple[str, str], ...]:
    entries = (entry.split("=") for entry in sorted(word_list("role_opposites")))
    return tuple((x.strip(), y.strip()) for x, y in entries)


def _puts_another_word(
    a: Sequence[Token], b: Sequence[Token], block: Block, blocks: Sequence[Block]
) -> bool:
    """Whether one content word stands for another of different meaning, between shared words
    or at an end behind or before a run of them.
    """
    if len(a) != 1 or len(b) != 1 or related(a[0].key, b[0].key):
        return False
    if max(block.a[1] - block.a[0], block.b[1] - block.b[0]) > 2:
        return False
    at = blocks.index(block)
    beside = [x for x in (blocks[at - 1] if at else None, *blocks[at + 1 : at + 2]) if x]
    runs = [x.a[1] - x.a[0] for x in beside if x.equal]
    return (len(runs) == 2 or block.outer) and sum(runs) >= LEAST_RUN
