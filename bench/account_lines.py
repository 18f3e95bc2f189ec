"""What of the accounts that readers judged line by line is still told today.

    python bench/account_lines.py [DATA] [--section NAME] [--gold FILE]

DATA is the folder that holds data/; the judged lines are in bench/gold/lines (README.md there says
how they were judged). A judged line is told where a line of the same section rests on half of the
same characters or more, and told as it was where label, words and note are the same, too, and what
is printed in front of it; elsewhere where a line of another section has half of its characters or
prints its words. Printed by section and verdict: how many lines there are, the share told as it
was, told otherwise, told elsewhere, gone.
``--section`` prints the places of the lines of one section with what became of them; ``--gold``
takes the judged lines of another file of bench/gold/lines.

Right ones should not go, and what was wrong should not be told as it was. What is told otherwise or
is new has been judged by nobody: only another reading tells.
"""

import argparse
import json
import os
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from hashlib import sha256
from pathlib import Path
from typing import Any

from chances import read_reports
from coverage import annotated
from variorum.account import write_account
from variorum.compare import compare_reports
from variorum.model import Account, Line, Report

DATA = Path(os.environ.get("VARIORUM_DATA", Path(__file__).resolve().parents[2] / "shared"))
GOLD = Path(__file__).resolve().parent / "gold" / "lines" / "tune.jsonl"
VERDICTS = ("right", "harmless", "wrong")
FATES = ("as it was", "otherwise", "elsewhere", "gone")
LEAST_SHARED = 0.5
FEWEST_WORDS = 6

Places = frozenset[tuple[str, str, int]]
"""Characters: report, part, offset."""


def measure(data: Path) -> dict[str, float]:
    """The share of right lines that are gone, and of the others that are told as they were."""
    counts = Counter((row["verdict"], fate) for row, fate in fates(data))
    share = {
        verdict: {
            fate: counts[verdict, fate] / sum(counts[verdict, f] for f in FATES) for fate in FATES
        }
        for verdict in VERDICTS
    }
    return {
        "right gone": share["right"]["gone"],
        "harmless as it was": share["harmless"]["as it was"],
        "wrong as it was": share["wrong"]["as it was"],
    }


def fates(data: Path, *, gold: Path = GOLD) -> Iterator[tuple[dict[str, Any], str]]:
    """Each judged line with what became of it (what is told of the reports themselves aside)."""
    stories: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for row in map(json.loads, gold.read_text(encoding="utf-8").splitlines()):
        stories[row["story"]].append(row)
    for story, account, reports in accounts(data, set(stories)):
        told = {
            section.name: [line for top in section.lines for line in top.walk()]
            for section in account.sections
        }
        for row in stories[story]:
            if row["section"] != "reports":
                yield row, fate(row, told, words_of(row["evidence"][0], reports))


def words_of(passage: Sequence[Any], reports: Mapping[str, Report]) -> str:
    """The words of a passage of a text; empty for what stands elsewhere or says little."""
    words = " ".join(reports[passage[0]].text[passage[-2] : passage[-1]].split())
    return words if len(passage) == 3 and len(words.split()) >= FEWEST_WORDS else ""


def accounts(data: Path, stories: set[str]) -> Iterator[tuple[str, Account, Mapping[str, Report]]]:
    """The account of each story as it is written today, and its reports."""
    names = {f"{story}-{number}" for story in stories for number in range(9)}
    grouped = defaultdict(list)
    for report in read_reports(data, names):
        grouped[report.id.rpartition("-")[0]].append(report)
    for story, reports in grouped.items():
        annotations = annotated(reports)
        comparison = compare_reports(reports, annotations)
        by_id = {r.id: r for r in reports}
        yield story, write_account(comparison, by_id, annotations), by_id


def fate(row: dict[str, Any], told: Mapping[str, Sequence[Line]], words: str = "") -> str:
    """What became of a judged line among the lines that the sections have today; ``words`` are
    those of its first passage.
    """
    places = characters(row["evidence"])
    lines = told.get(row["section"], ())
    alike = [line for line in lines if shared(places, places_of(line)) >= LEAST_SHARED]
    if any((printed(x), context(x)) == (row["printed"], row.get("context")) for x in alike):
        return "as it was"
    if alike:
        return "otherwise"
    others = (line for name in told if name != "reports" for line in told[name])
    has = any(
        2 * len(places & places_of(line)) >= len(places)
        or (words and words in " ".join(line.text.split()))
        for line in others
    )
    return "elsewhere" if has else "gone"


def printed(line: Line) -> str:
    """A line's label, words and note, from which they cannot be had back."""
    return _digest("\n".join((line.label, line.text, line.note)))


def context(line: Line) -> str | None:
    """The same of what is printed in front of a line, where anything is."""
    return _digest(line.context.text) if line.context else None


def _digest(words: str) -> str:
    return sha256(words.encode()).hexdigest()[:12]


def places_of(line: Line) -> Places:
    """The characters that a line rests on, of its first passages."""
    return characters((e.report, e.part, e.begin, e.end) for e in line.evidence[:4])


def characters(passages: Iterable[Sequence[Any]]) -> Places:
    """The characters of passages: report, part where it is not the text, begin and end."""
    return frozenset(
        (passage[0], passage[1] if len(passage) == 4 else "text", offset)
        for passage in passages
        for offset in range(passage[-2], passage[-1])
    )


def shared(a: Places, b: Places) -> float:
    """The share of both that they have in common."""
    return len(a & b) / max(1, len(a | b))


def main() -> None:
    """Prints the table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("data", type=Path, nargs="?", default=DATA)
    parser.add_argument("--section", default="")
    parser.add_argument("--gold", type=Path, default=GOLD)
    options = parser.parse_args()
    counts: Counter[tuple[str, str, str]] = Counter()
    for row, became in fates(options.data, gold=options.gold):
        counts[row["section"], row["verdict"], became] += 1
        if row["section"] == options.section:
            print(row["verdict"], row.get("cause", ""), became, row["evidence"][:1], sep="\t")
    print(f"{'':24}{'lines':>8}" + "".join(f"{name:>12}" for name in FATES))
    for section in dict.fromkeys(name for name, _, _ in counts):
        for verdict in VERDICTS:
            lines = sum(counts[section, verdict, name] for name in FATES)
            parts = "".join(
                f"{counts[section, verdict, name] / max(1, lines):12.2f}" for name in FATES
            )
            print(f"{section:13}{verdict:11}{lines:8}{parts}")


if __name__ == "__main__":
    main()
