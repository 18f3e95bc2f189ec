"""What a time is said of: the sentence it stands in, or a clause or noun that hangs on it.

"The council opposes the mayor, who resigned last month" tells of last month only the clause.
"They deserve credit for winning the vote last month" tells of it nothing that could stand alone.
"""

import re
from dataclasses import replace
from typing import NamedTuple

from variorum.annotate.positions.noun_phrases import noun_phrase_ending
from variorum.annotate.positions.subjects import nearest_noun
from variorum.annotate.positions.tokens import QUOTES, Sentence, is_adverb
from variorum.annotate.positions.words import (
    AUXILIARIES,
    BE,
    DASHES,
    DETERMINERS,
    PREPOSITIONS,
    PRONOUNS,
)
from variorum.compare.dates.tellings import Telling
from variorum.compare.timeline.participles import (
    DONE,
    OCCASION,
    is_gerund_object,
    is_participle_clause,
    is_reduced,
)
from variorum.compare.timeline.relatives import RELATIVE, relative_before
from variorum.compare.timeline.sentence_parts import MARKS, is_plain, is_verb, read, verbs_between
from variorum.lang import word_list
from variorum.lang.calendar import WEEKDAYS
from variorum.model import Span

TOWARDS = (
    ("ahead", "of"), ("prior", "to"), ("in", "advance", "of"), ("up", "for"), ("going", "into"),
    ("heading", "into"), ("facing",), ("into",), ("before",), ("candidate",), ("candidates",),
    ("nominee",), ("contender",), ("contenders",), ("bid",),
)  # fmt: skip
"""What goes before an occasion to come, which has the time for itself."""
MEANT = frozenset(["will", "expected", "scheduled", "set", "due", "slated", "planned", "plan",
    "plans"])  # fmt: skip
STRETCHES = frozenset(["year", "quarter", "month", "week", "period", "season", "session", "term",
    "day", "weekend", "cycle"])  # fmt: skip
"""That one of these began or ended is no event: "the fiscal year, which ended in June"."""
APPOSED = frozenset(["another", "a", "an", "one", "the"])
CLAUSE_ENDS = frozenset([",", ";", ":", "(", ")"]) | DASHES
OF_A_PARTY = re.compile(r"[A-Z]+-[A-Z][\w.]*")
"""A token like "R-Texas" between a name and a clause on it."""
SUBJECT_OF = frozenset(["of", "about", "regarding", "concerning"])
COMPARED_WITH = frozenset(["from", "to", "than", "like", "with", "against"])
LEANING = PRONOUNS | frozenset(["that", "such", "his", "her", "their", "its", "what"])


class Attached(NamedTuple):
    """A telling cut to what its time is said of.

    ``in_passing`` where that is nothing which could be told by itself; ``aside`` where it is a
    clause on the subject, behind which the sentence goes on to tell something else.
    """

    telling: Telling
    in_passing: bool = False
    aside: bool = False


def attached(telling: Telling, *, ahead: bool) -> Attached:
    """The telling as its time is attached: whole, cut to a clause, or told in passing."""
    s, first, time = read(telling)
    if s is None or time <= 0:
        return Attached(telling)
    relative = relative_before(s, first, time)
    if relative is not None:
        verbs = verbs_between(s, relative + 1, time)
        nested = is_gerund_object(s, relative + 1, time) or verbs > 1
        if nested or (ahead and _is_towards(s, relative + 1, time)):
            return Attached(telling, in_passing=True)
        before = relative - 1 if s.lower(relative - 1) in MARKS else relative
        return _on(telling, s, before, time, of_people=s.lower(relative) == "who")
    if s.lower(first - 1) == "(" and s.lower(first) in DONE:
        return Attached(telling, in_passing=True)  # "the law (passed in May)"
    if is_participle_clause(s, first, time):
        return _on(telling, s, first - 1, time)
    behind = _end_of_subject(s, time)
    if behind is not None:
        return _of_subject(telling, s, behind)
    passing = is_gerund_object(s, first, time) or is_reduced(s, first, time)
    return Attached(telling, passing or (ahead and _is_towards(s, first, time)))


def _on(telling: Telling, s: Sentence, end: int, time: int, *, of_people: bool = False) -> Attached:
    """The noun that ends before a token, with the clause behind it that a time stands in."""
    behind = _clause_end(s, time)
    phrase = noun_phrase_ending(s, end - 1)
    if phrase is not None and (_leans(s, phrase[0]) or s.lower(end - 1) in STRETCHES):
        return Attached(telling, in_passing=True)
    if phrase is None:
        return Attached(telling, aside=True)
    aside = _goes_on(s, behind)
    begin = _begin_of_noun(s, phrase, end, of_people=of_people)
    if s.lower(end) == "," and (s.lower(end + 1) == "which" or s.lower(end + 1) in DONE):
        begin = _begin_of_thing(s, begin, end + 1)
    if of_people and OF_A_PARTY.fullmatch(s.tokens[begin].text) and s.lower(begin - 1) == ",":
        person = noun_phrase_ending(s, begin - 2)
        begin = person[0] if person is not None else begin
    opens = begin == 0 and s.tokens[0].text[0].isupper()
    named = opens and (s.lower(1) in {"'s", "’s"} or (s.is_capital(1) and s.lower(0) != "the"))
    if not named and not any(s.is_capital(k) for k in range(begin, end)):
        if aside or (end < len(s.tokens) and s.lower(end) in MARKS):
            return Attached(telling, in_passing=aside, aside=True)
        return _on_unnamed(telling, s, begin, end)
    return Attached(_cut(telling, s, begin, behind), aside=aside)


def _leans(s: Sentence, begin: int) -> bool:
    """Whether a noun is one told of before: "his plan", "in that trial"."""
    pointed_at = s.lower(begin - 1) in LEANING and s.lower(begin - 2) in PREPOSITIONS
    return s.lower(begin) in LEANING or pointed_at


def _on_unnamed(telling: Telling, s: Sentence, begin: int, relative: int) -> Attached:
    """A clause on something without a name: its time is that of the deed where that was done in
    it ("were hurt in the fire that broke out on Monday"), not where the deed was done to it
    ("dismissed the clerks who sang on Monday") or it is of something else ("of the rallies that",
    "wrote about the fire that").
    """
    governor = s.lower(begin - 1)
    definite = s.lower(begin) == "the" and governor in COMPARED_WITH
    if definite and verbs_between(s, 0, begin):
        return Attached(telling, in_passing=True)
    if any(s.lower(k) in PREPOSITIONS for k in range(begin, relative)):
        return Attached(telling, aside=True)
    if governor in OCCASION and s.lower(relative) in {"that", "which"}:
        return Attached(telling)
    meanwhile = s.lower(relative + 1) in BE and s.lower(relative + 2).endswith("ing")
    done_to = is_verb(s, begin - 1) and governor not in AUXILIARIES and not meanwhile
    of_another = governor in SUBJECT_OF and verbs_between(s, 0, begin) > 0
    return Attached(telling, in_passing=done_to or of_another, aside=True)


def _end_of_subject(s: Sentence, time: int) -> int | None:
    """Where a subject ends with a clause that the time stands in: "the order that she signed on
    Monday | has been held up".
    """
    behind = time
    while behind in s.timed:
        behind += 1
    own = s.lower(behind) in AUXILIARIES - {"'s", "’s", "'d", "’d"}
    parted = MARKS | {"and", "but", "or", "that"} | word_list("speech_verbs")
    if not own or not verbs_between(s, 0, time) or any(s.lower(k) in parted for k in range(time)):
        return None
    return behind


def _of_subject(telling: Telling, s: Sentence, behind: int) -> Attached:
    """The subject alone, where it has a name."""
    named = any(s.is_capital(k) and k not in s.timed for k in range(behind))
    verb = next((k for k in range(behind) if is_verb(s, k)), 0)
    own = s.lower(verb - 1) in RELATIVE | MARKS or is_adverb(s.lower(verb - 1))
    if not own:
        return Attached(telling, in_passing=True)
    return Attached(_cut(telling, s, 0, behind) if named else telling, not named, aside=True)


def _begin_of_noun(s: Sentence, phrase: tuple[int, int], end: int, *, of_people: bool) -> int:
    """Where what a clause is said of begins: the last noun, of people not where they are from."""
    quotes = [k for k in range(*phrase) if s.lower(k) in QUOTES - {"'", "’"}]
    whole = (quotes[-1] + 1 if quotes else phrase[0], phrase[1])
    begin = nearest_noun(s, whole)[0]
    people = s.lower(begin - 2)
    if of_people and begin > whole[0] and people.endswith("s") and not s.is_capital(begin - 2):
        begin = whole[0]  # "voters in Avon who"
    if is_adverb(s.lower(begin)):  # "to sharply change | the act that"
        begin = next((k for k in range(begin, end) if s.lower(k) in DETERMINERS), begin)
    before = PREPOSITIONS | {"aboard"}
    while begin < end and (s.lower(begin) in before or s.tokens[begin].text in WEEKDAYS):
        begin += 1  # "early Friday aboard | a ship that sailed"
    joined = [k for k in range(begin, phrase[1]) if s.lower(k) == "and" and s.is_capital(k + 1)]
    begin = joined[-1] + 1 if joined else begin  # of the last alone it is sure
    if s.lower(begin) in APPOSED and s.lower(begin - 1) == ",":
        named = noun_phrase_ending(s, begin - 2)
        if named is not None and all(s.tokens[k].text[0].isupper() for k in range(*named)):
            return named[0]  # "Ann Ray, another warden who left in May"
    return begin


def _begin_of_thing(s: Sentence, begin: int, relative: int) -> int:
    """Where what is somewhere or somebody's begins: "the fair in Orsk, which opens", "the figures
    from the bank, issued in May".
    """
    of_things = {"in", "at"} if s.lower(relative) == "which" else {"in", "at", "of", "from"}
    k = begin - 1
    if s.lower(k) not in of_things:
        return begin
    while k > 0:
        k -= 1
        if s.lower(k) in DETERMINERS:
            return k
        if s.lower(k) in MARKS | PREPOSITIONS or is_verb(s, k):
            return begin
    return begin


def _goes_on(s: Sentence, behind: int) -> bool:
    """Whether the sentence goes on with a verb behind a clause that ends there."""
    if s.lower(behind) in AUXILIARIES:
        return True
    closed = s.lower(behind) in MARKS
    return closed and any(is_verb(s, k) or is_plain(s, k) for k in (behind + 1, behind + 2))


def _clause_end(s: Sentence, time: int) -> int:
    """Where the clause around a time ends: at the next mark outside a name."""
    k = time
    while k < len(s.tokens) and (k in s.timed or s.lower(k) not in CLAUSE_ENDS):
        k += 1
        after = k - 1 in s.timed and k not in s.timed
        verb = k + (s.lower(k) in {"and", "but"})
        if after and s.lower(verb) in AUXILIARIES - {"'s", "’s"}:
            break  # "voters who backed her last May | could turn", "the act passed in May | and is"
    return k


def _is_towards(s: Sentence, first: int, time: int) -> bool:
    """Whether something to come is named only as what others go towards: "up for re-election
    in November", "ahead of his speech in March".
    """
    words = [s.lower(k) for k in range(first, time)]
    if set(words) & MEANT and "not" not in words:
        return False
    for k in range(len(words) - 1, -1, -1):
        if any(tuple(words[k : k + len(t)]) == t for t in TOWARDS):
            if s.lower(first + k - 1) in BE:
                return False
            behind = range(first + k + 1, time)
            return not any(is_verb(s, j) or s.lower(j).endswith("ing") for j in behind)
    return False


def _cut(telling: Telling, s: Sentence, begin: int, end: int) -> Telling:
    span = s.span_of(begin, end)
    if span is None:
        return telling
    if end == len(s.tokens) - 1 and s.lower(end) == ".":
        span = Span(span.begin, s.tokens[end].end)
    shifted = Span(span.begin + telling.sentence.begin, span.end + telling.sentence.begin)
    return replace(telling, sentence=shifted, text=span.of(telling.text))
