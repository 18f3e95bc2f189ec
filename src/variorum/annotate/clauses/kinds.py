"""A clause of a sentence: what opens it, on what it is, and its verbs.

"The council opposes the mayor, who resigned last month after she had lost a vote" has three: the
main one, one on the mayor, and one that tells when she resigned.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal, NamedTuple

Kind = Literal["main", "content", "relative", "circumstance", "participle", "gerund"]


class Clause(NamedTuple):
    """One clause. ``opener`` is the word at its ``begin`` that opens it; ``parent`` the place of
    the clause that holds it; ``verbs`` the tokens of its verb.
    """

    kind: Kind
    begin: int
    opener: str = ""
    parent: int = -1
    verbs: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Clauses:
    """The clauses of a sentence and, by token, the place of the innermost."""

    all: tuple[Clause, ...]
    owners: tuple[int, ...]

    def around(self, k: int) -> Iterator[Clause]:
        """The clauses around a token, the innermost first."""
        place = self.owners[k] if 0 <= k < len(self.owners) else 0
        while place >= 0:
            yield self.all[place]
            place = self.all[place].parent
