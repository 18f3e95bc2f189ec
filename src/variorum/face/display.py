"""What a notebook shows of a case and of a story; an account shows itself."""

from html import escape

from variorum.account.dates_in_words import describe
from variorum.account.titles import headline
from variorum.export.frames import table_html
from variorum.model import Case, Story, When

MOST_STORIES = 50
MOST_REPORTS = 300


def case_html(case: Case) -> str:
    """A table of the stories, the largest first."""
    stories, count = case.stories(0, MOST_STORIES), case.story_count()
    rows = [
        (story.id, case.account(story.id).title, len(story.reports), _days(case, story))
        for story in stories
    ]
    more = count - len(rows)
    foot = f"<p>and {more} more stories</p>" if more else ""
    return table_html(("story", "title", "reports", "days"), rows) + foot


def story_html(case: Case, story: str) -> str:
    """The title and a table of the reports."""
    members = case.story(story).reports
    comparison = case.comparison(story)
    rows = []
    for name in members[:MOST_REPORTS]:
        report, dating = case.report(name), comparison.dating(name)
        rows.append(
            (
                report.label,
                headline(report, case.annotation(name))[0],
                describe(dating.when) if dating else "",
            )
        )
    more = len(members) - len(rows)
    foot = f"<p>and {more} more reports</p>" if more else ""
    head = f"<h3>{escape(case.account(story).title)}</h3>"
    return head + table_html(("report", "title", "day"), rows) + foot


def _days(case: Case, story: Story) -> str:
    whens = [dating.when for dating in case.comparison(story.id).datings]
    first = min((w.earliest for w in whens if w.earliest), default=None)
    last = max((w.latest for w in whens if w.latest), default=None)
    span = When(first, last)
    return describe(span) if span.known else ""
