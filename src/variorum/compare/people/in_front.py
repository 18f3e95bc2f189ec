"""The office at once in front of a name: city Comptroller Ann Ray."""

import re
from collections.abc import Sequence
from functools import cache

from variorum.compare.people.ahead import KIN
from variorum.compare.people.behind import NO_OFFICE, office_words
from variorum.compare.people.bodies import DAYS_AND_MONTHS, begin_of_body
from variorum.compare.people.offices import COMPOUND
from variorum.lang import any_word, word_list
from variorum.model import Span

RUN = re.compile(r"(?:[\w.’'-]++\s++){1,8}+$")
LONGEST_RUN = 8
TOKEN = re.compile(r"\S+?[a-z]\.(?=[A-Z][a-z])|\S+")
"""A word; the last of a sentence, where the next begins without a blank, by itself."""
CANNOT_OPEN = frozenset(
    ["the", "a", "an", "with", "by", "from", "of", "and", "to", "for", "that", "fellow"]
)
NAMED_IN_DIGITS = re.compile(
    r"\d+[A-Za-z]\w*(?<!\ds)(?<!st)(?<!nd)(?<!rd)(?<!th)|\w+\.(?:org|com|net)"
)
"""A word of a body's name that has no capital: "Avon | 49ers | guard", "350.org | director"."""
GLUED = re.compile(r"[a-z]\.[a-z]{2}")
"""Two words between which something was lost: "Sen.and"."""
HANDLE = frozenset("@#")
"""What opens the name of an account, which is no word of an office: "@AvonGov | Secretary"."""
COURTESY = frozenset({"mr", "mrs", "ms", "miss", "mx"})
HONOURS = frozenset({"sir", "dame", "lord", "lady"})
"""Behind an office these are of the name: "mill boss | Sir Bo Orr"."""
CLITIC = re.compile(r"['’](?:s|re|ll|d)$")
OWNERS = frozenset({"his", "her", "their", "my", "our", "whose"})
HELD_BEFORE = re.compile(r"(?:then|ex|former)-[A-Z]")
STANDS_BEFORE = frozenset({"the", "a", "an"}) | word_list("owners_told_of")
OPENS_OFFICE = frozenset(
    ["and", "or", "as", "like", "unlike", "by", "with", "from", "for", "of", "to", "including"]
)
SMALL_WORD = re.compile(r"[a-z]+(?:-[a-z]+)*")
ADJECTIVE = re.compile(r"(?:[^e]al|ic)$")
MOST_SMALL = 3
NOUNS_TOO = frozenset(["campaign", "transition", "press", "state", "trade", "finance", "police",
    "staff", "policy", "field", "market", "program", "project", "network", "fund", "research",
    "design", "party", "show", "talk", "radio"])  # fmt: skip
"""Verbs that as nouns say what sort an office is: "campaign chairman"."""
HOLDING = frozenset(["former", "acting", "interim", "then", "incoming", "outgoing", "retired"])
"""What opens an office: how it is held."""
HELD_IN_FRONT = re.compile(
    rf"\b(?:{'|'.join(HOLDING)})\s(?:(?:[A-Z]\w+|U\.S\.)\s){{0,3}}$", re.IGNORECASE
)
OF_A_YEAR = re.compile(r"(?<!\b[IiOo][nf]\s)(?<!\b[Bb]y\s)(?<!\b[Ss]ince\s)\b(?:19|20)\d\d\s$")
"""In front of what is run for, it tells of which time that is: "2012 | party nominee Ann Ray"."""
RUN_FOR = frozenset({"nominee", "candidate", "contender", "hopeful"})
PARTICLE = re.compile(r"\b[Aa]l\s$")
"""Of small letters, in front of the rest of a name: "al | Avon chief Ann Ray"."""
SUPPOSED_IN_FRONT = re.compile(r"\b(presumptive|presumed|likely|prospective|potential|possible)\s$")
"""Without these it would be told as sure: "presumptive | party nominee Ann Ray"."""
OTHER_IN_FRONT = re.compile(
    r"(?<![\w’'-])(?<!the\s)(?<!The\s)([A-Z][\w.&’'-]*(?:\s[A-Z][\w.&’'-]*){0,3}\s"
    rf"(?:(?!{any_word('auxiliary_verbs')}\s)[a-z-]+\s)?(?P<office>[a-z]+))\sand\s$"
)
"""Another office of the same person: "Lake Bank president and | chief counsel Ann Ray"."""
THE_ONE = re.compile(r"\b[Tt]he\s(?P<kind>[a-z]+\s)?$")
PAGE = frozenset({"Images", "Pinterest"})
BEFORE_VERBS = frozenset(["to", "should", "would", "will", "must", "could", "can", "may", "might",
    "not", "never", "shall"])  # fmt: skip
RANKS = frozenset({"special", "senior", "top", "lead"})
RANKS_OF_OTHERS = frozenset({"deputy", "vice", "assistant", "state", "lieutenant", "major"})
SHORT_TITLE = re.compile(r"(?:Sen|Rep|Gov|Sens|Reps|Govs|Amb)\.")
LONGEST_SHORT_TITLE = 5
"""Letters of a title that is cut short: "Supt."."""
REACH = 70
"""Characters in front of a name within which its office begins."""

Run = list[tuple[int, str]]
"""Words in their order, each with its place in the text."""


def in_front(text: str, place: Span) -> Span | None:
    """The words for an office at once in front of a name, None where there are none."""
    line = text.rfind("\n", max(0, place.begin - 100), place.begin) + 1
    start = max(line, place.begin - REACH)
    run = _pared(_read_run(text, start, place.begin), text, start)
    if not run:
        return None
    words = [word for _, word in run]
    before = text[start : run[0][0]]
    bare = " " not in place.of(text) and words[0].islower()
    if (bare and _is_the_one(before)) or not _is_held(words, before):
        return None
    begin, end = run[0][0], run[-1][0] + len(words[-1])
    other = OTHER_IN_FRONT.search(text, start, begin) if words[0].islower() else None
    if other is not None and other["office"] in office_words():
        held = HELD_IN_FRONT.search(text, start, other.start())
        return Span(held.start() if held else other.start(), end)
    if words[-1].lower() in RUN_FOR and (year := OF_A_YEAR.search(text, start, begin)):
        return Span(year.start(), end)
    if words[0][0].isupper() and (particle := PARTICLE.search(text, start, begin)):
        return Span(particle.start(), end)
    return Span(begin_of_body(text, begin, start, words=len(run)), end)


def may_open(word: str) -> bool:
    """Whether a word without capitals is one of an office, or says what sort it is."""
    return word in _with_modifiers()


def kind_in_front(text: str, head: Span, start: int) -> int:
    """Where the small words begin that say of what sort an office is: "political | scientists"."""
    run = _read_run(text, start, head.begin, (head.begin, head.of(text)))
    return run[0][0] if all(word.islower() for _, word in run) else head.begin


def _read_run(text: str, start: int, end: int, *head: tuple[int, str]) -> Run:
    """The words in front of a name, or of the ``head`` of an office, that may be of its office,
    read backwards.
    """
    before = RUN.search(text[start:end])
    tokens = list(TOKEN.finditer(before.group())) if before else []
    offset = start + (before.start() if before else 0)
    run: Run = [*head]
    small: Run = []  # "policy" of "its policy director": as far as it is closed
    for token in reversed(tokens):
        here, word = (offset + token.start(), token.group()), token.group()
        if _stands_apart(word, run):
            return run
        if _belongs(word, run):
            run[:0] = [here, *small]
            small = []
        elif _qualifies(word, run) and len(small) < MOST_SMALL:
            small.insert(0, here)
        else:
            owned = word.endswith(("'s", "’s"))
            if owned and run[-1:] and run[-1][1].lower() in KIN:
                return []
            closed = owned or _closes(word, small)
            return [*small, *run] if closed else run
    return [*small, *run] if len(tokens) < LONGEST_RUN else run


def _stands_apart(word: str, run: Run) -> bool:
    """Whether a word ends the sentence before, is of a page, or is what is done to the office."""
    plain = word.lower().strip(".")
    longest = LONGEST_SHORT_TITLE if plain in office_words() else 2
    if word.endswith(".") and len(plain.replace(".", "")) > longest:
        return True
    if "/" in word or word in PAGE or GLUED.search(word):
        return True  # the credit of a picture, or what is to be clicked on
    held = bool(run) and run[0][1].lower() in HOLDING
    return held and word.islower() and plain not in HOLDING  # "to fire | former chairman Ann Ray"


def _belongs(word: str, run: Run) -> bool:
    """Whether a word is of the office that begins behind it, or of one with the name alone."""
    plain = word.lower().strip(".")
    known = all(may_open(w) or w in HOLDING for w in plain.split("-")) or plain in office_words()
    if plain not in CANNOT_OPEN and (known or bool(run and plain in RANKS)):
        return True
    capital = word[0].isupper() and CLITIC.sub("", plain) not in _openers_of_none()
    capital = capital or NAMED_IN_DIGITS.fullmatch(word) is not None
    capital = capital or HELD_BEFORE.match(word) is not None
    return bool(run) and capital and word not in word_list("sentence_openers")


def _pared(run: Run, text: str, start: int) -> Run:
    """The words without those that are no part of an office, and with what makes it unsure."""
    titles = office_words()
    if run and text[run[0][0] - 1 : run[0][0]] in HANDLE:
        run.pop(0)
    while run and run[-1][1].lower().strip(".") in (COURTESY | HONOURS if run[1:] else COURTESY):
        run.pop()
    if len(run) > 1 and (run[0][1], run[1][1]) not in COMPOUND:
        run = run[1:] if _is_verb(run[0][1], text[start : run[0][0]]) else run
    supposed = SUPPOSED_IN_FRONT.search(text, start, run[0][0]) if run else None
    if supposed is not None:
        run.insert(0, (supposed.start(1), supposed.group(1)))
    if len(run) > 1 and _is_given(run[-1][1]) and run[-2][1].lower().strip(".") in titles:
        run.pop()
    if len(run) > 1 and _is_office(run[-2][1]) and SHORT_TITLE.fullmatch(run[-1][1]):
        run.pop()  # "envoy nominee | Sen. Ann Ray"
    return run


def _is_held(words: Sequence[str], before: str) -> bool:
    """Whether the words are an office, of one, that is not somebody else's kin."""
    titles = office_words()
    last = words[-1].lower().strip(".")
    if last.endswith("s") and last[:-1] in titles:
        return False  # "Sens. Ray and Orr"
    if last in KIN and _is_owned(before, words):
        return False
    held = {part for w in words for part in w.lower().strip(".").split("-")} & titles
    return bool(held - NO_OFFICE - COURTESY)


def _is_office(word: str) -> bool:
    lower = word.lower()
    return lower in office_words() and lower not in NO_OFFICE and lower not in RANKS_OF_OTHERS


def _is_the_one(before: str) -> bool:
    """Whether an office is that of somebody else: "the president | Ray worked for", "the water
    adviser | Ray had hired".
    """
    found = THE_ONE.search(before)
    return found is not None and (found["kind"] or "").strip() not in word_list("function_words")


def _is_owned(before: str, words: Sequence[str]) -> bool:
    """Whether it is said whose kin somebody is: "his brother"."""
    owner = [*before.split(), *words[:-1]][-1:]
    return bool(owner) and (owner[0].lower() in OWNERS or owner[0].endswith(("'s", "’s")))


def _closes(word: str, small: Run) -> bool:
    """Whether an office begins behind a word, with the ``small`` words between: "the", "like",
    "fired | software". Behind a verb no several people are of it: "told | reporters".
    """
    plain = word.lower().strip(".")
    if plain in STANDS_BEFORE or plain in OPENS_OFFICE:
        return True
    several = any(w.endswith("s") and w not in word_list("attributive_plurals") for _, w in small)
    ends = word.isdigit() or (word.islower() and word.isalpha() and not _may_qualify(word))
    return ends and not several


def _qualifies(word: str, run: Sequence[tuple[int, str]]) -> bool:
    """Whether a word may open the office behind it; none does before a name that opens it: "main
    factor | Avon Bank chief Ann Ray".
    """
    if not run or not _may_qualify(word):
        return False
    return run[0][1].islower() or "-" in word or run[0][1].lower() in office_words()


def _is_verb(word: str, before: str) -> bool:
    """Whether a word of small letters is what somebody shall do: "should fire | adviser Ray"."""
    *_, former, ahead = ["", "", *before.lower().split()]
    if not word.islower() or ahead not in BEFORE_VERBS or former == "according":
        return False
    kind = may_open(word) or word in RANKS or ADJECTIVE.search(word)
    return word in word_list("plain_verbs") or not (kind or HOLDING.intersection(word.split("-")))


def _is_given(word: str) -> bool:
    """Whether a title with a capital is also a first name: "Sen. Dean | Ray"."""
    return word[0].isupper() and word.lower() in word_list("male_names", "female_names")


def _may_qualify(word: str) -> bool:
    """Whether a word in small letters may say what sort an office is: "policy director"."""
    noun = word in word_list("ing_nouns") or word in {"managing", "founding"}
    active = word.endswith("ing") and not noun
    other = (
        (word in _no_qualifiers() and word not in NOUNS_TOO)
        or active
        or word.endswith(("ed", "ly"))
    )
    return bool(SMALL_WORD.fullmatch(word)) and not other


@cache
def _with_modifiers() -> frozenset[str]:
    return office_words() | word_list("title_modifiers")


@cache
def _openers_of_none() -> frozenset[str]:
    """Words that may have a capital and are no part of an office."""
    return word_list("function_words") | CANNOT_OPEN | DAYS_AND_MONTHS


@cache
def _no_qualifiers() -> frozenset[str]:
    """Verbs and small words: none says what sort an office is."""
    verbs = ("past_verbs", "speech_verbs", "plain_verbs", "auxiliary_verbs")
    return _openers_of_none().union(*map(word_list, verbs))
