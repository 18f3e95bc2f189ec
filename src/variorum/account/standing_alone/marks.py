"""Whether the quotation marks and brackets of a sentence are whole, and tell who speaks."""

import re

from variorum.account.quote_marks import outside_quotations
from variorum.account.standing_alone.reasons import LEANS, WITHOUT_SPEAKER
from variorum.annotate.words import words_in
from variorum.lang import word_list
from variorum.model import Span

LOOK_BACK = 10_000
ASKED = re.compile(r"[?!][”\"’']+\s*$")
GOES_ON = re.compile(r"[“\"](?:I|We)\b")
"""What opens so behind other quoted words may be spoken in a part: "My name is the Union"."""
SAID_BY_SOME = re.compile(r"[,”\"’]\s*they (?:said|say|wrote|added|told)\b")


def bad_marks(text: str, sentence: Span, paragraph: Span) -> str | None:
    """What is wrong with quotation marks and brackets: they are torn, or do not tell who speaks."""
    before = text[max(paragraph.begin, sentence.begin - LOOK_BACK) : sentence.begin]
    if before.count("“") > before.count("”") or before.count('"') % 2:
        return "begins inside a quotation"
    words = sentence.of(text)
    if ASKED.search(before) and _is_cue(words):
        return "the end of what was asked before"
    if GOES_ON.match(words) and any(mark in before for mark in '“"'):
        return "goes on with a quotation"
    if words.count("“") != words.count("”") or words.count('"') % 2:
        return "cuts a quotation"
    if words.count("(") != words.count(")") or words.count("[") != words.count("]"):
        return "cuts brackets"
    if SAID_BY_SOME.search(words):
        return LEANS
    if len(words_in(outside_quotations(words))) < 3:
        return WITHOUT_SPEAKER
    return None


def _is_cue(words: str) -> bool:
    """Whether a sentence opens with who spoke: "Ray asked her friends on Monday"."""
    opening = words_in(words)[:4]
    return any(w in word_list("speech_verbs") for w in opening[1:]) and "," not in words[:12]
