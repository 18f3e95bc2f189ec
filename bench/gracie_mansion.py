"""Five real reports of one running story against what a careful reader finds in them.

    python bench/gracie_mansion.py [DATA]

Reads <DATA>/stories/gracie-mansion/expected.yaml, prints how much of it was found and, for
each item that was missed, what the program has in its place. The strings of expected.yaml
are looked up in the reports, so that all is compared by place and not by wording.
"""

import re
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import yaml

from variorum.compare.set_aside import set_furniture_aside
from variorum.export import EXPORTS
from variorum.face import OpenCase
from variorum.pipeline import read_into
from variorum.store.sqlite import SqliteCase

Place = tuple[int, int]
Row = dict[str, Any]
SERIOUS = ("identical", "cut", "joined", "reworded", "altered")


@dataclass(frozen=True, slots=True)
class Found:
    """What the program found; reports are named as expected.yaml names them.

    ``rows`` holds the exports by name, ``furniture`` and ``only`` places by report, ``stories`` how
    many there are.
    """

    texts: dict[str, str]
    rows: dict[str, list[Row]]
    furniture: dict[str, list[Place]]
    only: dict[str, list[Place]]
    unchecked: int
    stories: int

    def places(self, report: str, words: str) -> list[Place]:
        """Every place in the report where the words stand exactly so."""
        text = self.texts[report]
        places = [(m.start(), m.end()) for m in re.finditer(re.escape(words), text)]
        if not places:
            message = f"not in report {report}: {words!r}"
            raise LookupError(message)
        return places

    def place(self, report: str, words: str) -> Place:
        """The first of the places."""
        return self.places(report, words)[0]

    def of(self, what: str, report: str) -> list[Row]:
        """The rows of an export that rest on one report."""
        return [row for row in self.rows[what] if row["report"] == report]


@dataclass(slots=True)
class Tally:
    """Figures by name, and a line for each item that was missed."""

    figures: dict[str, float] = field(default_factory=dict)
    of: dict[str, int] = field(default_factory=dict)
    missed: list[str] = field(default_factory=list)

    def item(self, name: str, right: bool, missed: str) -> None:
        """Count one item; ``missed`` says what was wanted and what stands in its place."""
        self.figures[name] = self.figures.get(name, 0) + right
        self.of[name] = self.of.get(name, 0) + 1
        if not right:
            self.missed.append(f"{name}: {missed}")


def overlap(a: Place, b: Place) -> int:
    """How many characters two places share."""
    return max(0, min(a[1], b[1]) - max(a[0], b[0]))


def clip(text: str, length: int = 100) -> str:
    """The text on one line, cut to a length."""
    line = " ".join(str(text).split())
    return line if len(line) <= length else line[: length - 1] + "…"


def score_furniture(found: Found, expected: Row, tally: Tally) -> None:
    """Strings marked wherever they stand, and stretches marked that are no furniture."""
    tally.figures["furniture_wrong"] = 0
    for report, facts in expected["reports"].items():
        marked = {i for begin, end in found.furniture[report] for i in range(begin, end)}
        text, right = found.texts[report], set()
        for string in facts["furniture"]:
            places = found.places(report, string)
            wanted = {i for b, e in places for i in range(b, e) if not text[i].isspace()}
            right |= {i for b, e in places for i in range(b, e)}
            tally.item("furniture_found", wanted <= marked, f"{report}: {clip(string)}")
        for begin, end in stretches(marked - right, text):
            tally.figures["furniture_wrong"] += 1
            tally.missed.append(f"furniture_wrong: {report}: {clip(text[begin:end])}")


def stretches(characters: Iterable[int], text: str) -> Iterator[Place]:
    """Runs of the characters that hold a letter or digit; white space does not break a run."""
    run: list[int] = []
    for i in [*sorted(characters), len(text) + 1]:
        if run and (i > len(text) or text[run[-1] + 1 : i].strip()):
            if any(text[j].isalnum() for j in run):
                yield run[0], run[-1] + 1
            run = []
        run.append(i)


def name_words(name: str) -> set[str]:
    """The words of a name without initials and titles' dots, in lower case."""
    return {w for w in re.findall(r"[^\W\d_]+", name.casefold()) if len(w) > 1}


def same_name(expected: str, given: str | None) -> bool:
    """Whether the given name has at least every word of the expected one."""
    return bool(given) and name_words(expected) <= name_words(given or "")


def score_attributions(found: Found, expected: Row, tally: Tally) -> None:
    """Of the attributions that share characters with a sample, the one that shares most
    (of several, the shortest) must have the sample's speaker by full name.
    """
    for sample in expected["attributions"]:
        report, place = sample["report"], found.place(sample["report"], sample["text"])
        rows = [r for r in found.of("attributions", report) if overlap(content(r), place)]
        best = max(rows, key=lambda r: closeness(content(r), place), default=None)
        unnamed = "unnamed" in sample["speaker"]
        speaker = best["speaker"] if best else {}
        if unnamed:
            right = bool(speaker.get("unnamed"))
        else:
            right = same_name(sample["speaker"], speaker.get("name"))
        got = f"{speaker} {clip(best['text'], 60)}" if best else "no attribution"
        wanted = f"{report}: {sample['speaker']}: {clip(sample['text'], 60)}"
        tally.item("speakers", right, f"{wanted} | found {got}")
        if best:
            tally.item("kinds", best["kind"] == sample["kind"], f"{wanted} | {best['kind']}")


def content(row: Row) -> Place:
    """The place of a row."""
    return row["begin"], row["end"]


def closeness(place: Place, wanted: Place) -> tuple[int, int]:
    """The larger the more characters are shared; of equals, the shorter."""
    return overlap(place, wanted), place[0] - place[1]


def score_families(found: Found, expected: Row, tally: Tally) -> None:
    """A family is joined when one of the program's families has a wording at every listed
    passage. The verdict on a listed pair is the most serious of all that the program gives
    to wordings at the two passages.
    """
    tally.figures |= {"pairs_right": 0, "altered_called": 0, "altered_missed": 0}
    for family in expected["quote_families"]:
        passages = {w["report"]: found.place(w["report"], w["text"]) for w in family["wordings"]}
        joined = any(
            all(wordings_at(f, r, p) for r, p in passages.items()) for f in families(found)
        )
        got = "; ".join(describe(f) for f in families(found) if touches(f, passages)) or "nothing"
        tally.item("families_joined", joined, f"{family['about']} | {got}")
        for pair in family["verdicts"]:
            a, b = pair["between"]
            verdict, words = verdict_between(found, (a, passages[a]), (b, passages[b]))
            wanted = f"{family['about']} {a}-{b} {pair['verdict']} | {verdict} {words}"
            tally.item("pairs_right", verdict in pair["verdict"], wanted)
            if joined and pair["verdict"] == ["altered"]:
                tally.item("altered_called", verdict == "altered", wanted)
                tally.figures["altered_missed"] += verdict != "altered"


def families(found: Found) -> list[Row]:
    """The program's families of more than one wording."""
    return [row for row in found.rows["families"] if len(row["wordings"]) > 1]


def wordings_at(family: Row, report: str, place: Place) -> list[int]:
    """The wordings of a family that share at least ten characters with a passage."""
    return [
        i
        for i, wording in enumerate(family["wordings"])
        if wording["report"] == report and overlap(content(wording), place) >= 10
    ]


def touches(family: Row, passages: dict[str, Place]) -> bool:
    """Whether a family has a wording at any of the passages."""
    return any(wordings_at(family, report, place) for report, place in passages.items())


def describe(family: Row) -> str:
    """A family on one line."""
    wordings = [f"{w['report']} {clip(w['text'], 50)!r}" for w in family["wordings"]]
    return f"{family['speaker']}: {', '.join(wordings)}"


def verdict_between(
    found: Found, a: tuple[str, Place], b: tuple[str, Place]
) -> tuple[str | None, list[Row]]:
    """The most serious verdict on wordings at two passages, with its changed words."""
    given = []
    for family in families(found):
        first, second = wordings_at(family, *a), wordings_at(family, *b)
        for pair in family["pairs"]:
            ends = (pair["a"], pair["b"])
            if any(ends in ((i, j), (j, i)) for i in first for j in second):
                given.append((pair["verdict"], pair.get("changes") or []))
    return max(given, key=lambda g: SERIOUS.index(g[0]), default=(None, []))


def score_not_the_same(found: Found, expected: Row, tally: Tally) -> None:
    """A second utterance may stand in a family only as altered or reworded."""
    tally.figures["kept_apart_wrong"] = 0
    near = {family["about"]: family for family in expected["quote_families"]}
    for item in expected["not_the_same"]:
        place = (item["report"], found.place(item["report"], item["text"]))
        for wording in near[item["near"]]["wordings"]:
            if wording["report"] == item["report"]:
                continue
            other = (wording["report"], found.place(wording["report"], wording["text"]))
            verdict, _ = verdict_between(found, place, other)
            right = verdict in (None, "reworded", "altered")
            tally.item("kept_apart", right, f"{item['report']}-{wording['report']}: {verdict}")
            tally.figures["kept_apart_wrong"] += not right


def score_figures(found: Found, expected: Row, tally: Tally) -> None:
    """Values found in their reports; those of several reports in one group."""
    bounds = ("more than", "nearly", "about")
    for item in expected["figures"]:
        bound = next((b for b in bounds if item["value"].startswith(b)), None)
        value = re.sub(r"[^\d.]", "", item["value"])
        rows = [r for r in found.rows["figures"] if r["value"] == value]
        where = {r["report"] for r in rows if bound is None or r["bound"] == bound}
        got = [f"{r['report']} {r['bound']} {r['counted']}" for r in rows]
        tally.item(
            "figures_found",
            set(item["reports"]) <= where,
            f"{item['value']}: {item['what']} | {got}",
        )
        if len(item["reports"]) > 1:
            groups = [{r["report"] for r in rows if r["group"] == g} for g in groups_of(rows)]
            right = any(set(item["reports"]) <= group for group in groups)
            tally.item("figures_joined", right, f"{item['value']}: {item['what']} | {groups}")
    for item in expected["not_figures_of_the_story"]:
        place = found.place(item["report"], item["text"])
        rows = [r for r in found.of("figures", item["report"]) if overlap(content(r), place)]
        tally.item("not_figures", not rows, f"{item['text']} ({item['why']}) is a figure")


def groups_of(rows: list[Row]) -> set[Any]:
    """The groups that the rows stand in."""
    return {row["group"] for row in rows} - {None, ""}


def score_meeting(found: Found, expected: Row, tally: Tally) -> None:
    """The meeting: one timeline entry of that day alone, resting on the same-day reports."""
    meeting = next(t for t in expected["timeline"] if t["when"] == "2024-12-12")
    entries = [r for r in found.rows["timeline"] if r["when_from"] == r["when_to"] == "2024-12-12"]
    reports = [
        {e["report"] for e in r["evidence"]}
        for r in entries
        if any(re.search(r"\b(meet|met)", e["text"]) for e in r["evidence"])
    ]
    wanted = {"000", "001", "003"} & set(meeting["reports"])
    got = [f"{sorted(r)}" for r in reports]
    tally.item("meeting", any(wanted <= r for r in reports), f"wanted {sorted(wanted)} | {got}")


def score_dates(found: Found, expected: Row, tally: Tally) -> None:
    """Intervals that hold, and no single day where the reports do not give one."""
    for report, facts in expected["reports"].items():
        row = found.of("reports", report)[0]
        wanted = facts["date"]
        given = (row["date_from"], row["date_to"])
        single = given[0] is not None and given[0] == given[1]
        range_wanted = wanted.get("from") is None or wanted["from"] != wanted.get("to")
        note = f"{report}: {wanted} | {given} {row['date_basis']}"
        tally.item("dates_hold", holds(given, wanted), note)
        tally.item("no_false_day", not (single and range_wanted), note)


def holds(given: tuple[str | None, str | None], wanted: Row) -> bool:
    """Whether the given days contain the expected ones and are at most a week wider. Where
    an expected end is open, the given one may be anywhere beyond the closed end, as long as
    it keeps the days that the note calls likely.
    """
    first = date.fromisoformat(given[0]) if given[0] else date.min
    last = date.fromisoformat(given[1]) if given[1] else date.max
    week, day = timedelta(days=7), timedelta(days=1)
    if "from" in wanted:
        begin, end = date.fromisoformat(wanted["from"]), date.fromisoformat(wanted["to"])
        return begin - week <= first <= begin and end <= last <= end + week
    likely = [date.fromisoformat(d) for d in re.findall(r"\d{4}-\d\d-\d\d", wanted["note"])]
    if not all(first <= d <= last for d in likely):
        return False
    if "after" in wanted:  # a later report: not before the last thing that it looks back on
        return date.fromisoformat(wanted["after"]) - day <= first and last != first
    return last <= date.fromisoformat(wanted["before"])


def score_people(found: Found, expected: Row, tally: Tally) -> None:
    """Persons found by their full names."""
    names = [row["name"] for row in found.rows["people"]]
    for person in expected["people"]:
        right = any(same_name(person["name"], name) for name in names)
        like = [n for n in names if name_words(n) & name_words(person["name"])]
        tally.item("people_found", right, f"{person['name']} | {like}")


def score_only(found: Found, expected: Row, tally: Tally) -> None:
    """Statements of one report alone that the account shows as such."""
    for item in expected["only_in"]:
        place = found.place(item["report"], item["text"])
        right = any(overlap(place, other) for other in found.only[item["report"]])
        tally.item("only_found", right, f"{item['report']}: {item['text']}")


def content_stems(words: str) -> set[str]:
    """The longer words in small letters, without common endings."""
    found = re.findall(r"[^\W\d_]{3,}|\d+", words.casefold())
    return {re.sub(r"(?<=\w{4})(?:ing|ers|er|es|ed|s|e)$", "", w) for w in found} - {
        "the", "and", "for", "one", "from", "that", "may", "not", "will", "with", "after",
    }  # fmt: skip


def score_positions(found: Found, expected: Row, tally: Tally) -> None:
    """A position is found where each report listed for it has one that names a holder, a
    speaker or a body of the expected one and shares a third of its words, two at least.
    """
    for item in expected["positions"]:
        what = item.get("what") or item["rule"]
        wanted = content_stems(what)
        named = " ".join(item[k] for k in ("who", "asked_by", "said_by") if k in item)
        missing = []
        for report in item["reports"]:
            rows = [r for r in found.of("positions", report) if holds_position(r, named, wanted)]
            if not rows:
                missing.append(report)
        tally.item("positions_found", not missing, f"{what} | not in {missing}")


def holds_position(row: Row, named: str, wanted: set[str]) -> bool:
    """Whether a row tells an expected position: for a rule, nobody need be named."""
    slots = [row["who"], row["said_by"], row["to_whom"], row["action"]]
    same_holder = not named or bool(content_stems(named) & content_stems(" ".join(slots)))
    words = content_stems(f"{row['modality']} {row['text']} {row['action']} {row['condition']}")
    shared = len(words & wanted)
    return same_holder and shared >= 2 and 3 * shared >= len(wanted)


SCORES = (
    score_furniture,
    score_attributions,
    score_families,
    score_not_the_same,
    score_figures,
    score_meeting,
    score_dates,
    score_people,
    score_only,
    score_positions,
)


def read_and_find(folder: Path) -> Found:
    """Read the reports of a folder and gather what the program found in them."""
    with SqliteCase.in_memory() as store:
        read_into(store, [str(folder)])
        case = OpenCase(store)
        names = {report.id: Path(report.source).name[:3] for report in case.reports}
        marked = {
            name: set_furniture_aside(store.annotation(name), store.repeated_furniture(name))
            for name in names
        }
        only: dict[str, list[Place]] = {key: [] for key in names.values()}
        for story in case.stories:
            for line in story.account().section("only").lines:
                for inner in line.walk():
                    for evidence in inner.evidence:
                        only[names[evidence.report]].append((evidence.begin, evidence.end))
        rows = {what: [renamed(row, names) for row in case.export(what)] for what in EXPORTS}
        rows["attributions"] = [
            {
                "report": names[name],
                "begin": a.span.begin,
                "end": a.span.end,
                "kind": a.kind,
                "speaker": {"name": a.speaker.name, "unnamed": a.speaker.unnamed},
                "text": a.span.of(store.report(name).text),
            }
            for name, annotation in marked.items()
            for a in annotation.attributions
        ]
        return Found(
            texts={names[report.id]: report.text for report in case.reports},
            rows=rows,
            furniture={
                names[n]: [(s.begin, s.end) for s in a.furniture] for n, a in marked.items()
            },
            only=only,
            unchecked=len(case.check()),
            stories=len(case.stories),
        )


def renamed(value: Any, names: dict[str, str]) -> Any:
    """The same row with every report under the name that expected.yaml has for it."""
    if isinstance(value, dict):
        return {k: renamed(v, names) for k, v in value.items()}
    if isinstance(value, list | tuple):
        return [renamed(v, names) for v in value]
    return names.get(value, value) if isinstance(value, str) else value


def tallied(data: Path) -> Tally:
    """All scores."""
    folder = data / "stories" / "gracie-mansion"
    expected = yaml.safe_load((folder / "expected.yaml").read_text(encoding="utf-8"))
    found, tally = read_and_find(folder / "reports"), Tally()
    for score in SCORES:
        score(found, expected, tally)
    tally.figures["lines_unchecked"] = found.unchecked
    tally.figures["stories"] = found.stories
    return tally


def measure(data: Path) -> dict[str, float]:
    """How many items of each kind were found; ``*_wrong`` and ``*_unchecked`` count faults."""
    return tallied(data).figures


def main() -> int:
    """Prints the table, then what was missed."""
    default = Path(__file__).resolve().parents[2] / "shared"
    tally = tallied(Path(sys.argv[1]) if len(sys.argv) > 1 else default)
    for name, figure in tally.figures.items():
        print(f"{name:16} {figure:4g}" + (f" of {tally.of[name]}" if name in tally.of else ""))
    print(*("", *tally.missed), sep="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
