"""Offices that somebody held only at another time: "signed in 1993 by President Ray"."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from variorum.compare.people.holders import Held
from variorum.compare.people.holdings import HELD_OR_RUN_FOR, Holding, kind_of, read_holdings
from variorum.compare.people.offices import WHOLE
from variorum.compare.people.one_holder import OF_ONE_BODY, gives_way, is_of_then, may_be_another_s
from variorum.compare.people.when_held import Told
from variorum.model import THEN, UNSURE, Annotation


def with_past_offices(
    held: Sequence[Held],
    annotations: Mapping[str, Annotation],
    days: Mapping[str, date],
    named: Mapping[int, int],
) -> list[Held]:
    """The same, an office standing as "then" that somebody holds at another time only.

    It does where each report tells of it in a sentence about an earlier year, or another of
    about that day calls it former; of two who cannot hold an office both, for the one who is
    ``named`` far less, or less and told of in an earlier year; and where it is an office under
    one of these. Where nothing tells which of two, nor when, it stands as "unsure".
    """
    left, over = read_holdings(held, annotations, days, named), list[Holding]()
    for rule in (_is_former, _is_run_for_no_more, gives_way, is_of_then, _is_under_one_of):
        gone = [one for one in left if rule(one, left, over)]
        left, over = [one for one in left if one not in gone], [*over, *gone]
    standing = {(one.person, one.kind): THEN for one in over}
    standing |= {(one.person, one.kind): UNSURE for one in left if may_be_another_s(one, left)}
    return [
        replace(one, office=one.office._replace(standing=standing[whose]))
        if one.office.standing in HELD_OR_RUN_FOR
        and (whose := (one.person, kind_of(one))) in standing
        else one
        for one in held
    ]


def _is_former(one: Holding, _left: Sequence[Holding], _over: Sequence[Holding]) -> bool:
    """Whether each report tells of an office in an earlier year, or calls it former."""
    return one.is_former


def _is_run_for_no_more(one: Holding, _left: Sequence[Holding], over: Sequence[Holding]) -> bool:
    """Whether somebody ran at another time, for whatever it is called."""
    return one.kind[2] and any(other.kind[2] and other.person == one.person for other in over)


def _is_under_one_of(one: Holding, _left: Sequence[Holding], over: Sequence[Holding]) -> bool:
    """Whether an office is one under somebody whose own is over, told in the same sentence: "the
    work of President Ray and his Vice President, Bo Day".
    """
    head, rank, _ = one.kind
    if head not in OF_ONE_BODY and not (head in WHOLE and rank):
        return False
    return all(told.whose and any(_tells_of(other, told) for other in over) for told in one.told)


def _tells_of(other: Holding, told: Told) -> bool:
    """Whether the sentence of an office tells of another in front of it."""
    return any(
        before.held.report.id == told.held.report.id
        and before.sentence == told.sentence
        and before.held.place.end < told.held.place.begin
        for before in other.told
    )
