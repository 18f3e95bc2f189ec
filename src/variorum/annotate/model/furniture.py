"""Furniture as the model reads it: whole lines that hold hardly anything else."""

from collections.abc import Iterator

import numpy as np

from variorum.annotate.model.reader import TokenScores
from variorum.clean.lines import find_lines
from variorum.model import Span

LEAST = 0.9
"""The mean probability of its pieces from which a line is furniture."""


def furniture_lines(text: str, scores: TokenScores) -> Iterator[Span]:
    """The lines that are surely no part of the report, in order."""
    begin, end = scores.pieces.begin, scores.pieces.end
    for line in find_lines(text):
        first = int(np.searchsorted(end, line.begin, side="right"))
        stop = int(np.searchsorted(begin, line.end, side="left"))
        if first < stop and scores.furniture[first:stop].mean() >= LEAST:
            yield line
