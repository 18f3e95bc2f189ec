"""Families of wordings: utterances found, linked, laid together word by word, and judged."""

from variorum.compare.wordings.families import find_families
from variorum.compare.wordings.sides import Side
from variorum.compare.wordings.verdicts import Judgement, judge

__all__ = ["Judgement", "Side", "find_families", "judge"]
