"""What later reports, without naming its day, tell will not come of what earlier ones expected."""

from collections.abc import Iterable, Mapping, Sequence

from variorum.compare.dates.clauses import clause_of
from variorum.compare.dates.tellings import Telling
from variorum.compare.deeds import NOT_TO_BE, gives_up, read_plans
from variorum.compare.timeline.groups import Dated
from variorum.model import When


def find_given_up(
    groups: Sequence[Sequence[Dated]], tellings: Iterable[Telling], written: Mapping[str, When]
) -> list[tuple[Telling, ...]]:
    """For each group: the first sentence of a report surely later than all that foretell it, by
    which it will not be done; none where there is none.
    """
    told = [t for t in tellings if " be " in t.text and NOT_TO_BE.search(t.text)]
    return [_of_group(group, told, written) if told else () for group in groups]


def _of_group(
    group: Sequence[Dated], told: Sequence[Telling], written: Mapping[str, When]
) -> tuple[Telling, ...]:
    if not all(one.ahead for one in group):
        return ()
    plans = {plan for one in group for plan in read_plans(clause_of(one.telling), 1)}
    first = (written.get(one.telling.report, When()) for one in group)
    before = list(first)
    for telling in told:
        when = written.get(telling.report, When())
        if any(gives_up(p, telling.text) for p in plans) and all(map(when.is_after, before)):
            return (telling,)
    return ()
