"""The lines of a section of news: what weighs most first, of what is only new not too many."""

from collections.abc import Iterable, Sequence

from variorum.model import Line, Section, SectionName


def in_order(
    name: SectionName, title: str, found: Iterable[tuple[str, Line]], order: Sequence[str],
    *, most_new: int,
) -> Section:  # fmt: skip
    """A section of lines, each with its kind, by the place of the kind in ``order``; lines of
    one kind stay as they are, and of those that are new the first ``most_new`` are kept.
    """
    ranked = sorted(found, key=lambda told: order.index(told[0]))
    new = [line for kind, line in ranked if kind == "new"]
    dropped = set(map(id, new[most_new:]))
    lines = tuple(line for _, line in ranked if id(line) not in dropped)
    return Section(name, title, lines, held_back=len(dropped))
