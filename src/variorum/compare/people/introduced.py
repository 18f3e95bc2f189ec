"""What a report says of somebody who holds no office: "Ann Ray, who owns a kiosk on the pier"."""

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from functools import cache

from variorum.compare.people.beside.apposition import office_behind
from variorum.compare.people.beside.words import callings
from variorum.lang import word_list
from variorum.model import TOLD, Report, Role, Span, When

CLAUSE = re.compile(
    r",\s(?:\d{1,3},\s)?(who\s([a-z-]+)\s[^,.;:“”\"()\n]{3,80})(?=[,.;])"
)  # ", 70, who owns a kiosk on the pier,"
APPOSITION = re.compile(
    r",\s(?:\d{1,3},\s)?(?:an?|the)\s((?:[\w’'-]+\s){0,3}?([a-z-]+)"
    r"(?:\s(?:of|from|in|at|on)\s[^,.;:“”\"()\n]{2,50})?)(?=[,.;])"
)  # ", 45, an evacuee from Avon,"
OF_A_BODY = re.compile(
    r",?\s(of\s(?:the\s)?[A-Z][\w’'-]*(?:(?:\s(?:of|and|for|the)){0,2}\s[A-Z][\w’'-]*)*)"
)  # " of St. Ann's Hospital", ", of the University of Avon"
OF_A_FIRM = re.compile(
    r",\s((?:of|from|with)\s(?:the\s)?(?:[A-Z][\w’'&-]*\s?)+,\s(?:an?|the)\s"
    r"(?:[\w’'.-]+\s){0,5}([a-z]+))(?=[,.;])"
)  # ", of Orla Boats, an Avon-based boat maker,"
ONE_OF = re.compile(
    r"\b([Oo]ne\sof\s(?:the|[A-Z][\w.]*(?:\s[A-Z]\w*)*['’]s)\s(?:[\w’'-]+\s){0,4}?([a-z]+)s"
    r"(?:\s(?:of|in|at|on)\s[^,.;:“”\"()\n]{2,50})?),\s$"
)  # "one of the mill's owners, | Ann Ray"
OF_A_FIRM_NAMED = re.compile(
    r",?\s((?:of|from|with)\s(?:the\s)?(?:[A-Z][\w.’'-]*\s)?(?:[a-z-]+\s){0,3}?([a-z]+)\s"
    r"(?:[A-Z][\w’'&-]*)(?:\s[A-Z][\w’'&-]*){0,4})(?=[,.;]|\ssaid\b)"
)  # ", of Avon boat maker Orla,"
IN_FRONT = re.compile(r"(?<![\w’'-])((?:[A-Z][\w-]*\s){0,2}([A-Za-z][a-z-]+))\s$")
""""Avon resident | Ann Ray"."""
REACH = 60
TELLS_NOTHING = frozenset(
    ["also", "appears", "are", "could", "did", "does", "seems", "then", "were", "would"]
)
"""Behind "who" no more than that somebody spoke or acts, or it is of several."""
SAYS_LITTLE = frozenset({"served", "serves", "worked", "works"})
WHEN_IT_WAS = frozenset({"during", "under", "until", "since", "through", "throughout", "before"})
"""Behind such a verb they tell only when it was: "who served during the flood"."""
OF_TIME = re.compile(r"^who\s(?:now|still|once|currently)\s")
ONE = frozenset({"the", "a", "an", "one", "among"})
HAS = frozenset({"has", "had", "have"})
IS = frozenset({"is", "was"})
NO_SIGN = re.compile(r"who\s(?:(?:has|have|had)\s(?:been|not|never|also|all\sbut)|[a-z]+ly)\s")
"""What befell somebody is not who somebody is: "who has been criticized for his answers"."""
BODIES = frozenset({"church", "college", "hospital", "school"})


def introduction(
    places: Sequence[tuple[Report, Span]], days: Mapping[str, date]
) -> tuple[Role, ...]:
    """What the first report that says something of a person says, beside the name."""
    for report, place in places:
        for words in _beside(report.text, place):
            day = days.get(report.id)
            held = When(day, day) if day else When()
            title = " ".join(words.of(report.text).split())
            return (Role(title, TOLD, (report.id,), held, (report.cite(*words),)),)
    return ()


def _beside(text: str, place: Span) -> Iterator[Span]:
    calling = office_behind(text, place)
    if calling is not None:  # that no office is read from: "a boat and ferry painter from Avon"
        yield calling
    clause = CLAUSE.match(text, place.end)
    if clause and _tells_who(clause.group(1)):
        yield Span(*clause.span(1))
    apposition = APPOSITION.match(text, place.end)
    if apposition and apposition.group(2) in word_list("introducing_nouns"):
        yield Span(*apposition.span(1))
    before = IN_FRONT.search(text, max(0, place.begin - REACH), place.begin)
    if before and before.group(2).lower() in word_list("introducing_nouns"):
        yield _without_opener(text, Span(*before.span(1)))
    several = ONE_OF.search(text, max(0, place.begin - 2 * REACH), place.begin)
    if several and several.group(2) in callings():
        yield Span(*several.span(1))
    firm = OF_A_FIRM.match(text, place.end) or OF_A_FIRM_NAMED.match(text, place.end)
    if firm and firm.group(2) in _bodies():
        yield Span(*firm.span(1))
    body = OF_A_BODY.match(text, place.end)
    if body and _bodies() & set(body.group(1).lower().split()):
        yield Span(*body.span(1))


def _without_opener(text: str, words: Span) -> Span:
    """The words without one that only opens the sentence: "But witness", "The Avon resident"."""
    opener = re.match(r"[A-Z]\w*\s", words.of(text))
    if opener and opener.group().strip().lower() in word_list("function_words"):
        return Span(words.begin + opener.end(), words.end)
    return words


def _tells_who(clause: str) -> bool:
    """Whether a clause tells who somebody is ("who owns a kiosk", "who founded the club") and not
    what one does, did or was about ("who remembers it", "who lobbied for the bridge", "who is
    trying to sell it").
    """
    _, verb, *rest = OF_TIME.sub("who ", clause).split()
    if NO_SIGN.match(clause) or verb in word_list("speech_verbs") | TELLS_NOTHING:
        return False
    behind = rest[0] if rest else ""
    if verb in IS:
        told = not behind.endswith(("ing", "ly")) and not behind[:1].isdigit() and behind != "born"
        return told and (behind in ONE or behind not in word_list("function_words"))
    if verb in SAYS_LITTLE and behind in WHEN_IT_WAS:
        return False
    done = behind if verb in HAS else verb
    is_past = verb in HAS or done.endswith("ed") or done in word_list("past_verbs")
    return done in word_list("introducing_verbs" if is_past else "introducing_verbs_now")


@cache
def _bodies() -> frozenset[str]:
    return word_list("organisation_nouns", "branch_nouns") | BODIES
