"""What two utterances must share where the learnt scorer is not asked: sentences that nobody is
given, words quoted again in one report, words that a person holds up.
"""

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


UNGIVEN: dict[Agreement, tuple[Needed, ...]] = {
    Agreement.ONE: (),
    Agreement.LIKELY: (Needed(0.55, 12, 3), Needed(0.6, 8, 3, 8)),
    Agreement.OPEN: (Needed(0.6, 8, 3, 9),),
    Agreement.TWO: (),
}
"""One is a sentence that nobody is given, the other quotes some words."""
LOST = (Needed(0.6, 10, 3), Needed(0.8, 5, 2), Needed(0.6, 5, 2, 7), Needed(0.85, 2.5, 0, 6))
LOST_FIRST_PERSON = (*LOST, Needed(0.5, 3, 0, 3, words=7, both=0.45))
LOST_LEAST = 0.45
LOST_LEAST_OPEN = 0.5
LOST_WHOLE, LOST_CONTENT = 0.85, 4
"""A quotation, and a sentence that nobody is given: it may have lost its marks. Of either
the share of ``LOST_LEAST`` must be common (``LOST_LEAST_OPEN`` where the speaker is told
nowhere near and no long run is the same), or narrative that has the same topic would do;
unless the quotation stands in the sentence almost whole.
"""
NEIGHBOURS_TOLD = (Needed(0.5, 4, 2),)
"""Beside a pair that is linked."""
TWO_SPEAKERS = (Needed(0.6, 8, 2, 6), Needed(0.95, 6, 2, 8, both=0.95))
"""Given to two people: less may be a set phrase that both use, but for a whole sentence."""
WORD_FOR_WORD = (Needed(0.8, 3.5, 1, 4, both=0.6), Needed(0.8, 3.5, 1, 8))
"""Of what both quote so much is the same that nothing else is asked."""
BUT_FOR_CLAIMS = (Needed(0.7, 8, 3, 6, both=0.7),)
QUOTED_BUT_FOR_CLAIMS = (Needed(0.3, 5, 2, 3),)
SAME_BUT_FOR_CLAIMS = 0.95
"""Two renderings or two quotations, and how much of what is no number and no negation is the
same.
"""
WITHIN = (Needed(0.9, 4.5, 2, 2), Needed(0.9, 3, 0, 4))
"""Quoted words and a quotation of the same speaker in one report."""
PRINTED_AGAIN = 8
"""So many of the same words in one report are one quotation printed twice, not a refrain."""
HELD_UP = (
    *(Needed(0.6, 8, 2), Needed(0.5, 6, 1, 5), Needed(0.6, 5, 1, 3)),
    *(Needed(0.85, 3, 1, 3), Needed(0.9, 2, 0, 5)),
)
"""Words held up by a person, who is not asked for the speaker, and a wording."""
