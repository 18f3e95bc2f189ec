from collections.abc import Sequence
from datetime import date, timedelta

from variorum.annotate.sentences import find_sentences
from variorum.annotate.times import find_times
from variorum.compare.dates.clues import WEEKDAYS
from variorum.compare.dates.estimate import FEWEST
from variorum.compare.dates.reports import date_reports
from variorum.model import Annotation, Dating, Report

FIRST = date(2031, 3, 3)
EVENTS = (
    "the dike at Marrowby broke and the pumps of Kettle House failed",
    "Governor Kessler flew over the Weir valley and promised forty boats",
    "rescuers found two fishermen of Skelby alive on a barn roof",
    "the water reached the glass works of Orrin and its ovens burst",
    "bakers of Brask sent bread by train to the tents of Lowmoor",
    "engineers blew up the old mole at Tarn to let the river out",
    "the river fell by a metre and the school of Marrowby opened",
    "Ilse Varga met residents of Kettle House to speak of new walls",
)
"""What happens on the days from the first on."""


def told(day: int, ending: str) -> str:
    when = WEEKDAYS[(FIRST + timedelta(day)).weekday()]
    return (
        f"On {when} {EVENTS[day]}, {ending}. “It was a long day,” a woman said on {when}."
        f" Nobody knew how {EVENTS[day][:40]} would end."
    )


def siblings() -> list[Report]:
    return [
        Report(
            id=f"{ending}{day}",
            source="",
            text=told(day, f"the {ending} wrote"),
            published=FIRST + timedelta(day),
            published_basis="record",
        )
        for day in range(len(EVENTS))
        for ending in ("courier", "herald")
    ]


def dated(reports: Sequence[Report]) -> dict[str, Dating]:
    annotations = {}
    for report in reports:
        sentences = find_sentences(report.text)
        times = find_times(report.text, sentences, written=report.published)
        annotations[report.id] = Annotation(report=report.id, sentences=sentences, times=times)
    return {dating.report: dating for dating in date_reports(reports, annotations)}


def undated(day: int) -> Report:
    return Report(id="undated", source="", text=told(day, "people of the valley told us"))


def test_many_siblings_show_the_days_and_the_passages_of_it() -> None:
    for day in range(len(EVENTS)):
        reports = [*siblings(), undated(day)]
        dating = dated(reports)["undated"]
        first, last = dating.when.earliest, dating.when.latest
        assert first is not None
        assert last is not None
        assert abs(first + (last - first) // 2 - (FIRST + timedelta(day))) <= timedelta(1)
        assert first <= FIRST + timedelta(day) <= last
        texts = {report.id: report.text for report in reports}
        assert {e.report for e in dating.evidence} >= {"undated"}
        assert len({e.report for e in dating.evidence}) > 1
        assert all(texts[e.report][e.begin : e.end] == e.text for e in dating.evidence)


def test_few_siblings_show_no_days() -> None:
    few = siblings()[: FEWEST - 1]
    dating = dated([*few, undated(2)])["undated"]
    assert "most like" not in dating.basis


def test_what_is_like_no_sibling_has_no_day() -> None:
    other = Report(id="undated", source="", text="Cats of the northern isles sleep all summer.")
    assert not dated([*siblings(), other])["undated"].when.known


def test_neither_order_nor_names_count() -> None:
    reports = [*siblings(), undated(3)]
    plain = dated(reports)["undated"]
    assert dated(reports[::-1])["undated"] == plain
    renamed = [
        Report(
            id=f"{99 - place:02}" if report.published else report.id,
            source="",
            text=report.text,
            published=report.published,
            published_basis=report.published_basis,
        )
        for place, report in enumerate(reports)
    ]
    assert dated(renamed)["undated"].when == plain.when


def test_the_first_comment_of_a_reader_comes_with_the_report() -> None:
    vague = f"Some say {EVENTS[4]}, others that {EVENTS[1]}.\nWhat do you think of boats?\n"
    comments = "March 7, 2031 at 9:14 am | I like them.\nMarch 9, 2031 at 7:05 pm | I do not."
    report = Report(id="undated", source="", text=vague + comments)
    dating = dated([*siblings(), report])["undated"]
    first, last = dating.when.earliest, dating.when.latest
    assert first is not None
    assert last is not None
    assert abs(first + (last - first) // 2 - date(2031, 3, 7)) <= timedelta(1)
    assert "comment of 7 March 2031" in dating.basis
