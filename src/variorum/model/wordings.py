"""The wordings of one utterance, and how they differ."""

from dataclasses import dataclass
from typing import Literal

from variorum.model.finding import AttributionKind
from variorum.model.text import Evidence, Span

Verdict = Literal["identical", "cut", "joined", "reworded", "altered"]
ChangeKind = Literal[
    "number", "name", "negation", "modality", "role", "content word", "function word", "disclosed"
]

VERDICTS: tuple[Verdict, ...] = ("identical", "cut", "joined", "reworded", "altered")
"""The verdicts on two wordings, the most serious last."""


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
