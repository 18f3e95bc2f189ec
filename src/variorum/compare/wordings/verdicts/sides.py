"""One of two wordings that are held against each other, and where its words stand."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Self

from variorum.compare.wordings.words import Token, wording_tokens
from variorum.model import Span


@dataclass(frozen=True, slots=True)
class Side:
    """One of the two wordings: its report's text, where it stands there, and its words."""

    text: str
    spans: Sequence[Span]
    tokens: Sequence[Token]

    @classmethod
    def of(cls, text: str, spans: Sequence[Span]) -> Self:
        """The side that the words in the spans of a text make."""
        return cls(text, spans, wording_tokens(text, spans))

    def words(self, place: tuple[int, int]) -> Sequence[Token]:
        """The words [begin, end) by their number."""
        return self.tokens[place[0] : place[1]]

    def gap(self, place: tuple[int, int]) -> str | None:
        """The print from the word before a run to the word after it; None at an end."""
        if not place[0] or place[1] >= len(self.tokens):
            return None
        return self.text[self.tokens[place[0] - 1].end : self.tokens[place[1]].begin]

    def places(self, place: tuple[int, int]) -> list[Span]:
        """Where the words of a run stand, a span a quotation; an empty span where none are."""
        begin, end = place
        if begin == end:
            at = self.tokens[begin].begin if begin < len(self.tokens) else self.tokens[-1].end
            return [Span(at, at)]
        found: list[Span] = []
        for token in self.tokens[begin:end]:
            within = next((s for s in self.spans if s.contains(token.span)), None)
            if found and within is not None and within.contains(found[-1]):
                found[-1] = Span(found[-1].begin, token.end)
            else:
                found.append(token.span)
        return found
