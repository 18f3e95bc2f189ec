"""The demo's account against what a careful reader finds (expected.yaml beside this file)."""

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

import variorum
from variorum.demo import reports_folder
from variorum.face import OpenCase
from variorum.model import VERDICTS, Account, Comparison, Evidence, Family

EXPECTED: dict[str, Any] = yaml.safe_load(
    (Path(__file__).parent / "expected.yaml").read_text(encoding="utf-8")
)


@pytest.fixture(scope="module")
def case() -> Iterator[OpenCase]:
    with variorum.read(reports_folder()) as opened:
        yield opened


@pytest.fixture(scope="module")
def ids(case: OpenCase) -> dict[str, str]:
    """Report ids by the name of the file without its ending."""
    return {Path(report.source).stem: report.id for report in case.reports}


@pytest.fixture(scope="module")
def texts(case: OpenCase, ids: dict[str, str]) -> dict[str, str]:
    by_id = {report.id: report.text for report in case.reports}
    return {name: by_id[report] for name, report in ids.items()}


@pytest.fixture(scope="module")
def comparison(case: OpenCase) -> Comparison:
    return case.stories[0].comparison()


@pytest.fixture(scope="module")
def account(case: OpenCase) -> Account:
    return case.account()


def place(texts: dict[str, str], item: dict[str, Any]) -> tuple[int, int]:
    begin = texts[item["report"]].index(item["text"])
    return begin, begin + len(item["text"])


def overlap(a: tuple[int, int], b: tuple[int, int]) -> int:
    return max(0, min(a[1], b[1]) - max(a[0], b[0]))


def named(item: dict[str, Any]) -> str:
    """What to call a test case: its report and first words."""
    words = item.get("text") or item.get("about") or item.get("counted") or str(item.get("day"))
    return f"{item.get('report', '')} {' '.join(words.split()[:6])}".strip()


# The story


def test_all_reports_are_read_as_one_story(case: OpenCase, ids: dict[str, str]) -> None:
    assert not case.refused
    assert set(ids) == set(EXPECTED["reports"])
    assert [len(story.reports) for story in case.stories] == [len(ids)]


def test_every_line_rests_on_words_that_stand_there(case: OpenCase, account: Account) -> None:
    assert list(account.lines())
    assert case.check() == []
    assert all(line.evidence for section in account.sections for line in section.lines)


def test_the_account_is_the_same_in_any_order_and_in_two_goes(
    account: Account, tmp_path: Path
) -> None:
    files = sorted(reports_folder().iterdir(), reverse=True)
    with variorum.read(*files[:4], case=tmp_path / "case.db"):
        pass
    with variorum.read(*files[4:], case=tmp_path / "case.db") as again:
        assert words_of(again.account()) == words_of(account)


def words_of(account: Account) -> list[tuple[str, str, str]]:
    return [(line.label, line.text, line.note) for line in account.lines()]


# The reports


@pytest.mark.parametrize("name", EXPECTED["reports"])
def test_outlets_are_those_that_the_pages_give(
    name: str, case: OpenCase, ids: dict[str, str]
) -> None:
    report = next(r for r in case.reports if r.id == ids[name])
    assert report.outlet == EXPECTED["reports"][name]["outlet"]


@pytest.mark.parametrize("name", EXPECTED["reports"])
def test_dates_are_right_and_no_surer_than_the_reports(
    name: str, case: OpenCase, ids: dict[str, str]
) -> None:
    wanted = EXPECTED["reports"][name]["date"]
    row = next(r for r in case.export("reports") if r["report"] == ids[name])
    first = date.fromisoformat(row["date_from"]) if row["date_from"] else date.min
    last = date.fromisoformat(row["date_to"]) if row["date_to"] else date.max
    if "day" in wanted:
        assert first == last == wanted["day"]
        return
    assert first <= wanted["contains"] <= last
    assert last <= wanted.get("not_after", date.max)
    assert first >= wanted.get("not_before", date.min)
    if wanted.get("no_single_day"):
        assert first != last
        assert row["date"] is None


@pytest.mark.parametrize(
    ("name", "string"),
    [(name, f) for name, facts in EXPECTED["reports"].items() for f in facts["furniture"]],
)
def test_furniture_is_marked(
    name: str, string: str, marked: dict[str, list[tuple[int, int]]], texts: dict[str, str]
) -> None:
    here = place(texts, {"report": name, "text": string})
    characters = {i for begin, end in marked[name] for i in range(begin, end)}
    missed = [i for i in range(*here) if i not in characters and texts[name][i].isalnum()]
    assert not missed


@pytest.fixture(scope="module")
def marked(texts: dict[str, str]) -> dict[str, list[tuple[int, int]]]:
    return {
        name: [(s.begin, s.end) for s in variorum.annotate(text).furniture]
        for name, text in texts.items()
    }


@pytest.mark.parametrize("name", EXPECTED["reports"])
def test_nothing_else_is_marked_as_furniture(
    name: str, marked: dict[str, list[tuple[int, int]]], texts: dict[str, str]
) -> None:
    facts = EXPECTED["reports"][name]
    strings = [*facts["furniture"], *facts.get("may_be_furniture", [])]
    right = {i for s in strings for i in range(*place(texts, {"report": name, "text": s}))}
    text = texts[name]
    wrong = [
        text[begin:end]
        for begin, end in marked[name]
        if any(i not in right and text[i].isalnum() for i in range(begin, end))
    ]
    assert not wrong


# Who said what


@pytest.mark.parametrize("sample", EXPECTED["attributions"], ids=named)
def test_speakers(
    sample: dict[str, Any], case: OpenCase, ids: dict[str, str], texts: dict[str, str]
) -> None:
    here = place(texts, sample)
    rows = [
        row
        for row in case.export("attributions")
        if row["report"] == ids[sample["report"]] and overlap((row["begin"], row["end"]), here)
    ]
    assert rows, "no attribution"
    best = max(rows, key=lambda r: (overlap((r["begin"], r["end"]), here), r["begin"] - r["end"]))
    wanted = sample.get("speaker") or sample["unnamed"]
    assert wanted.casefold() in speaker_words(best).casefold()
    assert best["kind"] == sample["kind"]


def speaker_words(row: dict[str, Any]) -> str:
    speaker = row["speaker"]
    return str(speaker) if not isinstance(speaker, dict) else " ".join(map(str, speaker.values()))


@pytest.mark.parametrize("name", EXPECTED["people"])
def test_people_are_found_by_their_full_names(name: str, comparison: Comparison) -> None:
    assert name in [person.name for person in comparison.people]


def test_namesakes_are_kept_apart(comparison: Comparison) -> None:
    for one, other in EXPECTED["not_one_person"]:
        names = [{p.name, *p.also} for p in comparison.people]
        assert not any({one, other} <= each for each in names)


# In which words


def at(family: Family, report: str, here: tuple[int, int]) -> list[int]:
    """The wordings of a family that share at least ten characters with a passage."""
    return [
        i
        for i, wording in enumerate(family.wordings)
        if wording.report == report
        and any(overlap((s.begin, s.end), here) >= 10 for s in wording.spans)
    ]


@pytest.mark.parametrize("expected", EXPECTED["families"], ids=named)
def test_wordings_of_one_utterance_are_joined(
    expected: dict[str, Any], comparison: Comparison, ids: dict[str, str], texts: dict[str, str]
) -> None:
    here = {(ids[w["report"]], place(texts, w)) for w in expected["wordings"]}
    reports = {report for report, _ in here}
    joined = [f for f in comparison.families if any(at(f, *passage) for passage in here)]
    best = max(joined, key=lambda f: len({w.report for w in f.wordings} & reports), default=None)
    assert best is not None
    assert reports <= {w.report for w in best.wordings}
    assert best.speaker == expected["speaker"]


VERDICT_PAIRS = [(family, pair) for family in EXPECTED["families"] for pair in family["verdicts"]]


@pytest.mark.parametrize(
    ("family", "pair"),
    VERDICT_PAIRS,
    ids=[f"{f['about']}: {' and '.join(p['between'])}" for f, p in VERDICT_PAIRS],
)
def test_verdicts(
    family: dict[str, Any],
    pair: dict[str, Any],
    comparison: Comparison,
    ids: dict[str, str],
    texts: dict[str, str],
) -> None:
    a, b = (
        [(ids[w["report"]], place(texts, w)) for w in family["wordings"] if w["report"] == report]
        for report in pair["between"]
    )
    assert verdict_between(comparison, a, b) in pair["verdict"]


def verdict_between(
    comparison: Comparison,
    a: list[tuple[str, tuple[int, int]]],
    b: list[tuple[str, tuple[int, int]]],
) -> str | None:
    """The most serious verdict on wordings at the passages a and b."""
    given = []
    for family in comparison.families:
        first = {i for passage in a for i in at(family, *passage)}
        second = {i for passage in b for i in at(family, *passage)}
        given += [
            pair.verdict
            for pair in family.pairs
            if (pair.a in first and pair.b in second) or (pair.b in first and pair.a in second)
        ]
    return max(given, key=VERDICTS.index, default=None)


@pytest.mark.parametrize("pair", EXPECTED["not_the_same"], ids=lambda p: named(p["a"]))
def test_two_remarks_are_not_one_utterance(
    pair: dict[str, Any], comparison: Comparison, ids: dict[str, str], texts: dict[str, str]
) -> None:
    passages = [(ids[pair[k]["report"]], place(texts, pair[k])) for k in "ab"]
    assert not any(all(at(f, *passage) for passage in passages) for f in comparison.families)


def test_what_was_altered_is_said_in_the_account(account: Account) -> None:
    quotations = account.section("quotations")
    altered = [line for top in quotations.lines for line in top.walk() if "altered" in line.note]
    assert len(altered) >= 2


# How many


@pytest.mark.parametrize(
    "expected", EXPECTED["figures"], ids=lambda e: str(e.get("value") or e["values"])
)
def test_figures_stand_together_with_the_verdict_on_them(
    expected: dict[str, Any], comparison: Comparison, ids: dict[str, str]
) -> None:
    values = set(expected.get("values") or [expected["value"]])
    reports = {ids[name] for name in expected["reports"]}
    groups = [
        group
        for group in comparison.figures
        if values <= {figure.value for figure in group.figures}
        and reports <= {figure.report for figure in group.figures if figure.value in values}
        and (not expected.get("unit") or group.figures[0].unit == expected["unit"])
    ]
    assert groups
    if "verdict" in expected:
        assert groups[0].verdict in expected["verdict"]


@pytest.mark.parametrize("item", EXPECTED["not_figures"], ids=named)
def test_numbers_in_furniture_are_no_figures_of_the_story(
    item: dict[str, Any], comparison: Comparison, ids: dict[str, str], texts: dict[str, str]
) -> None:
    here = place(texts, item)
    wrong = [
        figure
        for group in comparison.figures
        for figure in group.figures
        if figure.report == ids[item["report"]]
        and overlap((figure.evidence.begin, figure.evidence.end), here)
    ]
    assert not wrong


# Who from whom, when, and who alone


@pytest.mark.parametrize(
    "expected", EXPECTED["relations"], ids=lambda e: " and ".join(e["between"])
)
def test_relations_of_the_reports(
    expected: dict[str, Any], comparison: Comparison, ids: dict[str, str]
) -> None:
    pair = {ids[name] for name in expected["between"]}
    found = [r.relation for r in comparison.relations if {r.a, r.b} == pair] or ["independent"]
    assert found[0] in expected["relation"]


@pytest.mark.parametrize("expected", EXPECTED["timeline"], ids=named)
def test_timeline(expected: dict[str, Any], comparison: Comparison, ids: dict[str, str]) -> None:
    wanted = {ids[name] for name in expected["reports"]}
    entries = [e for e in comparison.events if e.when.day == expected["day"]]
    assert any(wanted <= {evidence.report for evidence in e.evidence} for e in entries)


@pytest.mark.parametrize("item", EXPECTED["only_in"], ids=named)
def test_what_only_one_report_has(
    item: dict[str, Any], account: Account, ids: dict[str, str], texts: dict[str, str]
) -> None:
    here = place(texts, item)
    shown = list(evidence_of(account, "only"))
    assert any(e.report == ids[item["report"]] and overlap((e.begin, e.end), here) for e in shown)


def evidence_of(account: Account, section: Any) -> Iterator[Evidence]:
    for line in account.section(section).lines:
        for inner in line.walk():
            yield from inner.evidence


def test_the_brief_is_short_and_from_several_outlets(account: Account, case: OpenCase) -> None:
    brief = account.section("brief").lines
    assert 3 <= len(brief) <= 7
    texts = {" ".join(re.findall(r"\w+", line.text.casefold())) for line in brief}
    assert len(texts) == len(brief)
    outlets = {case_report(case, line.evidence[0].report) for line in brief}
    assert len(outlets) >= 3


def case_report(case: OpenCase, report: str) -> str:
    return next(r.label for r in case.reports if r.id == report)
