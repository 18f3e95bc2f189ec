"""What the forms on a report's page offer: the reports, stories and paragraphs to choose from."""

from typing import Any

from variorum.annotate.sentences import find_paragraphs
from variorum.model import Annotation, Case, Report
from variorum.show.links import report_names
from variorum.show.web.addresses import spell_passage
from variorum.show.web.line_pages import excerpt

MOST_STORIES = 50
MOST_PARAGRAPHS = 200


def report_forms(
    case: Case, report: Report, story: str | None, annotation: Annotation
) -> dict[str, Any]:
    """The choices of the forms that correct a report."""
    return {
        "related": _related(case, report, story),
        "in_story_with": story is not None and _reports_in(case, story) > 1,
        "stories": _stories(case, story),
        "paragraphs": _paragraphs(report, annotation),
    }


def _reports_in(case: Case, story: str) -> int:
    return len(case.outline(story).comparison.story.reports)


def _related(case: Case, report: Report, story: str | None) -> list[dict[str, str]]:
    """The reports of the story that this one is said to rest on, or that are to rest on it."""
    relations = case.outline(story).comparison.relations if story is not None else ()
    pairs = [r for r in relations if report.id in (r.a, r.b) and r.relation != "independent"]
    others = [case.report(r.b if r.a == report.id else r.a) for r in pairs]
    names = report_names(others)
    return [{"report": name, "name": names[name]} for name in names]


def _stories(case: Case, story: str | None) -> list[dict[str, str]]:
    """The largest other stories, each with one of its reports."""
    others = [s for s in case.stories(0, MOST_STORIES + 1) if s.id != story][:MOST_STORIES]
    return [{"report": s.reports[0], "title": excerpt(case.outline(s.id).title)} for s in others]


def _paragraphs(report: Report, annotation: Annotation) -> list[dict[str, Any]]:
    found = []
    for span in find_paragraphs(report.text)[:MOST_PARAGRAPHS]:
        dull = any(span.overlaps(piece) for piece in annotation.furniture)
        cited = report.cite(*span)
        words = excerpt(cited.text)
        found.append({"place": spell_passage(cited), "words": words, "furniture": dull})
    return found
