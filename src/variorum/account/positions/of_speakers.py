"""What somebody says, in quoted words of their own, that another will or will not do for them.

"Ray will never sail for us again", said the owner, Ann Orr: that is no promise of Ray's, it is told
in the words of Orr and under her name.
"""

import re

from variorum.account.positions.holders import before_action, is_source
from variorum.account.quote_marks import MARK
from variorum.model import PositionTelling

OURS = re.compile(r"(?i)\b(?:me|us|my|our|ours|mine)\b")
FORETOLD = frozenset(["will", "will not"])


def is_of_speaker(telling: PositionTelling) -> bool:
    """Whether a telling is what its speaker says of another's dealings with them."""
    other = bool(telling.said_by) and telling.said_by != telling.who
    told = telling.modality in FORETOLD and telling.who[:1].isupper()
    if not (other and told and OURS.search(telling.action) and is_source(telling.said_by)):
        return False
    return bool(opening_of_quotation(telling))


def opening_of_quotation(telling: PositionTelling) -> str:
    """What stands before the action in the quotation that its sentence opens; empty where none."""
    before = before_action(telling) or ""
    marks = list(MARK.finditer(before))
    straight = sum(mark.group() == '"' for mark in marks)
    if not marks or marks[-1].group() == "”" or (marks[-1].group() == '"' and straight % 2 == 0):
        return ""
    return before[marks[-1].end() :]
