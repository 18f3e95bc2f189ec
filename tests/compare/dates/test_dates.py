import itertools
from datetime import date
from unicodedata import normalize

import pytest

from variorum.annotate.sentences import find_sentences
from variorum.annotate.times import find_times
from variorum.compare.dates.clues import LIKELY, SURE, WEAK, Clue
from variorum.compare.dates.reports import NOTHING, date_reports, solve
from variorum.model import Annotation, DateBasis, Dating, Report, Span, When

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
    "Councillor Ruud Zeeman said he mailed a petition to the ministry on Tuesday."
)
PREVIEW = (
    "Incoming harbour master Piet Malou is planning to meet with Brask Mayor Odile Brandt as the"
    " ferry slip struggles.\nThe date of that meeting is not known yet."
)
FOLLOW_UP = (
    "Harbour master Piet Malou is unhappy with Brask, sources said Wednesday, and Governor"
    " Kessler knows it.\n"
    "Malou will see Brandt again at the Thursday morning meeting, their second.\n"
    "Malou did not answer questions Wednesday."
)
SILENT = "The slip is old. Nobody knows who built the slip."


def report(name: str, text: str, published: date | None = None) -> Report:
    basis: DateBasis | None = "stamp" if published else None
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


@pytest.mark.parametrize(
    "words",
    [
        "Piet Malou is also expected to face questions on why he shut the slip in Brask"
        " on the advice of Odile Brandt.",
        "Mayor Odile Brandt of Brask, who met Piet Malou on the slip, plans to write a book.",
        "Piet Malou is not planning to meet with Brask Mayor Odile Brandt on the ferry slip.",
    ],
)
def test_a_plan_for_something_else_tells_nothing(words: str) -> None:
    reports = [report("dated", DATED, date(2023, 11, 9)), report("plan", words)]
    assert not dated(reports)["plan"].when.known


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


FLOOD = (
    "The river Oske flooded Kettle House in Marrowby on Tuesday and drove out 30 residents.\n"
    "Mayor Ilse Varga met the residents of Kettle House in Marrowby on Wednesday.\n"
    "Marrowby is to have a dike commissioner. Peer Osland, a former pilot, will be sworn in on"
    " 5 May 2031."
)
FLOOD_DAY = date(2031, 2, 20)  # a Thursday
"""The siblings of a follow-up: what happened is told for 18 and 19 February."""


def follow_up(text: str) -> Dating:
    flood = [report("flood", FLOOD, FLOOD_DAY), report("later", text)]
    return dated(flood)["later"]


def test_an_office_since_taken_outranks_a_day_of_the_week() -> None:
    found = follow_up(
        "Mayor Ilse Varga met the residents of Kettle House in Marrowby again on Wednesday.\n"
        "Mayor Ilse Varga met residents of Kettle House in Marrowby on Wednesday.\n"
        "Dike Commissioner Peer Osland stayed away."
    )
    assert found.when.earliest == date(2031, 5, 5)
    assert found.when.latest is None
    assert "Peer Osland" in found.basis


@pytest.mark.parametrize(
    "words",
    [
        "Peer Osland, a former pilot, stayed away.",
        "Pilot Peer Osland stayed away.",
        "Incoming Dike Commissioner Peer Osland stayed away.",
    ],
)
def test_someone_not_called_by_the_office_tells_nothing(words: str) -> None:
    assert follow_up(words).when == When()


def test_time_gone_by_outranks_a_day_of_the_week() -> None:
    found = follow_up(
        "Two months after the river Oske flooded Kettle House, its doors are open.\n"
        "Mayor Ilse Varga met the residents of Kettle House in Marrowby on Wednesday."
    )
    assert found.when.earliest is not None
    assert date(2031, 4, 1) <= found.when.earliest <= date(2031, 4, 18)
    assert found.when.latest is None
    assert "Two months after" in found.basis


def test_time_that_is_to_go_by_says_nothing() -> None:
    found = follow_up("It will open two months after the river Oske flooded Kettle House.")
    assert found.when == When()


def test_a_month_named_is_not_that_of_writing() -> None:
    shared = "Mayor Ilse Varga met the residents of Kettle House in Marrowby on Wednesday."
    assert follow_up(shared).when.known
    assert not follow_up(f"{shared}\nIn February we were told to wait.").when.known


def test_some_day_of_the_week_is_no_day() -> None:
    found = follow_up("Mayor Varga will meet residents of Kettle House in Marrowby on a Wednesday.")
    assert found.when == When()


def test_in_a_long_story_a_day_of_the_week_ties_less() -> None:
    shared = "Mayor Ilse Varga met residents of Kettle House in Marrowby on Wednesday about money."
    flood = report("flood", FLOOD, FLOOD_DAY)
    later = report("later", "Nothing new was heard of it.", date(2031, 8, 1))
    assert dated([flood, report("undated", shared)])["undated"].when.known
    told = "Ilse Varga of Marrowby saw Kettle House residents on Wednesday, wrote a visitor."
    assert not dated([flood, later, report("undated", told)])["undated"].when.known


def test_the_stamp_of_a_comment_is_not_the_report() -> None:
    text = "The slip is old. At 7.15 am on 4 June 2031 , slipfan wrote : It was built by cats."
    assert dated([report("x", text)])["x"].when == When()


def test_a_report_is_no_older_than_a_post_that_it_prints() -> None:
    text = "The slip is open again. “It is open!” — Ilse Varga (@ilsevarga) June 4, 2031"
    found = dated([report("x", text)])["x"]
    assert found.when == When(earliest=date(2031, 6, 4))


@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_accents_that_are_characters_of_their_own_hide_no_date(form: str) -> None:
    text = normalize(form, "Mayor José Peña opened a café in Álvdal on 3 May 2024.")
    assert dated([report("a", text)])["a"].when.earliest == date(2024, 5, 3)
