"""What a sentence tells in its main clause, and what it only brings in beside it."""

import re
from collections.abc import Sequence

from variorum.compare.coverage.shares import known_words, share, telling_words

INTRODUCTION = re.compile(
    r"(?:After|Although|Amid|As|At|Because|Before|Despite|Following|If|In|On|Since|Though|When|"
    r"While)\s[^,]*,\s"
)
BESIDE = re.compile(
    r"[\s,](?:after|although|amid|as|because|before|despite|following|if|since|though|until|when|"
    r"where|which|while|who|whose)\s"
)
SHORTEST = 12
"""Characters of the shortest main clause: one that is shorter goes on behind the word."""
LITTLE, SOME = 0.2, 0.4
"""So much of the words of one's own main clause, of the other's, is hardly told."""


def shares_no_clause(text: str, passages: Sequence[str]) -> bool:
    """Whether passages tell next to nothing of a sentence's main clause, and it little of theirs:
    "The storm cut the power | when it reached Avon", "The firm had two clerks | when the storm
    reached Avon".
    """
    words = _plain(text)
    if not words or share(words, known_words(passages)) > LITTLE:
        return False
    known = known_words([text])
    return all(share(_plain(passage), known) < SOME for passage in passages)


def _plain(text: str) -> list[str]:
    """The telling words of a sentence's main clause that are no names."""
    return [word for word in telling_words(_main_clause(text)) if word.islower()]


def _main_clause(text: str) -> str:
    introduction = INTRODUCTION.match(text)
    begin = introduction.end() if introduction else 0
    beside = BESIDE.search(text, begin + SHORTEST)
    return text[begin : beside.start()] if beside else text[begin:]
