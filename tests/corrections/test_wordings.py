from pathlib import Path

import pytest

from variorum.corrections import (
    join_families,
    set_furniture,
    set_speaker,
    split_family,
    told,
    undo,
)
from variorum.export.findings import attribution_rows
from variorum.model import Span
from variorum.pipeline import bring_up_to_date, read_into
from variorum.store.sqlite import SqliteCase

PIER, OWE = "pay for the pier of the town", "islanders were being made to pay"


def families(case: SqliteCase) -> set[frozenset[str]]:
    """The reports that word one utterance with another."""
    bring_up_to_date(case)
    (story,) = case.stories()
    found = (frozenset(w.report for w in f.wordings) for f in case.comparison(story.id).families)
    return {reports for reports in found if len(reports) > 1}


ALL = frozenset({"post", "lantern", "wire"})


def test_words_joined_by_hand_are_one_family_until_undone(ferry: SqliteCase) -> None:
    assert families(ferry) == {ALL}
    join_families(ferry, "post", PIER, "lantern", OWE)
    assert families(ferry) == {ALL, frozenset({"post", "lantern"})}
    assert undo(ferry) is not None
    assert families(ferry) == {ALL}


def test_a_wording_split_off_stays_apart_when_more_is_read(
    ferry: SqliteCase, tmp_path: Path
) -> None:
    split_family(ferry, "wire", "waited nine years")
    assert families(ferry) == {frozenset({"post", "lantern"})}
    fourth = tmp_path / "gull.txt"
    fourth.write_text(
        "Ferry toll of Marrow Bay goes up\n\nThe council of Marrow Bay raised the ferry toll on "
        "Monday. “We have waited nine years for this toll and we shall wait no longer,” said Ida "
        "Moor.\n",
        encoding="utf-8",
    )
    read_into(ferry, [fourth])
    assert families(ferry) == {frozenset({"post", "lantern", "gull"})}


def test_what_is_said_later_takes_back_what_was_said_before(ferry: SqliteCase) -> None:
    split_family(ferry, "wire", "waited nine years")
    assert families(ferry) == {frozenset({"post", "lantern"})}
    join_families(ferry, "wire", "waited nine years", "post", "waited nine years")
    assert families(ferry) == {ALL}
    split_family(ferry, "post", "waited nine years")
    assert families(ferry) == {frozenset({"wire", "lantern"})}


def test_the_report_that_is_split_off_does_not_part_those_it_had_joined(
    ferry: SqliteCase,
) -> None:
    join_families(ferry, "post", PIER, "lantern", OWE)
    join_families(ferry, "wire", "votes for a dearer ferry", "post", PIER)
    assert families(ferry) == {ALL}
    bring_up_to_date(ferry)
    split_family(ferry, "post", PIER)
    assert frozenset({"wire", "lantern"}) in families(ferry)


def test_words_may_be_given_by_their_place(ferry: SqliteCase) -> None:
    text = ferry.report("post").text
    begin = text.index(PIER)
    made = set_speaker(ferry, "post", Span(begin, begin + len(PIER)), "Otto Finch")
    bring_up_to_date(ferry)
    (story,) = ferry.stories()
    assert "Otto Finch" in {f.speaker for f in ferry.comparison(story.id).families}
    assert told(made) == f"“{PIER}” given to Otto Finch"


def test_what_a_person_said_of_a_speaker_goes_before_what_is_settled(ferry: SqliteCase) -> None:
    begin = ferry.report("post").text.index("waited nine years")
    set_speaker(ferry, "post", Span(begin, begin + 6), "Ina Moor")  # beside an Ida Moor
    bring_up_to_date(ferry)
    (story,) = ferry.stories()
    (family,) = (
        family
        for family in ferry.comparison(story.id).families
        if any("waited nine years" in wording.text for wording in family.wordings)
    )
    given = {wording.report: wording.speaker for wording in family.wordings}
    assert (family.speaker, given["post"]) == ("Ina Moor", "Ina Moor")
    rows = [row for row in attribution_rows(ferry) if "waited nine years" in row["text"]]
    assert {row["report"]: row["speaker"] for row in rows}["post"] == "Ina Moor"
    undo(ferry)
    bring_up_to_date(ferry)
    assert "Ina Moor" not in {f.speaker for f in ferry.comparison(story.id).families}


def test_words_are_not_given_to_nobody(ferry: SqliteCase) -> None:
    with pytest.raises(ValueError, match="no name"):
        set_speaker(ferry, "post", PIER, " ")
    assert not ferry.corrections()


@pytest.mark.parametrize(
    ("report", "words"), [("post", "of Marrow"), ("post", "no such words"), ("post", " ")]
)
def test_words_that_stand_nowhere_or_alone_change_nothing(
    ferry: SqliteCase, report: str, words: str
) -> None:
    with pytest.raises(ValueError, match="stands"):
        split_family(ferry, report, words)
    with pytest.raises(KeyError):
        split_family(ferry, "nobody", words)
    assert ferry.corrections() == ()


def test_furniture_marked_by_hand_is_left_out_and_comes_back(ferry: SqliteCase) -> None:
    before = ferry.annotation("post")
    made = set_furniture(ferry, "post", "Councillor Edna Vale voted against it.")
    assert told(made).endswith("marked as furniture")
    marked = ferry.annotation("post").furniture
    assert [s.of(ferry.report("post").text) for s in marked] == [
        "Councillor Edna Vale voted against it."
    ]
    set_furniture(ferry, "post", "Councillor Edna Vale", is_furniture=False)
    assert [s.of(ferry.report("post").text) for s in ferry.annotation("post").furniture] == [
        " voted against it."
    ]
    undo(ferry)
    undo(ferry)
    assert ferry.annotation("post") == before


def test_a_new_date_keeps_the_furniture_that_was_marked(ferry: SqliteCase) -> None:
    from variorum.corrections import set_field

    set_furniture(ferry, "post", "Councillor Edna Vale voted against it.")
    set_field(ferry, "post", "date", "2031-05-07")
    assert ferry.annotation("post").furniture
