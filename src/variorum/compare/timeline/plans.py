"""What a sentence tells of a plan, by its deed and thing or by who was to do it: with a sign."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from variorum.annotate.positions.lexicon import is_plain_verb
from variorum.annotate.positions.tokens import Sentence, is_adverb
from variorum.annotate.times import resolve
from variorum.compare.dates.clauses import clause_of
from variorum.compare.dates.tellings import Telling
from variorum.compare.deeds import LEAST_THING, Sign, outcome_of_plan, read_plans
from variorum.compare.positions.outcomes import Act, outcome_of, past_forms
from variorum.compare.positions.tellings import act_words
from variorum.compare.timeline.groups import Dated
from variorum.compare.timeline.sentences import clauses_of, read
from variorum.lang import word_list
from variorum.model import When

WILL = frozenset(["will", "'ll", "’ll", "would"])
BEFORE_TIMES = frozenset(["on", "in", "at", "by", "next", "this"])


class Outcome(NamedTuple):
    """What a later report tells of what was expected, and the sentence that does; nothing ("")
    where none does.
    """

    sign: Sign = ""
    told: tuple[Telling, ...] = ()


NONE = Outcome()


def find_done(
    foretold: Sequence[Dated], tellings: Sequence[Telling], written: Mapping[str, When]
) -> tuple[Telling, ...]:
    """The first sentence of a later report that tells as done, of the same thing or by the same
    person, what one foretells: from its day on, or before where it need only be done by that day.
    """
    for one in foretold:
        for telling in _which_do(one.telling, tellings):
            when = written.get(telling.report, When())
            due = _is_deadline(one.telling) or written_after(when, day_of([one]))
            first = written[one.telling.report]
            if due and when.is_after(first) and not _is_of_before(telling, when, first):
                return (telling,)
    return ()


def _is_of_before(telling: Telling, when: When, first: When) -> bool:
    """Whether a sentence tells of a time before the report that foretells: what she left then is
    not what she will leave.
    """
    told = resolve(telling.time, when) if telling.time is not None else None
    return bool(told and told.latest and first.earliest and told.latest < first.earliest)


def _which_do(plan: Telling, tellings: Iterable[Telling]) -> Iterator[Telling]:
    """The sentences that tell as done what one foretells."""
    plans = [one for one in read_plans(clause_of(plan)) if len(one.thing) >= LEAST_THING]
    act = named_act(plan)
    if not plans and act is None:
        return
    forms = past_forms(act.verb) if act is not None else frozenset()
    for telling in tellings:
        if any(outcome_of_plan(one, telling.text) == "done" for one in plans):
            yield telling
        elif act is not None and act.doer in telling.text:
            told = any(form in telling.text for form in forms)
            if told and outcome_of(act, telling.text) == "done":
                yield telling


def find_given_up(
    group: Sequence[Dated], told: Sequence[Telling], written: Mapping[str, When]
) -> Outcome:
    """The first sentence of a report surely later than all that foretell a group, by which it will
    not be done.
    """
    if not all(one.ahead for one in group):
        return NONE
    plans = {plan for one in group for plan in read_plans(clause_of(one.telling))}
    before = [written.get(one.telling.report, When()) for one in group]
    for telling in told:
        off = any(outcome_of_plan(plan, telling.text) == "called off" for plan in plans)
        if off and all(map(written.get(telling.report, When()).is_after, before)):
            return Outcome("called off", (telling,))
    return NONE


def _is_deadline(telling: Telling) -> bool:
    """Whether the time of a sentence is that by which something is to be done."""
    time = telling.time
    return time is not None and telling.text[: time.begin - telling.sentence.begin].endswith("by ")


def day_of(foretold: Sequence[Dated]) -> date:
    """The last day on which it may be expected, by the one that names the earliest."""
    return min(one.when.latest for one in foretold if one.when.latest)


def written_after(written: When, day: date) -> bool:
    """Whether a report was surely written on a day or later."""
    return written.earliest is not None and written.earliest >= day


def named_act(telling: Telling) -> Act | None:
    """The act at the time of a sentence, where its doer has a name there."""
    s, time = read(telling)
    if s is None:
        return None
    clause = next((c for c in clauses_of(telling).around(time) if c.verbs), None)
    if clause is None or s.lower(clause.verbs[0]) not in WILL:
        return None
    verb = clause.verbs[0] + 1
    while is_adverb(s.lower(verb)):
        verb += 1
    doer = _doer(s, clause.verbs[0])
    if not doer or not is_plain_verb(s.lower(verb)) or s.lower(verb) in word_list("light_verbs"):
        return None
    end = time
    while s.lower(end - 1) in BEFORE_TIMES:
        end -= 1
    named = act_words(" ".join(token.lower for token in s.tokens[verb + 1 : end]))
    alone = s.lower(verb) in word_list("acts_without_object")
    return Act(doer, "", s.lower(verb), named, promised=True) if named or alone else None


def _doer(s: Sentence, verb: int) -> str:
    """The last name of the subject of a verb; of a pronoun that of who opens the sentence."""
    k = verb - 1
    while k > 0 and is_adverb(s.lower(k)):
        k -= 1
    if s.lower(k) not in {"he", "she"}:
        return s.tokens[k].text if s.is_capital(k) else ""
    last = 0
    while s.is_capital(last + 1):
        last += 1
    return s.tokens[last].text if last else ""
