"""Measure families and verdicts: ``VARIORUM_DATA=FOLDER python bench/wordings.py``.

Families of basil against pairs of wordings labelled by hand (bench/gold/wordings), the
verdicts on those pairs, and verdicts on quotations altered by script; families of basil and of
the later half of allsides against pairs that the scorer is asked about ("renderings wide").
``--missed`` prints what the program has otherwise; ``--half`` chooses the half, ``tune`` or
``report``.
"""

import argparse
import gzip
import json
import os
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

from altered import alterations
from kept_annotations import annotate
from variorum.compare.copies import relate_reports
from variorum.compare.people import find_people
from variorum.compare.set_aside import only_statements, set_furniture_aside
from variorum.compare.wordings import Side, find_families, judge
from variorum.model import VERDICTS, Annotation, Family, Report, Span

GOLD = Path(__file__).resolve().parent / "gold" / "wordings"
HALVES = ("tune", "report")
WIDE = "renderings_report_candidates"
"""Pairs of basil and of the later half of allsides, as the scorer meets them."""
CHANGED = ("number", "name", "negation", "modality", "role")

Pair = dict[str, Any]
Found = Mapping[str, Sequence[Family]]


class Case(NamedTuple):
    """The reports of basil, their annotations, and the families of each story."""

    reports: dict[str, Report]
    annotations: dict[str, Annotation]
    families: Found


def pairs_of(half: str) -> list[Pair]:
    """The labelled pairs of a half."""
    lines = (GOLD / f"{half}.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines]


def read_stories(data: Path, name: str) -> dict[str, list[Report]]:
    """The reports of basil, or of allsides, by story."""
    stories: defaultdict[str, list[Report]] = defaultdict(list)
    with gzip.open(data / f"data/{name}.jsonl.gz", "rt", encoding="utf-8") as lines:
        for record in map(json.loads, lines):
            day = date.fromisoformat(record["date"][:10]) if record["date"] else None
            stories[record["story"]].append(
                Report(
                    id=record["id"],
                    source="",
                    text=record["text"],
                    title=record["title"] or None,
                    outlet=record["outlet"],
                    published=day,
                )
            )
    return dict(sorted(stories.items()))


def read_basil(data: Path) -> dict[str, list[Report]]:
    """The reports of basil by story."""
    return read_stories(data, "basil/triples")


def compared(stories: Mapping[str, Sequence[Report]], known: Mapping[str, Annotation]) -> Case:
    """The families of every story; ``known`` holds annotations made before."""
    reports = {r.id: r for group in stories.values() for r in group}
    annotations = {
        name: only_statements(
            known[name] if name in known else set_furniture_aside(annotate(report))
        )
        for name, report in reports.items()
    }
    families = {}
    for story, group in stories.items():
        people = find_people(group, annotations)
        relations = relate_reports(group, annotations)
        families[story] = find_families(group, annotations, people, relations)
    return Case(reports, annotations, families)


def joined(pair: Pair, families: Sequence[Family], reports: Mapping[str, Report]) -> bool:
    """Whether one family has wordings over more than half of both passages."""
    return any(
        _covered(pair["a"], family, reports) > 0.5 and _covered(pair["b"], family, reports) > 0.5
        for family in families
    )


def _covered(side: Pair, family: Family, reports: Mapping[str, Report]) -> float:
    """The share of a passage's letters and digits that stand in wordings of a family, in what
    these share: the rest of a quotation is shown with them and words nothing of another report.
    """
    text = reports[side["report"]].text
    wanted = {i for begin, end in side["spans"] for i in range(begin, end) if text[i].isalnum()}
    held = {
        i
        for wording in family.wordings
        if wording.report == side["report"]
        for begin, end in wording.shared or wording.spans
        for i in wanted
        if begin <= i < end
    }
    return len(held) / len(wanted)


def given_verdict(pair: Pair, reports: Mapping[str, Report]) -> str:
    """The verdict that the program gives to the two passages, "none" where it gives none."""
    sides = [
        Side.of(reports[pair[s]["report"]].text, [Span(*x) for x in pair[s]["spans"]]) for s in "ab"
    ]
    judgement = judge(*sides, indirect=pair["indirect"])
    return judgement.verdict if judgement else "none"


def score_families(half: str, case: Case, figures: dict[str, float]) -> Iterator[str]:
    """Pairs joined and kept apart; gives a line for each that is wrong."""
    count: Counter[str] = Counter()
    for pair in pairs_of(half):
        together = joined(pair, case.families[pair["story"]], case.reports)
        kind = "indirect" if pair.get("indirect") else "direct"
        count[f"{'same' if pair['same'] else 'apart'} {'joined' if together else 'apart'}"] += 1
        count[f"{kind} {together}"] += pair["same"]
        if together != pair["same"]:
            yield _line("families", "joined" if together else "missed", pair, case.reports)
    right, wrong = count["same joined"], count["apart joined"]
    precision, recall = right / ((right + wrong) or 1), right / (right + count["same apart"])
    figures[f"{half}: family pair precision"] = precision
    figures[f"{half}: family pair recall"] = recall
    figures[f"{half}: family pair F1"] = 2 * precision * recall / ((precision + recall) or 1)
    figures[f"{half}: apart joined"] = wrong
    for kind in ("direct", "indirect"):
        of = count[f"{kind} True"] + count[f"{kind} False"]
        figures[f"{half}: {kind} recall"] = count[f"{kind} True"] / of


def score_renderings(half: str, case: Case, figures: dict[str, float]) -> Iterator[str]:
    """Pairs with a rendering in the reporter's words, drawn from an index; a line for each
    that is wrong.
    """
    yield from _score_labels(f"{half}: renderings", pairs_of(f"renderings_{half}"), case, figures)


def score_wide(data: Path, basil: Case, figures: dict[str, float]) -> None:
    """The same of the reporting half with many more pairs, most of them of allsides."""
    pairs = pairs_of("renderings_report") + pairs_of(WIDE)
    wanted = {pair["story"] for pair in pairs} - basil.families.keys()
    stories = read_stories(data, "stories/allsides")
    others = compared({story: stories[story] for story in sorted(wanted)}, {})
    case = Case(*({**of, **more} for of, more in zip(basil, others, strict=True)))
    for _ in _score_labels("report: renderings wide", pairs, case, figures):
        pass


def _score_labels(
    name: str, pairs: Sequence[Pair], case: Case, figures: dict[str, float]
) -> Iterator[str]:
    count: Counter[tuple[bool, bool]] = Counter()
    for pair in pairs:
        same = pair["label"] == "same"
        together = joined(pair, case.families[pair["story"]], case.reports)
        count[same, together] += 1
        if same != together:
            yield _line("renderings", "joined" if together else "missed", pair, case.reports)
    found = count[True, True]
    precision = found / ((found + count[False, True]) or 1)
    recall = found / ((found + count[True, False]) or 1)
    figures[f"{name} precision"] = precision
    figures[f"{name} recall"] = recall
    figures[f"{name} F1"] = 2 * precision * recall / ((precision + recall) or 1)


def score_verdicts(half: str, case: Case, figures: dict[str, float]) -> Iterator[str]:
    """Verdicts on the labelled passages; gives the wrong ones, then the confusion."""
    count: Counter[tuple[str, str]] = Counter()
    direct: Counter[bool] = Counter()
    for pair in pairs_of(half):
        if not pair["same"]:
            continue
        verdict = given_verdict(pair, case.reports)
        count[pair["verdict"], verdict] += 1
        if not pair["indirect"]:
            direct[verdict == pair["verdict"]] += 1
        if verdict != pair["verdict"]:
            yield _line("verdict", f"{pair['verdict']}, given {verdict}", pair, case.reports)
    figures[f"{half}: verdict accuracy"] = sum(count[v, v] for v in VERDICTS) / count.total()
    figures[f"{half}: verdict accuracy without indirect"] = direct[True] / direct.total()
    names = (*VERDICTS, "none")
    yield f"{half}: labelled, given: {', '.join(names)}"
    for label in VERDICTS:
        yield f"  {label:10}" + "".join(f"{count[label, given]:6}" for given in names)


def score_alterations(half: str, case: Case, figures: dict[str, float]) -> Iterator[str]:
    """Quotations altered by script beside quotations reworded or cut by script."""
    stories = sorted(case.families)[HALVES.index(half) :: 2]
    chosen = [r for r in case.reports.values() if r.id[:8] in stories]
    right: Counter[str] = Counter()
    of: Counter[str] = Counter()
    kinds = called = 0
    for kind, before, after in alterations(chosen, case.annotations):
        sides = [Side.of(text, [Span(0, len(text))]) for text in (before, after)]
        judgement = judge(*sides)
        verdict = judgement.verdict if judgement else "none"
        altered = verdict == "altered"
        of[kind] += 1
        right[kind] += altered == (kind in CHANGED)
        called += altered
        kinds += altered and any(c.kind == kind and c.alters for c in judgement.changes)
        if altered != (kind in CHANGED):
            told = [f"{c.kind}: {c.a_text}/{c.b_text}" for c in judgement.changes if c.alters]
            yield f"script {kind} -> {verdict}: {before[:150]} | {after[:150]} {told}"
    hits = sum(right[kind] for kind in CHANGED)
    figures[f"{half}: altered recall"] = hits / sum(of[kind] for kind in CHANGED)
    figures[f"{half}: altered precision"] = hits / (called or 1)
    figures[f"{half}: altered of the right kind"] = kinds / (hits or 1)
    for kind in of:
        figures[f"{half}: {kind}, right of {of[kind]}"] = right[kind] / of[kind]


def _line(what: str, how: str, pair: Pair, reports: Mapping[str, Report]) -> str:
    texts = []
    for side in (pair["a"], pair["b"]):
        text = " // ".join(reports[side["report"]].text[b:e] for b, e in side["spans"])
        texts.append(f"{side['report'][-3:]} {' '.join(text.split())[:170]}")
    return f"{what} {how}: {pair['story']} | {texts[0]} | {texts[1]}"


SCORES = (score_families, score_renderings, score_verdicts, score_alterations)


def measure(data: Path) -> dict[str, float]:
    """All figures of both halves; the tuning half is for those who change the program."""
    case = compared(read_basil(data), {})
    figures: dict[str, float] = {}
    for half in HALVES:
        for score in SCORES:
            for _ in score(half, case, figures):
                pass
    score_wide(data, case, figures)
    return figures


def main() -> None:
    """Print every figure of a half, and what is wrong in it."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--half", choices=HALVES, action="append")
    parser.add_argument("--missed", action="store_true")
    chosen = parser.parse_args()
    data = Path(os.environ.get("VARIORUM_DATA", "../shared"))
    case = compared(read_basil(data), {})
    for half in chosen.half or HALVES:
        figures: dict[str, float] = {}
        for score in SCORES:
            for line in score(half, case, figures):
                if chosen.missed or line.startswith((half, "  ")):
                    print(line)
        if half == "report":
            score_wide(data, case, figures)
        for name, value in figures.items():
            print(f"{name:45} {value:.4g}")


if __name__ == "__main__":
    main()
