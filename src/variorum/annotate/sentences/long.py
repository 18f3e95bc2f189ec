"""Text that never comes to a full stop, cut so that work on it stays in proportion."""

from collections.abc import Iterable, Iterator

from variorum.model import Span

LONGEST = 1500
"""Characters of the longest sentence that is taken as one; edited prose stays far below."""


def cut_long_sentences(text: str, sentences: Iterable[Span]) -> tuple[Span, ...]:
    """The same sentences, one of more than ``LONGEST`` characters cut at spaces.

    Lists without stops, all of a page in one line and noise come as sentences of any
    length, and what looks back to a sentence's beginning would take the square of it.
    """
    return tuple(piece for sentence in sentences for piece in _pieces(text, sentence))


def _pieces(text: str, sentence: Span) -> Iterator[Span]:
    begin, end = sentence
    while end - begin > LONGEST:
        space = text.rfind(" ", begin + LONGEST // 2, begin + LONGEST)
        stop = begin + LONGEST if space < 0 else space
        yield Span(begin, stop).trimmed(text)
        begin = Span(stop, end).trimmed(text).begin
    yield Span(begin, end)
