"""Third stage: learn whom "he" and "she" mean.

    VARIORUM_DATA=../shared python training/annotator/pronouns.py

Reads what may be learnt from of ``bench/gold/speakers/sources.jsonl``, annotates its reports, and
writes ``pronouns.npz``, which ``annotate/speakers/meant.py`` reads. While a report is annotated,
each labelled pronoun is answered by its label, so that what is learnt of those who spoke before
is right. Prints what networks reach on stories that they have not learnt from. Seeded; some ten
minutes on a processor.
"""

import gzip
import json
import os
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn
from torch.nn import functional

from export import FILES, write_sums
from variorum.annotate import annotate
from variorum.annotate.model.network_weights import NetworkWeights
from variorum.annotate.speakers import meant
from variorum.annotate.speakers.evidence import FIRST, NAMED_IN_CONTENT, NO_GENDER, PERSON
from variorum.annotate.speakers.holders import Holder
from variorum.annotate.speakers.meant import CLAMP, LEAST, Question, chances
from variorum.model import Report

GOLD = Path(__file__).resolve().parents[2] / "bench/gold/speakers/sources.jsonl"
FOLDS, NETWORKS = 5, 3
WIDTH, HIDDEN, DROP = 12, 48, 0.2
UNNAMED, SELDOM = 0.4, 2
"""Of those right who are named so seldom before, so many are learnt from without a name, too."""
RATE, DECAY, PASSES, BATCH = 2e-3, 0.03, 8, 16

Label = dict[str, Any]
Arrays = dict[str, NDArray[Any]]


class Example(NamedTuple):
    """A question with its story, its label, and which of the rows are right."""

    story: str
    label: Label
    question: Question
    right: NDArray[np.bool_]


class Network(nn.Module):
    """The network of ``variorum.annotate.speakers.meant``."""

    def __init__(self, rows: int, vector: int) -> None:
        super().__init__()
        self.asked, self.named = nn.Linear(2 * vector, WIDTH), nn.Linear(vector, WIDTH)
        self.nobody = nn.Parameter(torch.zeros(1, WIDTH))
        self.hidden, self.out = nn.Linear(rows + 3 * WIDTH, HIDDEN), nn.Linear(HIDDEN, 1)
        self.line = nn.Linear(rows, 1)

    def forward(self, rows: Tensor, asked: Tensor, named: Tensor) -> Tensor:
        """A score for each row."""
        asked = torch.tanh(self.asked(self._drop(asked)))
        named = torch.tanh(self.named(self._drop(named)))
        named = torch.cat([named, self.nobody])
        whole = torch.cat([rows, asked.expand(len(rows), -1), named, asked * named], dim=1)
        hidden = functional.relu(self.hidden(whole))
        return (self.out(self._drop(hidden)) + self.line(rows))[:, 0]

    def _drop(self, values: Tensor) -> Tensor:
        return functional.dropout(values, DROP, self.training)


def labels_by_report() -> dict[str, list[Label]]:
    """The labelled pronouns of each report."""
    found = defaultdict(list)
    for line in GOLD.read_text(encoding="utf-8").splitlines():
        label = json.loads(line)
        if label["kind"] == "pronoun" and label["speaker"] != "unclear":
            found[label["report"]].append(label)
    return found


def reports(data: Path, wanted: set[str]) -> Iterator[Report]:
    """The labelled reports."""
    for name in ("basil/triples", "stories/allsides"):
        with gzip.open(data / f"data/{name}.jsonl.gz", "rt", encoding="utf-8") as lines:
            for record in map(json.loads, lines):
                if record["id"] in wanted:
                    yield Report(id=record["id"], source="", text=record["text"])


def examples(report: Report, labels: Sequence[Label]) -> list[Example]:
    """The labelled pronouns of a report as questions, each answered by its label meanwhile."""
    found: dict[int, Example] = {}
    by_place = {label["source"][0][0]: label for label in labels}

    def answer(question: Question, weights: NetworkWeights) -> NDArray[np.float32]:
        label = by_place.get(question.source.begin)
        if label is None:
            return chances(question, weights)
        right = np.array([*(is_right(h, label) for h in question.candidates), False])
        right[-1] = label["speaker"] is None
        found[question.source.begin] = Example(label["story"], label, question, right)
        return np.asarray(right if right.any() else np.eye(len(right))[-1], np.float32)

    meant.chances = answer
    try:
        annotate(report)
    finally:
        meant.chances = chances
    return list(found.values())


def is_right(holder: Holder, label: Label) -> bool:
    """Whether a holder is whom a label tells."""
    speaker = label["speaker"] or ""
    if holder.person is not None:
        return not speaker.startswith("unnamed: ") and same_name(holder.words, speaker)
    if not speaker.startswith("unnamed: "):
        return False
    told = label.get("antecedent")
    inside = told and any(p.begin < told[1] and told[0] < p.end for p in holder.places)
    return bool(inside) or (" " in holder.words and holder.words.lower() in speaker.lower())


def same_name(one: str, other: str) -> bool:
    """Whether two names of one report are one person's: the words of one stand in the other."""
    first, second = ({w.strip('.,"“”').lower() for w in n.split()} for n in (one, other))
    return bool(first and second) and (first <= second or second <= first)


def fit(made: Sequence[Example], seed: int, mean: NDArray[Any], spread: NDArray[Any]) -> Arrays:
    """The arrays of one network, learnt from all that have a right answer."""
    torch.manual_seed(seed)
    order = np.random.default_rng(seed)
    made = [e for e in made if e.right.any()]
    scale = scale_of(made)
    more = [e for e in map(without_name, made) if e is not None and not e.right[-1]]
    picked = order.permutation(len(more))[: int(UNNAMED * len(more))]
    made = [*made, *(more[i] for i in picked)]
    inputs = [
        tuple(
            torch.from_numpy(np.asarray(x, np.float32))
            for x in (
                np.clip((e.question.rows - mean) / spread, -CLAMP, CLAMP),
                e.question.asked / scale,
                e.question.named / scale,
            )
        )
        for e in made
    ]
    right = [torch.from_numpy(e.right) for e in made]
    network = Network(inputs[0][0].shape[1], inputs[0][2].shape[1])
    optimizer = torch.optim.AdamW(network.parameters(), RATE, weight_decay=DECAY)
    steps = PASSES * -(-len(made) // BATCH)
    schedule = torch.optim.lr_scheduler.LinearLR(optimizer, 1.0, 0.0, steps)
    for _ in range(PASSES):
        for batch in np.array_split(order.permutation(len(made)), -(-len(made) // BATCH)):
            losses = []
            for i in batch:
                scores = network(*inputs[i])
                losses.append(scores.logsumexp(0) - scores[right[i]].logsumexp(0))
            optimizer.zero_grad()
            torch.stack(losses).mean().backward()
            optimizer.step()
            schedule.step()
    return {name: values.detach().numpy() for name, values in network.state_dict().items()}


def without_name(example: Example) -> Example | None:
    """The same as if who is right had no name; None where they are named often before. Pronouns
    that go back to somebody without a name are rare among the labelled, and alike in all else.
    """
    rows = example.question.rows.copy()
    for row, holder, right in zip(rows, example.question.candidates, example.right, strict=False):
        before = [p for p in holder.places if p.end <= example.question.source.begin]
        if right and (holder.person is None or len(before) > SELDOM):
            return None
        if right:
            row[[PERSON, NAMED_IN_CONTENT]] = 0.0
            row[[FIRST, NO_GENDER]] = 1.0
    return example._replace(question=example.question._replace(rows=rows))


def scale_of(made: Sequence[Example]) -> float:
    """The spread of the encoder's vectors."""
    return float(np.std(np.concatenate([e.question.named for e in made])))


def learn(made: Sequence[Example]) -> Arrays:
    """The arrays of ``pronouns.npz``."""
    rows = np.concatenate([e.question.rows for e in made])
    mean, spread = rows.mean(axis=0), rows.std(axis=0) + 0.01
    arrays: Arrays = {
        "mean": mean,
        "spread": spread,
        "scale": np.array(scale_of([e for e in made if e.right.any()])),
        "networks": np.array(NETWORKS),
    }
    for seed in range(NETWORKS):
        for name, values in fit(made, seed, mean, spread).items():
            arrays[f"{seed}.{name}"] = values
    return {name: np.asarray(values, np.float32) for name, values in arrays.items()}


def outcome(example: Example, given: NDArray[np.float32]) -> str:
    """What an answer is: right, a wrong name, nobody though the report tells, …"""
    best = int(given.argmax())
    told = best < len(example.question.candidates) and given[best] >= LEAST
    if told and example.right[best]:
        return "right"
    if told:
        return "wrong name" if example.question.candidates[best].person else "wrong description"
    return "right" if example.label["speaker"] is None else "nobody"


def held_out(made: Sequence[Example]) -> Counter[str]:
    """The outcomes on stories that networks have not learnt from."""
    fold = {s: n % FOLDS for n, s in enumerate(sorted({e.story for e in made}))}
    found: Counter[str] = Counter()
    for number in range(FOLDS):
        weights = NetworkWeights(learn([e for e in made if fold[e.story] != number]))
        rest = [e for e in made if fold[e.story] == number]
        found.update(outcome(e, chances(e.question, weights)) for e in rest)
    return found


def main() -> None:
    """Write the weights and print what they reach on stories held out."""
    torch.set_num_threads(1)
    labels = labels_by_report()
    data = Path(os.environ.get("VARIORUM_DATA", "../shared"))
    made = [e for r in reports(data, set(labels)) for e in examples(r, labels[r.id])]
    made.sort(key=lambda e: (e.story, e.label["report"], e.question.source))
    print(len(made), "pronouns; on stories held out", dict(held_out(made)))
    np.savez(FILES / "pronouns.npz", **learn(made))
    write_sums(FILES)


if __name__ == "__main__":
    main()
