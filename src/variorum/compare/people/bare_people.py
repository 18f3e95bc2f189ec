"""The people of a story with the bare names that mean them, and those who have no other."""

import re
from collections.abc import Iterable, Sequence

from variorum.compare.people.bare import BareNames
from variorum.compare.people.identity import Forbids, Identity
from variorum.compare.people.marked import Marked
from variorum.compare.people.slips import join_slips

LOCATIVE = re.compile(
    r"\b(?:in|at|near|outside|across|around|of|from|to|through)\s$", re.IGNORECASE
)
LOCATED = 0.25
"""What stands behind such a word in so large a part of its places is a place."""


def with_bare_names(
    known: Sequence[Identity],
    marked: Iterable[Marked],
    bare_names: BareNames,
    *,
    forbids: Forbids = lambda _left, _right: False,
) -> list[Identity]:
    """The people with the bare names that mean them. Where that is not sure, a bare name is
    the namesake's whom the report named in full before; other ones are people of their own, and
    so are those of which ``forbids`` says that they mean somebody else.
    """
    alone: dict[str, Identity] = {}
    nearest = {(m.report.id, m.name): i for i in known for m in i.marked}
    for one in marked:
        if one.bare:
            word = one.form.words[0]
            owner = bare_names.of_suffix(word, one.form.suffix)
            near = nearest.get((one.report.id, one.nearest))
            if near is not None and bare_names.is_of_the_family(near, word):
                near = None
            if bare_names.has_several(one.report.id, word):
                owner = owner or near
            owner = owner or bare_names.owner(one.report.id, word, one.courtesy)
            if (
                owner is None
                and near is not None
                and not bare_names.is_another(near, word, one.courtesy)
            ):
                owner = near
            if owner is not None and one.form.suffix == "jr" and not _has_suffix(owner):
                owner = None  # "Bo Jr." is the son
            if owner is None or forbids([one], owner.marked):
                owner = alone.setdefault(word, Identity({one.form}))
            owner.marked.append(one)
    people = [alone[word] for word in sorted(alone) if not _is_place(alone[word])]
    return join_slips([*known, *people], forbids)


def _has_suffix(identity: Identity) -> bool:
    return any(form.suffix == "jr" for form in identity.forms)


def _is_place(identity: Identity) -> bool:
    """Whether what is known by one word only stands where places do: "in Avon", with nothing
    that tells of a person.
    """
    if any(m.heads or m.gender for m in identity.marked):
        return False
    places = [(m.report.text, p) for m in identity.marked for p in m.places]
    located = sum(bool(LOCATIVE.search(text[max(0, p.begin - 12) : p.begin])) for text, p in places)
    return located >= LOCATED * len(places)
