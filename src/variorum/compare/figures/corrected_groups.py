"""Figures that a report corrects by others: told of what both count, and in one group."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby

from variorum.compare.figures.corrections import Correction, find_corrections
from variorum.compare.figures.places import Place


def with_corrections(places: Sequence[Place]) -> tuple[list[Place], list[Correction]]:
    """The figures of all reports, those in a correction told of what they count, and what is
    corrected.
    """
    found: list[Correction] = []
    for _, own in groupby(places, key=lambda place: place.rank):
        found += map(named_alike, find_corrections(list(own)))
    named = {p.key: p for old, new, *_ in found for p in (old, new)}
    return [named.get(place.key, place) for place in places], found


def join_corrected(
    groups: Sequence[list[Place]], corrections: Sequence[Correction]
) -> list[list[Place]]:
    """The groups, those of a number and of the one that a report puts in its place made one."""
    group_of = {place.key: group for group in groups for place in group}
    for old, new, *_ in corrections:
        one, other = group_of[old.key], group_of[new.key]
        if one is not other:
            both = sorted((*one, *other), key=lambda place: place.key)
            group_of.update((place.key, both) for place in both)
    return list({id(group): group for group in group_of.values()}.values())


def named_alike(correction: Correction) -> Correction:
    """The correction, its bare number ("and not 23") told of what the other counts."""
    old, new = correction.old, correction.new
    return correction._replace(old=_told_of(old, new), new=_told_of(new, old))


def _told_of(bare: Place, named: Place) -> Place:
    """A number as one of what the other counts, in the words of both; their sentence has no other
    of the kind.
    """
    bare = replace(bare, crowded=False, words=bare.words | named.words, near=bare.near | named.near)
    close = bare.around.close | named.around.close
    bare = replace(bare, around=replace(bare.around, close=close))
    if bare.figure.unit or bare.figure.counted:
        return bare
    around = replace(bare.around, befell=bare.around.befell or named.around.befell)
    figure = replace(bare.figure, unit=named.figure.unit, counted=named.figure.counted)
    return replace(bare, figure=figure, head=named.head, modifiers=named.modifiers, around=around)
