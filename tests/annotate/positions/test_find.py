"""Positions as a reader would list them: who, modality, action, and what they hang on."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from variorum.annotate.positions import MODALITIES, find_positions
from variorum.annotate.sentences import find_sentences
from variorum.annotate.times import find_times
from variorum.model import Attribution, Name, Position, Span, Speaker


def positions_of(
    text: str, *, people: tuple[str, ...] = (), attributions: tuple[Attribution, ...] = ()
) -> tuple[Position, ...]:
    sentences = find_sentences(text)
    names = tuple(
        sorted(
            (
                Name(begin, begin + len(name), "person")
                for name in people
                for begin in range(len(text))
                if text.startswith(name, begin)
            ),
            key=lambda n: n.begin,
        )
    )
    times = find_times(text, sentences, written=None)
    return find_positions(text, sentences, names, attributions, times)


def told(text: str, *, people: tuple[str, ...] = ()) -> list[tuple[str, str, str]]:
    return [(p.who, p.modality, p.action) for p in positions_of(text, people=people)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Mayor Lena Ostrov said Friday that the town would sell the pier, and ruled out a tax.",
            ("Mayor Lena Ostrov", "will not", "a tax"),
        ),
        (
            "WEND (Quay) — Mayor Lena Ostrov said that her town would pay, and ruled out a tax.",
            ("Mayor Lena Ostrov", "will not", "a tax"),
        ),
        (
            "Lena Ostrov said the pilots wanted more and would strike unless they got it.",
            ("the pilots", "will", "strike"),
        ),
        (
            "The captain warned the fare would double and threatened to close the northern line.",
            ("The captain", "will", "close the northern line"),
        ),
        (
            "Lena Ostrov said she has no intention of resigning.",
            ("Lena Ostrov", "will not", "resigning"),
        ),
        (
            "The ferry company said it will leave the northern harbour.",
            ("it", "will", "leave the northern harbour"),
        ),
        (
            "The council promised to mend everyone’s nets.",
            ("The council", "will", "mend everyone’s nets"),
        ),
        (
            "Mayor Lena Ostrov vowed on Friday to rebuild the pier.",
            ("Mayor Lena Ostrov", "will", "rebuild the pier"),
        ),
        (
            "The union urged the council to reopen the ferry.",
            ("The union", "wants", "reopen the ferry"),
        ),
        (
            "Ostrov is considering selling the lighthouse.",
            ("Ostrov", "considers", "selling the lighthouse"),
        ),
        (
            "The council refused to pay for the bridge.",
            ("The council", "will not", "pay for the bridge"),
        ),
        (
            "Fishermen, who oppose the tunnel, met on the quay.",
            ("Fishermen", "opposes", "the tunnel"),
        ),
        (
            "The bill would ban trawlers from the bay.",
            ("The bill", "will", "ban trawlers from the bay"),
        ),
        (
            "The law allows residents to moor at the quay.",
            ("residents", "may", "moor at the quay"),
        ),
        (
            "The order bars captains from landing at night.",
            ("captains", "must not", "landing at night"),
        ),
        (
            "Several mayors called for a ban on night flights.",
            ("Several mayors", "wants", "a ban on night flights"),
        ),
        (
            "“I don’t think that the council should sell the pier,” Ostrov said.",
            ("the council", "must not", "sell the pier"),
        ),
        (
            "“No captain should be allowed to keep the toll,” Ostrov said.",
            ("captain", "must not", "be allowed to keep the toll"),
        ),
        (
            "The minister must resign, the paper wrote.",
            ("The minister", "must", "resign"),
        ),
        (
            "Ostrov said that the port would be shut and urged captains going to sail to wait.",
            ("Ostrov", "wants", "wait"),
        ),
        (
            "Along with Rusk, Ostrov opposes the sale of the pier.",
            ("Ostrov", "opposes", "the sale of the pier"),
        ),
        (
            "Ostrov will review the sale of the pier, there seem to be more questions.",
            ("Ostrov", "will", "review the sale of the pier"),
        ),
        (
            "Ostrov called for the pier to be sold.",
            ("Ostrov", "wants", "be sold"),
        ),
        (
            "Ostrov urged the council in a statement to sell the pier.",
            ("Ostrov", "wants", "sell the pier"),
        ),
        (
            "The council said 13.8 million people must pay the toll.",
            ("13.8 million people", "must", "pay the toll"),
        ),
        (
            "The council will sell the pier and Lena Ostrov will leave.",
            ("The council", "will", "sell the pier"),
        ),
        (
            "Ostrov's decision to close the bridge surprised the port.",
            ("Ostrov", "will", "close the bridge"),
        ),
    ],
)
def test_positions_are_read_with_holder_modality_and_action(
    text: str, expected: tuple[str, str, str]
) -> None:
    assert expected in told(text, people=("Lena Ostrov", "Ostrov"))


@pytest.mark.parametrize(
    "text",
    [
        "The storm will reach the coast by noon.",
        "Analysts think Ostrov will win the vote.",
        "Ostrov will likely lose her seat.",
        "Will the council pay for the bridge?",
        "The bridge was closed on Tuesday.",
        "If the council will pay for it, the port is glad.",
        "The minister declined to comment.",
        "I want to thank the crew.",
        "Increases will hurt the port.",
        "Ostrov said that he'd thought longer about this bridge than about any other.",
        "More boats should be expected at the quay, an official said.",
        "The sale will prevent crews from leaving the quay.",
        "Perhaps Ostrov will close the bridge.",
        "Friends of Planned Parentage met Ostrov.",
        "They will help if plans offered by an employer fail.",
        "Ostrov called the port the best harbour, preventing crews from taking over the quay.",
        "Captains hoped a mayor would be elected in June.",
        "The gains made after the council expanded the pier should be kept.",
        "The council did not consider the sale of the pier.",
        "We will pull through these storms.",
        "The port pleaded for more boats to reach the crews on the reef.",
        "In order to load the crates, the dockers have to be called, Ostrov said.",
        "Captains considered Ostrov a “friend of the port”.",
        "The council ordered the sale of three barges in an attempt to end the strike.",
        "The port could help Ostrov by showing that it backs the sale of the pier.",
        "Ostrov should reiterate the council's commitment to hold the bridge.",
        "The guild will be hoping that the crews agree.",
        "The town will experience a flood.",
    ],
)
def test_predictions_questions_and_courtesies_are_no_positions(text: str) -> None:
    assert told(text, people=("Ostrov",)) == []


def test_condition_deadline_and_addressee_have_slots_of_their_own() -> None:
    text = "The council will sell the pier if the bank agrees."
    (found,) = positions_of(text)
    assert found.condition == "if the bank agrees"
    assert found.action == "sell the pier"
    (demand,) = positions_of("The union asked the ministry to pay the crews by Friday.")
    assert demand.to_whom == "the ministry"
    assert demand.by_when == "by Friday"


def test_first_person_stands_for_the_speaker() -> None:
    text = "“We will not sell the pier,” Ostrov said."
    content = Span(0, text.index(" Ostrov"))
    spoken = Attribution((), (), (content,), "direct", Speaker(name="Lena Ostrov"))
    (found,) = positions_of(text, attributions=(spoken,))
    assert (found.who, found.modality, found.said_by) == ("Lena Ostrov", "will not", "Lena Ostrov")


@pytest.mark.parametrize(
    ("source", "who"),
    [
        ("Avon Harbour Board spokeswoman Lena Ostrov", "Avon Harbour Board"),
        ("Lena Ostrov, a spokeswoman for the Avon Harbour Board", "Avon Harbour Board"),
        ("Rusk spokeswoman Lena Ostrov", "Lena Ostrov"),
    ],
)
def test_we_of_who_speaks_for_a_body_is_the_body(source: str, who: str) -> None:
    text = f"“We will not sell the pier,” said {source}."
    said = Span(text.index(source), text.index(source) + len(source))
    content = Span(0, text.index(" said"))
    spoken = Attribution((said,), (), (content,), "direct", Speaker(name="Lena Ostrov"))
    (found,) = positions_of(text, people=("Rusk",), attributions=(spoken,))
    assert (found.who, found.said_by) == (who, "Lena Ostrov")


def test_of_two_clauses_joined_by_then_each_has_its_own_holder() -> None:
    text = "The council should sell the old pier and then Ostrov should rebuild the quay."
    assert told(text, people=("Ostrov",)) == [
        ("The council", "must", "sell the old pier"),
        ("Ostrov", "must", "rebuild the quay"),
    ]


def test_they_behind_a_rebuke_may_be_those_rebuked() -> None:
    text = "A guild slammed the councils for the delay, saying they want to sell the pier."
    content = Span(text.index("they"), len(text) - 1)
    cue = Span(text.index("saying"), content.begin - 1)
    spoken = Attribution(
        (Span(0, 7),), (cue,), (content,), "indirect", Speaker(unnamed="A guild"), statement=True
    )
    assert [p.who for p in positions_of(text, attributions=(spoken,))] == ["they"]
    joined = text.replace("slammed", "visited")  # as many letters
    assert [p.who for p in positions_of(joined, attributions=(spoken,))] == ["A guild"]


def test_a_list_below_a_colon_is_read_item_by_item() -> None:
    text = (
        "The mayor's office published proposals that included:\n"
        "- Opening a second ferry line.\n"
        "- Repairing the northern quay. It is old.\n"
        "The council meets on Monday."
    )
    found = [p for p in positions_of(text) if p.modality == "wants"]
    assert [p.action for p in found] == [
        "Opening a second ferry line",
        "Repairing the northern quay",
    ]
    assert {p.who for p in found} == {"The mayor's office"}


def test_a_demand_in_the_passive_names_nobody() -> None:
    (found,) = positions_of("The contract should be cancelled, the union said.")
    assert (found.who, found.modality) == ("", "must")
    assert found.action.startswith("The contract should be cancelled")


@settings(max_examples=60)
@given(
    st.lists(
        st.sampled_from(
            [
                *("Ostrov", "the council", "will", "not", "to", "urged", "if", "must", "be"),
                *("closed", "who", "and", "that", "said", "plans", "call for", "its", "decision"),
                *(",", ".", "“", "”", "—", ":", "-", "\n", "let’s", "(", ")", "5", "?"),
            ]
        ),
        max_size=40,
    )
)
def test_places_lie_in_the_text_and_hold_the_action(words: list[str]) -> None:
    text = " ".join(words)
    for found in positions_of(text, people=("Ostrov",)):
        assert 0 <= found.begin < found.end <= len(text)
        assert found.modality in MODALITIES
        printed = " ".join(text[found.begin : found.end].split())
        assert found.action in printed
        assert 0 <= found.score <= 1


def test_a_heap_of_words_is_read_in_time() -> None:
    text = "the council will urge the mayor to " * 4000
    assert len(positions_of(text)) < 4000


@pytest.mark.parametrize(
    "text",
    [
        "Lena Ostrov rejected the notion that the council must sell the northern pier.",
        "The plan goes on with no firm promise that the council will repair the northern pier.",
        "The captains fear, since they believe the council should close the northern pier.",
        "Aides of the mayor expect the council to sell the northern pier to the bank.",
        "Her office claims the sale would cut the debt of the northern harbour by half.",
        "They were paid by donors who support the sale of the northern pier to the bank.",
        "The board, which discussed Mayor Lena Ostrov's push to sell the northern pier, met.",
        "Ostrov supports the sale of the northern pier. Ostrov later said she misspoke.",
    ],
)
def test_what_nobody_holds_is_doubtful(text: str) -> None:
    names = ("Lena Ostrov", "Ostrov")
    assert all(p.score < 0.75 for p in positions_of(text, people=names))


def test_what_is_denied_before_its_subject_is_denied() -> None:
    (found,) = told("We close no pier, nor do we want to sell the ferry to the bank.")
    assert found[1:] == ("opposes", "sell the ferry to the bank")


def test_what_is_not_yet_promised_is_not_ruled_out() -> None:
    assert not told("The council has not committed to rebuilding the northern pier.")
    assert not told("It is no surprise the captain would want to smear the harbour master.")


@pytest.mark.parametrize(
    ("text", "people", "expected"),
    [
        ("According to the Port Union, she sold the pier, proposed closing the ferry.", (),
         ("she", "wants", "closing the ferry")),
        ("Ostrov urged Tollan on Friday not to sell the pier.", ("Ostrov", "Tollan"),
         ("Ostrov", "opposes", "sell the pier")),
        ("They praised her plan to keep ships from hastily entering the harbour.", (),
         ("her", "will", "keep ships from hastily entering the harbour")),
        ("Theresa May will sell the pier.", ("Theresa May",),
         ("Theresa May", "will", "sell the pier")),
        ("Ostrov demanded the release of the list as well as an apology from the port.", (),
         ("Ostrov", "wants", "the release of the list as well as an apology from the port")),
        ("Ostrov at one point appealed for calm in the harbour.", ("Ostrov",),
         ("Ostrov", "wants", "calm in the harbour")),
        ("Ostrov wants a vote on the pier, and Mr. Tollan took a boat home.", ("Ostrov", "Tollan"),
         ("Ostrov", "wants", "a vote on the pier")),
        ("The vote angered lawmakers from coastal states who oppose the tunnel.", (),
         ("lawmakers from coastal states", "opposes", "the tunnel")),
        ("Ostrov said she would chair a session on Monday and that the crews had her thanks.",
         ("Ostrov",), ("Ostrov", "will", "chair a session")),
        ("The officers must keep the pier open and the five must pay the crew.", (),
         ("The officers", "must", "keep the pier open")),
    ],
)  # fmt: skip
def test_a_holder_and_an_action_end_where_their_phrase_does(text, people, expected) -> None:
    assert expected in told(text, people=people)


@pytest.mark.parametrize(
    "text",
    [
        "Ostrov said he’d seen the ferry leave the harbour.",
        "Ostrov said the port would run out of room.",
        "It takes a vote before they will sell the pier.",
        "Ostrov canceled her plans to sell the pier.",
        "“We will continue receiving heavy rain.”",
        "Ostrov pledged allegiance to the old port.",
        "Ostrov voiced confidence in the resolve of sailors to confront the waves.",
        "An aide told reporters Ostrov thanked him and spoke of working together to open the pier.",
    ],
)
def test_what_was_seen_or_comes_about_is_no_position(text: str) -> None:
    assert told(text, people=("Ostrov",)) == []


def test_who_is_asked_has_no_day_in_it() -> None:
    text = "Ostrov urged Tollan on Friday not to sell the pier."
    (found,) = positions_of(text, people=("Ostrov", "Tollan"))
    assert found.to_whom == "Tollan"


def test_several_who_speak_are_no_it() -> None:
    text = "At least six mayors balked, saying it would slash the tolls of their ports."
    begin = text.index("it would")
    said = Attribution(
        source=(Span(0, len("At least six mayors")),),
        cue=(Span(text.index("saying"), text.index(" it")),),
        content=(Span(begin, len(text) - 1),),
        kind="indirect",
        speaker=Speaker(unnamed="At least six mayors"),
    )
    assert [p.who for p in positions_of(text, attributions=(said,)) if "mayors" in p.who] == []


def test_who_has_not_left_is_no_wish() -> None:
    text = "Ostrov urged people who have not left to leave the harbour."
    assert "have not left to leave the harbour" not in [p.action for p in positions_of(text)]


def test_an_act_that_needs_no_object_is_as_sure_as_another() -> None:
    (resigns,) = positions_of("Lena Ostrov will resign.", people=("Lena Ostrov",))
    (takes,) = positions_of("Lena Ostrov will take.", people=("Lena Ostrov",))
    assert resigns.score > 0.75 > takes.score


def test_what_limits_a_refusal_goes_with_it() -> None:
    text = "Lena Ostrov will not publish anything while an inquiry is open, and left."
    (found,) = positions_of(text, people=("Lena Ostrov",))
    assert (found.action, found.condition) == ("publish anything", "while an inquiry is open")


def test_a_pronoun_is_sure_behind_a_sentence_that_names_one_person() -> None:
    alone = "Lena Ostrov spoke at noon. She ruled out a sale of the old pier."
    two = "Lena Ostrov spoke of Ida Rusk at noon. She ruled out a sale of the old pier."
    (sure,) = positions_of(alone, people=("Lena Ostrov",))
    (guessed,) = positions_of(two, people=("Lena Ostrov", "Ida Rusk"))
    between = (
        "Lena Ostrov spoke at noon. “It rains,” she said. She ruled out a sale of the old pier."
    )
    assert positions_of(between, people=("Lena Ostrov",))[0].score == sure.score
    assert sure.who == "Lena Ostrov"
    assert sure.score > guessed.score


def test_who_is_only_called_an_official_is_nobody_by_name() -> None:
    text = (
        "The town's top official, Lena Ostrov, spoke at noon.\n\n"
        "“The council will sell the pier,” the official said."
    )
    begin, end = text.index("“"), text.index("the official said")
    said = Attribution(
        source=(Span(end, end + 12),),
        cue=(Span(end + 13, end + 17),),
        content=(Span(begin, end - 1),),
        kind="direct",
        speaker=Speaker(unnamed="the official"),
    )
    (found,) = positions_of(text, people=("Lena Ostrov",), attributions=(said,))
    assert found.said_by == "the official"


@pytest.mark.parametrize(
    ("text", "people", "expected"),
    [
        (
            "Lena Ostrov had promised the town in writing last year to repay the loan.",
            ("Lena Ostrov",),
            ("Lena Ostrov", "will", "repay the loan"),
        ),
        (
            "Lena Ostrov vowed the mill would not close while she was in charge.",
            ("Lena Ostrov",),
            ("Lena Ostrov", "will not", "the mill would not close"),
        ),
        (
            "The company pledged that no posts would be lost at Tarnow.",
            (),
            ("The company", "will not", "no posts would be lost at Tarnow"),
        ),
        (
            "Lena Ostrov promised voters the ferry would run again.",
            ("Lena Ostrov",),
            ("Lena Ostrov", "will", "the ferry would run again"),
        ),
        (
            "Pole is a critic of Mayor Lena Ostrov's plan to sell the pier.",
            ("Pole", "Lena Ostrov"),
            ("Mayor Lena Ostrov", "will", "sell the pier"),
        ),
    ],
)
def test_what_is_promised_to_somebody_or_of_a_thing_is_told(
    text: str, people: tuple[str, ...], expected: tuple[str, str, str]
) -> None:
    assert told(text, people=people) == [expected]


def test_what_there_will_not_be_is_ruled_out_by_who_says_so() -> None:
    text = "“There will be no early vote,” said Lena Ostrov."
    said = Attribution(
        (Span(36, 47),), (Span(31, 35),), (Span(1, 29),), "direct", Speaker(name="Lena Ostrov")
    )
    (found,) = positions_of(text, people=("Lena Ostrov",), attributions=(said,))
    assert (found.who, found.modality) == ("Lena Ostrov", "will not")
    assert found.action == "There will be no early vote"


def test_a_will_that_ends_words_in_marks_is_none() -> None:
    assert told("Nothing shows that their “firm will” go beyond the sanctions of the guild.") == []


def test_a_quoted_sentence_that_opens_with_not_asks_for_nothing() -> None:
    assert told("“Not all of the captains were on board,” Ostrov said.") == []
