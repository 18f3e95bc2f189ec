"""The same position in several reports, joined."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from variorum.annotate.positions.lexicon import plain_of
from variorum.annotate.positions.plan_verbs import plan_verbs
from variorum.compare.positions.course import LaterReports, follow_course
from variorum.compare.positions.outcomes import read_acts
from variorum.compare.positions.sentences_of_acts import SentencesOfActs
from variorum.compare.positions.tellings import Told, read_tellings
from variorum.lang import word_list, word_pairs
from variorum.model import (
    Annotation,
    Dating,
    Person,
    PositionGroup,
    PositionTelling,
    Report,
    When,
)
from variorum.model.modalities import DUTIES, RULES

SAME_HOLDER, OTHER_HOLDER, ALL_BUT = 0.45, 0.7, 0.85
"""The share of the lighter action's weight that two tellings must have in common."""
LEAST_COMMON, LEAST_COMMON_OTHER, SAME_WORDS = 6.0, 9.0, 3.0
LEAST_ACT = 2
"""Telling words of an action that is the same where all are: "call" and "vote"."""
MOST_OWNERS = 60
"""A word in more actions than this points to none of them."""
LET_GO = plan_verbs() | {"avoid", "cease", "end", "forgo", "halt", "hold off", "keep", "prevent",
    "refrain", "stop", "withhold"}  # fmt: skip
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
    acts = [read_acts(group) for group in groups]
    sentences = SentencesOfActs(reports, annotations, (act for one in acts for act in one))
    later = LaterReports(reports, when)
    return tuple(
        PositionGroup(
            f"position-{number}",
            _fullest(group),
            tuple(t.telling for t in group),
            _is_contrary(group),
            *follow_course(group, acts[number - 1], sentences, later.than(group[0]), annotations),
        )
        for number, group in enumerate(groups, start=1)
    )


def _joined(tellings: Sequence[Told]) -> list[list[Told]]:
    """The tellings in groups: what is told in the same words first, then the likeliest pairs,
    as long as all of a group are alike.
    """
    same: dict[tuple[object, ...], list[Told]] = {}
    for number, told in enumerate(tellings):
        alone = len(told.words) < 2 or not told.holder
        words = number if alone else frozenset(told.words)
        same.setdefault((told.holder, told.telling.modality, words), []).append(told)
    heads = [group[0] for group in same.values()]
    members = {i: [i] for i in range(len(heads))}
    group_of = list(members)
    likeness = {(i, j): _common(heads[i], heads[j]) for i, j in _candidates(heads)}
    for (i, j), like in sorted(likeness.items(), key=lambda pair: (-pair[1], pair[0])):
        a, b = group_of[i], group_of[j]
        if not like or a == b:
            continue
        if all(_common(heads[x], heads[y]) for x in members[a] for y in members[b]):
            members[a] += members.pop(b)
            for moved in members[a]:
                group_of[moved] = a
    told_same = list(same.values())
    return [[t for i in sorted(found) for t in told_same[i]] for found in members.values()]


def _candidates(tellings: Sequence[Told]) -> Iterator[tuple[int, int]]:
    """Pairs that share a word which few actions hold."""
    owners: defaultdict[str, list[int]] = defaultdict(list)
    for i, told in enumerate(tellings):
        for word in told.words.keys() | told.act:
            owners[word].append(i)
    seen: set[tuple[int, int]] = set()
    for word in sorted(owners):
        own = owners[word]
        if len(own) > MOST_OWNERS:
            continue
        seen.update((i, j) for n, i in enumerate(own) for j in own[n + 1 :])
    yield from sorted(seen)


def _common(a: Told, b: Told) -> float:
    """How much of the lighter action the two share, 0 to 1; 0 where they are not the same.

    At least two telling words must be shared: "do it for those who are undocumented" and
    "deportations for those who are undocumented" are two matters.
    """
    both = a.words.keys() & b.words.keys()
    shared = sum(a.words[word] for word in sorted(both))
    weights = sum(a.words.values()), sum(b.words.values())
    if _are_one_act(a, b):
        return 1.0
    if len(both) < 2 or not min(weights):
        return 0.0
    share = shared / min(weights)
    if a.holder and a.holder == b.holder:
        same_words = shared / max(weights) >= ALL_BUT
        least = SAME_WORDS if same_words else LEAST_COMMON
        return share if share >= SAME_HOLDER and shared >= least else 0.0
    same_modality = a.telling.modality == b.telling.modality
    spoken = bool(a.speaker) and a.speaker == b.speaker and not (a.holder and b.holder)
    if not (same_modality and (spoken or a.telling.modality in RULES)):
        return 0.0
    least = LEAST_COMMON if spoken else LEAST_COMMON_OTHER
    return share if share >= OTHER_HOLDER and shared >= least else 0.0


def _are_one_act(a: Told, b: Told) -> bool:
    """Whether one holder has the same act in both, and it is or is not asked of them in both."""
    if a.act != b.act or _is_asked(a.telling) != _is_asked(b.telling):
        return False
    if not (a.holder and b.holder) or (a.holder != b.holder and not _speak_as_one(a, b)):
        return False
    first = a.telling.action.split()[0].lower()
    alone = (plain_of(first) or first) in word_list("acts_without_object")
    return len(a.act) >= (1 if alone else LEAST_ACT)


def _speak_as_one(a: Told, b: Told) -> bool:
    """Whether one speaker has it once as "we" and once as a body: "Ray’s party will not"."""
    heads = word_list("bodies_of_a_person")
    return bool(a.speaker) and any(
        one.holder == one.speaker == other.speaker and other.name.split()[-1].lower() in heads
        for one, other in ((a, b), (b, a))
    )


def _is_asked(telling: PositionTelling) -> bool:
    return telling.modality in DUTIES or bool(telling.to_whom)


def _is_contrary(group: Sequence[Told]) -> bool:
    denied = word_pairs("contrary_modalities")
    modalities = {t.telling.modality for t in group if not _lets_go(t.telling.action)}
    return any(denied.get(m) in modalities for m in modalities)


def _lets_go(action: str) -> bool:
    """Whether an action is that something is not done, so that "will" is a kind of "will not"."""
    first, *behind = action.lower().split() or [""]
    return not LET_GO.isdisjoint({first, " ".join([first, *behind[:1]])})


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
