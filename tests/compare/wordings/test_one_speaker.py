"""Whose a family is, where its reports tell their speaker in several ways."""

import pytest

from variorum.compare.wordings.one_speaker import one_speaker
from variorum.compare.wordings.utterances import Utterance
from variorum.model import Span

Told = tuple[str, str, float]
"""Report, speaker and score; a speaker in small letters has no name."""


def said(told: Told) -> Utterance:
    report, speaker, score = told
    key = "unnamed" if speaker.islower() else speaker.lower()
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
    ],
)
def test_the_surest_way_to_tell_a_speaker_decides(told: list[Told], speaker: str) -> None:
    assert one_speaker([said(one) for one in told]) == speaker
