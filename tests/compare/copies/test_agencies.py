"""Two reports that may both have their prose from a wire service, on invented ones."""

import pytest

from variorum.compare.copies.agencies import agency_of_both
from variorum.model import Report


def report(name: str, outlet: str, text: str, *authors: str) -> Report:
    return Report(id=name, source=f"{name}.txt", text=text, outlet=outlet, authors=authors)


PLAIN = report("post", "Mill Post", "The weir broke at noon.")


@pytest.mark.parametrize(
    ("text", "agency"),
    [
        ("AVON (AP) — The weir broke at noon.", "AP"),
        ("The weir broke at noon.\n\nThe Associated Press contributed to this report.",
         "Associated Press"),
        ("The weir broke at noon.\n\nContributing: Ann Ray, Coast; Reuters", "Reuters"),
        ("The weir broke at noon, a warden told Reuters.", ""),
        ("The weir broke at noon, the Mill Post wrote.\n\nReuters contributed to this report.", ""),
    ],
)  # fmt: skip
def test_an_agency_is_named_where_one_prints_it_and_does_not_name_the_other(
    text: str, agency: str
) -> None:
    other = report("coast", "Coast", text)
    assert agency_of_both(PLAIN, other) == agency_of_both(other, PLAIN) == agency


def test_what_the_agency_itself_sent_needs_no_other_source() -> None:
    by_line = report("coast", "Coast", "The weir broke at noon.", "Reuters")
    assert agency_of_both(PLAIN, by_line) == "Reuters"
    assert agency_of_both(report("wire", "Reuters", "The weir broke."), by_line) == ""
