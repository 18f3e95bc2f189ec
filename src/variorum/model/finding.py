"""What annotating finds in one report. Every finding has its place in the text."""

from dataclasses import dataclass
from typing import Literal

from variorum.model.text import Span

NameType = Literal["person", "organisation", "place", "other"]
AttributionKind = Literal["direct", "indirect", "mixed"]
TimeType = Literal["DATE", "TIME", "DURATION", "SET"]
Bound = Literal["exact", "about", "more than", "at least", "less than", "at most", "nearly"]
ChangeDirection = Literal["up", "down"]


@dataclass(frozen=True, slots=True)
class Name:
    """A name as it stands in the text, without title or role."""

    begin: int
    end: int
    type: NameType


@dataclass(frozen=True, slots=True)
class Speaker:
    """Whom the words of an attribution belong to.

    Exactly one of the three is set: ``name``, the fullest form in this report;
    ``unnamed``, how the report describes a source that it does not name;
    ``unresolved``, the words ("he") for which no holder was found, or "".
    ``score`` is between 0 and 1; 1 is only what a person said.
    """

    name: str | None = None
    unnamed: str | None = None
    unresolved: str | None = None
    score: float = 1.0

    @property
    def called(self) -> str:
        """What the report calls the speaker, by name or not; "" where it tells nothing."""
        return self.name or self.unnamed or self.unresolved or ""

    @property
    def by_hand(self) -> bool:
        """Whether a person said whose words these are."""
        return self.score >= 1.0


@dataclass(frozen=True, slots=True)
class Attribution:
    """Words or a thought given to a source (PARC and PolNeAR's scheme).

    ``source`` is the mention of the speaker, ``cue`` what signals the attribution,
    ``content`` what is attributed; each a tuple of spans in order, quotation marks inside
    the content. ``source`` may be empty, ``content`` never is. ``statement`` is False where
    the content was not said, but wanted, feared, planned or denied to have been said: an
    account shows only statements. ``chance`` is how likely the attribution holds: that somebody
    is given the content, and this source, where none of it stands in quotation marks or not all.
    """

    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]
    kind: AttributionKind
    speaker: Speaker
    statement: bool = True
    chance: float = 1.0

    @property
    def span(self) -> Span:
        """From the first to the last character of the content."""
        return Span(self.content[0].begin, self.content[-1].end)


@dataclass(frozen=True, slots=True)
class Time:
    """A time expression with its TIMEX3 value (ISO 8601; ISO-TimeML).

    ``value`` may be underspecified, "XXXX-WXX-4", where the report's date is not known.
    ``rule`` is what the expression says before it is anchored, so that it can be resolved
    again once the date is known (see ``annotate.times``).
    """

    begin: int
    end: int
    type: TimeType
    value: str
    rule: str = ""


@dataclass(frozen=True, slots=True)
class Figure:
    """A number that counts or measures something.

    ``value`` is a plain decimal number as a string ("225000", "0.5"); ``unit`` a unit or
    currency code ("%", "USD", "km") or ""; ``counted`` the counted noun with its modifiers
    ("asylum seekers") or ""; ``upper`` the upper end of a range; ``change`` is set where the
    figure says by how much something rose or fell ("fell by a third"); ``against`` is the number
    of the other side in votes and scores ("14 to 3").
    """

    begin: int
    end: int
    value: str
    unit: str
    counted: str
    bound: Bound
    upper: str | None = None
    change: ChangeDirection | None = None
    against: str | None = None


@dataclass(frozen=True, slots=True)
class Position:
    """A proposal, promise, threat, demand, refusal or rule.

    ``who`` is the one who will, must, may or wants (a name where the report has "I" or
    "he"), "" where nobody is named; ``modality`` one of ``annotate.positions.MODALITIES``;
    ``said_by`` the speaker in whose words it stands, "" where the report tells it itself;
    ``score`` says how sure it is that this is a position, 0 to 1.
    """

    begin: int
    end: int
    who: str
    modality: str
    action: str
    condition: str = ""
    by_when: str = ""
    to_whom: str = ""
    said_by: str = ""
    score: float = 1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Annotation:
    """All findings in one report, each kind in the order of the text.

    ``annotated`` is False for a report in a language that is not annotated.
    """

    report: str
    sentences: tuple[Span, ...] = ()
    names: tuple[Name, ...] = ()
    attributions: tuple[Attribution, ...] = ()
    times: tuple[Time, ...] = ()
    figures: tuple[Figure, ...] = ()
    positions: tuple[Position, ...] = ()
    furniture: tuple[Span, ...] = ()
    annotated: bool = True
