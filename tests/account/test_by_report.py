"""An utterance is found by each report that has a wording of it, and once."""

from variorum.account.by_report import by_report
from variorum.model import Family, Report, Span, Wording

REPORTS = [Report(id=name, source=name, text="We will mend the quay.") for name in ("a", "b", "c")]


def wording(*reports: Report) -> Wording:
    cited = tuple(report.cite(0, len(report.text)) for report in reports)
    return Wording(reports[0].id, (Span(0, 22),), cited[0].text, True, "direct", "Roth", cited)


def test_families_come_by_report_in_their_order() -> None:
    a, b, c = REPORTS
    one = Family("1", "Roth", (wording(a, b), wording(b)))
    two = Family("2", "Roth", (wording(b),))
    found = by_report([one, two])
    assert found == {"a": (one,), "b": (one, two)}
    assert c.id not in found
