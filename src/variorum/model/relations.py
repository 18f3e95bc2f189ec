"""How the reports of a story stand to each other."""

from dataclasses import dataclass
from typing import Literal

from variorum.model.text import Evidence

RelationKind = Literal["copy", "excerpt", "rewrite", "partly derived", "independent"]
Direction = Literal["a_from_b", "b_from_a", "unknown"]


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


@dataclass(frozen=True, slots=True)
class Departure:
    """What a report that rests on another leaves out of it, and what it adds."""

    report: str
    source: str
    relation: RelationKind
    dropped: tuple[Evidence, ...] = ()
    added: tuple[Evidence, ...] = ()
