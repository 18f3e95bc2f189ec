"""What a reworded report makes of a promise is no second one."""

from variorum.account.positions.reworded import are_one_utterance, without_rewordings
from variorum.model import Evidence, Family, PositionGroup, PositionTelling, Span, Wording


def position(report: str, sentence: str, begin: int, action: str) -> PositionGroup:
    evidence = Evidence(report, begin, begin + len(sentence), sentence)
    telling = PositionTelling(report, "Lena Ostrov", "will", action, evidence)
    return PositionGroup(f"{report}-{begin}", "Lena Ostrov", (telling,))


def wording(report: str, sentence: str, begin: int) -> Wording:
    span = Span(begin, begin + len(sentence))
    cited = (Evidence(report, *span, sentence),)
    return Wording(report, (span,), sentence, True, "direct", "Lena Ostrov", cited)


TRY = "“I will try to mend the pump,” Ostrov said."
MEND = "“I will mend the pump,” Ostrov said."
ASK = "“I will ask the guild,” Ostrov said."


def test_a_promise_in_changed_words_stands_once() -> None:
    said = position("post", TRY, 0, "try to mend the pump")
    changed = position("ledger", MEND, 40, "mend the pump")
    own = position("ledger", ASK, 400, "ask the guild")
    family = Family("f1", "Lena Ostrov", (wording("post", TRY, 0), wording("ledger", MEND, 40)))
    every, ledger = [said, changed, own], frozenset(["ledger"])
    assert without_rewordings(every, every, [family], ledger) == [said, own]
    assert without_rewordings(every, every, [family], frozenset()) == every
    assert without_rewordings(every[1:], every[1:], [family], ledger) == every[1:]


def test_what_was_said_stands_in_place_of_its_rewording_though_it_is_less_sure() -> None:
    said = position("post", TRY, 0, "try to mend the pump")
    changed = position("ledger", MEND, 40, "mend the pump")
    family = Family("f1", "Lena Ostrov", (wording("post", TRY, 0), wording("ledger", MEND, 40)))
    found = without_rewordings([changed], [said, changed], [family], frozenset(["ledger"]))
    assert found == [said]


def test_one_utterance_in_two_wordings_is_one() -> None:
    tellings = [
        position(report, sentence, begin, action).tellings[0]
        for report, sentence, begin, action in (
            ("post", TRY, 0, "try to mend the pump"),
            ("ledger", MEND, 40, "mend the pump"),
        )
    ]
    family = Family("f1", "Lena Ostrov", (wording("post", TRY, 0), wording("ledger", MEND, 40)))
    assert are_one_utterance(tellings, [family])
    assert not are_one_utterance(tellings, [Family("f1", "Lena Ostrov", family.wordings[:1])])
