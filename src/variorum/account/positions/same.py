"""Positions that are told twice: by one holder in other words, or in the same words."""

from collections.abc import Iterator, Mapping, Sequence, Set
from functools import lru_cache
from typing import NamedTuple

from variorum.account.positions.labels import holder_of, is_demanded
from variorum.annotate.words import find_words
from variorum.compare.positions.tellings import action_words
from variorum.model import Evidence, PositionGroup, PositionTelling
from variorum.model.modalities import AGAINST, DUTIES

MOSTLY, NEARLY = 0.6, 0.8
"""How much of the lighter action two of one holder share, and two that share but one word."""
LONG_RUN, SAME_RUN = 8, 6
"""So many words in a row are the same utterance, and with the same holder or speaker."""


class Shown(NamedTuple):
    """A position with the telling to show and the passages of its doubles."""

    group: PositionGroup
    best: PositionTelling
    also: tuple[Evidence, ...] = ()


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


def without_doubles(found: Sequence[Shown], reworded: Set[str] = frozenset()) -> list[Shown]:
    """The positions in order, those told twice once, in the fuller words, with the passages of
    both. What a ``reworded`` report tells stays apart, since its words may have changed the sense.
    """
    kept: list[Shown] = []
    places: dict[object, list[int]] = {}
    for shown in found:
        keys = [(shown.best.report in reworded, key) for key in _keys(shown.best)]
        near = sorted({i for key in keys for i in places.get(key, ())})
        at = next((i for i in near if _are_double(kept[i].best, shown.best)), None)
        if at is None:
            at = len(kept)
            kept.append(shown)
        else:
            kept[at] = _joined(kept[at], shown)
        for key in keys:
            places.setdefault(key, []).append(at)
    return kept


def _keys(telling: PositionTelling) -> Iterator[tuple[object, ...]]:
    """What doubles have in common, one of them at least."""
    stand = _stand(telling)
    yield stand.kind, stand.holder
    yield from ((stand.kind, run) for run in _runs(telling, SAME_RUN))


def _joined(a: Shown, b: Shown) -> Shown:
    """One for two: one with a course, then the fuller."""
    first, second = (b, a) if _fullness(b) > _fullness(a) else (a, b)
    passages = (*first.also, *(t.evidence for t in second.group.tellings), *second.also)
    return first._replace(also=passages)


def _fullness(shown: Shown) -> tuple[bool, bool, float]:
    group, best = shown.group, shown.best
    changes = group.contrary or bool(group.course)
    return changes, bool(best.condition or best.by_when), _stand(best).weight


def _are_double(a: PositionTelling, b: PositionTelling) -> bool:
    """Whether two of one kind are one: one utterance, or mostly the same act of one holder."""
    if not _runs(a, LONG_RUN).isdisjoint(_runs(b, LONG_RUN)):
        return True
    these, those = _stand(a), _stand(b)
    one_holder = these.holder == those.holder
    one_speaker = not {these.holder, a.said_by}.isdisjoint({those.holder, b.said_by} - {""})
    if one_speaker and not _runs(a, SAME_RUN).isdisjoint(_runs(b, SAME_RUN)):
        return True
    if not one_holder or (these.whom and those.whom and these.whom != those.whom):
        return False
    common = these.words.keys() & those.words.keys()
    lighter = min(these.weight, those.weight)
    share = sum(these.words[word] for word in sorted(common)) / lighter if lighter else 0.0
    if len(common) < 2:  # "cancel the meeting", "cancel it": only where it is the deed
        return share >= NEARLY and these.deed == those.deed
    return share >= (MOSTLY if bool(these.whom) == bool(those.whom) else NEARLY)


@lru_cache(maxsize=10_000)
def _runs(telling: PositionTelling, length: int) -> frozenset[tuple[str, ...]]:
    """Every run of so many words in an action."""
    words = [word.text.lower() for word in find_words(telling.action)]
    return frozenset(tuple(words[k : k + length]) for k in range(len(words) - length + 1))


@lru_cache(maxsize=10_000)
def _stand(telling: PositionTelling) -> Stand:
    demanded = is_demanded(telling)
    whom = (telling.who if demanded else telling.to_whom).split()[-1:]
    side = "against" if telling.modality in AGAINST else "for"
    asks = demanded or telling.modality in DUTIES or telling.modality == "wants"
    words = action_words(telling.action, telling.condition)
    return Stand(
        holder_of(telling).removeprefix("The ").replace("’", "'"),
        "".join(whom).casefold(),
        f"{'asks' if asks else telling.modality} {side}",
        telling.action.split()[0].lower(),
        words,
        sum(words.values()),
    )
