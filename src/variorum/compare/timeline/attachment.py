"""What a time is said of: the sentence it stands in, or a clause that hangs on it.

"The council opposes the mayor, who resigned last month" tells of last month only the clause.
"They deserve credit for winning the vote last month" tells of it nothing that could stand alone.
The innermost clause around a time has it for itself, or leaves it to the clause around.
"""

from collections.abc import Callable

from variorum.annotate.clauses import Clause
from variorum.annotate.clauses.openings import FIRST, behind_mark
from variorum.annotate.clauses.tokens import (
    MARKS,
    commas_in_places,
    is_plain,
    is_verb,
    verbs_between,
)
from variorum.annotate.positions.noun_phrases import noun_phrase_ending
from variorum.annotate.positions.subjects import nearest_noun
from variorum.annotate.positions.tokens import is_adverb
from variorum.annotate.positions.words import AUXILIARIES, BE, DASHES, DETERMINERS, PREPOSITIONS
from variorum.compare.dates.tellings import Telling
from variorum.compare.timeline.cuts import DONE, OCCASION, Attached, cut, on_noun, some_who
from variorum.compare.timeline.hanging import ALONGSIDE
from variorum.compare.timeline.inner_clauses import (
    POSSIBLE,
    is_of_a_speech,
    of_circumstance,
    of_content,
)
from variorum.compare.timeline.sentences import Place, after_time, clauses_of, read
from variorum.compare.timeline.tenses import clashes, is_perfect, is_towards
from variorum.lang import word_list

DEED_OF = frozenset(["for", "of", "on", "about", "from", "against", "with", "without"])
"""A gerund behind these is what a noun or verb is about: "credit for winning"."""
CONJUNCTIONS = frozenset(["after", "before", "than", "like", "until"])
HEAD = 3
NEAR = 2
"""Nearer to a verb of speaking the time is that of speaking."""
FAR = 7
"""So few words stand between the verb of a clause on an object and its time."""
TOOK_PLACE = frozenset(["began", "happened", "occurred", "erupted", "broke", "started", "struck",
    "took"])  # fmt: skip
"""Who tells of an event that it began tells of the day of its beginning."""
BEGINNING = frozenset(["starting", "beginning", "ending", "opening", "preceding"])
OF_VERBS = frozenset(["main", "content", "relative", "circumstance"])


def attached(telling: Telling, *, ahead: bool, past: bool) -> Attached:
    """The telling as its time is attached: whole, cut to a clause, or told in passing. ``ahead``
    is what is still to come for its report, ``past`` a day before that of its report. A whole
    sentence with a deed of its own is not told of the day of a clause beside it.
    """
    found = _attached(telling, ahead=ahead, past=past)
    if found.aside and found.telling is telling and not ahead and _tells_a_deed(telling):
        return found._replace(in_passing=True)
    return found


def _tells_a_deed(telling: Telling) -> bool:
    """Whether the main clause of a sentence tells what was done, not where or what something was:
    "was building", "fell", but not "were in Orsk".
    """
    s, _ = read(telling)
    verbs = next((c.verbs for c in clauses_of(telling).all if c.kind == "main" and c.verbs), ())
    if s is None or not verbs or s.lower(verbs[0]) not in BE:
        return bool(verbs)
    behind = s.lower(verbs[0] + 1)
    return behind.endswith(("ing", "ed")) or behind in word_list("past_verbs")


def _attached(telling: Telling, *, ahead: bool, past: bool) -> Attached:
    s, time = read(telling)
    if s is None or time <= 0:
        return Attached(telling)
    behind = after_time(s, time)
    some = some_who(s, time, behind) if ahead else None
    if some is not None:
        return Attached(cut(telling, s, *some))
    clauses = clauses_of(telling)
    place = Place(telling, s, time, behind, ahead, clauses.all)
    around = list(clauses.around(time))
    parted = s.lower(time - 1) == "," and time - 1 not in commas_in_places(s)
    if parted and not any(s.lower(k).isalpha() for k in range(behind, len(s.tokens))):
        around = around[-1:]  # "…, last week."
    for number, clause in enumerate(around):
        if number and clause.kind in OF_VERBS and clashes(s, clause, time, past=past):
            return Attached(telling, in_passing=True)
        reading = BY_KIND.get(clause.kind)
        found = reading(place, clause) if reading is not None else None
        if found is not None:
            return found
        if clause.kind == "participle" and behind_mark(s, clause.begin) is not None:
            holder = clauses.all[clause.parent]
            if holder.kind in {"main", "content"}:
                around = [holder]  # of what the sentence tells, be it content or not
                beside = not is_perfect(s, holder) and clashes(s, holder, time, past=past)
                return Attached(telling, beside or (ahead and is_towards(s, 0, time)))
    passing = ahead and is_towards(s, 0, time)
    return Attached(telling, passing or clashes(s, around[0], time, past=past))


def _relative(at: Place, clause: Clause) -> Attached | None:
    """A clause on a noun has the time with its noun; a place only where the sentence opens so."""
    s, k = at.s, clause.begin
    if clause.opener not in word_list("relatives") | {"that", "where"}:
        return _by_governor(at, clause, k - 1)
    if s.lower(k - 1) in PREPOSITIONS or is_of_a_speech(s, at.time):
        return None
    mark = s.lower(k - 1) in MARKS
    if clause.opener == "where" and not (mark and _names_a_place(at, k - 1)):
        before = any(s.lower(verb) == "had" for verb in clause.verbs[:1])
        return Attached(at.telling, in_passing=before, aside=True)
    if at.ahead and is_towards(s, k + 1, at.time):
        return Attached(at.telling, in_passing=True)
    if not _is_sure(at, clause):
        return None
    if at.ahead and s.lower(k + 1) in POSSIBLE and s.lower(k) == "that" and not mark:
        return Attached(at.telling, in_passing=True)  # "in a shift that could avert a strike on"
    if len(at.s.tokens) > at.behind and s.lower(at.behind) in AUXILIARIES and not mark and k > 0:
        return _of_subject(at, k)
    return on_noun(at.telling, s, k - mark, at.time, of_people=clause.opener == "who")


def _is_sure(at: Place, clause: Clause) -> bool:
    """Whether the verb of a clause on a noun stands before the time, and is no adjective: "that
    passed Thursday", "that killed 12".
    """
    s, k = at.s, clause.begin
    verb = s.lower(k + 1)
    if clause.opener == "that" and verb.endswith("ed"):
        behind = s.lower(k + 2)
        sure = k + 2 in s.timed or behind in PREPOSITIONS | DETERMINERS
        return sure or is_adverb(behind) or behind.isdigit()
    if any(verb < at.time for verb in clause.verbs):
        return True
    return all(s.lower(j) not in MARKS for j in range(k, at.time))


def _names_a_place(at: Place, end: int) -> bool:
    """Whether what ends before a comma names where the sentence's deed was done, or it opens so:
    "sang in Orsk, where", "In Orsk, where"; not "The brawls were in Orsk, where".
    """
    s = at.s
    opens = s.lower(0) in PREPOSITIONS and all(
        s.is_capital(j) or s.lower(j) == "," for j in range(1, end)
    )
    named = end > 1 and s.lower(end) == "," and s.is_capital(end - 1)
    return named and (opens or _tells_a_deed(at.telling))


def _of_subject(at: Place, k: int) -> Attached:
    """A subject that the time ends, "the order that she signed on Monday | has been held up":
    alone, where it has a name.
    """
    s = at.s
    if s.lower(k + 1) in TOOK_PLACE:
        return Attached(at.telling, aside=True)
    named = any(s.is_capital(j) and j not in s.timed for j in range(at.behind))
    telling = cut(at.telling, s, 0, at.behind) if named and not verbs_between(s, 0, k) else None
    if telling is None:
        return on_noun(at.telling, s, k, at.time, of_people=s.lower(k) == "who")
    return Attached(telling, aside=True)


def _participle(at: Place, clause: Clause) -> Attached | None:
    """A participle on a noun; of one at the head or behind a comma the time is rather that of the
    sentence, but for what goes before the deed.
    """
    s, k = at.s, clause.begin
    word, before, mark = s.lower(k), s.lower(k - 1), behind_mark(s, k)
    if mark is not None:
        cites = word in word_list("statement_cues_with_clause") and at.time - k > NEAR
        if cites or (word in DONE and (before == "(" or before in FIRST)):
            return Attached(at.telling, in_passing=True)  # "…, echoing a note of last week"
        parted = s.lower(mark) == "," or s.lower(mark) in DASHES
        if word not in DONE or not parted or not noun_phrase_ending(s, mark - 1):
            return None
        if any(s.lower(j) in MARKS for j in range(k, at.time)):
            return None
        if not at.ahead:
            return Attached(at.telling, in_passing=True)  # "the report, released last week,"
        return on_noun(at.telling, s, mark, at.time)
    if k < HEAD and (k == 0 or not s.lower(k - 1).isalpha() or not clause.parent):
        apart = word.endswith("ing") and word not in ALONGSIDE and k + 1 < at.time
        return Attached(at.telling, in_passing=True) if apart and k == 0 else None
    if word.endswith("ing") and word not in BEGINNING:
        return None  # of the same time: "saw a man sleeping on Monday"
    return _by_governor(at, clause, k - 1 - is_adverb(before))


def _by_governor(at: Place, clause: Clause, end: int) -> Attached | None:
    """A clause on the noun that ends at a token: its time is that of the deed that was done in
    it, "at a rally held on Tuesday", or of the subject.
    """
    s = at.s
    if clause.verbs and at.time - clause.verbs[-1] > FAR:
        return None
    phrase = noun_phrase_ending(s, end)
    verbs = at.all[clause.parent].verbs
    mark = max((k for k in range(end) if s.lower(k) in MARKS), default=0)
    if phrase is not None and s.lower(mark) in MARKS and s.lower(mark + 1) == "with":
        return Attached(at.telling)  # "…, with a vote held on Monday"
    if phrase is None or not any(mark <= verb < phrase[0] for verb in verbs):
        subject = s.lower(at.behind) in AUXILIARIES and phrase is not None
        return Attached(at.telling, in_passing=True) if subject else None
    begin = nearest_noun(s, phrase)[0]
    begin += s.lower(begin) in PREPOSITIONS
    governor = s.lower(begin - 1)
    if governor in PREPOSITIONS - CONJUNCTIONS:
        return None if governor in OCCASION else Attached(at.telling, in_passing=True)
    spoken = governor in word_list("speech_verbs") | (AUXILIARIES - BE)
    meant = s.lower(begin - 2) == "to" and is_plain(s, begin - 1)
    verbal = is_verb(s, begin - 1) or governor.endswith("ing") or meant
    return Attached(at.telling, in_passing=True) if verbal and not spoken else None


def _gerund(at: Place, clause: Clause) -> Attached | None:
    """What is only spoken of: "credit for winning the vote last month"."""
    s, k = at.s, clause.begin
    if s.lower(k - 1 - is_adverb(s.lower(k - 1))) not in DEED_OF or s.lower(k) == "having":
        return None
    mark = max((j for j in range(k) if s.lower(j) in MARKS), default=0)
    if any(s.lower(j) == "to" and is_plain(s, j + 1) for j in range(mark, at.time)):
        return None  # "preparing to unveil a plan for rebuilding the pier this week"
    return Attached(at.telling, in_passing=True)


BY_KIND: dict[str, Callable[[Place, Clause], Attached | None]] = {
    "relative": _relative,
    "participle": _participle,
    "gerund": _gerund,
    "content": of_content,
    "circumstance": of_circumstance,
}
