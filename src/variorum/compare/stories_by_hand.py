"""Stories as a person put them: reports taken out of one, two of them made one."""

from collections.abc import Collection, Iterable

from variorum.model import Correction

APART, WITH = "story apart", "story with"
"""The fields of corrections: a report stands alone; its story is that of another report."""


def put_by_hand(
    stories: Iterable[Collection[str]], corrections: Iterable[Correction]
) -> list[set[str]]:
    """The stories, as ids of reports, after the corrections, one after another in the order
    they were made. What is said of a report that is in none of them is passed over.
    """
    group = {name: members for members in map(set, stories) for name in members}
    for correction in corrections:
        if correction.report not in group:
            continue
        if correction.field == APART:
            group[correction.report].discard(correction.report)
            group[correction.report] = {correction.report}
        elif correction.field == WITH and correction.value in group:
            joined = group[correction.report] | group[correction.value]
            group.update(dict.fromkeys(joined, joined))
    return list({id(members): members for members in group.values()}.values())
