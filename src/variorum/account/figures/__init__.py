"""The figures: what is counted, who gave the number, and whether the reports agree."""

from variorum.account.figures.write import write_figures

__all__ = ["write_figures"]
