"""Second stage: learn to choose contents, cues and sources among candidates.

    VARIORUM_DATA=../shared python training/annotator/choose.py build/annotator/model.pt

Run ``export.py`` first. Reads articles with the exported model, so that the choice learns from
vectors of eight bits: articles to train on, which the encoder has seen, and those to tune on,
which it has not. So that the choice does not come to trust scores that are better than they will
be, some of the pieces of what the encoder has seen are covered: as many as make it as unsure
there as it is elsewhere. Writes ``links.npz``. ``--check`` leaves every third article to tune
on out of what is learnt, for ``measure.py --check``. Seeded; about half an hour on a processor.
"""

import argparse
import random
from collections.abc import Sequence
from dataclasses import dataclass, fields, replace
from pathlib import Path
from typing import Any

import numpy as np
import torch
from data import split_articles
from encoder import WIDTH
from labels import Labels, labels_of, truth_of
from tokenizers import Tokenizer
from torch import Tensor, nn
from torch.nn import functional

from export import FILES, write_sums
from variorum.annotate.model.features import KINDS
from variorum.annotate.model.judgement import Stretch, stretches_of
from variorum.annotate.model.pieces import cut_into_pieces
from variorum.annotate.model.reader import Model, TokenScores, load_model, read_pieces
from variorum.annotate.model.scored_words import words_with_scores

LINK_WIDTH, PAIR_WIDTH, WIDE = 64, 24, 48
RATE, VECTOR_RATE, DECAY, PASSES, BATCH = 1e-3, 3e-4, 0.01, 3, 4
LINK_WEIGHT, CUE_TOO = 0.3, 0.5
MASK, COVERED_SHARE = 103, 0.18
FEATURES = ("content_features", "cue_features", "source_features", "content_cue", "cue_source",
            "content_source")  # fmt: skip
WORD_KINDS = (
    ". ? !", ",", '" “ ”', ": ;", "- — –", "( )", "' ’", "that", "to", "how what why where when",
    "whether if", "who which", "and but or", "as", "of", "about on for with in at over against",
    "because while after before since although though", "he she they i we you it",
    "his her their its my our", "the a an", "is was are were will would has have had be",
    "not n t", "said says say",
)  # fmt: skip
"""Kind 1, 2 and so on; ``variorum.annotate.model.scored_words`` names those it counts."""


class Pair(nn.Module):
    """Scores of links from some spans to others (``judgement._pair``)."""

    def __init__(self, one: int, other: int, pair: int) -> None:
        super().__init__()
        self.query = nn.Linear(3 * WIDTH, LINK_WIDTH)
        self.key = nn.Linear(3 * WIDTH, LINK_WIDTH)
        self.pair = nn.Linear(pair, PAIR_WIDTH)
        self.other = nn.Linear(other, PAIR_WIDTH, bias=False)
        self.one = nn.Linear(one, PAIR_WIDTH, bias=False)
        self.out = nn.Linear(PAIR_WIDTH, 1)

    def forward(self, ones: Tensor, others: Tensor, *features: Tensor) -> Tensor:
        """[ones, others]; the features are those of the ones, the others and the pairs."""
        one, other, pair = features
        product = self.query(ones) @ self.key(others).T * LINK_WIDTH**-0.5
        hidden = functional.relu(self.pair(pair) + self.other(other)[None] + self.one(one)[:, None])
        return product + self.out(hidden)[..., 0]


class Choice(nn.Module):
    """The network of ``variorum.annotate.model.judgement``."""

    def __init__(self, sizes: dict[str, int]) -> None:
        super().__init__()
        content, cue, source = (sizes[f"{r}_features"] for r in ("content", "cue", "source"))
        pair = sizes["content_cue"]
        self.content_cue = Pair(content, cue, pair)
        self.cue_source = Pair(cue, source, pair)
        self.content_source = Pair(content, source, pair)
        self.no_cue = nn.ModuleDict(
            {"vector": nn.Linear(3 * WIDTH, 1), "feature": nn.Linear(content, 1)}
        )
        self.no_source = nn.ModuleDict(
            {"vector": nn.Linear(3 * WIDTH, 1), "feature": nn.Linear(cue, 1),
             "content": nn.Linear(content, 1)}
        )  # fmt: skip
        self.good = nn.ModuleDict(
            {"vector": nn.Linear(3 * WIDTH, WIDE),
             "neighbour": nn.Linear(2 * WIDTH, WIDE, bias=False),
             "feature": nn.Linear(content, WIDE, bias=False),
             "link": nn.Linear(5, WIDE, bias=False), "out": nn.Linear(WIDE, 1)}
        )  # fmt: skip
        self.drop, self.drop_vectors = nn.Dropout(0.2), nn.Dropout(0.3)
        for part in (self.no_cue, self.no_source):
            nn.init.zeros_(part["vector"].weight)
            nn.init.constant_(part["vector"].bias, -1.0)

    def forward(self, x: dict[str, Tensor]) -> tuple[Tensor, Tensor, Tensor]:
        """Scores of contents; log-chances of cues and sources together, and of cues."""
        content, cue, source, near = (
            self.drop_vectors(x[k])
            for k in ("content_vectors", "cue_vectors", "source_vectors", "content_neighbours")
        )
        own, by_cue, by_source = (x[f"{r}_features"] for r in ("content", "cue", "source"))
        to_cue = self.content_cue(content, cue, own, by_cue, x["content_cue"])
        no_cue = self.no_cue["vector"](content) + self.no_cue["feature"](own)
        cues = functional.log_softmax(torch.cat([to_cue, no_cue], 1), 1)
        cue_source = self.cue_source(cue, source, by_cue, by_source, x["cue_source"])
        nobody = self.no_source["vector"](cue) + self.no_source["feature"](by_cue)
        cue_source = torch.cat([cue_source, nobody], 1)
        cue_source = torch.cat([cue_source, torch.zeros_like(cue_source[:1])], 0)
        to_source = self.content_source(content, source, own, by_source, x["content_source"])
        to_source = torch.cat([to_source, self.no_source["content"](own)], 1)
        joint = cues[:, :, None] + functional.log_softmax(cue_source[None] + to_source[:, None], 2)
        with torch.no_grad():
            sources = joint.logsumexp(1)
            told = [cues[:, -1], cues[:, :-1].amax(1), sources[:, -1], sources[:, :-1].amax(1),
                    joint.flatten(1).amax(1)]  # fmt: skip
            links = torch.stack(told, 1).clamp(min=-8) / 4
        hidden = (
            self.good["vector"](content) + self.good["neighbour"](near)
            + self.good["feature"](own) + self.good["link"](links)
        )  # fmt: skip
        return self.good["out"](self.drop(functional.relu(hidden)))[:, 0], joint, cues


@dataclass(slots=True)
class Lesson:
    """A stretch with its labels, kept in half precision."""

    arrays: dict[str, np.ndarray]
    labels: Labels


def main() -> None:
    """Learn and write, or learn and show."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("weights", type=Path)
    parser.add_argument("--files", type=Path, default=FILES)
    parser.add_argument("--articles", type=int, default=756)
    parser.add_argument("--covered", type=float, default=COVERED_SHARE)
    parser.add_argument("--passes", type=int, default=PASSES)
    parser.add_argument("--check", action="store_true")
    options = parser.parse_args()
    train, tune = split_articles()
    if options.check:
        tune = [r for i, r in enumerate(tune) if i % 3]
    random.Random(5).shuffle(train)
    model = load_model(options.files)
    kinds = word_kinds(model.tokenizer)
    lessons = []
    for records, covered in ((train[: options.articles], options.covered), (tune, 0.0)):
        for record in records:
            lessons += lessons_of(record, read_covered(record["text"], model, covered), kinds)
    print(f"{len(lessons)} stretches", flush=True)
    weights = torch.load(options.weights, weights_only=True)
    np.savez(options.files / "links.npz", **learn(lessons, weights, kinds, options.passes))
    write_sums(options.files)


def read_covered(text: str, model: Model, share: float) -> TokenScores:
    """What the model says of a text of which a share of the pieces is covered."""
    pieces = cut_into_pieces(text, model.tokenizer)
    covered = np.random.default_rng(len(text)).random(len(pieces)) < share
    scores = read_pieces(replace(pieces, ids=np.where(covered, MASK, pieces.ids)), model)
    return replace(scores, pieces=pieces)


def word_kinds(tokenizer: Tokenizer) -> np.ndarray:
    """The kind of each entry of the vocabulary."""
    kinds = np.zeros(tokenizer.get_vocab_size(), np.uint8)
    assert len(WORD_KINDS) == KINDS - 2
    for number, words in enumerate(WORD_KINDS, 1):
        for word in words.split():
            entry = tokenizer.token_to_id(word)
            assert entry is not None, word
            kinds[entry] = number
    return kinds


def lessons_of(record: dict[str, Any], scores: TokenScores, kinds: np.ndarray) -> list[Lesson]:
    """The stretches of an article that have cues and sources, with their labels."""
    if not len(scores.pieces):
        return []
    words = words_with_scores(scores, kinds)
    truth = truth_of(record, scores.pieces, words)
    return [
        Lesson(
            {f.name: getattr(stretch, f.name).astype(np.float16) for f in fields(Stretch)[3:]},
            labels_of(stretch, truth),
        )
        for stretch in stretches_of(words, scores.states)
        if len(stretch.cues.first) and len(stretch.sources.first)
    ]


def learn(
    lessons: Sequence[Lesson], begin: dict[str, Tensor], kinds: np.ndarray, passes: int
) -> dict[str, np.ndarray]:
    """The arrays of ``links.npz``. Products of vectors begin at the first stage's."""
    torch.manual_seed(5)
    rng = random.Random(5)
    scale = {name: scale_of(lessons, name, rng) for name in FEATURES}
    net = Choice({name: len(middle) for name, (middle, _) in scale.items()})
    net.load_state_dict(
        {k: v for k, v in begin.items() if ".query." in k or ".key." in k}, strict=False
    )
    product = [w for n, w in net.named_parameters() if ".query" in n or ".key" in n]
    other = [w for n, w in net.named_parameters() if not (".query" in n or ".key" in n)]
    optimizer = torch.optim.AdamW(
        [{"params": product, "rate": VECTOR_RATE}, {"params": other, "rate": RATE}],
        lr=RATE, weight_decay=DECAY,
    )  # fmt: skip
    order, step, total = list(range(len(lessons))), 0, passes * (len(lessons) // BATCH)
    for _ in range(passes):
        rng.shuffle(order)
        shown = 0.0
        for i in range(0, len(order) - BATCH + 1, BATCH):
            for group in optimizer.param_groups:
                group["lr"] = group["rate"] * (1 - step / total) * min(1.0, (step + 1) / 20)
            losses = [loss_of(net, lessons[j], scale) for j in order[i : i + BATCH]]
            loss = torch.stack(losses).sum() / (BATCH * 20)
            optimizer.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(net.parameters(), 1.0)
            optimizer.step()
            step += 1
            shown += float(loss.detach())
        print(f"{step} of {total}: {shown * BATCH / len(order):.4f}", flush=True)
    return folded(net, scale) | {"word_kinds": kinds}


def loss_of(net: Choice, lesson: Lesson, scale: dict[str, tuple[Tensor, Tensor]]) -> Tensor:
    """Cross-entropy of good contents, and of the right cues and sources of those near one.

    A content that shares half its words with a true one is the better the more it shares.
    """
    x = {k: torch.from_numpy(v.astype(np.float32)) for k, v in lesson.arrays.items()}
    x |= {k: (x[k] - middle) / spread for k, (middle, spread) in scale.items()}
    good, joint, cues = net(x)
    labels = {f.name: torch.from_numpy(getattr(lesson.labels, f.name)) for f in fields(Labels)}
    shared = labels["shared"]
    target = torch.where(shared >= 0.5, 0.3 + 0.7 * shared, 0.0)
    loss = functional.binary_cross_entropy_with_logits(
        good, target, weight=labels["kept"].float(), reduction="sum"
    )
    weight, linked, sourced = shared**2, labels["linked"], labels["sourced"]
    if linked.any():
        right = total_of(cues[linked], labels["cue"][linked])
        loss = loss - LINK_WEIGHT * (right * weight[linked]).sum()
    if sourced.any():
        cue, source = labels["cue"][sourced], labels["source"][sourced]
        right = total_of(joint[sourced].logsumexp(1), source)
        both = (cue[:, :, None] & source[:, None]).flatten(1)
        right = right + CUE_TOO * total_of(joint[sourced].flatten(1), both)
        loss = loss - LINK_WEIGHT * (right * weight[sourced]).sum()
    return loss


def total_of(log_chances: Tensor, right: Tensor) -> Tensor:
    """The logarithm of the chance of any of the right ones, a number a row."""
    return torch.where(right, log_chances, -1e4).logsumexp(1)


def scale_of(lessons: Sequence[Lesson], name: str, rng: random.Random) -> tuple[Tensor, Tensor]:
    """Mean and spread of features."""
    some = rng.sample(range(len(lessons)), min(150, len(lessons)))
    rows = [lessons[i].arrays[name].astype(np.float32) for i in some]
    table = np.concatenate([r.reshape(-1, r.shape[-1]) for r in rows])
    return torch.from_numpy(table.mean(0)), torch.from_numpy(table.std(0) + 0.05)


def folded(net: Choice, scale: dict[str, tuple[Tensor, Tensor]]) -> dict[str, np.ndarray]:
    """The weights, with the scale of the features taken into them."""
    arrays = {k: v.detach().double() for k, v in net.state_dict().items()}
    read = {
        "content_cue": ("content_features", "cue_features", "content_cue"),
        "cue_source": ("cue_features", "source_features", "cue_source"),
        "content_source": ("content_features", "source_features", "content_source"),
    }
    layers = {}
    for name, (one, other, pair) in read.items():
        layers |= {f"{name}.one": (one, f"{name}.pair"), f"{name}.other": (other, f"{name}.pair"),
                   f"{name}.pair": (pair, f"{name}.pair")}  # fmt: skip
    layers |= {
        "no_cue.feature": ("content_features", "no_cue.feature"),
        "no_source.feature": ("cue_features", "no_source.feature"),
        "no_source.content": ("content_features", "no_source.content"),
        "good.feature": ("content_features", "good.vector"),
    }
    for layer, (features, biased) in layers.items():
        middle, spread = scale[features]
        weight = arrays[f"{layer}.weight"] / spread
        arrays[f"{layer}.weight"] = weight
        arrays[f"{biased}.bias"] = arrays[f"{biased}.bias"] - weight @ middle.double()
    return {k: v.numpy().astype(np.float32) for k, v in arrays.items()}


if __name__ == "__main__":
    main()
