"""What was promised, demanded, refused or is the rule: who, in which words, told by whom."""

import re
from collections.abc import Sequence
from functools import lru_cache

from variorum.account.dates_in_words import describe
from variorum.account.positions.action_ends import breaks_off
from variorum.account.positions.addressees import addressee
from variorum.account.positions.claims import is_claim
from variorum.account.positions.in_words import (
    can_be_rendered,
    rendered,
    shown_action,
    without_holder,
)
from variorum.account.positions.leads import DANGLING, PASSIVE
from variorum.account.positions.modality_words import LONGEST_HOLDER
from variorum.account.positions.notes import printed, write_note
from variorum.account.positions.reworded import without_rewordings
from variorum.account.positions.same import Shown, without_doubles
from variorum.account.positions.stands import WILLED, is_stand
from variorum.account.positions.tellers import tells, told_in_words
from variorum.account.sources import Sources
from variorum.annotate.words import find_words
from variorum.compare.word_weights import word_weight
from variorum.lang import word_list
from variorum.model import (
    Evidence,
    Line,
    Person,
    PositionGroup,
    PositionTelling,
    Section,
    When,
)

TITLE = "What was promised, demanded or ruled out"
MOST = 30
LEAST_SCORE = 0.75
LEAST_WORDS, LEAST_WEIGHT = 3, 6.0
LONGEST_ACTION = 320
UNTOLD = re.compile(r"(?i)^(?:\W*\w+){0,2}?\W*\b(?:it|them|him|her|that|so|same|this way|such)\b")
"""Actions whose first words point to something told before: "do it", "continue in that …"."""
POINTS_BACK = re.compile(r"(?i)\W*(?:they|he|she|it|this|these|those|that)\b")
"""What must be of somebody told before: "they must be fed"."""
NO_OBJECT = re.compile(r"[a-z]+,\s(?:including|such\sas)\b")
"""What is done to it stands before: "measures that they plan to propose, including"."""
OF_WHAT = re.compile(r"(?i)its\s|.*\bof\s(?:them|these|those)$")
"""Of something told before: "called on its members to"."""
ENDED, ARTICLE = re.compile(r"[.!?…:][\"'”’»)\]]*$"), re.compile(r"(?i)\b(?:the|an?|[’']s)\b")
SUCH = re.compile(r"\bsuch\s+(?!as\b|an?\b)[a-z]+", re.IGNORECASE)
"""What was told before: "reject such plans"."""
FOR_THAT = re.compile(r"\b(?:for|to|in|on|by|at) (?:that|this) (?:reason|end|case|basis|score)\b")
"""What the sentence before has told: "does not back the plan for that reason"."""
LOOKS_BACK = re.compile(r"(?i)\b(?:at th(?:e|at) time|back then|years ago)\b(?! of\b)")
EARLIER = re.compile(
    r"(?i)\b(?:days?|weeks?|months?|years?|hours?)\s(?:earlier|before|ago)\b|"
    r"\bearlier\s(?:this|that|in\sthe)\b|\blast\s(?:week|month|year|spring|summer|fall|autumn|winter)\b"
)
"""What was said then is not of the day of the report."""
IN_YEAR = re.compile(
    r"\b(?:[Ii]n|[Oo]f)\s(?:an?\s|(?:early|late|mid-?)\s?|[A-Z][a-z]{2,8}\s)?((?:19|20)\d\d)\b"
)
RULE = re.compile(
    r"(?i)\b(?:laws?|rules?|bill|code|ordinance|contract|agreement|constitution|resolution|"
    r"statute|regulations?|requires?|required|court)\b"
)
"""What a duty rests on that nobody is named as demanding."""


def write_positions(sources: Sources) -> Section:
    """A line for each position, those of most origins first; the doubtful are left out.

    A line leads in with who and the modality, and goes on in the report's own words. A
    position that several reports tell in other words, or that has a course, has its
    tellings under it, in order of time.
    """
    worth = [g for g in sources.comparison.positions if _is_worth(g, sources)]
    groups = without_rewordings(worth, sources.comparison.families, sources.reworded)
    prominence = _prominence(sources.comparison.people)
    groups.sort(key=lambda g: _order(g, prominence.get(g.who, 0), sources))
    people = frozenset(person.name for person in sources.comparison.people)
    found = [Shown(g, best_telling(g.tellings, sources)) for g in groups]
    found = without_doubles(found, people, sources.reworded)
    lines = tuple(_line(s, sources) for s in found[:MOST])
    known = len(sources.comparison.positions)
    return Section(
        "positions", TITLE, lines, held_back=known - len(lines), unsure=known - len(worth)
    )


def _is_worth(group: PositionGroup, sources: Sources) -> bool:
    """Whether any telling is clear, and is not of a time before alone."""
    known = (t for t in group.tellings if t.report in sources.reports)
    return any(is_told(t, sources) and not _looks_back(t, sources) for t in known)


def is_told(telling: PositionTelling, sources: Sources) -> bool:
    """Whether it is clear, and no claim of somebody who does not speak for the holder."""
    return is_clear(telling) and not is_claim(telling, sources.comparison.people)


@lru_cache(maxsize=4096)
def is_clear(telling: PositionTelling) -> bool:
    """Whether a reader learns from it who wants or will do what."""
    action = shown_action(telling)
    words = find_words(action)
    weight = sum(word_weight(w.text) for w in words if w.text.lower() not in _small())
    if UNTOLD.match(action) or SUCH.search(action) or _is_headline(action):
        return False
    if FOR_THAT.search(action):
        return False
    if NO_OBJECT.match(action) or _is_in_headline(telling) or OF_WHAT.match(telling.to_whom):
        return False
    if telling.score < LEAST_SCORE or len(words) < LEAST_WORDS or weight < LEAST_WEIGHT:
        return False
    if len(action) > LONGEST_ACTION or len(telling.who) > LONGEST_HOLDER:
        return False
    behind = printed(telling).partition(action)[2]
    if breaks_off(action, behind) or not is_stand(telling):
        return False
    if not can_be_rendered(telling):
        return False
    if telling.modality in PASSIVE and not telling.said_by:
        return bool(telling.who) and bool(RULE.search(printed(telling)))
    if not telling.who:
        return telling.modality in PASSIVE and not POINTS_BACK.match(action)
    return not DANGLING.match(telling.who)


def _is_headline(action: str) -> bool:
    words = [w.text for w in find_words(action)]
    return len(words) >= LEAST_WORDS and all(w[0].isupper() or len(w) < 4 for w in words)


def _is_in_headline(telling: PositionTelling) -> bool:
    """Whether it stands in words without an article that no stop ends."""
    words = printed(telling)
    return ENDED.search(words) is None and ARTICLE.search(words) is None


def _small() -> frozenset[str]:
    return word_list("function_words")


def _tellers(group: PositionGroup, sources: Sources) -> tuple[str, ...]:
    return sources.tellers(t.evidence for t in group.tellings)


def _order(group: PositionGroup, prominence: int, sources: Sources) -> tuple[object, ...]:
    tellers = _tellers(group, sources)
    best = best_telling(group.tellings, sources)
    return (
        -sources.count_origins(tellers),
        not group.contrary,
        not group.course,
        set(tellers) <= sources.reworded,
        -prominence,
        -best.score,
        sources.place(best.evidence),
    )


def _prominence(people: Sequence[Person]) -> dict[str, int]:
    """In how many reports each is named as a person."""
    return {p.name: len({m.evidence.report for m in p.mentions}) for p in reversed(people)}


def best_telling(tellings: Sequence[PositionTelling], sources: Sources) -> PositionTelling:
    """The telling that the line is written from: clear, first-hand, the earliest of equals."""
    clear = [t for t in tellings if is_told(t, sources)]
    return min(
        clear or tellings,
        key=lambda t: (
            t.report in sources.reworded,
            t.report in sources.copied,
            -t.score,
            -min(len(t.action), 120),
            sources.place(t.evidence),
        ),
    )


def _line(shown: Shown, sources: Sources) -> Line:
    group, best = shown.group, shown.best
    told = [
        e
        for e in (*(t.evidence for t in group.tellings), *shown.also)
        if e.report == best.report or tells(e, best)
    ]
    apart = (
        []
        if group.contrary or group.course
        else [t.evidence for t in group.tellings if _is_asked_of(t) and not _is_asked_of(best)]
    )
    told += told_in_words(best, sources.tellers(told), sources)
    rest = [e for e in told if e != best.evidence and e not in apart]
    evidence = (best.evidence, *sorted(dict.fromkeys(rest), key=sources.place))
    label, text = rendered(best, group.who, whom=addressee(best, sources.comparison.people))
    return Line(
        text,
        evidence,
        label=label,
        note=write_note(group, best, evidence, sources),
        lines=_course(group, sources),
    )


def _is_asked_of(telling: PositionTelling) -> bool:
    """Whether others say that the holder must, which is not that the holder will."""
    return telling.modality in PASSIVE and telling.said_by != telling.who


def _course(group: PositionGroup, sources: Sources) -> tuple[Line, ...]:
    """The tellings by report and what became of it, where reports surely of several days tell
    it in another way: that a report writes of it a day later is no second position.

    What a report tells "at the time" of something earlier is not of the day of the report.
    """
    known = {(t.report, t.modality): t for t in reversed(group.tellings)}
    tellings = [t for t in list(known.values())[::-1] if not _is_of_before(t, sources)]
    told_apart = len({t.modality for t in tellings}) > 1 and any(
        _is_later(sources.when(a.report), sources.when(b.report))
        for a in tellings
        for b in tellings
        if a.modality != b.modality
    )
    if not (told_apart or group.course or group.contrary):
        return ()
    told: dict[tuple[str, str], list[PositionTelling]] = {}
    for t in tellings:
        modality, text = without_holder(t)
        day = _day(t.evidence, sources)
        told.setdefault((f"{day}: {modality}" if modality else day, text), []).append(t)
    lines = [
        Line(text, tuple(dict.fromkeys(t.evidence for t in same)), label=label)
        for (label, text), same in told.items()
    ]
    lines += [Line(" ".join(e.text.split()), (e,), label=_day(e, sources)) for e in group.course]
    return tuple(lines)


def _is_of_before(telling: PositionTelling, sources: Sources) -> bool:
    """Whether it was taken before the day of its report: "Days earlier, she vowed to"."""
    around = printed(telling).replace(telling.action, " ")
    return bool(EARLIER.search(around)) or _looks_back(telling, sources)


def _looks_back(telling: PositionTelling, sources: Sources) -> bool:
    """Whether a report tells a position of a time before: "She said at the time …", "stated in
    a 2013 memo that it would".
    """
    words = printed(telling)
    ahead = words[: max(0, words.find(telling.action))]
    written = sources.when(telling.report).earliest
    of_year = IN_YEAR.search(ahead) if telling.modality in WILLED and written else None
    return bool(LOOKS_BACK.search(ahead)) or bool(
        of_year and written and int(of_year[1]) < written.year
    )


def _is_later(when: When, other: When) -> bool:
    return bool(when.earliest and other.latest and when.earliest > other.latest)


def _day(evidence: Evidence, sources: Sources) -> str:
    return describe(sources.when(evidence.report))
