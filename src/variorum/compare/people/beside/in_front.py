"""The office at once in front of a name: city Comptroller Ann Ray."""

import re
from collections.abc import Sequence

from variorum.compare.people.beside.begins import begin_of_office
from variorum.compare.people.beside.verb_forms import (
    SHORT_IS,
    is_participle,
    is_present,
    is_to_do,
)
from variorum.compare.people.beside.words import (
    HOLDING,
    KIN,
    NO_OFFICE,
    OF_STATE,
    RANKS,
    TIMES,
    given_names,
    is_no_part,
    may_open,
    may_qualify,
    office_words,
)
from variorum.compare.people.offices import COMPOUND
from variorum.lang import word_list, word_pairs
from variorum.model import Span

RUN = re.compile(r"(?:[\w.’'-]++\s++){1,8}+$")
LONGEST_RUN = 8
TOKEN = re.compile(r"\S+?[a-z]\.(?=[A-Z][a-z])|\S+")
"""A word; the last of a sentence, where the next begins without a blank, by itself."""
OF_A_PAGE = re.compile(r".*/.*|Images|Pinterest|caption|.*[a-z]\.[a-z]{2}.*")
"""The credit of a picture, what is to be clicked on, and words between which one was lost."""
NAMED_IN_DIGITS = re.compile(
    r"\d+[A-Za-z]\w*(?<!\ds)(?<!st)(?<!nd)(?<!rd)(?<!th)|\w+\.(?:org|com|net)"
)
"""A word of a body's name that has no capital: "Avon | 49ers | guard", "350.org | director"."""
HANDLE = frozenset("@#")
"""What opens the name of an account, which is no word of an office: "@AvonGov | Secretary"."""
COURTESY = frozenset({"mr", "mrs", "ms", "miss", "mx"})
HONOURS = frozenset({"sir", "dame", "lord", "lady"})
"""Behind an office these are of the name: "mill boss | Sir Bo Orr"."""
FELLOW = "fellow"
LEADS_ON = frozenset(
    ["the", "a", "an", "and", "or", "but", "as", "like", "unlike", "by", "with", "from", "for",
     "of", "to", "including"]
)  # fmt: skip
"""Behind these an office begins, whatever words are of it."""
PLURAL = re.compile(r"(?<![su])s$")
POSSESSIVE = re.compile(r"['’]s$")
MOST_SMALL = 3
THE_ONE = re.compile(r"\b[Tt]he\s(?P<kind>[a-z]+\s)?$")
ONE_OF_MANY = re.compile(r"\ban?\s(?:[a-z]+\s)?$")
"""In front of an office that one alone holds, it is only thought of: "a second | President Ray"."""
SHORT_TITLE = re.compile(r"(?:Sen|Rep|Gov|Sens|Reps|Govs|Amb)\.")
LONGEST_SHORT_TITLE = 5
"""Letters of a title that is cut short: "Supt."."""
SHORTEST_TITLE = 3
"""Letters of a title that may be cut short though no list has it: "Pvt."."""
REACH = 70
"""Characters in front of a name within which its office begins."""

Run = list[tuple[int, str]]
"""Words in their order, each with its place in the text."""


def office_in_front(text: str, place: Span) -> Span | None:
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
    if words[0] in OF_STATE and ONE_OF_MANY.search(before):
        return None
    end = run[-1][0] + len(words[-1])
    return Span(begin_of_office(text, Span(run[0][0], end), start), end)


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
            if POSSESSIVE.search(word) and run[-1:] and run[-1][1].lower() in KIN:
                return []
            return [*small, *run] if _closes(word, small) else run
    return [*small, *run] if len(tokens) < LONGEST_RUN else run


def _stands_apart(word: str, run: Run) -> bool:
    """Whether a word ends the sentence before, is of a page, or is what is done to the office."""
    how, _, last = word.lower().strip(".").rpartition("-")
    plain = last if how in HOLDING else word.lower().strip(".")
    longest = LONGEST_SHORT_TITLE if plain in office_words() else 2
    if word.endswith(".") and len(plain.replace(".", "")) > longest:
        return True
    if word.endswith(".") and plain in office_words() and not _is_cut_short(plain):
        return True  # "of Orr and Duke. | Ray left"
    if OF_A_PAGE.fullmatch(word) and not NAMED_IN_DIGITS.fullmatch(word):
        return True
    held = bool(run) and run[0][1].lower() in HOLDING
    return held and word.islower() and plain not in HOLDING  # "to fire | former chairman Ann Ray"


def _is_cut_short(plain: str) -> bool:
    """Whether a title is one that a point may end, as it is cut short: "Sen.", "Cpl."."""
    return plain in word_pairs("title_abbreviations") or len(plain) <= SHORTEST_TITLE


def _belongs(word: str, run: Run) -> bool:
    """Whether a word is of the office that begins behind it, or of one with the name alone."""
    plain = word.lower().strip(".")
    parts = plain.split("-")
    if run and POSSESSIVE.search(word) and POSSESSIVE.sub("", word) in office_words():
        return True  # "Avon | sheriff's | spokesman"
    if run and (plain, run[0][1].lower()) in COMPOUND:
        return True  # "first lady"
    if plain in office_words() or all(may_open(part) or part in HOLDING for part in parts):
        return plain != FELLOW or not run
    if is_no_part(plain) or SHORT_IS.fullmatch(word):
        return False
    named = word[0].isupper() or NAMED_IN_DIGITS.fullmatch(word) or parts[0] in NO_OFFICE
    return bool(run) and (
        plain in RANKS or (bool(named) and word not in word_list("sentence_openers"))
    )


def _pared(run: Run, text: str, start: int) -> Run:
    """The words without those that are no part of an office."""
    if run and text[run[0][0] - 1 : run[0][0]] in HANDLE:
        run.pop(0)
    while run and run[-1][1].lower().strip(".") in (COURTESY | HONOURS if run[1:] else COURTESY):
        if (run[-2:][0][1].lower(), run[-1][1].lower()) in COMPOUND:
            break
        run.pop()
    courtesy = [n for n, (_, word) in enumerate(run) if word.lower().strip(".") in COURTESY]
    if courtesy:  # a slip: "Mr. Ray | President | Ray"
        run = run[courtesy[-1] + 2 :]
    compound = len(run) > 1 and (run[0][1], run[1][1]) in COMPOUND
    if len(run) > 1 and not compound and is_to_do(run[0][1], text[start : run[0][0]]):
        run = run[1:]
    if len(run) > 1 and is_participle(run[0][1], run[1][1], text[start : run[0][0]]):
        run = run[1:]
    if len(run) > 1 and run[-2][1].lower().strip(".") in office_words() - NO_OFFICE:
        last = run[-1][1]  # "Sen. | Dean Ray", "envoy nominee | Sen. Ann Ray"
        given = last[0].isupper() and last.lower() in given_names()
        if given or (not run[-2][1].endswith(".") and SHORT_TITLE.fullmatch(last)):
            run.pop()
    return run


def _is_held(words: Sequence[str], before: str) -> bool:
    """Whether the words are an office, of one, that is not somebody else's kin."""
    titles = office_words()
    last = words[-1].lower().strip(".")
    if (last.endswith("s") and last[:-1] in titles) or list(words) == [FELLOW]:
        return False  # "Sens. Ray and Orr", "his fellow Ray"
    if last in KIN and _is_owned(before, words):
        return False
    held = {part for w in words for part in w.lower().strip(".").split("-")} & titles
    return bool(held - NO_OFFICE - COURTESY)


def _is_the_one(before: str) -> bool:
    """Whether an office is that of somebody else: "the president | Ray worked for", "the water
    adviser | Ray had hired".
    """
    found = THE_ONE.search(before)
    return found is not None and (found["kind"] or "").strip() not in word_list("function_words")


def _is_owned(before: str, words: Sequence[str]) -> bool:
    """Whether it is said whose kin somebody is: "his brother"."""
    owner = [*before.split(), *words[:-1]][-1:]
    whose = word_list("possessives")
    return bool(owner) and (owner[0].lower() in whose or owner[0].endswith(("'s", "’s")))


def _closes(word: str, small: Run) -> bool:
    """Whether an office begins behind a word, with the ``small`` words between: "the", "like",
    "fired | software", "Ray's | campaign". Behind a verb and an owner no several people are of it:
    "told | reporters", "Ray's orders affirm".
    """
    if word.lower() in LEADS_ON or word.lower() in word_list("owners_told_of"):
        return True
    several = any(PLURAL.search(w) and w not in word_list("attributive_plurals") for _, w in small)
    ends = (
        (POSSESSIVE.search(word) and not SHORT_IS.fullmatch(word))
        or word.isdigit()
        or (word.islower() and word.isalpha() and not may_qualify(word))
    )
    return bool(ends) and not several


def _qualifies(word: str, run: Run) -> bool:
    """Whether a word may open the office behind it; none does before a name that opens it: "main
    factor | Avon Bank chief Ann Ray".
    """
    if not run or not may_qualify(word):
        return False
    if run[0][1][0].isupper() and (is_present(word) or word in TIMES):
        return False
    if run[0][1] in OF_STATE:
        return word in word_pairs("kinds_of_bodies")
    return run[0][1].islower() or "-" in word or run[0][1].lower() in office_words()
