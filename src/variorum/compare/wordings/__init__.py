"""Families of wordings: utterances found, linked, laid together word by word, and judged."""

from variorum.compare.wordings.families import find_families, join_wordings, lead_families
from variorum.compare.wordings.lookup import HeldFamily, HeldWording, find_wordings
from variorum.compare.wordings.verdicts import Judgement, Side, judge

__all__ = [
    "HeldFamily",
    "HeldWording",
    "Judgement",
    "Side",
    "find_families",
    "find_wordings",
    "join_wordings",
    "judge",
    "lead_families",
]
