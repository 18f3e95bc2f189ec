"""Positions against hand-made labels: detection by position and by sentence, and the slots.

    python bench/positions.py [DATA] [--half tune|report] [--show]

DATA is the folder that holds data/. Labels and rule: bench/gold/positions. A position found is
right where one labelled in the same sentence shares at least half of the shorter of the two
actions; each is matched once, most shared first. Slots are told on the matched ones: who,
modality and action always, the others where either side has one. A slot is right where both
spans share at least half of the shorter one (for the action: of the longer one); "who" also
where both name the same person.
"""

import argparse
import gzip
import json
import os
from collections import Counter
from pathlib import Path
from typing import Any

from variorum.annotate import annotate
from variorum.annotate.positions.drafts import Draft
from variorum.annotate.positions.find import find_drafts
from variorum.annotate.positions.holders import know_holders
from variorum.model import Report, Span

DATA = Path(os.environ.get("VARIORUM_DATA", Path(__file__).resolve().parents[2] / "shared"))
GOLD = Path(__file__).resolve().parent / "gold" / "positions"
HALVES = ("tune", "report")
OPTIONAL = ("condition", "by_when", "to_whom")


def shared(a: Span, b: Span) -> int:
    """How many characters two spans share."""
    return max(0, min(a.end, b.end) - max(a.begin, b.begin))


def alike(a: Span | None, b: Span | None, *, longer: bool = False) -> bool:
    """Whether half of the shorter (or the longer) of two spans is shared."""
    if a is None or b is None:
        return a is b
    lengths = (a.end - a.begin, b.end - b.begin)
    return 2 * shared(a, b) >= (max if longer else min)(lengths)


def as_span(value: list[int] | None) -> Span | None:
    """A span as the labels hold it."""
    return Span(*value) if value else None


def matches(gold: list[dict[str, Any]], found: list[Draft]) -> list[tuple[int, int]]:
    """Pairs of a labelled and a found position, most shared first."""
    pairs = sorted(
        (-shared(Span(*g["action"]), f.action), i, j)
        for i, g in enumerate(gold)
        for j, f in enumerate(found)
        if alike(Span(*g["action"]), f.action)
    )
    taken: list[tuple[int, int]] = []
    for _, i, j in pairs:
        if all(i != a and j != b for a, b in taken):
            taken.append((i, j))
    return taken


def holder_words(name: str) -> set[str]:
    """The words of a name in small letters."""
    return {w.strip(".,").lower() for w in name.split() if len(w) > 2}


def slots(gold: dict[str, Any], found: Draft, who: str) -> dict[str, bool]:
    """Which slots of a matched pair are right."""
    wanted = as_span(gold["who"])
    named = gold.get("who_name", "")
    same = bool(named and holder_words(named) & holder_words(who))
    right = {
        "who": alike(wanted, found.who) or same,
        "modality": gold["modality"] == found.modality,
        "action": alike(Span(*gold["action"]), found.action, longer=True),
    }
    for slot in OPTIONAL:
        labelled, given = as_span(gold[slot]), getattr(found, slot)
        if labelled or given:
            right[slot] = alike(labelled, given)
    if named and wanted is not None:
        right["who named"] = same
    return right


def f1(right: int, found: int, wanted: int) -> float:
    """The harmonic mean of precision and recall."""
    return 2 * right / (found + wanted) if found + wanted else 0.0


def measure_half(half: str, data: Path, *, show: bool = False) -> dict[str, float]:
    """Detection and slots on one half of the labels."""
    texts = texts_of(data)
    labels: dict[str, list[dict[str, Any]]] = {}
    for line in (GOLD / f"{half}.jsonl").read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        labels.setdefault(row["report"], []).append(row)
    count: Counter[str] = Counter()
    right: Counter[str] = Counter()
    of: Counter[str] = Counter()
    for report, rows in labels.items():
        text = texts[report]["text"]
        read = annotate(Report(id=report, source=report, text=text))
        known = (text, read.sentences, read.names, read.attributions)
        drafts = list(find_drafts(*known, read.times))
        holders = know_holders(*known)
        for row in rows:
            sentence = Span(row["begin"], row["end"])
            here = [d for d in drafts if sentence.begin <= d.cue.begin < sentence.end]
            gold = row["positions"]
            pairs = matches(gold, here)
            count["right"] += len(pairs)
            count["found"] += len(here)
            count["wanted"] += len(gold)
            count["sentences right"] += bool(gold and here)
            count["sentences found"] += bool(here)
            count["sentences wanted"] += bool(gold)
            for i, j in pairs:
                who = holders.holder(here[j].who) if here[j].who else ""
                told = slots(gold[i], here[j], who)
                right.update(slot for slot, fine in told.items() if fine)
                of.update(told.keys())
            if show:
                tell(text, report, gold, here, pairs, holders)
    named = [slot for slot in of if slot != "who named"]
    figures = {
        "position F1": f1(count["right"], count["found"], count["wanted"]),
        "position precision": count["right"] / max(1, count["found"]),
        "position recall": count["right"] / max(1, count["wanted"]),
        "sentence F1": f1(
            count["sentences right"], count["sentences found"], count["sentences wanted"]
        ),
        "slots": sum(right[s] for s in named) / max(1, sum(of[s] for s in named)),
    }
    return figures | {f"slot {slot}": right[slot] / of[slot] for slot in sorted(of)}


def measure_conditions(data: Path) -> float:
    """The share of further conditions and deadlines that a position of their sentence has."""
    texts = texts_of(data)
    rows = [json.loads(line) for line in (GOLD / "conditions.jsonl").open(encoding="utf-8")]
    right = 0
    drafts: dict[str, list[Draft]] = {}
    for row in rows:
        report, text = row["report"], texts[row["report"]]["text"]
        if report not in drafts:
            read = annotate(Report(id=report, source=report, text=text))
            known = (text, read.sentences, read.names, read.attributions)
            drafts[report] = list(find_drafts(*known, read.times))
        kinds = OPTIONAL[:2] if row["slot"] == "until" else (row["slot"],)
        here = [d for d in drafts[report] if row["begin"] <= d.cue.begin < row["end"]]
        found = [getattr(d, kind) for d in here for kind in kinds]
        right += any(span and alike(Span(*row["span"]), span, longer=True) for span in found)
    return right / len(rows)


def texts_of(data: Path) -> dict[str, dict[str, Any]]:
    """The reports of basil by id."""
    with gzip.open(data / "data" / "basil" / "triples.jsonl.gz", "rt", encoding="utf-8") as lines:
        return {row["id"]: row for row in map(json.loads, lines)}


def tell(
    text: str,
    report: str,
    gold: list[dict[str, Any]],
    here: list[Draft],
    pairs: list[tuple[int, int]],
    holders: Any,
) -> None:
    """Print what was missed, what was wrong, and slots that differ."""
    for i, g in enumerate(gold):
        if i not in {a for a, _ in pairs}:
            print(f"- {report} {g['modality']}: {text[g['begin'] : g['end']]!r}")
    for j, d in enumerate(here):
        if j not in {b for _, b in pairs}:
            who = d.who.of(text) if d.who else "-"
            print(f"+ {report} {who} | {d.modality} | {d.action.of(text)!r}")
    for i, j in pairs:
        who = holders.holder(here[j].who) if here[j].who else ""
        wrong = [s for s, fine in slots(gold[i], here[j], who).items() if not fine]
        for slot in wrong:
            key = slot.removesuffix(" named")
            labelled = gold[i][key]
            given = getattr(here[j], key)
            shown = given.of(text) if isinstance(given, Span) else given
            wanted = text[slice(*labelled)] if isinstance(labelled, list) else labelled
            also = f" -> {gold[i].get('who_name')} | {who}" if key == "who" else ""
            print(f"~ {report} {slot}: {wanted!r} | {shown!r}{also}")


def measure(data: Path = DATA) -> dict[str, float]:
    """The figures of both halves."""
    return {
        f"{half} {name}": figure
        for half in HALVES
        for name, figure in measure_half(half, data).items()
    } | {"report conditions found": measure_conditions(data)}


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("data", nargs="?", type=Path, default=DATA)
    parser.add_argument("--half", choices=HALVES)
    parser.add_argument("--show", action="store_true")
    given = parser.parse_args()
    for part in [given.half] if given.half else HALVES:
        for name, figure in measure_half(part, given.data, show=given.show).items():
            print(f"{part:7} {name:20} {figure:.3f}")
