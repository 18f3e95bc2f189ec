"""Positions that are told twice: under two names of their holder, in a headline and below it, or
by one speaker of those they describe in two ways.
"""

import re
from collections.abc import Mapping, Sequence, Set
from functools import lru_cache
from typing import NamedTuple

from variorum.account.positions.holders import UNSTEADY
from variorum.account.positions.labels import is_demanded
from variorum.annotate.words import find_words
from variorum.compare.positions.tellings import action_words
from variorum.lang import word_list
from variorum.model import Evidence, PositionGroup, PositionTelling
from variorum.model.modalities import AGAINST

MOSTLY, NEARLY = 0.6, 0.8
"""How much of the lighter action two of one holder share, and two under different names."""
HALF, SEVERAL = 0.5, 4
"""Of one holder's actions that share so many words half of the lighter is enough."""
LONG_RUN, SAME_RUN = 8, 6
"""So many words in a row are the same utterance, and with the same holder."""
DUTIES = frozenset(["wants", "must"])
STOPPED = re.compile(r"[.!?…][\"”’)]*$")
DESCRIBED = re.compile(r"(?i)^(?:the\s|an?\s|[\w.]+[’']s?\s)")
CANCEL = re.compile(r"(?i)\bcall(?:ed|s|ing)? off\b")
ALIASES = {"gop": "republicans", "republican": "republicans", "democratic": "democrats"}


class Stand(NamedTuple):
    """What a telling comes to: whose it is, of whom it asks it, for or against, by what words.
    ``deed`` is the first of them, ``weight`` that of all.
    """

    holder: str
    whom: str
    kind: str
    deed: str
    words: Mapping[str, float]
    weight: float


class Shown(NamedTuple):
    """A position with the telling to show and the passages of its doubles."""

    group: PositionGroup
    best: PositionTelling
    also: tuple[Evidence, ...] = ()


def without_doubles(
    found: Sequence[Shown], people: Set[str], reworded: Set[str] = frozenset()
) -> list[Shown]:
    """The positions in order, those told twice once, in the fuller words.

    Passages of a double go with it where its holder is surely the same; under another name of
    theirs, or in the headline of a report that tells it below, it is only left out. What a
    ``reworded`` report tells stays apart, since its words may have changed the sense.
    """
    kept: list[Shown] = []
    stands: list[Stand] = []
    worded: dict[tuple[str, ...], list[int]] = {}
    of_kind: dict[tuple[str, bool], list[int]] = {}
    for shown in found:
        apart, own = shown.best.report in reworded, _stand(shown.best)
        runs = _runs(shown.best, SAME_RUN)
        alike = {i for run in runs for i in worded.get(run, ())}
        of_one_kind = of_kind.setdefault((own.kind, apart), [])
        double = (
            i
            for i in of_one_kind
            if (i in alike and _are_worded_alike(kept[i].best, shown.best))
            or (
                not stands[i].words.keys().isdisjoint(own.words)
                and _are_double(kept[i].best, shown.best, people)
            )
        )
        at = next(double, None)
        for run in runs:
            worded.setdefault(run, []).append(len(kept) if at is None else at)
        if at is None:
            of_one_kind.append(len(kept))
            kept.append(shown)
            stands.append(own)
        else:
            kept[at] = _joined(kept[at], shown)
            stands[at] = _stand(kept[at].best)
    return kept


def _joined(a: Shown, b: Shown) -> Shown:
    """One for two: the named holder's rather than a described one's, then one with a course,
    then the fuller.
    """
    one = _stand(a.best).holder == _stand(b.best).holder or _is_one_utterance(a.best, b.best)
    if not one or _is_headline(b.best):
        return b if _is_headline(a.best) else a
    first, second = (b, a) if _fullness(b) > _fullness(a) else (a, b)
    passages = (*first.also, *(t.evidence for t in second.group.tellings), *second.also)
    return first._replace(also=passages)


def _fullness(shown: Shown) -> tuple[bool, bool, float]:
    group, best = shown.group, shown.best
    changes = group.contrary or bool(group.course)
    return changes, bool(best.condition or best.by_when), _stand(best).weight


def _are_double(a: PositionTelling, b: PositionTelling, people: Set[str]) -> bool:
    """Whether two of one kind that share a word are one."""
    these, those = _stand(a), _stand(b)
    if not _may_be_one(these.whom, those.whom):
        return False
    share, common = _share(these, those), len(these.words.keys() & those.words.keys())
    if these.holder == those.holder:
        same_whom = bool(these.whom) == bool(those.whom)
        if common < 2:  # "cancel the meeting", "cancel it": only where it is the deed
            return same_whom and share >= NEARLY and these.deed == those.deed
        least = HALF if common >= SEVERAL else MOSTLY
        return share >= (least if same_whom else NEARLY)
    if a.report == b.report and _is_headline(a) != _is_headline(b):
        return share >= MOSTLY
    shorter, longer = sorted((these.holder.lower(), those.holder.lower()), key=len)
    if shorter and f" {longer}".endswith(f" {shorter}"):
        return share >= NEARLY and common > 1  # "police", "Wend police"
    if a.report == b.report and these.whom and these.whom == those.whom and common > 1:
        least = HALF if common > 2 else MOSTLY
        return share >= least and any(_are_words(s.holder) for s in (these, those))
    described = these.holder in people and _is_description(those.holder)
    spoken = bool(a.said_by) and a.said_by == b.said_by and _are_words(these.holder, those.holder)
    return (described or spoken) and share >= NEARLY and common > 1


def _are_worded_alike(a: PositionTelling, b: PositionTelling) -> bool:
    """Whether two that share a run of words are one utterance: of one holder, told by one speaker
    of himself and of those he speaks for, or a long run.
    """
    return _speak_alike(a, b) or not _runs(a, LONG_RUN).isdisjoint(_runs(b, LONG_RUN))


def _is_one_utterance(a: PositionTelling, b: PositionTelling) -> bool:
    return _speak_alike(a, b) and not _runs(a, SAME_RUN).isdisjoint(_runs(b, SAME_RUN))


def _speak_alike(a: PositionTelling, b: PositionTelling) -> bool:
    """Whether one holder, or one speaker, has both: "Ann Ray: “we will stay”" and "The guild will
    stay, according to Ann Ray".
    """
    these, those = {_stand(a).holder, a.said_by}, {_stand(b).holder, b.said_by}
    return _stand(a).holder == _stand(b).holder or not these.isdisjoint(those - {""})


@lru_cache(maxsize=10_000)
def _runs(telling: PositionTelling, length: int) -> frozenset[tuple[str, ...]]:
    """Every run of so many words in an action."""
    words = [word.text.lower() for word in find_words(telling.action)]
    return frozenset(tuple(words[k : k + length]) for k in range(len(words) - length + 1))


@lru_cache(maxsize=10_000)
def _stand(telling: PositionTelling) -> Stand:
    demanded = is_demanded(telling)
    holder, whom = (
        (telling.said_by, telling.who) if demanded else (telling.who, telling.to_whom or "")
    )
    action = CANCEL.sub("cancel", telling.action)
    words = action_words(action, telling.condition)
    side = "against" if telling.modality in AGAINST else "for"
    kind = "asks" if demanded or telling.modality in DUTIES else telling.modality
    return Stand(
        _plain(holder),
        whom,
        f"{kind} {side}",
        action.split()[0].lower(),
        words,
        sum(words.values()),
    )


def _plain(holder: str) -> str:
    """The holder's words, parties by one name."""
    words = [w for w in holder.replace("’", "'").split() if w.lower() != "the"]
    return " ".join([*words[:-1], ALIASES.get(words[-1].lower(), words[-1])]) if words else holder


def _may_be_one(a: str, b: str) -> bool:
    """Whether two of whom something is asked may be one: by their last name, or an office."""
    if not a or not b:
        return True
    mine, yours = a.split()[-1].casefold(), b.split()[-1].casefold()
    return mine == yours or any(_is_office(x) for x in (a, b))


def _is_office(who: str) -> bool:
    """Whether only an office is named: "the president"."""
    words = who.lower().split()
    return words[0] == "the" and all(w in word_list("titles", "title_modifiers") for w in words[1:])


def _is_description(holder: str) -> bool:
    """Whether one person is described and not named: "the town's chief engineer"."""
    head = holder.split()[-1] if holder else ""
    single = not head.endswith("s") and head.islower()
    described = DESCRIBED.match(holder) or head.lower() in word_list("titles")
    return bool(single and described) and not UNSTEADY.search(holder)


def _are_words(*holders: str) -> bool:
    """Whether none is a name: "prosecutors", "the state attorney's office"."""
    return all(
        who.split()[-1].islower() or who.lower().removesuffix("s") in word_list("titles")
        for who in holders
        if who
    )


def _share(a: Stand, b: Stand) -> float:
    """How much of the lighter action the two have in common."""
    lighter = min(a.weight, b.weight)
    both = a.words.keys() & b.words.keys()
    return sum(a.words[w] for w in sorted(both)) / lighter if lighter else 0.0


def _is_headline(telling: PositionTelling) -> bool:
    """Whether it stands at the head of a report, in words that no stop ends."""
    evidence = telling.evidence
    head = evidence.part == "title" or evidence.begin == 0
    return head and STOPPED.search(evidence.text.strip()) is None
