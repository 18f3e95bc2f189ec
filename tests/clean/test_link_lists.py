from variorum.clean import find_furniture
from variorum.model import Report

BODY = (
    "Harbour master Ines Calloway told the town council on Tuesday that the ferry to Brant "
    "Island would stop in November.\n\n"
)
MORE = (
    "The council will meet again next week to hear from the two firms that have offered to lend "
    "a vessel for the winter.\n"
)


def marked(text: str) -> list[str]:
    return [span.of(text) for span in find_furniture(Report(id="a", source="a.txt", text=text))]


def test_headlines_below_a_line_that_leads_to_them() -> None:
    headlines = ["Ferry strike enters its third week", "Mayor of Brant: The pier is ‘a disgrace’"]
    for lead in ("Read more:", "RELATED STORIES", "More on this story", "See also"):
        text = BODY + "\n\n".join([lead, *headlines, MORE])
        assert marked(text) == [lead, *headlines]


def test_the_report_that_goes_on_below_it_stays() -> None:
    for line in (
        "Calloway said that the boat was old.",
        "“It is old”",
        "- Repair of the ferry by a yard",
        "What comes next",
    ):
        assert marked(BODY + "Read more:\n\n" + line + "\n\n" + MORE) == ["Read more:"]


def test_a_headline_with_its_link_stuck_to_it() -> None:
    line = "Ferry row: who will pay for the new boat? Read more"
    assert marked(BODY + line + "\n\n" + MORE) == [line]
    assert marked(BODY + "She told them to go home and read more.\n\n" + MORE) == []
