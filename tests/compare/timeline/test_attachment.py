"""A date belongs to what it is said of, be it the sentence, a clause on a noun, or nothing."""

from datetime import date

import pytest

DAY = date(2023, 11, 9)


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        (
            "The contenders are harbour master Piet Malou and Ruud Zeeman, who resigned last month"
            " as head of the ferry office.",
            "Ruud Zeeman, who resigned last month as head of the ferry office.",
        ),
        (
            "Mayor Odile Brandt told the Brask Courier that she was surprised by anger at the"
            " Ferry Act, which she signed into law on Tuesday.",
            "the Ferry Act, which she signed into law on Tuesday.",
        ),
        (
            "There were clerks, some running against Odile Brandt in the June 2024 vote, who"
            " jeered at the mayor.",
            "some running against Odile Brandt in the June 2024 vote",
        ),
        (
            "A march was forming in Brask, where 30 ferrymen were held on Tuesday for a brawl.",
            "Brask, where 30 ferrymen were held on Tuesday for a brawl.",
        ),
        (
            "Councillor Ida Rusk, R-Orsk, who on Tuesday unveiled a plan for the slip, is known as"
            " a friend of the ferrymen.",
            "Councillor Ida Rusk, R-Orsk, who on Tuesday unveiled a plan for the slip",
        ),
    ],
)
def test_a_clause_on_a_noun_is_shown_with_its_noun(timeline, sentence: str, told: str) -> None:
    (event,) = timeline((DAY, sentence))
    assert event.text == told
    (evidence,) = event.evidence
    assert sentence[evidence.begin : evidence.end] == told


@pytest.mark.parametrize(
    "sentence",
    [
        "Mayor Odile Brandt has argued that she deserves credit for building the slip and winning"
        " the vote in Brask last month.",
        "Zeeman accused Mayor Odile Brandt of shielding councillors up for re-election in"
        " June 2024.",
        "The quarrel has created a bloc of Brask councillors who are intent on seeing her leave"
        " next month.",
        "Mayor Odile Brandt dismissed the guards who held a rally in Orsk, Brask, last weekend.",
        "Piet Malou joked about calling Odile Brandt a “nasty woman” at their debate Tuesday.",
        "Mayor Odile Brandt defended the ferry order she signed on Tuesday in a speech in Brask.",
        "Piet Malou told the fair of Brask that he was tired of the rallies that began last month.",
        "Odile Brandt wrote about the ferry fire that took place in Orsk, Brask last night.",
        "Mayor Odile Brandt criticised Councillor Ruud Zeeman over the ferry law enacted last"
        " week.",
        "Workers who have studied the fire at the Brask slip on Nov. 2, 2013, said that they"
        " expect nothing new from Odile Brandt.",
        "The ferry order Odile Brandt signed on Tuesday has been held up by Malou's court.",
        "In that trial, made public this month, the mayor was accused of taking ferry money.",
        "The slip made a million in the ferry board's fiscal year, which ended June 30.",
        "There was a brawl in Brask, but it was a far cry from the looting of ferries that was seen"
        " on Tuesday night.",
        "In doing so, Brandt returned to the ferry plan she laid out in a Tuesday memo.",
        "The latest figures from the Ferry Board, issued last month, show that slips decay.",
        "Guards said 30 ferrymen were held in Brask and that names would be told on Thursday.",
        "Ida Rusk speaking on the ferry slip in Brask on Tuesday.",
        "through a notice on Tuesday the ferry board of Brask took the blame.",
        "Piet Malou kept quiet on the ferry slip of Brask, echoing a note of the board last week.",
        "The words were the first on the ferry plea initially conveyed on Tuesday by Piet Malou.",
        "Councillor Ruud Zeeman sponsored that ferry act — signed into law last month — to help the"
        " slips of Brask.",
        "Councillors plan to sharply change the Ferry Act that passed Tuesday and are warning that"
        " it could take weeks.",
        "The board fears that ferry workers in Brask who backed Odile Brandt with a heavy heart"
        " last May could desert the mayor.",
        "The slip was left as a stark reminder of what happened at the ferry fire Tuesday night.",
    ],
)
def test_what_is_dated_in_passing_makes_no_entry(timeline, sentence: str) -> None:
    assert timeline((DAY, sentence)) == ()


@pytest.mark.parametrize(
    "sentence",
    [
        "The slip is named for Ida Rusk and Ruud Zeeman, who were killed in a fire on Tuesday.",
        "The ferry board has lost Ida Rusk, another captain who left for Orsk in May.",
        "Piet Malou said the name would be told at the fair in Orsk, which opens on Nov. 18.",
        "Tuesday's order differs from that of a judge in Orsk, who backed the ferry last week.",
        "Born in Orsk, Ida Rusk lived in a Brask tower that was teeming with guards Tuesday.",
        "Councillor Ruud Zeeman sent a letter to the ministry of shipping on Wednesday.",
        "Ruud Zeeman, of the Brask harbour board, called on Wednesday for a new ferry slip.",
        "As many as 30 ferrymen were hurt in the fire that struck at 3 a.m. Tuesday in Brask.",
        "Mayor Odile Brandt said in a statement released Tuesday that the ferry slip will close.",
        "Piet Malou gave little away about the ferry slip in a statement he released on Tuesday.",
        "Piet Malou praised the ferry workers at a rally held Tuesday in Brask.",
        "The film of the fire was captured by a ferryman of Brask and posted on Tuesday.",
        "Guards fired at ferrymen who were walking to the slip in Brask on Tuesday.",
        "Mayor Odile Brandt is up for re-election in Brask in June 2024.",
        "The ferry board is preparing to unveil a plan for rebuilding the Brask slip next week.",
        "In a letter to the harbour board published Wednesday, Mayor Odile Brandt told of a new"
        " ferry slip.",
        "The captain who the board believes sank two ferries last month was caught on Wednesday in"
        " Brask.",
        "An innkeeper of Brask saw a ferryman sleeping on the slip on Wednesday and called guards.",
        "After the council of Brask struck down the ferry plan, the board told of a new one on"
        " Wednesday.",
        "A glimmer of hope arrived in Brask on Wednesday, when ferrymen said the slip would hold.",
        "The ferry board has expressed anger at Malou for hiding and said in a letter on Wednesday"
        " that it would not have chosen him.",
        "The toll of the fire, the ferry board of Brask reported, had risen to nine on Wednesday.",
    ],
)
def test_what_the_sentence_tells_of_the_day_is_shown_whole(timeline, sentence: str) -> None:
    (event,) = timeline((DAY, sentence))
    assert event.text == sentence


def test_what_was_done_in_a_place_before_is_apart_from_what_the_sentence_tells(timeline) -> None:
    sentence = (
        "In Orsk, where 30 ferrymen were held on Tuesday night, a crowd gathered on Wednesday."
    )
    before, told = timeline((DAY, sentence))
    assert (before.text, before.when.day) == (
        "Orsk, where 30 ferrymen were held on Tuesday night",
        date(2023, 11, 7),
    )
    assert (told.text, told.when.day) == (sentence, date(2023, 11, 8))


def test_a_clause_on_the_subject_yields_to_who_tells_it_outright(timeline) -> None:
    aside = (
        "Mayor Odile Brandt, who opened the ferry slip in Brask on Wednesday, is known for her"
        " plans for the harbour."
    )
    outright = "Mayor Odile Brandt opened the ferry slip in Brask on Wednesday."
    (event,) = timeline((DAY, aside), (DAY, outright))
    assert event.text == outright
    assert {e.report for e in event.evidence} == {"r0", "r1"}


@pytest.mark.parametrize(
    "sentence",
    [
        "The ferry office, which was to open by 3 December, opened on Wednesday in an old bank.",
        "The ferry office, due by 3 December, opened on Wednesday in an old bank.",
        "The ferry office, which the town of Brask paid for, opened on Wednesday in an old bank.",
    ],
)
def test_the_verb_of_the_subject_is_no_clause_on_what_stands_before_it(
    timeline, sentence: str
) -> None:
    assert sentence in [event.text for event in timeline((DAY, sentence))]


def test_an_hour_alone_is_no_day(timeline) -> None:
    told = "Names will be told on Friday morning. Guards called the brawl in Brask over at 8:30 pm."
    assert "8:30" not in " ".join(event.text for event in timeline((DAY, told)))
