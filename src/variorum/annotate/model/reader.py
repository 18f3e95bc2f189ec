"""Reads a report with the shipped model: scores for every word piece.

The model is an ONNX file of whole numbers of eight bits, made by ``training/annotator``; it
runs on the processor, without a network. Its files are checked against their
SHA-256 before they are used.
"""

import json
import os
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from variorum.annotate.model.checked_files import FILES, ModelFileError, checked
from variorum.annotate.model.network_weights import NetworkWeights
from variorum.annotate.model.pieces import Pieces, cut_into_pieces
from variorum.annotate.model.windows import Window, lay_windows

if TYPE_CHECKING:
    from tokenizers import Tokenizer

BATCH = 1
BEGIN_MARK, END_MARK = 101, 102

Scores = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class TokenScores:
    """What the model says of each piece, one row a piece.

    ``roles`` and ``names`` are log-probabilities of ``tags.ROLE_TAGS`` and ``tags.NAME_TAGS``;
    ``furniture`` is the probability of being no part of the report; ``states`` are the
    encoder's vectors (384, half precision).
    """

    pieces: Pieces
    roles: Scores
    names: Scores
    furniture: Scores
    states: NDArray[np.float16]


@dataclass(frozen=True, slots=True)
class Model:
    """The loaded model."""

    session: Any
    tokenizer: "Tokenizer"
    links: NetworkWeights
    pronouns: NetworkWeights
    settings: dict[str, float]


@cache
def load_model(folder: Path | None = None, *, threads: int | None = None) -> Model:
    """Load the model, the shipped one where no folder is given; the second call costs nothing.

    ``threads`` is how many threads read a report, as many as there are processor cores to be
    had where it is not given; what is read is the same. Raises :class:`ModelFileError` where a
    file is missing or altered, or where a package that reads it is not installed.
    """
    os.environ["ORT_DISABLE_TELEMETRY"] = "1"  # read at import: else it writes events to send home
    try:
        import onnxruntime
        from tokenizers import Tokenizer
    except ImportError as fault:
        raise ModelFileError(
            f"the annotator needs the package {fault.name}; install Variorum anew"
        ) from fault
    folder = FILES if folder is None else folder
    contents = {name: checked(folder, name) for name in ("annotator.onnx", "links.npz",
                "pronouns.npz", "tokenizer.json", "settings.json")}  # fmt: skip
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads or cores()
    options.inter_op_num_threads = 1
    # waiting threads sleep: the cores may be wanted by others
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")
    session = onnxruntime.InferenceSession(
        contents["annotator.onnx"], options, providers=["CPUExecutionProvider"]
    )
    return Model(
        session,
        Tokenizer.from_buffer(contents["tokenizer.json"]),
        NetworkWeights.read(contents["links.npz"]),
        NetworkWeights.read(contents["pronouns.npz"]),
        json.loads(contents["settings.json"]),
    )


def cores() -> int:
    """How many processor cores this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def read_report(text: str, model: Model | None = None) -> TokenScores:
    """Scores for every piece of a text of any length."""
    model = load_model() if model is None else model
    return read_pieces(cut_into_pieces(text, model.tokenizer), model)


def read_pieces(pieces: Pieces, model: Model) -> TokenScores:
    """Scores for every one of the pieces of a text."""
    size = len(pieces)
    scores = TokenScores(
        pieces,
        roles=np.zeros((size, 7), np.float32),
        names=np.zeros((size, 9), np.float32),
        furniture=np.zeros(size, np.float32),
        states=np.zeros((size, 384), np.float16),
    )
    windows = lay_windows(size) if size else []
    for i in range(0, len(windows), BATCH):
        _read(windows[i : i + BATCH], scores, model)
    return scores


def inputs_of(windows: Sequence[Window], pieces: Pieces) -> dict[str, NDArray[np.int64]]:
    """What the model is given to read some windows at one go, arrays [windows, pieces]."""
    longest = max(w.stop - w.first for w in windows) + 2
    inputs = np.zeros((5, len(windows), longest), dtype=np.int64)
    for row, window in enumerate(windows):
        length = window.stop - window.first
        part = slice(window.first, window.stop)
        rows = (pieces.ids[part], pieces.case[part], pieces.quoted[part], pieces.gap[part])
        for number, values in enumerate(rows):
            inputs[number, row, 1 : length + 1] = values
        inputs[0, row, 0], inputs[0, row, length + 1] = BEGIN_MARK, END_MARK
        inputs[4, row, : length + 2] = 1
    return dict(zip(("ids", "case", "quoted", "gap", "real"), inputs, strict=True))


def _read(windows: Sequence[Window], scores: TokenScores, model: Model) -> None:
    """Run the model over some windows and put down what they keep."""
    states, roles, kinds, furniture = model.session.run(
        ["states", "roles", "names", "furniture"], inputs_of(windows, scores.pieces)
    )
    for row, window in enumerate(windows):
        kept = slice(window.keep_from, window.keep_to)
        here = slice(window.keep_from - window.first + 1, window.keep_to - window.first + 1)
        scores.states[kept] = states[row, here]
        scores.roles[kept] = _log_softmax(roles[row, here])
        scores.names[kept] = _log_softmax(kinds[row, here])
        scores.furniture[kept] = np.exp(_log_softmax(furniture[row, here]))[:, 1]


def _log_softmax(scores: Scores) -> Scores:
    raised: Scores = scores - scores.max(axis=-1, keepdims=True)
    return np.asarray(raised - np.log(np.exp(raised).sum(axis=-1, keepdims=True)), np.float32)
