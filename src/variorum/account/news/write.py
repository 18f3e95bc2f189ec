"""The account of what is new, in the sections that the whole account has."""

from collections.abc import Mapping
from dataclasses import replace

from variorum.account.concepts import read_statements, weigh_concepts
from variorum.account.context import give_context
from variorum.account.news.events import write_events
from variorum.account.news.figures import write_figures
from variorum.account.news.positions import write_positions
from variorum.account.news.split import Split
from variorum.account.news.wordings import write_wordings
from variorum.account.only import find_lone, write_only
from variorum.account.reports import write_reports
from variorum.account.sources import gather_sources
from variorum.account.titles import choose_title
from variorum.compare.broken_words import cited_from
from variorum.model import Account, Annotation, Comparison, Report, Section

PERHAPS_EARLIER = "may be from before"


def write_news(
    comparison: Comparison,
    reports: Mapping[str, Report],
    annotations: Mapping[str, Annotation],
    *,
    earlier: frozenset[str],
    perhaps_earlier: frozenset[str] = frozenset(),
) -> Account:
    """What the later reports of a story bring that the ``earlier`` ones did not tell.

    Sections without news are left out; where no report is later there are none at all. Each
    line says in its note whether it is new, changed, updated, contradicted or confirmed.
    ``perhaps_earlier`` are later ones of which the date leaves it open.
    """
    sources = gather_sources(comparison, reports, annotations)
    statements = read_statements(sources)
    title = choose_title(sources, statements, weigh_concepts(statements, sources))
    split = Split(sources, earlier)
    above = (
        write_wordings(split),
        write_figures(split),
        write_events(split),
        write_positions(split),
    )
    sections = (_new_reports(split, perhaps_earlier), *above, _only_now_told(split, above))
    told = give_context((s for s in sections if s.lines), sources)
    account = Account(comparison.story.id, title, told)
    return cited_from(account, reports.values(), printed=reports.values())


def _new_reports(split: Split, perhaps_earlier: frozenset[str]) -> Section:
    lines = []
    for line in write_reports(split.sources, tree=False).lines:
        report = line.evidence[0].report
        if report not in split.earlier:
            note = "; ".join(filter(None, (line.note, PERHAPS_EARLIER)))
            lines.append(replace(line, note=note) if report in perhaps_earlier else line)
    return Section("reports", "Later reports", tuple(lines))


def _only_now_told(split: Split, above: tuple[Section, ...]) -> Section:
    lone = find_lone(split.sources, left_out=split.earlier)
    section = write_only(lone, split.sources, above=above)
    return replace(section, title="Only now told")
