"""One entry of a timeline from the sentences that tell of its event."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from math import fsum, log1p, sqrt

from variorum.compare.dates.tellings import Telling, likeness, weight
from variorum.compare.timeline.called_off import which_call_off
from variorum.compare.timeline.groups import Dated
from variorum.compare.timeline.importance import LEAD, Tally, weigh_days
from variorum.compare.timeline.plans import NONE as NO_OUTCOME
from variorum.compare.timeline.plans import Outcome
from variorum.lang import word_list
from variorum.model import Event, Evidence, OtherDate, Span, When

FIRST_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?|\d+")
MEANWHILE = re.compile(r"(?:[Ee]ven )?(?:[Aa]s|[Ww]hile|[Tt]hough|[Aa]lthough|[Dd]espite) [a-zA-Z]")
"""What opens so tells of something else first."""
TOLD_AS_DONE = 2
"""How much worse a sentence is that foretells what another of the entry tells as done."""
LONG = 220
"""Characters beyond which a sentence is rather long for a timeline."""


class Writer:
    """Writes the entries of one story."""

    def __init__(
        self, dated: Sequence[Dated], tellings: Iterable[Telling], written: Mapping[str, When]
    ) -> None:
        self._written = written
        self._days = weigh_days(tellings, written)
        self._words: dict[When, Counter[str]] = {}
        for one in dated:
            self._words.setdefault(one.when, Counter()).update(one.telling.words)
        self._masses = {when: _mass(words) for when, words in self._words.items()}

    def event(
        self,
        group: Sequence[Dated],
        others: Sequence[Sequence[Dated]] = (),
        outcome: Outcome = NO_OUTCOME,
    ) -> Event:
        """The entry of a group; ``others`` tell the same of other days, ``outcome`` is what later
        reports tell of what it foretells.
        """
        when = meet([d.when for d in group])
        happened, given_up = (outcome.sign == sign for sign in ("done", "called off"))
        off = [] if happened else which_call_off(group, self._written)
        best = max(off or group, key=lambda d: self._merit(d, group, when))
        rest = sorted(
            (d.telling for d in group if d is not best and d.telling not in outcome.told),
            key=lambda t: (t.report, t.sentence),
        )
        return Event(
            when,
            best.telling.text,
            _evidence((best.telling, *rest, *outcome.told)),
            expected=all(d.ahead for d in group) and not (happened or off or given_up),
            happened=happened,
            called_off=bool(off or given_up),
            others=tuple(
                OtherDate(meet([d.when for d in o]), _evidence(d.telling for d in o))
                for o in others
            ),
            weight=self._weight(group, when),
            also=_evidence(d.telling for d in group if d is not best and _is_of(d, when)),
        )

    def _merit(self, dated: Dated, group: Sequence[Dated], when: When) -> tuple[float, str, Span]:
        """How well a sentence tells the event: like the others and like what is told of that
        day, naming the day, told as done, not in passing, not mere speech, not pointing back to
        the sentence before nor opening with something else, rather from the head of a report, not
        too long.
        """
        telling = dated.telling
        others = [o.telling for o in group if o is not dated]
        done = any(not (o.ahead or o.background or o.aside) for o in group)
        alike = sum(likeness(telling, o) for o in others) / max(len(others), 1)
        score = (
            alike
            + self._likeness_to_day(telling, when)
            - 0.3 * dated.weak
            - 0.5 * (dated.background or dated.aside)
            - 0.3 * _points_back(telling)
            + 0.1 * bool(telling.names)
            - 0.5 * (dated.when != when)
            - 0.001 * max(0, len(telling.text) - LONG)
            - (TOLD_AS_DONE if done else 0.2) * dated.ahead
            + 0.1 * (telling.place < LEAD)
            + 0.1 * (telling.place == 0)
            - 0.2 * bool(MEANWHILE.match(telling.text))
        )
        return round(score, 9), telling.report, telling.sentence

    def _likeness_to_day(self, telling: Telling, when: When) -> float:
        """Weighted cosine of a sentence and all that is told of a day."""
        words = self._words.get(when)
        if not words or not telling.words:
            return 0.0
        shared = fsum(weight(w) ** 2 * words[w] for w in telling.words)
        return shared / (_mass(dict.fromkeys(telling.words, 1)) * self._masses[when])

    def _weight(self, group: Sequence[Dated], when: When) -> float:
        tally = Tally()
        for one in group:
            written = self._written.get(one.telling.report, When()).day
            tally.add(one.telling, when.day or when.earliest, written)
        day = self._days.get(when.day, 0.0) if when.day else 0.0
        reports = len({one.telling.report for one in group})
        return round(day + tally.weight + 2 * log1p(reports), 6)


def _is_of(dated: Dated, when: When) -> bool:
    """Whether what a sentence tells is of that time by itself, and not in passing."""
    around = when.day is None and meet([dated.when, when]) == when
    return (dated.when == when or around) and not (dated.background or dated.aside)


def meet(whens: Sequence[When]) -> When:
    """The days on which all agree; where no day is common to all, from the first to the last."""
    earliest = max((w.earliest for w in whens if w.earliest), default=None)
    latest = min((w.latest for w in whens if w.latest), default=None)
    weekday = next((w.weekday for w in whens if w.weekday is not None), None)
    if earliest and latest and earliest > latest:
        earliest = min((w.earliest for w in whens if w.earliest), default=None)
        latest = max((w.latest for w in whens if w.latest), default=None)
    if earliest is not None and earliest == latest:
        return When.on(earliest)
    return When(earliest, latest, weekday)


def _points_back(telling: Telling) -> bool:
    first = FIRST_WORD.search(telling.text)
    return first is not None and first.group().lower() in word_list("dangling_openers")


def _evidence(tellings: Iterable[Telling]) -> tuple[Evidence, ...]:
    return tuple(dict.fromkeys(telling.evidence for telling in tellings))


def _mass(words: Mapping[str, int]) -> float:
    return sqrt(fsum((weight(w) * n) ** 2 for w, n in words.items()))
