"""Who speaks the quotations of eighteen BASIL stories, against labels made by hand.

    python bench/speakers.py DATA [--errors] [--half HALF | --sources]

DATA is the folder that holds data/basil/triples.jsonl.gz; the labels are in
bench/gold/speakers (README.md there says how they were made and what counts as right). For a
quotation the attribution counts whose content covers most of it, and at least half (of
several, the shortest). It is right when its speaker has the last name and no other first name,
or is unnamed where the report names nobody. Printed for each half: the share that is right, and
apart what is not found, wrong, unresolved, or unnamed although the report names the speaker;
``attributed`` is the share of the stretches in marks that nobody speaks (titles, terms) which
are given to somebody. ``--errors`` lists what is not right. ``--sources`` measures
whom pronouns and descriptions stand for instead (``sources.jsonl``), by kind: a name that is wrong
is a wrong line of an account, a name that is not told only one less. Pronouns have been learnt
from these: what they reach on stories held out is in docs/cards/pronouns.md.
"""

import argparse
import gzip
import json
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from kept_annotations import annotate
from variorum.annotate.speakers import surname
from variorum.model import Attribution, Report, Speaker

GOLD = Path(__file__).resolve().parent / "gold" / "speakers"
HALVES = ("tune", "report", "second-tune", "second-report")
MEASURING = ("report", "second-report")
KINDS = ("pronoun", "description", "none")
OUTCOMES = ("right", "not found", "wrong", "unresolved", "unnamed where named")
COURTESY = frozenset({"mr", "mrs", "ms", "miss", "dr", "the"})

Annotate = Callable[[Report], Sequence[Attribution]]


@dataclass(frozen=True, slots=True)
class Quotation:
    """A labelled stretch; ``speaker`` is None where nobody speaks."""

    report: str
    begin: int
    end: int
    speaker: str | None
    names: tuple[str, ...]


def measure(data: Path) -> dict[str, float]:
    """Figures of the halves that are never tuned on, and the accuracy on the others."""
    found = {half: outcomes(data, half, as_program) for half in HALVES}
    figures = {f"{half} accuracy": share(found[half], "right") for half in HALVES}
    for half in MEASURING:
        for outcome in OUTCOMES[1:]:
            figures[f"{half} {outcome}"] = share(found[half], outcome)
    return figures


def main() -> None:
    """Prints the table and, on demand, the errors."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("data", type=Path)
    parser.add_argument("--errors", action="store_true", help="list what is not right")
    parser.add_argument("--half", choices=HALVES, action="append", help="only this half")
    parser.add_argument("--by", choices=sorted(BY), default="program", help="which annotator")
    parser.add_argument("--sources", action="store_true", help="pronouns and descriptions")
    options = parser.parse_args()
    if options.sources:
        print_sources(options.data, errors=options.errors)
        return
    print(f"{'':14}{'stretches':>10}" + "".join(f"{o:>21}" for o in (*OUTCOMES, "attributed")))
    for half in options.half or HALVES:
        rows = outcomes(options.data, half, BY[options.by])
        spoken = [r for r in rows if r[0].speaker is not None]
        others = [outcome for q, outcome, _ in rows if q.speaker is None]
        shares = [share(rows, outcome) for outcome in OUTCOMES]
        shares.append(others.count("attributed") / max(1, len(others)))
        print(f"{half:14}{len(spoken):10}" + "".join(f"{s:21.3f}" for s in shares))
        for quotation, outcome, line in rows:
            if options.errors and outcome not in {"right", "left alone"}:
                print(f"  {quotation.report} {outcome}: {quotation.speaker} | {line}")


def outcomes(data: Path, half: str, find: Annotate) -> list[tuple[Quotation, str, str]]:
    """Each labelled stretch with its outcome and a line that shows what was found."""
    quotations = list(read_gold(half))
    wanted = {q.report for q in quotations}
    rows = []
    for report in read_reports(data, wanted):
        attributions = find(report)
        for quotation in (q for q in quotations if q.report == report.id):
            best = covering(quotation, attributions)
            line = report.text[quotation.begin : quotation.end]
            if best:
                source = best.source[0].of(report.text) if best.source else ""
                line = f"{shown(best.speaker)} <{source}> {line}"
            rows.append((quotation, outcome_of(quotation, best), " ".join(line.split())[:150]))
    return rows


def print_sources(data: Path, *, errors: bool) -> None:
    """The table of whom pronouns and descriptions stand for."""
    lines = (GOLD / "sources.jsonl").read_text(encoding="utf-8").splitlines()
    labels = [label for label in map(json.loads, lines) if label["speaker"] != "unclear"]
    by_report = defaultdict(list)
    for label in labels:
        by_report[label["report"]].append(label)
    counts: dict[str, Counter[str]] = {kind: Counter() for kind in KINDS}
    for name in ("basil/triples", "stories/allsides"):
        for report in read_reports(data, set(by_report), name):
            attributions = find_by_source(as_program(report))
            for label in by_report[report.id]:
                found = attributions.get(place_of(label["source"], label["content"]))
                outcome = outcome_of_source(label["speaker"], found)
                counts[label["kind"]][outcome] += 1
                if errors and outcome != "right":
                    said = shown(found.speaker) if found else ""
                    print(f"  {report.id} {place_of(label['source'], label['content'])} {outcome}: "
                          f"{label['speaker']} | {said}")  # fmt: skip
    for kind, found in counts.items():
        told = ", ".join(f"{outcome} {number}" for outcome, number in found.most_common())
        print(f"{kind:12}{found.total():6}  right {found['right'] / found.total():.3f}  ({told})")


def find_by_source(attributions: Sequence[Attribution]) -> dict[tuple[int, int], Attribution]:
    """Attributions by where source and content begin."""
    return {place_of(a.source, a.content): a for a in attributions}


def place_of(source: Sequence[Sequence[int]], content: Sequence[Sequence[int]]) -> tuple[int, int]:
    """Where source and content begin; the source -1 where there is none."""
    return source[0][0] if source else -1, content[0][0]


def outcome_of_source(speaker: str | None, found: Attribution | None) -> str:
    """What became of a source that stands for a speaker, None for nobody."""
    if found is None:
        return "not found"
    said = found.speaker
    if said.name is not None:
        named = speaker is not None and not speaker.startswith("unnamed: ")
        return "right" if named and is_name_of(said.name, str(speaker)) else "wrong name"
    if speaker is None:
        return "unnamed where nobody" if said.unnamed else "right"
    if said.unnamed is None:
        return "unresolved"
    return "right" if speaker.startswith("unnamed: ") else "unnamed where named"


def is_name_of(said: str, name: str) -> bool:
    """Whether a name of a report is the labelled one, in a shorter or a longer form."""
    words, other = ({w.strip('.,"“”').casefold() for w in n.split()} for n in (said, name))
    initials = {"".join(w[0] for w in n.split() if w[0].isupper()) for n in (said, name)}
    shorter = words - COURTESY <= other or other - COURTESY <= words
    return is_one_of(said, [name]) or shorter or {said, name} & initials != set()


def share(rows: Sequence[tuple[Quotation, str, str]], outcome: str) -> float:
    """The share of the spoken quotations that have an outcome."""
    counted = Counter(found for quotation, found, _ in rows if quotation.speaker is not None)
    return counted[outcome] / max(1, counted.total())


def covering(quotation: Quotation, attributions: Sequence[Attribution]) -> Attribution | None:
    """The attribution whose content covers most of a quotation, half of it at least."""

    def covered(attribution: Attribution) -> int:
        begin, end = quotation.begin, quotation.end
        return sum(max(0, min(s.end, end) - max(s.begin, begin)) for s in attribution.content)

    enough = [a for a in attributions if 2 * covered(a) >= quotation.end - quotation.begin]
    return max(enough, key=lambda a: (covered(a), -length(a)), default=None)


def length(attribution: Attribution) -> int:
    """Characters of the content."""
    return sum(s.end - s.begin for s in attribution.content)


def outcome_of(quotation: Quotation, found: Attribution | None) -> str:
    """What became of a quotation."""
    if quotation.speaker is None:
        return "left alone" if found is None else "attributed"
    if found is None:
        return "not found"
    speaker, unnamed = found.speaker, quotation.speaker.startswith("unnamed: ")
    if speaker.name is not None:
        return "right" if is_one_of(speaker.name, quotation.names) else "wrong"
    if speaker.unnamed is not None:
        right = unnamed or "unnamed" in quotation.names
        return "right" if right else "unnamed where named"
    return "right" if "unresolved" in quotation.names else "unresolved"


def is_one_of(name: str, forms: Sequence[str]) -> bool:
    """Whether a name stands for the same as one of the forms: the last name is the same, and
    the first where both have one.
    """
    given = name_words(name)
    for form in map(name_words, forms):
        same_last = given and form and surname(" ".join(given)) == surname(" ".join(form))
        if same_last and (len(given) == 1 or given[0] == form[0]):
            return True
    return False


def name_words(name: str) -> list[str]:
    """The words of a name in lower case, without courtesy titles and full stops."""
    words = [w.strip(".,’'").casefold() for w in name.replace("’s", "").split()]
    return [w for w in words if w and w not in COURTESY]


def shown(speaker: Speaker) -> str:
    """A speaker on one line."""
    if speaker.name is not None:
        return f"{speaker.name} {speaker.score:.2f}"
    if speaker.unnamed is not None:
        return f"unnamed: {speaker.unnamed}"
    return f"unresolved: {speaker.unresolved}"


def read_gold(half: str) -> Iterator[Quotation]:
    """The labels of one half."""
    with (GOLD / f"{half}.jsonl").open(encoding="utf-8") as lines:
        for record in map(json.loads, lines):
            yield Quotation(**{**record, "names": tuple(record["names"])})


def read_reports(data: Path, wanted: set[str], name: str = "basil/triples") -> Iterator[Report]:
    """The labelled reports, in the order of their ids."""
    path = data / "data" / f"{name}.jsonl.gz"
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        records: list[dict[str, Any]] = [r for r in map(json.loads, lines) if r["id"] in wanted]
    for record in sorted(records, key=lambda r: str(r["id"])):
        yield Report(
            id=record["id"],
            source=record["id"],
            text=record["text"],
            title=record["title"],
            outlet=record["outlet"],
            published=date.fromisoformat(record["date"][:10]) if record["date"] else None,
        )


def as_program(report: Report) -> Sequence[Attribution]:
    """As the program annotates."""
    return annotate(report).attributions


BY: dict[str, Annotate] = {"program": as_program}

if __name__ == "__main__":
    main()
