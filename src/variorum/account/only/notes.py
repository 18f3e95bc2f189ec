"""What of a line only its report has, as the note behind it says."""

from collections.abc import Iterable, Sequence

from variorum.account.sources import Sources
from variorum.compare.coverage.shares import telling_words
from variorum.model import Evidence

MOST_NAMED = 3
NAME = 2
"""A passage of no more words is a name, a year or a figure."""
MOST_OF_A_LINE = 0.7
"""Parts of a sentence that are so much of a line are not told again behind it."""


def only_here(passages: Sequence[Evidence], sources: Sources) -> str:
    """What a note says of passages, as "only here: 46 crowns, Jonas Feld …"; empty without any. Of
    parts of a sentence it says no more than that no other report has their words.
    """
    things = [passage for passage in passages if _can_be_looked_up(passage, sources)]
    parts = [passage for passage in passages if passage not in things]
    notes = (_listed("only here", things), _listed("in such words only here", parts))
    return "; ".join(filter(None, notes))


def only_here_in(text: str, passages: Sequence[Evidence], sources: Sources) -> str:
    """The same of a line's own passages; empty where parts of sentences are most of its text."""
    parts = (p.end - p.begin for p in passages if not _can_be_looked_up(p, sources))
    return "" if sum(parts) > MOST_OF_A_LINE * len(text) else only_here(passages, sources)


def _can_be_looked_up(passage: Evidence, sources: Sources) -> bool:
    """Whether it is a name, a figure or a year, which other reports have or have not."""
    figures = sources.annotations[passage.report].figures
    return (
        len(passage.text.split()) <= NAME
        or any((figure.begin, figure.end) == passage.span for figure in figures)
        or not any(word.islower() for word in telling_words(passage.text))
    )


def _listed(claim: str, passages: Iterable[Evidence]) -> str:
    words = list(dict.fromkeys(_bare(" ".join(e.text.split())) for e in passages))
    more = " …" if len(words) > MOST_NAMED else ""
    return f"{claim}: {', '.join(words[:MOST_NAMED])}{more}" if words else ""


def _bare(words: str) -> str:
    """Words without marks at their end, and without one of quotation that has lost its other."""
    bare = words.rstrip(".,;:")
    if bare.count("“") != bare.count("”") or bare.count('"') % 2:
        return words.strip('.,;:“”"')
    return bare
