"""The verdict on two wordings of one utterance, with the words that differ."""

import re
from calendar import day_name, month_name
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Self

from variorum.compare.alignment import Block, align
from variorum.compare.wording_words import Token, mapping, normalise, related, wording_tokens
from variorum.lang import word_list
from variorum.model import Change, ChangeKind, Span, Verdict

SIGN = re.compile(r"…|\.\.\.|\. \. \.|[\[\]]|[”\"]\W*[“\"]")
ELLIPSIS = re.compile(r"…|\.\.\.|\. \. \.")
BRACKETED = re.compile(r"\[[^\[\]]*\]|\([^()]*\)")
CALENDAR = frozenset(
    {*map(str.lower, month_name), *map(str.lower, day_name)} | {"mr", "mrs", "ms", "dr"}
)
LONGEST_NAME_CHANGE = 4
ENDS_SUBSTITUTED, ENDS_EXCHANGED = 10, 4
SHORTEST_RUN = 3
ISLAND_WORDS = 2


@dataclass(frozen=True, slots=True)
class Side:
    """One of the two wordings: its report's text, where it stands there, and its words."""

    text: str
    spans: Sequence[Span]
    tokens: Sequence[Token]

    @classmethod
    def of(cls, text: str, spans: Sequence[Span]) -> Self:
        """The side that the words in the spans of a text make."""
        return cls(text, spans, wording_tokens(text, spans))


@dataclass(frozen=True, slots=True)
class Judgement:
    """The verdict and the changes it rests on, in the order of the words."""

    verdict: Verdict
    changes: tuple[Change, ...]


def judge(a: Side, b: Side, *, indirect: bool = False) -> Judgement | None:
    """The most serious verdict that applies to two wordings; None where they share nothing.

    ``indirect`` says that one of them is indirect speech: a content word or a modal verb
    put for another is then to be expected and alters nothing; a number, a name or a
    negation does.
    """
    blocks = [
        x
        for x in _without_islands(a, align(a.tokens, b.tokens))
        if x.equal or not _same_letters(a, b, x)
    ]
    if all(block.equal for block in blocks):
        return Judgement("identical", ())
    shared = [a.tokens[slice(*x.a)] for x in blocks if x.equal]
    if not any(len(run) >= SHORTEST_RUN or any(t.content for t in run) for run in shared):
        return None
    inner = [block for block in blocks if _is_change(a, b, block)]
    if not inner:
        moved = _moved(a, b, blocks)
        return Judgement("reworded" if moved else "cut", moved)
    regions = _shared_region(a, b, blocks)
    turned = _turned_round(a, b, inner, regions)
    changes, serious, signed = [], False, True
    for block in inner:
        kind, is_serious = _classify(a, b, block, blocks, regions)
        if block in turned and not is_serious:
            kind, is_serious = "role", True
        if indirect and kind in {"modality", "content word", "role"}:
            is_serious = False
        serious = serious or is_serious
        signed = signed and kind == "disclosed"
        changes.extend(_changes(a, b, block, kind))
    verdict: Verdict = "altered" if serious else "joined" if signed else "reworded"
    return Judgement(verdict, tuple(changes))


def _moved(a: Side, b: Side, blocks: Sequence[Block]) -> tuple[Change, ...]:
    """The words that stand at one end of a and at the other end of b."""
    left = {t.key for x in blocks if not x.equal for t in a.tokens[slice(*x.a)] if t.content}
    right = {t.key for x in blocks if not x.equal for t in b.tokens[slice(*x.b)] if t.content}
    if not left & right:
        return ()
    return tuple(c for x in blocks if not x.equal for c in _changes(a, b, x, "content word"))


def _without_islands(a: Side, blocks: list[Block]) -> list[Block]:
    """Take back a shared function word or two that stand alone before or after a long run of
    differing words: "was" in two unlike beginnings is no common ground.
    """
    equal = [i for i, x in enumerate(blocks) if x.equal]
    if len(equal) > 1 and _is_island(a, blocks[equal[0]], blocks[equal[0] + 1]):
        rest = blocks[equal[0] + 2 :]
        gap = blocks[equal[0] + 1]
        blocks = [Block(False, (0, gap.a[1]), (0, gap.b[1]), True), *rest]
    equal = [i for i, x in enumerate(blocks) if x.equal]
    if len(equal) > 1 and _is_island(a, blocks[equal[-1]], blocks[equal[-1] - 1]):
        gap, last = blocks[equal[-1] - 1], blocks[-1]
        ends = Block(False, (gap.a[0], last.a[1]), (gap.b[0], last.b[1]), True)
        blocks = [*blocks[: equal[-1] - 1], ends]
    return blocks


def _is_island(a: Side, shared: Block, gap: Block) -> bool:
    words = a.tokens[slice(*shared.a)]
    if len(words) > ISLAND_WORDS or any(t.content for t in words) or not _both(gap):
        return False
    return max(gap.a[1] - gap.a[0], gap.b[1] - gap.b[0]) > ISLAND_WORDS


def _same_letters(a: Side, b: Side, block: Block) -> bool:
    """Whether words differ only in where they are cut: "work force" and "workforce"."""
    left, right = a.tokens[slice(*block.a)], b.tokens[slice(*block.b)]
    return "".join(t.key for t in left) == "".join(t.key for t in right)


def _is_change(a: Side, b: Side, block: Block) -> bool:
    """Whether a run counts as changed words: inside, or put for others at an end.

    At an end, a few words against a few words are put for each other; longer runs only
    where they share or answer something ("I am going to try to" and "I will").
    """
    if block.equal:
        return False
    if not block.outer:
        return True
    left, right = a.tokens[slice(*block.a)], b.tokens[slice(*block.b)]
    if not left or not right or max(len(left), len(right)) > ENDS_SUBSTITUTED:
        return False
    at = 0 if block.a[0] == block.b[0] == 0 else -1
    return left[at].key == right[at].key or max(len(left), len(right)) <= ENDS_EXCHANGED


def _shared_region(a: Side, b: Side, blocks: Sequence[Block]) -> tuple[list[Token], list[Token]]:
    """The words that have a counterpart: all but what one side has at its ends alone."""
    counted = [x for x in blocks if not x.outer or _both(x)]
    return (
        [t for block in counted for t in a.tokens[slice(*block.a)]],
        [t for block in counted for t in b.tokens[slice(*block.b)]],
    )


def _both(block: Block) -> bool:
    return block.a[0] < block.a[1] and block.b[0] < block.b[1]


def _classify(
    a: Side,
    b: Side,
    block: Block,
    blocks: Sequence[Block],
    regions: tuple[Sequence[Token], Sequence[Token]],
) -> tuple[ChangeKind, bool]:
    """The kind of a change and whether it alters the sense."""
    left, right = a.tokens[slice(*block.a)], b.tokens[slice(*block.b)]
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


def _turned_round(
    a: Side,
    b: Side,
    inner: Sequence[Block],
    regions: tuple[Sequence[Token], Sequence[Token]],
) -> list[Block]:
    """The runs by which a content word changes its place together with a word of role.

    "the people who stole from families" and "the families who stole": the verb moves
    across its object and "from" is gone, so doer and sufferer have changed places.
    """
    if _roles(regions[0]) == _roles(regions[1]):
        return []
    left = {t.key: x for x in inner for t in a.tokens[slice(*x.a)] if t.content}
    right = {t.key: x for x in inner for t in b.tokens[slice(*x.b)] if t.content}
    return [
        block
        for key in left.keys() & right.keys()
        if left[key] != right[key]
        for block in (left[key], right[key])
    ]


def _disclosed(side: Side, tokens: Sequence[Token], place: tuple[int, int]) -> bool:
    """Whether the print shows the change: an ellipsis, brackets or a break in the marks."""
    before = side.tokens[place[0] - 1].end if place[0] else None
    after = side.tokens[place[1]].begin if place[1] < len(side.tokens) else None
    if before is None or after is None:
        return False
    gap = side.text[before:after]
    if not tokens:
        return bool(SIGN.search(gap)) and len(gap) < 200
    inside = [Span(before + m.start(), before + m.end()) for m in BRACKETED.finditer(gap)]
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
    return {normalise(word): kind for word, kind in mapping("modality").items()}


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


def _changes(a: Side, b: Side, block: Block, kind: ChangeKind) -> list[Change]:
    """One change, or several where the words run over a gap between two quotations."""
    left, right = _places(a, block.a), _places(b, block.b)
    found = []
    for i in range(max(len(left), len(right))):
        x = left[i] if i < len(left) else Span(left[-1].end, left[-1].end)
        y = right[i] if i < len(right) else Span(right[-1].end, right[-1].end)
        found.append(Change(kind, x, y, x.of(a.text), y.of(b.text)))
    return found


def _places(side: Side, place: tuple[int, int]) -> list[Span]:
    """Where the words of a run stand, a span a quotation; an empty span where there are none."""
    begin, end = place
    if begin == end:
        at = side.tokens[begin].begin if begin < len(side.tokens) else side.tokens[-1].end
        return [Span(at, at)]
    found: list[Span] = []
    for token in side.tokens[begin:end]:
        within = next((s for s in side.spans if s.contains(token.span)), None)
        if found and within is not None and within.contains(found[-1]):
            found[-1] = Span(found[-1].begin, token.end)
        else:
            found.append(token.span)
    return found
