"""From reports in a case to stories that are compared, and their accounts."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager

from variorum.account import write_account
from variorum.compare import compare_story
from variorum.compare.set_aside import only_statements, set_furniture_aside
from variorum.corrections import by_hand
from variorum.model import HERE, Account, Annotation, Beside, Case, Comparison, Span, Story
from variorum.pipeline.steps import Progress, Step
from variorum.read.collector import collector_resting
from variorum.regrouping import regroup_changed
from variorum.settling import settle

LARGE = 100
"""So many reports make it worth while to begin a second process for a story."""


def compare_case(
    case: Case, *, progress: Progress | None = None, two_processes: bool = False
) -> None:
    """Group all reports from the start, compare every story and write its account."""
    case.change_all()
    bring_up_to_date(case, progress=progress, two_processes=two_processes)


def bring_up_to_date(
    case: Case, *, progress: Progress | None = None, two_processes: bool = False
) -> bool:
    """Put what came, went or changed into stories; compare those that are others by it.

    The reports of one story at a time are in memory. Where another compared meanwhile, what
    it kept stands, and what is still to be compared is looked at anew. Whether any was.
    With ``two_processes`` a story of ``LARGE`` and more is worked on in two of them, where there
    is a processor for a copy of this one and no thread besides; what comes out is the same.
    """
    stale = case.stale
    while case.stale:
        settled, changes = case.settled, case.changes
        regroup_changed(case, changes=changes, told=_grouped(progress))
        found = settle(case, changes=changes)
        case.keep_stories(
            _compared(case, found.stories, progress, two_processes),
            instead_of=found.instead_of,
            changes=changes,
            settled=settled,
            became=found.became,
        )
    return stale


def _grouped(progress: Progress | None) -> Callable[[int], None]:
    def tell(done: int) -> None:
        if progress is not None:
            progress(Step("group", "", done))

    return tell


def _compared(
    case: Case, stories: Sequence[Story], progress: Progress | None, two_processes: bool
) -> Iterator[tuple[Comparison, Account]]:
    """The stories compared, one after another."""
    said = by_hand(case.corrections())
    largest = max((len(story.reports) for story in stories), default=0)
    with beside_this(wanted=two_processes and largest >= LARGE) as second:
        for done, story in enumerate(stories, start=1):
            members = {name: case.report(name) for name in story.reports}
            furniture = {name: case.repeated_furniture(name) for name in members}
            found = findings_to_compare(case, members, furniture)
            beside = second if len(members) >= LARGE else HERE
            with collector_resting():  # between the two, too
                comparison = compare_story(
                    story, list(members.values()), found, by_hand=said, beside=beside
                )
                account = write_account(comparison, members, found, beside=beside)
            yield comparison, account
            if progress is not None:
                progress(Step("compare", story.id, done, len(stories)))


@contextmanager
def beside_this(*, wanted: bool) -> Iterator[Beside]:
    """A second process to work in, ended afterwards, where it is wanted and finds a processor."""
    if not wanted:
        yield HERE
        return
    from variorum.engine.beside import SecondProcess, has_room

    if not has_room():
        yield HERE
        return
    with closing(SecondProcess()) as second:
        yield second


def findings_to_compare(
    case: Case, reports: Iterable[str], furniture: Mapping[str, Sequence[Span]]
) -> dict[str, Annotation]:
    """The annotations by report id, without what stands in furniture and what nobody said."""
    return {
        name: only_statements(set_furniture_aside(case.annotation(name), furniture.get(name, ())))
        for name in reports
    }
