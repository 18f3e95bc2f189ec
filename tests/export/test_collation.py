from collections import defaultdict
from itertools import pairwise

import pytest

from variorum.annotate.words import find_words
from variorum.export import EXPORTS, Row
from variorum.model import Case


@pytest.fixture(scope="module")
def rows(case: Case) -> list[Row]:
    """The collation of the demo's families."""
    return list(EXPORTS["collation"](case))


def test_a_wording_is_read_along_its_segments(case: Case, rows: list[Row]) -> None:
    places: defaultdict[tuple[str, int], list[Row]] = defaultdict(list)
    for row in rows:
        places[row["family"], row["wording"]].append(row)
    for family in EXPORTS["families"](case):
        if len(family["wordings"]) < 2:
            continue
        for number, wording in enumerate(family["wordings"]):
            along = places[family["family"], number]
            assert [r["segment"] for r in along] == sorted({r["segment"] for r in along})
            assert all(r["begin"] <= s["end"] for r, s in pairwise(along))
            first, last = along[0]["begin"], along[-1]["end"]
            words = [w.text for w in find_words(wording["text"])]
            own = case.report(wording["report"]).text[first:last]
            assert [w.text for w in find_words(own)] == words


def test_what_alters_the_sense_is_told_by_its_kind(case: Case, rows: list[Row]) -> None:
    altering = {(r["family"], r["kind"]) for r in rows if r["alters"]}
    told = {
        (f["family"], change["kind"])
        for f in EXPORTS["families"](case)
        for pair in f["pairs"]
        if pair["a"] == 0
        for change in pair["changes"]
        if change["alters"]
    }
    assert altering
    assert altering <= told


def test_the_base_is_held_against_nothing(rows: list[Row]) -> None:
    assert {r["kind"] for r in rows if r["wording"] == 0} == {"base"}
    assert {r["kind"] for r in rows if r["wording"]} >= {"same", "beyond"}
