"""What only one report has."""

from collections import defaultdict

from variorum.account.sources import Sources
from variorum.model import Evidence, Line, Section

MOST, LEAST_OF_A_REPORT, MOST_OF_A_REPORT = 60, 3, 10


def write_only(sources: Sources, *, left_out: frozenset[str] = frozenset()) -> Section:
    """The statements that no other report has, report by report, in the order of the text.

    Of each report the most telling are kept: comparing gives those first. Reports share the
    room between them. What a report has with those that rest on it is told of the one that
    stands first among them. Nothing is told of reports that are ``left_out``.
    """
    by_report: dict[str, list[Evidence]] = defaultdict(list)
    shared = _told_elsewhere(sources)
    for statement in sources.comparison.statements:
        known = [t for t in statement.tellings if t.report in sources.reports]
        if not statement.alone or not known or any(t.report in left_out for t in known):
            continue
        evidence = min(known, key=lambda t: _stands(t.report, sources)).evidence[0]
        if not _is_furniture(evidence, sources) and not _is_mostly(
            evidence, shared[evidence.report]
        ):
            by_report[evidence.report].append(evidence)
    share = max(MOST // max(len(by_report), 1), LEAST_OF_A_REPORT)
    share = min(share, MOST_OF_A_REPORT)
    lines = [
        Line(evidence.text, (evidence,), label=sources.label(report))
        for report in sorted(by_report, key=sources.rank)
        for evidence in sorted(by_report[report][:share], key=sources.place)
    ]
    held_back = sum(map(len, by_report.values())) - len(lines)
    return Section("only", "In one report only", tuple(lines), held_back=held_back)


def _stands(report: str, sources: Sources) -> tuple[bool, int]:
    """Reports that repeat or retell another come last."""
    return report in sources.copied | sources.reworded, sources.rank(report)


def _told_elsewhere(sources: Sources) -> dict[str, list[Evidence]]:
    """By report, the wordings of which the account shows another report's beside them."""
    shared: dict[str, list[Evidence]] = defaultdict(list)
    for family in sources.comparison.families:
        if len({w.report for w in family.wordings}) > 1:
            for wording in family.wordings:
                shared[wording.report].extend(e for e in wording.evidence if e.part == "text")
    return shared


def _is_mostly(statement: Evidence, wordings: list[Evidence]) -> bool:
    """Whether a third of a statement or more is such a wording: the rest says who spoke."""
    inside = (min(statement.end, w.end) - max(statement.begin, w.begin) for w in wordings)
    return 3 * sum(max(0, length) for length in inside) >= statement.end - statement.begin


def _is_furniture(evidence: Evidence, sources: Sources) -> bool:
    furniture = sources.annotations[evidence.report].furniture
    return evidence.part == "text" and any(f.overlaps(evidence.span) for f in furniture)
