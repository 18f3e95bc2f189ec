"""What was promised, demanded, refused or is the rule: who, in which words, told by whom."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from variorum.account.dates_in_words import describe
from variorum.account.positions.addressees import addressee
from variorum.account.positions.clear import is_clear, says_much
from variorum.account.positions.in_words import (
    rendered,
    without_holder,
)
from variorum.account.positions.judgement import is_held
from variorum.account.positions.notes import write_note
from variorum.account.positions.of_before import is_of_before
from variorum.account.positions.reworded import are_one_utterance, without_rewordings
from variorum.account.positions.same import Shown, without_doubles
from variorum.account.positions.tellers import tells, told_in_words
from variorum.account.sources import Sources
from variorum.account.standing_alone import bare_sentence
from variorum.model import (
    Evidence,
    Line,
    Person,
    PositionGroup,
    PositionTelling,
    Section,
)
from variorum.model.modalities import AGAINST, DUTIES

TITLE = "What was promised, demanded or ruled out"
MOST = 30
OUTCOMES = {"done": "told as done", "called off": "called off"}


def write_positions(sources: Sources) -> Section:
    """A line for each position, those of most origins first; the doubtful are left out.

    A line leads in with who and the modality, and goes on in the report's own words. A
    position that several reports tell in other words, or that has a course, has its
    tellings under it, in order of time.
    """
    every = (_settled(g, sources) for g in sources.comparison.positions)
    worth = [g for g in every if _is_worth(g, sources)]
    groups = without_rewordings(worth, sources.comparison.families, sources.reworded)
    prominence = _prominence(sources.comparison.people)
    groups.sort(key=lambda g: _order(g, prominence.get(g.who, 0), sources))
    people = frozenset(person.name for person in sources.comparison.people)
    found = [Shown(g, best_telling(g.tellings, sources)) for g in groups]
    found = without_doubles(found, people, sources.reworded)
    lines = _each_once([_line(s, sources) for s in found[:MOST]])
    known = len(sources.comparison.positions)
    return Section(
        "positions", TITLE, lines, held_back=known - len(lines), unsure=known - len(worth)
    )


def _each_once(lines: Sequence[Line]) -> tuple[Line, ...]:
    """The lines, those that print the same of one holder as one: a sentence may tell two acts."""
    kept: dict[tuple[str, str], Line] = {}
    for line in lines:
        first = kept.get((line.label, line.text))
        if first is None or first.lines or line.lines:
            kept.setdefault((line.label, line.text), line)
            continue
        both = tuple(dict.fromkeys((*first.evidence, *line.evidence)))
        kept[line.label, line.text] = replace(first, evidence=both)
    lines = tuple(kept.values())
    return tuple(line for line in lines if not any(_is_part(line, other) for other in lines))


def _is_part(line: Line, other: Line) -> bool:
    """Whether another line of the holder tells the same sentence in full: "Ray: she would mend it
    and sell it" beside "Ray will: sell it".
    """
    if line is other or line.lines or line.evidence != other.evidence:
        return False
    held = f"{line.label} ".startswith(f"{other.label} ")
    words, whole = line.text.strip('“”".'), other.text
    return held and len(words) < len(whole.strip('“”".')) and words in whole


def _settled(group: PositionGroup, sources: Sources) -> PositionGroup:
    """A position told in two ways without what is no stand of its holder, where it is then told
    in one: "she first planned to sell it" says nothing against "she will not".
    """
    people = sources.comparison.people
    stands = tuple(t for t in group.tellings if group.contrary and is_held(t, people))
    if not stands or len({t.modality for t in stands}) > 1:
        return group
    return replace(group, tellings=stands, contrary=False)


def _is_worth(group: PositionGroup, sources: Sources) -> bool:
    """Whether any telling is worth a line."""
    return any(is_told(t, sources) for t in group.tellings if t.report in sources.reports)


def is_told(telling: PositionTelling, sources: Sources) -> bool:
    """Whether a reader learns from it who wants or will do what, and likely takes it for that."""
    return is_clear(telling) and is_held(telling, sources.comparison.people)


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
        not says_much(best),
        -prominence,
        -best.score,
        sources.place(best.evidence),
    )


def _prominence(people: Sequence[Person]) -> dict[str, int]:
    """In how many reports each is named as a person."""
    return {p.name: len({m.evidence.report for m in p.mentions}) for p in reversed(people)}


def best_telling(tellings: Sequence[PositionTelling], sources: Sources) -> PositionTelling:
    """The telling that the line is written from: clear, first-hand, told so by most reports, the
    earliest of equals.
    """
    clear = [t for t in tellings if is_told(t, sources)]
    told = Counter(modality for _, modality in {(t.report, t.modality) for t in clear or tellings})
    return min(
        clear or tellings,
        key=lambda t: (
            t.report in sources.reworded,
            t.report in sources.copied,
            -told[t.modality],
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
        note=write_note(group, best, evidence, sources, text=text),
        lines=_course(group, sources),
    )


def _is_asked_of(telling: PositionTelling) -> bool:
    """Whether others say that the holder must, which is not that the holder will."""
    return telling.modality in DUTIES and telling.said_by != telling.who


def _course(group: PositionGroup, sources: Sources) -> tuple[Line, ...]:
    """The tellings by report and what became of it, where reports surely of several days tell
    it in another way: that a report writes of it a day later is no second position.

    What a report tells "at the time" of something earlier is not of the day of the report.
    """
    known = {(t.report, t.modality): t for t in reversed(group.tellings)}
    tellings = [t for t in list(known.values())[::-1] if not is_of_before(t)]
    told_apart = len({t.modality for t in tellings}) > 1 and any(
        sources.when(a.report).is_after(sources.when(b.report))
        for a in tellings
        for b in tellings
        if a.modality != b.modality
    )
    if not (told_apart or group.course or group.contrary):
        return ()
    told: dict[tuple[str, str], list[PositionTelling]] = {}
    worded = [(t, *without_holder(t)) for t in tellings]
    once = all(text.startswith("“") for *_, text in worded)
    once = once and are_one_utterance(tellings, sources.comparison.families)
    for t, modality, text in worded:
        told_in = "" if once else _day(t.evidence, sources)
        label = ": ".join(part for part in (told_in, modality) if part)
        told.setdefault((label, text), []).append(t)
    lines = [
        Line(
            text,
            tuple(dict.fromkeys(t.evidence for t in same)),
            label=label,
            note=_tellers_of(same, sources) if once else "",
        )
        for (label, text), same in told.items()
        if told_apart or group.contrary or not group.outcome
    ]
    return (*lines, *_outcome_lines(group, sources))


def _tellers_of(tellings: Sequence[PositionTelling], sources: Sources) -> str:
    labels = map(sources.label, sources.tellers(t.evidence for t in tellings))
    return f"in {', '.join(labels)}"


def _outcome_lines(group: PositionGroup, sources: Sources) -> Iterator[Line]:
    """What later reports tell of it, and whether that is done or called off."""
    outcome = OUTCOMES.get(group.outcome, "")
    if outcome and all(t.modality in AGAINST for t in group.tellings):
        outcome = f"{outcome} all the same"
    for told in group.course:
        e = _bare(told, sources)
        yield Line(" ".join(e.text.split()), (e,), label=_day(e, sources), note=outcome)


def _bare(evidence: Evidence, sources: Sources) -> Evidence:
    """The sentence without a dateline."""
    report, findings = sources.reports[evidence.report], sources.annotations[evidence.report]
    if evidence.part == "title":
        return evidence
    bare = bare_sentence(report.text, evidence.span, findings.furniture)
    return report.cite(*bare) if bare else evidence


def _day(evidence: Evidence, sources: Sources) -> str:
    return describe(sources.when(evidence.report))
