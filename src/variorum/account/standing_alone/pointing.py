"""Whether a sentence points to what, or to whom, the sentence before it has named."""

import re
from collections.abc import Mapping
from functools import cache
from itertools import pairwise

from variorum.account.quote_marks import outside_quotations
from variorum.account.standing_alone.form import has_verb
from variorum.account.standing_alone.reasons import LEANS, UNNAMED
from variorum.account.standing_alone.referents import told_of
from variorum.annotate.words import Word, find_words, words_in
from variorum.lang import word_list, word_pairs
from variorum.model import Annotation, Name, Span

REACH = 45
"""Characters behind "the mayor of a town" within which ", Ann Ray," belongs to it."""
LEANING_OPENER = re.compile(
    r"(?:In|At|On|During|After|Before|Under|With) (?:the|that|this) (?:note|letter|statement|memo|"
    r"memorandum|e-?mail|message|video|interview|speech|call|meeting|report|document|post|article|"
    r"filing|complaint|lawsuit|suit|ad|clip|tape|recording|event|case)\b,?"
    r"(?! (?:of|by|from|to|with|on|in|at|that|which|about|for)\b)"
)
LEANING_SUBJECT = re.compile(
    r"(?:Such (?!as\b|an?\b)\w|Such an? (?:[a-z]+ ){1,2}?(?:could|would|will|can|may|might|should"
    r"|is|was|has|had|means|meant)\b|[A-Z][a-z]+ly,? it (?!(?:is|was)\b)|(?:Members|Leaders"
    r"|Officials|Aides|Employees|Lawyers|Supporters) of the (?:committee|panel|board|commission"
    r"|agency|group|council|caucus|party|company|union)\b(?! (?:of|on|for|that|who|which|in)\b))"
)
"""What opens so is about something that the sentence before has named."""
LEANING_THING = re.compile(r"\b(?:such (?!as\b|an?\b)[a-z]+s\b)")
FIRST_PART = 45
"""Characters at the head of a sentence in which "such changes" takes up what was before it."""
PERSONAL = frozenset(word_pairs("gendered_pronouns"))
PLURAL = frozenset({"they", "them", "their", "theirs", "themselves"})
OF_NOTHING = re.compile(
    r"[“\"‘]?It(?:['’]s|\s(?:is|was|would be|will be))\s(?:an?\s)?(?:\w+ly\s)?\w+\s(?:that|to)\b"
)
"""An "it" that stands for nothing: "It is time to"."""
SMALL_SPOKEN = ("me", "my", "mine", "myself", "we", "our", "ours", "ourselves", "your", "yours",
    "you")  # fmt: skip
SPOKEN = frozenset({"I", "us", *SMALL_SPOKEN, *map(str.capitalize, SMALL_SPOKEN)})


def bad_opening(
    text: str, sentence: Span, may_link: bool, referents: Mapping[int, str]
) -> str | None:
    """Whether its first words lean on the sentence before."""
    if OF_NOTHING.match(sentence.of(text)):
        return None
    words = [word.lower() for word in words_in(sentence.of(text))[:3]]
    words[0] = words[0].partition("’")[0].partition("'")[0] or words[0]
    if may_link and words[0] in word_list("linking_openers"):
        words = words[1:]
    openers = word_list("dangling_openers")
    leans = words[0] in openers or " ".join(words[:2]) in openers
    return LEANS if leans and sentence.begin not in referents else None


def bad_reference(
    text: str,
    sentence: Span,
    findings: Annotation,
    opens_report: bool,
    referents: Mapping[int, str],
) -> str | None:
    """Whether it takes up what, or means whom, only the sentence before has named."""
    outside = find_words(outside_quotations(sentence.of(text)))
    if not opens_report and _takes_up(sentence.of(text)):
        return LEANS
    if any(w.text in SPOKEN for w in outside):
        return "somebody speaks without quotation marks"
    people = [n for n in findings.names if n.type == "person"]
    known = (*(n.begin for n in people), *referents)
    if not opens_report and _names_nobody(text, sentence, outside, people):
        return UNNAMED[0]
    if any(place not in referents for place, _ in told_of(text, sentence, findings)):
        return UNNAMED[1]
    for word in outside:
        place, small = sentence.begin + word.begin, word.text.lower()
        if (
            small in PERSONAL
            and place not in referents
            and not any(sentence.begin <= begin < place for begin in known)
        ):
            return UNNAMED[1]
        if small in PLURAL and word.begin < 25:
            return UNNAMED[2]
    return None


def _takes_up(words: str) -> bool:
    """Whether a sentence takes up a thing or people that the one before it has named."""
    if LEANING_OPENER.match(words) or LEANING_SUBJECT.match(words):
        return True
    return bool(LEANING_THING.search(outside_quotations(words), 0, FIRST_PART))


def _names_nobody(text: str, sentence: Span, outside: list[Word], people: list[Name]) -> bool:
    """Whether it opens with "the senator" or "the 44-year-old" and no name goes with that."""
    if not outside or outside[0].text != "The" or outside[0].begin > 1:
        return False
    nouns = _nouns_for_people()
    head = None
    for word, following in pairwise(outside[1:6]):
        in_a_name = word.text[0].isupper() and following.text[0].isupper()
        of_age = word.text == "old" and has_verb([following.text])
        if of_age or (word.text.lower() in nouns and not in_a_name and following.text != "who"):
            head = word
    if head is None:
        return False
    end = sentence.begin + head.end
    return not any(
        n.begin <= end + 2 or (n.begin < end + REACH and text[n.begin - 2 : n.begin] == ", ")
        for n in people
        if n.begin >= sentence.begin
    )


@cache
def _nouns_for_people() -> frozenset[str]:
    return (word_list("person_nouns") | word_list("titles")) - word_list("title_modifiers")
