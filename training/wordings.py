"""Fit what tells whether two stretches of two reports word one utterance.

    VARIORUM_DATA=../shared python training/wordings.py

Reads what may be learnt from of ``bench/gold/wordings`` (pairs of wordings and of renderings)
and the stories of basil and allsides that they are made of, annotates them, and writes the
weights that ``compare/wordings/scorer.py`` reads. Prints what the fit reaches on stories that
it was not fitted to (cross-validation by story), pair by pair; whole families are measured by
``bench/wordings.py``.
"""

import gzip
import json
import os
from collections import defaultdict
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from variorum.annotate import annotate
from variorum.compare.people import find_people
from variorum.compare.set_aside import only_statements, set_furniture_aside
from variorum.compare.wordings.candidates import find_candidates
from variorum.compare.wordings.evidence import Evidence, evidence
from variorum.compare.wordings.prepared import Compared, prepare
from variorum.compare.wordings.speakers import agreement
from variorum.compare.wordings.utterances import Utterance, find_utterances
from variorum.model import Annotation, Report

ROOT = Path(__file__).resolve().parent.parent
WEIGHTS = ROOT / "src/variorum/compare/wordings/wording_weights.json"
GOLD = ROOT / "bench/gold/wordings"
RENDERINGS = ("tune", "more", "allsides", "wide", "names", "candidates")
FOLDS = 8
RIDGE = 6.0
LEAST = 0.44
"""The chance asked. F1 of families of stories held out is best at .4; here 13 in 15 pairs that
come into one family are one utterance, sentences of one turn of speech aside.
"""

Floats = NDArray[np.float64]
Side = dict[str, Any]


class Example(NamedTuple):
    """A labelled pair: its story, its evidence, whether it is one utterance."""

    story: str
    found: Evidence
    same: bool


class Fit(NamedTuple):
    """Weights of a logistic regression and its bias."""

    weights: Floats
    bias: float

    def chances(self, rows: Floats) -> Floats:
        """The chances of some rows of evidence."""
        return 1 / (1 + np.exp(-np.clip(rows @ self.weights + self.bias, -30, 30)))


class Labelled(NamedTuple):
    """The story, the two passages, whether they are one utterance; and whether the pair was
    drawn where the scorer is unsure, which would make it unsure everywhere.
    """

    story: str
    a: Side
    b: Side
    same: bool
    unsure: bool


def labelled() -> list[Labelled]:
    """The pairs that may be learnt from."""
    found = []
    for name in ("tune", *(f"renderings_{drawn}" for drawn in RENDERINGS)):
        for line in (GOLD / f"{name}.jsonl").read_text(encoding="utf-8").splitlines():
            pair = json.loads(line)
            same = pair["same"] if "same" in pair else pair["label"] == "same"
            unsure = name == "renderings_more"
            found.append(Labelled(pair["story"], pair["a"], pair["b"], same, unsure))
    return found


def stories_of(data: Path) -> dict[str, list[Report]]:
    """The reports of basil and of allsides, by story."""
    stories: defaultdict[str, list[Report]] = defaultdict(list)
    for name in ("basil/triples", "stories/allsides"):
        with gzip.open(data / f"data/{name}.jsonl.gz", "rt", encoding="utf-8") as lines:
            for record in map(json.loads, lines):
                report = Report(id=record["id"], source="", text=record["text"])
                stories[record["story"]].append(report)
    return stories


def annotated(reports: Sequence[Report]) -> dict[str, Annotation]:
    """The findings of some reports, without what nobody said."""
    return {r.id: only_statements(set_furniture_aside(annotate(r))) for r in reports}


def prepared(reports: Sequence[Report], known: Mapping[str, Annotation]) -> list[Compared]:
    """The utterances of a story, made ready."""
    return prepare(find_utterances(reports, known, find_people(reports, known)))


def place(compared: Sequence[Compared], side: Side) -> int | None:
    """The utterance that most of a passage stands in."""
    best, at = 0, None
    for number, c in enumerate(compared):
        span = c.utterance.span
        if c.utterance.report == side["report"]:
            common = sum(max(0, min(e, span.end) - max(b, span.begin)) for b, e in side["spans"])
            if common > best:
                best, at = common, number
    return at


def examples(
    stories: Mapping[str, Sequence[Report]], known: Mapping[str, Annotation] | None = None
) -> list[Example]:
    """The labelled pairs that the index finds, with their evidence."""
    by_story = defaultdict(list)
    for pair in labelled():
        by_story[pair.story].append(pair)
    found = []
    for story, pairs in sorted(by_story.items()):
        compared = prepared(stories[story], known or annotated(stories[story]))
        margins = {(c.a, c.b): c.margin for c in find_candidates(compared)}
        for _, a, b, same, unsure in pairs:
            first, second = place(compared, a), place(compared, b)
            if first is None or second is None:
                continue
            key = min(first, second), max(first, second)
            left, right = compared[key[0]], compared[key[1]]
            if key not in margins or not _asked(left.utterance, right.utterance):
                continue
            if unsure and not (left.utterance.narrated or right.utterance.narrated):
                continue
            agree = agreement(left.utterance, right.utterance)
            found.append(Example(story, evidence(left, right, agree, margins[key]), same))
    return found


def _asked(u: Utterance, v: Utterance) -> bool:
    """Whether the scorer is asked about two utterances: of what is given to nobody only where
    it has a verb of saying.
    """
    untold = [x for x in (u, v) if x.narrated]
    return len(untold) < 2 and all(x.around.acts for x in untold)


def fit(rows: Floats, same: NDArray[np.bool_]) -> Fit:
    """A logistic regression by Newton's method, features of equal spread, ridge ``RIDGE``."""
    mean, spread = rows.mean(axis=0), rows.std(axis=0) + 1e-9
    columns = np.c_[(rows - mean) / spread, np.ones(len(rows))]
    weights = np.zeros(columns.shape[1])
    ridge = np.diag([RIDGE] * rows.shape[1] + [0.0])
    for _ in range(50):
        chance = 1 / (1 + np.exp(-np.clip(columns @ weights, -30, 30)))
        slope = columns.T @ (chance - same) + ridge @ weights
        curve = (columns * (chance * (1 - chance))[:, None]).T @ columns + ridge
        weights -= np.linalg.solve(curve, slope)
    plain = weights[:-1] / spread
    return Fit(plain, float(weights[-1] - plain @ mean))


def unseen_chances(made: Sequence[Example], rows: Floats, same: NDArray[np.bool_]) -> Floats:
    """The chance of each pair by a fit to the stories of other folds."""
    number = {story: n % FOLDS for n, story in enumerate(sorted({e.story for e in made}))}
    folds = np.array([number[e.story] for e in made])
    chances = np.zeros(len(made))
    for fold in range(FOLDS):
        held = folds == fold
        chances[held] = fit(rows[~held], same[~held]).chances(rows[held])
    return chances


def best_threshold(chances: Floats, same: NDArray[np.bool_]) -> tuple[float, float]:
    """The chance from which F1 is best, and that F1."""
    order = np.argsort(-chances)
    right = np.cumsum(same[order])
    scores = 2 * right / (np.arange(1, len(same) + 1) + same.sum())
    at = int(scores.argmax())
    return float(chances[order][at]), float(scores[at])


def main() -> None:
    """Write the weights and print what they reach on stories held out."""
    made = examples(stories_of(Path(os.environ.get("VARIORUM_DATA", "../shared"))))
    learn(made)


def learn(made: Sequence[Example]) -> None:
    """Fit, write, and print."""
    rows = np.array([e.found for e in made])
    same = np.array([e.same for e in made])
    least, reached = best_threshold(unseen_chances(made, rows, same), same)
    final = fit(rows, same)
    print(len(made), "pairs,", int(same.sum()), "of one utterance")
    print("F1 on stories held out", round(reached, 3), "from a chance of", round(least, 2))
    weights = zip(Evidence._fields, final.weights, strict=True)
    packed = {
        "marks": {name: round(float(weight), 3) for name, weight in weights},
        "bias": round(final.bias, 3),
        "least": LEAST,
    }
    WEIGHTS.write_text(json.dumps(packed, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
