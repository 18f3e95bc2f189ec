"""From what comparing found in a story to its account."""

from collections.abc import Mapping

from variorum.account.brief import write_brief
from variorum.account.concepts import read_statements, weigh_concepts
from variorum.account.context import give_context
from variorum.account.coverage import write_coverage
from variorum.account.figures import write_figures
from variorum.account.only import Lone, find_lone, write_only
from variorum.account.people import write_people
from variorum.account.positions import write_positions
from variorum.account.quotations import write_quotations
from variorum.account.reports import write_reports
from variorum.account.sources import Sources, gather_sources
from variorum.account.timeline import write_timeline
from variorum.account.titles import choose_title
from variorum.compare.broken_words import cited_from
from variorum.model import HERE, Account, Annotation, Beside, Comparison, Report, Section
from variorum.read.collector import collector_resting


@collector_resting()
def write_account(
    comparison: Comparison,
    reports: Mapping[str, Report],
    annotations: Mapping[str, Annotation],
    *,
    beside: Beside = HERE,
) -> Account:
    """The account of one story: brief, timeline, quotations, figures, positions,
    people, coverage, only, reports.

    Reads nothing but what it is given; the same findings give the same account, in
    whatever order the reports come, and whatever is written ``beside`` this process.
    """
    sources = gather_sources(comparison, reports, annotations)
    begun = beside.begin(_write_compared, sources)
    statements = read_statements(sources)
    weights = weigh_concepts(statements, sources)
    title = choose_title(sources, statements, weights)
    brief = write_brief(sources, statements, weights)
    timeline, quotations = write_timeline(sources), write_quotations(sources)
    told = give_context((brief, timeline, quotations, write_figures(sources)), sources)
    (positions, people, coverage, told_by), lone = begun.result()
    only = write_only(lone, sources, above=(*told, positions))
    sections = (*told, positions, people, coverage, *give_context((only,), sources), told_by)
    if not any(found.annotated for found in sources.annotations.values()):
        sections = tuple(s for s in sections if s.lines)  # nothing was looked for in the others
    account = Account(comparison.story.id, title, sections)
    return cited_from(account, reports.values(), printed=reports.values())


@collector_resting()
def _write_compared(sources: Sources) -> tuple[tuple[Section, ...], list[Lone]]:
    """What is promised, who is named, what many tell and what one alone does, and the reports: half
    of the work on an account.
    """
    positions, coverage = write_positions(sources), write_coverage(sources)
    sections = positions, write_people(sources), coverage, write_reports(sources)
    return give_context(sections, sources), find_lone(sources)
