import itertools
from datetime import date

from variorum.annotate.sentences import find_sentences
from variorum.annotate.times import find_times
from variorum.compare.date_clues import LIKELY, SURE, WEAK, Clue
from variorum.compare.dates import NOTHING, date_reports, solve
from variorum.model import Annotation, Dating, Report, Span, When

DATED = (
    "Brask Mayor Odile Brandt said she and incoming harbour master Piet Malou share one aim"
    " following a Thursday meeting between the two.\n"
    "Brandt met with Malou to discuss closing the ferry slip once the Kessler administration"
    " takes office on Jan. 15.\n"
    "Governor-elect Kessler has promised to close every slip."
)
SAME_DAY = (
    "Mayor Odile Brandt on Thursday said Brask will keep the ferry slip, after meeting with"
    " harbour master Piet Malou, the pick of governor-elect Anna Kessler.\n"
    "Councillor Ruud Zeeman said he sent a letter to the ministry on Tuesday."
)
PREVIEW = (
    "Incoming harbour master Piet Malou is planning to meet with Brask Mayor Odile Brandt as the"
    " ferry slip struggles.\nThe date of the meeting has not yet been disclosed."
)
FOLLOW_UP = (
    "Harbour master Piet Malou is unhappy with Brask, sources said Wednesday, and Governor"
    " Kessler knows it.\n"
    "Malou will see Brandt again at the Thursday morning meeting, their second.\n"
    "Malou did not answer questions Wednesday."
)
SILENT = "The slip is old. Nobody knows who built the slip."


def report(name: str, text: str, published: date | None = None) -> Report:
    basis = "stamp" if published else None
    return Report(
        id=name, source=name, text=text, published=published, published_basis=basis
    )  # fmt: skip


def annotated(
    reports: list[Report], furniture: dict[str, tuple[Span, ...]] | None = None
) -> dict[str, Annotation]:
    found = {}
    for one in reports:
        sentences = find_sentences(one.text)
        found[one.id] = Annotation(
            report=one.id,
            sentences=sentences,
            times=find_times(one.text, sentences, written=one.published),
            furniture=(furniture or {}).get(one.id, ()),
        )
    return found


def story() -> list[Report]:
    return [
        report("dated", DATED, date(2023, 11, 9)),
        report("same-day", SAME_DAY),
        report("preview", PREVIEW),
        report("follow-up", FOLLOW_UP),
        report("silent", SILENT),
    ]


def dated(reports: list[Report]) -> dict[str, Dating]:
    return {d.report: d for d in date_reports(reports, annotated(reports))}


def test_a_report_with_a_date_has_it() -> None:
    found = dated(story())["dated"]
    assert found.when == When.on(date(2023, 11, 9))
    assert found.basis == "its own stamp"


def test_a_shared_weekday_bounds_a_report_without_date() -> None:
    found = dated(story())["same-day"]
    assert found.when.earliest == date(2023, 11, 9)
    assert found.when.latest is not None
    assert found.when.day is None
    assert found.when.latest <= date(2023, 11, 15)
    assert "Thursday" in found.basis
    assert {e.report for e in found.evidence} == {"dated", "same-day"}


def test_an_announcement_is_before_the_event() -> None:
    found = dated(story())["preview"]
    assert found.when.latest == date(2023, 11, 8)
    assert found.when.earliest is None


def test_an_office_held_is_after_taking_it() -> None:
    found = dated(story())["follow-up"]
    assert found.when.earliest == date(2024, 1, 15)
    assert found.when.weekday == 2
    assert "Kessler" in found.basis


def test_a_report_without_any_clue_says_so() -> None:
    assert dated(story())["silent"] == Dating("silent", When(), NOTHING)


def test_the_order_of_the_reports_does_not_matter() -> None:
    reports = story()
    whole = dated(reports)
    for order in itertools.permutations(reports):
        assert dated(list(order)) == whole


def test_evidence_stands_in_the_reports() -> None:
    reports = {r.id: r for r in story()}
    for dating in dated(list(reports.values())).values():
        for evidence in dating.evidence:
            assert evidence.span.of(reports[evidence.report].text) == evidence.text


def test_a_weaker_clue_that_contradicts_is_dropped() -> None:
    clues = [
        Clue(WEAK, "weak", latest=date(2020, 1, 1)),
        Clue(SURE, "sure", earliest=date(2021, 1, 1)),
        Clue(LIKELY, "likely", earliest=date(2021, 2, 1), latest=date(2021, 2, 9)),
    ]
    found = solve("x", clues)
    assert found.when == When(date(2021, 2, 1), date(2021, 2, 9))
    assert found.basis == "likely"


def test_clues_alone_never_make_a_single_day() -> None:
    clues = [
        Clue(LIKELY, "not before", earliest=date(2021, 2, 1)),
        Clue(LIKELY, "not after", latest=date(2021, 2, 1)),
    ]
    assert solve("x", clues).when.day is None
