"""What is read off the encoder's vectors: tags of pieces, and links between spans.

Links run from a content to its cue, and from a cue to its source or to none. A span is its
first, its last and its mean vector; a link's score is the product of a query and a key, plus
learned biases for how far apart the two stand. ``choose.py`` goes on from the products.
"""

from collections.abc import Sequence

import numpy as np
import torch
from data import Linked, Place
from encoder import WIDTH, Encoder
from torch import Tensor, nn
from torch.nn import functional

from variorum.annotate.model.tags import NAME_TAGS, ROLE_TAGS

LINK_WIDTH = 64
DISTANCES = np.array([1, 2, 3, 5, 9, 17, 33, 65, 129])
"""Upper bounds (exclusive) of the classes of how many pieces stand between two spans."""
PLACINGS = (2 * (len(DISTANCES) + 1), 2 * 4, 2 * 4)
"""Sizes of the bias tables: by distance, by paragraphs, by spans of the kind in between."""


class Pairing(nn.Module):
    """Scores of links from some spans to others."""

    def __init__(self) -> None:
        super().__init__()
        self.query = nn.Linear(3 * WIDTH, LINK_WIDTH)
        self.key = nn.Linear(3 * WIDTH, LINK_WIDTH)
        self.placing = nn.ParameterList(nn.Parameter(torch.zeros(size)) for size in PLACINGS)

    def forward(
        self, states: Tensor, ones: Sequence[Place], others: Sequence[Place], paragraph: np.ndarray
    ) -> Tensor:
        """[ones, others]: how well each of the others goes with each of the ones."""
        query = self.query(torch.stack([span_vector(states, p) for p in ones]))
        key = self.key(torch.stack([span_vector(states, p) for p in others]))
        scores = query @ key.T * LINK_WIDTH**-0.5
        features = placings(ones, others, paragraph)
        for table, index in zip(self.placing, features, strict=True):
            scores = scores + table[torch.from_numpy(index)]
        return scores


class Annotator(nn.Module):
    """The encoder with all heads."""

    def __init__(self, dropout: float = 0.1) -> None:
        super().__init__()
        self.encoder = Encoder(dropout)
        self.dropout = nn.Dropout(dropout)
        self.roles = nn.Linear(WIDTH, len(ROLE_TAGS))
        self.names = nn.Linear(WIDTH, len(NAME_TAGS))
        self.furniture = nn.Linear(WIDTH, 2)
        self.content_cue = Pairing()
        self.cue_source = Pairing()
        self.content_source = Pairing()
        self.no_source = nn.Linear(3 * WIDTH, 1)
        self.no_cue = nn.Linear(3 * WIDTH, 1)
        nn.init.zeros_(self.no_cue.weight)
        nn.init.constant_(self.no_cue.bias, -2.0)

    def forward(self, *inputs: Tensor) -> tuple[Tensor, Tensor, Tensor, Tensor]:
        """Vectors, role scores, name scores and furniture scores of each piece."""
        states = self.encoder(*inputs)
        dropped = self.dropout(states)
        return states, self.roles(dropped), self.names(dropped), self.furniture(dropped)

    def link_loss(self, states: Tensor, linked: Sequence[Linked], paragraph: np.ndarray) -> Tensor:
        """Mean cross-entropy of the true cue of each content and the true source of each cue."""
        linked = sorted(linked, key=lambda x: x.cue)
        cues = [x.cue for x in linked]
        contents = [(place, i) for i, x in enumerate(linked) for place in x.contents]
        to_cue = self.content_cue(states, [p for p, _ in contents], cues, paragraph)
        owners = torch.tensor([i for _, i in contents])
        loss = functional.cross_entropy(to_cue, owners)
        sources = sorted({x.source for x in linked if x.source is not None})
        if not sources:
            return loss
        firsts = [min(x.contents) for x in linked]
        to_source = self.cue_source(states, cues, sources, paragraph)
        to_source = to_source + self.content_source(states, firsts, sources, paragraph)
        none = self.no_source(torch.stack([span_vector(states, p) for p in cues]))
        true = [len(sources) if x.source is None else sources.index(x.source) for x in linked]
        return loss + functional.cross_entropy(
            torch.cat([to_source, none], dim=1), torch.tensor(true)
        )


def span_vector(states: Tensor, place: Place) -> Tensor:
    """First, last and mean vector of a span of pieces."""
    span = states[place[0] : place[1]]
    return torch.cat([span[0], span[-1], span.mean(0)])


def placings(
    ones: Sequence[Place], others: Sequence[Place], paragraph: np.ndarray
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """How each of the others stands to each of the ones: three classes, arrays [ones, others].

    Each class tells before from behind. ``others`` are in the order of the text.
    """
    one, other = np.array(ones), np.array(others)
    behind = (other[None, :, 0] >= one[:, None, 0]).astype(np.int64)
    apart = np.where(
        behind == 1, other[None, :, 0] - one[:, None, 1], one[:, None, 0] - other[None, :, 1]
    )
    distance = np.searchsorted(DISTANCES, np.maximum(apart, 0), side="right")
    lines = np.abs(paragraph[other[None, :, 0]] - paragraph[one[:, None, 0]])
    rank = np.arange(len(other))[None, :]
    first_behind: np.ndarray = np.searchsorted(other[:, 0], one[:, 0])[:, None]
    between = np.where(behind == 1, rank - first_behind, first_behind - 1 - rank)
    return (
        behind * (len(DISTANCES) + 1) + distance,
        behind * 4 + np.minimum(lines, 3),
        behind * 4 + np.minimum(between, 3),
    )
