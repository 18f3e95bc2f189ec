"""What is new in the latest reports of a story, where a brief lacks it."""

from collections.abc import Iterator, Mapping, Sequence

from variorum.account.brief.candidates import Candidate
from variorum.account.brief.choosing import MOST
from variorum.account.brief.likeness import says_the_same
from variorum.account.concepts import OPENING_SENTENCES, Concept, Statement, find_roots
from variorum.account.sources import Sources
from variorum.annotate.words import find_words

WAVES = 2
"""How many of the last days a brief is to have the news of."""
TELLING_ROOT = 3.0
"""The least weight of a word that may be the news."""
FAIR = 0.9
"""The least quality of a sentence that is taken for the news that it has."""
MOSTLY = 0.5
"""The least share of what is lacking that the sentence taken must have."""


def with_latest(
    chosen: list[Candidate],
    candidates: Sequence[Candidate],
    statements: Sequence[Statement],
    weights: Mapping[Concept, float],
    sources: Sources,
) -> list[Candidate]:
    """The chosen sentences with what opens the reports of the last days, where it is lacking.

    The news of a report is what its title and its first sentences both speak of. It is lacking
    where no sentence chosen has a word of it, and none opens a report of that day.
    """
    for reports in _last_days(sources):
        if any(c.statement.place == 0 and c.statement.report in reports for c in chosen):
            continue
        found = _news(reports, chosen, candidates, statements, sources)
        if found is not None:
            repeated = [
                c
                for c in chosen
                if says_the_same(c.statement, found.statement, weights, same_days=False)
            ]
            kept = [c for c in chosen if c not in repeated]
            chosen = [*kept[: MOST - 1], found]
    return chosen


def _last_days(sources: Sources) -> Iterator[frozenset[str]]:
    """The reports that may be of the last day, and those of the last day before; not those of
    the first day. A report that retells another has no news of its own.
    """
    left = {
        r: when
        for r in sources.reports
        if (when := sources.when(r)).earliest
        and when.latest
        and r not in sources.reworded
        and r not in sources.copied
    }
    for _ in range(WAVES):
        last = max((w.earliest for w in left.values() if w.earliest), default=None)
        wave = [r for r, w in left.items() if last and w.latest and w.latest >= last]
        if len(wave) == len(left):
            return
        yield frozenset(wave)
        left = {r: w for r, w in left.items() if r not in wave}


def _news(
    reports: frozenset[str],
    chosen: Sequence[Candidate],
    candidates: Sequence[Candidate],
    statements: Sequence[Statement],
    sources: Sources,
) -> Candidate | None:
    told = {root for c in chosen for root in c.statement.roots}
    found: list[tuple[float, int, Candidate]] = []
    for report in sorted(reports, key=sources.rank):
        lacking = {r: w for r, w in _subject(report, statements, sources).items() if r not in told}
        for candidate in candidates:
            own = candidate.statement
            if own.report != report or own.place >= OPENING_SENTENCES or candidate.quality < FAIR:
                continue
            has = sum(w for r, w in lacking.items() if r in own.roots)
            if has and has >= MOSTLY * sum(lacking.values()):
                found.append((has, -own.place, candidate))
    return max(found, key=lambda f: f[:2], default=(0.0, 0, None))[2]


def _subject(report: str, statements: Sequence[Statement], sources: Sources) -> Mapping[str, float]:
    """The roots of the telling words that stand in the title of a report and in what opens it;
    of those without a title, in its first sentence and further down.
    """
    own = [s for s in statements if s.report == report]
    title = sources.reports[report].title
    if title and title.strip():
        first, rest = find_roots(find_words(title)), own[:OPENING_SENTENCES]
    else:
        first, rest = own[0].roots if own else {}, own[1:]
    again = {root for s in rest for root in s.roots}
    return {r: w for r, w in first.items() if w >= TELLING_ROOT and r in again}
