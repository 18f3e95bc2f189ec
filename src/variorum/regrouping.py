"""Reports that came, went or changed put into the groups of a case, a block at a time.

Only they are read, and of the others what is kept of those near them (``compare.stories``).
"""

from collections import defaultdict
from collections.abc import Callable, Sequence
from hashlib import blake2b

from variorum.clean.by_hand import FurnitureMark, as_marked
from variorum.clean.furniture import merge_spans
from variorum.clean.repeated import (
    FEWEST_REPORTS,
    Place,
    furniture_among,
    lines_that_may_repeat,
    outlet_key,
)
from variorum.compare.stories import regroup
from variorum.compare.stories.features import as_bytes, features_of, mean_features
from variorum.compare.stories.grouping import item_of, span_of
from variorum.compare.stories.regrouping import features_of_items
from variorum.corrections import furniture_marks
from variorum.model import Case, GroupedItem, Item, OutletLine, OutletReport, Report, Span

BLOCK = 512
"""So many reports are in memory at once."""

Told = Callable[[int], None]


def regroup_changed(case: Case, *, changes: int, told: Told | None = None) -> None:
    """Bring the groups of a case up to a state of it; ``told`` hears how many reports are done.

    First the lines that repeat are found, since what is furniture is no part of likeness. What
    is done to a block of reports holds when it is done, whatever happens then.
    """
    while names := case.changed(0, BLOCK, changes=changes):
        with case.regrouping():
            _note_lines(case, names)
            case.advance(names, 1, changes=changes)
    for outlet in case.outlets_to_look_at():
        with case.regrouping():
            _find_repeated(case, outlet, changes)
    done = 0
    while names := case.changed(1, BLOCK, changes=changes):
        with case.regrouping():
            _group(case, names, changes)
            case.advance(names, 2, changes=changes)
        done += len(names)
        if told is not None:
            told(done)


def _note_lines(case: Case, names: Sequence[str]) -> None:
    """Note the lines of reports, in the place of what was known of them."""
    case.look_at(case.outlets_of(names))
    case.drop_lines(names)
    kept: list[OutletReport] = []
    lines: list[OutletLine] = []
    words: dict[int, str] = {}
    for report in case.reports_named(names):
        if not report.outlet:
            continue
        outlet = outlet_key(report.outlet)
        kept.append(OutletReport(report.id, outlet, report.digest, len(report.text)))
        for line, place in lines_that_may_repeat(report.text):
            number = _number(line)
            words[number] = line
            lines.append(OutletLine(report.id, number, *place.span, place.at_head, place.at_foot))
    case.put_lines(kept, lines, words)
    case.look_at({one.outlet for one in kept})


def _number(line: str) -> int:
    """The words of a line as a number of 63 bits."""
    digest = blake2b(line.encode("utf-8", "surrogatepass"), digest_size=8).digest()
    return int.from_bytes(digest) >> 1


def _find_repeated(case: Case, outlet: str, changes: int) -> None:
    """Find the furniture of an outlet anew; reports of which it is another are changed."""
    reports = case.outlet_reports(outlet)
    words, lines = case.shared_lines(outlet, FEWEST_REPORTS)
    place = {one.report: number for number, one in enumerate(reports)}
    shared: dict[str, list[Place]] = defaultdict(list)
    for line in lines:
        where = Place(place[line.report], Span(line.begin, line.end), line.at_head, line.at_foot)
        shared[words[line.line]].append(where)
    found = furniture_among(shared, [one.size for one in reports])
    changed = case.mark_lines(outlet, {line for line, told in words.items() if told in found})
    case.note_changed("furniture", sorted(changed), 1, changes=changes)
    case.looked_at(outlet)


def _group(case: Case, names: Sequence[str], changes: int) -> None:
    """Put reports that changed into stories, and the stories that change into sagas."""
    reports = list(case.reports_named(names))
    marks = furniture_marks(case.corrections())
    places = {r.id: _furniture(case, r, marks.get(r.id, ())) for r in reports}
    rows = as_bytes(features_of(reports, places))
    items = {r.id: (item_of(r), row) for r, row in zip(reports, rows, strict=True)}
    kept = {one.item.name: (one.item, one.features) for one in case.items_named("story", names)}
    other = [name for name in names if items.get(name) != kept.get(name)]
    stories = regroup(
        case,
        "story",
        gone=[name for name in other if name in kept],
        came=[items[name] for name in other if name in items],
    )
    sagas = regroup(
        case, "saga", gone=list(stories.before), came=list(map(story_item, stories.after.values()))
    )
    moved = {one.item.name for group in _all_of(stories) for one in group}
    episodes = {one.item.name for group in _all_of(sagas) for one in group}
    moved |= {one.item.name for one in case.items_of_groups("story", episodes)}
    case.note_regrouped(sorted(moved.union(names)), changes=changes)


def _all_of(groups: tuple[dict[str, list[GroupedItem]], ...]) -> list[list[GroupedItem]]:
    return [group for half in groups for group in half.values()]


def story_item(group: Sequence[GroupedItem]) -> tuple[Item, bytes]:
    """A story as one item of a saga."""
    ordered = sorted(group, key=lambda one: one.item.place)
    features = features_of_items(ordered)
    mean = mean_features(features, features.weekdays.astype("int64") * 0, 1)
    return span_of([one.item for one in ordered]), as_bytes(mean)[0]


def _furniture(case: Case, report: Report, marks: Sequence[FurnitureMark]) -> tuple[Span, ...]:
    """The furniture of a report that is known from others, as a person marked it; it is kept."""
    spans = [Span(*line) for line in case.furniture_lines(report.id)]
    found = merge_spans(report.text, spans)
    if found:
        found = as_marked(found, marks)
    case.set_furniture(report.id, found)
    return found
