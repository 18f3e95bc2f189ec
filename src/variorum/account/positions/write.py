"""What was promised, demanded, refused or is the rule: who, in which sentence, told by whom."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from variorum.account.positions.clear import is_clear, says_much
from variorum.account.positions.course import write_course
from variorum.account.positions.judgement import is_held
from variorum.account.positions.labels import write_label
from variorum.account.positions.notes import write_note
from variorum.account.positions.reworded import without_rewordings
from variorum.account.positions.same import Shown, without_doubles
from variorum.account.positions.sentences import printed_sentence
from variorum.account.positions.tellers import tells, told_in_words
from variorum.account.sources import Sources
from variorum.model import (
    Evidence,
    Line,
    Person,
    PositionGroup,
    PositionTelling,
    Section,
)
from variorum.model.modalities import DUTIES

TITLE = "What was promised, demanded or ruled out"
MOST = 30


def write_positions(sources: Sources) -> Section:
    """A line for each sentence that tells a position or more, those of most origins first; the
    doubtful are left out.

    A line leads in with who and the kind. A position that several reports tell in another way, or
    that has a course, has its tellings under it, in order of time.
    """
    every = [_settled(g, sources) for g in sources.comparison.positions]
    worth = [g for g in every if _is_worth(g, sources)]
    groups = without_rewordings(worth, every, sources.comparison.families, sources.reworded)
    prominence = _prominence(sources.comparison.people)
    groups.sort(key=lambda g: _order(g, prominence.get(g.who, 0), sources))
    found = [Shown(g, best_telling(g.tellings, sources)) for g in groups]
    told = _by_sentence(without_doubles(found, sources.reworded))[:MOST]
    known = len(sources.comparison.positions)
    return Section(
        "positions",
        TITLE,
        tuple(_line(together, sources) for together in told),
        held_back=known - sum(map(len, told)),
        unsure=known - len(worth),
    )


def _by_sentence(found: Sequence[Shown]) -> list[list[Shown]]:
    """Those that one sentence tells together, for it is printed once."""
    together: dict[Evidence, list[Shown]] = {}
    for shown in found:
        together.setdefault(shown.best.evidence, []).append(shown)
    return list(together.values())


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
    """Whether any telling is worth a line. What reports tell of its course takes it for a position;
    else that is judged.
    """
    told = [t for t in group.tellings if t.report in sources.reports]
    return any(is_told(t, sources) or (group.course and is_clear(t)) for t in told)


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


def _line(together: Sequence[Shown], sources: Sources) -> Line:
    """The line of a sentence that tells one or more positions."""
    first = together[0]
    text, passage = printed_sentence(first.best.evidence, sources)
    told = {e for shown in together for e in _told(shown, sources)} - {first.best.evidence}
    evidence = (passage, *sorted(told, key=sources.place))
    found = [(shown.group, shown.best) for shown in together]
    return Line(
        text,
        evidence,
        label=write_label([(best, group.who) for group, best in found], sources),
        note=write_note(found, evidence, sources, text=text),
        lines=tuple(line for group, _ in found for line in write_course(group, sources)),
    )


def _told(shown: Shown, sources: Sources) -> set[Evidence]:
    """The passages that tell a position as its best telling does."""
    group, best = shown.group, shown.best
    told = [
        e
        for e in (*(t.evidence for t in group.tellings), *shown.also)
        if e.report == best.report or tells(e, best)
    ]
    apart = (
        set[Evidence]()
        if group.contrary or group.course
        else {t.evidence for t in group.tellings if _is_asked_of(t) and not _is_asked_of(best)}
    )
    return {*told, *told_in_words(best, sources.tellers(told), sources)} - apart


def _is_asked_of(telling: PositionTelling) -> bool:
    """Whether others say that the holder must, which is not that the holder will."""
    return telling.modality in DUTIES and telling.said_by != telling.who
