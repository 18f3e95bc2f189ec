"""Where a source begins and ends: with all of its name, without what only stands beside it."""

import re
from collections.abc import Sequence

from variorum.lang import any_word, word_pairs
from variorum.model import Span

WEEKDAY_END = re.compile(
    r"(?:,?\s(?:issued|released|published|made public|posted|filed))?,?\s+"
    rf"(?:on\s+|late\s+|early\s+)?{any_word('weekdays')}"
    r"(?:\s(?:morning|afternoon|evening|night))?$|"
    r"\s+on\s(?:Jan|Feb|March|April|May|June|July|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?\s\d{1,2}$|"
    r"\s+for\s(?:days|weeks|months|years|decades)$"
)
WEEK_END = re.compile(
    r"(?<=\w)\s(?:earlier\s|late\s)?(?:last|this)\s(?:week|month|year|spring|summer|fall)$"
)
VERB_END = re.compile(r"(?<=\w)\s(?:has|have|had|is|are|was|were|will|would)$")
NOT_SO_PLAIN = re.compile(r"[,—–]|\b(?:who\w*|which|that|where|when|\w+ed|by)\b")
"""Last week belongs to what a source goes on to tell: "the figures issued last week"."""
RELATIVE_END = re.compile(r",?\s(?:who|which|that)$")
COURTESY = re.compile(r"(?:Mr|Mrs|Ms|Dr)")
ITS_NAME = re.compile(r"\.?(?:\s[A-Z][\w’'-]+)+")
OF_WHOM = re.compile(r"\s(?:with|of|about|to|on)\s(?:his|her|their|its)$")
NOUN = re.compile(r"\s(?:own\s)?[a-z]+(?=[.,;]?(?:\s|$))")
"""What a source was cut off from: "aides familiar with his | plans"."""
PEOPLES = re.compile(r"([A-Z][a-z]+)\s(?:[a-z]+\s)?[a-z]+s\b")
FIRST_PEOPLE = re.compile(r"\b((?:U\.S\.)|[A-Z][a-z]+)\sand\s$")
LEVELS = (
    r"(?:county|city|federal|foreign|local|municipal|national|provincial|regional|state|tribal)"
)
OF_LEVELS = re.compile(rf"{LEVELS}\s(?:and|or)\s{LEVELS}\s[a-z]+s\b")
FIRST_LEVELS = re.compile(rf"\b(?:{LEVELS},\s)+$", re.IGNORECASE)
"""Cut off from the others: "local, | state and federal officials"."""
VERB_AND_OBJECT = re.compile(r"\s[a-z]+ed$")
OBJECT = re.compile(r"\s(?:an?|the|his|her|its|their|him|them|[A-Z]\w+)\s")
WRITES_TO = re.compile(
    rf"(?:^|[.!?\n]\s?|\b(?:said|says|that|but|and)\s)((?:[A-Z][\w.’'-]+\s){{1,4}})in\san?\s(?:\w+\s){{0,2}}{any_word('own_words')}\s"
    r"(?:(?:sent|addressed|written|mailed|delivered)\s(?:\w+\s){0,2})?to\s[^.;:“”\"\n]*$"
)
"""Who writes, before whom they write to: "Ray in a letter to | the board | admitted"."""
ACCORDING = re.compile(r"\b[Aa]ccording to\s?")
SECOND = re.compile(r"\s?,\sand\s(?=[A-Z])")
"""Who says what comes behind: "it is late, according to Ray, and | Bo Day said that"."""
TORN = re.compile(r"(?:[DRI]-)?[A-Z][\w.]{1,8}\)")
OF_A_PARTY = re.compile(r"\([DRI]-[A-Z][\w.]{1,8}\)")
ISSUED = re.compile(
    r"\s(?:issued|released|sent|published)\s(?:an?\s)?(?:\w+\s)?(?:statement|letter)s?$"
)
LONGEST_LEAD = 200
SOURCE_EDGE = ' \t\n\r\u00a0,;:—–-“”"«»„('
ENDS_SHORT = re.compile(
    r"(?:\b(?:[A-Z]|Jr|Sr|Inc|Co|Corp|Ltd)|\.[A-Za-z]"
    rf"|,\s(?i:{any_word('abbreviations')}))\.$"
)
"""Initials, and what is abbreviated behind a comma: "police in Avon, Ore."."""


def trimmed_source(text: str, span: Span) -> Span | None:
    """Without marks at its ends; the stop of "Jr." and of initials stays."""
    begin, end = span
    while begin < end and text[begin] in SOURCE_EDGE:
        begin += 1
    while end > begin and (text[end - 1] in SOURCE_EDGE or _is_stop(text, begin, end)):
        end -= 1
    if weekday := WEEKDAY_END.search(text, begin, end):
        end = weekday.start()
    if loose := RELATIVE_END.search(text, begin, end):
        end = loose.start()
    if verb := VERB_END.search(text, begin, end):
        end = verb.start()
    week = WEEK_END.search(text, begin, end)
    if week and not NOT_SO_PLAIN.search(text, begin, week.start()):
        end = week.start()
    if text[begin:end].lower() in ("a", "an", "the"):
        return None
    return Span(begin, end) if re.search(r"\w", text[begin:end]) else None


def untorn_source(text: str, source: Span, begin: int, names: Sequence[Span]) -> Span:
    """The name that a source lost where only what stands in brackets behind it is left: "said
    [Bo Day] … (D-Ore.), the boatman". ``begin`` is where it may stand, ``names`` are in order.
    """
    if not TORN.match(text, *source):
        return source
    others = [m.end() for m in OF_A_PARTY.finditer(text, begin, source.begin)]
    begin = max([begin, *others])
    return next((n for n in names if begin <= n.begin and n.end <= source.begin), source)


def whole_source(text: str, source: Span, cue: Span | None) -> Span:
    """With what was cut off from a source ("Mr. | Ray", "U.S. and | Iranian officials") and
    without its own cue ("Lake News | reports") or a verb that has an object behind it ("two
    drivers hired | a lawyer").
    """
    if cue is not None and source.begin < cue.begin < source.end:
        own = Span(source.begin, cue.begin).trimmed(text)
        if not RELATIVE_END.search(text, *own):  # not in a clause about it: "those who spoke"
            return own
    writes = WRITES_TO.search(text, max(0, source.begin - LONGEST_LEAD), source.end)
    if cue is not None and writes and writes.end(1) <= source.end < cue.begin:
        return Span(*writes.span(1)).trimmed(text)
    according = cue is not None and ACCORDING.search(text, max(0, source.begin - 14), source.begin)
    second = SECOND.search(text, *source) if according else None
    if second and not ACCORDING.match(text, cue.begin if cue else 0):
        return Span(second.end(), source.end)
    if issued := ISSUED.search(text, *source):
        return Span(source.begin, issued.start())
    if COURTESY.fullmatch(text, *source) and (name := ITS_NAME.match(text, source.end)):
        return Span(source.begin, name.end())
    if OF_WHOM.search(text, *source) and (thing := NOUN.match(text, source.end)):
        return Span(source.begin, thing.end())
    people = PEOPLES.match(text, *source)
    first = FIRST_PEOPLE.search(text, max(0, source.begin - 24), source.begin)
    nations = word_pairs("nations")
    if people and first and people.group(1).lower() in nations:
        also = first.group(1).lower()
        return Span(first.start(), source.end) if also in nations or also == "u.s." else source
    levels = FIRST_LEVELS.search(text, max(0, source.begin - 40), source.begin)
    if levels and OF_LEVELS.match(text, *source):
        return Span(levels.start(), source.end)
    verb = VERB_AND_OBJECT.search(text, *source)
    if verb and OBJECT.match(text, source.end) and " " in text[source.begin : verb.start()]:
        return Span(source.begin, verb.start())
    return source


def without_source(text: str, piece: Span, source: Span) -> Span:
    """A piece without the source at its end: ``“It is late,” | Mr. Ray``."""
    cut = Span(piece.begin, source.begin).trimmed(text)
    return cut if piece.begin < source.begin < piece.end <= source.end and any(cut) else piece


def _is_stop(text: str, begin: int, end: int) -> bool:
    return text[end - 1] in ".?!" and not ENDS_SHORT.search(text[max(begin, end - 8) : end])
