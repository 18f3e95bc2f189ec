"""Whether a sentence tells that what was planned for its day is called off or put off.

"The union called off the strike planned for 18 May" and "The strike planned for 18 May has been
called off" tell of that day that there is no strike; "The union called off its strike on Monday"
tells what was done on Monday.
"""

from collections.abc import Mapping, Sequence

from variorum.annotate.clauses.tokens import is_verb
from variorum.annotate.positions.tokens import Sentence, is_adverb
from variorum.annotate.positions.words import BE, HAVE
from variorum.compare.dates.tellings import Telling
from variorum.compare.deeds import read_deeds
from variorum.compare.timeline.groups import Dated
from variorum.compare.timeline.sentences import after_time, read
from variorum.compare.undoing import undoes
from variorum.lang import word_list
from variorum.model import When

PLANNED = frozenset(["planned", "scheduled", "set", "due", "slated", "expected", "supposed",
    "arranged", "announced", "called"])  # fmt: skip
"""Participles behind a noun that give the day of a plan: "the strike planned for 18 May"."""
TOLD = frozenset(["announced", "called"])
MOVED_TO = frozenset(["to", "until", "till", "from", "by", "since", "after", "before"])
"""A day behind these is not that of what was called off: "postponed the vote until 18 May"."""
NOT_COME = (frozenset(["go", "proceed", "happen"]), frozenset(["place", "held"]))
"""The first or second word behind "will not": "go ahead", "take place", "be held"."""
BEFORE_TIMES = frozenset(["the", "late", "early", "next", "this", "on"])
PARTED = frozenset(["and", "but", ";", "while", ")", "("])
"""Behind one of these another clause begins."""
BETWEEN = frozenset(["been", "being", "now", "therefore", "thus"])
NONE = frozenset[str]()
REACH = 3


def calls_off(telling: Telling, *, ahead: bool) -> bool:
    """Whether what a sentence tells of its time is that a plan for it does not come about.

    Of a time that is not ``ahead`` only where the sentence says that it was that of the plan.
    """
    s, time = read(telling)
    if s is None:
        return False
    return (
        _called_off_before(s, time, ahead=ahead)
        or _called_off_behind(s, time, ahead=ahead)
        or _came_otherwise(s, time)
    )


def which_call_off(group: Sequence[Dated], written: Mapping[str, When]) -> list[Dated]:
    """Those of a group that tell that what it foretells is called off, or that it will not come,
    where no later report foretells it again.
    """
    plans = [d for d in group if d.ahead and not d.called_off]
    found = [d for d in group if d.called_off or _denies(d, plans, written)]
    foretold = [d for d in plans if d not in found]
    again = any(_is_later(one, other, written) for one in foretold for other in found)
    return [] if again else found


def _denies(one: Dated, plans: Sequence[Dated], written: Mapping[str, When]) -> bool:
    """Whether a sentence denies what those of earlier reports foretell with the same verb."""
    denied = read_deeds(one.telling.text).denied if one.ahead else NONE
    same = [d for d in plans if denied & read_deeds(d.telling.text).ahead]
    return bool(same) and all(_is_later(one, d, written) for d in same)


def _is_later(one: Dated, other: Dated, written: Mapping[str, When]) -> bool:
    """Whether the report of one was surely written after that of the other."""
    first = written.get(one.telling.report, When()).earliest
    last = written.get(other.telling.report, When()).latest
    return first is not None and last is not None and first > last


def _called_off_before(s: Sentence, time: int, *, ahead: bool) -> bool:
    """Whether the verb stands before the time, and the plan between them."""
    before = time - 1
    while s.lower(before) in BEFORE_TIMES or before in s.timed:
        before -= 1
    planned = s.lower(before - (s.lower(before) == "for")) in PLANNED
    if not planned and (s.lower(before) in MOVED_TO or s.lower(before) == "for"):
        return False
    if not (ahead or planned or _has_possessive(s, time)):
        return False
    words = [token.text for token in s.tokens]
    for k in range(time - 1, 0, -1):
        if undoes(words, k):
            return s.lower(k - 1) not in BE
        joined = s.lower(k) in {"and", "but"} and k >= time - 2
        if s.lower(k) in {";", ":", "“", '"', "until", "till"} or joined:
            return False
        if is_verb(s, k) and s.lower(k) not in PLANNED | BE | HAVE:
            return False
    return False


def _called_off_behind(s: Sentence, time: int, *, ahead: bool) -> bool:
    """Whether the verb stands behind the plan and its time: "the strike due on Friday is off"."""
    near = range(max(0, time - REACH), time)
    planned = any(_is_planned(s, k) or _was_to(s, k) for k in near)
    if not (ahead or planned or _has_possessive(s, time)):
        return False
    verb = next((k for k in range(time, len(s.tokens)) if k not in s.timed and is_verb(s, k)), 0)
    between = [s.lower(k) for k in range(time, verb) if k not in s.timed]
    own = any(
        is_verb(s, k) and s.lower(k) not in PLANNED | BE | HAVE
        for k in range(_clause_begin(s, time), time)
    )
    if own or not PARTED.isdisjoint(between) or (not planned and len(between) > REACH):
        return False
    if s.lower(verb) in {"will", "would"}:
        verb = _behind_adverbs(s, verb + 1)
        come = any(s.lower(verb + 1 + k) in words for k, words in enumerate(NOT_COME))
        return come and s.lower(verb) == "not"
    if not verb or s.lower(verb) not in BE | HAVE:
        return False
    verb = _behind_adverbs(s, verb + 1)
    words = [token.text for token in s.tokens]
    return undoes(words, verb) > 0 or s.lower(verb) == "off"


def _came_otherwise(s: Sentence, time: int) -> bool:
    """Whether what was to be on a day is undone behind "but": "was to open on Monday, but the
    court put it off".
    """
    behind = after_time(s, time)
    behind += s.lower(behind) == ","
    if s.lower(behind) != "but" or not any(_was_to(s, k) for k in range(1, time)):
        return False
    words = [token.text for token in s.tokens]
    verb = next((k for k in range(behind + 1, len(words)) if undoes(words, k)), 0)
    return verb > 0 and (s.lower(verb - 1) in BE or "it" in (s.lower(verb + 1), s.lower(verb + 2)))


def _was_to(s: Sentence, k: int) -> bool:
    """Whether a token is the "to" of what was to be: "was to open", "was due to open"."""
    before = k - 1 - (s.lower(k - 1) in PLANNED)
    return s.lower(k) == "to" and s.lower(before) in {"was", "were"}


def _behind_adverbs(s: Sentence, k: int) -> int:
    """The first place from one on with "not" or what is neither an adverb nor "been"."""
    while s.lower(k) != "not" and (is_adverb(s.lower(k)) or s.lower(k) in BETWEEN):
        k += 1
    return k


def _clause_begin(s: Sentence, time: int) -> int:
    """Where what is said begins: behind "Ray said that"."""
    said = [
        k
        for k in range(1, time)
        if s.lower(k) == "that" and s.lower(k - 1) in word_list("speech_verbs")
    ]
    return said[-1] + 1 if said else 0


def _is_planned(s: Sentence, k: int) -> bool:
    """Whether a participle gives the day of a plan; "announced on Friday" that of the telling."""
    return s.lower(k) in PLANNED and (s.lower(k) not in TOLD or s.lower(k + 1) == "for")


def _has_possessive(s: Sentence, time: int) -> bool:
    """Whether a time stands before what is planned: "cancelled Friday's vote"."""
    behind = after_time(s, time)
    return s.lower(behind) in {"'s", "’s", "'", "’"}
