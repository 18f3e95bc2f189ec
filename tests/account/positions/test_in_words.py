"""What stands behind an action is printed with it as the report has it."""

from variorum.account.positions.in_words import rendered, with_limits
from variorum.model import Evidence, PositionTelling


def telling(sentence: str, action: str, **slots: str) -> PositionTelling:
    evidence = Evidence("harbour", 0, len(sentence), sentence)
    slots = {"who": "Lena Ostrov"} | slots
    return PositionTelling("harbour", modality="will", action=action, evidence=evidence, **slots)


def test_a_condition_behind_a_mark_stands_behind_the_mark() -> None:
    told = telling("Ostrov will close the pier, except on Sundays.", "close the pier",
                   condition="except on Sundays")  # fmt: skip
    assert with_limits(told) == "close the pier, except on Sundays"
    abroad = telling("Ostrov will move to the U.K. if it fails.", "move to the U.K",
                     condition="if it fails")  # fmt: skip
    assert with_limits(abroad) == "move to the U.K. if it fails"


def test_an_abbreviation_keeps_its_stop() -> None:
    told = telling("Ostrov will move the ferry to the U.K.", "move the ferry to the U.K")
    assert rendered(told, "Lena Ostrov") == ("Lena Ostrov will", "move the ferry to the U.K.")


def test_what_belongs_to_the_next_clause_is_no_part_of_the_action() -> None:
    told = telling("“I will review the sale, at this point, there are doubts,” Ostrov said.",
                   "review the sale, at this point", said_by="Lena Ostrov")  # fmt: skip
    assert with_limits(told) == "review the sale"
    told = telling("Ostrov will sell it, in this port, for gold.", "sell it, in this port")
    assert with_limits(told) == "sell it, in this port"


def test_what_no_lead_in_fits_is_told_in_its_own_clause() -> None:
    told = telling("Ostrov is set to quietly sell the pier.", "sell the pier")
    assert rendered(told, "Lena Ostrov") == ("Lena Ostrov", "is set to quietly sell the pier")


def test_a_duty_that_a_bill_would_bring_is_none_yet() -> None:
    sentence = "The bill would require shipowners to list their crews."
    evidence = Evidence("harbour", 0, len(sentence), sentence)
    told = PositionTelling("harbour", "shipowners", "must", "list their crews", evidence)
    assert rendered(told, "shipowners") == ("Shipowners would have to", "list their crews")
