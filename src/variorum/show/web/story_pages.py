"""What the pages of stories show: the list of them, one whole, and one section."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from variorum.account.dates_in_words import describe, span_of_days
from variorum.account.episodes import episodes_of
from variorum.compare.copies.origins import origins
from variorum.compare.former_stories import became, in_words
from variorum.lang.calendar import MONTHS
from variorum.model import (
    Account,
    Case,
    Comparison,
    SectionName,
    Story,
)
from variorum.show.account_view import view_section
from variorum.show.links import Index, Numbered, Place, number_lines, report_names
from variorum.show.page import draw_pictures, in_order
from variorum.show.printable import one_line
from variorum.show.web.addresses import (
    ON_PAGE,
    SHOWN,
    UNDER,
    correction_address,
    line_address,
    report_address,
    section_address,
    story_address,
)

STORIES_ON_PAGE = 50
FRAME = "source"


@dataclass(frozen=True, slots=True)
class OpenedStory:
    """A story with what its pages need of the case."""

    story: Story
    account: Account
    numbered: Sequence[Sequence[Numbered]]
    index: Index


def find_story(case: Case, wanted: str) -> Story | None:
    """The story of that id; None where there is none."""
    try:
        return case.story(wanted)
    except KeyError:
        return None


def former_story_page(case: Case, wanted: str) -> dict[str, Any] | None:
    """What became of a story that is no more; None where there never was one."""
    changes = [c for c in case.story_changes(wanted) if c.story == wanted]
    if not changes:
        return None
    now = [(name, one_line(case.outline(name).title)) for name in became(case, wanted)]
    return {
        "story": wanted,
        "told": [f"{_day(c.made)}: {in_words(c)}" for c in changes],
        "stories": [
            {"story": name, "title": title, "address": story_address(name)} for name, title in now
        ],
    }


def _day(moment: datetime) -> str:
    return f"{moment.day} {MONTHS[moment.month - 1]} {moment.year}"


def open_story(case: Case, story: Story) -> OpenedStory:
    """The account of a story with its lines numbered and the addresses of its words."""
    account = case.account(story.id)
    numbered = number_lines(account)
    reports = in_order(account, [case.report(name) for name in story.reports])
    sections: dict[int, SectionName] = {
        id(inner): section.name
        for section, lines in zip(account.sections, numbered, strict=True)
        for line in lines
        for inner in line.walk()
    }
    index = Index(
        reports={r.id: (n, r) for n, r in enumerate(reports, 1)},
        names=report_names(reports),
        lines={},
        words_at=_in_pane,
        line_at=lambda line: line_address(story.id, sections[id(line)], line),
        report_page=lambda report: report_address(report, pane=True),
        correct_at=lambda line: correction_address(story.id, line.number, pane=True),
    )
    return OpenedStory(story, account, numbered, index)


def _in_pane(report: str, place: Place) -> str:
    return report_address(report, place, pane=True)


def story_page(case: Case, story: Story) -> dict[str, Any]:
    """Everything of a story in as many lines as a page can hold."""
    opened = open_story(case, story)
    comparison = case.outline(story.id).comparison
    account, index = opened.account, opened.index
    return {
        "story": story.id,
        "address": story_address(story.id),
        "title": one_line(account.title),
        "about": _summary(case, story, account.title, comparison),
        "sections": [_shortened(opened, n) for n in range(len(account.sections))],
        **draw_pictures(account, comparison, opened.numbered, index),
        "frame": FRAME,
        "episodes": _episodes(case, story, comparison),
    }


def _episodes(case: Case, story: Story, comparison: Comparison) -> list[dict[str, Any]]:
    """The episodes of a running story in order of time; none where there is one only.

    Where each is a story of its own, the others lead to their pages.
    """
    episodes = episodes_of(case, story.id, opened=comparison)
    return [
        {
            "title": one_line(episode.title),
            "reports": len(episode.reports),
            "dates": describe(episode.when) if episode.when.known else "",
            "address": (
                report_address(episode.reports[0], pane=True)
                if episode.story == story.id
                else story_address(episode.story)
            ),
            "here": episode.story == story.id,
        }
        for episode in (episodes if len(episodes) > 1 else ())
    ]


def _shortened(opened: OpenedStory, number: int) -> dict[str, Any]:
    section, lines = opened.account.sections[number], opened.numbered[number]
    shown = [_few_under(line) for line in lines[: SHOWN[section.name]]]
    view = view_section(section, shown, opened.index)
    whole = all(len(line.under) <= UNDER for outer in lines for line in outer.walk())
    view["count"] = len(section.lines)
    view["more"] = None
    if len(shown) < len(lines) or not whole:
        words = f"All {len(lines)} lines of this section"
        view["more"] = {
            "words": words,
            "address": section_address(opened.story.id, section.name),
        }
    return view


def _few_under(line: Numbered) -> Numbered:
    return replace(line, under=tuple(_few_under(inner) for inner in line.under[:UNDER]))


def section_page(case: Case, story: Story, name: str, page: int) -> dict[str, Any] | None:
    """One section with all its lines, a page of them; None where there is no such page."""
    opened = open_story(case, story)
    for section, lines in zip(opened.account.sections, opened.numbered, strict=True):
        if section.name != name:
            continue
        last = max(1, -(-len(lines) // ON_PAGE))
        if not 1 <= page <= last:
            return None
        shown = lines[(page - 1) * ON_PAGE : page * ON_PAGE]
        view = view_section(section, shown, opened.index)
        view["more"], view["count"] = None, len(lines)
        return {
            "story": story.id,
            "address": story_address(story.id),
            "title": one_line(opened.account.title),
            "section": view,
            "page": page,
            "pages": [(n, section_address(story.id, name, n)) for n in range(1, last + 1)],
            "frame": FRAME,
        }
    return None


def front_page(case: Case, page: int) -> dict[str, Any]:
    """The stories, the largest first, a page of them."""
    count = case.story_count()
    last = max(1, -(-count // STORIES_ON_PAGE))
    page = min(max(page, 1), last)
    rows = []
    for story in case.stories((page - 1) * STORIES_ON_PAGE, STORIES_ON_PAGE):
        outline = case.outline(story.id)
        rows.append(_summary(case, story, outline.title, outline.comparison))
    return {
        "stories": rows,
        "count": count,
        "reports": case.report_count(),
        "page": page,
        "last": last,
    }


def _summary(case: Case, story: Story, title: str, comparison: Comparison) -> dict[str, Any]:
    """A story in a few words: its size, span and origins, and what came last."""
    span = span_of_days(comparison, story.reports)
    count = len(set(origins(story.reports, comparison.relations).values()))
    return {
        "story": story.id,
        "address": story_address(story.id),
        "title": one_line(title),
        "reports": len(story.reports),
        "origins": count,
        "dates": describe(span) if span.known else "",
        "new": _what_is_new([case.added(name) for name in story.reports]),
    }


def _what_is_new(added: Sequence[datetime]) -> str:
    """The day on which reports last came in, and how many, where others were there before."""
    latest = max(added)
    day = _day(latest)
    new = sum(moment.date() == latest.date() for moment in added)
    return f"read {day}" if new == len(added) else f"{new} new on {day}"
