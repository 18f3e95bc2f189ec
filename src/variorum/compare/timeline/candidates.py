"""Which sentences may stand in a timeline: those that tell an event at a time."""

import re
from collections.abc import Iterable, Mapping

from variorum.annotate.clauses.tokens import is_plain
from variorum.annotate.clauses.words import is_third
from variorum.annotate.datelines import behind_dateline
from variorum.annotate.main_clauses import main_clause
from variorum.annotate.times import resolve
from variorum.annotate.words import find_words
from variorum.clean.captions import is_caption
from variorum.compare.dates.clues import stamps_comment
from variorum.compare.dates.tellings import Telling, is_indefinite, said
from variorum.compare.timeline.attachment import attached
from variorum.compare.timeline.called_off import calls_off
from variorum.compare.timeline.groups import Dated
from variorum.compare.timeline.hanging import hangs
from variorum.compare.timeline.sentences import clauses_of, read
from variorum.compare.timeline.tenses import NOW
from variorum.compare.timeline.weekdays import (
    NOTHING_TOLD,
    DaysTold,
    find_days_told,
    this_or_last_week,
)
from variorum.model import Time, When

COARSE = re.compile(
    r"~[+-]\d+[MYmy]|^(?:years|decades|quarters|quarter|season|absolute:(?:\d{2,4}$|\d{4}-[A-Z]))"
)
GENERIC = re.compile(
    r"^(?:['’]s\b|['’]|\s+(?:and age|world|society)\b|\s+(?:is|are) (?:that|how|what|whether)\b)"
)
WILL = re.compile(r"\bwill\b|['’]ll\b|\bexpected to\b|\bplans? to\b|\bwould be\b", re.IGNORECASE)
QUOTED = re.compile(
    r"[“\"][^“”\"]*(?:[”\"]|$)|^[^“\"]*”|(?<!\w)‘[^‘’]*(?:’\w[^‘’]*)*’(?!\w)|``.*?(?:''|$)"
)
IN_PERSON = re.compile(r"\b(?:I|[Ww]e|[Yy]ou|[Mm]y|[Yy]our|[Oo]ur)\b|\?\s*$|^[^a-z:]{3,40}:")
"""Outside quotation marks these open an opinion, a transcript or a question."""
LEANS = re.compile(
    r"(?:It|This|That|These|Those|Such)(?:['’]s)?\s"
    r"(?:was|were|is|are|has|had|came|comes|did|does|will|would|follow(?:s|ed)|mark(?:s|ed))\b"
    r"|(?:Below|Above|Here|Watch|Pictured|Shown|Scroll|Click|Read|See|Check|Listen|Tune|Stay|Follow"
    r"|Subscribe|Join)\b"
)
"""What begins so speaks of the sentence before, or of the page."""
BRACKETED = re.compile(r"\w.*\([^)]*$", re.DOTALL)
"""Before a time in brackets that the sentence does not open with."""
SET_BESIDE = re.compile(
    r"(?:comes?|came) (?:(?:just|even|only|less than) )?"
    r"(?:(?:\w+ )?(?:minutes?|hours?|days?|weeks?|months?|years?) )?"
    r"(?:as(?! an?\b)|amid|after|at a time|on the heels|in the wake)\b"
)
"""So a report sets what it has told beside something else: "The vote comes as the union meets"."""
AT_A_TIME = re.compile(r"\bcomes? at a time when\b")
LEAST_BESIDE = 40
"""Characters behind a verb in which that is told."""
FEW_WORDS = 14
"""So few words beside a quotation say who spoke to whom and when, and no more."""
MONTHS = 62
POST = re.compile(r"pic\.twitter\.com|\(@\w+\)|https?://|(?<!\w)#[A-Za-z]{4,}|^(?:\.\.\.|…)")
"""Posts, and what is torn off one."""
ENDED = re.compile(r"[.!?…:;,][\"'’”»)\]]*$|[\"”’»)\]]$")
LONGEST_TITLE = 15
NOWADAYS = re.compile(r"\b(?:right now|nowadays|these days)\b", re.IGNORECASE)


def find_dated(tellings: Iterable[Telling], written: Mapping[str, When]) -> list[Dated]:
    """The tellings that may stand in a timeline, with the days that they may mean; of readers'
    comments none. ``written`` says when the reports were.
    """
    tellings = list(tellings)
    comments = {(t.report, t.sentence) for t in tellings if t.time and stamps_comment(t)}
    tellings = [t for t in tellings if (t.report, t.sentence) not in comments]
    days_told = find_days_told(tellings, written)
    return [
        found
        for telling in tellings
        if (
            found := _dated(
                telling,
                written.get(telling.report, When()),
                days_told.get(telling.report, NOTHING_TOLD),
            )
        )
        is not None
    ]


def _dated(
    telling: Telling,
    written: When,
    days_told: DaysTold,
) -> Dated | None:
    """The telling as a candidate for the timeline; None where it tells no event at a time."""
    time = telling.time
    if (
        time is None
        or COARSE.search(time.rule)
        or telling.quoted
        or POST.search(telling.text)
        or _is_title(telling.text)
        or (is_caption(telling.text) and not _is_of_a_day_ahead(time, written))
    ):
        return None
    behind = telling.text[time.end - telling.sentence.begin :]
    if time.begin - telling.sentence.begin < behind_dateline(telling.text, 0, len(telling.text)):
        return None
    today = time.rule.startswith("days:0")
    if today and (GENERIC.match(behind) or NOWADAYS.search(telling.text)):
        return None
    when = resolve(time, written)
    if when is None or (when.weekday is None and when.day is None and not _grain(time.rule)):
        return None
    beside = _is_beside(telling)
    named, when = when, this_or_last_week(time.rule, when, written, days_told, beside=beside)
    if _is_vague(time.rule, when) or is_indefinite(telling):
        return None
    if _is_too_late(telling, named, written):
        return None
    ahead = _ahead(telling, named, written)
    if not telling.words and not (when.day and (ahead or telling.place == 0)):
        return None
    if calls_off(telling, ahead=ahead):
        return Dated(telling, when, weak=False, ahead=ahead, called_off=True)
    weak = said(telling) or not telling.names_day
    past = _is_before(when, written)
    whole, placed = telling, attached(telling, ahead=ahead, past=past)
    telling = placed.telling
    background = (
        placed.in_passing
        or (not telling.names_day and "@" in time.rule)
        or not _is_sentence(whole)
        or _is_background(telling)
        or hangs(telling, ahead=ahead)
    )
    return Dated(telling, when, weak, ahead, background, placed.aside)


def _is_beside(telling: Telling) -> bool:
    """Whether a time stands in what led to the deed: "Ray, who left Friday", "after she left"."""
    s, time = read(telling)
    if s is None:
        return False
    return any(
        (c.kind == "relative" or c.opener in ("after", "since"))
        and NOW.isdisjoint(s.lower(verb) for verb in c.verbs)
        for c in clauses_of(telling).around(time)
    )


def _is_of_a_day_ahead(time: Time, written: When) -> bool:
    """Whether a full date lies ahead, of which there is no picture yet: "opens on May 3, 2021"."""
    when = resolve(time, written) if time.rule.startswith("absolute") else None
    return bool(when and when.day and written.latest and when.day > written.latest)


def _is_title(words: str) -> bool:
    """Whether so few words without a stop at their end are a headline or a link."""
    return ENDED.search(words) is None and len(words.split()) <= LONGEST_TITLE


def _is_vague(rule: str, when: When) -> bool:
    """Whether not even the month or year that is meant can be told, or a time counted from
    another comes out as no sure day.
    """
    if when.day:
        return False
    if "~" in rule:
        return True
    if not rule.startswith(("month:", "months", "monthday", "monthweek")):
        return False
    return not (when.earliest and when.latest and (when.latest - when.earliest).days <= MONTHS)


def _is_background(telling: Telling) -> bool:
    """Whether a sentence gives little but quoted words, speaks for itself ("I", "you"), asks
    or leans on what stands before, or tells its day in passing, in brackets or a clause on someone
    who speaks.
    """
    own = QUOTED.sub(" ", telling.text)
    if IN_PERSON.search(own) or LEANS.match(telling.text):
        return True
    told = main_clause(telling.text, shortest=LEAST_BESIDE).predicate
    if SET_BESIDE.match(told) or AT_A_TIME.search(own):
        return True
    place = telling.time.begin - telling.sentence.begin if telling.time else 0
    if BRACKETED.search(telling.text[:place]):
        return True
    if own == telling.text:
        return False
    passing = re.search(r"\b(?:who|whose|which)\b[^,;]*$", telling.text[:place])
    return bool(passing) or len(find_words(own)) <= FEW_WORDS


def _is_sentence(telling: Telling) -> bool:
    """Whether words begin like a sentence and have a verb that a subject may have."""
    s, _ = read(telling)
    verbs = [k for c in clauses_of(telling).all for k in c.verbs]
    finite = s is not None and (
        any(not s.lower(k).endswith("ing") for k in verbs)
        or any(is_third(s, k) for k in range(1, len(s.tokens)))
        or any(is_plain(s, k) and s.lower(k - 1)[-1:] == "s" for k in range(1, len(s.tokens)))
    )
    return finite and not telling.text[:1].islower()


def _is_before(when: When, written: When) -> bool:
    return bool(when.latest and written.earliest and written.earliest > when.latest)


def _is_too_late(telling: Telling, when: When, written: When) -> bool:
    """Whether a report tells as past what would be in a month after its own day: one of them is
    wrong, as where a page was written on after the day that it prints. (The tense at a day is less
    sure: "ask by Dec. 15".)
    """
    return bool(
        telling.direction == "past"
        and when.day is None
        and when.earliest
        and written.latest
        and when.earliest > written.latest
    )


def _ahead(telling: Telling, when: When, written: When) -> bool:
    """Whether the event lies ahead of its report; on the day itself only "will" says so."""
    if when.earliest and written.latest and when.earliest > written.latest:
        return True
    if when.day and when.day == written.day:
        return telling.direction == "future" and bool(WILL.search(telling.text))
    return telling.direction == "future" and not (
        when.latest and written.earliest and when.latest < written.earliest
    )


def _grain(rule: str) -> bool:
    return rule.startswith(
        ("weeks", "weekend", "months", "month", "absolute", "weekday", "days", "monthday")
    )
