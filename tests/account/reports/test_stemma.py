"""The family tree of the reports, and quotations that one report alone words otherwise."""

import dataclasses
from itertools import combinations

from variorum.account import check_account, write_account
from variorum.model import Evidence, Family, Relation, Wording, WordingPair


def test_the_tree_comes_first_and_shows_who_rests_on_whom(bridge) -> None:
    _, reports, _ = bridge
    first, *others = write_account(*bridge).section("reports").lines
    assert first.label == "Who has it from whom"
    assert first.text == f"{len(reports)} reports of {len(reports) - 1} origins"
    assert {e.report for e in first.evidence} == set(reports)
    (tree,) = first.lines
    assert tree.label == "The Harrow Post"
    (ledger,) = tree.lines
    assert ledger.label == "Bay Ledger"
    assert ledger.note == "rewords the text above; 60 % of it rests there"
    assert ledger.evidence[0].report == "ledger"
    assert len(others) == len(reports)


def test_reports_that_rest_on_none_have_no_tree(bridge) -> None:
    comparison, reports, annotations = bridge
    alone = dataclasses.replace(comparison, relations=())
    lines = write_account(alone, reports, annotations).section("reports").lines
    assert len(lines) == len(reports)


def test_a_text_that_is_not_there_is_named_as_such(bridge) -> None:
    comparison, reports, annotations = bridge
    passages = tuple(reports[r].cite(0, 10) for r in ("post", "radio"))
    shared = Relation("post", "radio", "copy", "unknown", 0.8, passages)
    parts = (dataclasses.replace(comparison, relations=(shared,)), reports, annotations)
    account = write_account(*parts)
    (tree,) = account.section("reports").lines[0].lines
    assert tree.label == "A text that they share; who had it first is not told"
    assert {line.label for line in tree.lines} == {"The Harrow Post", "Coast Radio"}
    assert {line.note for line in tree.lines} == {"copy of the text above"}
    assert check_account(account, reports.__getitem__) == []


def test_a_part_in_common_is_told_where_the_origins_are_counted(bridge) -> None:
    comparison, reports, annotations = bridge
    passages = tuple(reports[r].cite(0, 10) for r in ("post", "radio"))
    for share, told in (
        (0.3, "4 reports of 4 origins, 1 of which shares a part with another"),
        (0.7, "4 reports of 3 origins"),
    ):
        shared = Relation("post", "radio", "partly derived", "unknown", share, passages)
        parts = (dataclasses.replace(comparison, relations=(shared,)), reports, annotations)
        assert write_account(*parts).section("reports").lines[0].text == told


def test_a_report_whose_quotations_all_differ_is_shown_as_reworded(bridge) -> None:
    comparison, reports, annotations = bridge
    families = []
    for number in range(5):
        wordings = []
        for name in ("post", "radio", "ledger"):
            span = reports[name].cite(number * 7, number * 7 + 30)
            wordings.append(Wording(name, (span.span,), span.text, True, "direct", "", (span,)))
        pairs = tuple(
            WordingPair(a, b, "reworded" if b == 2 else "identical")
            for a, b in combinations(range(3), 2)
        )
        families.append(Family(f"f{number}", "Lena Ostrov", tuple(wordings), pairs))
    changed = dataclasses.replace(comparison, families=tuple(families), relations=())
    lines = write_account(changed, reports, annotations).section("reports").lines
    ledger = next(line for line in lines if line.evidence[0].report == "ledger")
    assert "reworded: 5 of the 5 quotations" in ledger.note
    told: list[Evidence] = [e for line in ledger.lines for e in line.evidence]
    assert {"ledger", "post"} <= {e.report for e in told}
    assert not any("reworded" in line.note for line in lines if line is not ledger)
