"""Which of several people of one surname a report means by it, or that it leaves that open."""

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from variorum.annotate.quotations import find_quoted, is_inside
from variorum.annotate.speakers.genders import SPEAKS, gender_beside
from variorum.annotate.speakers.kin import kin_in_front
from variorum.annotate.speakers.name_forms import COURTESY, HE, SHE
from variorum.annotate.speakers.namesake import Namesake
from variorum.annotate.speakers.offices import QUALIFIERS, roles_at
from variorum.annotate.subjects import has_finite_verb
from variorum.lang import any_word, word_list, word_pairs
from variorum.model import Span

NEAR, NEAR_PARAGRAPHS = 900, 2
"""Who stands in the foreground so near before, in characters and paragraphs, may be meant."""
LINE_ENDS = re.compile(r"[\r\n]+\s*")
LINES = re.compile(r"[^\r\n]+")
OF_TWO = re.compile(
    r"\b(?:(?P<younger>[Yy]ounger|[Jj]unior)|[Ee]lder|[Oo]lder|[Ss]enior)\s(?:M(?:r|s|rs)\.?\s)?$"
)
"""In front of a surname that two bear: "the younger | Ray"."""
SENTENCE_END = re.compile(r"(?:(?<=[a-z\d])[.!?][”\"’)]*|[.!?,][”\"’])\s+(?=[A-Z“\"])")
SPEECH = any_word("speech_verbs")
SAID = re.compile(rf"\b{SPEECH}\s(?:[\w.’'-]+\s){{0,4}}$")
SAYS = re.compile(rf"(?:,[^,.;“”\"\n]{{2,80}},)?\s(?:also\s)?{SPEECH}\b")
IS_ONE = re.compile(r"\b(?:is|was)\s(?:[\w.’'-]+\s){0,3}$")
CUT = re.compile(r",[”\"’]?\s")
JOINED = re.compile(r"\band\s$")
BEHIND = re.compile(rf"\b{any_word('prepositions')}\s", re.IGNORECASE)
OWNS = re.compile(r"['’]s?(?!\w)")
LONGEST_LEAD = 300
OFTEN, DOMINANT = 2, 2
"""A surname stands so often alone for one bearer, or one is named so many times as often as any
other, that this one is meant where nobody stands nearer."""


@dataclass(slots=True)
class Bearers:
    """The people of a report who share a word of their names, asked in the order of the text.

    Whoever is named or found to be meant stands in the foreground from there on, but for whom a
    sentence only speaks of. Whom a report calls ``otherwise``, by first name or as a relative by
    "Mr. Ray", it does not mean by the surname alone.
    """

    text: str
    people: Mapping[str, Namesake]
    places: Sequence[Span]
    heard: list[tuple[int, str]] = field(default_factory=list)
    alone: dict[str, Counter[str]] = field(default_factory=dict)
    otherwise: set[str] = field(default_factory=set)
    given: defaultdict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    _quoted: list[Span] | None = None

    def is_of_two(self, place: Span) -> bool:
        """Whether it is said to be the younger or the elder of a name."""
        return OF_TWO.search(self.text, max(0, place.begin - 24), place.begin) is not None

    def hear(self, place: Span, name: str) -> None:
        """Somebody is named at a place."""
        form = place.of(self.text)
        titled = COURTESY.search(self.text, max(0, place.begin - 8), place.begin)
        by_first_name = form == name.split()[0] and not self._is_family_name(form)
        if by_first_name or (titled and self.people[name].is_relative):
            self.otherwise.add(name)
        elif " " not in form and titled is None:
            self.alone.setdefault(form, Counter())[name] += 1
        if self._stands_out(place):
            self.heard.append((place.begin, name))

    def _is_family_name(self, form: str) -> bool:
        """Whether a word opens the names of several: "Kim", named so in front."""
        return sum(name.split()[0] == form for name in self.people) > 1

    def meant(self, place: Span, form: str, names: Sequence[str]) -> str | None:
        """Whom a form that fits several names means at a place: by what the place tells of them, by
        office, courtesy title, age and pronouns, else as the one in the foreground, else as the one
        whom the report means by it or names most. None where that leaves it open.
        """
        titled = COURTESY.search(self.text, max(0, place.begin - 8), place.begin)
        found = self._meant(place, form, list(names), titled)
        if found is not None:
            self.hear(place, found)
            self.given[found] |= self._heads(place)
        return found

    def _meant(
        self, place: Span, form: str, names: list[str], titled: re.Match[str] | None
    ) -> str | None:
        of_two = OF_TWO.search(self.text, max(0, place.begin - 24), place.begin)
        if of_two is not None:
            return self._of_two(names, younger=of_two["younger"] is not None)
        if self._is_family_name(form):
            names = [n for n in names if self.people[n].times_before(place.begin)] or names
        holders = self._in_office(place, names)
        if len(holders) == 1:
            return holders[0]
        left = self._of_gender(place, self._of_age(place, holders or names), titled)
        if titled is None:
            left = [name for name in left if name not in self.otherwise] or left
        left = [n for n in left if self.people[n].times_before(place.begin)] or left
        if len(left) < 2:
            return left[0] if left else None
        if self._heads(place):
            left = self._by_pronoun(place, left) or left
        return left[0] if len(left) == 1 else self._in_foreground(place, form, left)

    def _of_two(self, names: Sequence[str], *, younger: bool) -> str | None:
        """Who is the younger, or the elder, of those of a name: by their ages, else by what they
        are to each other; a junior is the younger.
        """
        ages = {n: min(map(int, self.people[n].ages)) for n in names if self.people[n].ages}
        if len(names) > 1 and len(ages) == len(names) == len(set(ages.values())):
            return (min if younger else max)(ages, key=lambda n: ages[n])
        young = [n for n in names if self.people[n].is_younger]
        elder = [n for n in names if self.people[n].generation == "elder"]
        if young and not elder:
            elder = [n for n in names if n not in young]
        if elder and not young:  # "the elder son", and his brother
            young = [n for n in names if self.people[n].is_relative and n not in elder]
        found = young if younger else elder
        return found[0] if len(found) == 1 else None

    def _in_office(self, place: Span, names: Sequence[str]) -> list[str]:
        """Those whom the report gives the office that stands with the surname; where it gives it to
        nobody, those to whom it gives none.
        """
        heads = self._heads(place)
        rank = roles_at(self.text, place) & QUALIFIERS
        holders = [n for n in names if heads and self.people[n].holds(heads, rank)]
        holders = holders or [n for n in names if not rank and heads & self.given[n]]
        if holders or not heads & word_list("titles"):
            return holders
        free = [n for n in names if not self.people[n].has_office and not self.given[n]]
        return [n for n in free if not self.people[n].is_somebodys] or free

    def _heads(self, place: Span) -> set[str]:
        """The offices and callings that stand with a surname."""
        no_office = QUALIFIERS | word_list("courtesy_titles") | {"miss", "mx", "man", "woman"}
        return roles_at(self.text, place) - no_office

    def _of_age(self, place: Span, names: Sequence[str]) -> list[str]:
        told = Namesake.age_behind(self.text, place)
        if told is None:
            return list(names)
        same = [n for n in names if told in self.people[n].ages]
        return same or [n for n in names if not self.people[n].ages]

    def _of_gender(
        self, place: Span, names: Sequence[str], titled: re.Match[str] | None
    ) -> list[str]:
        """Those whom a courtesy title or the pronouns of who speaks fit."""
        if titled is not None:
            told: str | None = HE if titled.group(1) == "Mr" else SHE
        else:
            told = gender_beside(self.text, place, self.places)
        if told is None:
            return list(names)
        genders = {n: self.people[n].gender for n in names}
        unknown = [n for n in names if genders[n] is None]
        fitting = [n for n in names if genders[n] == told]
        return (fitting or unknown) if titled else [*fitting, *unknown]

    def _in_foreground(self, place: Span, form: str, names: Sequence[str]) -> str | None:
        """The one told of last in this paragraph; else whom the form meant every time; else whom
        the pronoun behind the verb of saying fits; else who alone was told of just before.
        """
        near = [
            (begin, name)
            for begin, name in self.heard
            if name in names
            and place.begin - NEAR < begin < place.begin
            and len(LINE_ENDS.findall(self.text, begin, place.begin)) <= NEAR_PARAGRAPHS
        ]
        here = [name for begin, name in near if self._same_line(begin, place.begin)]
        if here:
            return here[-1]
        usual = self.alone.get(form, Counter())
        fitting = [name for name in names if usual[name] >= OFTEN]
        if len(fitting) == 1 and usual.total() == usual[fitting[0]]:
            return fitting[0]
        if len(fitting) == 1 and self._is_family_name(form):
            return fitting[0]
        fitting = self._by_pronoun(place, names)
        if len(fitting) == 1:
            return fitting[0]
        if len({name for _, name in near}) == 1:
            return near[-1][1]
        return None if near else self._most_named(place, names)

    def _by_pronoun(self, place: Span, names: Sequence[str]) -> list[str]:
        """Those whom the pronoun at once behind the verb of saying fits for sure."""
        speaks = SPEAKS.match(self.text, place.end)
        told = word_pairs("gendered_pronouns").get((speaks["pronoun"] or "") if speaks else "")
        return [name for name in names if told and self.people[name].gender == told]

    def _same_line(self, begin: int, end: int) -> bool:
        return LINE_ENDS.search(self.text, begin, end) is None

    def _most_named(self, place: Span, names: Sequence[str]) -> str | None:
        """Who was named before, in full; of several the one who does not come in as somebody's
        relative, or who was named far more often.
        """
        counts = {n: self.people[n].times_before(place.begin) for n in names}
        pool = [n for n in names if counts[n]] or list(names)
        pool = [n for n in pool if not self.people[n].is_relative] or pool
        most = sorted(pool, key=lambda n: -counts[n])
        if len(most) > 1 and counts[most[0]] < max(1, DOMINANT * counts[most[1]]):
            return None
        return most[0]

    def _stands_out(self, place: Span) -> bool:
        """Whether a name is what its sentence tells of, or who says it: not behind a preposition or
        inside a quotation, and not somebody whose brother it is.
        """
        text = self.text
        if OWNS.match(text, place.end) or is_inside(place.begin, self.quoted()):
            return False
        line = text.rfind("\n", 0, place.begin) + 1
        begin = max(line, place.begin - LONGEST_LEAD)
        if SAYS.match(text, place.end) or SAID.search(text, begin, place.begin):
            return True
        ends = [m.end() for m in SENTENCE_END.finditer(text, begin, place.begin + 1)]
        ends = [e for e in ends if not _is_title(text[begin:e].rstrip().rsplit(None, 1)[-1])]
        begin = ends[-1] if ends else begin
        kin = kin_in_front(text, place)
        if kin is not None and kin.start() >= begin:
            words = text[begin : kin.start()]
            if CUT.search(words) or JOINED.search(words):
                return False
        else:
            words = CUT.split(text[begin : place.begin])[-1]
            if IS_ONE.search(words):
                return True
        return not BEHIND.search(words) and not has_finite_verb(words)

    def quoted(self) -> list[Span]:
        """The stretches in quotation marks."""
        if self._quoted is None:
            lines = [Span(*m.span()) for m in LINES.finditer(self.text)]
            self._quoted = [s for found in find_quoted(self.text, lines) for s in found.spans]
        return self._quoted


def _is_title(word: str) -> bool:
    return word.endswith(".") and word.lower().strip(".") in word_list("titles")
