"""The verdict on two wordings of one utterance: laid together word by word, what differs told by
its kind.
"""

from variorum.compare.wordings.verdicts.judging import Judgement, judge
from variorum.compare.wordings.verdicts.sides import Side

__all__ = ["Judgement", "Side", "judge"]
