"""The weights of the small networks beside the encoder: the one that chooses contents, cues and
sources, and the one that tells whom pronouns mean.
"""

import io
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Matrix = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class NetworkWeights:
    """A network's weights by name (see choose.py and pronouns.py in training/annotator)."""

    arrays: dict[str, Matrix]

    @classmethod
    def read(cls, content: bytes) -> "NetworkWeights":
        """From the bytes of an ``.npz`` file."""
        with np.load(io.BytesIO(content)) as arrays:
            return cls(dict(arrays))

    @property
    def word_kinds(self) -> NDArray[np.uint8]:
        """The kind of each entry of the vocabulary, which the choice of contents has."""
        return self.arrays["word_kinds"].astype(np.uint8)

    def layer(self, name: str, rows: Matrix) -> Matrix:
        """A linear layer; its bias is left out where it has none."""
        out = rows @ self.arrays[f"{name}.weight"].T
        bias = self.arrays.get(f"{name}.bias")
        return np.asarray(out if bias is None else out + bias, np.float32)
