"""The same position in several reports, joined."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from variorum.compare.positions.course import follow_course
from variorum.compare.positions.tellings import Told, read_tellings
from variorum.lang import word_pairs
from variorum.model import (
    Annotation,
    Dating,
    Person,
    PositionGroup,
    Report,
    When,
)

SAME_HOLDER, OTHER_HOLDER, ALL_BUT = 0.45, 0.7, 0.85
"""The share of the lighter action's weight that two tellings must have in common."""
LEAST_COMMON, LEAST_COMMON_OTHER = 5.0, 9.0
MOST_OWNERS = 60
"""A word in more actions than this points to none of them."""
RULES = frozenset(["may", "must", "must not", "forbids", "allows"])
UNKNOWN = date.max


def group_positions(
    reports: Sequence[Report],
    annotations: Mapping[str, Annotation],
    people: Sequence[Person],
    datings: Sequence[Dating],
) -> tuple[PositionGroup, ...]:
    """The positions of a story, those of most reports first, then the surest.

    Two tellings are one position where the same holder (or, for a rule and for words of one
    speaker, another) has nearly the same action. Nothing joins within one report but what
    it tells twice.
    """
    tellings = read_tellings(reports, annotations, people)
    when = {dating.report: dating.when for dating in datings}
    groups = [sorted(group, key=lambda t: _time(t, when)) for group in _joined(tellings)]
    groups.sort(key=_order)
    return tuple(
        PositionGroup(
            f"position-{number}",
            _fullest(group),
            tuple(t.telling for t in group),
            _is_contrary(group),
            follow_course(group, reports, annotations, when),
        )
        for number, group in enumerate(groups, start=1)
    )


def _joined(tellings: Sequence[Told]) -> list[list[Told]]:
    """The tellings in groups: the likeliest pairs are joined first."""
    group = list(range(len(tellings)))
    members = {i: [i] for i in group}
    pairs = sorted(
        ((-_common(tellings[i], tellings[j]), i, j) for i, j in _candidates(tellings)),
    )
    for likeness, i, j in pairs:
        a, b = group[i], group[j]
        if likeness == 0 or a == b:
            continue
        if not all(_common(tellings[x], tellings[y]) for x in members[a] for y in members[b]):
            continue
        members[a] += members.pop(b)
        for moved in members[a]:
            group[moved] = a
    return [[tellings[i] for i in sorted(found)] for found in members.values()]


def _candidates(tellings: Sequence[Told]) -> Iterator[tuple[int, int]]:
    """Pairs that share a word which few actions hold."""
    owners: defaultdict[str, list[int]] = defaultdict(list)
    for i, told in enumerate(tellings):
        for word in told.words:
            owners[word].append(i)
    seen: set[tuple[int, int]] = set()
    for word in sorted(owners):
        own = owners[word]
        if len(own) > MOST_OWNERS:
            continue
        seen.update((i, j) for n, i in enumerate(own) for j in own[n + 1 :])
    yield from sorted(seen)


def _common(a: Told, b: Told) -> float:
    """How much of the lighter action the two share, 0 to 1; 0 where they are not the same."""
    shared = sum(weight for word, weight in a.words.items() if word in b.words)
    least = min(sum(a.words.values()), sum(b.words.values()))
    if not least:
        return 0.0
    share = shared / least
    if a.holder and a.holder == b.holder:
        least_common = LEAST_COMMON if share < ALL_BUT else LEAST_COMMON / 2
        return share if share >= SAME_HOLDER and shared >= least_common else 0.0
    rule = a.telling.modality in RULES and a.telling.modality == b.telling.modality
    spoken = bool(a.speaker) and a.speaker == b.speaker and a.telling.modality == b.telling.modality
    if not (rule or spoken):
        return 0.0
    return share if share >= OTHER_HOLDER and shared >= LEAST_COMMON_OTHER else 0.0


def _is_contrary(group: Sequence[Told]) -> bool:
    denied = word_pairs("contrary_modalities")
    modalities = {t.telling.modality for t in group}
    return any(denied.get(m) in modalities for m in modalities)


def _fullest(group: Sequence[Told]) -> str:
    """The holder's name as most tellings have it, the longest of equals."""
    names = [t.name for t in group if t.name]
    return max(names, key=lambda n: (names.count(n), len(n), n), default="")


def _time(told: Told, when: Mapping[str, When]) -> tuple[date, date, tuple[str, int, str]]:
    known = when.get(told.telling.report, When())
    last = known.latest or known.earliest or UNKNOWN
    return (last, known.earliest or UNKNOWN, told.key)


def _order(group: Sequence[Told]) -> tuple[object, ...]:
    reports = {t.telling.report for t in group}
    score = max(t.telling.score for t in group)
    return (-len(reports), -score, group[0].key)
