"""Who is said to tell an event tells it, and not just something else of the day."""

from dataclasses import replace
from datetime import date

from variorum.compare.timeline import tells_some, with_tellers
from variorum.compare.timeline.doubles import are_leads_of_one
from variorum.model import Event, Evidence, StatementGroup, StatementTelling, When

DAY = When.on(date(2023, 11, 8))


def evidence(report: str, text: str) -> Evidence:
    return Evidence(report, 0, len(text), text)


OPENED = evidence("a", "Mayor Odile Brandt opened the ferry slip in Brask on Wednesday.")
CUT = evidence(
    "b", "A ribbon was cut Wednesday at the new slip by Brandt, who opened her last pier."
)
PRAISED = evidence("c", "On Wednesday Mayor Odile Brandt praised the crew of a burning trawler.")
SAME = evidence("d", "Mayor Odile Brandt opened the new ferry slip in Brask Wednesday.")


def test_what_tells_something_else_of_the_day_is_no_evidence() -> None:
    event = Event(DAY, OPENED.text, (OPENED, CUT, PRAISED, SAME))
    (alone,) = with_tellers([event], ())
    assert alone.evidence == (OPENED, SAME)


def test_who_only_cites_the_same_source_does_not_tell_the_same() -> None:
    rose = evidence("a", "The weir rose at six, according to the harbour warden's tide book.")
    stood = evidence(
        "b", "According to the harbour warden's tide book, the sea stood calm at noon."
    )
    assert not tells_some(rose, stood)


def test_one_statement_in_other_words_is_evidence() -> None:
    event = Event(DAY, OPENED.text, (OPENED, CUT, PRAISED))
    tellings = tuple(StatementTelling(e.report, (e,)) for e in (OPENED, CUT))
    (told,) = with_tellers([event], (StatementGroup(tellings, origins=2),))
    assert told.evidence == (OPENED, CUT)


def test_an_event_that_was_foretold_keeps_what_closes_it() -> None:
    event = Event(DAY, OPENED.text, (OPENED, PRAISED), happened=True)
    assert with_tellers([event], ()) == (event,)


def test_what_else_is_of_the_day_stands_beside_it() -> None:
    event = Event(DAY, OPENED.text, (OPENED, PRAISED, SAME), also=(PRAISED, SAME))
    (told,) = with_tellers([event], ())
    assert told.evidence == (OPENED, SAME)
    assert told.also == (PRAISED,)


def test_the_sentence_that_all_have_is_shown_for_one_with_more_than_they_tell() -> None:
    angry = evidence("a", "Ferrymen were furious that the new slip in Brask was opened on Wednesday"
                     " by mayor Odile Brandt, weeks before the storms.")  # fmt: skip
    plain = evidence("b", "Mayor Odile Brandt opened the new slip in Brask.")
    same = evidence("c", "The new slip was opened in Brask by the mayor, Odile Brandt.")
    (told,) = with_tellers([Event(DAY, angry.text, (angry, plain, same), also=(plain, same))], ())
    assert told.evidence == (plain, angry, same)
    assert told.text == plain.text


def test_a_sentence_that_only_names_the_day_never_stands_for_the_event() -> None:
    opened = evidence("a", "Ferrymen were furious that the new slip in Brask was opened on"
                     " Wednesday by mayor Odile Brandt, weeks before the storms.")  # fmt: skip
    since = evidence("b", "Mayor Odile Brandt has opened a new slip in Brask since Wednesday.")
    same = evidence("c", "The new slip was opened in Brask by the mayor, Odile Brandt.")
    (told,) = with_tellers([Event(DAY, opened.text, (opened, since, same), also=(same,))], ())
    assert told.text in {opened.text, same.text}


def test_what_two_reports_tell_heads_what_one_alone_tells() -> None:
    lone = evidence("a", "Mayor Odile Brandt yesterday offered the ferrymen of Brask 40 new"
                    " berths, but the crews were not impressed.")  # fmt: skip
    one = evidence("b", "Mayor Odile Brandt said Wednesday that the town would pay for 12 berths.")
    two = evidence("c", "Mayor Odile Brandt said on Wednesday the town would pay for 12 berths.")
    event = Event(DAY, lone.text, (lone, one, two), also=(one, two))
    (told,) = with_tellers([event], ())
    assert told.text == one.text
    assert two in told.evidence


def test_who_corrects_what_was_told_is_not_said_to_tell_it() -> None:
    raced = evidence("a", "Some 40 boats raced around the harbour of Brask on Sunday.")
    again = evidence("b", "Some 40 boats raced around Brask harbour on Sunday.")
    corrected = evidence("c", "The club corrected the number of boats that raced around the"
                         " harbour of Brask on Sunday from 40 to 31.")  # fmt: skip
    (told,) = with_tellers([Event(DAY, raced.text, (raced, again, corrected))], ())
    assert told.evidence == (raced, again)


def test_of_what_came_about_only_what_tells_it_is_kept() -> None:
    foretold = evidence("b", "Mayor Odile Brandt will open the ferry slip in Brask on Wednesday.")
    event = Event(DAY, OPENED.text, (OPENED, PRAISED, foretold), happened=True)
    (told,) = with_tellers([event], ())
    assert told.evidence == (OPENED, foretold)


def test_who_opens_with_the_same_event_in_other_words_tells_it() -> None:
    first = evidence("a", "Liberal councillor Piet Malou, as he had warned, filed on Wednesday"
                     " a motion against Mayor Odile Brandt, delivering an angry tirade at"
                     " the Brask hall.")  # fmt: skip
    second = evidence("b", "Piet Malou became the first member to officially read a motion against"
                      " Mayor Odile Brandt at a sitting on Wednesday — and the account of the ferry"
                      " is at the centre of her alleged misdeeds.")  # fmt: skip
    (told,) = with_tellers([Event(DAY, first.text, (first, second), also=(second,))], ())
    assert told.evidence == (first, second)
    assert tells_some(first, second)
    below = replace(second, begin=900, end=900 + len(second.text))
    assert not are_leads_of_one(first, below)


def test_who_opens_with_the_same_event_tells_it_whatever_else_it_denies() -> None:
    first = evidence(
        "a",
        "Brask Mayor Odile Brandt on Wednesday said the town will not remain a"
        " refuge for smugglers, after meeting with harbour master Piet Malou.",
    )
    second = evidence(
        "b",
        "Odile Brandt, the mayor of Brask, welcomed harbour master Piet Malou to"
        " the town hall on Wednesday for a discussion of his raids.",
    )
    assert tells_some(first, second)
    stays = evidence(
        "c",
        "Brask will remain a refuge, Mayor Odile Brandt said on Wednesday after"
        " meeting with harbour master Piet Malou in the town.",
    )
    assert not tells_some(first, stays)
