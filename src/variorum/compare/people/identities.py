"""Which people of several reports are one by their full names."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence

from variorum.compare.people.forms import Form, agree
from variorum.compare.people.identity import Forbids, Identity
from variorum.compare.people.marked import Marked
from variorum.compare.people.offices import WHOLE
from variorum.compare.people.slips import join_slips


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
