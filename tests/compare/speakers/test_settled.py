"""One truth of who spoke, whichever output tells it."""

from collections.abc import Sequence

from variorum.account import write_account
from variorum.annotate import annotate
from variorum.compare import compare_reports
from variorum.compare.speakers import with_settled
from variorum.compare.speakers.settled import with_speakers
from variorum.model import (
    Account,
    Annotation,
    Attribution,
    Comparison,
    Position,
    Report,
    Span,
    Speaker,
)


class Told:
    """What is told of a story that is given by its reports."""

    def __init__(self, texts: Sequence[str]) -> None:
        self.reports = {
            str(n): Report(id=str(n), source=str(n), text=t) for n, t in enumerate(texts)
        }
        found = {name: annotate(report) for name, report in self.reports.items()}
        self.comparison: Comparison = compare_reports(tuple(self.reports.values()), found)
        self.account: Account = write_account(self.comparison, self.reports, found)
        self.annotations: dict[str, Annotation] = with_settled(found, self.comparison.speakers)

    def heading(self, words: str) -> str:
        """Under whom the account has words."""
        (heading,) = (
            speaker.label
            for speaker in self.account.section("quotations").lines
            if any(words in line.text for line in speaker.walk())
        )
        return heading

    def speakers(self, report: str, words: str) -> set[str]:
        """To whom the findings in a report give words."""
        text = self.reports[report].text
        return {
            a.speaker.called
            for a in self.annotations[report].attributions
            if any(words in content.of(text) for content in a.content)
        }

    def said_by(self, words: str) -> set[str]:
        """In whose words the positions stand that have these words."""
        return {
            telling.said_by
            for group in self.comparison.positions
            for telling in group.tellings
            if words in telling.evidence.text
        }


SISTERS = (
    "Mayor Ida Moor of Weston said on Monday that the weir would be closed.\n\nHer sister Clara "
    "Moor runs the mill. “We will not close the mill,” Clara Moor said. Workers there fear for "
    "their jobs.\n\n“We will close the weir on Thursday, and 40 boats will have to wait,” Mayor "
    "Moor said.",
    "Clara Moor runs the mill at Weston. Workers there fear for their jobs.\n\nMayor Moor spoke "
    "for an hour. “We will close the weir on Thursday, and 40 boats will have to wait,” she said.",
)


def test_she_behind_a_shared_surname_is_one_in_every_output() -> None:
    told = Told(SISTERS)
    assert told.heading("close the weir on Thursday") == "Ida Moor"
    assert told.speakers("1", "close the weir on Thursday") == {"Ida Moor"}
    assert told.said_by("close the weir on Thursday") == {"Ida Moor"}


GUILD = (
    "The Weston Lock Keepers Guild said on Monday that 40 keepers would strike.\n\nThe mayor left.",
    "“We will strike on Thursday unless the council raises our pay,” the WLKG said on Monday.",
    "“We will strike on Thursday unless the council raises our pay,” the Weston Lock Keepers Guild "
    "said in a letter.",
)


def test_a_body_has_one_name_in_every_output() -> None:
    told = Told(GUILD)
    guild = "Weston Lock Keepers Guild"
    assert told.heading("strike on Thursday") == guild
    assert told.speakers("1", "strike on Thursday") == {guild}
    assert told.said_by("strike on Thursday") == {guild}


COUSINS = (
    "Hanna Lind, who leads the river board, met the farmers on Monday.\n\n“We will open two "
    "gates,” she said.\n\nErik Lind, a farmer, did not believe it. “They promised 30 wells,” he "
    "said. He wants to sue the board.",
    "Board chief Hanna Lind met the farmers on Monday. Her cousin Erik Lind was there.\n\n“We will "
    "open two gates,” Lind said.\n\nHe shook his head. “They promised 30 wells,” the farmer said. "
    "He said he would sue the board.",
    "Farmers heard on Monday that two gates would be opened. “They promised 30 wells,” said Lind, "
    "who farms at Dorn.",
)


def test_a_surname_that_two_bear_outweighs_nobody() -> None:
    told = Told(COUSINS)
    assert told.heading("promised 30 wells") == "Erik Lind"
    assert [told.speakers(n, "promised 30 wells") for n in "012"] == 3 * [{"Erik Lind"}]
    assert told.said_by("sue the board") <= {"Erik Lind", ""}
    assert told.heading("open two gates") == "Hanna Lind"


REPAID = (
    "“We will repay every ticket,” said Paul Ostrow, a spokesman for Weston Ferries.",
    "A spokesman for Weston Ferries said that 200 crossings would be cancelled. “We will repay "
    "every ticket,” he said.",
)


def test_a_spokesman_without_a_name_is_the_one_whom_another_report_names() -> None:
    told = Told(REPAID)
    assert told.heading("repay every ticket") == "Paul Ostrow"
    assert told.speakers("1", "repay every ticket") == {"Paul Ostrow"}
    assert told.said_by("repay every ticket") == {"Paul Ostrow"}


STRIKE = (
    "Drivers will strike for 48 hours, union leader Rosa Fink said. Bus company head Leo Fink said "
    "he would not talk. “They will get nothing,” he said.",
    "Rosa Fink, the union leader, said drivers would strike for 48 hours. The company’s head, who "
    "is her uncle, said: “They will get nothing.”",
    "“They will get nothing,” Fink said. “We have waited long enough,” the union leader said.",
)


def test_a_surname_of_two_is_a_guess_where_one_of_them_is_told_by_an_office_too() -> None:
    told = Told(STRIKE)
    assert told.heading("They will get nothing") == "Leo Fink"
    assert [told.speakers(n, "will get nothing") for n in "012"] == 3 * [{"Leo Fink"}]


DENIED = (
    "Minister Olga Brandl said that her deputy, Marek Sova, had told her that the money was gone. "
    "Sova denied it on Friday. “I said nothing of the kind to her,” he said.",
    "The money is gone, Brandl quoted Sova as saying. He denied it. “I said nothing of the kind to "
    "her,” he told the Brod Herald.",
)


def test_he_is_nobody_whom_the_story_shows_to_be_a_she() -> None:
    told = Told(DENIED)
    assert told.heading("nothing of the kind") == "Marek Sova"
    assert told.speakers("1", "nothing of the kind") == {"Marek Sova"}


def test_a_promise_of_an_office_is_that_of_whom_the_story_settles_it_on() -> None:
    said = Attribution((), (), (Span(0, 40),), "direct", Speaker(unnamed="the mayor"))
    promise = Position(3, 38, "the mayor", "will", "sell the pier", said_by="Bo Orr")
    found = Annotation(report="1", attributions=(said,), positions=(promise,))
    (position,) = with_speakers(found, [Speaker(name="Lena Ostrov")]).positions
    assert (position.who, position.said_by) == ("Lena Ostrov", "Lena Ostrov")
