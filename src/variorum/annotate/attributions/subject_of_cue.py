"""A source as the subject of its cue: without the word that opens its clause ("when | the aide
said"), with the noun that it belongs to ("lawyers for | Ray say"), without a verb of its own.
"""

import re

from variorum.annotate.subjects import is_finite_verb
from variorum.lang import any_word, word_list
from variorum.model import Span

OPENS_CLAUSE = re.compile(
    r"(?:that|(?i:after|although|because|before|once|since|though|until|when|where|whether|while))"
    r"\s(?=(?:the|an?|his|her|its|their|some|several|two|three)\s|[A-Z])"
)
WHICH = re.compile(r"which\s(?=\w)")
BEHIND_PREPOSITION = re.compile(rf"\b{any_word('prepositions')}\s$")
LOCATED = re.compile(r"\b(?:from|near|of|outside|to|at|in|on)\s$", re.IGNORECASE)
PLACE_AND_NAME = re.compile(
    r"(?:[A-Z][\w.’'-]*\s?){1,3},\s(?=(?!(?:an?|the|who|which)\s)(?:[a-z]+\s){0,3}[A-Z][\w’'-]+\s[A-Z][\w’'-]+)"
)
BELONGS_TO = re.compile(
    r"(?:^|(?<=[.!?:;,—–]\s)|(?<=[“\n]))"
    rf"((?!{any_word('prepositions', 'subordinators', 'conjunctions')}\b)"
    r"(?:[\w’'-]+\s){1,4}(?:for|of|(?:\w+\s)?[a-z]+(?:ed|own)\sby)\s(?:the\s)?)$",
    re.IGNORECASE,
)
PARTICIPLE = re.compile(r",?\s(?!according)[a-z]+ing\b")
NOT_ITS_OWN = re.compile(r"[,;:(—–]|\b(?:who|which|that|whose|where|whom)\b|\b(?:and|or)$|^it$")
TELLING = ("speech_verbs", "statement_cues", "statement_cues_with_clause")
REACH = 90


def subject_of_cue(text: str, source: Span, cue: Span) -> Span:
    """The source as the subject of a cue behind it; as it is where the cue is none of its own."""
    if cue.begin < source.end:
        return source
    source = _without_opener(text, source)
    source = _without_place(text, source)
    source = _before_its_verb(text, source, cue)
    return _with_its_head(text, source, cue)


def _without_opener(text: str, source: Span) -> Span:
    opener = OPENS_CLAUSE.match(text, *source)
    if opener is None and BEHIND_PREPOSITION.search(text, max(0, source.begin - 12), source.begin):
        opener = WHICH.match(text, *source)
    return Span(opener.end(), source.end) if opener else source


def _without_place(text: str, source: Span) -> Span:
    """Without the place before it: "across the street from | St. Olaf, neighbor Ann Ray"."""
    place = PLACE_AND_NAME.match(text, *source)
    behind = LOCATED.search(text, max(0, source.begin - 12), source.begin)
    if place is None or behind is None:
        return source
    own = Span(place.end(), source.end)
    last = own.of(text).split(",")[0].split()[-1].lower()
    return source if last in word_list("titles") | word_list("person_nouns") else own


def _before_its_verb(text: str, source: Span, cue: Span) -> Span:
    """Before a participle that it stands beside: "some aides stayed on the floor | shouting"."""
    if not PARTICIPLE.match(text, source.end, cue.end) or text[source.end : cue.begin].strip(", "):
        return source
    found = list(re.finditer(r"\S+", source.of(text)))
    words = [word.group() for word in found]
    for i in range(1, len(words)):
        if not is_finite_verb(words, i):
            continue
        own = Span(source.begin, source.begin + found[i - 1].end())
        return source if NOT_ITS_OWN.search(own.of(text)) else own
    return source


def _with_its_head(text: str, source: Span, cue: Span) -> Span:
    """With the noun before it whose verb the cue is: "Lawyers for | Ray | say", "a copy shown by
    | Ray | says".
    """
    verb = cue.of(text).split()[0]
    tells = any(verb in word_list(name) for name in TELLING) and not verb.endswith("ing")
    if not tells or text[source.end : cue.begin] != " ":
        return source
    head = BELONGS_TO.search(text, max(0, source.begin - REACH), source.begin)
    if head is None or not word_list("auxiliary_verbs").isdisjoint(head.group(1).lower().split()):
        return source
    return Span(head.start(1), source.end)
