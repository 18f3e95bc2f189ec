"""What two utterances must share to be taken for one, by their marks and their speakers."""

from typing import NamedTuple

from variorum.compare.wordings.likeness import Likeness
from variorum.compare.wordings.speakers import Agreement


class Needed(NamedTuple):
    """What a pair must reach: the share of the lesser one's weight, the weight of the shared
    words, content words among them, an unbroken run, shared words of all kinds, and the
    share of the weightier one.
    """

    share: float
    weight: float
    content: int
    run: int = 0
    words: int = 0
    both: float = 0.0

    def met(self, like: Likeness) -> bool:
        """Whether a likeness reaches it all."""
        return (
            like.share >= self.share
            and like.weight >= self.weight
            and like.content >= self.content
            and like.run >= self.run
            and like.words >= self.words
            and min(like.share_a, like.share_b) >= self.both
        )


QUOTATIONS: dict[Agreement, tuple[Needed, ...]] = {
    Agreement.ONE: (
        *(Needed(0.55, 6, 2, 4), Needed(0.65, 5, 2), Needed(0.6, 4, 1, 3)),
        *(Needed(0.9, 1.2, 0, 3), Needed(0.6, 2.4, 0, 6)),
    ),
    Agreement.LIKELY: (
        *(Needed(0.5, 6, 2, 3), Needed(0.62, 6, 2), Needed(0.6, 5, 1, 4)),
        *(Needed(0.9, 3.0, 1, 3), Needed(0.9, 1.6, 0, 4), Needed(0.6, 3, 0, 7)),
    ),
    Agreement.OPEN: (
        *(Needed(0.6, 8, 2), Needed(0.5, 6, 1, 5), Needed(0.85, 3, 1, 3)),
        Needed(0.95, 1.6, 0, 4, both=0.9),
    ),
    Agreement.TWO: (Needed(0.7, 8, 2, 6),),
}
"""Two quotations."""
PARTS: dict[Agreement, tuple[Needed, ...]] = {
    Agreement.ONE: (Needed(0.8, 4.5, 1), Needed(0.8, 1.5, 0, 4), Needed(1.0, 3.5, 1)),
    Agreement.LIKELY: (Needed(0.8, 5, 1, 2), Needed(0.9, 2.5, 0, 5), Needed(0.9, 7, 1)),
    Agreement.OPEN: (
        *(Needed(0.8, 10, 3, 3), Needed(0.9, 5, 2, 3), Needed(0.9, 3, 1, 4)),
        *(Needed(0.95, 8.5, 2, 2), Needed(0.98, 4.5, 1, 3)),
    ),
    Agreement.TWO: (Needed(0.95, 18, 3, 3),),
}
"""Quoted words within a sentence, and a quotation or quoted words elsewhere."""
PARTS_TOLD: dict[Agreement, tuple[Needed, ...]] = {
    Agreement.ONE: (Needed(0.9, 8, 2), Needed(0.95, 4, 1, 2)),
    Agreement.LIKELY: (Needed(0.9, 10, 2),),
    Agreement.OPEN: (),
    Agreement.TWO: (),
}
"""Quoted words within a sentence, and a sentence without marks."""
REPORTED: dict[Agreement, tuple[Needed, ...]] = {
    Agreement.ONE: (
        *(Needed(0.4, 6, 2), Needed(0.25, 9, 3, 4), Needed(0.9, 5, 1, 3)),
        *(Needed(0.8, 2.4, 0, 4), Needed(0.4, 4, 1, 5), Needed(0.45, 5, 1, 3)),
        *(Needed(0.6, 1.5, 0, 3, words=5), Needed(0.6, 4, 2, both=0.45)),
    ),
    Agreement.LIKELY: (Needed(0.45, 8, 3), Needed(0.6, 5, 2, 3), Needed(0.6, 6, 2, both=0.45)),
    Agreement.OPEN: (
        *(Needed(0.6, 16, 4), Needed(0.6, 10, 4, 5), Needed(0.5, 6, 2, 7)),
        Needed(0.95, 2.8, 1, 6),
    ),
    Agreement.TWO: (Needed(0.6, 8, 2, 9),),
}
"""At least one of the two in the reporter's words."""
UNGIVEN: dict[Agreement, tuple[Needed, ...]] = {
    Agreement.ONE: (),
    Agreement.LIKELY: (Needed(0.55, 12, 3), Needed(0.6, 8, 3, 8)),
    Agreement.OPEN: (Needed(0.6, 8, 3, 9),),
    Agreement.TWO: (),
}
"""One is a sentence that nobody is given, the other reported speech."""
LOST = (Needed(0.6, 10, 3), Needed(0.8, 5, 2), Needed(0.6, 5, 2, 7))
LOST_FIRST_PERSON = (*LOST, Needed(0.5, 3, 0, 3, words=7, both=0.45))
LOST_LEAST = 0.45
LOST_WHOLE, LOST_CONTENT = 0.85, 4
"""A quotation, and a sentence that nobody is given: it may have lost its marks. Of either
the share of ``LOST_LEAST`` must be common, or narrative that has the same topic would do;
unless the quotation stands in the sentence almost whole.
"""
NEIGHBOURS = (Needed(0.4, 2, 0),)
NEIGHBOURS_TOLD = (Needed(0.5, 4, 2),)
"""Both beside a pair that is linked: quotations, and others."""
WITHIN = (Needed(0.9, 4.5, 2, 2), Needed(0.9, 3, 0, 4))
"""Quoted words and a quotation of the same speaker in one report."""
HELD_UP = (
    *(Needed(0.6, 8, 2), Needed(0.5, 6, 1, 5), Needed(0.6, 5, 1, 3)),
    *(Needed(0.85, 3, 1, 3), Needed(0.9, 2, 0, 5)),
)
"""Words held up by a person, who is not asked for the speaker, and a wording."""
