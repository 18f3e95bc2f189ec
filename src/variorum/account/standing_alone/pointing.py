"""Whether a sentence points to what, or to whom, the sentence before it has named."""

from collections.abc import Mapping
from functools import cache
from itertools import pairwise

from variorum.account.leaning import Printed, find_leaning, names_in
from variorum.account.leaning.personal import PRONOUNS
from variorum.account.leaning.pointers import POINTERS
from variorum.account.quote_marks import outside_quotations
from variorum.account.standing_alone.form import has_verb
from variorum.account.standing_alone.reasons import LEANS, UNNAMED
from variorum.account.standing_alone.referents import put_in_referents, told_of
from variorum.annotate.words import Word, find_words, words_in
from variorum.lang import word_list
from variorum.model import Annotation, Name, Span

REACH = 45
"""Characters behind "the mayor of a town" within which ", Ann Ray," belongs to it."""
OPENING = 12
"""Characters at the head of a sentence in which what leans leans on the one before."""
SUBJECT = 25
"""Characters in which "they" is what a sentence is about."""
UNNAMED_BY = {"somebody": UNNAMED[1], "several": UNNAMED[2]}
SMALL_SPOKEN = ("me", "my", "mine", "myself", "we", "our", "ours", "ourselves", "your", "yours",
    "you")  # fmt: skip
SPOKEN = frozenset({"I", "us", *SMALL_SPOKEN, *map(str.capitalize, SMALL_SPOKEN)})


def bad_opening(words: str, may_link: bool) -> str | None:
    """Whether the first words of a sentence, its pronouns aside, link it to the one before."""
    head = [word.lower() for word in words_in(words)[:3]]
    head[0] = head[0].partition("’")[0].partition("'")[0] or head[0]
    if may_link and head[0] in word_list("linking_openers"):
        head = head[1:]
    openers = word_list("dangling_openers")
    first, pair = head[0], " ".join(head[:2])
    if head[:2] in (["rather", "than"], ["instead", "of"]):
        return None
    opening = {first} if first in openers else set(head[:2]) if pair in openers else set()
    return LEANS if opening and not opening & (PRONOUNS | POINTERS) else None


def bad_reference(
    text: str,
    sentence: Span,
    findings: Annotation,
    opens_report: bool,
    referents: Mapping[int, str],
) -> str | None:
    """Whether it takes up what, or means whom, only the sentence before has named."""
    words = sentence.of(text)
    outside = find_words(outside_quotations(words))
    if any(w.text in SPOKEN for w in outside):
        return "somebody speaks without quotation marks"
    if not opens_report and _names_nobody(text, sentence, outside, findings):
        return UNNAMED[0]
    if any(place not in referents for place, _ in told_of(text, sentence, findings)):
        return UNNAMED[1]
    shown = put_in_referents(text, sentence, referents)
    leaning = find_leaning(Printed(shown, names_in([sentence], text, findings)))
    if (
        leaning is None
        or leaning.asks_for == "others"
        or outside_quotations(shown)[leaning.place] == " "
    ):
        return None
    if leaning.place < OPENING:
        told = opens_report and leaning.asks_for not in UNNAMED_BY and not _is_pointer(words)
        return None if told else LEANS
    far = leaning.asks_for == "several" and leaning.place > SUBJECT
    return None if far else UNNAMED_BY.get(leaning.asks_for)


def _is_pointer(words: str) -> bool:
    """Whether the first word points, even where nothing stands before: "Those changes"."""
    first = next(iter(words_in(words)), "").lower()
    return first in POINTERS


def _names_nobody(text: str, sentence: Span, outside: list[Word], findings: Annotation) -> bool:
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
        _belongs_to(name, end, text)
        for name in findings.names
        if name.type == "person" and name.begin >= sentence.begin
    )


def _belongs_to(name: Name, end: int, text: str) -> bool:
    """Whether a name stands at, or in commas shortly behind, the end of what somebody is."""
    apart = text[name.begin - 2 : name.begin] == ", "
    return name.begin <= end + 2 or (name.begin < end + REACH and apart)


@cache
def _nouns_for_people() -> frozenset[str]:
    return word_list("person_nouns", "titles") - word_list("title_modifiers")
