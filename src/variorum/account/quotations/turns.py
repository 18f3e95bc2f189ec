"""What somebody says on, and could not be read without what the same person said just before."""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import reduce

from variorum.account.printed_again import plain_words
from variorum.account.sources import Sources
from variorum.model import AttributionKind, Family, Span, Wording
from variorum.model.places import attributions_at

QUOTES = frozenset('“”"')

SENTENCE_ENDS = re.compile(r"[.!?][”\"’)]*\s")
ASKED_BETWEEN = re.compile(r"\?[\"'”’)*]*\n")
"""A paragraph that ends as a question: what is said behind it answers that."""
BROKEN_OFF = re.compile(r"(?:…|\.\.)\s*$")
FEW = 8
"""So many words before “she says” are hardly all that is said."""
OTHER_TIME = re.compile(
    r"[.!?][”\"’)]*\s+(?:After|Afterwards?|At|Before|By|Days|During|Earlier|In|Last|Later|Months|On|Then|"
    r"Previously|Weeks|Years)\b[^.“”\"]*$"
)
"""A new sentence that tells when the second of two was said."""
LONGEST_BETWEEN = 170
"""Characters of who speaks, and how, between two pieces of one turn."""


@dataclass(frozen=True, slots=True)
class Turn:
    """Families told in one line; ``family`` is the only one, or all of them as one wording."""

    family: Family
    pieces: int = 1


def join_turns(
    families: Sequence[Family], leans: Callable[[Wording], bool], sources: Sources
) -> list[Turn]:
    """The families of single wordings of one speaker, each that leans on what the speaker said
    just before joined with that; in the order that they had, where the first of a turn stood.
    """
    placed = sorted(families, key=lambda f: (f.wordings[0].report, f.wordings[0].spans[0]))
    runs: list[list[Family]] = []
    for family in placed:
        last = runs[-1][-1].wordings[0] if runs else None
        own = family.wordings[0]
        one_turn = last is not None and is_one_turn(last, own, sources)
        one_turn = one_turn and not _is_told_of_other_time(last, own, sources)
        if last and one_turn and (leans(own) or _breaks_off(last, own)):
            runs[-1].append(family)
        else:
            runs.append([family])
    turns = {run[0].id: Turn(_as_one(run), len(run)) for run in runs}
    return [turns[f.id] for f in families if f.id in turns]


def is_one_turn(first: Wording, second: Wording, sources: Sources) -> bool:
    """Whether nothing but who speaks stands between two wordings of one report."""
    report = sources.reports.get(first.report)
    if report is None or first.report != second.report:
        return False
    gap = Span(first.spans[-1].end, second.spans[0].begin)
    if not 0 < gap.end - gap.begin <= LONGEST_BETWEEN or not _stand_in_text(first, second):
        return False
    between = gap.of(report.text)
    if len(SENTENCE_ENDS.findall(between)) > 1 or ASKED_BETWEEN.search(between):
        return False
    told = (c for a in attributions_at(sources.annotations[report.id], gap) for c in a.content)
    return not any(gap.contains(content) for content in told)


def _is_told_of_other_time(first: Wording | None, second: Wording, sources: Sources) -> bool:
    """Whether the second of two that are told indirectly stands behind a new time: it may be of
    another day.
    """
    if first is None or {first.kind, second.kind} != {"indirect"}:
        return False
    text = sources.reports[second.report].text
    return OTHER_TIME.search(text, first.spans[-1].end, second.spans[0].begin) is not None


def _breaks_off(first: Wording, second: Wording) -> bool:
    """Whether somebody goes on behind a few words (“It did two things,” she says. “It …”), or
    behind a post that ends with dots.
    """
    direct = first.kind == second.kind == "direct"
    if direct and BROKEN_OFF.search(first.text) and first.text[:1] not in QUOTES:
        return True  # a post that the next one ends
    few = len(first.text.split()) <= FEW and first.text[-2:-1] == ","
    return few and direct and second.text[:1] in QUOTES


def _stand_in_text(*wordings: Wording) -> bool:
    return all(e.part == "text" for w in wordings for e in w.evidence)


def _as_one(run: Sequence[Family]) -> Family:
    """A family whose one wording is those of several, one behind the other."""
    if len(run) == 1:
        return run[0]
    wordings: list[Wording] = []
    for wording in (f.wordings[0] for f in run):
        if plain_words(wording.text) not in map(plain_words, (w.text for w in wordings)):
            wordings.append(wording)
    first = wordings[0]
    spans = tuple(span for w in wordings for span in w.spans)
    evidence = tuple(e for w in wordings for e in w.evidence)
    one = Wording(
        first.report,
        spans,
        reduce(put_behind, (w.text for w in wordings)),
        all(w.marks for w in wordings),
        _kind(w.kind for w in wordings),
        first.speaker,
        evidence,
    )
    return Family(run[0].id, run[0].speaker, (one,), ascriptions=run[0].ascriptions)


def put_behind(words: str, more: str) -> str:
    """Words behind others of one turn: a new quotation behind one, else behind an ellipsis."""
    quoted = words[-1:] in QUOTES and more[:1] in QUOTES
    return f"{words} {more}" if quoted or BROKEN_OFF.search(words) else f"{words} … {more}"


def _kind(kinds: Iterable[AttributionKind]) -> AttributionKind:
    found = set(kinds)
    return found.pop() if len(found) == 1 else "mixed"
