from variorum.clean import find_repeated_furniture
from variorum.model import Report

TOPICS = ["ferry", "school", "bakery", "bridge", "quarry", "library", "orchard", "station"]
SLOGAN = "Tales from the tideline, told every evening"


def report(number: int, *lines: str, outlet: str | None = "Harbour Herald") -> Report:
    topic = TOPICS[number]
    body = (
        f"The {topic} on the hill reopened on Monday after {number + 2} years of repairs.\n\n"
        f"Neighbours of the {topic} said they had missed it, and that the {number + 3} workers "
        f"who saw to the {topic} deserved a feast with a hundred lanterns.\n\n"
    )
    return Report(id=f"r{number}", source="x", text=body + "\n\n".join(lines), outlet=outlet)


def test_a_line_at_the_foot_of_many_reports() -> None:
    reports = [report(n, SLOGAN) for n in range(5)]
    found = find_repeated_furniture(reports)
    assert {r.id: [s.of(r.text) for s in found[r.id]] for r in reports} == {
        f"r{n}": [SLOGAN] for n in range(5)
    }


def test_two_reports_or_an_unknown_outlet_do_not_tell() -> None:
    assert find_repeated_furniture([report(n, SLOGAN) for n in range(2)]) == {}
    assert find_repeated_furniture([report(n, SLOGAN, outlet=None) for n in range(5)]) == {}


def test_quotations_and_headings_amid_the_body_are_no_furniture() -> None:
    quotation = "“We shall see what the tide brings us,” said the mayor."
    tail = [
        "The hill is quiet now, and so are the lanterns that hung there.",
        "All is well.",
        "So.",
    ]
    reports = [report(n, "What we know", quotation, *(f"{t} {n}" for t in tail)) for n in range(5)]
    assert find_repeated_furniture(reports) == {}


def test_rewrites_of_one_story_share_sentences_without_making_them_furniture() -> None:
    reports = [report(0, "The mayor left early.") for _ in range(6)]
    reports = [
        Report(id=str(n), source="x", outlet="Herald", text=f"{n}\n\n{r.text}")
        for n, r in enumerate(reports)
    ]
    assert find_repeated_furniture(reports) == {}


def test_the_order_of_the_reports_does_not_matter() -> None:
    reports = [report(n, SLOGAN) for n in range(6)]
    assert find_repeated_furniture(reports) == find_repeated_furniture(reports[::-1])
