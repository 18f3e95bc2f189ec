"""Wordings that a person put together or took apart."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from variorum.compare.by_hand import Pairs, Passage
from variorum.compare.wordings.utterances import Utterance

Key = tuple[str, int]


class HandPairs:
    """What a person said of the utterances of a story."""

    def __init__(self, utterances: Sequence[Utterance], pairs: Pairs[Passage]) -> None:
        here: defaultdict[str, list[Utterance]] = defaultdict(list)
        for u in utterances:
            here[u.report].append(u)

        def meant(passage: Passage) -> list[Utterance]:
            return [u for u in here[passage.report] if u.span.overlaps(passage.span)]

        self._together = [[*meant(a), *meant(b)] for a, b in pairs.together]
        self._apart: defaultdict[Key, set[Key]] = defaultdict(set)
        for a, b in pairs.apart:
            for u in meant(a):
                for v in meant(b):
                    self._apart[_key(u)].add(_key(v))
                    self._apart[_key(v)].add(_key(u))

    def forbids(self, left: Iterable[Utterance], right: Iterable[Utterance]) -> bool:
        """Whether a person said that one of these is another utterance than one of those."""
        if not self._apart:
            return False
        there = {_key(u) for u in right}
        return any(not there.isdisjoint(self._apart.get(_key(u), ())) for u in left)

    def joined(self, clusters: list[list[Utterance]]) -> list[list[Utterance]]:
        """The clusters with those made one of which a person said that they are one."""
        for group in self._together:
            keys = {_key(u) for u in group}
            touched = [c for c in clusters if not keys.isdisjoint(map(_key, c))]
            whole = {_key(u): u for u in (*group, *(u for c in touched for u in c))}
            if whole:
                clusters = [c for c in clusters if not any(c is t for t in touched)]
                clusters.append([whole[key] for key in sorted(whole)])
        return clusters


def _key(u: Utterance) -> Key:
    return u.report, u.order
