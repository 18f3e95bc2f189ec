"""Figures of several reports that count the same thing."""

from variorum.compare.figures.groups import align_figures

__all__ = ["align_figures"]
