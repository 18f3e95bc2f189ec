"""A surname with the office of a chief, where the only one known by it is somebody else.

"Prime Minister Ray" of one report is not Bo Ray, a lecturer, of another.
"""

from collections.abc import Iterable, Sequence

from variorum.compare.people.introduced import introduction
from variorum.compare.people.marked import Marked
from variorum.compare.people.offices import ANY_LEADER, HEADS_OF_STATE
from variorum.lang import word_list

CHIEFS = (HEADS_OF_STATE - ANY_LEADER) | {"pope", "queen", "premier"}


def is_another_chief(known: Sequence[Marked], bare: Iterable[Marked]) -> bool:
    """Whether a report that only has the surname gives it an office of which a country has but
    one, and those that have the name in full say of somebody else who that is.
    """
    chief = {head for one in bare for head in one.heads} & CHIEFS
    heads = {head for one in known for head in one.heads}
    if not chief or heads & (CHIEFS | ANY_LEADER | word_list("titles")):
        return False
    places = [(one.report, place) for one in known if not one.bare for place in one.places]
    return bool(heads or introduction(places, {}))
