"""A position that is told twice stands once, under the name of its holder."""

from dataclasses import replace

from variorum.account.positions.same import Shown, without_doubles
from variorum.model import Evidence, PositionGroup, PositionTelling

OSTROV, TOLLAN = "Lena Ostrov", "Bram Tollan"


def shown(
    sentence: str, who: str, modality: str, action: str, *, report: str = "post", **slots: str
) -> Shown:
    assert action in sentence
    begin = 0 if sentence[-1] != "." else 200
    evidence = Evidence(report, begin, begin + len(sentence), sentence)
    told = PositionTelling(report, who, modality, action, evidence, **slots)
    return Shown(PositionGroup(sentence, who, (told,)), told)


def actions(*found: Shown) -> list[str]:
    return [s.best.action for s in without_doubles(found, frozenset([OSTROV, TOLLAN]))]


def test_a_demand_told_as_a_wish_and_as_a_duty_is_one_in_the_fuller_words() -> None:
    wish = shown("Tollan urged Ostrov to call off the Harrow vote.", TOLLAN, "wants",
                 "call off the Harrow vote", to_whom="Ostrov")  # fmt: skip
    duty = shown("Ostrov should cancel the vote until spring, Tollan said.", OSTROV, "must",
                 "cancel the vote", said_by=TOLLAN, by_when="until spring",
                 report="radio")  # fmt: skip
    (kept,) = without_doubles([wish, duty], frozenset([OSTROV, TOLLAN]))
    assert kept.best == duty.best
    assert [e.report for e in kept.also] == ["post"]


def test_a_described_holder_is_the_named_one_who_takes_the_same_stand() -> None:
    named = shown("He will defend the ferry licences.", TOLLAN, "will",
                  "defend the ferry licences")  # fmt: skip
    described = shown("Harrow's chief engineer promises to defend the old ferry licences.",
                      "Harrow's chief engineer", "will", "defend the old ferry licences",
                      report="radio")  # fmt: skip
    assert actions(named, described) == ["defend the ferry licences"]


def test_a_headline_gives_way_to_the_sentence_below_it() -> None:
    head = shown("Divers ask Ostrov to cancel ferry licences", "Divers", "wants",
                 "cancel ferry licences", to_whom="Ostrov")  # fmt: skip
    below = shown("Leading divers asked Mayor Ostrov to cancel the ferry licences of the port.",
                  "Leading divers", "wants", "cancel the ferry licences of the port",
                  to_whom="Mayor Ostrov")  # fmt: skip
    assert actions(head, below) == ["cancel the ferry licences of the port"]
    assert actions(below, head) == ["cancel the ferry licences of the port"]


def test_for_and_against_are_two() -> None:
    one = shown("She supports the ferry licences.", OSTROV, "wants", "the ferry licences")
    other = shown("She opposes the ferry licences.", OSTROV, "opposes", "the ferry licences")
    assert len(actions(one, other)) == 2


def test_the_same_asked_of_two_is_two() -> None:
    one = shown("He urged Ostrov to sell the ferry.", TOLLAN, "wants", "sell the ferry",
                to_whom="Ostrov")  # fmt: skip
    other = shown("He urged Brill to sell the ferry.", TOLLAN, "wants", "sell the ferry",
                  to_whom="Brill")  # fmt: skip
    assert len(actions(one, other)) == 2


def test_one_speaker_who_calls_them_by_two_words_tells_one_position() -> None:
    one = shown("Prosecutors plan to file theft charges, Tollan said.", "Prosecutors", "will",
                "file theft charges", said_by=TOLLAN)  # fmt: skip
    other = shown("The state attorney’s office will file theft charges against him, Tollan said.",
                  "The state attorney’s office", "will", "file theft charges against him",
                  said_by=TOLLAN, report="radio")  # fmt: skip
    assert actions(one, other) == ["file theft charges"]


def test_what_a_speaker_says_of_all_is_what_another_report_has_of_those_led() -> None:
    said = "keep the old ferry open through winter"
    one = shown(f"“We will {said},” Tollan said.", TOLLAN, "will", said)
    other = shown(f"The port will {said}, according to Tollan.", "The port", "will", said,
                  said_by=TOLLAN, report="radio")  # fmt: skip
    (kept,) = without_doubles([one, other], frozenset([OSTROV, TOLLAN]))
    assert [e.report for e in kept.also] == ["radio"]
    apart = shown(f"The port will {said}, according to Ostrov.", "The port", "will", said,
                  said_by=OSTROV, report="radio")  # fmt: skip
    assert len(actions(one, apart)) == 2


def test_a_long_run_of_words_is_one_utterance_whoever_holds_it() -> None:
    same = "the ferry and thanks the crew of the port for keeping it open all winter"
    one = shown(f"The port supports {same}.", "The port", "wants", same)
    other = shown(f"Harbour officials “support” {same}.", "Harbour officials", "wants", same,
                  report="radio")  # fmt: skip
    assert len(actions(one, other)) == 1


def test_officials_described_in_a_report_that_names_one_of_them_tell_it_once() -> None:
    named = shown("Tollan urged lawmakers to vote for the ferry subsidy.", TOLLAN, "wants",
                  "vote for the ferry subsidy", to_whom="lawmakers")  # fmt: skip
    described = shown("The two clerks urged lawmakers to vote for the ferry subsidy bill.",
                      "The two clerks", "wants", "vote for the ferry subsidy bill",
                      to_whom="lawmakers")  # fmt: skip
    assert len(actions(named, described)) == 1
    wordy = (
        "support the bill on ferries to ensure that harbour crews have sufficient pay for repairs"
    )
    other = "vote for the bill to ensure harbour crews have sufficient pay amid storms and hail"
    named = shown(f"Tollan urged lawmakers to {wordy}.", TOLLAN, "wants", wordy,
                  to_whom="lawmakers")  # fmt: skip
    described = shown(f"The two officials urged lawmakers to {other}.", "The two officials",
                      "wants", other, to_whom="lawmakers")  # fmt: skip
    assert len(actions(named, described)) == 1


def test_a_body_under_its_short_name_is_the_same() -> None:
    one = shown("Police refuse to release the ferry recordings.", "Police", "will not",
                "release the ferry recordings")  # fmt: skip
    other = shown("Wend police refuse to release the ferry recordings this week.", "Wend police",
                  "will not", "release the ferry recordings this week", report="radio")  # fmt: skip
    assert len(actions(one, other)) == 1


def test_one_whose_course_is_known_stands_for_both() -> None:
    fuller = shown("Lena Ostrov will sell the old ferry landing of Harrow by Friday.", OSTROV,
                   "will", "sell the old ferry landing of Harrow", by_when="by Friday")  # fmt: skip
    plain = shown("Lena Ostrov will sell the old ferry landing.", OSTROV, "will",
                  "sell the old ferry landing", report="radio")  # fmt: skip
    followed = plain._replace(group=replace(plain.group, contrary=True))
    (kept,) = without_doubles([fuller, followed], frozenset([OSTROV]))
    assert kept.best == plain.best
