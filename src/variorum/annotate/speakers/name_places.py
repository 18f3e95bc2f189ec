"""Where the people of a report are named: each place with the form of the name."""

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

from variorum.annotate.speakers.name_forms import surname
from variorum.lang import word_list
from variorum.model import Name, Span

PAIRED_ROLES = {"hizzoner": "mayor", "premier": "minister", "pontiff": "pope"}
TITLE_AND_WORD = re.compile(r"\b([A-Z][a-z]+\.?) (?=([A-Z][\w-]+))")
CAPITALS_AND_COLON = re.compile(
    r"(?:^|(?<=[.?!…\"”)\]—-]\s))[\"“]?([A-ZÀ-Þ][A-ZÀ-Þ’'-]{2,})"
    r"(?:,\s[A-Z ]{2,40}|\s?[(\[][^()\[\]\n]{1,60}[)\]])?:\s",
    re.MULTILINE,
)
OFFICE_INITIALS = re.compile(r"(?:[A-Z]{3,5}|D[CIS]|PC)\s(?!Jr|Sr|II)[A-Z][a-z][\w’'-]+")
OF_A_BODY = re.compile(r".+['’]s\s(?=[A-Z])")
FEWEST_CAPITALS = 3
"""Fewer may be initials."""


def named_places(text: str, names: Sequence[Name]) -> list[tuple[Span, str]]:
    """The places where persons are named, in order, each with the name as it is written there, in
    one line.
    """
    people = [
        n for n in names if n.type == "person" and text[n.begin : n.end].lower() not in PAIRED_ROLES
    ]
    full = [(span, span.of(text)) for span in (_without_titles(text, n) for n in people)]
    unmarked = [*_titled(text, full, names), *_before_colons(text, full, people)]
    written = _without_capitals(sorted([*_without_epithets(full), *unmarked]))
    return [(span, " ".join(form.split())) for span, form in written]


def _without_capitals(full: Sequence[tuple[Span, str]]) -> Iterator[tuple[Span, str]]:
    """The forms, one in capitals alone as the report writes that name elsewhere: "RAY" as "Ray"."""
    written: dict[str, str] = {}
    for _, form in full:
        if not form.isupper():
            written.setdefault(form.upper(), form)
            written.setdefault(surname(form).upper(), surname(form))
    for span, form in full:
        yield span, written.get(form, form) if len(form) >= FEWEST_CAPITALS else form


def _titled(
    text: str, full: Sequence[tuple[Span, str]], names: Sequence[Name]
) -> Iterator[tuple[Span, str]]:
    """Places where a known surname stands behind a title without being marked as a name."""
    known = {surname(form) for _, form in full}
    for found in TITLE_AND_WORD.finditer(text):
        title, word = found.group(1).lower().strip("."), found.group(2)
        place = Span(*found.span(2))
        if word in known and title in word_list("titles") and not _is_marked(place, names):
            yield place, word


def _before_colons(
    text: str, full: Sequence[tuple[Span, str]], names: Sequence[Name]
) -> Iterator[tuple[Span, str]]:
    """Places where the surname of one person alone leads in to a turn of a talk, not marked as a
    person: "RAY:".
    """
    known = {surname(form).upper(): surname(form) for _, form in full}
    first_names: defaultdict[str, set[str]] = defaultdict(set)
    for _, form in full:
        if " " in form:
            first_names[surname(form).upper()].add(form.split()[0])
    for found in CAPITALS_AND_COLON.finditer(text):
        place, name = Span(*found.span(1)), found.group(1)
        if name in known and len(first_names[name]) <= 1 and not _is_marked(place, names):
            yield place, known[name]


def _is_marked(place: Span, names: Sequence[Name]) -> bool:
    before = names[max(0, bisect_right(names, place.begin, key=lambda n: n.begin) - 1)]
    return before.begin <= place.begin < before.end


def _without_epithets(full: Sequence[tuple[Span, str]]) -> Iterator[tuple[Span, str]]:
    """The names without a first word that is no name where the rest is one of the report's:
    "Grumpy Ann Ray".
    """
    forms = {form for _, form in full}
    first_names = word_list("male_names", "female_names")
    for span, form in full:
        first, _, rest = form.partition(" ")
        named = " " in rest and rest in forms and rest.split()[0].lower() in first_names
        if named and first.isalpha() and first.lower() not in first_names:
            yield Span(span.end - len(rest), span.end), rest
        else:
            yield span, form


def _without_titles(text: str, name: Name) -> Span:
    """The place of a name without titles that were read into it, without a body somebody is of
    ("Brightwell’s Ray"), without the initials of an office before a surname ("DNR Ray") and without
    letters of an honour behind: "Bo Ray | KC".
    """
    if body := OF_A_BODY.match(text, name.begin, name.end):
        name = replace(name, begin=body.end())
    words = list(re.finditer(r"\S+", text[name.begin : name.end]))
    first = 0
    if len(words) == 2 and OFFICE_INITIALS.fullmatch(text[name.begin : name.end]):
        first = 1
    known = word_list("titles", "introducing_nouns")
    while first < len(words) - 2 and words[first].group().lower().strip(".") in known:
        first += 1
    if not words:
        return Span(name.begin, name.end)
    last = len(words) - 1
    while last > first + 1 and words[last].group().strip(".,") in word_list("letters_behind_names"):
        last -= 1
    end = (
        name.begin + words[last].end() - (words[last].group()[-1] == "," and last < len(words) - 1)
    )
    return Span(name.begin + words[first].start(), end)
