"""The stages in order: from sources to a case whose stories are compared.

    read_into      sources → reports with their annotations, one at a time
    compare_case   what changed → furniture → groups → stories that are others by it →
                   comparisons → accounts

Each stage is a plain function; its parameters are what it needs, its result what it gives.
"""

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, BinaryIO, NamedTuple

from variorum.account import write_account
from variorum.annotate import annotate
from variorum.compare import compare_story
from variorum.compare.set_aside import only_statements, set_furniture_aside
from variorum.corrections import by_hand
from variorum.engine import Done, Engine
from variorum.model import (
    HERE,
    Account,
    Annotation,
    Beside,
    Case,
    Comparison,
    Reading,
    Refusal,
    Report,
    Span,
    Story,
)
from variorum.read import read_sources
from variorum.read.collector import collector_resting
from variorum.read.web import Fetcher
from variorum.regrouping import regroup_changed
from variorum.settling import settle

if TYPE_CHECKING:
    from variorum.annotate.model.reader import Model

LARGE = 100
"""So many reports make it worth while to begin a second process for a story."""
SIZE_LIMIT = 20_000_000
"""The largest file that is read, in bytes."""


class Step(NamedTuple):
    """How far a stage is. ``what`` is the report or story just done."""

    stage: str
    what: str
    done: int
    total: int | None = None


Progress = Callable[[Step], None]


@dataclass(frozen=True, slots=True)
class Summary:
    """What a run read: ids of new reports, how many were known, and what was refused.

    ``remarks`` holds a source and what should be known of its report, for each such report.
    """

    new: tuple[str, ...]
    known: int
    refused: tuple[Refusal, ...]
    remarks: tuple[tuple[str, str], ...] = ()


def read_into(
    case: Case,
    sources: Iterable[str | Path],
    *,
    transcripts: Iterable[str | Path] = (),
    size_limit: int = SIZE_LIMIT,
    standard_input: BinaryIO | None = None,
    fetcher: Fetcher | None = None,
    engine: Engine | None = None,
    progress: Progress | None = None,
) -> Summary:
    """Read sources into a case, each report kept as soon as it is annotated.

    ``transcripts`` are sources read as primary; ``fetcher`` fetches links. What was read from
    the same place before is not read again. A source that cannot be read is named in the
    summary and stops nothing. With an ``engine`` its workers annotate, and a report on which
    they die is refused.
    """
    new: list[str] = []
    refused: list[Refusal] = []
    remarks: list[tuple[str, str]] = []
    known = 0

    def seen(source: str, source_digest: str) -> bool:
        nonlocal known
        here = case.knows_source(source, source_digest)
        known += here
        return here

    case.begin_run()
    for primary, chosen in ((True, tuple(transcripts)), (False, tuple(sources))):
        items = read_sources(
            chosen,
            known=seen,
            size_limit=size_limit,
            primary=primary,
            standard_input=standard_input,
            fetcher=fetcher,
        )
        for item, found in with_findings(items, engine):
            kept = item if isinstance(item, Refusal) else put(case, item, found)
            if isinstance(kept, Refusal):
                refused.append(kept)
            elif kept is None:
                known += 1
            else:
                new.append(kept)
                if isinstance(item, Reading) and item.remark:
                    remarks.append((item.report.source, item.remark))
            if progress is not None:
                source = item.source if isinstance(item, Refusal) else item.report.source
                progress(Step("read", source, len(new) + known + len(refused)))
    case.end_run(known=known, refused=len(refused))
    return Summary(tuple(new), known, tuple(refused), tuple(remarks))


def read_given(
    case: Case,
    given: Iterable[tuple[str, bytes]],
    *,
    links: Iterable[str] = (),
    size_limit: int = SIZE_LIMIT,
    fetcher: Fetcher | None = None,
    progress: Progress | None = None,
) -> Summary:
    """Read files that are at hand as names and bytes and not on disk, and links; see ``read_into``.

    ``progress`` is told of each before it is read.
    """
    new: list[str] = []
    refused: list[Refusal] = []
    known = 0
    case.begin_run()
    with TemporaryDirectory() as folder:
        waiting = [*_on_disk(given, Path(folder)), *((link, link) for link in links)]
        for number, (name, source) in enumerate(waiting):
            if progress is not None:
                progress(Step("read", name, number))
            for item in read_sources([source], size_limit=size_limit, fetcher=fetcher):
                kept = _keep_as(case, item, None if source is name else name)
                if isinstance(kept, Refusal):
                    refused.append(kept)
                elif kept is None:
                    known += 1
                else:
                    new.append(kept)
    case.end_run(known=known, refused=len(refused))
    return Summary(tuple(new), known, tuple(refused))


def _on_disk(given: Iterable[tuple[str, bytes]], folder: Path) -> list[tuple[str, str | Path]]:
    """The files by the names they were given, each in a folder of its own."""
    found: list[tuple[str, str | Path]] = []
    for number, (name, data) in enumerate(given):
        path = folder / str(number) / (Path(name).name or "file")
        path.parent.mkdir()
        path.write_bytes(data)
        found.append((name, path))
    return found


def _keep_as(case: Case, item: Reading | Refusal, source: str | None) -> str | Refusal | None:
    """Keep what was read as coming from ``source``, where that is not where it was read."""
    if isinstance(item, Refusal):
        return replace(item, source=source or item.source)
    report = item.report if source is None else replace(item.report, source=source)
    return keep(case, replace(item, report=report))


def keep(case: Case, reading: Reading) -> str | Refusal | None:
    """Annotate a report and put both into the case: its id, or None where it was there.

    Whatever goes wrong with one report must not stop the others, so it comes back refused.
    """
    return put(case, reading, findings_or_refusal(reading.report))


def put(case: Case, reading: Reading, found: Annotation | Refusal) -> str | Refusal | None:
    """Put a report into the case with what was found in it; see ``keep``."""
    if isinstance(found, Refusal):
        return found
    try:
        return case.add(reading, found)
    except UnicodeEncodeError:
        reason = "holds characters that stand for nothing (lone surrogates)"
        advice = "Save the text again as UTF-8."
        return Refusal(source=reading.report.source, reason=reason, advice=advice)


def findings_or_refusal(report: Report, model: "Model | None" = None) -> Annotation | Refusal:
    """The findings in a report; a refusal where finding them fails."""
    try:
        return annotate(report, model=model)
    except (ArithmeticError, LookupError, TypeError, ValueError, RecursionError) as error:
        reason = f"could not be annotated ({type(error).__name__}: {error})"
        advice = "This is a fault in Variorum; please report it with the file."
        return Refusal(source=report.source, reason=reason, advice=advice)


def findings_of_worker(report: Report) -> Annotation | Refusal:
    """As ``findings_or_refusal``, in a worker among others, which reads with one thread."""
    from variorum.annotate.model.reader import load_model

    return findings_or_refusal(report, load_model(threads=1))


def find_in_each(
    reports: Iterable[Report], engine: Engine | None
) -> Iterator[Annotation | Refusal]:
    """The findings in each report, in order; with an engine a few reports are taken ahead."""
    if engine is None:
        yield from map(findings_or_refusal, reports)
        return
    for outcome in engine.work(findings_of_worker, reports):
        if isinstance(outcome, Done):
            yield outcome.result
        else:
            reason = f"could not be annotated: {outcome.reason}"
            advice = "This is a fault in Variorum, or the machine has too little memory."
            name = f"{outcome.task.source} ({outcome.task.id})"
            yield Refusal(source=name, reason=reason, advice=advice)


def with_findings(
    items: Iterable[Reading | Refusal], engine: Engine | None
) -> Iterator[tuple[Reading | Refusal, Annotation | Refusal]]:
    """What was read, in order, each reading with the findings in its report."""
    taken: deque[Reading | Refusal] = deque()

    def reports() -> Iterator[Report]:
        for item in items:
            taken.append(item)
            if isinstance(item, Reading):
                yield item.report

    for found in find_in_each(reports(), engine):
        while isinstance(refusal := taken.popleft(), Refusal):
            yield refusal, refusal
        yield refusal, found
    yield from ((item, item) for item in taken if isinstance(item, Refusal))


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
