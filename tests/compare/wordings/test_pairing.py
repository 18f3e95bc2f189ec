"""When two utterances are two for all that they share, on invented sentences."""

from collections.abc import Callable

import pytest

from variorum.compare.wordings.likeness import likeness, units_of
from variorum.compare.wordings.matches import Unit
from variorum.compare.wordings.pairing import pair_score
from variorum.compare.wordings.prepared import Compared
from variorum.compare.wordings.words import wording_tokens
from variorum.model import Span

Ready = Callable[..., list[Compared]]


def score(ready: Ready, a: str, b: str, words: str) -> float:
    made = ready(a, b)
    left, right = [c for c in made if words in " ".join(t.text for t in c.utterance.tokens)]
    return pair_score(left, right, 0.0)


@pytest.mark.parametrize(
    "other",
    [
        "Warden Bo Marsh said that the town would shut the northern weir at night.",
        "The town would shut the northern weir at night and leave the gate to rust in the mud.",
    ],
)
def test_what_another_person_says_or_nobody_is_another(ready: Ready, other: str) -> None:
    told = "Mayor Ana Kellner said that the town would shut the northern weir at night."
    assert score(ready, told, told, "northern weir") > 0
    assert score(ready, told, other, "northern weir") == 0


def test_two_renderings_that_share_a_long_name_and_no_more_are_two(ready: Ready) -> None:
    one = "Ana Kellner said that the Ninth River Court of Appeals would sit in the spring."
    other = "Ana Kellner said that Bo Marsh had sued the Ninth River Court of Appeals for his boat."
    assert score(ready, one, other, "River Court") == 0


def test_a_long_name_alone_makes_no_quotation_of_a_sentence(ready: Ready) -> None:
    said = "“When he came to the Ninth River Court of Appeals, all were glad,” Ana Kellner said."
    told = "The night began when Bo Marsh of the Ninth River Court of Appeals in Avon was named."
    assert score(ready, said, told, "River Court") == 0


def test_two_quotations_with_a_few_words_in_common_are_two(ready: Ready) -> None:
    one = "“We will find a berth that is good for every skipper,” Ana Kellner said."
    other = "“There is time to dredge a harbour that is good for every skipper,” Ana Kellner said."
    rendered = "Ana Kellner said there was time to dredge a harbour good for every skipper."
    assert score(ready, one, other, "every skipper") == 0
    assert score(ready, other, rendered, "every skipper") > 0


QUESTION = "Asked whether the weir would hold through the winter, Ana Kellner paused.\n\n"
ANSWER = "“I don’t know,” Ana Kellner said."


@pytest.mark.parametrize(
    ("before", "same"),
    [
        (QUESTION, True),
        ("The talk at the fair had turned to her brother and his new boat.\n\n", False),
    ],
)
def test_common_words_are_one_utterance_where_what_stands_around_is_alike(
    ready: Ready, before: str, same: bool
) -> None:
    assert (score(ready, QUESTION + ANSWER, before + ANSWER, "know") > 0) is same


def test_a_sentence_of_nobody_renders_no_whole_quotation(ready: Ready) -> None:
    said = (
        "“When he was appointed to the northern weir board in Avon, he was confirmed by the "
        "council,” Ana Kellner said."
    )
    told = (
        "The night began when Kellner, in a short speech, warned Bo Marsh of the northern weir "
        "board in Avon."
    )
    assert score(ready, said, told, "weir board") == 0


def test_what_a_report_tells_of_the_same_thing_has_lost_no_marks(ready: Ready) -> None:
    said = (
        "“In like manner, an unhatched swan at 20 weeks’ brooding will feel the frost,” "
        "Ana Kellner said."
    )
    told = (
        "The Swan Protection Act of the northern harbour town came there because a gosling at "
        "20 weeks’ brooding can feel frost."
    )
    assert score(ready, said, told, "20 weeks") == 0


def test_what_two_named_bodies_tell_is_two_utterances(ready: Ready) -> None:
    one = "The Harbour Board said that the keeper could be held as early as Monday."
    other = "The River Agency said that the keeper could be held as soon as Monday."
    assert score(ready, one, one, "keeper") > 0
    assert score(ready, one, other, "keeper") == 0


def test_what_denies_what_it_shares() -> None:
    def of(text: str) -> tuple[Unit, ...]:
        return units_of(wording_tokens(text, [Span(0, len(text))]))

    plain = of("the town will shut the northern weir at night")
    assert likeness(plain, of("the town will never shut the northern weir at night")).denied
    assert not likeness(plain, of("the town will shut the weir at night")).denied


TOLD = "Mayor Ana Kellner said that four boats had been lost in the flood and that the weir had "


@pytest.mark.parametrize(
    ("other", "same"),
    [
        (TOLD.replace("four", "six") + "been open.", True),
        (TOLD.replace("four", "six") + "not been open.", True),
        (TOLD + "been open.", True),
        (TOLD.replace("four", "six").replace("flood", "frost") + "been rotten.", False),
        (TOLD.replace("four", "six").replace("Ana Kellner", "Bo Marsh") + "been open.", False),
    ],
)
def test_renderings_that_differ_in_numbers_and_negations_alone_are_one(
    ready: Ready, other: str, same: bool
) -> None:
    assert (score(ready, TOLD + "not been open.", other, "boats had been lost") > 0) is same


def test_who_denies_what_another_person_tells_says_nothing_alike(ready: Ready) -> None:
    told = "Colin Marsh said that he had warned the board in May that nine keepers would leave."
    denies = "“I was never told that nine keepers would leave,” Ana Kellner said."
    own = told.replace("Colin Marsh said that he", "Ana Kellner said that she")
    assert score(ready, told, denies, "nine keepers") == 0
    assert score(ready, own, denies, "nine keepers") > 0


def test_who_is_brought_in_without_a_name_is_not_whom_the_report_names(ready: Ready) -> None:
    one = "“Orr is a good man. He will do well,” Mayor Ana Kellner said."
    other = (
        "The vote was a blow to Ana Kellner.\n\n“Orr is a good man but proved a weak clerk,” "
        "said a boatman with ties to the board."
    )
    again = "The vote was a blow to the board.\n\n“Orr is a good man,” Ana Kellner said."
    assert score(ready, one, again, "good man") > 0
    assert score(ready, one, other, "good man") == 0


def test_who_refuses_what_others_ask_says_nothing_alike(ready: Ready) -> None:
    asked = "The towns are asking the board to pay the keepers of the northern weir in May."
    refuses = "The board will not pay the keepers of the northern weir in May, Ana Kellner said."
    assert score(ready, asked, refuses, "northern weir") == 0


RALLY = "Speaking at a rally in Avon, Ana Kellner said keepers who leave the weir should be fined."
QUOTED = (
    "“Keepers who leave the weir at night should be fined,” Ana Kellner said at a rally in Avon."
)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (
            RALLY,
            "In a tweet, Ana Kellner called for keepers who leave the weir to be fined.",
            False,
        ),
        (RALLY, "Ana Kellner has called for keepers who leave the weir to be fined.", True),
        (QUOTED, QUOTED.replace("said at a rally in Avon", "tweeted"), True),
    ],
)
def test_one_claim_made_on_two_occasions_is_two_utterances(
    ready: Ready, one: str, other: str, same: bool
) -> None:
    assert (score(ready, one, other, "fined") > 0) is same


def test_one_word_of_two_who_may_both_say_it_is_no_utterance(ready: Ready) -> None:
    one = "Mayor Ana Kellner said in a post that she was saddened by the flood."
    other = "The family of a man held after a flood near the weir say they are “saddened”."
    assert score(ready, one, other, "saddened") == 0
    again = "Mayor Ana Kellner says she was “saddened” by the flood."
    assert score(ready, one, again, "saddened") > 0
