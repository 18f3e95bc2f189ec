"""Measure the relations of reports: ``VARIORUM_DATA=FOLDER python bench/copies.py``.

Labelled pairs (bench/gold/relations): the program was tuned on the even places ("tune") and
is reported on the odd ones ("report"). Rewordings by machine (``rewrites/restyled``): split by
source, one half to learn from, the other to measure. Independent reports of one story: basil
(even stories learnt from, odd ones measured) and allsides (earlier half, later half).
"""

import gzip
import json
import os
import time
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from datetime import date
from functools import cache
from itertools import combinations
from pathlib import Path
from typing import Any
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from variorum.compare.copies import relate_reports
from variorum.compare.copies.prose import Prose, read_prose
from variorum.compare.copies.retelling import align_reports
from variorum.compare.shingles import ngram_codes
from variorum.model import Relation, Report

KINDS = ("copy", "excerpt", "rewrite", "partly derived", "independent")
THREE_WAY = {
    "copy": "verbatim",
    "excerpt": "verbatim",
    "rewrite": "derived",
    "partly derived": "derived",
    "independent": "independent",
}
GOLD = Path(__file__).resolve().parent / "gold/relations/pairs.jsonl"
SAME_SOURCE = 0.5
"""Originals that share so many of their word 5-grams are one text printed twice."""
SHARED = 0.1
"""Reports of one story that share so many of their word 8-grams are not called independent."""
FALSE_ALARMS = 2.0


def measure(data: Path) -> dict[str, float]:
    """The figures of all parts; ``data`` is the folder that holds ``data/``."""
    folder = data / "data"
    figures: dict[str, float] = {}
    _labelled(folder, figures)
    _rewordings(folder, figures)
    _sources(folder, figures)
    _perturbed(folder, figures)
    _speed(folder, figures)
    return figures


def _labelled(folder: Path, out: dict[str, float]) -> None:
    """Macro-F1 over three classes, and the directions of dependent pairs."""
    candidates = records_of(folder / "copies/candidates.jsonl.gz")
    basil = {record["id"]: record for record in records_of(folder / "basil/triples.jsonl.gz")}
    rows: dict[str, list[tuple[dict[str, Any], Relation]]] = {"tune": [], "report": []}
    for label in map(json.loads, GOLD.read_text(encoding="utf-8").splitlines()):
        if label["set"] == "candidates":
            place, pair = label["index"], candidates[label["index"]]
            a, b = as_report(pair["a"] | {"id": "a"}), as_report(pair["b"] | {"id": "b"})
        else:
            place, a, b = label["story"], as_report(basil[label["a"]]), as_report(basil[label["b"]])
        rows["report" if place % 2 else "tune"].append((label, relate(a, b)))
    for half, found in rows.items():
        pairs = [(THREE_WAY[label["relation"]], THREE_WAY[r.relation]) for label, r in found]
        scores = {kind: _f1(pairs, kind) for kind in ("verbatim", "derived", "independent")}
        out[f"relations {half}: macro-F1"] = sum(scores.values()) / len(scores)
        out |= {f"relations {half}: F1 {kind}": score for kind, score in scores.items()}
        told = [(x["direction"], r.direction) for x, r in found if x["direction"] != "unknown"]
        out[f"directions {half}: right"] = sum(a == b for a, b in told) / len(told)
        out[f"directions {half}: wrong"] = sum(a != b != "unknown" for a, b in told) / len(told)


def _f1(pairs: Sequence[tuple[str, str]], kind: str) -> float:
    right = sum(a == b == kind for a, b in pairs)
    return 2 * right / max(1, sum((a == kind) + (b == kind) for a, b in pairs))


def _rewordings(folder: Path, out: dict[str, float]) -> None:
    """Rewordings against independent reports of one story, by score and as the program says."""
    basil = records_of(folder / "basil/triples.jsonl.gz")
    odd = sorted({record["story"] for record in basil})[1::2]
    apart = same_story([r for r in basil if r["story"] in odd]) + same_story(later_half(folder))
    apart = [pair for pair in apart if shared_text(*pair) < SHARED]
    _shares("one story, measure", apart, out)
    records = measured_rewordings(folder)
    texts = [(bare("a", r["original"]), bare("b", r["rewrite"])) for r in records]
    _shares("restyled measure", texts, out)
    out["restyled measure: found"] = 1 - out["restyled measure: independent"]
    independent = np.array([score(a, b) for a, b in apart])
    reworded = np.array([score(a, b) for a, b in texts])
    has_original = np.array([r["kind"] != "llm-vs-llm" for r in records])
    for name, chosen in (("all", reworded), ("with original", reworded[has_original])):
        alarm = np.percentile(independent, 100 - FALSE_ALARMS)
        out[f"rewrite or independent, {name}: AUC"] = area(chosen, independent)
        out[f"rewrite or independent, {name}: recall at 2% false alarms"] = float(
            (chosen > alarm).mean()
        )


def _sources(folder: Path, out: dict[str, float]) -> None:
    """How often the source of a rewording is the nearest of all originals.

    An original that is printed twice counts wherever it stands.
    """
    everything = records_of(folder / "rewrites/restyled.jsonl.gz")
    chosen = [r for r in measured_rewordings(folder) if r["kind"] != "llm-vs-llm"]
    texts = sorted({r["original"] for r in everything if r["kind"] != "llm-vs-llm"})
    originals = [prose(text) for text in texts]
    first = 0
    for record in chosen:
        nearest = nearest_source(originals, prose(record["rewrite"]))
        source = originals[texts.index(record["original"])]
        first += nearest is source or _same_text(nearest, source)
    out["source at rank 1"] = first / len(chosen)


def nearest_source(originals: Sequence[Prose], rewording: Prose) -> Prose:
    """The original that is nearest by cosine of word weights."""
    index, lengths = _index(tuple(originals))
    shared: defaultdict[int, float] = defaultdict(float)
    for code, weight in _words(rewording).items():
        for place, other in index.get(code, ()):
            shared[place] += weight * other
    return originals[max(shared, key=lambda place: shared[place] / lengths[place])]


@cache
def _index(originals: tuple[Prose, ...]) -> tuple[dict[int, list[tuple[int, float]]], list[float]]:
    index: defaultdict[int, list[tuple[int, float]]] = defaultdict(list)
    lengths = []
    for place, original in enumerate(originals):
        words = _words(original)
        lengths.append(sum(weight**2 for weight in words.values()) ** 0.5 or 1.0)
        for code, weight in words.items():
            index[code].append((place, weight))
    return index, lengths


def _words(text: Prose) -> dict[int, float]:
    return dict(zip(text.roots.tolist(), text.weights.tolist(), strict=True))


def _same_text(a: Prose, b: Prose) -> bool:
    first, second = set(ngram_codes(a.codes, 5).tolist()), set(ngram_codes(b.codes, 5).tolist())
    return len(first & second) >= SAME_SOURCE * len(first | second)


def _perturbed(folder: Path, out: dict[str, float]) -> None:
    """Short texts paraphrased or with facts changed: only reported."""
    records = records_of(folder / "rewrites/perturbed.jsonl.gz")
    for kind in ("paraphrase", "perturb"):
        chosen = [r for r in records if kind in r["kind"]]
        pairs = [(bare("a", r["original"]), bare("b", r["rewrite"])) for r in chosen]
        _shares(f"perturbed ({kind})", pairs, out)


def _speed(folder: Path, out: dict[str, float]) -> None:
    """Articles forced into one story; the time for 300 over that for 30 is to be near ten."""
    background = records_of(folder / "background/articles.jsonl.gz")
    for count in (30, 300):
        reports = [as_report(record) for record in background[:count]]
        begin = time.process_time()
        relate_reports(reports, {})
        out[f"story of {count} reports, seconds of CPU"] = time.process_time() - begin


def _shares(name: str, pairs: Iterable[tuple[Report, Report]], out: dict[str, float]) -> None:
    found = Counter(relate(a, b).relation for a, b in pairs)
    out |= {f"{name}: {kind}": found[kind] / found.total() for kind in KINDS}
    out[f"{name}: pairs"] = found.total()


def relate(a: Report, b: Report) -> Relation:
    """The relation of two reports by themselves."""
    (relation,) = relate_reports([a, b], {})
    return relation


@cache
def prose(text: str) -> Prose:
    """The words of a bare text."""
    return read_prose(bare("", text))


def score(a: Report, b: Report) -> float:
    """The log odds that one of two texts rewords the other."""
    return align_reports(prose(a.text), prose(b.text)).score


def area(higher: NDArray[np.float64], lower: NDArray[np.float64]) -> float:
    """The area under the ROC curve: how often one of ``higher`` is above one of ``lower``."""
    below = np.searchsorted(np.sort(lower), higher, side="left")
    upto = np.searchsorted(np.sort(lower), higher, side="right")
    return float((below + upto).sum() / 2 / len(higher) / len(lower))


def shared_text(a: Report, b: Report) -> float:
    """The part of the word 8-grams of one text that stand in the other, the larger of the two."""
    first, second = (set(ngram_codes(prose(r.text).codes, 8).tolist()) for r in (a, b))
    return len(first & second) / max(1, min(len(first), len(second)))


def measured_rewordings(folder: Path) -> list[dict[str, Any]]:
    """The half of the rewordings, by source, that nothing was learnt from."""
    records = records_of(folder / "rewrites/restyled.jsonl.gz")
    return [record for record in records if crc32(record["src"].encode()) % 2]


def same_story(records: Sequence[dict[str, Any]]) -> list[tuple[Report, Report]]:
    """All pairs of reports of one story."""
    stories = defaultdict(list)
    for record in records:
        stories[record["story"]].append(as_report(record))
    return [pair for _, reports in sorted(stories.items()) for pair in combinations(reports, 2)]


def later_half(folder: Path) -> list[dict[str, Any]]:
    """The records of the later stories of allsides."""
    records = records_of(folder / "stories/allsides.jsonl.gz")
    first: dict[str, str] = {}
    for record in records:
        day = record["date"] or "9999"
        first[record["story"]] = min(day, first.get(record["story"], day))
    middle = sorted(first.values())[len(first) // 2]
    return [record for record in records if first[record["story"]] >= middle]


def records_of(path: Path) -> list[dict[str, Any]]:
    """The records of a compressed JSON lines file."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def bare(name: str, text: str) -> Report:
    """A report of which only the text is known."""
    return Report(id=name, source="", text=text)


def as_report(record: dict[str, Any]) -> Report:
    """The record as a report."""
    day = date.fromisoformat(record["date"][:10]) if record["date"] else None
    return Report(
        id=record.get("id", record.get("url", record["title"])),
        source="",
        text=record["text"],
        title=record["title"] or None,
        outlet=record["outlet"],
        published=day,
    )


def main() -> None:
    """Print every figure."""
    for name, value in measure(Path(os.environ.get("VARIORUM_DATA", "../shared"))).items():
        print(f"{name:60} {value:.4g}", flush=True)


if __name__ == "__main__":
    main()
