"""Fit what tells which of the sentences before a passage says best what it is about.

    VARIORUM_DATA=../shared python training/context_choice.py

Reads ``bench/gold/contexts`` with the reports of allsides that it is about, and writes the weights
that ``account/context/choice.py`` reads: one choice among the sentences before each passage, not a
verdict on each. The curve that is printed comes from models that have not seen the story: ten
parts, by story.
"""

import json
import os
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np

from own_words import read_stories
from positions import PARTS, Floats
from variorum.account.context.before import WHOLE
from variorum.account.context.choice import marks_of_earlier
from variorum.account.context.earlier import earlier_sentences
from variorum.account.context.leads import sentence_at
from variorum.annotate import annotate
from variorum.compare.set_aside import set_furniture_aside
from variorum.model import Annotation, Span

ROOT = Path(__file__).resolve().parent.parent
GOLD = ROOT / "bench/gold/contexts/tune.jsonl"
WEIGHTS = ROOT / "src/variorum/account/context/choice_weights.json"
RIDGE = 3.0
COUNTS = {"label": 1.0, "line": 0.5}
"""How much a label counts, and a line that was right with what stood before it."""
LEAST = 0.2
"""The chance from which a sentence is told beside the likeliest, chosen on the curve."""


class Choice(NamedTuple):
    """The sentences before a passage, their marks and which of them tell what it is about."""

    story: str
    by: str
    told: list[Span]
    earlier: list[Span]
    marks: Floats
    chosen: Floats


def read_choices(data: Path) -> tuple[list[Choice], list[str]]:
    """All that were labelled, and the names of the marks."""
    rows = [json.loads(line) for line in GOLD.read_text(encoding="utf-8").splitlines()]
    stories = read_stories(data, {row["report"].rpartition("-")[0] for row in rows})
    reports = {r.id: r for reports in stories.values() for r in reports}
    found: dict[str, Annotation] = {}
    choices, names = [], list[str]()
    for row in rows:
        report = reports[row["report"]]
        if report.id not in found:
            found[report.id] = set_furniture_aside(annotate(report))
        text, findings, passage = report.text, found[report.id], Span(*row["passage"])
        told = [Span(*span) for span in row["told"]]
        sentence = sentence_at(passage.begin, findings.sentences)
        earlier = earlier_sentences(text, sentence, findings) if sentence and told else []
        if earlier:
            numbers = range(len(earlier))
            marks = [marks_of_earlier(text, passage, earlier, n, findings) for n in numbers]
            names = sorted(marks[0])
            values = np.array([[one[name] for name in names] for one in marks])
            chosen = np.array([float(any(has(one, [t]) for t in told)) for one in earlier])
            chosen /= max(1.0, chosen.sum())
            story = report.id.rpartition("-")[0]
            choices.append(Choice(story, row["by"], told, earlier, values, chosen))
    return choices, names


def has(span: Span, told: Sequence[Span]) -> bool:
    """Whether a stretch has half of every one of some sentences."""
    return all(
        2 * (min(t.end, span.end) - max(t.begin, span.begin)) >= t.end - t.begin for t in told
    )


def chances_of(choice: Choice, weights: Floats) -> Floats:
    """How likely each of the sentences is the one."""
    scores = np.exp(choice.marks @ weights)
    chances: Floats = scores / scores.sum()
    return chances


def fit(choices: Iterable[Choice]) -> Floats:
    """The weights, by Newton; where none of the sentences is the one nothing is learnt."""
    learnt = [choice for choice in choices if choice.chosen.any()]
    weights = np.zeros(learnt[0].marks.shape[1])
    for _ in range(30):
        slope, curve = RIDGE * weights, RIDGE * np.eye(len(weights))
        for choice in learnt:
            chances, marks = chances_of(choice, weights), choice.marks
            mean = chances @ marks
            slope = slope - COUNTS[choice.by] * marks.T @ (choice.chosen - chances)
            spread = (marks.T * chances) @ marks - np.outer(mean, mean)
            curve = curve + COUNTS[choice.by] * spread
        weights = weights - np.linalg.solve(curve, slope)
    return weights


def stretch(choice: Choice, chances: Floats, least: float) -> Span:
    """What is told of it, from a least chance for a second sentence."""
    at = int(chances.argmax())
    beside = [n for n in (at - 1, at + 1) if 0 <= n < len(chances)]
    for other in sorted(beside, key=lambda n: -chances[n]):
        both = Span(choice.earlier[max(at, other)].begin, choice.earlier[min(at, other)].end)
        if chances[other] >= least and both.end - both.begin <= WHOLE:
            return both
    return choice.earlier[at]


def main() -> None:
    """Fits the weights and writes them."""
    data = Path(os.environ.get("VARIORUM_DATA", ROOT.parent / "shared")) / "data"
    choices, names = read_choices(data)
    part = {story: n % PARTS for n, story in enumerate(sorted({c.story for c in choices}))}
    unseen = {n: fit(choice for choice in choices if part[choice.story] != n) for n in range(PARTS)}
    for by in COUNTS:
        asked = [choice for choice in choices if choice.by == by]
        nearest = np.mean([has(choice.earlier[0], choice.told) for choice in asked])
        print(f"{by}: {len(asked)}; the nearest {nearest:.3f}")
        for least in (1, 0.3, 0.25, 0.2, 0.15):
            spans = [stretch(c, chances_of(c, unseen[part[c.story]]), least) for c in asked]
            right = np.mean([has(span, c.told) for span, c in zip(spans, asked, strict=True)])
            length = np.mean([span.end - span.begin for span in spans])
            print(f"  a second from {least:.2f}: all told {right:.3f}, {length:.0f} characters")
    weights = fit(choices)
    made = {
        "marks": {n: round(float(w), 2) for n, w in zip(names, weights, strict=True)},
        "bias": 0.0,
        "least": LEAST,
    }
    print(json.dumps(made, indent=1))
    WEIGHTS.write_text(json.dumps(made, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
