"""Bare names: whom a report means by one word of a name that several people bear."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence, Set

from variorum.compare.people.identity import Identity
from variorum.compare.people.marked import Marked
from variorum.compare.people.offices import WHOLE

LEAST_FAMILY = 2
DOMINANT = 3
"""Named so many times as often as any namesake, a person is meant by the bare name."""


class BareNames:
    """Tells whom each report means by a bare name."""

    def __init__(self, known: Sequence[Identity], bare: Iterable[Marked]) -> None:
        self._last: defaultdict[str, list[Identity]] = defaultdict(list)
        self._first: defaultdict[str, list[Identity]] = defaultdict(list)
        for identity in known:
            for word in sorted(identity.last_words):
                self._last[word].append(identity)
            for word in sorted(identity.first_words):
                self._first[word].append(identity)
        self._bare: defaultdict[str, list[Marked]] = defaultdict(list)
        for one in bare:
            self._bare[one.form.words[0]].append(one)
        self._found: dict[tuple[str, str, str | None], Identity | None] = {}

    def owner(self, report: str, word: str, courtesy: str | None = None) -> Identity | None:
        """Whom the report means by the word; None where that is not sure. ``courtesy`` is
        the gender that "Mr." or "Ms." before it tells.

        The only bearer of the story, by surname before first name; else the only one who holds
        the office that stands with it; else the one whom the report names in full, unless title
        or gender of the bare name are another's; else the one whom title and gender leave, or
        whom the story names far more than any other.
        """
        key = report, word, courtesy
        if key not in self._found:
            self._found[key] = self._owner(*key)
        return self._found[key]

    def has_several(self, report: str, word: str) -> bool:
        """Whether a report names several of a surname in full, so that it alone tells which of
        them it means at each place.
        """
        named = (
            any(m.report.id == report and not m.bare for m in i.marked) for i in self._last[word]
        )
        return sum(named) > 1

    def of_suffix(self, word: str, suffix: str) -> Identity | None:
        """The only one of a surname with "Jr." behind it, for the surname with that."""
        bearers = [i for i in self._last[word] if any(f.suffix == suffix for f in i.forms)]
        return bearers[0] if suffix and len(bearers) == 1 else None

    def is_another(self, bearer: Identity, word: str, courtesy: str | None = None) -> bool:
        """Whether the surname alone, with an office that nobody gives its bearer, who has "Jr."
        behind it, is another's: "President Ray" is not Bo Ray Jr. So with an office that one
        alone holds, and a bearer who only comes in as somebody's wife or son, but for "Mrs. Ray"
        where a report means the wife by that.
        """
        heads = _heads(self._bare[word])
        full = [m for m in bearer.marked if not m.bare]
        names = {m.name for m in full}
        titled = [m for m in self._bare[word] if courtesy and m.courtesy == courtesy]
        if full and all(m.is_relative for m in full):
            if any(m.nearest in names for m in titled):
                return False
            return bool(heads & WHOLE) and (heads & WHOLE).isdisjoint(bearer.heads)
        if self.is_of_the_family(bearer, word):
            return True
        is_junior = all(form.suffix == "jr" for form in bearer.forms)
        return is_junior and bool(heads) and heads.isdisjoint(bearer.heads)

    def is_of_the_family(self, bearer: Identity, word: str) -> bool:
        """Whether a surname is that of a family whose president is never named in full: several
        are who come in as nobody's wife or son, and one who does, none is given the office, and
        the bearer comes in behind it.
        """
        family = self._last[word]
        own = [i for i in family if any(not m.bare and not m.is_relative for m in i.marked)]
        if len(own) < LEAST_FAMILY or len(own) == len(family):
            return False
        if any(i.heads & _heads(self._bare[word]) & WHOLE for i in family):
            return False
        held = [m for m in self._bare[word] if m.heads & WHOLE]
        if not held:
            return False
        full = [m for m in bearer.marked if not m.bare]
        return all(
            any(m.places[0].begin < one.places[0].begin for m in held if m.report == one.report)
            for one in full
            if any(m.report == one.report for m in held)
        )

    def _owner(self, report: str, word: str, courtesy: str | None) -> Identity | None:
        bearers = self._last[word] or self._first[word]
        bearers = [b for b in bearers if not self.is_another(b, word, courtesy)]
        alike = [m for m in self._bare[word] if m.courtesy == courtesy]
        here = [m for m in alike if m.report.id == report]
        named = [i for i in bearers if report in i.reports]
        if len(bearers) < 2:
            left = allowed(bearers, _gender(here or alike), frozenset())
            return left[0] if left else None
        holder = self._holder(bearers, report, word, courtesy)
        if holder is not None:
            return holder
        if len(named) == 1 and courtesy is None and not _heads(here):
            return named[0]
        main = _main(bearers, alike)
        for pool in (named, bearers):
            left = allowed(pool, _gender(here), _heads(here))
            if pool is bearers and not left:
                left = allowed(pool, _gender(here), frozenset())
            if len(left) > 1:
                left = [main] if main in left else left
            if len(left) > 1:
                first = dominant({n: i.places_in(report) for n, i in enumerate(left)})
                left = left if first is None else [left[first]]
            if len(left) == 1:
                return left[0]
        return None

    def _holder(
        self, bearers: Sequence[Identity], report: str, word: str, courtesy: str | None
    ) -> Identity | None:
        """The one bearer who holds the office that the report gives with the bare name somewhere:
        "President Ray" makes "Mr. Ray" the president, too, where nobody else is known for a man.
        """
        heads = _heads(m for m in self._bare[word] if m.report.id == report)
        holders = [i for i in bearers if i.heads & heads]
        if len(holders) != 1 or holders[0].gender not in {courtesy, None}:
            return holders[0] if len(holders) == 1 and courtesy is None else None
        surer = [i for i in bearers if courtesy and i.gender == courtesy]
        return holders[0] if not surer or surer == holders else None


def _main(bearers: Sequence[Identity], bare: Sequence[Marked]) -> Identity | None:
    """The bearer whom the story as a whole means by the bare name."""
    left = allowed(bearers, _gender(bare), _heads(bare)) or list(bearers)
    for count in (lambda i: len(i.reports), lambda i: i.places):
        if len(left) > 1:
            first = dominant({n: count(i) for n, i in enumerate(left)})
            left = left if first is None else [left[first]]
    return left[0] if len(left) == 1 else None


def allowed(pool: Sequence[Identity], gender: str | None, heads: Set[str]) -> list[Identity]:
    """Those of the pool whom gender and title of a bare name leave: the ones given the same
    office where there are such, else all who are given no other.
    """
    fitting = [i for i in pool if not gender or i.gender in {gender, None}]
    if not heads:
        return fitting
    same = [i for i in fitting if i.heads & heads]
    return same or [i for i in fitting if not i.heads]


def dominant(counts: Mapping[int, int]) -> int | None:
    """The one who is counted far more often than any other; None where there is none."""
    ranked = sorted(counts, key=lambda n: (-counts[n], n))
    if len(ranked) > 1 and counts[ranked[0]] < DOMINANT * counts[ranked[1]]:
        return None
    return ranked[0] if ranked else None


def _gender(bare: Iterable[Marked]) -> str | None:
    told = {one.gender for one in bare} - {None}
    return told.pop() if len(told) == 1 else None


def _heads(bare: Iterable[Marked]) -> frozenset[str]:
    return frozenset(head for one in bare for head in one.heads)
