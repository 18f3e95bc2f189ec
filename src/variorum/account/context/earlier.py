"""The sentences of a report before one that may be told with it."""

from bisect import bisect_left
from collections.abc import Sequence

from variorum.account.standing_alone.bare import bare_sentence
from variorum.account.standing_alone.form import has_verb
from variorum.annotate.words import words_in
from variorum.clean.captions import is_below_picture
from variorum.model import Annotation, Span
from variorum.model.display import WHOLE_BEHIND

FAR = 6
"""Sentences at most that are looked through."""
LEAST_WORDS = 6
"""Fewer words are a sentence only where one may be a verb."""
MANY_CAPITALS = 0.6
"""The share of words with a capital above which words are a headline."""


def earlier_sentences(text: str, sentence: Span, findings: Annotation) -> list[Span]:
    """Those shortly before a sentence, as they are told, the nearest first; no furniture, nothing
    told below a picture, no heading.
    """
    at = bisect_left(findings.sentences, sentence.begin, key=lambda s: s.begin)
    return [
        bare
        for earlier in reversed(findings.sentences[max(0, at - FAR) : at])
        if (bare := bare_sentence(text, earlier, findings.furniture)) is not None
        and _is_told(text, earlier, bare, findings.furniture)
    ]


def _is_told(text: str, sentence: Span, bare: Span, furniture: Sequence[Span]) -> bool:
    """Whether a sentence has words and is neither furniture, a heading nor said by the way in
    brackets.
    """
    words = bare.of(text)
    if any(f.overlaps(bare) for f in furniture) or words.isupper() or is_below_picture(words):
        return False
    told, whole = words_in(words), sentence.of(text).strip()
    if not told or (len(told) < LEAST_WORDS and not has_verb(told)):
        return False
    if sum(word[0].isupper() for word in told) > MANY_CAPITALS * max(LEAST_WORDS, len(told)):
        return False
    return WHOLE_BEHIND.search(whole) is not None and not (whole[0] == "(" and whole[-1] == ")")
