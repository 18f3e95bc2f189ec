"""The office printed beside a name: in front of it, or behind a comma."""

import re
from functools import cache, lru_cache

from variorum.lang import word_list, word_pairs
from variorum.model import Span

RUN = re.compile(r"(?:[\w.’'-]+\s+){1,6}$")
APPOSITION = re.compile(
    r",\s+((?:(?:a|an|the)\s+)?(?:\b(?:Mr|Mrs|Ms|Dr|Gov|Sen|Rep|St|[A-Z])\.|[^,.;:“”\"()]){3,80})(?=[,.;])"
)
AT_COMMA = re.compile(r",\s+(?:President |Mr\. )?$")
"""How what is cut off ends: few names stand so, and that is seen at once."""
CUT_OFF = re.compile(r"([^,.;:“”\"()\n]{3,80}),\s+(?:President |Mr\. )?$")
OPENS = re.compile(r"(?:\b(?:[Tt]he|[Hh]is|[Hh]er|[Tt]heir)\s+|[A-Z][\w.]*(?:\s[A-Z]\w*)*['’]s\s+)")
CANNOT_OPEN = frozenset({"the", "a", "an", "with", "by", "from", "of", "and", "to", "for", "that"})
NO_OFFICE = frozenset({"incoming", "former", "acting", "then", "ex", "elect"})
COURTESY = frozenset({"mr", "mrs", "ms", "miss", "mx"})
VERBS = frozenset({"who", "said", "says", "told", "which", "was", "is", "has"})
STATE_AND_BRANCH = re.compile(
    r",\s+(?:[A-Z][a-z]{1,5}\.|(?:[A-Z]\.){2}),\s+(\w+)"
    r"(?:\s+(?:of|for)\s+(?:the\s+)?[A-Z][\w&’'-]*(?: [A-Z][\w&’'-]*)*)?"
)
OFFICE_OF = re.compile(
    r"\b([A-Z]\w+)\s(?:of|for)\s(?:the\s)?"
    r"[A-Z][\w&’'-]*\s(?:(?:(?:of|and|for|the)\s){0,2}[A-Z][\w&’'-]*\s){0,4}$"
)
"""In front of a name: Secretary of Rivers | Ann Ray."""
COMPARES = re.compile(
    r"(?:and|or|that|which|like|unlike|with|without|along|including|according|as|for|by|from|in|on|at|after|before)\b",
    re.IGNORECASE,
)
ENDS_IN_NAME = re.compile(r"(?:^|\s)([\w’'-]+)(?:\s[A-Z][\w.’'-]*){2,3}$")
"""An apposition of the next in a list: "Ann Ray, former warden Bo Orr"."""
KIN_OF = re.compile(r"^\S+['’]s\s(?:brother|sister|father)$")
HELD_BEFORE = re.compile(r"(?:then|ex|former)-[A-Z]")
STANDS_BEFORE = frozenset({"the", "a", "an", "his", "her", "its", "their"})
SMALL_WORD = re.compile(r"[a-z]+(?:-[a-z]+)*")
MOST_SMALL = 3
RANKS = frozenset({"special", "senior", "top", "lead"})
LONGEST_SHORT_TITLE = 5
"""Letters of a title that is cut short: "Supt."."""
AROUND_AND = re.compile(r"\b([A-Z]\w+) and $")
REACH = 70


@lru_cache(maxsize=20_000)
def offices_beside(text: str, place: Span) -> tuple[Span, ...]:
    """The places of the words for an office that stand with a name."""
    in_front = _office_of(text, place) or _in_front(text, place)
    found = (in_front, _behind(text, place), _before_comma(text, place))
    return tuple(span for span in found if span is not None)


def _behind(text: str, place: Span) -> Span | None:
    """Behind a comma: Ann Ray, the mayor of Avon."""
    after = APPOSITION.match(text, place.end)
    if after is None:
        return None
    words = after.group(1).split()
    heads = [w.lower().strip(".,’'") for w in words[:5]]
    if not set(heads) & _titles() or set(heads[:2]) & VERBS:
        return None
    own = after.group(1)
    another = ENDS_IN_NAME.search(own)
    callings = _callings()
    lead = {w.lower() for w in own[: another.start(1)].split()} if another else set()
    if another and another.group(1).lower() in callings and not lead & _titles() - NO_OFFICE:
        return None
    if COMPARES.match(own) or KIN_OF.match(own):
        return None
    article = re.match(r"(?:also\s+)?(?:the|a|an)\s+", own, flags=re.IGNORECASE)
    begin = after.start(1) + (article.end() if article else 0)
    return Span(begin, _end_of_office(text, after.end(1))).trimmed(text)


def _end_of_office(text: str, end: int) -> int:
    """Where an office ends whose place is told with its state: "president of the Avon, Mo.,
    branch of the Guild".
    """
    more = STATE_AND_BRANCH.match(text, end)
    branches = word_list("organisation_nouns") | word_list("branch_nouns")
    return more.end() if more and more.group(1) in branches else end


def _before_comma(text: str, place: Span) -> Span | None:
    """Cut off by a comma: Avon's mayor, Ann Ray."""
    line = text.rfind("\n", max(0, place.begin - 100), place.begin) + 1
    start = max(line, place.begin - REACH - 20)
    if not AT_COMMA.search(text, start, place.begin):
        return None
    before = CUT_OFF.search(text, start, place.begin)
    if before is None:
        return None
    opened = list(OPENS.finditer(before.group(1)))
    if not opened:
        return None
    begin = before.start(1) + opened[-1].start()
    article = re.match(r"(?:[Tt]he|[Hh]is|[Hh]er|[Tt]heir)\s+", text[begin:])
    begin += article.end() if article else 0
    words = text[begin : before.end(1)].split()
    last = words[-1].lower().strip(".,’'") if words else ""
    if last in {"father", "sister", "brother"}:  # kin, not clergy
        return None
    if last not in _callings() or len(words) > 6:
        return None
    return Span(begin, before.end(1)).trimmed(text)


def _office_of(text: str, place: Span) -> Span | None:
    """At once in front, with what it is of: Secretary of Rivers Ann Ray."""
    line = text.rfind("\n", max(0, place.begin - 100), place.begin) + 1
    before = OFFICE_OF.search(text, max(line, place.begin - REACH), place.begin)
    if before is None or before.group(1).lower() not in _titles():
        return None
    begin = before.start()
    for word in reversed(text[max(line, begin - REACH) : begin].split()):
        plain = word.lower().strip(".")
        if plain not in _with_modifiers() and plain not in NO_OFFICE:
            break
        begin = text.rindex(word, 0, begin)
    return Span(begin, before.end()).trimmed(text)


def _in_front(text: str, place: Span) -> Span | None:
    """At once in front: city Comptroller Ann Ray."""
    titles = _titles()
    line = text.rfind("\n", max(0, place.begin - 100), place.begin) + 1
    start = max(line, place.begin - REACH)
    before = RUN.search(text[start : place.begin])
    tokens = list(re.finditer(r"\S+", before.group())) if before else []
    offset = start + (before.start() if before else 0)
    run: list[tuple[int, str]] = []
    small: list[tuple[int, str]] = []  # "policy" of "its policy director": as far as it is closed
    for token in reversed(tokens):
        word = token.group()
        plain = word.lower().strip(".")
        longest = LONGEST_SHORT_TITLE if plain in titles else 2
        if word.endswith(".") and len(plain.replace(".", "")) > longest:
            break  # the sentence before
        known = all(w in _with_modifiers() for w in plain.split("-"))
        known = known or bool(run and plain in RANKS)
        stem = re.sub(r"['’](?:s|re|ll|d)$", "", plain)
        capital = word[0].isupper() and stem not in _openers_of_none()
        capital = capital or HELD_BEFORE.match(word) is not None
        here = (offset + token.start(), word)
        if known or (run and capital and word not in word_list("sentence_openers")):
            run[:0] = [here, *small]
            small = []
        elif run and _may_qualify(word) and len(small) < MOST_SMALL:
            small.insert(0, here)
        else:
            run[:0] = small if plain in STANDS_BEFORE or word.endswith(("'s", "’s")) else []
            break
    while run and run[-1][1].lower().strip(".") in COURTESY:
        run.pop()
    if not run:
        return None
    words = [word for _, word in run]
    bare = " " not in place.of(text) and words[0].islower()
    in_front = text[start : run[0][0]].split()
    if bare and in_front and in_front[-1].lower() == "the":  # "the president Ray worked for"
        return None
    last = words[-1].lower().strip(".")
    if last.endswith("s") and last[:-1] in titles:  # "Sens. Ray and Orr"
        return None
    held = {w.lower().strip(".") for w in words} & titles
    if not held - NO_OFFICE - COURTESY:
        return None
    begin, end = run[0][0], run[-1][0] + len(words[-1])
    return Span(_begin_of_body(text, begin, start), end)


def _begin_of_body(text: str, begin: int, start: int) -> int:
    """Where an office begins whose body's name holds an "and": "Ways and | Means Committee
    Chairman Ann Ray".
    """
    around = AROUND_AND.search(text, start, begin)
    if around is None:
        return begin
    after = re.match(r"\w+", text[begin:])
    words = f"{around.group(1)} and {after.group() if after else ''}"
    return around.start() if words in word_list("bodies_with_and") else begin


def _may_qualify(word: str) -> bool:
    """Whether a word in small letters may say what sort an office is: "policy director"."""
    active = word.endswith("ing") and word not in word_list("ing_nouns") | {"managing", "founding"}
    other = word in _no_qualifiers() or active or word.endswith(("ed", "ly"))
    return bool(SMALL_WORD.fullmatch(word)) and not other


@cache
def _titles() -> frozenset[str]:
    return word_list("titles") | word_pairs("office_kin").keys()


@cache
def _callings() -> frozenset[str]:
    return _titles() | word_list("person_nouns")


@cache
def _with_modifiers() -> frozenset[str]:
    return _titles() | word_list("title_modifiers")


@cache
def _openers_of_none() -> frozenset[str]:
    """Words that may have a capital and are no part of an office."""
    return word_list("function_words") | CANNOT_OPEN


@cache
def _no_qualifiers() -> frozenset[str]:
    """Verbs and small words: none says what sort an office is."""
    verbs = ("past_verbs", "speech_verbs", "plain_verbs", "auxiliary_verbs")
    return _openers_of_none().union(*map(word_list, verbs))
