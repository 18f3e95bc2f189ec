"""Which people of several reports are one: by full names first, then by what is left of them."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from variorum.compare.people.forms import Form, agree, one_letter_apart
from variorum.compare.people.marked import Marked

SHORTEST_SLIP = 5
WHOLE = frozenset({"president", "pope"})
RARE = 2
"""A slip stands at most so often, and the right name more often."""


@dataclass(slots=True, eq=False)
class Identity:
    """One person of the story: all that the reports have of them."""

    forms: set[Form] = field(default_factory=set)
    marked: list[Marked] = field(default_factory=list)

    @property
    def reports(self) -> set[str]:
        """The reports that name the person."""
        return {m.report.id for m in self.marked}

    @property
    def is_bare(self) -> bool:
        """Whether only one word of the name is known."""
        return all(len(form.words) == 1 for form in self.forms)

    @property
    def places(self) -> int:
        """How often the person is named."""
        return sum(len(m.places) for m in self.marked)

    @property
    def heads(self) -> set[str]:
        """The offices that stand with the full name."""
        return {head for m in self.marked if not m.bare for head in m.heads}

    @property
    def gender(self) -> str | None:
        """What first names and titles tell, None where they tell nothing or both."""
        found = {m.gender for m in self.marked if not m.bare} - {None}
        return found.pop() if len(found) == 1 else None

    @property
    def last_words(self) -> set[str]:
        """The last word of each full name, and a surname with its particle."""
        particles = {" ".join(f.words[1:]) for f in self.forms if len(f.words) > 2}
        return {f.words[-1] for f in self.forms} | particles

    @property
    def first_words(self) -> set[str]:
        """The first word of each full name: a given name, or a surname that goes first."""
        return {f.words[0] for f in self.forms}

    def places_in(self, report: str) -> int:
        """How often a report names the person."""
        return sum(len(m.places) for m in self.marked if m.report.id == report)


Forbids = Callable[[Iterable[Marked], Iterable[Marked]], bool]
"""Whether names of the one group are surely another person's than names of the other."""


def identify(
    marked: Sequence[Marked],
    *,
    forbids: Forbids = lambda _left, _right: False,
    singled_out: Callable[[Marked], str] = lambda _one: "",
) -> list[Identity]:
    """The people whose full names the reports give, in an order that rests on these alone.

    Namesakes whose full names differ stay apart, and so do names that ``forbids`` says are two
    people's; ``singled_out`` tells one name of several people apart.
    """
    return join_slips(_full(marked, forbids, singled_out), forbids)


def _full(
    marked: Sequence[Marked], forbids: Forbids, singled_out: Callable[[Marked], str]
) -> list[Identity]:
    """People by full names, the longest first; a name that fits several is kept apart."""
    bare_first = _bare_first(marked)
    by_form: defaultdict[tuple[Form, str], list[Marked]] = defaultdict(list)
    for one in marked:
        if not one.bare:
            by_form[one.form, singled_out(one)].append(one)
    together: defaultdict[str, set[Form]] = defaultdict(set)
    for (form, _), ones in by_form.items():
        for one in ones:
            together[one.report.id].add(form)
    by_word: defaultdict[str, list[Identity]] = defaultdict(list)
    identities: list[Identity] = []
    for form, where in sorted(by_form, key=lambda f: (-len(f[0].parts), -len(f[0].solid), f)):
        names = by_form[form, where]
        near = {id(i): i for word in (*form.parts, form.solid) for i in by_word[word]}
        fitting = [i for i in near.values() if all(agree(form, f) for f in i.forms)]
        fitting = [i for i in fitting if not _generations(form, i, together)]
        fitting = [i for i in fitting if not _is_fathers_office(names, i.marked)]
        fitting = [i for i in fitting if not _son_of_another(names, i.marked, bare_first)]
        fitting = [i for i in fitting if not forbids(names, i.marked)]
        exact = [i for i in fitting if any(f.suffix == form.suffix for f in i.forms)]
        chosen = exact or fitting
        if len(chosen) == 1:
            identity = chosen[0]
        else:
            identity = Identity()
            identities.append(identity)
        identity.forms.add(form)
        identity.marked += names
        for word in (*form.parts, form.solid):
            if identity not in by_word[word]:
                by_word[word].append(identity)
    return identities


def _generations(form: Form, identity: Identity, together: dict[str, set[Form]]) -> bool:
    """Whether a report has the name with "Jr." and without: father and son."""
    unlike = {f for f in identity.forms if f.suffix != form.suffix}
    return any(form in forms and forms & unlike for forms in together.values())


def _is_fathers_office(left: Iterable[Marked], right: Iterable[Marked]) -> bool:
    """Whether one of two names has "Jr." and the other an office of which there is but one, which
    nobody gives the first: "Bo Ray Jr." is not "President Bo Ray".
    """
    for ours, theirs in ((left, right), (right, left)):
        if all(one.form.suffix == "jr" for one in ours):
            offices = {h for other in theirs if not other.form.suffix for h in other.heads} & WHOLE
            if offices and offices.isdisjoint(h for one in ours for h in one.heads):
                return True
    return False


def _bare_first(marked: Iterable[Marked]) -> dict[tuple[str, str], int]:
    """Where a report first has a surname alone ("Mr. Brandt"), by report and surname."""
    found: dict[tuple[str, str], int] = {}
    for one in marked:
        if one.bare and one.form.words:
            key, first = (one.report.id, one.form.words[-1]), one.places[0].begin
            found[key] = min(first, found.get(key, first))
    return found


def _son_of_another(
    left: Iterable[Marked], right: Iterable[Marked], bare_first: Mapping[tuple[str, str], int]
) -> bool:
    """Whether one of two names has "Jr." in a report that tells of another of the surname before
    it: there "President Brandt" is not Donald Brandt Jr., and no more is he elsewhere. Other
    endings ("III") are left out as often as not.
    """
    for ours, theirs in ((left, right), (right, left)):
        if any(not other.form.suffix for other in theirs) and any(
            one.form.suffix == "jr"
            and bare_first.get((one.report.id, one.form.words[-1]), len(one.report.text))
            < one.places[0].begin
            for one in ours
        ):
            return True
    return False


def join_slips(identities: list[Identity], forbids: Forbids) -> list[Identity]:
    """Join a name that stands once or twice, one letter off another's: a slip of the pen.

    The two must share an office, or the report that has the slip must have the right name
    too; with a full name the first names must agree.
    """
    named_twice = _by_spelling(i for i in identities if i.places > 1)
    kept: list[Identity] = []
    by_rest: defaultdict[tuple[str, ...], list[int]] = defaultdict(list)
    for identity in identities:
        right = _of_one_spelling(identity, kept, by_rest)
        if right is None and identity.places <= RARE:
            right = _meant(identity, named_twice)
        if right is None or forbids(identity.marked, right.marked):
            for rest in sorted({f.words[1:] for f in identity.forms if len(f.words) > 1}):
                by_rest[rest].append(len(kept))
            kept.append(identity)
        else:
            right.marked += identity.marked
    return kept


def _by_spelling(identities: Iterable[Identity]) -> dict[str, list[Identity]]:
    """People by the last words of their names and by what is left of these without a letter:
    two words that are one letter apart have one of these in common.
    """
    found: defaultdict[str, dict[int, Identity]] = defaultdict(dict)
    for identity in identities:
        for form in identity.forms:
            for spelling in _spellings(form.words[-1]):
                found[spelling][id(identity)] = identity
    return {spelling: list(people.values()) for spelling, people in found.items()}


def _spellings(word: str) -> set[str]:
    return {word, *(word[:i] + word[i + 1 :] for i in range(len(word)))}


def _of_one_spelling(
    identity: Identity, kept: Sequence[Identity], by_rest: Mapping[tuple[str, ...], Sequence[int]]
) -> Identity | None:
    """The first of those kept whose full name is the same but for a letter of the first word."""
    rests = {f.words[1:] for f in identity.forms if len(f.words) > 1}
    places = sorted({place for rest in rests for place in by_rest.get(rest, ())})
    return next((kept[n] for n in places if _one_spelling(kept[n], identity)), None)


def _one_spelling(a: Identity, b: Identity) -> bool:
    """Whether two full names are one but for a letter of the first, and no report has both."""
    return any(
        f.words[1:] == g.words[1:]
        and len(f.words) > 1
        and min(len(f.words[0]), len(g.words[0])) >= SHORTEST_SLIP
        and one_letter_apart(f.words[0], g.words[0])
        for f in a.forms
        for g in b.forms
    ) and a.reports.isdisjoint(b.reports)


def _meant(slip: Identity, named_twice: Mapping[str, Sequence[Identity]]) -> Identity | None:
    form = max(slip.forms, key=lambda f: (len(f.words), f))
    word = form.words[-1]
    if len(word) < SHORTEST_SLIP:
        return None
    near = {id(i): i for s in _spellings(word) for i in named_twice.get(s, ())}
    fitting = {
        id(i): i
        for i in near.values()
        if any(one_letter_apart(word, f.words[-1]) and _firsts(form, f) for f in i.forms)
        and i.places > slip.places
        and (slip.heads & i.heads or (not slip.heads and slip.reports <= i.reports))
    }
    return next(iter(fitting.values())) if len(fitting) == 1 else None


def _firsts(slip: Form, right: Form) -> bool:
    """Whether the words in front agree, as far as both have them."""
    if len(slip.words) == 1 or len(right.words) == 1:
        return True
    return agree(Form((*slip.words[:-1], "x"), ""), Form((*right.words[:-1], "x"), ""))
