"""Whose a family is, where its reports tell their speaker in several ways."""

from dataclasses import replace

import pytest

from variorum.annotate import annotate
from variorum.compare import compare_reports
from variorum.compare.wordings.one_speaker import one_speaker
from variorum.compare.wordings.speakers import Agreement, agreement
from variorum.compare.wordings.utterances import Utterance
from variorum.model import Report, Span

Told = tuple[str, str, float]
"""Report, speaker and score; a speaker in small letters has no name."""


def said(told: Told) -> Utterance:
    report, speaker, score = told
    key = "unnamed" if speaker[:1].islower() else speaker.lower()
    return Utterance(report, 0, Span(0, 4), 0, 0, "direct", True, speaker, key, score, ())


@pytest.mark.parametrize(
    ("told", "speaker"),
    [
        ([("a", "Bo Day", 0.7), ("b", "Bo Day", 0.7), ("c", "Ann Ray", 0.95)], "Ann Ray"),
        ([("a", "Bo Day", 0.5), ("b", "an official", 0.9)], "an official"),
        ([("a", "Bo Day", 0.7), ("b", "an official", 0.9)], "Bo Day"),
        ([("a", "Bo Day", 0.5), ("b", "the mayor of all", 0.4)], "Bo Day"),
        ([("a", "Bo Day", 0.95)] * 3 + [("b", "Ann Ray", 0.95), ("c", "Ann Ray", 0.9)], "Ann Ray"),
        ([("a", "", 0.0), ("b", "an official", 0.6)], "an official"),
        ([("a", "", 0.0)], ""),
        (
            [
                ("a", "Bo Day", 0.95),
                ("b", "Weir Ferries", 0.8),
                ("c", "the operator, Weir Ferries", 0.6),
            ],
            "Weir Ferries",
        ),
        (
            [
                ("a", "Bo Day", 0.95),
                ("b", "Weir Ferries", 0.8),
                ("c", "a rival of Weir Ferries", 0.6),
            ],
            "Bo Day",
        ),
    ],
)
def test_the_surest_way_to_tell_a_speaker_decides(told: list[Told], speaker: str) -> None:
    assert one_speaker([said(one) for one in told]) == speaker


def test_a_paper_that_reports_it_only_lets_the_speaker_be_guessed() -> None:
    texts = {
        "a": "Aides to the mayor cautioned on Sunday that “nothing is set in stone” for the pier.",
        "b": "“Nothing is set in stone” for the pier, Lake Herald reported on Sunday.",
    }
    reports = [Report(id=name, source=name, text=text) for name, text in texts.items()]
    comparison = compare_reports(reports, {r.id: annotate(r) for r in reports})
    assert {f.speaker for f in comparison.families} == {"Aides to the mayor"}


def test_the_family_of_one_is_no_politician() -> None:
    mayor = replace(said(("b", "Ann Ray", 0.95)), person=True)
    family = said(("a", "the family of a man lost at the pier", 0.9))
    assert agreement(mayor, family) is Agreement.TWO
    assert agreement(mayor, said(("a", "somebody at the pier", 0.9))) is not Agreement.TWO
