"""Rows that each rest on one report or one passage of it."""

import re
from collections.abc import Iterator

from variorum.compare.versions import steps
from variorum.export.one_story import Findings
from variorum.export.row_types.findings import AttributionRow, FigureRow, PositionRow, TimeRow
from variorum.export.row_types.reports import ParagraphRow, ReportRow, VersionRow
from variorum.export.rows import (
    across_stories,
    each_story,
    passage,
    speaker_name,
)
from variorum.model import Attribution, Comparison, Report, Span, walk_stories
from variorum.read.way_back import link_to_words

WORD = re.compile(r"\S*\w\S*")


def report_rows(case: Findings) -> Iterator[ReportRow]:
    """The reports. ``date`` only where one day is sure; the bounds where some are known."""
    for found in each_story(case):
        for name, report in found.reports.items():
            dating = found.comparison.dating(name)
            when = found.when(name)
            yield {
                "report": name,
                "source": report.source,
                "outlet": report.outlet,
                "url": report.url,
                "title": report.title,
                "date": _iso(when.day),
                "date_from": _iso(when.earliest),
                "date_to": _iso(when.latest),
                "date_basis": dating.basis if dating else None,
                "words": sum(1 for _ in WORD.finditer(report.text)),
            }


def attribution_rows(case: Findings) -> Iterator[AttributionRow]:
    """Who said what: the content's first to last character, its speaker and family."""
    for found in each_story(case):
        story, families = found.comparison.story.id, _family_places(found.comparison)
        for name, annotation in found.annotations.items():
            report = found.reports[name]
            for attribution in annotation.attributions:
                family = _told_in(attribution, families.get(name, []))
                yield {
                    **passage(report, *attribution.span),
                    "kind": attribution.kind,
                    "speaker": speaker_name(attribution.speaker),
                    "source_text": _words(report, attribution.source),
                    "cue_text": _words(report, attribution.cue),
                    "chance": round(attribution.chance, 4),
                    "family": across_stories(story, family) if family else None,
                }


def paragraph_rows(case: Findings) -> Iterator[ParagraphRow]:
    """The paragraphs of reports that were taken from pages, and the way back to each."""
    for story in walk_stories(case):
        for report in map(case.report, story.reports):
            for place in case.page_places(report.id):
                row = passage(report, place.begin, place.end)
                yield {
                    **row,
                    "xpath": place.xpath,
                    "page_begin": place.page_begin,
                    "page_end": place.page_end,
                    "same": place.same,
                    "link": link_to_words(report.url, row["text"]),
                }


def version_rows(case: Findings) -> Iterator[VersionRow]:
    """What changed in pages that were watched, sentence by sentence, the first change first."""
    for story in walk_stories(case):
        for name in story.reports:
            for step in steps(case, name):
                for one in step.differences:
                    yield {
                        "report": name,
                        "url": step.later.url,
                        "seen": step.seen.seen.isoformat(),
                        "a": step.earlier.id,
                        "b": step.later.id,
                        "kind": one.kind,
                        "a_begin": one.before.begin,
                        "a_end": one.before.end,
                        "a_text": one.before_text,
                        "b_begin": one.after.begin,
                        "b_end": one.after.end,
                        "b_text": one.after_text,
                    }


def time_rows(case: Findings) -> Iterator[TimeRow]:
    """Time expressions with their values."""
    for found in each_story(case):
        for name, annotation in found.annotations.items():
            for time in annotation.times:
                place = passage(found.reports[name], time.begin, time.end)
                yield {**place, "type": time.type, "value": time.value}


def figure_rows(case: Findings) -> Iterator[FigureRow]:
    """Figures, with the group that counts the same thing and the verdict on it."""
    for found in each_story(case):
        story = found.comparison.story.id
        groups = {
            (figure.report, figure.evidence.begin, figure.evidence.end): group
            for group in found.comparison.figures
            for figure in group.figures
            if figure.evidence.part == "text"
        }
        for name, annotation in found.annotations.items():
            for figure in annotation.figures:
                group = groups.get((name, figure.begin, figure.end))
                yield {
                    **passage(found.reports[name], figure.begin, figure.end),
                    "value": figure.value,
                    "upper": figure.upper,
                    "unit": figure.unit,
                    "counted": figure.counted,
                    "bound": figure.bound,
                    "change": figure.change,
                    "against": figure.against,
                    "as_of": _iso(found.when(name).day),
                    "group": across_stories(story, group.id) if group else None,
                    "verdict": group.verdict if group else None,
                }


def position_rows(case: Findings) -> Iterator[PositionRow]:
    """Proposals, promises, threats, demands, refusals and rules, with the group that tells
    the same position in other reports.
    """
    for found in each_story(case):
        story = found.comparison.story.id
        groups = {
            (t.report, t.modality, t.action): across_stories(story, group.id)
            for group in found.comparison.positions
            for t in group.tellings
        }
        for name, annotation in found.annotations.items():
            for position in annotation.positions:
                yield {
                    **passage(found.reports[name], position.begin, position.end),
                    "who": position.who,
                    "modality": position.modality,
                    "action": position.action,
                    "condition": position.condition,
                    "by_when": position.by_when,
                    "to_whom": position.to_whom,
                    "said_by": position.said_by,
                    "group": groups.get((name, position.modality, position.action)),
                }


def _iso(day: object) -> str | None:
    return None if day is None else str(day)


def _words(report: Report, spans: tuple[Span, ...]) -> str:
    return " … ".join(span.of(report.text) for span in spans)


def _family_places(comparison: Comparison) -> dict[str, list[tuple[Span, str]]]:
    places: dict[str, list[tuple[Span, str]]] = {}
    for family in comparison.families:
        for wording in family.wordings:
            spans = places.setdefault(wording.report, [])
            spans.extend((span, family.id) for span in wording.spans)
    return places


def _told_in(attribution: Attribution, places: list[tuple[Span, str]]) -> str | None:
    """The family that shares the most characters with the content."""
    shared: dict[str, int] = {}
    for content in attribution.content:
        for span, family in places:
            if span.overlaps(content):
                common = min(span.end, content.end) - max(span.begin, content.begin)
                shared[family] = shared.get(family, 0) + common
    return max(shared, key=lambda name: (shared[name], name), default=None)
