"""Second stage: fit the links to the spans that the decoder finds.

    VARIORUM_DATA=../shared python training/annotator/link.py build/annotator/model.pt

In the first stage links are learnt between spans marked by people; here between those that the
exported model finds in the articles to train on (with its vectors of eight bits), so that they
learn what to do where the true cue was missed: a content then belongs to none. The encoder stays
as it is. Run ``export.py`` before and after. Seeded; a few minutes on a processor.
"""

import argparse
import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import torch
from data import Place, split_articles
from heads import Annotator, span_vector
from torch import Tensor
from torch.nn import functional

from export import FILES
from variorum.annotate.model.attributions import role_spans
from variorum.annotate.model.decoder import TaggedSpan
from variorum.annotate.model.reader import Model, TokenScores, load_model, read_report
from variorum.model import Span

RATE, PASSES = 3e-4, 4
LEARNT = ("content_cue", "cue_source", "content_source", "no_source", "no_cue")


@dataclass(slots=True)
class Stretch:
    """Neighbouring spans of an article with the true links among them.

    ``cue_of[i]`` is the number of the cue of content i, ``len(cues)`` for none, -100 where the
    content is no true one. ``source_of`` likewise, for cues.
    """

    states: np.ndarray
    paragraph: np.ndarray
    contents: list[Place]
    cues: list[Place]
    sources: list[Place]
    cue_of: list[int]
    source_of: list[int]


def main() -> None:
    """Learn from all articles; write the weights back."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("weights", type=Path)
    parser.add_argument("--files", type=Path, default=FILES)
    parser.add_argument("--articles", type=int, default=10**6)
    options = parser.parse_args()
    torch.manual_seed(5)
    rng = random.Random(5)
    loaded = load_model(options.files)
    articles, _ = split_articles()
    rng.shuffle(articles)
    stretches = [s for r in articles[: options.articles] for s in stretches_of(r, loaded)]
    print(f"{len(stretches)} stretches", flush=True)
    model = Annotator(dropout=0.0)
    model.load_state_dict(torch.load(options.weights, weights_only=True), strict=False)
    learn(model, stretches, rng)
    torch.save(model.state_dict(), options.weights)


def stretches_of(record: dict[str, Any], loaded: Model) -> Iterator[Stretch]:
    """An article as stretches of about 300 pieces, each with what is in reach of it."""
    scores = read_report(record["text"], loaded)
    spans = role_spans(scores, loaded.settings)
    for first in range(0, len(scores.pieces), 300):
        near = [s for s in spans if first - 100 <= s.first < first + 400]
        found = stretch_of(record, scores, near, range(first, first + 300))
        if found.contents and found.cues and found.sources:
            yield found


def stretch_of(
    record: dict[str, Any], scores: TokenScores, spans: Sequence[TaggedSpan], own: range
) -> Stretch:
    """The spans with their true links; contents and cues outside ``own`` teach nothing."""
    kinds = {k: [(s.first, s.stop) for s in spans if s.kind == k] for k in
             ("content", "cue", "source")}  # fmt: skip
    begin = min((s.first for s in spans), default=0)
    end = max((s.stop for s in spans), default=0)
    true = [
        {k: [scores.pieces.touched_by(Span(*s)) for s in a[k]] for k in kinds}
        for a in record["attributions"]
    ]
    cue_of, source_of = [], []
    for content in kinds["content"]:
        owner = max(true, key=lambda t: shared([content], t["content"]), default=None)
        if owner is None or not shared([content], owner["content"]) or content[0] not in own:
            cue_of.append(-100)
        else:
            cue_of.append(matching(kinds["cue"], owner["cue"]))
    for cue in kinds["cue"]:
        owner = max(true, key=lambda t: shared([cue], t["cue"]), default=None)
        if owner is None or not shared([cue], owner["cue"]) or cue[0] not in own:
            source_of.append(-100)
        else:
            number = matching(kinds["source"], owner["source"])
            missed = owner["source"] and number == len(kinds["source"])
            source_of.append(-100 if missed else number)
    moved = {k: [(a - begin, b - begin) for a, b in v] for k, v in kinds.items()}
    return Stretch(
        scores.states[begin:end], scores.pieces.paragraph[begin:end], moved["content"],
        moved["cue"], moved["source"], cue_of, source_of,
    )  # fmt: skip


def shared(ones: Sequence[Place], others: Sequence[Place]) -> int:
    """How many pieces two lists of spans share."""
    return sum(max(0, min(a[1], b[1]) - max(a[0], b[0])) for a in ones for b in others)


def matching(found: Sequence[Place], true: Sequence[Place]) -> int:
    """The number of the found span that shares most with the true ones; their count if none."""
    best = max(range(len(found)), key=lambda i: shared([found[i]], true), default=0)
    return best if found and shared([found[best]], true) else len(found)


def loss_of(model: Annotator, stretch: Stretch) -> Tensor:
    """Cross-entropy of the links of a stretch."""
    states = torch.from_numpy(stretch.states.astype(np.float32))
    contents, cues, sources = stretch.contents, stretch.cues, stretch.sources
    to_cue = model.content_cue(states, contents, cues, stretch.paragraph)
    none = model.no_cue(torch.stack([span_vector(states, p) for p in contents]))
    scores = torch.cat([to_cue, none], dim=1)
    cue_of = torch.tensor(stretch.cue_of)
    loss = functional.cross_entropy(scores, cue_of, reduction="sum")
    firsts = [first_content(contents, stretch.cue_of, i, cue) for i, cue in enumerate(cues)]
    to_source = model.cue_source(states, cues, sources, stretch.paragraph)
    to_source = to_source + model.content_source(states, firsts, sources, stretch.paragraph)
    nobody = model.no_source(torch.stack([span_vector(states, p) for p in cues]))
    scores = torch.cat([to_source, nobody], dim=1)
    return loss + functional.cross_entropy(scores, torch.tensor(stretch.source_of), reduction="sum")


def first_content(contents: Sequence[Place], cue_of: Sequence[int], cue: int, own: Place) -> Place:
    """The first content of a cue; the one nearest to it where it has none."""
    ones = [c for c, i in zip(contents, cue_of, strict=True) if i == cue]
    return min(ones) if ones else min(contents, key=lambda c: abs(c[0] - own[0]))


def learn(model: Annotator, stretches: list[Stretch], rng: random.Random) -> None:
    """Learn the link weights, eight stretches a step, the rate sinking to nothing."""
    weights = [w for n, w in model.named_parameters() if n.startswith(LEARNT)]
    optimizer = torch.optim.AdamW(weights, lr=RATE, weight_decay=0.01)
    total, step, shown = PASSES * (len(stretches) // 8), 0, 0.0
    for _ in range(PASSES):
        rng.shuffle(stretches)
        for i in range(0, len(stretches) - 7, 8):
            optimizer.param_groups[0]["lr"] = RATE * (1 - step / total)
            loss = sum((loss_of(model, s) for s in stretches[i : i + 8]), torch.zeros(())) / 80
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            step += 1
            shown = 0.97 * shown + 0.03 * float(loss.detach())
        print(f"{step} of {total}: {shown:.3f}", flush=True)


if __name__ == "__main__":
    main()
