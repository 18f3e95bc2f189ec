"""What was asked before, by when it is told in other words, and one sentence that is told twice."""

from collections.abc import Callable

from variorum.account import write_account
from variorum.account.positions.in_words import with_limits
from variorum.model import Evidence, Line, PositionGroup, PositionTelling

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


def test_what_was_asked_before_something_else_is_no_wish_of_today(alone) -> None:
    sentence = f"Prior to her election, Ostrov urged the port to {PIER}."
    (line,) = lines(alone, sentence, ((sentence, "wants", "the port", PIER),))
    assert (line.label, line.text) == (OSTROV, f"urged the port to {PIER}")
    assert line.note == "“Prior to her election”; in one"


def test_another_day_by_which_it_is_to_be_done_is_told(alone) -> None:
    first = f"Ostrov will {PIER} by 20 September."
    second = f"Ostrov now will {PIER} by 30 September."
    told = ((first, "will", "by 20 September", PIER), (second, "will", "by 30 September", PIER))
    (line,) = lines(alone, f"{first} {second}", told)
    assert line.note == "elsewhere “by 30 September”; in one"
    (line,) = lines(alone, f"{first} {second}", told[:1])
    assert line.note == "in one"


def test_a_sentence_told_in_full_is_not_told_in_part(alone) -> None:
    sentence = f"Ostrov will quietly mend the lighthouse and will {PIER}."
    whole = f"mend the lighthouse and will {PIER}"
    told = [((sentence, "will", "", action),) for action in (PIER, whole)]
    assert len(lines(alone, sentence, *told)) == 1


def test_what_a_reporter_puts_in_behind_is_no_part_of_the_action(telling) -> None:
    sentence = "Ostrov wants to keep the crews guessing (some say she may send two boats)."
    action = "keep the crews guessing (some say she may send two boats)"
    assert with_limits(telling(sentence, OSTROV, "wants", action)) == "keep the crews guessing"
    short = telling("Ostrov wants to sell it (the pier).", OSTROV, "wants", "sell it (the pier)")
    assert with_limits(short) == "sell it (the pier)"
