"""Stories as a person put them: reports taken out of one, two of them made one."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from variorum.model import Correction, Report, Story

APART, WITH = "story apart", "story with"
"""The fields of corrections: a report stands alone; its story is that of another report."""


def put_by_hand(
    stories: Sequence[Story], reports: Mapping[str, Report], corrections: Iterable[Correction]
) -> tuple[Story, ...]:
    """The stories after the corrections, one after another in the order they were made.

    Numbered and ordered as ``group_stories`` does. What is said of a report that is no
    longer there is passed over.
    """
    told = [c for c in corrections if c.field in {APART, WITH} and c.report in reports]
    told = [c for c in told if c.field == APART or c.value in reports]
    if not told:
        return tuple(stories)
    group = {name: set(story.reports) for story in stories for name in story.reports}
    for correction in told:
        if correction.field == APART:
            group[correction.report].discard(correction.report)
            group[correction.report] = {correction.report}
            continue
        joined = group[correction.report] | group[str(correction.value)]
        for name in joined:
            group[name] = joined
    kept = {id(members): members for members in group.values()}
    ordered = [sorted(members, key=lambda r: _place(reports[r])) for members in kept.values()]
    ordered.sort(key=lambda members: (-len(members), _place(reports[members[0]])))
    return tuple(Story(str(i), tuple(members)) for i, members in enumerate(ordered, start=1))


def _place(report: Report) -> tuple[date, str, str]:
    return report.published or date.max, report.digest, report.id
