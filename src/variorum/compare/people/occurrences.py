"""Where a known person's name stands without having been marked as a name."""

import re
from bisect import bisect_left
from calendar import day_name, month_name
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from variorum.compare.people.bare import BareNames
from variorum.compare.people.forms import SPACE_OR_HYPHEN, read_form
from variorum.compare.people.identity import Identity
from variorum.compare.people.marked import courtesy_gender
from variorum.lang import word_list
from variorum.model import Annotation, Report, Span

SMALL = re.compile(r"(?<![\w’'-])[a-z]+(?![\w])")
OPENS = re.compile(r"(?:[.!?:]|\n|[.!?][”\"’'])\s*[“\"‘']?$|^[“\"‘']?$")
BEFORE = re.compile(r"([\w.’'-]+)[ ]$")
BEHIND = re.compile(r"(?:['’]s)?[ ]([\w’-]+)")
CALENDAR = frozenset(map(str.lower, (*month_name, *day_name)))


def unmarked_places(
    reports: Sequence[Report],
    annotations: Mapping[str, Annotation],
    people: Sequence[Identity],
    bare_names: BareNames,
) -> dict[int, list[tuple[Report, Span]]]:
    """For each person by number, places of the name beside those that were marked.

    In reports that name the person, or where several others do; never as a part of another
    name ("Ray Street").
    """
    owners = _Owners(people, bare_names, reports)
    if not owners.forms:
        return {}
    pattern = re.compile(rf"(?:{_any_of(owners.forms)})(?!\w|-(?!era\b))")
    named: defaultdict[str, list[Span]] = defaultdict(list)
    for identity in people:
        for one in identity.marked:
            named[one.report.id] += one.places
    marked = {r.id: _Marked(named[r.id], annotations[r.id]) for r in reports}
    found: defaultdict[int, list[tuple[Report, Span]]] = defaultdict(list)
    for report in reports:
        for match in pattern.finditer(report.text):
            place = Span(*match.span())
            if not marked[report.id].free(place) or not _stands_alone(report.text, place):
                continue
            number = owners.of(report, place, is_other=marked[report.id].is_other(place))
            if number is not None:
                found[number].append((report, place))
    return dict(found)


def _solid(form: str) -> str:
    return SPACE_OR_HYPHEN.sub("", form).lower()


def _any_of(forms: Iterable[str]) -> str:
    """A pattern for any of the names that opens a word, the longest first; those that begin with
    the same two letters together, so that a word of the text is held against few of them. What
    stands before is asked behind these: a pattern that opens with a letter is found fast.
    """
    groups: defaultdict[str, list[str]] = defaultdict(list)
    for form in sorted(forms, key=lambda form: (-len(form), form)):
        spelt = _spelt(form)
        begins = spelt[:2] if spelt[:2].isalpha() else spelt[:1] if spelt[:1].isalpha() else ""
        groups[begins].append(spelt)
    rests = {
        begins: "|".join(spelt[len(begins) :] for spelt in groups[begins]) for begins in groups
    }
    return "|".join(
        rf"{begins}(?<![\w’']{begins})(?<!\w-{begins})(?:{rests[begins]})"
        for begins in sorted(groups)
    )


def _spelt(form: str) -> str:
    """A pattern for a name in which a hyphen may stand as a space: "Jong-un" is "Jong Un"."""
    first, *others = form.split("-")
    joined = [re.escape(first), *(f"(?i:{re.escape(other)})" for other in others)]
    return "[- ]".join(joined)


class _Owners:
    """Whose name a printed form is."""

    def __init__(
        self, people: Sequence[Identity], bare_names: BareNames, reports: Sequence[Report]
    ) -> None:
        self._bare_names = bare_names
        self._numbers = {id(identity): number for number, identity in enumerate(people)}
        self._alone = {next(iter(i.forms)).words[0]: i for i in people if i.forms and i.is_bare}
        self._full: defaultdict[str, set[int]] = defaultdict(set)
        self.forms: set[str] = set()
        for number, identity in enumerate(people):
            for form in _printed(identity):
                self.forms.add(form)
                self._full[_solid(form)].add(number)
        no_names = CALENDAR | word_list("function_words", "titles")
        self.forms = {f for f in self.forms if " " in f or f.lower() not in no_names}
        self._small = _written_small(self.forms, reports)
        self._people = people

    def of(self, report: Report, place: Span, *, is_other: bool = False) -> int | None:
        """The number of the person, None where it is not sure; ``is_other`` where the words
        were marked as a name of something else.
        """
        form = place.of(report.text)
        words = read_form(form).words
        if len(words) > 1:
            owners = self._full[_solid(form)]
            return min(owners) if len(owners) == 1 else None
        word = words[0] if words else ""
        owner = self._bare_names.owner(report.id, word, courtesy_gender(report.text, place))
        owner = owner or self._alone.get(word)
        if owner is None:
            return None
        if not self._is_known(owner, report) and (is_other or not self._is_clear(owner, word)):
            return None
        return self._numbers.get(id(owner))  # none for one who was joined to another by hand

    def _is_known(self, owner: Identity, report: Report) -> bool:
        """Whether the report or several others name the person."""
        return report.id in owner.reports or len(owner.reports) > 1

    def _is_clear(self, owner: Identity, word: str) -> bool:
        """Whether it is the surname of an office-holder, and no word of the language."""
        return bool(owner.heads) and word in owner.last_words and word not in self._small


def _written_small(forms: Iterable[str], reports: Sequence[Report]) -> set[str]:
    """The names that the reports use as words, too: "brown", "price"."""
    wanted = {form.lower() for form in forms if " " not in form}
    return {w for r in reports for w in SMALL.findall(r.text) if w in wanted}


def _printed(identity: Identity) -> Iterator[str]:
    for marked in identity.marked:
        printed = {place.of(marked.report.text) for place in marked.places}
        yield from (form for form in printed if form[:1].isupper() and len(form) > 1)
        yield marked.name.split()[-1] if not marked.form.suffix else marked.name


class _Marked:
    """The places of a report that are marked already."""

    def __init__(self, named: Sequence[Span], annotation: Annotation) -> None:
        names = annotation.names
        people_here = [Span(n.begin, n.end) for n in names if n.type == "person"]
        self.others = sorted(Span(n.begin, n.end) for n in names if n.type != "person")
        self.furniture = annotation.furniture
        self.spans = sorted([*people_here, *named])

    def is_other(self, place: Span) -> bool:
        """Whether a name of something else has a character of the place."""
        return bool(_near(self.others, place))

    def free(self, place: Span) -> bool:
        """Whether no name of a person stands there, no longer one of something else, and no
        furniture.
        """
        near = _near(self.spans, place)
        if any(place.overlaps(span) for span in self.furniture):
            return False
        longer = (s for s in _near(self.others, place) if not place.contains(s))
        return not near and not any(longer)


def _near(spans: Sequence[Span], place: Span) -> list[Span]:
    """The spans that have a character of the place, of such as are in order."""
    at = bisect_left(spans, place.end, key=lambda s: s.begin)
    return [s for s in spans[max(0, at - 3) : at] if s.overlaps(place)]


def _stands_alone(text: str, place: Span) -> bool:
    """Whether the words beside are no part of the same name."""
    behind = BEHIND.match(text, place.end)
    if behind and behind.group(1)[0].isupper() and text[place.end] == " ":
        return False
    before = BEFORE.search(text, max(0, place.begin - 25), place.begin)
    if before is None or not before.group(1)[0].isupper():
        return True
    word = before.group(1)
    plain = word.lower().strip(".")
    if word.endswith("."):
        return len(plain) > 1 or plain in word_list("titles")  # no initial: "B. Ray"
    known = plain in word_list("titles") or plain in word_list("function_words")
    return known or word in word_list("sentence_openers")
