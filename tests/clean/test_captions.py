"""What is told below a picture, and what is not."""

import pytest

from variorum.clean.captions import is_below_picture, is_caption


@pytest.mark.parametrize(
    "sentence",
    [
        "FILE PHOTO - Then-mayor Ada Wend speaks in Orsk on March 3, 2021.",
        "Mayor Ada Wend speaks at a rally in Orsk, Aug. 22, 2031.",
        "The harbour of Orsk is seen from the pier on August 22, 2031. (AP)",
        "Mayor Ada Wend gestures during a televised speech on Aug. 22, 2031.",
        "Facebook Twitter Pinterest Ada Wend with the harbour master in Orsk on 22 August.",
        "Ferrymen gather outside the hall of the council in Orsk, Aug. 22, 2031.",
        "Ada Wend talks with ferrymen on the Orsk boat in August 2031.",
        "Mayor Ada Wend in her office, Aug. 22, 2031.",
        "Media playback is unsupported here Media caption Ada Wend on her pier",
        "Image copyright EPA Image caption Ada Wend laid flowers at the pier on Wednesday",
        "Ada Wend Defends Her Pier Listen · 4:04 4:04",
        "Related Video For all their praise of Ada Wend, the ferrymen of Orsk doubt her pier.",
        "Ada Wend looks on in this undated photo released by the port of Orsk.",
    ],
)
def test_what_is_seen_on_a_day_is_a_caption(sentence: str) -> None:
    assert is_caption(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Mayor Ada Wend spoke at a rally in Orsk on Aug. 22, 2031.",
        "Ada Wend says that the pier was opened on Aug. 22, 2031, by the crews.",
        "The crews, who were seen in Orsk, left it on Aug. 22, 2031.",
        "The crews of Orsk held the pier until the end of August 2031.",
        "Ada Wend left the council of Orsk in August 2031.",
        "The photo was shown in Orsk.",
        "The crews of Orsk have to leave it by Aug. 22, 2031.",
        "Orsk Harbour officials in Wend met on Aug. 22, 2031.",
    ],
)
def test_what_was_done_on_a_day_is_none(sentence: str) -> None:
    assert not is_caption(sentence)


@pytest.mark.parametrize(
    "paragraph",
    [
        "Ada Wend speaks in Orsk, March 3, 2021. REUTERS/Bo Day",
        "Ada Wend called on the crews to be ready. Photograph: Day/Moor Pictures/Rex",
        "The pier at dusk. (AP Photo/Bo Day)",
        "The pier at dusk. Bo Day/Getty Images",
        "The ferrymen doubt the pier. Photo/Video: Bo Day/The Orsk Post",
    ],
)
def test_who_took_a_picture_ends_what_is_told_below_it(paragraph: str) -> None:
    assert is_below_picture(paragraph)


def test_a_picture_that_is_spoken_of_is_none() -> None:
    assert not is_below_picture("Ada Wend said that Getty Images had bought the photo.")
    assert not is_below_picture("“It was in that picture: a dog,” Wend said.")
