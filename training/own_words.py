"""Fit what tells that two sentences say one thing though they share few words.

    VARIORUM_DATA=../shared python training/own_words.py

Reads ``bench/gold/coverage/own_words.jsonl`` with the stories of allsides that it is about, and
writes the weights. They rest on those that ``training/coverage.py`` made: fit them again behind
that. The figures that are printed, and the chance from which the program is sure, come from models
that have not seen the story (leave one story out). Doubtful pairs are left out.
"""

import gzip
import json
import os
from collections import Counter, defaultdict
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import coverage as training
from variorum.annotate import annotate
from variorum.compare.copies import relate_alike
from variorum.compare.coverage.candidates import find_candidates
from variorum.compare.coverage.index import Index
from variorum.compare.coverage.likeness import chances, less_for_other_events
from variorum.compare.coverage.own_words import own_words_marks
from variorum.compare.coverage.read_told import holding, read_story
from variorum.compare.dates.anchoring import anchor_findings
from variorum.compare.dates.reports import date_reports
from variorum.compare.people import find_people
from variorum.compare.set_aside import only_statements, set_furniture_aside
from variorum.compare.speakers import with_people_as_speakers
from variorum.compare.timeline import find_events
from variorum.compare.wordings import find_families
from variorum.model import Report

GOLD = training.ROOT / "bench/gold/coverage/own_words.jsonl"
PRECISION = 0.93
Pairs = dict[frozenset[tuple[str, int]], str]


def read_gold() -> dict[str, Pairs]:
    """The labels of the pairs of sentences of each story, by where these begin."""
    stories: dict[str, Pairs] = defaultdict(dict)
    for row in map(json.loads, GOLD.read_text(encoding="utf-8").splitlines()):
        key = frozenset((row[side]["report"], row[side]["begin"]) for side in "ab")
        stories[row["story"]][key] = row["label"]
    return stories


def read_stories(data: Path, wanted: set[str]) -> dict[str, list[Report]]:
    """The reports of stories; their ids count those of a story in the order of the file."""
    stories: dict[str, list[Report]] = defaultdict(list)
    numbers: Counter[str] = Counter()
    with gzip.open(data / "stories/allsides.jsonl.gz", "rt", encoding="utf-8") as lines:
        for record in map(json.loads, lines):
            story = record["story"]
            name = f"{story}-{numbers[story]}"
            numbers[story] += 1
            if story in wanted:
                day = date.fromisoformat(record["date"][:10]) if record["date"] else None
                given: dict[str, Any] = {k: record[k] for k in ("text", "title", "outlet")}
                stories[story].append(Report(id=name, source=name, published=day, **given))
    return stories


def features(reports: list[Report], labels: Pairs) -> Iterator[tuple[dict[str, float], float]]:
    """What the judgement on each labelled pair rests on, and what is wanted of it."""
    annotations = {r.id: only_statements(set_furniture_aside(annotate(r))) for r in reports}
    datings = date_reports(reports, annotations)
    annotations = anchor_findings(reports, annotations, datings)
    people = find_people(reports, annotations, datings)
    annotations = with_people_as_speakers(annotations, people)
    families = find_families(reports, annotations, people, relate_alike(reports, annotations))
    events = find_events(reports, annotations, datings)
    story = holding(read_story(reports, annotations, datings), families, events)
    found = find_candidates(story.told, Index(story))
    likely = less_for_other_events(story, found, chances(story, found))
    last = {t.report: t.place for t in story.told}
    by_id = {report.id: report for report in reports}
    for a, b, chance in zip(found.first.tolist(), found.second.tolist(), likely, strict=True):
        label = labels.get(frozenset(training.place(story, k) for k in (a, b)))
        if label is not None:
            told = story.told[a], story.told[b]
            yield own_words_marks(*told, chance, last, by_id), training.SAID[label]


def main() -> None:
    """Fits the model and writes it."""
    data = Path(os.environ.get("VARIORUM_DATA", training.ROOT.parent / "shared")) / "data"
    gold = read_gold()
    stories = read_stories(data, set(gold))
    parts = [list(features(reports, gold[name])) for name, reports in sorted(stories.items())]
    parts = [part for part in parts if part]
    wanted = [[said for _, said in part] for part in parts]
    model, unseen = training.learn([[found for found, _ in part] for part in parts], wanted)
    training.PRECISION["own_words"] = PRECISION
    model["least"] = training.sure_from("own_words", unseen, wanted)
    training.write("own_words", model)


if __name__ == "__main__":
    main()
