"""Of two people to whom the reports give an office that only one can hold, who holds it now."""

from collections.abc import Sequence

from variorum.compare.people.holders import Held
from variorum.compare.people.holdings import Holding
from variorum.compare.people.offices import MINISTERS, WHOLE

OF_ONE_BODY = frozenset(
    ["mayor", "governor", "prime minister", "chancellor", "secretary", "attorney general",
     "chief justice", "king", "queen", "foreign minister"]
)  # fmt: skip
"""Offices that one person alone holds of one place or body that is named."""
OF_THE_PLACE = frozenset({"mayor", "governor"})
"""Offices that are told without their place only where it is that of the story."""
OF_MANY = frozenset({"executive", "senior", "associate", "regional", "assistant"})
DOMINANT = 2
"""Named so many times as often as another, a person is the one who holds the office now."""


def gives_way(one: Holding, left: Sequence[Holding], _over: Sequence[Holding]) -> bool:
    """Whether somebody who is named far more holds an office, and it is told of somebody before
    another's time, or only aside, or by one report beside the other's and in no other country.
    """
    others = _others(one, left)
    if any(_is_of_before(one, other) for other in others):
        return True
    if one.days:
        return False
    others = [o for o in others if o.named >= DOMINANT * one.named and not o.some_former]
    if not one.domain and any(_is_without_its_place(one, other) for other in others):
        return True
    abroad = not (one.domain or one.some_former) and any(told.abroad for told in one.told)
    return not abroad and any(_exclude_each_other(one, other) for other in others)


def is_of_then(one: Holding, left: Sequence[Holding], _over: Sequence[Holding]) -> bool:
    """Whether an office is told of somebody in an earlier year, and in no time since, and the same
    report, or for a mayor without a place any, has another holder, who is named no less or told
    of in these days.
    """
    if one.days or not any(told.past for told in one.told):
        return False
    of_the_place = one.kind[0] in OF_THE_PLACE and not one.domain
    return any(
        (other.named >= one.named or other.days)
        and not any(told.past for told in other.told)
        and (of_the_place or _exclude_each_other(one, other))
        for other in _others(one, left)
    )


def may_be_another_s(one: Holding, left: Sequence[Holding]) -> bool:
    """Whether an office of which there is but one is told of somebody without a sign of when, and
    of somebody else who is named no less; or of nobody else, but only for who served
    under its holder; or a minister is told of once, beside another nation.
    """
    head, rank, runs = one.kind
    if head in MINISTERS and not (rank or one.domain) and one.named == 1:
        return all(told.abroad for told in one.told)
    alone = head == "president" or (head in OF_ONE_BODY and one.domain)
    if not alone or runs or one.year or _is_one_of_many(one):
        return False
    if all(told.under for told in one.told):
        return True
    return any(
        other.named >= one.named
        and (other.domain == one.domain or not (one.domain or other.is_of_a_place))
        and not _comes_after(other, one)
        for other in _others(one, left)
    )


def _comes_after(other: Holding, one: Holding) -> bool:
    """Whether somebody is elected to an office in the story, and holds it in no report that gives
    it to another.
    """
    theirs = {told.held.report.id for told in other.told}
    return other.elected and theirs.isdisjoint(told.held.report.id for told in one.told)


def _others(one: Holding, left: Sequence[Holding]) -> list[Holding]:
    if _is_one_of_many(one):
        return []
    return [other for other in left if other.kind == one.kind and other.person != one.person]


def _is_one_of_many(one: Holding) -> bool:
    """Whether a body has several of the kind: "Senior Vice President"."""
    words = {word for told in one.told for word in told.held.office.words.lower().split()}
    return not words.isdisjoint(OF_MANY)


def _is_of_before(one: Holding, other: Holding) -> bool:
    """Whether an office that one person alone holds is told of as of before: "orders of President
    Ray's administration".
    """
    head, _, runs = one.kind
    if head not in WHOLE or runs or not all(told.before for told in one.told):
        return False
    if other.named < one.named or all(told.before for told in other.told):
        return False
    return not one.domain or not one.domain.isdisjoint(other.domain)


def _is_without_its_place(one: Holding, other: Holding) -> bool:
    """Whether no report says of what somebody holds an office that is told with its place, but for
    that of the story, whose other holder the same reports name: "a name that Mayor Ray gave".
    """
    if one.kind[0] not in OF_THE_PLACE or one.kind[2] or not all(told.aside for told in one.told):
        return False
    reports = {told.held.report.id for told in other.told}
    return all(told.held.report.id in reports for told in one.told)


def _exclude_each_other(one: Holding, other: Holding) -> bool:
    """Whether a report gives both an office that only one can hold, and not each of a country."""
    if one.domain.isdisjoint(other.domain) if one.domain else other.is_of_a_place:
        return False  # the president of another country
    return any(_exclude(a.held, b.held) for a in one.told for b in other.told)


def _exclude(a: Held, b: Held) -> bool:
    """Whether one report gives two people an office that only one can hold: not where each says
    something else of what it is, "Avon Secretary of State" and "Wend Secretary of State".
    """
    if a.report.id != b.report.id or not a.office.fits(b.office):
        return False
    if a.office.head in WHOLE:
        return a.office.domain == b.office.domain
    if a.office.head not in OF_ONE_BODY or not a.office.domain & b.office.domain:
        return False
    return a.office.domain <= b.office.domain or b.office.domain <= a.office.domain
