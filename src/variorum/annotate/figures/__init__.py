"""Figures: numbers that count or measure something."""

from variorum.annotate.figures.find import find_figures

__all__ = ["find_figures"]
