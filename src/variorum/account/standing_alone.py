"""Whether a sentence can be read without the sentences around it."""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import pairwise

from variorum.account.quote_marks import outside_quotations
from variorum.account.referents import is_sure, named_people
from variorum.annotate.attributions.borders import DATELINE
from variorum.annotate.words import Word, find_words, words_in
from variorum.clean.captions import is_caption
from variorum.clean.related import blanked
from variorum.lang import word_list, word_pairs
from variorum.model import Annotation, Name, Span

NOBODY: Mapping[int, str] = {}
LEANS = "leans on the sentence before"
WITHOUT_SPEAKER = "a quotation without its speaker"
UNNAMED = ("the person is not named", "he or she is not named", "they are not named")
MIN_WORDS, MAX_WORDS = 7, 70
REACH = 45
"""Characters behind "the mayor of a town" within which ", Ann Ray," belongs to it."""
LOOK_BACK = 10_000
ENDS = re.compile(r"[.!…][\"'”’»)\]]*$")
LIST_ITEM = re.compile(r"(?:[-–—•*·▪►>#]|\(?\d{1,2}[.)]|[a-z][.)])\s|[-–—•*·▪►](?=[A-Z“\"])")
ADDRESS = re.compile(r"https?://|www\.|\w@\w|\b\w+\.com/|#\w{3}|@\w{3}")
CREDIT = re.compile(r"\((?:[^()]*\b(?:photo|image|via|getty|file)\b[^()]*)\)", re.IGNORECASE)
ANNOUNCES = re.compile(r"(?:Here(?:['’]s|\s(?:is|are))|Below (?:is|are))\b(?=.{0,40}\b[a-z]+s\b)")
"""What opens so stands before a list or a text that is not told with it."""
NO_CLAUSE = re.compile(r"(?:By|After|Before|While|Without|Despite) [a-z]+ing\b[^,]*$")
"""What opens so and has no comma has no main clause."""
PICTURE = re.compile(
    r"(?:(?:[A-Z][\w.’'-]*\s){1,4}?[A-Z][\w.’'-]*/"
    r"(?:Getty Images|(?i:Reuters)|AFP|AP(?: Images| Photo)?|Shutterstock|Bloomberg|EPA|Zuma)"
    r"(?:\s(?:via|for)\s(?:[A-Z]\w+\s?){1,3})?\s+(?=[A-Z“\"]))"
)
"""The credit of a picture run into the sentence behind it: "Ann Ray/Getty Images The mayor …"."""
ASKED = re.compile(r"[?!][”\"’']+\s*$")
GOES_ON = re.compile(r"[“\"](?:I|We)\b")
"""What opens so behind other quoted words may be spoken in a part: "My name is the Union"."""
LEANING_OPENER = re.compile(
    r"(?:In|At|On|During|After|Before|Under|With) (?:the|that|this) (?:note|letter|statement|memo|"
    r"memorandum|e-?mail|message|video|interview|speech|call|meeting|report|document|post|article|"
    r"filing|complaint|lawsuit|suit|ad|clip|tape|recording|event|case)\b,?"
    r"(?! (?:of|by|from|to|with|on|in|at|that|which|about|for)\b)"
)
LEANING_SUBJECT = re.compile(
    r"(?:Such (?!as\b|an?\b)\w|(?:Members|Leaders|Officials|Aides|Employees|Lawyers|Supporters) of"
    r" the (?:committee|panel|board|commission|agency|group|council|caucus|party|company|union)"
    r"\b(?! (?:of|on|for|that|who|which|in)\b))"
)
"""What opens so is about something that the sentence before has named."""
LEANING_THING = re.compile(r"\b(?:such (?!as\b|an?\b)[a-z]+s\b)")
SAID_BY_SOME = re.compile(r"[,”\"’]\s*they (?:said|say|wrote|added|told)\b")
FIRST_PART = 45
"""Characters at the head of a sentence in which "such changes" takes up what was before it."""
PERSONAL = frozenset(word_pairs("gendered_pronouns"))
SUBJECT = re.compile(r"(?:he|she)", re.IGNORECASE)
PLURAL = frozenset({"they", "them", "their", "theirs", "themselves"})
OF_NOTHING = re.compile(
    r"[“\"‘]?It(?:['’]s|\s(?:is|was|would be|will be))\s(?:an?\s)?(?:\w+ly\s)?\w+\s(?:that|to)\b"
)
"""An "it" that stands for nothing: "It is time to"."""
SMALL_SPOKEN = ("me", "my", "mine", "myself", "we", "our", "ours", "ourselves", "your", "yours",
    "you")  # fmt: skip
SPOKEN = frozenset({"I", "us", *SMALL_SPOKEN, *map(str.capitalize, SMALL_SPOKEN)})


def bare_sentence(text: str, sentence: Span, furniture: tuple[Span, ...]) -> Span | None:
    """The sentence without a dateline, the credit of a picture or furniture at its ends.

    None where that leaves nothing, or what is told below a picture. What of furniture stands
    inside it is not shown.
    """
    begin, end = sentence
    for stretch in furniture:
        if stretch.begin <= begin < stretch.end:
            begin = stretch.end
        elif begin < stretch.begin < end <= stretch.end:
            end = stretch.begin
    begin = min(begin, end)
    if is_caption(text[begin:end].strip()):
        return None
    credit = PICTURE.match(text, begin, end)
    if credit:
        begin = credit.end()
    dateline = DATELINE.match(text, begin, min(end, begin + 80))
    if dateline and dateline.end() > begin:
        begin = dateline.end()
    bare = Span(begin, end).trimmed(text)
    return bare if bare.begin < bare.end else None


def _inside(sentence: Span, furniture: Sequence[Span]) -> list[Span]:
    """The furniture that a page has put into a sentence."""
    return [f for f in furniture if sentence.begin < f.begin and f.end < sentence.end]


def why_not_alone(
    text: str,
    sentence: Span,
    paragraph: Span,
    findings: Annotation,
    *,
    opens_report: bool = False,
    may_link: bool = False,
    referents: Mapping[int, str] = NOBODY,
    least_words: int = MIN_WORDS,
) -> str | None:
    """Why the sentence cannot stand alone, in words; None where it can.

    ``paragraph`` is the one that it stands in: a quotation may have been opened there.
    A sentence that opens its report has no sentence before it to lean on; one that ``may_link``
    may open with "but" or "meanwhile", which lean on it lightly. ``referents`` has
    the names that will be told behind pronouns, by place.
    """
    text = blanked(text, _inside(sentence, findings.furniture))
    words = sentence.of(text)
    return (
        _bad_form(text, sentence, words, least_words)
        or _bad_marks(text, sentence, paragraph)
        or _bad_opening(text, sentence, may_link, referents)
        or _bad_reference(text, sentence, findings, opens_report, referents)
    )


def _bad_form(text: str, sentence: Span, words: str, least_words: int) -> str | None:
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
    if ADDRESS.search(words) or CREDIT.search(words):
        return "an address or a credit"
    if not _has_verb(found) or NO_CLAUSE.match(words):
        return "no verb"
    if "\n\n" in words:
        return "runs over paragraphs"
    return None


def _has_verb(words: list[str]) -> bool:
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
    return word_list("past_verbs") | word_list("speech_verbs") | word_list("auxiliary_verbs")


@cache
def _nouns_for_people() -> frozenset[str]:
    return (word_list("person_nouns") | word_list("titles")) - word_list("title_modifiers")


def _ends_in_brackets(words: str) -> bool:
    """Whether the full stop belongs to brackets that stand inside the sentence: "(D-Ohio.)"."""
    return words.endswith((")", "]")) and max(words.rfind("("), words.rfind("[")) > 0


def _bad_marks(text: str, sentence: Span, paragraph: Span) -> str | None:
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


def find_referents(text: str, sentence: Span, findings: Annotation) -> Mapping[int, str]:
    """Whom a "he" or "she" of the sentence that somebody's words are given to stands for.

    By the place of the pronoun, for those of which the annotator named the holder, the
    sentence does not before it, and nobody else may be meant.
    """
    told = list(_told_of(text, sentence, findings))
    people = named_people(findings.names) if told else []
    return {
        place: name
        for place, name in told
        if is_sure(text, place, find_words(text, place, sentence.end)[0].text, name, people)
    }


def _told_of(text: str, sentence: Span, findings: Annotation) -> Iterator[tuple[int, str]]:
    """The pronouns of a sentence whose holder it does not name before, and that holder."""
    begin, end = sentence

    def is_named(person: str, place: int) -> bool:
        own = person.split()[-1]
        return any(
            begin <= n.begin < place and own in text[n.begin : n.end].split()
            for n in findings.names
            if n.type == "person"
        )

    for attribution in findings.attributions:
        for source in attribution.source:
            if begin <= source.begin and source.end <= end and SUBJECT.fullmatch(text, *source):
                name = attribution.speaker.name
                if name and not is_named(name, source.begin):
                    yield source.begin, name


def put_in_referents(
    text: str, sentence: Span, referents: Mapping[int, str], furniture: Sequence[Span] = ()
) -> str:
    """The sentence with the name in brackets behind the first pronoun for each person, and an
    ellipsis for furniture inside it.
    """
    inside = _inside(sentence, furniture)
    told: set[str] = set()
    put_in = [(f.begin, f.end, " …") for f in inside]
    for place, name in sorted(referents.items()):
        if name not in told and sentence.begin <= place < sentence.end:
            end = place + len(find_words(text, place, sentence.end)[0].text)
            put_in.append((end, end, f" [{name}]"))
            told.add(name)
    shown, at = "", sentence.begin
    for begin, end, words in sorted(put_in):
        shown += text[at:begin].rstrip() + words
        at = end
    return shown + text[at : sentence.end]


def _bad_opening(
    text: str, sentence: Span, may_link: bool, referents: Mapping[int, str]
) -> str | None:
    if OF_NOTHING.match(sentence.of(text)):
        return None
    words = [word.lower() for word in words_in(sentence.of(text))[:3]]
    words[0] = words[0].partition("’")[0].partition("'")[0] or words[0]
    if may_link and words[0] in word_list("linking_openers"):
        words = words[1:]
    openers = word_list("dangling_openers")
    leans = words[0] in openers or " ".join(words[:2]) in openers
    return LEANS if leans and sentence.begin not in referents else None


def _bad_reference(
    text: str,
    sentence: Span,
    findings: Annotation,
    opens_report: bool,
    referents: Mapping[int, str],
) -> str | None:
    outside = find_words(outside_quotations(sentence.of(text)))
    if not opens_report and _takes_up(sentence.of(text)):
        return LEANS
    if any(w.text in SPOKEN for w in outside):
        return "somebody speaks without quotation marks"
    people = [n for n in findings.names if n.type == "person"]
    known = (*(n.begin for n in people), *referents)
    if not opens_report and _names_nobody(text, sentence, outside, people):
        return UNNAMED[0]
    if any(place not in referents for place, _ in _told_of(text, sentence, findings)):
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
        of_age = word.text == "old" and _has_verb([following.text])
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
