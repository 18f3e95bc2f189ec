"""The sentences of a story that may tell what became of an act, found by the words they hold."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet

from variorum.annotate.words import find_words
from variorum.compare.positions.outcomes import Act, past_forms
from variorum.compare.undoing import find_undoing
from variorum.model import Annotation, Report, Span

NONE: frozenset[int] = frozenset()


class SentencesOfActs:
    """An index of the sentences of some reports by the words of all acts that are asked of."""

    def __init__(
        self,
        reports: Sequence[Report],
        annotations: Mapping[str, Annotation],
        acts: Iterable[Act],
    ) -> None:
        self._at = [(r, s) for r in reports for s in annotations[r.id].sentences]
        asked = frozenset(w for a in acts for w in (a.doer, a.speaker, a.verb, *past_forms(a.verb)))
        self._holding: defaultdict[str, set[int]] = defaultdict(set)
        self._called_off: defaultdict[str, set[int]] = defaultdict(set)
        for number, (report, sentence) in enumerate(self._at):
            for word in asked.intersection([w[2] for w in find_words(report.text, *sentence)]):
                self._holding[word].add(number)
            words = sentence.of(report.text)
            if found := find_undoing(words):
                before = find_words(words[: found.begin])
                for word in asked.intersection([w[2] for w in before]):
                    self._called_off[word].add(number)

    def may_tell(self, acts: Iterable[Act]) -> list[tuple[Report, Span]]:
        """The sentences that may, in the order of the reports: they hold who was to do one of the
        acts and its verb as done, or who was to do it, or announced it, before a "called off".
        """
        found: set[int] = set()
        for act in acts:
            found |= self._done(act) | self._off(act.doer) | self._off(act.speaker)
            found |= self._denied(act) if act.promised else NONE
        return [self._at[number] for number in sorted(found)]

    def _done(self, act: Act) -> AbstractSet[int]:
        with_doer = self._holding.get(act.doer, NONE)
        return NONE.union(
            *(with_doer & self._holding.get(form, NONE) for form in past_forms(act.verb))
        )

    def _denied(self, act: Act) -> AbstractSet[int]:
        """Those with its plain verb and who was to do it, or announced it: one may deny it."""
        who = self._holding.get(act.doer, NONE) | self._holding.get(act.speaker, NONE)
        return who & self._holding.get(act.verb, NONE)

    def _off(self, who: str) -> AbstractSet[int]:
        return self._called_off.get(who, NONE)
