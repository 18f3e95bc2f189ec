"""Where evidence stands, in a few characters that a reader can type again."""

from collections.abc import Mapping, Sequence
from itertools import groupby

from variorum.model import Evidence, Part, Report
from variorum.show.printable import one_line


def source_references(
    evidence: Sequence[Evidence], reports: Mapping[str, Report], *, label: str = ""
) -> list[str]:
    """Where the evidence stands, an entry for each report: "001 Harbour Post · 1204–1266".

    The numbers are code points, the end exclusive; those of a separate title say so. An
    outlet that the line's ``label`` names already is not named again.
    """
    return [
        f"{_report_name(report, reports, label)} · "
        + ", ".join(_span_words(e, part) for e in group)
        for (report, part), group in _by_report(evidence)
    ]


def _by_report(
    evidence: Sequence[Evidence],
) -> list[tuple[tuple[str, Part], list[Evidence]]]:
    first: dict[tuple[str, Part], int] = {}
    for number, item in enumerate(evidence):
        first.setdefault((item.report, item.part), number)
    ordered = sorted(evidence, key=lambda e: first[e.report, e.part])
    groups = groupby(ordered, key=lambda e: (e.report, e.part))
    return [(key, list(group)) for key, group in groups]


def _report_name(report: str, reports: Mapping[str, Report], label: str) -> str:
    outlet = reports[report].outlet if report in reports else None
    if not outlet or outlet in label or _letters(report) in _letters(outlet):
        return one_line(report)
    return one_line(f"{report} {outlet}")


def _letters(name: str) -> str:
    return "".join(c for c in name.casefold() if c.isalnum())


def _span_words(evidence: Evidence, part: Part) -> str:
    place = f"{evidence.begin}–{evidence.end}"
    return f"title {place}" if part == "title" else place
