"""What a report says that it corrects: from which number to which."""

from variorum.account.sources import Sources
from variorum.model import CountedFigure, FigureGroup


def told_figures(group: FigureGroup) -> list[CountedFigure]:
    """The figures that reports give, without those named only to put others in their place; all
    where none else is there.
    """
    return [f for f in group.figures if f.replaced_by is None] or list(group.figures)


def note_corrected(group: FigureGroup, sources: Sources) -> str:
    """Which report corrects what: "corrected in Tarnow Post from “2,400” to “1,900”"."""
    replaced = [f for f in group.figures if f.replaced_by is not None]
    made: dict[tuple[str, str], list[str]] = {}
    for old in replaced:
        new = next((f for f in group.figures if _replaces(f, old)), None)
        if new is not None:
            tellers = made.setdefault((_printed(old), _printed(new)), [])
            tellers.append(sources.label(old.report))
    return "; ".join(
        f"corrected in {', '.join(dict.fromkeys(tellers))} from {old} to {new}"
        for (old, new), tellers in made.items()
    )


def _replaces(new: CountedFigure, old: CountedFigure) -> bool:
    return new.report == old.report and new.value == old.replaced_by


def _printed(figure: CountedFigure) -> str:
    return f"“{' '.join(figure.evidence.text.split())}”"
