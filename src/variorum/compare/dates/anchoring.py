"""Times told again once the siblings of a report give its day."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from variorum.annotate.times import anchor_times
from variorum.model import Annotation, Dating, Report


def anchor_findings(
    reports: Iterable[Report], annotations: Mapping[str, Annotation], datings: Iterable[Dating]
) -> dict[str, Annotation]:
    """The annotations, those of reports that give no day of their own told from the day
    that comparing gave them, where that is one sure day.
    """
    days = {dating.report: dating.when.day for dating in datings}
    anchored = dict(annotations)
    for report in reports:
        day = days.get(report.id)
        if report.published is None and day is not None:
            found = annotations[report.id]
            anchored[report.id] = replace(found, times=anchor_times(found.times, written=day))
    return anchored
