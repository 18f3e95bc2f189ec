"""Names that stand once or twice and are one letter off another's: slips of the pen."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from variorum.compare.people.forms import Form, agree, one_letter_apart
from variorum.compare.people.identity import Forbids, Identity

SHORTEST_SLIP, LONG = 5, 10
RARE = 2
"""A slip stands at most so often, and the right name more often."""


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
    """People by the last words of their names and by what is left of these without a letter, or
    the last two: two words that are one letter apart have one of these in common.
    """
    found: defaultdict[str, dict[int, Identity]] = defaultdict(dict)
    for identity in identities:
        for form in identity.forms:
            for spelling in _spellings(form.words[-1]):
                found[spelling][id(identity)] = identity
    return {spelling: list(people.values()) for spelling, people in found.items()}


def _spellings(word: str) -> set[str]:
    return {word, word[:-2], *(word[:i] + word[i + 1 :] for i in range(len(word)))}


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
    heads = _heads(slip)
    alone = len(form.words) == 1 and not heads
    near = {id(i): i for s in _spellings(word) for i in named_twice.get(s, ())}

    def fits(other: Identity) -> bool:
        if other.places <= slip.places:
            return False
        if any(_is_cut(form, f) for f in other.forms):
            return True
        if alone and any(word == f"{f.words[-1]}s" for f in other.forms):
            return False  # the whole family
        near_one = any(
            one_letter_apart(word, f.words[-1]) and _firsts(form, f) for f in other.forms
        )
        alike = heads & _heads(other) if heads else slip.reports <= other.reports
        return near_one and bool(alike)

    fitting = [other for other in near.values() if fits(other)]
    return fitting[0] if len(fitting) == 1 else None


def _heads(identity: Identity) -> set[str]:
    """The offices that stand with the name, in full or not."""
    return {head for one in identity.marked for head in one.heads}


def _is_cut(slip: Form, right: Form) -> bool:
    """Whether a long surname behind the same first name lacks the last two letters: "Ann
    Rosenhol" for "Ann Rosenholtz".
    """
    whole = right.words[-1]
    return len(whole) >= LONG and slip.words == (*right.words[:-1], whole[:-2])


def _firsts(slip: Form, right: Form) -> bool:
    """Whether the words in front agree, as far as both have them."""
    if len(slip.words) == 1 or len(right.words) == 1:
        return True
    return agree(Form((*slip.words[:-1], "x"), ""), Form((*right.words[:-1], "x"), ""))
