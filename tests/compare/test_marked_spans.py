"""What stands in quotation marks in a report."""

from variorum.compare.marked_spans import marked_spans


def test_quotations_come_in_order_with_their_marks() -> None:
    text = "“We mend it,” Roth said. “And soon.”\n\nNobody else spoke."
    assert [span.of(text) for span in marked_spans(text)] == ["“We mend it,”", "“And soon.”"]


def test_a_quotation_that_runs_on_has_a_stretch_in_each_paragraph() -> None:
    text = "Roth said: “We mend it.\n\n“It is old.”"
    assert [span.of(text) for span in marked_spans(text)] == ["“We mend it.", "“It is old.”"]
