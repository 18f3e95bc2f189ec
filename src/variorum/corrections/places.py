"""Which words of a report a person means."""

import re
from collections.abc import Callable

from variorum.corrections.kept import Place
from variorum.model import Case, Family, Span

Words = str | Span
"""Words as a report prints them, or the place where they stand."""


def place_of(
    case: Case, report: str, words: Words, *, where: Callable[[Span], bool], what: str
) -> Span:
    """The one place of the words at which ``where`` holds.

    Raises ``KeyError`` where there is no such report, ``ValueError`` where there is no such
    place (``what`` says in words what is looked for) or more than one.
    """
    text = case.report(report).text
    if isinstance(words, Span):
        found = [words] if 0 <= words.begin < words.end <= len(text) and where(words) else []
        shown = f"{words.begin}–{words.end}"
    else:
        pattern = r"\s+".join(re.escape(word) for word in words.split())
        places = [Span(*m.span()) for m in re.finditer(pattern, text)] if pattern else []
        found, shown = [p for p in places if where(p)], repr(words)
    if len(found) != 1:
        standing = "more than once" if found else f"nowhere as {what}"
        message = f"{shown} stands {standing} in {report}"
        raise ValueError(message)
    return found[0]


def family_at(case: Case, report: str, place: Span) -> Family | None:
    """The family that has words at a place among its wordings, as last compared."""
    story = case.story_of(report)
    if story is None:
        return None
    return next(
        (
            family
            for family in case.comparison(story).families
            for wording in family.wordings
            if wording.report == report and any(place.overlaps(s) for s in wording.spans)
        ),
        None,
    )


def wordings_of(family: Family | None) -> tuple[Place, ...]:
    """Where the wordings of a family stand."""
    return tuple(
        Place(report=w.report, begin=w.spans[0].begin, end=w.spans[-1].end)
        for w in (family.wordings if family else ())
    )
