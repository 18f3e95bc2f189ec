"""Entries of the timeline can be read by themselves, and say whose words and whose day they are."""

from dataclasses import replace
from datetime import date

from variorum.account import check_account, write_account
from variorum.annotate.sentences import find_sentences
from variorum.model import (
    Annotation,
    Attribution,
    Event,
    Line,
    Name,
    Report,
    Span,
    Speaker,
    When,
)

DAY = When.on(date(2025, 3, 6))


def entry(bridge, text: str, words: str, *, also: str = "", **found) -> Line:
    """The entry of one event that a report tells in those words."""
    (line,) = entries(bridge, text, words, also=also, **found)
    return line


def entries(bridge, text: str, words: str, *, also: str = "", **found) -> tuple[Line, ...]:
    """The timeline of one event that a report tells in those words."""
    comparison, reports, annotations = bridge
    report = Report(id="port", source="port.txt", text=text)
    begin = text.index(words)
    other = (report.cite(text.index(also), text.index(also) + len(also)),) if also else ()
    event = Event(DAY, words, (report.cite(begin, begin + len(words)),), also=other)
    story = replace(comparison.story, reports=(*comparison.story.reports, "port"))
    annotations = annotations | {
        "port": Annotation(report="port", sentences=find_sentences(text), **found)
    }
    reports = reports | {"port": report}
    account = write_account(replace(comparison, story=story, events=(event,)), reports, annotations)
    assert check_account(account, reports.__getitem__) == []
    return account.section("timeline").lines


def test_what_a_sentence_needs_stands_beside_it_and_not_under_its_day(bridge) -> None:
    text = "Bram Tollan opposes the toll on the bridge. His office wrote to the port on Thursday."
    line = entry(bridge, text, "His office wrote to the port on Thursday.",
                 names=(Name(0, 11, "person"),))  # fmt: skip
    assert line.text == line.evidence[0].text == "His office wrote to the port on Thursday."
    assert line.context is not None
    assert line.context.text == "Bram Tollan opposes the toll on the bridge."


def test_others_that_are_not_named_have_those_before_them_as_context(bridge) -> None:
    text = "Three clerks of the port left on Monday. Two more followed on Thursday with a letter."
    line = entry(bridge, text, "Two more followed on Thursday with a letter.")
    assert line.text == "Two more followed on Thursday with a letter."
    assert line.context is not None
    assert line.context.text == "Three clerks of the port left on Monday."


def test_what_is_told_now_does_not_stand_under_the_day_before(bridge) -> None:
    text = (
        "Tollan council now puts the price of the bridge at £9 million. "
        "On Thursday it had spoken of £4 million."
    )
    line = entry(bridge, text, "On Thursday it had spoken of £4 million.")
    assert line.text == "On Thursday it had spoken of £4 million."


def test_both_of_two_that_are_named_needs_no_sentence_before_it(bridge) -> None:
    words = "Both the port and the bridge had been shut on Thursday by the storm off Tollan."
    assert entry(bridge, f"The storm was swift and loud on Friday. {words}", words).text == words


def test_a_sentence_behind_a_link_or_a_credit_that_it_cannot_lean_on_is_held_back(bridge) -> None:
    text = "Ilse Orr/Wend Post\n\nHis office wrote to the port on Thursday."
    words = "His office wrote to the port on Thursday."
    assert entries(bridge, text, words, names=(Name(0, 8, "person"),)) == ()


def test_a_pronoun_that_is_named_needs_no_sentence_before_it(bridge) -> None:
    text = "Bram Tollan opposes the toll. But he told the port on Thursday that it may be dear."
    words = text[text.index("But") :]
    he, told = text.index("he told"), text.index("told")
    said = Attribution((Span(he, he + 2),), (Span(told, told + 4),),
                       (Span(text.index("that"), len(text) - 1),), "indirect",
                       Speaker(name="Bram Tollan"))  # fmt: skip
    line = entry(bridge, text, words, names=(Name(0, 11, "person"),), attributions=(said,))
    assert line.text == words.replace("he", "he [Bram Tollan]", 1)


def test_a_they_that_nobody_is_named_for_is_held_back(bridge) -> None:
    text = "The water rose. They left the port on Thursday amid the storm and the rain of Wend."
    assert entries(bridge, text, text[text.index("They") :]) == ()


def test_who_only_tells_of_something_else_of_the_day_does_not_tell_what_somebody_said(
    bridge,
) -> None:
    comparison, reports, annotations = bridge
    told = "On Thursday the town of Wend said it launched a new ferry from the northern quay."
    said = "Even as Wend launched a ferry from the quay, Bram Tollan said Thursday it was dear."
    texts = {"port": said, "wend": told}
    found = {n: Report(id=n, source=f"{n}.txt", text=t) for n, t in texts.items()}
    cited = tuple(r.cite(0, len(r.text)) for r in found.values())
    begin, cue = said.index("Bram"), said.index("said")
    who = Attribution((Span(begin, begin + 11),), (Span(cue, cue + 4),),
                      (Span(said.index("it was"), len(said) - 1),), "indirect",
                      Speaker(name="Bram Tollan"))  # fmt: skip
    notes = []
    for attributions in ((), (who,)):
        mine = {n: Annotation(report=n, sentences=(Span(0, len(t)),)) for n, t in texts.items()}
        mine["port"] = replace(mine["port"], attributions=attributions)
        story = replace(comparison.story, reports=(*comparison.story.reports, *texts))
        event = Event(DAY, said, cited)
        parts = (replace(comparison, story=story, events=(event,)), reports | found)
        (line,) = write_account(*parts, annotations | mine).section("timeline").lines
        notes.append(line.note)
    assert notes == ["told by at least 2 reports", "in port"]


def test_who_foretells_what_the_entry_tells_is_one_more_who_tells_of_it(bridge) -> None:
    comparison, reports, annotations = bridge
    texts = {
        "port": "The council of Wend opened its new northern quay to ferries on Thursday at last.",
        "wend": "It will open the northern quay to ferries today at 11am.",
    }
    found = {n: Report(id=n, source=f"{n}.txt", text=t) for n, t in texts.items()}
    told, foretold = (r.cite(0, len(r.text)) for r in found.values())
    mine = {n: Annotation(report=n, sentences=(Span(0, len(t)),)) for n, t in texts.items()}
    story = replace(comparison.story, reports=(*comparison.story.reports, *texts))
    event = Event(DAY, told.text, (told,), also=(foretold,))
    parts = (replace(comparison, story=story, events=(event,)), reports | found)
    (line,) = write_account(*parts, annotations | mine).section("timeline").lines
    assert line.note == "told by at least 2 reports"
    assert line.lines == ()


def test_a_pronoun_of_an_opening_is_the_one_named_behind_it(bridge) -> None:
    text = "Ilse Orr left. Speaking with his aides on Thursday, Mayor Bram Tollan opposed the toll."
    words = text[text.index("Speaking") :]
    begin = text.index("Bram")
    names = (Name(0, 8, "person"), Name(begin, begin + 11, "person"))
    assert entry(bridge, text, words, names=names).text == words


def test_a_clause_on_a_name_is_told_behind_the_name(bridge) -> None:
    text = "They heard Bram Tollan, who left the council on Thursday."
    line = entry(bridge, text, "Bram Tollan, who left the council on Thursday.")
    assert line.text == "… Bram Tollan … left the council on Thursday."


def test_a_clause_on_what_somebody_is_is_told_of_him(bridge) -> None:
    text = "They heard Bram Tollan, a former warden who left the council on Thursday."
    line = entry(bridge, text, text[text.index("Bram") :])
    assert line.text == "… Bram Tollan … left the council on Thursday."
    text = "They heard the clerk of the port, a warden who left the council on Thursday."
    line = entry(bridge, text, text[text.index("the clerk") :])
    assert line.text == f"… {text[text.index('the clerk') :]}"


def test_a_clause_on_a_thing_is_told_of_the_thing(bridge) -> None:
    text = "The monks thanked the Union of Ports, which opened its office in Dorn in March 2025."
    line = entry(bridge, text, "the Union of Ports, which opened its office in Dorn in March 2025.")
    assert line.text == "… the Union of Ports … opened its office in Dorn in March 2025."
    text = "The letter of the port, which came on Thursday morning, angered the clerks of Dorn."
    line = entry(bridge, text, "The letter of the port, which came on Thursday morning")
    assert line.text == "The letter of the port … came on Thursday morning …"
    text = "The monks liked the letter of the port, which the clerks wrote on Thursday."
    line = entry(bridge, text, "the letter of the port, which the clerks wrote on Thursday.")
    assert line.text == f"… {text[16:]}"


def test_what_stands_in_a_quotation_is_given_to_its_speaker(bridge) -> None:
    text = "Tollan wrote a column. The town will have a new mayor in March. He sent it out."
    words = "The town will have a new mayor in March."
    begin = text.index(words)
    said = Attribution((), (), (Span(begin, begin + len(words)),), "direct",
                       Speaker(name="Bram Tollan"))  # fmt: skip
    line = entry(bridge, text, words, attributions=(said,))
    assert line.note == "according to Bram Tollan, in port"


def test_what_else_is_told_of_the_day_stands_under_the_entry(bridge) -> None:
    text = (
        "Lena Ostrov closed the bridge on Thursday. Two ferries left the old harbour on Thursday."
    )
    line = entry(bridge, text, "Lena Ostrov closed the bridge on Thursday.",
                 also="Two ferries left the old harbour on Thursday.")  # fmt: skip
    (under,) = line.lines
    assert under.label == "also of that day"
    assert under.text == "Two ferries left the old harbour on Thursday."


def test_a_clause_out_of_a_sentence_is_not_told_under_the_entry(bridge) -> None:
    text = (
        "Lena Ostrov closed the bridge on Thursday. A van came shortly before "
        "Ostrov’s scheduled meeting on Thursday."
    )
    line = entry(bridge, text, "Lena Ostrov closed the bridge on Thursday.",
                 also="Ostrov’s scheduled meeting on Thursday.")  # fmt: skip
    assert line.lines == ()


def test_who_says_that_it_is_asked_for_does_not_say_that_it_is_refused(bridge) -> None:
    refused = "The ferry line will not make the payment that is due on Thursday to Brask."
    asked = "Brask asked the ferry line to make the payment that is due on Thursday."
    comparison, reports, annotations = bridge
    texts = {"port": refused, "pier": asked}
    told = {name: Report(id=name, source=name, text=text) for name, text in texts.items()}
    event = Event(DAY, refused, tuple(r.cite(0, len(r.text)) for r in told.values()))
    story = replace(comparison.story, reports=(*comparison.story.reports, *told))
    found = {n: Annotation(report=n, sentences=find_sentences(t)) for n, t in texts.items()}
    account = write_account(
        replace(comparison, story=story, events=(event,)), reports | told, annotations | found
    )
    (line,) = account.section("timeline").lines
    assert line.note == "in port"
    assert [also.text for also in line.lines] == [asked]


def test_that_somebody_did_not_comment_is_no_event(bridge) -> None:
    text = "Bram Tollan, a spokesman for the port, declined to comment on Thursday."
    assert entries(bridge, text, text) == ()


def test_a_quotation_that_goes_on_in_the_sentence_is_told_from_its_opening(bridge) -> None:
    text = (
        "The bridge was shut.\n\n“I do not want a toll. I think it is too early. We have no case,”"
        " Lena Ostrov told the port in March."
    )
    line = entry(bridge, text, text[text.index("We have") :])
    assert line.text == text[text.index("“") :]


def test_what_a_sentence_announces_stands_behind_it(bridge) -> None:
    text = (
        "Lena Ostrov wrote to the port on Thursday:\n\n“The toll is dear. It must go.”\n\nIt went."
    )
    line = entry(bridge, text, "Lena Ostrov wrote to the port on Thursday:")
    assert line.text == "Lena Ostrov wrote to the port on Thursday: “The toll is dear. It must go.”"


def test_a_long_quotation_stands_behind_the_sentence_that_announces_it(bridge) -> None:
    first = "On Thursday Lena Ostrov blamed the pilots in the hall of the port:"
    quoted = (
        f"“{'We asked them for the charts and they had none to give us. ' * 5}It ends,” she said."
    )
    line = entry(bridge, f"The bridge was shut.\n\n{first}\n\n{quoted}\n\nIt went.", first)
    assert line.text == f"{first} {quoted}"


def test_what_is_counted_from_the_sentence_before_stands_without_it(bridge) -> None:
    text = (
        "Lena Ostrov opposed the toll on Wednesday. Hours later, the old bridge fell on Thursday."
    )
    line = entry(bridge, text, text[text.index("Hours") :])
    assert line.text == "… the old bridge fell on Thursday."


def test_what_most_reports_tell_heads_its_day(bridge) -> None:
    comparison, reports, annotations = bridge
    fell = "The old harbour bridge fell into the river on Thursday."
    texts = {"port": f"Two ferries left for the islands on Thursday. {fell}", "pier": fell}
    told = {name: Report(id=name, source=name, text=text) for name, text in texts.items()}
    begin = texts["port"].index(fell)
    both = (told["port"].cite(begin, begin + len(fell)), told["pier"].cite(0, len(fell)))
    events = (
        Event(DAY, texts["port"][: begin - 1], (told["port"].cite(0, begin - 1),)),
        Event(DAY, fell, both),
    )
    story = replace(comparison.story, reports=(*comparison.story.reports, *told))
    found = {n: Annotation(report=n, sentences=find_sentences(t)) for n, t in texts.items()}
    account = write_account(
        replace(comparison, story=story, events=events), reports | told, annotations | found
    )
    assert next(line.text for line in account.section("timeline").lines) == fell


def test_a_refusal_to_comment_before_an_event_does_not_hide_it(bridge) -> None:
    text = "The port declined to comment. It said on Thursday that the toll was an error."
    words = "It said on Thursday that the toll was an error."
    assert entry(bridge, text, words).text.endswith(words)


def test_a_former_office_before_a_name_needs_nothing_before_it(bridge) -> None:
    text = "By Ida Rusk\n\nThe former harbour master Bram Tollan lodged an appeal on Thursday."
    words = "The former harbour master Bram Tollan lodged an appeal on Thursday."
    assert entry(bridge, text, words).text == words


def test_a_day_by_which_something_is_asked_for_is_said_to_be_one(bridge) -> None:
    words = "The port asked the council to mend the bridge by 6 March."
    comparison, reports, annotations = bridge
    report = Report(id="port", source="port.txt", text=words)
    event = Event(DAY, words, (report.cite(0, len(words)),), expected=True)
    story = replace(comparison.story, reports=(*comparison.story.reports, "port"))
    annotations = annotations | {"port": Annotation(report="port", sentences=find_sentences(words))}
    reports = reports | {"port": report}
    account = write_account(replace(comparison, story=story, events=(event,)), reports, annotations)
    (line,) = account.section("timeline").lines
    assert line.note.startswith("asked for by then")
