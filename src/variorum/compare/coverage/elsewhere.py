"""Words, names and figures that other reports of a story have, in any form."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from functools import lru_cache
from itertools import islice
from typing import NamedTuple

from variorum.compare.coverage.told import meanings
from variorum.compare.figures.values import in_base_unit
from variorum.compare.numbers_in import numbers_in
from variorum.compare.statements import stem
from variorum.lang import word_pairs
from variorum.model import Annotation, Figure, Report, Span

WORD = re.compile(r"[^\W\d_]+")
# What stands before is asked behind the first letter: a pattern that opens with it is found fast.
YEAR = re.compile(r"[12](?<!\d\d)(?:(?<=1)[5-9]|(?<=2)0)\d\d(?!\d)")
INITIALS = re.compile(r"[A-Z](?<!\w\w)\.?(?:[A-Z]\.?){1,5}(?![^\W\d_])")
DEPARTMENT = "Department"
"""What is a Department of Justice, too, goes by DOJ."""
CALENDAR = frozenset({"DATE", "TIME"})
NEAR = Decimal("0.05")
"""Two figures that count the same and differ by so little, as a part, may be one, rounded."""
ROUNDLY = Decimal("0.1")
"""The same for one that is told as about so many: "nearly 3,000 files"."""
IN_DAYS = {"week": Decimal(7), "month": Decimal(30), "year": Decimal(365)}
"""A length of time goes by its days: "six months" are "180 days"; what else is measured, by the
unit of its dimension: "25 miles" are "40 kilometres".
"""
HANDLE = re.compile(r"@(\w+)")
IN_HANDLE = re.compile(r"[A-Z][a-z]{3,}")
LONG_AGO = 3
"""So many years ago a year is no longer "last year" or "two years ago"."""
NOBODY = ""
WHOLE, PERCENT = Decimal(100), "%"


class _Counted(NamedTuple):
    """What a figure counts or measures: a unit, or the last word of what is counted."""

    what: str
    value: Decimal


class Elsewhere:
    """What stands in the texts and titles of a story's reports, by who has it.

    A report has a word in another's form ("spokesmen"), a name by its initials or a short
    form of the first name, a number in words or in a compound ("three-day"), a measure in
    another unit, a percentage by what is left of the whole. ``witness`` gives reports that
    repeat one another the same one.
    """

    def __init__(
        self,
        reports: Iterable[Report],
        annotations: Mapping[str, Annotation],
        witness: Mapping[str, str],
    ) -> None:
        self._words: dict[str, set[str]] = defaultdict(set)
        self._meanings: dict[str, set[str]] = defaultdict(set)
        self._sentences: list[str] = []
        self._places: dict[str, list[int]] = defaultdict(list)
        self._forms: dict[str, list[str]] = defaultdict(list)
        self._initials: dict[str, set[str]] = defaultdict(set)
        self._numbers: dict[str, set[str]] = defaultdict(set)
        self._counted: dict[str, list[tuple[Decimal, str]]] = defaultdict(list)
        self._years: dict[str, set[str]] = defaultdict(set)
        self._latest = 0
        self._known: dict[str, str | None] = {}
        holders: dict[str, set[str]] = defaultdict(set)
        for report in reports:
            owner = witness.get(report.id, report.id)
            annotation = annotations[report.id]
            self._latest = max(self._latest, report.published.year if report.published else 0)
            for text in filter(None, (report.text, report.title)):
                self._read_words(text, owner, holders)
            for sentence in annotation.sentences:
                for word in set(WORD.findall(report.text, *sentence)):
                    self._places[word].append(len(self._sentences))
                self._sentences.append(owner)
            for value in numbers_outside_dates(report.text, annotation):
                self._numbers[value].add(owner)
            for figure in annotation.figures:
                for counted in _counted(figure):
                    self._counted[counted.what].append((counted.value, owner))
        for word in self._places:
            self._forms[_base(word)].append(word)
        for word, owners in holders.items():
            self._words[_base(word)] |= owners
            for meaning in meanings(word.lower()):
                self._meanings[meaning] |= owners

    def without(self, words: Sequence[str], owner: str) -> list[str]:
        """The words that no report of another witness has in any form, nor one that can stand
        for them.
        """
        known, alone = self._known, (owner, NOBODY)
        for word in words:
            if word not in known:
                known[word] = self._only_one_with(word)
        return [word for word in words if known[word] in alone]

    def _only_one_with(self, word: str) -> str | None:
        """The witness that alone has a word in any form, or one that can stand for it; None where
        two have.
        """
        found: set[str] = set()
        for part in WORD.findall(word):
            found.update(islice(self._words.get(_base(part), ()), 2))
            for meaning in meanings(part.lower()):
                found.update(islice(self._meanings.get(meaning, ()), 2))
                if len(found) > 1:
                    return None
        return None if len(found) > 1 else next(iter(found), NOBODY)

    def most_in_one(self, words: Mapping[str, float], owner: str) -> float:
        """The most weight of words that one sentence of another witness has."""
        found: dict[int, float] = defaultdict(float)
        for word in sorted(words):
            bases = [_base(part) for part in WORD.findall(word)]
            forms = [form for base in bases for form in self._forms.get(base, ())]
            for place in {place for form in forms for place in self._places[form]}:
                found[place] += words[word]
        return max((w for k, w in found.items() if self._sentences[k] != owner), default=0.0)

    def has_name(self, words: str, owner: str) -> bool:
        """Whether a report of another witness has any word of a name, or its initials."""
        parts = WORD.findall(words)
        long = [_base(part) for part in parts if len(part) > 1]
        if any(self._others(self._words, word, owner) for word in long):
            return True
        letters = "".join(part[0] for part in parts if part[0].isupper())
        if len(letters) > 1 and self._others(self._initials, letters, owner):
            return True
        return parts[-1:] == [DEPARTMENT] and self._others(
            self._initials, f"DO{letters[:-1]}", owner
        )

    def has_figure(self, figure: Figure, owner: str) -> bool:
        """Whether a report of another witness has its number anywhere but in a date, counts
        the same to nearly the same number, or tells the rest of the whole.
        """
        values = [figure.value, *([figure.upper] if figure.upper else [])]
        if any(self._others(self._numbers, value, owner) for value in values):
            return True
        near = ROUNDLY if figure.bound != "exact" else NEAR
        return any(
            other != owner and _may_be_one(counted, value, near)
            for counted in _counted(figure)
            for value, other in self._counted.get(counted.what, ())
        )

    def has_year(self, year: str, owner: str) -> bool:
        """Whether a report of another witness has a year, or might tell it in other words: it is
        not ``LONG_AGO`` for the latest of the reports, or none of them says of when it is.
        """
        recent = int(year) > self._latest - LONG_AGO
        return recent or self._others(self._years, year, owner)

    def _read_words(self, text: str, owner: str, holders: dict[str, set[str]]) -> None:
        for word in set(WORD.findall(text)):
            holders[word].add(owner)
        for handle in HANDLE.findall(text):
            for word in IN_HANDLE.findall(handle):
                holders[word].add(owner)
        for year in YEAR.findall(text):
            self._years[year].add(owner)
        for match in INITIALS.finditer(text):
            self._initials[match.group().replace(".", "")].add(owner)

    @staticmethod
    def _others(found: Mapping[str, set[str]], key: str, owner: str) -> bool:
        return not found.get(key, set()) <= {owner}


@lru_cache(maxsize=100_000)
def _base(word: str) -> str:
    """A word by which all of its forms are found: "spokesmen", "Dick" and "Richard's" too."""
    lower = word.lower()
    if lower.endswith("men") and len(lower) > len("women"):
        lower = lower.removesuffix("men") + "man"
    return stem(word_pairs("nicknames").get(lower, lower))


def numbers_outside_dates(text: str, annotation: Annotation) -> Iterator[str]:
    """The values of all numbers but those in dates."""
    dates = [Span(t.begin, t.end) for t in annotation.times if t.type in CALENDAR]
    for begin, value in numbers_in(text):
        if not any(d.begin <= begin < d.end for d in dates):
            yield value


def _counted(figure: Figure) -> Sequence[_Counted]:
    what = figure.unit or stem(figure.counted.split()[-1] if figure.counted else "")
    if not what:
        return ()
    base, factor = ("day", IN_DAYS[what]) if what in IN_DAYS else in_base_unit(what)
    values = [Decimal(value) for value in (figure.value, figure.upper) if value]
    return tuple(_Counted(base, value * factor) for value in values)


def _may_be_one(one: _Counted, value: Decimal, near: Decimal) -> bool:
    if one.what == PERCENT and one.value + value == WHOLE:
        return True
    return abs(one.value - value) <= near * max(abs(one.value), abs(value))
