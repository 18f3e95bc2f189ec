"""How a case comes to be open: read, or opened again; and one text annotated alone."""

from collections.abc import Iterable
from datetime import date
from pathlib import Path

from variorum.annotate import annotate as annotate_report
from variorum.face.case import OpenCase
from variorum.model import Annotation, Report
from variorum.read import detect_language


def read(
    *sources: str | Path,
    case: str | Path | None = None,
    transcripts: Iterable[str | Path] = (),
) -> OpenCase:
    """Read files and folders into a case and compare them.

    ``case`` is the file or postgresql:// address to keep it in, made where there is none;
    without it the case lives in memory. Sources that could not be read are in ``refused`` with
    the reason. Raises ``CaseError`` where what stands there is not a case.
    """
    from variorum.pipeline import read_into
    from variorum.store import open_case
    from variorum.store.sqlite import SqliteCase

    opened = SqliteCase.in_memory() if case is None else open_case(case, create=True)
    summary = read_into(opened, list(sources), transcripts=list(transcripts))
    return OpenCase(opened, tuple((r.source, r.reason) for r in summary.refused))


def open(case: str | Path) -> OpenCase:  # noqa: A001 - as in variorum.open
    """The case in a file or at a postgresql:// address.

    Raises ``NotACase`` or ``NewerCase``, the file or database left as it was.
    """
    from variorum.store import open_case

    return OpenCase(open_case(case))


def annotate(
    text: str,
    *,
    title: str | None = None,
    outlet: str | None = None,
    published: date | None = None,
) -> Annotation:
    """The findings in one text. Offsets are code points of ``text``.

    ``published`` is the day that "Thursday" and "next month" are told from. A text in another
    language than English comes back with ``annotated=False`` and nothing else.
    """
    return annotate_report(
        Report(
            id="text",
            source="",
            text=text,
            title=title,
            outlet=outlet,
            published=published,
            language=detect_language(text),
        )
    )
