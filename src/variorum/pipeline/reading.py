"""From sources to reports in a case, each with its findings."""

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import BinaryIO

from variorum.engine import Engine
from variorum.model import Annotation, Case, Correction, Reading, Refusal
from variorum.pipeline.annotating import findings_or_refusal, with_findings
from variorum.pipeline.steps import Progress, Step, Summary
from variorum.read import read_sources
from variorum.read.sources import holds_records
from variorum.read.web import Fetcher

SIZE_LIMIT = 20_000_000
"""The largest file that is read, in bytes."""

SAME_AS = (
    "the same words as {}, so the two are one report; give each its outlet or date, if both "
    "printed it"
)


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
    passed_over: list[str] = []
    of_this_run: set[str] = set()
    told = _Told()
    met = _Met(case)

    run = case.begin_run()
    for primary, chosen in ((True, tuple(transcripts)), (False, tuple(sources))):
        items = read_sources(
            chosen,
            known=met.knows,
            size_limit=size_limit,
            primary=primary,
            standard_input=standard_input,
            fetcher=fetcher,
            passed_over=passed_over.append,
        )
        for item, found in with_findings(items, engine):
            kept = item if isinstance(item, Refusal) else put(case, item, found)
            if isinstance(kept, Refusal):
                refused.append(kept)
            elif kept is None and isinstance(item, Reading):
                met.knows(item.report.source, item.source_digest)
                if (same := met.same_as(item)) in of_this_run:
                    told.remarks.append((item.report.source, SAME_AS.format(same)))
            elif kept is not None:
                new.append(kept)
                of_this_run.add(kept)
                if isinstance(item, Reading):
                    told.note(item, found, kept)
            if progress is not None:
                source = item.source if isinstance(item, Refusal) else item.report.source
                progress(Step("read", source, len(new) + met.known + len(refused)))
    case.end_run(known=met.known, refused=len(refused))
    return Summary(
        new=tuple(new),
        known=met.known,
        refused=tuple(refused),
        run=run,
        remarks=tuple(told.remarks),
        kept_out=tuple(met.kept_out),
        passed_over=tuple(passed_over),
        renamed=tuple(told.renamed),
        not_annotated=tuple(told.not_annotated),
    )


class _Told:
    """What a person should know of the reports that are new."""

    def __init__(self) -> None:
        self.remarks: list[tuple[str, str]] = []
        self.renamed: list[tuple[str, str]] = []
        self.not_annotated: list[tuple[str, str]] = []

    def note(self, reading: Reading, found: Annotation | Refusal, kept: str) -> None:
        """Note what there is to say of a report that was kept under an id."""
        report = reading.report
        if reading.remark:
            self.remarks.append((report.source, reading.remark))
        if kept != report.id and holds_records(report.source):
            self.renamed.append((report.id, kept))
        if isinstance(found, Annotation) and not found.annotated:
            self.not_annotated.append((kept, report.language))


class _Met:
    """What was met that the case has already, or that a person took out of it."""

    def __init__(self, case: Case) -> None:
        self._case = case
        self._removed = {c.report: c for c in case.corrections() if c.field == "removed"}
        self.known = 0
        self.kept_out: list[tuple[str, Correction]] = []

    def knows(self, source: str, source_digest: str) -> bool:
        """Whether these bytes were read from this place before; it is noted."""
        report = self._case.report_from(source, source_digest)
        if report is None:
            return False
        self.known += 1
        if report in self._removed:
            self.kept_out.append((source, self._removed[report]))
        return True

    def same_as(self, reading: Reading) -> str | None:
        """The report that has the same words, outlet and date and was read from another place."""
        return self._case.report_from(reading.report.source, reading.source_digest)


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
    run = case.begin_run()
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
    return Summary(tuple(new), known, tuple(refused), run)


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
