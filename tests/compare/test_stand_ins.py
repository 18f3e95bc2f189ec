from dataclasses import replace
from datetime import date

from variorum.compare.stand_ins import stand_ins, with_own_ids
from variorum.model import (
    Comparison,
    Dating,
    Evidence,
    Family,
    Relation,
    Report,
    StatementGroup,
    StatementTelling,
    Story,
    When,
    Wording,
    WordingPair,
)
from variorum.model.text import Span

REPORTS = [Report(id=name, source=name, text=f"The gate of {name} is open.") for name in "ab"]
STORY = Story("s1", ("a", "b"))


def test_ids_come_back_wherever_they_stand() -> None:
    standing = stand_ins(REPORTS)
    first, second = standing["a"].id, standing["b"].id
    cited = Evidence(first, 0, 3, "The")
    wording = Wording(second, (Span(0, 3),), "The", False, "direct", "", (cited,))
    found = Comparison(
        story=Story("", (first, second)),
        datings=(Dating(second, When.on(date(2025, 3, 6)), f"its words are like {first}'s"),),
        relations=(Relation(first, second, "copy", "a_from_b", 0.9, (cited,)),),
        families=(Family("f1", "Kellner", (wording,), (WordingPair(0, 1, "cut"),)),),
        statements=(StatementGroup((StatementTelling(first, (cited,)),), 1, only=(cited,)),),
    )
    own = with_own_ids(found, STORY, standing)
    here = replace(cited, report="a")
    assert own.story == STORY
    assert own.datings[0].basis == "its words are like a's"
    assert own.relations == (Relation("a", "b", "copy", "a_from_b", 0.9, (here,)),)
    assert own.families[0].wordings == (replace(wording, report="b", evidence=(here,)),)
    assert own.families[0].pairs == found.families[0].pairs
    assert own.statements == (StatementGroup((StatementTelling("a", (here,)),), 1, only=(here,)),)


def test_words_that_look_like_a_stand_in_stay_in_a_text() -> None:
    standing = stand_ins(REPORTS)
    cited = Evidence(standing["a"].id, 0, 3, standing["b"].id)
    found = Comparison(story=STORY, statements=(StatementGroup((), 1, only=(cited,)),))
    assert with_own_ids(found, STORY, standing).statements[0].only[0].text == standing["b"].id
