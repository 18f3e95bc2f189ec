import pytest

from variorum.clean import find_furniture
from variorum.model import Report

BODY = (
    "Harbour master Ines Calloway told the town council on Tuesday that the ferry to Brant "
    "Island would stop in November.\n\n"
    "“We cannot run a boat that fails its own inspection,” she said, and asked for patience.\n\n"
)
MORE = (
    "The council will meet again next week to hear from the two firms that have offered to lend "
    "a vessel for the winter.\n"
)


def marked(text: str, outlet: str | None = None) -> list[str]:
    report = Report(id="a", source="a.txt", text=text, outlet=outlet)
    return [span.of(text) for span in find_furniture(report)]


@pytest.mark.parametrize(
    "line",
    [
        "More than 900 readers already support The Brant Post. Become a member from £4 a month.",
        "Tired of a sore back? Dr. Lund’s ZenChair is here. Buy now and get free shipping.",
        "We rely on readers like you. Please give what you can to keep The Post going.",
        "If you value our reporting, subscribe for $2 a week.",
        "Garrick Rural is a newsroom of six. Sign up to receive our biggest stories every day.",
        "Save £20 on a garden shed. Offer ends on Sunday!",
        "Advertisement: Book your summer cruise from 499 crowns!",
    ],
)
def test_a_paragraph_that_sells_or_pleads(line: str) -> None:
    assert marked(BODY + line + "\n\n" + MORE) == [line]


@pytest.mark.parametrize(
    "line",
    [
        "The ferry company now offers a free trial to islanders, Calloway said.",
        "“Try it today, it is 30% off,” Calloway told them.",
        "Call the harbour office before noon to book a seat on the last ferry.",
        "Islanders can get 30% off tickets from May. The harbour office sells them, she said.",
        "He asked them to become members of the club. It costs £40 a year.",
    ],
)
def test_what_the_report_tells_of_prices_and_offers_stays(line: str) -> None:
    assert marked(BODY + line + "\n\n" + MORE) == []


def test_below_the_word_advertisement_what_a_buyer_says_goes_with_the_offer() -> None:
    said = "“I slept like a stone,” says Petra Ohm of Sandry."
    offer = "The new Velo X5 mattress. From €49 a month. Terms and conditions apply."
    for mark in ("Advertisement", "Sponsored", "Story continues below"):
        text = f"{BODY}{mark}\n\n{said}\n\n{offer}\n\n{MORE}"
        assert marked(text) == [mark, said, offer]


def test_below_the_word_advertisement_the_report_goes_on() -> None:
    for line in (
        "“I slept like a stone,” says Petra Ohm of Sandry.",
        "The ferry company offers a ticket for $30 a month.",
        "Calloway offered a ticket at 30% off.",
    ):
        assert marked(f"{BODY}Advertisement\n\n{line}\n\n{MORE}") == ["Advertisement"]


def test_the_name_of_the_outlet_is_no_name_of_the_story() -> None:
    line = "A word from Brant Island Press. We never sleep. Give today to support our work."
    assert marked(BODY + line + "\n\n" + MORE, outlet="Brant Island Press") == [line]


def test_a_report_that_tells_of_offers_keeps_them() -> None:
    offers = [f"Buy now: lamp number {n}, for only ${n}0 with free delivery." for n in range(1, 7)]
    assert marked(BODY + "\n\n".join(offers) + "\n\n" + MORE) == []
