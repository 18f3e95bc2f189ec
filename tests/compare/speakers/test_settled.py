"""One truth of who spoke, whichever output tells it."""

from collections.abc import Sequence

from variorum.account import write_account
from variorum.annotate import annotate
from variorum.compare import compare_reports
from variorum.compare.speakers import with_settled
from variorum.model import Account, Annotation, Comparison, Report


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
