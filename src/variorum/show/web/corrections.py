"""The corrections that the forms of the page can ask for, each read from its fields."""

from collections.abc import Callable, Mapping
from typing import Final

from variorum.model import Case, Correction, Span
from variorum.show.web.addresses import read_passage
from variorum.show.web.workbench import Corrections

Fields = Mapping[str, str]
Asked = Callable[[Corrections, Case, Fields], Correction]
LONGEST: Final = 1000


class NoSuchCorrectionError(ValueError):
    """A form asks for what cannot be done."""


def _words(fields: Fields, name: str = "place") -> tuple[str, Span]:
    """The report and the place that a field names."""
    passage = read_passage(fields.get(name, ""))
    if passage is None:
        message = "Choose one of those that are offered."
        raise NoSuchCorrectionError(message)
    return passage


def _name(case: Case, fields: Fields, field: str) -> tuple[str, str]:
    """The report and the name that stands at the place of a field."""
    report, place = _words(fields, field)
    return report, place.of(case.report(report).text)


def _given(fields: Fields, name: str) -> str:
    value = fields.get(name, "").strip()
    if not value or len(value) > LONGEST:
        message = "Fill in what it should be."
        raise NoSuchCorrectionError(message)
    return value


CORRECTIONS: Final[Mapping[str, Asked]] = {
    "removed": lambda do, case, f: do.remove_report(case, f["report"]),
    "date": lambda do, case, f: do.set_field(case, f["report"], "date", f["value"]),
    "outlet": lambda do, case, f: do.set_field(case, f["report"], "outlet", f["value"]),
    "title": lambda do, case, f: do.set_field(case, f["report"], "title", f["value"]),
    "split-story": lambda do, case, f: do.split_story(case, f["report"]),
    "join-stories": lambda do, case, f: do.join_stories(case, f["report"], _given(f, "other")),
    "no-copy": lambda do, case, f: do.no_copy(case, f["report"], _given(f, "other")),
    "furniture": lambda do, case, f: do.set_furniture(case, *_words(f)),
    "no-furniture": lambda do, case, f: do.set_furniture(case, *_words(f), is_furniture=False),
    "speaker": lambda do, case, f: do.set_speaker(case, *_words(f), _given(f, "value")),
    "split-family": lambda do, case, f: do.split_family(case, *_words(f)),
    "join-families": lambda do, case, f: do.join_families(case, *_words(f), *_words(f, "other")),
    "split-person": lambda do, case, f: do.split_person(
        case, *_name(case, f, "place"), only_here=f.get("only_here") == "yes"
    ),
    "join-people": lambda do, case, f: do.join_people(
        case, *_name(case, f, "place"), *_name(case, f, "other")
    ),
}
"""What a form's field ``field`` can name."""
