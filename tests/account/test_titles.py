"""What a story is called: the news in the words of a report that has them from no other."""

import dataclasses
from datetime import date

import pytest

from variorum.account import write_account
from variorum.annotate.sentences import find_sentences
from variorum.model import Annotation, Comparison, Dating, Relation, Report, Story, When

QUAY = """The harbour master of Orrin closed the north quay on Monday after a crane sank into it.

“The quay is hollow,” the master, Edda Lorne, said."""
AGAIN = """On Monday, the north quay was shut by the harbour master of Orrin once a crane had sunk.

“The quay is empty inside,” stated Edda Lorne."""


def _title(*reports: Report, rewrite: bool = True) -> str:
    day = When.on(date(2031, 3, 4))
    names = tuple(report.id for report in reports)
    told = (Relation("again", "quay", "rewrite", "a_from_b", 0.9, ()),) if rewrite else ()
    comparison = Comparison(
        story=Story("s", names),
        datings=tuple(Dating(name, day, "page") for name in names),
        relations=told,
    )
    found = {r.id: Annotation(report=r.id, sentences=find_sentences(r.text)) for r in reports}
    return write_account(comparison, {r.id: r for r in reports}, found).title


@pytest.fixture
def again() -> Report:
    return Report(id="again", source="again", text=AGAIN, title="North quay of Orrin shut")


def test_the_first_sentence_of_a_report_goes_before_the_headline_of_what_rewords_it(again) -> None:
    quay = Report(id="quay", source="quay", text=QUAY)
    whole = "The harbour master of Orrin closed the north quay on Monday after a crane sank into it"
    assert _title(quay, again) == whole
    assert _title(again, quay) == whole
    assert _title(quay, again, rewrite=False) == "North quay of Orrin shut"


def test_a_headline_of_its_own_goes_before_both(again) -> None:
    quay = Report(id="quay", source="quay", text=QUAY, title="Crane sinks into quay of Orrin")
    assert _title(quay, again) == "Crane sinks into quay of Orrin"


def test_a_speech_gives_a_story_no_name(again) -> None:
    quay = Report(id="quay", source="quay", text=QUAY)
    speech = Report(id="talk", source="talk", text=QUAY, title="Remarks on a quay", primary=True)
    assert _title(quay, speech, again).startswith("The harbour master")
    assert _title(dataclasses.replace(speech, id="quay")) == "Remarks on a quay"
