"""What the page of a report and the page of a search show."""

from collections.abc import Sequence
from typing import Any

from variorum.account.dates_in_words import describe
from variorum.account.titles import headline
from variorum.compare.set_aside import set_furniture_aside
from variorum.compare.speakers import with_settled
from variorum.compare.versions import steps
from variorum.model import Account, Annotation, Case, Hit, Report, SectionName, When
from variorum.show.account_view import view_section
from variorum.show.found import found_wordings, reports_of
from variorum.show.links import (
    Index,
    Numbered,
    Place,
    find_place,
    lines_by_place,
    number_lines,
    report_names,
    title_stands_in_text,
)
from variorum.show.printable import one_line
from variorum.show.report_view import view_report
from variorum.show.web.addresses import line_address, report_address, story_address
from variorum.show.web.report_forms import report_forms

MOST_WORDS = 1000
"""Characters that are searched for at most: a long quotation."""
HITS = 25
MOST_STORIES = 100
"""In a case of more stories than these no wordings are looked for: that would take too long."""


def report_page(
    case: Case, report: Report, at: Place | None, *, pane: bool = False
) -> dict[str, Any]:
    """A report with its passages, each leading back to the lines that rest on it, and, unless
    it stands in the ``pane``, with the forms that correct it.
    """
    story = case.story_of(report.id)
    numbered: Sequence[Sequence[Numbered]] = ()
    sections: dict[int, SectionName] = {}
    title = ""
    if story is not None:
        account = case.account(story)
        numbered, title = number_lines(account), account.title
        for section, lines in zip(account.sections, numbered, strict=True):
            sections |= {id(n): section.name for line in lines for n in line.walk()}
    reports = {report.id: (1, report)}
    index = Index(
        reports=reports,
        names=report_names([report]),
        lines=lines_by_place(numbered, reports),
        line_at=lambda line: line_address(story or "", sections[id(line)], line),
    )
    place = _in_text(report, at)
    annotation = _annotation(case, report.id)
    dating = case.outline(story).comparison.dating(report.id) if story is not None else None
    view = view_report(report, index, annotation, at=place, dating=dating)
    forms = {} if pane else report_forms(case, report, story, annotation)
    return {
        **forms,
        "report": view,
        "id": report.id,
        "address": report_address(report.id),
        "story": story_address(story) if story is not None else None,
        "story_title": one_line(title),
        "headline": one_line(headline(report, annotation)[0]),
        "date": report.published.isoformat() if report.published else "",
        "outlet": one_line(report.outlet or ""),
        "places": case.places(report.id),
        "versions": [] if pane else version_views(case, report.id),
    }


def version_views(case: Case, report: str) -> list[dict[str, Any]]:
    """What changed in the page of a report, the last change first."""
    return [
        {
            "report": step.later.id,
            "follows": step.earlier.id,
            "seen": step.seen.seen.isoformat(),
            "title_before": step.earlier.title if step.title_changed else None,
            "changes": [
                {
                    "kind": one.kind,
                    "before": one_line(one.before_text),
                    "after": one_line(one.after_text),
                }
                for one in step.differences
            ],
        }
        for step in reversed(list(steps(case, report)))
    ]


def _in_text(report: Report, at: Place | None) -> Place | None:
    """Where the place stands on the page; None where it reaches out of the report."""
    if at is None or at.span.end > len(report.read(at.part)):
        return None
    if at.part == "title" and not title_stands_in_text(report):
        return at
    return find_place(report.cite(*at.span, at.part), {report.id: (1, report)})


def _annotation(case: Case, report: str) -> Annotation:
    return set_furniture_aside(case.annotation(report), case.repeated_furniture(report))


def report_data(case: Case, report: Report) -> dict[str, Any]:
    """A report as data, with all that was found in it."""
    return {
        "report": report,
        "story": case.story_of(report.id),
        "added": case.added(report.id),
        "places": case.places(report.id),
        "versions": version_views(case, report.id),
        "annotation": _settled(case, report.id),
    }


def _settled(case: Case, report: str) -> Annotation:
    """What was found in a report, with who speaks as it was settled for its story."""
    found, story = _annotation(case, report), case.story_of(report)
    if story is None:
        return found
    return with_settled({report: found}, case.comparison(story).speakers)[report]


def search_page(case: Case, words: str) -> dict[str, Any]:
    """The wordings of the words, and the passages that hold them, each with its report and the
    words marked.
    """
    asked = words.strip()[:MOST_WORDS]
    hits = case.search(asked, limit=HITS) if asked else []
    reports = {name: case.report(name) for name in {hit.evidence.report for hit in hits}}
    few = case.story_count() <= MOST_STORIES
    return {
        "words": asked,
        "wordings": _wordings_view(case, asked) if asked and few else None,
        "hits": [_hit_view(hit, reports[hit.evidence.report], asked) for hit in hits],
        "most": HITS,
    }


def _wordings_view(case: Case, words: str) -> dict[str, Any] | None:
    """What the page shows of the wordings of some words; None where there are none."""
    section = found_wordings(case, words)
    if not section.lines:
        return None
    reports = list(reports_of(case, [section]).values())
    index = Index(
        reports={report.id: (n, report) for n, report in enumerate(reports, 1)},
        names=report_names(reports),
        lines={},
        words_at=report_address,
    )
    (numbered,) = number_lines(Account("", "", (section,)))
    return view_section(section, numbered, index)


def _hit_view(hit: Hit, report: Report, asked: str) -> dict[str, Any]:
    evidence = hit.evidence
    return {
        "pieces": split_at_words(one_line(evidence.text), asked),
        "name": one_line(report.label),
        "headline": one_line(report.headline),
        "date": describe(When.on(report.published)) if report.published else "",
        "address": report_address(report.id, Place(1, evidence.part, evidence.span)),
        "story": story_address(hit.story) if hit.story is not None else None,
    }


def split_at_words(text: str, asked: str) -> list[tuple[str, bool]]:
    """The text in pieces, those that were asked for True; case and accents do not count."""
    import re
    import unicodedata

    def bare(words: str) -> str:
        plain = unicodedata.normalize("NFD", words)
        return "".join(c for c in plain if not unicodedata.combining(c)).casefold()

    wanted = set(re.findall(r"[^\W_]+", bare(asked)))
    pieces = re.split(r"([^\W_]+)", text)
    return [(piece, bool(piece) and bare(piece) in wanted) for piece in pieces if piece]
