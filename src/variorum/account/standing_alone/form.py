"""Whether words have the form of a sentence."""

import re
from functools import cache

from variorum.annotate.words import words_in
from variorum.lang import word_list
from variorum.model import Span

MAX_WORDS = 70
ENDS = re.compile(r"[.!…][\"'”’»)\]]*$")
LIST_ITEM = re.compile(r"(?:[-–—•*·▪►>#]|\(?\d{1,2}[.)]|[a-z][.)])\s|[-–—•*·▪►](?=[A-Z“\"])")
ADDRESS = re.compile(r"https?://|www\.|\w@\w|\b\w+\.com/|#\w{3}|@\w{3}")
OF_ADDRESS = re.compile(r"[/@#]|www\.")
"""What every address has: it is found much faster."""
CREDIT = re.compile(r"\((?:[^()]*\b(?:photo|image|via|getty|file)\b[^()]*)\)", re.IGNORECASE)
ANNOUNCES = re.compile(r"(?:Here(?:['’]s|\s(?:is|are))|Below (?:is|are))\b(?=.{0,40}\b[a-z]+s\b)")
"""What opens so stands before a list or a text that is not told with it."""


def bad_form(text: str, sentence: Span, words: str, least_words: int) -> str | None:
    """What is wrong with the form of a sentence: its length, its ends, its having no verb."""
    found = words_in(words)
    if len(found) < least_words:
        return "too short"
    if len(found) > MAX_WORDS:
        return "too long"
    if not ENDS.search(words) or _ends_in_brackets(words):
        return "no full stop"
    line = text.rfind("\n", 0, sentence.begin) + 1
    if LIST_ITEM.match(text, line) or LIST_ITEM.match(words):
        return "a list item"
    if not (words.lstrip("“\"‘'([")[:1].isupper() or words[:1].isdigit()):
        return "begins inside a sentence"
    capital = sum(1 for word in found if word[0].isupper())
    if capital > 0.6 * len(found):
        return "a headline"
    if ANNOUNCES.match(words):
        return "announces what follows"
    if (OF_ADDRESS.search(words) and ADDRESS.search(words)) or CREDIT.search(words):
        return "an address or a credit"
    if not has_verb(found):
        return "no verb"
    if "\n\n" in words:
        return "runs over paragraphs"
    return None


def has_verb(words: list[str]) -> bool:
    """Whether any word may be a finite verb, by list or by its ending."""
    verbs = _verbs()
    return any(
        word.lower().replace("’", "'") in verbs
        or (
            word.islower()
            and len(word) > 3
            and word.endswith(("s", "ed"))
            and not word.endswith("ss")
        )
        or word.endswith(("'s", "’s", "'re", "’re", "'ll", "’ll"))
        for word in words
    )


@cache
def _verbs() -> frozenset[str]:
    return word_list("past_verbs", "speech_verbs", "auxiliary_verbs")


def _ends_in_brackets(words: str) -> bool:
    """Whether the full stop belongs to brackets that stand inside the sentence: "(D-Ohio.)"."""
    return words.endswith((")", "]")) and max(words.rfind("("), words.rfind("[")) > 0
