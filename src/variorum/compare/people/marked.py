"""What each report names by itself: people in full, and bare names, with what stands beside."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from variorum.annotate.speakers.kin import is_relative
from variorum.annotate.speakers.name_forms import COURTESY, HE, SHE, gender_of
from variorum.annotate.speakers.namesakes import places_by_name
from variorum.compare.people.beside import offices_beside
from variorum.compare.people.forms import Form, read_form
from variorum.compare.people.no_people import NO_NAME, no_people
from variorum.compare.people.offices import read_office
from variorum.compare.people.pronouns import gender_by_pronouns
from variorum.compare.people.whole_names import whole_names
from variorum.model import Annotation, Report, Span

WOMEN = frozenset({"lady", "first lady", "queen", "princess", "duchess", "dame"})
MEN = frozenset({"king", "prince", "duke", "lord"})


@dataclass(frozen=True, slots=True)
class Marked:
    """A name in one report, before reports are compared: in full, or bare (one word).

    Bare names with "Mr." or "Ms." stand apart (``courtesy``) from those without; ``nearest`` is
    the name in full that the report has nearest before; ``is_relative`` of one in full who comes in
    as somebody's wife or son. ``gender``
    and ``heads`` are what titles, first name and pronouns tell at these places.
    """

    report: Report
    name: str
    form: Form
    places: tuple[Span, ...]
    gender: str | None
    heads: frozenset[str]
    courtesy: str | None = None
    nearest: str = ""
    is_relative: bool = False

    @property
    def bare(self) -> bool:
        """Whether it is only one word of the name."""
        return len(self.form.words) == 1


def read_marked(reports: Sequence[Report], annotations: Mapping[str, Annotation]) -> list[Marked]:
    """The names of all reports; what most reports take for something else is left out."""
    whole = {r.id: whole_names(r.text, annotations[r.id].names) for r in reports}
    others = no_people(reports, whole)
    found: list[Marked] = []
    for report in reports:
        full: dict[str, list[Span]] = {}
        bare: defaultdict[tuple[str, str | None, str], list[Span]] = defaultdict(list)
        for fullest, places in places_by_name(report.text, whole[report.id]).items():
            if fullest in others or NO_NAME.fullmatch(fullest):
                continue
            for place in places:
                alone = len(read_form(place.of(report.text)).words) == 1
                if alone:
                    courtesy = courtesy_gender(report.text, place)
                    bare[place.of(report.text), courtesy, fullest].append(place)
                else:
                    full.setdefault(fullest, []).append(place)
        found += [_marked(report, name, sorted(spans)) for name, spans in full.items()]
        found += [
            _marked(report, name, sorted(places), courtesy=courtesy, nearest=nearest)
            for (name, courtesy, nearest), places in bare.items()
            if not NO_NAME.fullmatch(name)
        ]
    found = [one for one in found if one.form.words]
    bare_words = Counter(one.form.words[0] for one in found if one.bare for _ in one.places)
    return [_surname_first(one, bare_words) for one in found]


def _surname_first(one: Marked, alone: Counter[str]) -> Marked:
    """Without the gender of a first word that reports use as the bare name: "Kim" is a surname."""
    first, last = one.form.words[0], one.form.words[-1]
    given = one.bare or alone[first] <= alone[last]
    return one if given else replace(one, gender=_by_courtesy(one.report.text, one.places))


def _marked(
    report: Report,
    name: str,
    places: Sequence[Span],
    *,
    courtesy: str | None = None,
    nearest: str = "",
) -> Marked:
    form = read_form(name)
    heads = frozenset(head for place in places for head in heads_beside(report, place))
    female, male = heads & WOMEN, heads & MEN
    told = SHE if female and not male else HE if male and not female else None
    gender = gender_of(name) or told or courtesy or _by_courtesy(report.text, places)
    if gender is None and len(form.words) == 1:
        gender = gender_by_pronouns(report.text, places)
    kin = len(form.words) > 1 and is_relative(report.text, places[0])
    return Marked(report, name, form, tuple(places), gender, heads, courtesy, nearest, kin)


def heads_beside(report: Report, place: Span) -> frozenset[str]:
    """The offices that stand with a name."""
    found = (read_office(span.of(report.text)) for span in offices_beside(report.text, place))
    return frozenset(office.head for office in found if office is not None)


def courtesy_gender(text: str, place: Span) -> str | None:
    """What "Mr." or "Ms." before a name tells."""
    courtesy = COURTESY.search(text, max(0, place.begin - 8), place.begin)
    return (HE if courtesy.group(1) == "Mr" else SHE) if courtesy else None


def _by_courtesy(text: str, places: Sequence[Span]) -> str | None:
    told = {courtesy_gender(text, place) for place in places} - {None}
    return told.pop() if len(told) == 1 else None
