"""Organisations as sources: the one that a source names, the one spoken of before it."""

import re
from bisect import bisect_left
from collections.abc import Sequence

from variorum.annotate.speakers.antecedents import EVERYBODY
from variorum.annotate.speakers.offices import role_of
from variorum.annotate.speakers.phrases import Phrase, is_plural, names_inside
from variorum.lang import word_list
from variorum.model import Name, Span

ARTICLE = re.compile(r"^(?:the|a|an)\s", re.IGNORECASE)
PROPER = re.compile(
    r"[A-Z][\w&.’'-]*(?:\s(?:(?:of|for|and|the|in|on|to|&)\s){0,2}[A-Z][\w&.’'-]*)+"
)
PROPER_AND_COMMA = re.compile(rf"(?<![\w.’'-])({PROPER.pattern}),\s$")
ACRONYM = re.compile(r"(?:[A-Z]\.?){2,6}|[A-Z]{2,}[a-z]?[A-Z]+")
CALLED = re.compile(r"\b(?:called|named|known as)\s(?:the\s)?$")
NAME_PART = re.compile(r"[A-Z][\w&.-]*\s+(?:(?:[A-Z][\w&.-]*(?:s['’])?|and|of|for|the|&)\s+)*$")
NAME_AND_OWNER = re.compile(r"(?:[A-Z][\w&.-]*\s)*[A-Z][\w&.-]*['’]s\s$")
"""In front of a body of one plain word: "Avon Sheriff's | Department"."""
CAPITALISED = re.compile(r"[A-Z][\w&’'-]+")
NAME_GOES_ON = re.compile(r"(?:\s(?:of|for|on|and|in|the|to)|\s[A-Z][\w&.-]*)+")
OPENS_SENTENCE = re.compile(r"(?:^|[.!?][”\"’')]*\s+|[\n\r]\s*)(?:But |And )?(?:[Tt]he\s)?$")
APPOSED = re.compile(r",\s(?:the\s)?")
DEFINITE = re.compile(r"^(?:the|an?|its|their|our)\s|['’]s?\s", re.IGNORECASE)
LAWS = frozenset(["Act", "Amendment", "Bill", "Code", "Constitution", "Law", "Treaty"])
"""What is no body: nobody made a law alone, and it speaks as a document."""
PARTISANS = frozenset(["Democrat", "Republican"])
"""Somebody of a place: "the Avon Democrat"."""
KIN = re.compile(r"\b(?:[Aa]n?|[Aa]nother)\s(?:[\w-]+\s){0,2}?([a-z]+)\b")
REACH, KIN_REACH = 1500, 200
LONGEST_FRONT, LONGEST_BODY = 120, 160
NAMES_BEFORE = 400


def named_body(
    text: str, zone: Span, head: Span, inside: Sequence[Name], names: Sequence[Name]
) -> str | None:
    """The organisation that is the head of a source ("the Avon Water Board"), in full; the body
    that sits in a place that stands for it ("the White House").

    ``inside`` are the names in the zone, ``names`` those of the report.
    """
    words = zone.of(text)
    plain = ARTICLE.sub("", words, count=1)
    begin = zone.end - len(plain)
    if len(plain) > LONGEST_BODY:
        return None
    if plain in word_list("seats_of_power"):
        return plain
    if plain.split()[-1:] and plain.split()[-1] in LAWS | PARTISANS:
        return None
    if plain.lower() in word_list("residents"):
        return None
    for name in inside:
        if (
            name.type == "organisation"
            and name.end in {zone.end, head.end}
            and (name.begin < head.end or CALLED.search(text, head.begin, name.begin))
        ):
            alone = text[name.begin : name.end].lower() in word_list("organisation_nouns")
            part = NAME_AND_OWNER if alone else NAME_PART
            front = part.search(text, max(begin, name.begin - LONGEST_FRONT), name.begin)
            behind = NAME_GOES_ON.fullmatch(text, name.end, zone.end)
            first = front.start() if front else name.begin
            return text[first : zone.end if behind else name.end]
    known = any(n.type == "organisation" and text[n.begin : n.end] == plain for n in names)
    if known and PROPER.fullmatch(plain):
        return plain
    if any(n.type in {"person", "place"} and n.end >= zone.end for n in inside):
        return None
    callings = word_list("titles", "person_nouns")
    last = plain.split()[-1] if plain.split() else ""
    titled = plain.split()[:1] != [] and plain.split()[0].lower().strip(".") in word_list("titles")
    if last.lower() in callings or (last.endswith(".") and role_of(last) in callings) or titled:
        return None  # "Avon Sen.", of whom the name was lost
    if ACRONYM.fullmatch(plain) or (PROPER.fullmatch(plain) and not is_plural(last)):
        return plain
    return _one_word(text, plain, begin, names)


def _one_word(text: str, plain: str, begin: int, names: Sequence[Name]) -> str | None:
    """The body that one capitalised word stands for: the one named before whose name ends in
    it ("the Herald"), else the word itself where it is no beginning of a sentence.
    """
    nobody = word_list("function_words", "unnamed_people") | EVERYBODY
    if not CAPITALISED.fullmatch(plain) or plain.lower() in nobody:
        return None
    if any(_is_of(plain, text[n.begin : n.end]) for n in names if n.type == "place"):
        return None
    last = bisect_left(names, begin, key=lambda n: n.begin)
    before = names[max(0, last - NAMES_BEFORE) : last]
    bodies = (text[n.begin : n.end] for n in reversed(before) if n.type == "organisation")
    longer = next((b for b in bodies if b.endswith(f" {plain}")), None)
    opens = OPENS_SENTENCE.search(text, max(0, begin - 12), begin)
    behind_comma = text[begin - 2 : begin] == ", "  # "Avon, Tex."
    return longer or (None if opens or behind_comma or is_plural(plain) else plain)


def _is_of(plain: str, place: str) -> bool:
    """Whether a word means somebody from a place: "the Avonian"."""
    return plain.endswith("an") and plain != place and place.startswith(plain[:-1])


def body_beside(text: str, source: Span, names: Sequence[Name]) -> str | None:
    """The organisation to which a source is an apposition cut off from it: "[Brightwell], the
    maker of lamps, said". Also one that no name stands for, where the source is a group, a
    company and the like.
    """
    if text[source.begin - 2 : source.begin] != ", ":
        return None
    last = bisect_left(names, source.begin, key=lambda n: n.begin)
    proper = PROPER_AND_COMMA.search(text, max(0, source.begin - 80), source.begin)
    words = proper.group(1).split() if proper else []
    if words and (
        words[0].lower() in word_list("function_words") or words[-1] in word_list("weekdays")
    ):
        return None  # "On Wednesday, a group", "Later Monday, the agency"
    if proper and (not last or names[last - 1].end <= proper.start(1)):
        head = re.split(r"\s(?:of|for|in|that|which|with|based)\s|,", source.of(text))[0].split()
        opens = OPENS_SENTENCE.search(text, max(0, proper.start(1) - 12), proper.start(1))
        known = opens and head and head[-1].lower() in word_list("organisation_nouns")
        return proper.group(1) if known else None
    if not last:
        return None
    name = names[last - 1]
    opens = OPENS_SENTENCE.search(text, max(0, name.begin - 12), name.begin)
    is_body = name.type == "organisation" and name.end == source.begin - 2
    return text[name.begin : name.end] if is_body and opens else None


def body_apposed(text: str, phrase: Phrase, names: Sequence[Name]) -> str | None:
    """The organisation that a description goes on with as its apposition: "The operator,
    [Brightwell], said".
    """
    head = phrase.head.of(text)
    if not DEFINITE.search(head) or is_plural(head.split()[-1]) or " and " in head:
        return None
    behind = Span(phrase.zone.end, phrase.span.end)
    body = next((n for n in names_inside(names, behind) if n.type == "organisation"), None)
    if body is None or not APPOSED.fullmatch(text, behind.begin, body.begin):
        return None
    closed = body.end == behind.end or text[body.end] == ","
    return text[body.begin : body.end] if closed else None


def body_called(text: str, position: int, noun: str, names: Sequence[Name]) -> str | None:
    """The organisation named last whose name ends in a noun: "the department", said of the Justice
    Department.
    """
    last = bisect_left(names, position, key=lambda n: n.begin)
    for name in reversed(names[max(0, last - NAMES_BEFORE) : last]):
        if name.begin < position - REACH:
            return None
        words = text[name.begin : name.end]
        if name.type == "organisation" and " " in words and words.lower().endswith(f" {noun}"):
            return words
    return None


def body_told_as(text: str, position: int, noun: str, names: Sequence[Name]) -> str | None:
    """The organisation that a report calls so last, where it calls none so behind it that has no
    name: "the group", said of "Lake Watch, a small group" or "the group Lake Watch".
    """
    calls = re.compile(rf"\b(?:(?:[Aa]n?|[Aa]nother)\s(?:[\w.’'-]+\s){{0,4}}|[Tt]he\s){noun}\b")
    last = bisect_left(names, position, key=lambda n: n.begin)
    bodies = [n for n in names[max(0, last - NAMES_BEFORE) : last] if n.type == "organisation"]
    for call in reversed(list(calls.finditer(text, max(0, position - REACH), position))):
        behind = next((n for n in bodies if n.begin == call.end() + 1), None)
        if call.group()[0] in "Tt" and behind is None:
            continue
        before = next((n for n in bodies if text[n.end : call.start()] == ", "), None)
        called = behind or before
        return text[called.begin : called.end] if called else None
    return None


def kin_before(text: str, position: int) -> bool:
    """Whether a body without a name comes in shortly before: "a House committee"."""
    before = KIN.findall(text, max(0, position - KIN_REACH), position)
    return any(noun.lower() in word_list("organisation_nouns") for noun in before)


def body_before(text: str, position: int, names: Sequence[Name]) -> str | None:
    """The organisation named last as the opening of a sentence before a position; None where
    another is named between, so that it is not clear which is meant.
    """
    last = bisect_left(names, position, key=lambda n: n.begin)
    between: set[str] = set()
    for name in reversed(names[max(0, last - NAMES_BEFORE) : last]):
        if name.begin < position - REACH:
            return None
        if name.type != "organisation":
            continue
        words = text[name.begin : name.end]
        if OPENS_SENTENCE.search(text, max(0, name.begin - 12), name.begin):
            return words if between <= {words} else None
        between.add(words)
    return None
