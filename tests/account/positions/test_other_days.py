"""By when it is told to be done in other words."""

from collections.abc import Callable

import pytest

from variorum.account import write_account
from variorum.model import Evidence, Line, PositionGroup, PositionTelling

pytestmark = pytest.mark.usefixtures("all_held")

OSTROV = "Lena Ostrov"
PIER = "give the old pier back to the ferrymen of Harrow Bay"


def lines(alone: Callable, text: str, *groups: tuple[tuple[str, str, str, str], ...]):
    """The lines of groups of tellings: the sentence, the modality, whom it asks or by when, and
    the action.
    """
    comparison, reports, annotations = alone(text)
    found = []
    for number, told in enumerate(groups):
        tellings = []
        for sentence, modality, slot, action in told:
            begin = text.index(sentence)
            evidence = Evidence("one", begin, begin + len(sentence), sentence)
            slots = {"to_whom": slot} if modality == "wants" else {"by_when": slot}
            tellings.append(
                PositionTelling("one", OSTROV, modality, action, evidence, score=0.9, **slots)
            )
        found.append(PositionGroup(str(number), OSTROV, tuple(tellings)))
    comparison = comparison.__class__(story=comparison.story, positions=tuple(found))
    written: tuple[Line, ...] = (
        write_account(comparison, reports, annotations).section("positions").lines
    )
    return written


def test_another_day_by_which_it_is_to_be_done_is_told(alone) -> None:
    first = f"Ostrov will {PIER} by 20 September."
    second = f"Ostrov now will {PIER} by 30 September."
    told = ((first, "will", "by 20 September", PIER), (second, "will", "by 30 September", PIER))
    (line,) = lines(alone, f"{first} {second}", told)
    assert line.note == "elsewhere “by 30 September”; in one"
    (line,) = lines(alone, f"{first} {second}", told[:1])
    assert line.note == "in one"
