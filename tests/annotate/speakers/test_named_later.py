"""Sources that a report names when they speak again, on invented reports, read by the shipped
model.
"""

import pytest

from variorum.annotate import annotate
from variorum.model import Report


def called(text: str, words: str) -> str:
    """Who says the words."""
    for found in annotate(Report(id="r", source="r", text=text)).attributions:
        if any(words in content.of(text) for content in found.content):
            return found.speaker.called
    return ""


@pytest.mark.parametrize(
    ("text", "words", "speaker"),
    [
        ("A guild spokesman said that “nothing was decided” about the pier.\n\nThe spokesman, Bo "
         "Hallam, added that it was late.\n", "decided", "Bo Hallam"),
        ("A Vale councilman said the money was gone. Vale councilman Ted Moor added that it had "
         "gone to roads.\n", "money was gone", "Ted Moor"),
        ("A Wend councilman said the money was gone. Vale councilman Ted Moor added that it had "
         "gone to roads.\n", "money was gone", "A Wend councilman"),
        ("A guild official briefing the boatmen said the pier was old. “It is our pier, and it "
         "will stay ours,” the official said.\n", "It is our pier",
         "a guild official briefing the boatmen"),
        ("A council committee said on Friday that orders had been ignored. The panel found it "
         "“beyond doubt” that three boats could have been saved.\n", "beyond doubt",
         "A council committee"),
        ("Greta Alstrom has a mill.\n\nMayor Ines Kolb met her. Alstrom recalled that her "
         "neighbour told her, “We know how to put out such fires.”\n", "put out",
         "Greta Alstrom's neighbour"),
        ("Guild chief Ines Kolb spoke.\n\nThough he said he wanted a new pier, Sen. Lars Grahn "
         "seemed to doubt that it would come.\n", "wanted a new pier", "Lars Grahn"),
    ],
)  # fmt: skip
def test_who_is_told_of_first_and_named_behind_speaks_by_name(
    text: str, words: str, speaker: str
) -> None:
    assert called(text, words) == speaker
