"""The verdicts on each two wordings of a family."""

import re
from collections import defaultdict
from collections.abc import Hashable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import combinations

from variorum.compare.wordings.pieces import quoted_part
from variorum.compare.wordings.verdicts import Judgement, Side, judge
from variorum.compare.wordings.verdicts.changed_words import Printed
from variorum.compare.wordings.verdicts.reordered import judge_in_any_order
from variorum.model import VERDICTS, Change, Report, Span, Wording, WordingPair

NOTHING: tuple[Printed, Printed] = (frozenset(), frozenset())
ALL_PAIRS = 48
"""In a family with more wordings than this, those that are printed alike are held against the
base and against each other by one of them: a hundred copies of a report are one witness.
"""
NEARLY_ALL = 0.8
"""A direct wording of which so much stands in marks is judged by that."""
PART = re.compile(r"(?:[a-z]+\s){0,3}[“\"][a-z][^.!?“”\"]*[.!?,]?[”\"]")
"""Words quoted from within a sentence, and nothing of another: “open at noon.”"""
BEFORE = 3
"""So many characters before a wording tell whether its first word opens a sentence."""


def judge_pairs(wordings: Sequence[Wording], texts: Mapping[str, Report]) -> list[WordingPair]:
    """The verdict on each two wordings of different reports that share anything.

    What is printed alike is judged once, so that a family of many copies costs little.
    """
    if len(wordings) < 2:
        return []
    words = _words_of(wordings, texts)
    prints = [(_print_of(w, texts[w.report]), words[w.report]) for w in wordings]
    known: dict[tuple[Hashable, Hashable], tuple[int, int, WordingPair | None]] = {}
    found = []
    for a, b in _to_compare(prints):
        if wordings[a].report == wordings[b].report:
            continue
        key = prints[a], prints[b]
        if key not in known:
            known[key] = a, b, _pair(a, b, wordings, texts, words)
        first, second, pair = known[key]
        if pair is not None:
            moved = [
                _start(wordings[x]) - _start(wordings[y]) for x, y in ((a, first), (b, second))
            ]
            found.append(
                replace(pair, a=a, b=b, changes=tuple(_shifted(c, *moved) for c in pair.changes))
            )
    return found


def led_by(order: Sequence[int], pairs: Sequence[WordingPair]) -> tuple[WordingPair, ...]:
    """The pairs of wordings that were put into another order, the earlier one first."""
    place = {old: new for new, old in enumerate(order)}
    turned = []
    for pair in pairs:
        a, b = place[pair.a], place[pair.b]
        changes = pair.changes if a < b else tuple(_swapped(c) for c in pair.changes)
        turned.append(replace(pair, a=min(a, b), b=max(a, b), changes=changes))
    return tuple(sorted(turned, key=lambda p: (p.a, p.b)))


def held_together(
    parts: Sequence[tuple[Sequence[Wording], Sequence[WordingPair]]],
    wordings: Sequence[Wording],
    texts: Mapping[str, Report],
) -> tuple[WordingPair, ...]:
    """The pairs of wordings that are made of those of several parts: of what was judged of two
    of them, part by part, the gravest holds, with all the changed words.
    """
    found: dict[tuple[int, int], WordingPair] = {}
    for own, pairs in parts:
        place = [_number_of(wording, wordings) for wording in own]
        for pair in pairs:
            a, b = place[pair.a], place[pair.b]
            changes = pair.changes if a < b else tuple(_swapped(c) for c in pair.changes)
            key = min(a, b), max(a, b)
            known = found.get(key)
            verdicts = [pair.verdict, *([known.verdict] if known else [])]
            found[key] = WordingPair(
                *key,
                max(verdicts, key=VERDICTS.index),
                pair.indirect or (known is not None and known.indirect),
                (*(known.changes if known else ()), *changes),
            )
    return tuple(seen_whole(found[key], wordings, texts) for key in sorted(found))


def seen_whole(
    pair: WordingPair, wordings: Sequence[Wording], texts: Mapping[str, Report]
) -> WordingPair:
    """A pair judged by what its wordings share: the same words with more around them in one
    report are not identical but cut in the other, and what a report prints in several pieces is
    not cut or reworded where the other has all of it in a row; and of two that go on in other words
    none is cut. The reporter's own words around what he quotes are no part of it.
    """
    same = pair.verdict == "identical"
    if not same and (pair.indirect or pair.verdict not in ("cut", "reworded")):
        return pair
    chosen = wordings[pair.a], wordings[pair.b]
    shown = [_side(w, texts[w.report], quoted_only=False) for w in chosen]
    some_words = any(map(_is_part, chosen))
    judgement = judge_in_any_order(
        *(_quoted_sides(chosen, shown, texts) or shown), some_words=some_words
    )
    found = judgement.verdict if judgement else None
    if same:
        return pair if found == "identical" else replace(pair, verdict="cut")
    if found == "identical" or (found == "cut" and judgement and not judgement.changes):
        return replace(pair, verdict=found, changes=())
    if judgement and (pair.verdict, found) == ("cut", "reworded"):
        return replace(pair, verdict="reworded", changes=judgement.changes)
    return pair


def _number_of(part: Wording, wordings: Sequence[Wording]) -> int:
    """The wording of the report that holds a part; what is printed again in it is of its first."""
    own = [number for number, whole in enumerate(wordings) if whole.report == part.report]
    first = part.spans[0]
    return next((n for n in own if any(s.contains(first) for s in wordings[n].spans)), own[0])


def _to_compare(prints: Sequence[Hashable]) -> Iterator[tuple[int, int]]:
    """Which wordings are judged against each other: all, or in a large family one of each
    print, and each against the first wording, the base.
    """
    if len(prints) <= ALL_PAIRS:
        yield from combinations(range(len(prints)), 2)
        return
    places: defaultdict[Hashable, list[int]] = defaultdict(list)
    for number, printed in enumerate(prints):
        places[printed].append(number)
    one_each = [numbers[0] for numbers in places.values()]
    yield from ((0, b) for b in range(1, len(prints)))
    yield from (pair for pair in combinations(one_each, 2) if pair[0])


def _print_of(wording: Wording, report: Report) -> Hashable:
    """All that a verdict rests on: the characters, where they are broken, and the marks."""
    begin, end = _start(wording), wording.spans[-1].end
    spans = tuple((s.begin - begin, s.end - begin) for s in wording.spans)
    marked = tuple(
        (s.begin - begin, s.end - begin) for s in quoted_part(report.text, wording.spans)
    )
    return wording.kind, report.text[max(0, begin - BEFORE) : end], spans, marked


def _start(wording: Wording) -> int:
    return wording.spans[0].begin


def _shifted(change: Change, left: int, right: int) -> Change:
    a, b = change.a, change.b
    return replace(
        change, a=Span(a.begin + left, a.end + left), b=Span(b.begin + right, b.end + right)
    )


def _swapped(change: Change) -> Change:
    return replace(change, a=change.b, b=change.a, a_text=change.b_text, b_text=change.a_text)


def _words_of(
    wordings: Sequence[Wording], texts: Mapping[str, Report]
) -> dict[str, frozenset[str]]:
    """The words that carry content in all that each report prints of an utterance."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for w in wordings:
        side = _side(w, texts[w.report], quoted_only=False)
        found[w.report].update(t.key for t in side.tokens if t.content)
    return {report: frozenset(words) for report, words in found.items()}


def _pair(
    a: int,
    b: int,
    wordings: Sequence[Wording],
    texts: Mapping[str, Report],
    words: Mapping[str, frozenset[str]],
) -> WordingPair | None:
    """The verdict on two wordings; two mixed ones are judged by their quoted words."""
    sides = [wordings[a], wordings[b]]
    shown = [_side(w, texts[w.report], quoted_only=False) for w in sides]
    quoted = _quoted_sides(sides, shown, texts)
    left, right = quoted or shown
    retold = any(w.kind != "direct" for w in sides)
    judgement = judge_in_any_order(
        left,
        right,
        indirect=retold and quoted is None,
        some_words=any(map(_is_part, sides)),
        printed=(words[sides[0].report], words[sides[1].report]) if retold else NOTHING,
    )
    if judgement is None:
        return None
    return WordingPair(a, b, judgement.verdict, retold, judgement.changes)


def judge_held_up(held_up: Side, wording: Wording, report: Report) -> Judgement | None:
    """The verdict on words that a person holds up against a wording: where it only quotes some
    words and they are among them, against these.
    """
    shown = _side(wording, report, quoted_only=False)
    if wording.kind != "mixed":
        return judge(held_up, shown, indirect=wording.kind == "indirect")
    marked = _marked(wording, shown, report)
    quoted = _quote_the_same(held_up, marked)
    return judge(held_up, marked if quoted else shown, indirect=not quoted, some_words=True)


def _quoted_sides(
    wordings: Sequence[Wording], shown: Sequence[Side], texts: Mapping[str, Report]
) -> list[Side] | None:
    """The words in marks of two wordings, where these are to be judged alone: the reporter's own
    words before them ("that") or among them are not the speaker's.
    """
    kinds = {w.kind for w in wordings}
    if "indirect" in kinds:
        return None
    marked = [_marked(w, side, texts[w.report]) for w, side in zip(wordings, shown, strict=True)]
    if "mixed" in kinds:
        return marked if _quote_the_same(*marked) else None
    held = [len(m.tokens) >= NEARLY_ALL * len(s.tokens) for m, s in zip(marked, shown, strict=True)]
    return marked if all(held) else None


def _is_part(wording: Wording) -> bool:
    """Whether only some words of a sentence are quoted."""
    return wording.kind == "mixed" or PART.fullmatch(wording.text) is not None


def _marked(wording: Wording, shown: Side, report: Report) -> Side:
    """The words in marks; all of a quotation that stands in none, as a block of its own does."""
    marked = _side(wording, report, quoted_only=True)
    unmarked = wording.kind == "direct" and not (wording.marks and marked.tokens)
    return shown if unmarked else marked


def _quote_the_same(a: Side, b: Side) -> bool:
    """Whether half of the telling words that the one of two quotes are the other’s, too:
    a word that happens to stand in both is not what they quote.
    """
    left, right = ({t.key for t in side.tokens if t.content} for side in (a, b))
    return bool(left & right) and 2 * len(left & right) >= min(len(left), len(right))


def _side(wording: Wording, report: Report, *, quoted_only: bool) -> Side:
    spans: Sequence[Span] = wording.spans
    if quoted_only:
        spans = quoted_part(report.text, spans)
    return Side.of(report.text, spans)
