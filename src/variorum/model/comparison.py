"""What comparing finds between the reports of one story."""

from dataclasses import dataclass
from typing import Literal

from variorum.model.finding import AttributionKind, Bound
from variorum.model.text import Evidence, Span, When

RelationKind = Literal["copy", "excerpt", "rewrite", "partly derived", "independent"]
Direction = Literal["a_from_b", "b_from_a", "unknown"]
Verdict = Literal["identical", "cut", "joined", "reworded", "altered"]
FigureVerdict = Literal["agree", "compatible", "updated", "conflict", "not comparable"]
ChangeKind = Literal[
    "number", "name", "negation", "modality", "role", "content word", "function word", "disclosed"
]

VERDICTS: tuple[Verdict, ...] = ("identical", "cut", "joined", "reworded", "altered")
"""The verdicts on two wordings, the most serious last."""


@dataclass(frozen=True, slots=True)
class Story:
    """Reports of one event, by id, in an order that does not depend on how they were read."""

    id: str
    reports: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Dating:
    """When a report was published, as far as it or its siblings tell.

    ``basis`` says in words what the bounds rest on; ``evidence`` holds the passages.
    """

    report: str
    when: When
    basis: str
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class Relation:
    """How two reports stand to each other; ``share`` is the part of the one that rests on
    the other, 0 to 1; ``evidence`` holds passages of both in turn: a, b, a, b …
    """

    a: str
    b: str
    relation: RelationKind
    direction: Direction
    share: float
    evidence: tuple[Evidence, ...] = ()


MentionKind = Literal["name", "role", "description"]
"""A name, the words for an office beside one, or a description that stands for one."""


@dataclass(frozen=True, slots=True)
class Mention:
    """One place where a person or an organisation stands in a report."""

    evidence: Evidence
    form: str
    kind: MentionKind = "name"


THEN, TOLD = "then", "told"
"""How a role stands that is of another time only, and what is no office."""


@dataclass(frozen=True, slots=True)
class Role:
    """An office or calling that reports give a person, in the words that most of them use.

    ``standing`` is "former", "elect", "nominee", "acting", "then" (told of another time), "told"
    (no office: what a report says of somebody beside the name), or "" where the role is simply
    held; ``held`` runs from the first to the last day of the reports
    that give it.
    """

    title: str
    standing: str
    reports: tuple[str, ...]
    held: When
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Person:
    """One person under all their names in a story; ``name`` is the fullest form."""

    id: str
    name: str
    also: tuple[str, ...] = ()
    roles: tuple[Role, ...] = ()
    mentions: tuple[Mention, ...] = ()


@dataclass(frozen=True, slots=True)
class Organisation:
    """One organisation under all its names in a story; ``name`` is the fullest form."""

    id: str
    name: str
    also: tuple[str, ...] = ()
    mentions: tuple[Mention, ...] = ()


@dataclass(frozen=True, slots=True)
class Change:
    """Words that differ between two wordings. ``a`` and ``b`` are spans in the reports'
    texts, empty spans where words were only put in or left out. ``alters`` says that this
    change alters the sense, and so is one that an altered verdict rests on.
    """

    kind: ChangeKind
    a: Span
    b: Span
    a_text: str
    b_text: str
    alters: bool = False


@dataclass(frozen=True, slots=True)
class Wording:
    """How one report prints an utterance; ``spans`` are the words, ``marks`` whether they
    stand in quotation marks there.

    ``shared`` is what of them other reports word as well, where the quotation goes on with what
    no other report has; empty where that is all.
    """

    report: str
    spans: tuple[Span, ...]
    text: str
    marks: bool
    kind: AttributionKind
    speaker: str
    evidence: tuple[Evidence, ...]
    shared: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class WordingPair:
    """The verdict on two wordings of a family; ``a`` and ``b`` index its wordings."""

    a: int
    b: int
    verdict: Verdict
    indirect: bool = False
    changes: tuple[Change, ...] = ()


@dataclass(frozen=True, slots=True)
class Ascription:
    """To whom some reports give an utterance that others give to somebody else."""

    speaker: str
    reports: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Family:
    """All wordings of one utterance, the fullest first; a family may have only one.

    ``ascriptions`` holds the speakers, two or more, where reports surely name different
    ones, those first whom most reports name; it is empty where nothing speaks against
    ``speaker``.
    """

    id: str
    speaker: str
    wordings: tuple[Wording, ...]
    pairs: tuple[WordingPair, ...] = ()
    ascriptions: tuple[Ascription, ...] = ()

    @property
    def verdict(self) -> Verdict | None:
        """The most serious verdict on any pair; None for a single wording."""
        return max((p.verdict for p in self.pairs), key=VERDICTS.index, default=None)


@dataclass(frozen=True, slots=True)
class CountedFigure:
    """One report's figure within a group that counts the same thing."""

    report: str
    value: str
    unit: str
    counted: str
    bound: Bound
    evidence: Evidence
    upper: str | None = None


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
    that tell what became of it.
    """

    id: str
    who: str
    tellings: tuple[PositionTelling, ...]
    contrary: bool = False
    course: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class OtherDate:
    """Another date that some reports give to an event, and the sentences that do."""

    when: When
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Event:
    """Something dated; ``text`` is the sentence that tells it best, in its report's words.

    ``expected`` says that the reports speak of it as still to come, ``happened`` that some
    do and a later one tells that it took place. ``others`` holds the dates of reports that
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


@dataclass(frozen=True, slots=True)
class StatementTelling:
    """Where one report tells a statement; ``share`` is how much of the statement's sentence,
    by weight of words, stands there, 0 to 1.
    """

    report: str
    evidence: tuple[Evidence, ...]
    share: float = 1.0


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
class Departure:
    """What a report that rests on another leaves out of it, and what it adds."""

    report: str
    source: str
    relation: RelationKind
    dropped: tuple[Evidence, ...] = ()
    added: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """All that comparing found in one story."""

    story: Story
    datings: tuple[Dating, ...] = ()
    relations: tuple[Relation, ...] = ()
    people: tuple[Person, ...] = ()
    organisations: tuple[Organisation, ...] = ()
    families: tuple[Family, ...] = ()
    figures: tuple[FigureGroup, ...] = ()
    events: tuple[Event, ...] = ()
    statements: tuple[StatementGroup, ...] = ()
    departures: tuple[Departure, ...] = ()
    positions: tuple[PositionGroup, ...] = ()

    def dating(self, report: str) -> Dating | None:
        """The dating of one report."""
        return next((d for d in self.datings if d.report == report), None)
