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
    return [s.best.action for s in without_doubles(found)]


def test_a_demand_told_as_a_wish_and_as_a_duty_is_one_in_the_fuller_words() -> None:
    wish = shown("Tollan urged Ostrov to cancel the Harrow vote.", TOLLAN, "wants",
                 "cancel the Harrow vote", to_whom="Ostrov")  # fmt: skip
    duty = shown("Ostrov should cancel the vote until spring, Tollan said.", OSTROV, "must",
                 "cancel the vote", said_by=TOLLAN, by_when="until spring",
                 report="radio")  # fmt: skip
    (kept,) = without_doubles([wish, duty])
    assert kept.best == duty.best
    assert [e.report for e in kept.also] == ["post"]


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


def test_what_a_speaker_says_of_all_is_what_another_report_has_of_those_led() -> None:
    said = "keep the old ferry open through winter"
    one = shown(f"“We will {said},” Tollan said.", TOLLAN, "will", said)
    other = shown(f"The port will {said}, according to Tollan.", "The port", "will", said,
                  said_by=TOLLAN, report="radio")  # fmt: skip
    (kept,) = without_doubles([one, other])
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


def test_one_whose_course_is_known_stands_for_both() -> None:
    fuller = shown("Lena Ostrov will sell the old ferry landing of Harrow by Friday.", OSTROV,
                   "will", "sell the old ferry landing of Harrow", by_when="by Friday")  # fmt: skip
    plain = shown("Lena Ostrov will sell the old ferry landing.", OSTROV, "will",
                  "sell the old ferry landing", report="radio")  # fmt: skip
    followed = plain._replace(group=replace(plain.group, contrary=True))
    (kept,) = without_doubles([fuller, followed])
    assert kept.best == plain.best
