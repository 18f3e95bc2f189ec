"""The part of a sentence that tells of its time: a noun with a clause on it, or a clause alone."""

import re
from dataclasses import replace
from typing import NamedTuple

from variorum.annotate.clauses import Clause
from variorum.annotate.clauses.tokens import MARKS, is_plain, is_verb, verbs_between
from variorum.annotate.clauses.words import SUBJECTS
from variorum.annotate.positions.noun_phrases import noun_phrase_ending
from variorum.annotate.positions.subjects import nearest_noun
from variorum.annotate.positions.tokens import QUOTES, Sentence
from variorum.annotate.positions.words import (
    AUXILIARIES,
    BE,
    DASHES,
    PREPOSITIONS,
    PRONOUNS,
)
from variorum.annotate.words import words_in
from variorum.compare.dates.tellings import Telling
from variorum.model import Span

DONE = frozenset(["set", "scheduled", "slated", "due", "planned", "made", "held", "issued",
    "published", "released", "printed", "posted", "signed", "enacted", "passed", "approved",
    "adopted", "dated", "filmed", "taped", "recorded", "unveiled", "arranged", "convened",
    "founded", "built", "opened", "filed"])  # fmt: skip
"""What is done to a thing: behind its noun and a comma they open a clause on it."""
OCCASION = frozenset(["in", "at", "during", "by"])
"""What was done in an occasion was done on its day."""
STRETCHES = frozenset(["year", "quarter", "month", "week", "period", "season", "session", "term",
    "day", "weekend", "cycle"])  # fmt: skip
"""That one of these began or ended is no event: "the fiscal year, which ended in June"."""
OF_SEVERAL = frozenset(["were", "are", "have"])
PLACING = frozenset(["in", "at"])
APPOSED = frozenset(["another", "a", "an", "one", "the"])
CLAUSE_ENDS = frozenset([",", ";", ":", "(", ")"]) | DASHES
OF_A_PARTY = re.compile(r"[A-Z]+-[A-Z][\w.]*")
"""A token like "R-Texas" between a name and a clause on it."""
SUBJECT_OF = frozenset(["of", "about", "regarding", "concerning"])
COMPARED_WITH = frozenset(["from", "to", "than", "like", "with", "against"])
LEANING = PRONOUNS | frozenset(["that", "such", "his", "her", "their", "its", "what"])
CLOSED = re.compile(r"[,;:—–()“”\"]|\b(?:and|but|or|that|which|who|to|it|he|she|they|them|him)\b")
SOME = frozenset(["some", "many", "several", "most", "both", "all", "one", "two", "three"])
FEWEST, MOST = 4, 25
"""A clause of fewer words has no subject beside its verb, one of more holds another."""


class Attached(NamedTuple):
    """A telling cut to what its time is said of.

    ``in_passing`` where that is nothing which could be told by itself; ``aside`` where it is a
    clause on the subject, behind which the sentence goes on to tell something else.
    """

    telling: Telling
    in_passing: bool = False
    aside: bool = False


def own_clause(telling: Telling, s: Sentence, clause: Clause, time: int) -> Telling | None:
    """The clause behind "before" or "once" that a time stands in, where it has a subject that can
    stand alone: "They met to discuss the bridge before the council votes on 3 March".
    """
    begin = clause.begin + 1
    if s.lower(begin) in SUBJECTS | {"all", "that", "this", "these", "those", "again"}:
        return None
    end = len(s.tokens)
    if clause.parent < 0 or clause.begin < 3:
        end = next((k for k in range(time, end) if k not in s.timed and s.lower(k) == ","), 0)
    told = cut(telling, s, begin, end) if end else telling
    words = words_in(told.text)
    if told is telling or CLOSED.search(told.text) or not FEWEST <= len(words) <= MOST:
        return None
    if s.lower(begin).endswith("ing") or not any(begin < v < time for v in clause.verbs):
        return None
    return told


def on_noun(
    telling: Telling, s: Sentence, end: int, time: int, *, of_people: bool = False
) -> Attached:
    """The noun that ends before a token, with the clause behind it that a time stands in."""
    behind = _clause_end(s, time)
    phrase = noun_phrase_ending(s, end - 1)
    if phrase is not None and (_leans(s, phrase[0]) or s.lower(end - 1) in STRETCHES):
        return Attached(telling, in_passing=True)
    if phrase is None:
        return Attached(telling, aside=True)
    aside = _goes_on(s, behind)
    begin = _begin_of_noun(s, phrase, end)
    if of_people and OF_A_PARTY.fullmatch(s.tokens[begin].text) and s.lower(begin - 1) == ",":
        person = noun_phrase_ending(s, begin - 2)
        begin = person[0] if person is not None else begin
    opens = begin == 0 and s.tokens[0].text[0].isupper()
    named = opens and (s.lower(1) in {"'s", "’s"} or (s.is_capital(1) and s.lower(0) != "the"))
    if not named and not any(s.is_capital(k) for k in range(begin, end)):
        if aside or (end < len(s.tokens) and s.lower(end) in MARKS):
            return Attached(telling, in_passing=aside, aside=True)
        return _on_unnamed(telling, s, begin, end)
    if not _stands_alone(s, begin, end):
        return Attached(telling, in_passing=aside, aside=aside)
    return Attached(cut(telling, s, begin, behind), aside=aside)


def _stands_alone(s: Sentence, begin: int, end: int) -> bool:
    """Whether a noun and the clause behind it tell something by themselves: "Ray, who left in
    May"; not "a clerk of the port who left in May" nor "Ray and Day, who were hurt in May", which
    go with their sentences.
    """
    opener = s.lower(end + 1)
    if s.lower(end) != "," or opener not in {"who", "which", "where"}:
        return False
    if s.lower(begin - 1) == "and" and s.lower(end + 2) in OF_SEVERAL:
        return False
    if s.is_capital(begin):
        return opener == "where" or s.lower(begin - 1) not in PLACING  # "a judge in Orsk, who"
    return PREPOSITIONS.isdisjoint(s.lower(k) for k in range(begin, end))


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
    meanwhile = s.lower(relative + 1) in BE and s.lower(relative + 2).endswith("ing")
    if meanwhile or (governor in OCCASION and s.lower(relative) in {"that", "which"}):
        return Attached(telling)
    done_to = is_verb(s, begin - 1) and governor not in AUXILIARIES
    of_another = governor in SUBJECT_OF and verbs_between(s, 0, begin) > 0
    return Attached(telling, in_passing=done_to or of_another, aside=True)


def _begin_of_noun(s: Sentence, phrase: tuple[int, int], end: int) -> int:
    """Where what a clause is said of begins: the last noun."""
    quotes = [k for k in range(*phrase) if s.lower(k) in QUOTES - {"'", "’"}]
    whole = (quotes[-1] + 1 if quotes else phrase[0], phrase[1])
    begin = nearest_noun(s, whole)[0]
    while begin < end and s.lower(begin) in PREPOSITIONS:
        begin += 1
    joined = [k for k in range(begin, phrase[1]) if s.lower(k) == "and" and s.is_capital(k + 1)]
    begin = joined[-1] + 1 if joined else begin  # of the last alone it is sure
    if s.lower(begin) in APPOSED and s.lower(begin - 1) == ",":
        named = noun_phrase_ending(s, begin - 2)
        if named is not None and all(s.tokens[k].text[0].isupper() for k in range(*named)):
            return named[0]  # "Ann Ray, another warden who left in May"
    return begin


def _goes_on(s: Sentence, behind: int) -> bool:
    """Whether the sentence goes on with a verb behind a clause that ends there."""
    verb = behind + (s.lower(behind) in {"and", "but"})
    if s.lower(verb) in AUXILIARIES:
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


def some_who(s: Sentence, time: int, behind: int) -> tuple[int, int] | None:
    """Where the words on some of those told of stand, who are set apart with what they do at a
    time still to come: "clerks, many running for office in May, had met".
    """
    mark = max((k for k in range(time) if s.lower(k) in MARKS), default=-1)
    if mark < 0 or s.lower(mark + 1) not in SOME or not s.lower(mark + 2).endswith("ing"):
        return None
    end = next((k for k in range(behind, len(s.tokens)) if s.lower(k) in MARKS), -1)
    return (mark + 1, end) if end > 0 else None


def cut(telling: Telling, s: Sentence, begin: int, end: int) -> Telling:
    """The telling of the tokens of a part alone."""
    span = s.span_of(begin, end)
    if span is None:
        return telling
    if end == len(s.tokens) - 1 and s.lower(end) == ".":
        span = Span(span.begin, s.tokens[end].end)
    shifted = Span(span.begin + telling.sentence.begin, span.end + telling.sentence.begin)
    return replace(telling, sentence=shifted, text=span.of(telling.text))
