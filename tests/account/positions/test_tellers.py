"""Which reports tell a position in their words."""

from variorum.account.positions.tellers import told_in_words
from variorum.account.sources import gather_sources
from variorum.model import Comparison, Evidence, PositionTelling, Report, Story

SENTENCE = "Ostrov said the council will sell the northern lighthouse to a museum in May."
ACTION = "sell the northern lighthouse to a museum"


def told_beside(bridge, text: str):
    comparison, reports, annotations = bridge
    there = Report(id="port", source="port.txt", text=SENTENCE)
    other = Report(id="quay", source="quay.txt", text=text)
    names = (*comparison.story.reports, "port", "quay")
    alone = Comparison(story=Story(comparison.story.id, names))
    sources = gather_sources(alone, reports | {"port": there, "quay": other}, annotations)
    evidence = Evidence("port", 0, len(SENTENCE), SENTENCE)
    return PositionTelling("port", "The council", "will", ACTION, evidence), sources


def test_a_report_that_has_the_words_is_counted(bridge) -> None:
    best, sources = told_beside(
        bridge, "In a letter, the council will sell the northern lighthouse to a museum in May."
    )
    assert [e.report for e in told_in_words(best, ["port"], sources)] == ["quay"]


def test_a_report_that_denies_the_act_is_not_counted(bridge) -> None:
    best, sources = told_beside(
        bridge, "Not in May: the council will not sell the northern lighthouse to a museum in May."
    )
    assert told_in_words(best, ["port"], sources) == ()
