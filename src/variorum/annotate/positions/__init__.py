"""Positions: proposals, promises, threats, demands, refusals and rules."""

from variorum.annotate.positions.find import find_positions
from variorum.annotate.positions.lexicon import MODALITIES, Modality

__all__ = ["MODALITIES", "Modality", "find_positions"]
