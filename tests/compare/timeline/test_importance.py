from datetime import date, timedelta

from variorum.annotate.sentences import find_sentences
from variorum.annotate.times import find_times
from variorum.compare.dates.tellings import find_tellings
from variorum.compare.timeline import weigh_days
from variorum.model import Annotation, Report, When

SANK = date(2023, 11, 7)


def test_a_day_that_reports_come_back_to_matters_more_than_one_told_often_at_once() -> None:
    looking_back = [(SANK + timedelta(n), "The tug sank on Nov. 7.") for n in (1, 3, 6, 9)]
    ticker = " ".join(f"At {hour}:15 on Nov. 16 a diver went down." for hour in range(1, 12))
    told = [*looking_back, (date(2023, 11, 16), ticker)]
    reports = [
        Report(id=f"r{number}", source="x", text=text, published=day)
        for number, (day, text) in enumerate(told)
    ]
    annotations = {
        report.id: Annotation(
            report=report.id,
            sentences=(sentences := find_sentences(report.text)),
            times=find_times(report.text, sentences, written=report.published),
        )
        for report in reports
    }
    tellings = find_tellings(reports, annotations)
    weights = weigh_days(
        [telling for rows in tellings.values() for telling in rows],
        {report.id: When.on(report.published) for report in reports if report.published},
    )
    assert set(weights) == {SANK, date(2023, 11, 16)}
    assert weights[SANK] > weights[date(2023, 11, 16)]


def test_the_event_that_most_reports_tell_and_lead_with_weighs_most(timeline) -> None:
    sank = "The tug Halcyon sank off Brask Point on Nov. 7, the harbour master said."
    vote = "Brask councillors voted on Nov. 8 to dredge the old ferry slip."
    written = date(2023, 11, 10)
    filler = "The quay is long. The sea is cold. The slip is old. The mill is shut. "
    events = timeline(
        (written, sank), (written, sank + " It was raised."), (written, filler + vote)
    )
    by_day = {event.when.day: event.weight for event in events}
    assert by_day[date(2023, 11, 7)] > by_day[date(2023, 11, 8)]
