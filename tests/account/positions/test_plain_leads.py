"""Who and the modality stand in for the report's verb only where they say the same."""

import pytest

from variorum.account.positions.plain_leads import is_led_in
from variorum.model import Evidence, PositionTelling


def telling(sentence: str, modality: str, action: str, **slots: str) -> PositionTelling:
    assert action in sentence
    evidence = Evidence("harbour", 0, len(sentence), sentence)
    slots = {"who": "Lena Ostrov"} | slots
    return PositionTelling("harbour", modality=modality, action=action, evidence=evidence, **slots)


@pytest.mark.parametrize(
    ("sentence", "modality", "action"),
    [
        ("Ostrov vowed to rebuild the pier.", "will", "rebuild the pier"),
        ("Ostrov said she would then rebuild the pier.", "will", "rebuild the pier"),
        ("Few believed in Ostrov’s promise to rebuild the pier.", "will", "rebuild the pier"),
        ("Ostrov will not rebuild the pier.", "will not", "rebuild the pier"),
        ("Ostrov is hoping to rebuild the pier.", "wants", "rebuild the pier"),
        ("- Rebuilding of the pier", "wants", "Rebuilding of the pier"),
    ],
)
def test_plain_words_are_led_in(sentence: str, modality: str, action: str) -> None:
    assert is_led_in(telling(sentence, modality, action))


@pytest.mark.parametrize(
    ("sentence", "modality", "action"),
    [
        ("Ostrov is reluctant to rebuild the pier.", "will not", "rebuild the pier"),
        ("Ostrov agreed last week to briefly rebuild the pier.", "will", "rebuild the pier"),
        ("Ostrov said she would be rebuilding the pier.", "will", "be rebuilding the pier"),
        ("Ostrov is open to talks on the pier.", "considers", "talks on the pier"),
        ("Ostrov can’t say that she will rebuild it.", "considers", "rebuild it"),
        ("“I will rebuild the pier,” Ostrov said.", "will", "rebuild the pier"),
        ("Ostrov never promised to rebuild the pier.", "will", "rebuild the pier"),
        ("Ostrov has canceled plans to rebuild the pier.", "will", "rebuild the pier"),
        ("Ostrov called for a tunnel under the bay.", "wants", "a tunnel under the bay"),
    ],
)
def test_what_limits_or_turns_a_verb_is_not_led_in(
    sentence: str, modality: str, action: str
) -> None:
    assert not is_led_in(telling(sentence, modality, action))


def test_who_is_asked_stands_between_the_verb_and_the_act() -> None:
    asked = telling("Ostrov urged the council to rebuild the pier.", "wants", "rebuild the pier",
                    to_whom="the council")  # fmt: skip
    assert is_led_in(asked)
    denied = telling("Ostrov urged the council not to rebuild the pier.", "wants",
                     "rebuild the pier", to_whom="the council")  # fmt: skip
    assert not is_led_in(denied)
    pointing = telling("Ostrov urged him to rebuild the pier.", "wants", "rebuild the pier",
                       to_whom="him")  # fmt: skip
    assert not is_led_in(pointing)
    assert is_led_in(pointing, whom="Bram Tollan")
    deed = telling("Ostrov ordered the deployment of crews to rebuild the pier.", "wants",
                   "rebuild the pier", to_whom="the deployment of crews")  # fmt: skip
    assert not is_led_in(deed)


def test_a_rule_gives_leave_only_where_it_does_nothing_but_that() -> None:
    given = telling("The law allows the ferrymen to land at night.", "may", "land at night",
                    who="the ferrymen")  # fmt: skip
    assert is_led_in(given)
    ruled = telling("A rule that requires ferrymen to wait harms them, Ostrov said.", "must",
                    "wait harms them", who="ferrymen", said_by="Lena Ostrov")  # fmt: skip
    assert not is_led_in(ruled)
    only = telling("The law, which only allows ferrymen to land at night, expires.", "may",
                   "land at night", who="ferrymen")  # fmt: skip
    assert not is_led_in(only)
    some = telling("There are nine piers that allow ferrymen to land at night.", "may",
                   "land at night", who="ferrymen")  # fmt: skip
    assert not is_led_in(some)
