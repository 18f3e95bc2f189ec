"""Positions across reports: which are the same, and what became of them."""

from variorum.compare.positions.groups import group_positions

__all__ = ["group_positions"]
