"""The brief: a few sentences of the reports that tell the story between them."""

from collections.abc import Mapping, Sequence, Set
from datetime import date

from variorum.account.brief.candidates import Candidate, find_candidates
from variorum.account.brief.choosing import choose
from variorum.account.brief.latest import with_latest
from variorum.account.brief.support import Beside
from variorum.account.concepts import Concept, Statement
from variorum.account.coverage.core import tells_core
from variorum.account.coverage.otherwise import OTHERWISE
from variorum.account.days import group_days
from variorum.account.disputed import note_disputed, who_counts_otherwise
from variorum.account.quoted_otherwise import note_otherwise, quoted_otherwise_in
from variorum.account.sources import REWORDED_NOTE, Sources
from variorum.account.tellers import who_told
from variorum.compare.coverage.shares import known_words, share, telling_words
from variorum.model import Evidence, Line, Section

OF_THE_TITLE = 0.2


def write_brief(
    sources: Sources, statements: list[Statement], weights: Mapping[Concept, float]
) -> Section:
    """At most seven sentences that stand in the reports as printed, from several of them."""
    days = group_days(sources)
    candidates = find_candidates(statements, weights, sources, days)
    chosen = choose(candidates, weights, days=days, origins=sources.origins)
    told = with_latest(chosen, candidates, statements, weights, sources)
    ordered = _told_in_order([c for c in told if c in chosen], days, sources)
    ordered = _with_news(ordered, [c for c in told if c not in chosen], days, sources)
    beside = Beside(sources, days)
    return Section("brief", "In brief", tuple(_line(c, beside, sources) for c in ordered))


def _told_in_order(
    chosen: list[Candidate], days: Mapping[str, int], sources: Sources
) -> list[Candidate]:
    """Earlier reports first; reports of the same days tell in the order of the reports.

    Within the same days a report's own first sentence leads, the best of them, and the
    others follow by how far down their reports they stand (majority ordering: Barzilay,
    Elhadad and McKeown, "Inferring strategies for sentence ordering in multidocument news
    summarization", 2002).
    """

    def depth(candidate: Candidate) -> float:
        places = [candidate.statement, *candidate.similar]
        return sum(s.place / lengths[s.report] for s in places) / len(places)

    lengths = {r: max(len(a.sentences), 1) for r, a in sources.annotations.items()}
    leads: dict[int, Candidate] = {}
    for candidate in sorted(chosen, key=lambda c: c.statement.place > 0):
        leads.setdefault(days[candidate.statement.report], candidate)
    return sorted(
        chosen,
        key=lambda c: (
            days[c.statement.report],
            c is not leads[days[c.statement.report]],
            depth(c),
            sources.rank(c.statement.report),
            c.span,
        ),
    )


def _with_news(
    ordered: list[Candidate], news: list[Candidate], days: Mapping[str, int], sources: Sources
) -> list[Candidate]:
    """The ordered sentences with what is new in the last reports after all of the same days."""

    def written(candidate: Candidate) -> date:
        return sources.when(candidate.statement.report).earliest or date.max

    later = sorted(news, key=written)
    return sorted([*ordered, *later], key=lambda c: days[c.statement.report])


def _line(candidate: Candidate, beside: Beside, sources: Sources) -> Line:
    report = sources.reports[candidate.statement.report]
    shown = report.cite(*candidate.span)
    like = [sources.reports[s.report].cite(*s.span) for s in candidate.similar]
    similar = [e for e in like if tells_core(shown, e, sources)]
    evidence = (shown, *similar)
    note = ""
    if report.id in sources.reworded:
        note = REWORDED_NOTE
    elif similar:
        others = sources.count(e.report for e in similar)
        note = f"similar words in {others.replace(' ', ' other ', 1)}"
    elif sources.stands_alone(shown) and not _tells_the_title(shown, report.title):
        note = f"only in {sources.label(report.id)}"
    notes = (
        who_told(evidence[:1], sources),
        note,
        _who_differs((shown, *like), beside.support(shown).otherwise, sources),
        note_disputed(shown, sources, updated=True),
    )
    told = "; ".join(filter(None, notes))
    return Line(candidate.text, evidence, label=sources.label(report.id), note=told)


def _tells_the_title(passage: Evidence, title: str | None) -> bool:
    """Whether a sentence tells the news of its report, which the others are about, too."""
    words = telling_words(title or "")
    return bool(words) and share(words, known_words([passage.text])) >= OF_THE_TITLE


def _who_differs(cited: Sequence[Evidence], otherwise: Set[str], sources: Sources) -> str:
    """Which reports quote the first passage otherwise, and which only tell it otherwise; those
    with another number are named with that.
    """
    others = otherwise - quoted_otherwise_in(cited, sources)
    others -= who_counts_otherwise(cited[0], sources)
    names = ", ".join(map(sources.label, sorted(others, key=sources.rank)))
    told = f"{OTHERWISE} in {names}" if names else ""
    return "; ".join(filter(None, (note_otherwise(cited, sources), told)))
