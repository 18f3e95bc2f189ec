"""What several reports tell alike or otherwise: statements, events, figures, positions."""

from dataclasses import dataclass
from typing import Literal

from variorum.model.finding import Bound
from variorum.model.text import Evidence, When

FigureVerdict = Literal["agree", "compatible", "updated", "corrected", "conflict", "not comparable"]


@dataclass(frozen=True, slots=True)
class StatementTelling:
    """Where one report tells a statement; ``share`` is how much of the statement's sentence,
    by weight of words, stands there, ``chance`` how likely the first passage tells it, or a part
    of it, though it has few of its words, 0 to 1 each.
    """

    report: str
    evidence: tuple[Evidence, ...]
    share: float = 1.0
    chance: float = 0.0


@dataclass(frozen=True, slots=True)
class StatementGroup:
    """A statement with the reports that tell it, the one whose sentence stands for it first.

    ``origins`` counts those that do not have it from another of them. ``alone`` says that
    surely no report of another origin says any of it; a statement of one origin that is not
    ``alone`` may stand elsewhere in words that were not recognised. ``only`` are the figures,
    names and clauses in its sentences that stand in no other report in any form.
    ``weight`` says how much it tells among the statements of one origin.
    """

    tellings: tuple[StatementTelling, ...]
    origins: int
    alone: bool = False
    only: tuple[Evidence, ...] = ()
    weight: float = 0.0

    @property
    def reports(self) -> tuple[str, ...]:
        """The reports that tell it."""
        return tuple(telling.report for telling in self.tellings)

    @property
    def evidence(self) -> tuple[Evidence, ...]:
        """Every passage that tells it, that of the sentence that stands for it first."""
        return tuple(e for telling in self.tellings for e in telling.evidence)


@dataclass(frozen=True, slots=True)
class OtherDate:
    """Another date that some reports give to an event, and the sentences that do."""

    when: When
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Event:
    """Something dated; ``text`` is the sentence that tells it best, in its report's words.

    ``expected`` says that the reports speak of it as still to come, ``happened`` that some
    do and a later one tells that it took place, ``called_off`` that the plan for it was given
    up or put off. ``others`` holds the dates of reports that
    put it on other days. ``weight`` says how much it matters among the events of its story:
    more where many reports tell of it, lead with it and come back to it. ``also`` are sentences
    of the same time that go with it and tell something else.
    """

    when: When
    text: str
    evidence: tuple[Evidence, ...]
    expected: bool = False
    happened: bool = False
    others: tuple[OtherDate, ...] = ()
    weight: float = 0.0
    also: tuple[Evidence, ...] = ()
    called_off: bool = False


@dataclass(frozen=True, slots=True)
class CountedFigure:
    """One report's figure within a group that counts the same thing.

    ``replaced_by`` is set where the report names the number only to put another in its place
    ("corrected from 2,400 to 1,900"): that one's value.
    """

    report: str
    value: str
    unit: str
    counted: str
    bound: Bound
    evidence: Evidence
    upper: str | None = None
    replaced_by: str | None = None
    against: str | None = None


@dataclass(frozen=True, slots=True)
class FigureGroup:
    """Figures of several reports (or one) for the same thing, with the verdict on them."""

    id: str
    counted: str
    figures: tuple[CountedFigure, ...]
    verdict: FigureVerdict | None


@dataclass(frozen=True, slots=True)
class PositionTelling:
    """How one report tells a position; ``evidence`` is the sentence that tells it."""

    report: str
    who: str
    modality: str
    action: str
    evidence: Evidence
    condition: str = ""
    by_when: str = ""
    to_whom: str = ""
    said_by: str = ""
    score: float = 1.0


@dataclass(frozen=True, slots=True)
class PositionGroup:
    """One position as several reports (or one) tell it, in the order of their dates.

    ``who`` is the holder under the fullest name. ``contrary`` says that one telling denies
    what another affirms ("will", "will not"). ``course`` holds sentences of later reports
    that tell what became of it, ``outcome`` what that is: "done", "called off" or "".
    """

    id: str
    who: str
    tellings: tuple[PositionTelling, ...]
    contrary: bool = False
    course: tuple[Evidence, ...] = ()
    outcome: str = ""
