"""Utterances by the reports that have wordings of them."""

from collections.abc import Iterable, Mapping

from variorum.model import Family

ByReport = Mapping[str, tuple[Family, ...]]


def by_report(families: Iterable[Family]) -> ByReport:
    """The families of which each report has a wording, in their order."""
    found: dict[str, list[Family]] = {}
    for family in families:
        for report in {e.report for wording in family.wordings for e in wording.evidence}:
            found.setdefault(report, []).append(family)
    return {report: tuple(held) for report, held in found.items()}
