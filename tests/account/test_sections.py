"""Timeline, quotations, figures, lone statements and reports of the account."""

import dataclasses
from datetime import date, timedelta

import pytest

from variorum.account import write_account
from variorum.account.clear import show_clear
from variorum.account.dates_in_words import describe
from variorum.account.only import find_lone, write_only
from variorum.account.sources import gather_sources
from variorum.annotate.sentences import find_sentences
from variorum.model import (
    Account,
    Annotation,
    Attribution,
    AttributionKind,
    Comparison,
    Dating,
    Event,
    Family,
    Mention,
    OtherDate,
    Person,
    Relation,
    Report,
    Role,
    Span,
    Speaker,
    StatementGroup,
    StatementTelling,
    Story,
    When,
    Wording,
)

OTHER_DAY = date(2031, 3, 3)


NO_FINDINGS = Annotation(report="port")


def test_timeline_tells_the_date_in_words_and_who_tells_it(bridge) -> None:
    lines = write_account(*bridge).section("timeline").lines
    assert [line.label for line in lines] == ["4 March 2031", "7 March 2031"]
    assert lines[0].note == "told by at least 2 reports"  # a third tells it in other words
    assert lines[1].note == "expected; no outcome found in later reports, in Coast Radio"
    assert lines[0].text.startswith("Mayor Lena Ostrov closed")


def test_what_has_no_date_or_a_far_bound_is_held_back_and_a_near_one_is_told(bridge) -> None:
    comparison, reports, annotations = bridge
    (undated,) = (e for e in comparison.events if not e.when.known)
    bounded = dataclasses.replace(undated, when=When(None, date(2031, 3, 9)))
    far = dataclasses.replace(undated, when=When(date(2028, 1, 1), None))
    for more, lines, held_back in (((), 2, 1), ((bounded,), 3, 1), ((far,), 2, 2)):
        events = (*comparison.events, *more)
        parts = (dataclasses.replace(comparison, events=events), reports, annotations)
        section = write_account(*parts).section("timeline")
        assert (len(section.lines), section.held_back) == (lines, held_back)
    alone = (dataclasses.replace(comparison, events=(undated,)), reports, annotations)
    (line,) = write_account(*alone).section("timeline").lines
    assert line.label == "date not known"


@pytest.mark.parametrize(
    ("words", "note"),
    [("delayed the ferries due on Friday", "put off"), ("cancelled the ferries", "called off")],
)
def test_what_is_only_delayed_is_put_off(bridge, words: str, note: str) -> None:
    comparison, reports, annotations = bridge
    port = Report(id="port", source="port.txt", text=f"The port of Harrow Bay {words}.")
    event = Event(When.on(OTHER_DAY), port.text, (port.cite(0, len(port.text)),), called_off=True)
    story = dataclasses.replace(comparison.story, reports=(*comparison.story.reports, "port"))
    changed = dataclasses.replace(comparison, story=story, events=(event,))
    account = write_account(changed, reports | {"port": port}, annotations | {"port": NO_FINDINGS})
    (line,) = account.section("timeline").lines
    assert line.note.startswith(note)


def test_a_bound_years_before_the_other_reports_says_nothing(bridge) -> None:
    comparison, reports, annotations = bridge
    far = When(date(2015, 1, 1))
    datings = (*comparison.datings, Dating("ledger", far, "not before 2015"))
    told = reports["ledger"].cite(0, 30)
    saturday = Event(When(date(2015, 1, 1), weekday=5), told.text, (told,))
    changed = dataclasses.replace(comparison, datings=datings, events=(saturday,))
    account = write_account(changed, reports, annotations)
    (line,) = account.section("timeline").lines
    assert line.label == "a Saturday, date not known"
    notes = [line.note for line in account.section("reports").lines if "(ledger)" in line.label]
    assert notes[0].startswith("date not known (not before 2015)")


def test_timeline_shows_other_dates_and_what_became_of_what_was_expected(bridge) -> None:
    comparison, reports, annotations = bridge
    announced, undated, closed = comparison.events
    events = (
        dataclasses.replace(announced, expected=False, happened=True),
        dataclasses.replace(closed, others=(OtherDate(When.on(OTHER_DAY), undated.evidence),)),
    )
    parts = (dataclasses.replace(comparison, events=events), reports, annotations)
    first, second = write_account(*parts).section("timeline").lines
    assert second.note == "foretold, and told as done later, in Coast Radio"
    assert "reports differ on the date" in first.note
    (other,) = first.lines
    assert (other.label, other.note) == ("3 March 2031", "another date")
    assert other.evidence == undated.evidence


def test_an_event_is_in_one_report_only_where_nothing_else_is_like_it(bridge) -> None:
    comparison, reports, annotations = bridge
    event = next(e for e in comparison.events if e.expected)
    alone = StatementGroup(
        (StatementTelling(event.evidence[0].report, event.evidence[:1]),), 1, alone=True
    )
    comparison = dataclasses.replace(comparison, statements=(alone,))
    line = write_account(comparison, reports, annotations).section("timeline").lines[1]
    assert line.note.endswith(", in Coast Radio")  # a later one tells that the council voted
    without = {name: report for name, report in reports.items() if name != "later"}
    line = write_account(comparison, without, annotations).section("timeline").lines[1]
    assert line.note.endswith("only in Coast Radio")


def test_a_long_timeline_keeps_what_matters_most(bridge) -> None:
    comparison, reports, annotations = bridge
    event = comparison.events[0]
    events = tuple(
        dataclasses.replace(event, when=When.on(OTHER_DAY + timedelta(n)), weight=n % 7)
        for n in range(70)
    )
    parts = (dataclasses.replace(comparison, events=events), reports, annotations)
    section = write_account(*parts).section("timeline")
    assert section.held_back == len(events) - len(section.lines) > 0
    kept = [line.label for line in section.lines]
    assert all(describe(e.when) in kept for e in events if e.weight == 6)


def test_altered_words_are_named_and_marked(bridge) -> None:
    (speaker,) = write_account(*bridge).section("quotations").lines
    assert (speaker.label, speaker.text) == ("Lena Ostrov", "mayor")
    altered, single = speaker.lines
    assert altered.note == "altered: content word — “safe” / “cheap”"
    assert [altered.text[m.begin : m.end] for m in altered.marks] == ["safe"]
    (other,) = altered.lines
    assert other.label == "Coast Radio"
    marked = {(other.text[m.begin : m.end], m.kind) for m in other.marks}
    assert marked == {("will", "reworded"), ("cheap", "altered")}
    assert single.text.startswith("Ostrov called")


def test_marks_find_their_place_in_a_wording_of_several_stretches(bridge) -> None:
    comparison, reports, annotations = bridge
    family = comparison.families[1]
    radio = reports["radio"]
    spans = tuple(
        Span(at, at + len(words))
        for words in ("We close it today", "open it when it is cheap,")
        if (at := radio.text.index(words)) >= 0
    )
    joined = Wording(
        "radio",
        spans,
        " … ".join(s.of(radio.text) for s in spans),
        True,
        "direct",
        "Lena Ostrov",
        tuple(radio.cite(*s) for s in spans),
    )
    changed = dataclasses.replace(family, wordings=(family.wordings[0], joined))
    parts = (dataclasses.replace(comparison, families=(changed,)), reports, annotations)
    (other,) = write_account(*parts).section("quotations").lines[0].lines[0].lines
    assert [other.text[m.begin : m.end] for m in other.marks] == ["cheap"]


def voices(*speakers: Speaker) -> Comparison:
    words = [f"Words number {i} about the long winter in Orsk." for i in range(len(speakers))]
    report = Report(id="r", source="r", text="\n".join(words))
    families = []
    for i, text in enumerate(words):
        cited = report.cite(report.text.index(text), report.text.index(text) + len(text))
        name = speakers[i].name or speakers[i].unnamed or speakers[i].unresolved or ""
        wording = Wording("r", (cited.span,), text, True, "direct", name, (cited,))
        families.append(Family(str(i), name, (wording,)))
    return Comparison(story=Story("s", ("r",)), families=tuple(families)), {"r": report}


def test_unnamed_speakers_come_after_named_ones_and_unclear_ones_last() -> None:
    comparison, reports = voices(
        Speaker(unresolved="he"),
        Speaker(unnamed="a source near the mayor"),
        Speaker(name="Ana Roth"),
    )
    lines = write_account(comparison, reports, {}).section("quotations").lines
    labels = [line.label for line in lines]
    assert labels == ["Ana Roth", "a source near the mayor", "speaker not clear"]


def test_what_something_is_called_in_marks_is_nobody_s_words() -> None:
    text = "The rule of the board has long been “wait and see what the river brings to us.”"
    begin = text.index("“")
    report = Report(id="r", source="r", text=text)
    cited = report.cite(begin, len(text))
    wording = Wording("r", (cited.span,), cited.text, True, "direct", "", (cited,))
    comparison = Comparison(story=Story("s", ("r",)), families=(Family("0", "", (wording,)),))
    findings = Annotation(report="r", sentences=(Span(0, len(text)),))
    assert not write_account(comparison, {"r": report}, {"r": findings}).section("quotations").lines


@pytest.mark.parametrize("words", ["It’s a clear win", "the choice to close the port comes"])
def test_a_statement_is_no_speaker(words: str) -> None:
    comparison, reports = voices(Speaker(unnamed=words))
    lines = write_account(comparison, reports, {}).section("quotations").lines
    assert [line.label for line in lines] == ["speaker not clear"]


def test_the_annotator_knows_what_kind_of_speaker_it_is(bridge) -> None:
    comparison, reports = voices(Speaker(name="police in Orsk"))
    span = comparison.families[0].wordings[0].spans[0]
    findings = dataclasses.replace(
        bridge[2]["later"],
        report="r",
        sentences=(),
        attributions=(Attribution((), (), (span,), "direct", Speaker(name="police in Orsk")),),
    )
    voice = write_account(comparison, reports, {"r": findings}).section("quotations").lines[0]
    assert voice.label == "police in Orsk"


def test_an_unnamed_speaker_is_one_whatever_the_first_letter() -> None:
    comparison, reports = voices(
        Speaker(unnamed="two aides to the mayor"), Speaker(unnamed="Two aides to the mayor")
    )
    families = tuple(
        dataclasses.replace(f, speaker=name)
        for f, name in zip(comparison.families, ("two aides", "Two aides"), strict=True)
    )
    findings = Annotation(
        report="r",
        sentences=(Span(0, 5),),
        attributions=tuple(
            Attribution((), (), f.wordings[0].spans, "direct", Speaker(unnamed=f.speaker))
            for f in families
        ),
    )
    changed = dataclasses.replace(comparison, families=families)
    (line,) = write_account(changed, reports, {"r": findings}).section("quotations").lines
    assert line.label == "two aides"
    assert len(line.lines) == 2


def told(text: str, cue: str, content: str) -> Account:
    """The account of a report in which somebody is told to have said something."""
    report = Report(id="r", source="r", text=text)
    begin = text.index(content)
    span, at = Span(begin, begin + len(content)), text.index(cue)
    wording = Wording("r", (span,), content, False, "indirect", "Ana Roth", (report.cite(*span),))
    family = Family("0", "Ana Roth", (wording,))
    attribution = Attribution(
        (), (Span(at, at + len(cue)),), (span,), "indirect", Speaker(name="Ana Roth")
    )
    findings = Annotation(report="r", sentences=(Span(0, len(text)),), attributions=(attribution,))
    comparison = Comparison(story=Story("s", ("r",)), families=(family,))
    return write_account(comparison, {"r": report}, {"r": findings})


@pytest.mark.parametrize(
    ("text", "cue", "content"),
    [
        (
            "Ana Roth denied on Friday that she ever took money from the harbour company.",
            "denied",
            "that she ever took money from the harbour company",
        ),
        (
            "And, as Roth notes, her harbour company has never made any money.",
            "notes",
            "her harbour company has never made any money",
        ),
        (
            "Ana Roth demanded the board “open the gate to the harbour before the winter.”",
            "demanded",
            "the board “open the gate to the harbour before the winter.”",
        ),
    ],
)
def test_what_is_told_indirectly_is_printed_in_its_sentence(
    text: str, cue: str, content: str
) -> None:
    ((line,),) = (voice.lines for voice in told(text, cue, content).section("quotations").lines)
    assert line.text == line.evidence[0].text == text


def test_of_a_talk_printed_whole_the_longest_answers_stand_and_no_more() -> None:
    rivers = ["Avon", "Brent", "Colne", "Derwent", "Esk"]
    answers = [" ".join([f"The weir on the {r} leaks."] * (8 + n)) for n, r in enumerate(rivers)]
    text = "\n\n".join(["It leaks a little, I think.", *answers])
    report = Report(id="r", source="r", text=text)
    families = []
    for number, words in enumerate(text.split("\n\n")):
        begin = text.index(f"\n\n{words}") + 2 if number else 0
        span = Span(begin, begin + len(words))
        evidence = (report.cite(*span),)
        wording = Wording("r", (span,), words, False, "direct", "Ana Roth", evidence)
        families.append(Family(str(number), "Ana Roth", (wording,)))
    findings = Annotation(report="r", sentences=find_sentences(text))
    comparison = Comparison(story=Story("s", ("r",)), families=tuple(families))
    (voice,) = write_account(comparison, {"r": report}, {"r": findings}).section("quotations").lines
    assert [line.text for line in voice.lines] == [text.split("\n\n")[0], *answers[1:]]


def test_words_that_lead_in_to_their_own_quotation_are_left_out() -> None:
    lead = "Ana Roth called it “a sorry circus.”"
    whole = "“This whole inquiry is a sorry circus and nothing else.”"
    text = f"{lead}\n\n{whole}"
    report = Report(id="r", source="r", text=text)
    other = Report(id="s", source="s", text=whole)

    def wording(where: Report, words: str, kind: AttributionKind) -> Wording:
        span = Span(where.text.index(words), where.text.index(words) + len(words))
        return Wording(where.id, (span,), words, True, kind, "Ana Roth", (where.cite(*span),))

    family = Family("0", "Ana Roth", (
        wording(report, whole, "direct"),
        wording(other, whole, "direct"),
        wording(report, "it “a sorry circus.”", "mixed"),
    ))  # fmt: skip
    comparison = Comparison(story=Story("s", ("r", "s")), families=(family,))
    notes = {n: Annotation(report=n) for n in ("r", "s")}
    written = write_account(comparison, {"r": report, "s": other}, notes)
    ((line,),) = (voice.lines for voice in written.section("quotations").lines)
    assert [x.text for x in line.lines] == [whole]


def test_a_report_that_prints_a_post_it_has_quoted_has_one_wording_of_it() -> None:
    quote, post = "“The weir of Dorn will stay open.”", "The weir of Dorn will stay open."
    text = f"{quote}, she wrote.\n\nHer post:\n\n{post} #Dorn"
    report = Report(id="r", source="r", text=text)
    other = Report(id="s", source="s", text=quote)

    def wording(where: Report, words: str) -> Wording:
        begin = where.text.rindex(words)
        span = Span(begin, begin + len(words))
        return Wording(where.id, (span,), words, True, "direct", "Ana Roth", (where.cite(*span),))

    told = (wording(report, quote), wording(other, quote), wording(report, post))
    comparison = Comparison(story=Story("s", ("r", "s")), families=(Family("0", "Ana Roth", told),))
    notes = {n: Annotation(report=n) for n in ("r", "s")}
    written = write_account(comparison, {"r": report, "s": other}, notes)
    ((line,),) = (voice.lines for voice in written.section("quotations").lines)
    assert [x.evidence[0].report for x in line.walk()] == ["r", "s"]


def test_a_pair_is_one_speaker_whoever_stands_first() -> None:
    comparison, reports = voices(Speaker(name="Orsk and Avon"), Speaker(name="Avon and Orsk"))
    assert len(write_account(comparison, reports, {}).section("quotations").lines) == 1


def test_a_headline_is_no_wording_of_its_own() -> None:
    title = "Mayor Roth Says The Old Harbour Weir Will Open In May"
    report = Report(
        id="r", source="r", text=f"{title}\n\nIt rained.", title=title,
        title_span=Span(0, len(title)),
    )  # fmt: skip
    place = span_of(report.text, "The Old Harbour Weir Will Open In May")
    wording = Wording("r", (place,), place.of(report.text), False, "indirect", "Ana Roth",
                      (report.cite(*place),))  # fmt: skip
    comparison = Comparison(
        story=Story("s", ("r",)), families=(Family("0", "Ana Roth", (wording,)),)
    )
    section = write_account(comparison, {"r": report}, {}).section("quotations")
    assert (section.lines, section.held_back) == ((), 1)


def test_a_verb_without_its_subject_stands_with_it() -> None:
    text = "Her words, said Ana Roth, the mayor, are “entirely normal for a town like this.”"
    account = told(text, "said", "are “entirely normal for a town like this.”")
    ((line,),) = (voice.lines for voice in account.section("quotations").lines)
    assert line.text == text
    assert line.evidence[0].text == text


def test_halves_of_what_was_said_stand_together() -> None:
    text = "Ana Roth called the story of the “great flood” a “plain lie from first to last” here."
    halves = ("the story of the “great flood”", "a “plain lie from first to last”")
    report = Report(id="r", source="r", text=text)
    places = [Span(text.index(h), text.index(h) + len(h)) for h in halves]
    families = tuple(
        Family(h, "Ana Roth", (Wording("r", (p,), h, False, "mixed", "Ana Roth",
                                       (report.cite(*p),)),))
        for h, p in zip(halves, places, strict=True)
    )  # fmt: skip
    whole = Span(places[0].begin, places[1].end)
    attribution = Attribution((), (span_of(text, "called"),), (whole,), "mixed",
                              Speaker(name="Ana Roth"))  # fmt: skip
    findings = Annotation(report="r", sentences=(Span(0, len(text)),), attributions=(attribution,))
    comparison = Comparison(story=Story("s", ("r",)), families=families)
    account = write_account(comparison, {"r": report}, {"r": findings})
    ((line,),) = (voice.lines for voice in account.section("quotations").lines)
    assert line.text == text


def span_of(text: str, words: str) -> Span:
    """Where words stand first."""
    return Span(text.index(words), text.index(words) + len(words))


def test_a_campaign_of_somebody_known_is_one_in_all_reports() -> None:
    families, reports = [], {}
    for name in ("a", "b"):
        text = f"Ana Roth's campaign said in {name} that the weir would be open all year."
        reports[name] = Report(id=name, source=name, text=text)
        place = span_of(text, "that the weir would be open all year")
        cited = reports[name].cite(*place)
        wording = Wording(name, (place,), place.of(text), False, "indirect",
                          "Ana Roth's campaign", (cited,))  # fmt: skip
        families.append(Family(name, "Ana Roth's campaign", (wording,)))
    roth = Person("p1", "Ana Roth", (), (), (Mention(reports["a"].cite(0, 8), "Ana Roth"),))
    comparison = Comparison(story=Story("s", ("a", "b")), families=tuple(families), people=(roth,))
    findings = {
        name: Annotation(
            report=name,
            sentences=(Span(0, len(report.text)),),
            attributions=(
                Attribution((), (), families[i].wordings[0].spans, "indirect",
                            Speaker(unnamed="Ana Roth's campaign")),
            ),
        )
        for i, (name, report) in enumerate(reports.items())
    }  # fmt: skip
    (line,) = write_account(comparison, reports, findings).section("quotations").lines
    assert len(line.lines) == 2


def test_a_bare_name_of_one_report_is_no_line_of_who_is_who() -> None:
    text = "“The weir stays open,” Ana Roth said. “It does not,” Bo Day said, Mayor Cy Ames told."
    report = Report(id="r", source="r", text=text)
    role = Role("Mayor", "", ("r",), When(), (report.cite(*span_of(text, "Mayor")),))
    people = tuple(
        Person(name, name, (), roles, (Mention(report.cite(*span_of(text, name)), name),))
        for name, roles in (("Ana Roth", ()), ("Cy Ames", (role,)))
    )
    said = report.cite(*span_of(text, "The weir stays open"))
    wording = Wording("r", (said.span,), said.text, True, "direct", "Ana Roth", (said,))
    family = Family("f", "Ana Roth", (wording,))
    comparison = Comparison(story=Story("s", ("r",)), families=(family,), people=people)
    findings = Annotation(report="r", sentences=(Span(0, len(text)),))
    account = write_account(comparison, {"r": report}, {"r": findings})
    assert [line.label for line in account.section("people").lines] == ["Cy Ames"]


def test_an_office_cut_off_from_its_body_is_not_printed() -> None:
    text = "“The weir stays open,” Ana Roth, the group's chairman, said. Warden Roth left."
    report = Report(id="r", source="r", text=text)
    titles = ("chairman", "group's chairman", "Warden")
    roles = tuple(Role(t, "", ("r",), When(), (report.cite(*span_of(text, t)),)) for t in titles)
    mention = Mention(report.cite(*span_of(text, "Ana Roth")), "Ana Roth")
    people = (Person("p", "Ana Roth", (), roles, (mention,)),)
    comparison = Comparison(story=Story("s", ("r",)), people=people)
    findings = Annotation(report="r", sentences=(Span(0, len(text)),))
    (line,) = write_account(comparison, {"r": report}, {"r": findings}).section("people").lines
    assert (line.label, line.text, line.lines) == ("Ana Roth", "Warden", ())


def test_a_question_that_somebody_put_is_no_statement_of_the_one_asked() -> None:
    text = "Asked if she would run again for mayor of the town, Ana Roth smiled."
    account = told(text, "Asked", "if she would run again for mayor of the town")
    assert account.section("quotations").lines == ()
    assert account.section("quotations").held_back == 1


def test_a_description_ends_where_it_stops_saying_whom_it_means() -> None:
    comparison, reports = voices(
        Speaker(unnamed="an aide, speaking after the vote"),
        Speaker(unnamed="the clerks, both of Orsk"),
    )
    (heading,) = write_account(comparison, reports, {}).section("quotations").lines
    labels = [line.label.split(", ", 1)[1] for line in heading.lines]
    assert labels == ["an aide", "the clerks"]


def test_those_without_a_name_of_whom_there_is_one_line_stand_together() -> None:
    comparison, reports = voices(
        Speaker(unnamed="critics of the weir"),
        Speaker(name="Ana Roth"),
        Speaker(unnamed="several officials"),
    )
    named, heading = write_account(comparison, reports, {}).section("quotations").lines
    assert (named.label, heading.label) == ("Ana Roth", "others, without a name")
    assert heading.evidence == heading.lines[0].evidence[:1]
    labels = [line.label.split(", ", 1)[1] for line in heading.lines]
    assert labels == ["critics of the weir", "several officials"]


def test_a_speaker_of_many_words_is_shortened_and_the_rest_counted() -> None:
    comparison, reports = voices(*[Speaker(name="Ana Roth")] * 30)
    section = write_account(comparison, reports, {}).section("quotations")
    (speaker,) = section.lines
    assert section.held_back == 30 - len(speaker.lines) > 0
    assert speaker.note == f"{section.held_back} more held back"


def test_figures_in_conflict_come_first_and_name_who_says_what(bridge) -> None:
    conflict, alone = write_account(*bridge).section("figures").lines
    said = "“about 12 million crowns” in 1 report; “15 million crowns” in 1 report"
    assert conflict.note == f"conflict: {said}"
    post, radio = sorted(conflict.lines, key=lambda line: line.label, reverse=True)
    assert (post.label, radio.label) == ("The Harrow Post", "Coast Radio")
    assert post.text.startswith("Repairs would cost about 12 million crowns, the engineer")
    assert radio.text == "Brill, an engineer, put the repairs at 15 million crowns."
    told = "More than 4,000 drivers cross the bridge every day, according to the port authority."
    assert (alone.text, alone.note) == (told, "The Harrow Post")


def test_lone_statements_stand_by_report(bridge) -> None:
    lines = write_account(*bridge).section("only").lines
    assert [line.label for line in lines] == ["The Harrow Post", "Coast Radio"]


def test_a_lone_sentence_that_leans_on_another_paragraph_is_shown_behind_it(bridge) -> None:
    comparison, reports, annotations = bridge
    post = reports["post"]
    at = post.text.index("She gave no date")
    leaning = StatementGroup(
        (
            StatementTelling(
                "post", (post.cite(at, at + len("She gave no date for the opening.")),)
            ),
        ),
        1,
        alone=True,
    )
    named = dataclasses.replace(comparison, statements=(leaning, *comparison.statements))
    lines = write_account(named, reports, annotations).section("only").lines
    opening, ferry = [line for line in lines if line.label == "The Harrow Post"]
    assert opening.text == "She gave no date for the opening."
    assert opening.context is not None
    assert opening.context.text.endswith("Ostrov said at the town hall.")
    assert ferry.text == "But the ferry will run twice an hour from Wednesday."


def test_a_lone_sentence_that_leans_on_the_one_before_is_shown_with_it(bridge) -> None:
    _, reports, annotations = bridge
    before, leaning = "The yard of Tern Quay builds the new span.", "It was fined in 1968."
    text = f"{before} {leaning}"
    yard = dataclasses.replace(reports["post"], text=text)
    findings = dataclasses.replace(
        annotations["post"],
        sentences=find_sentences(text),
        **dict.fromkeys(("attributions", "names", "figures", "times", "furniture"), ()),
    )
    at = text.index(leaning)
    lone = StatementGroup(
        (StatementTelling("post", (yard.cite(at, len(text)),)),),
        1,
        only=(yard.cite(text.index("in 1968"), len(text) - 1),),
    )
    alone = Comparison(story=Story("s1", ("post",)), statements=(lone,))
    lines = write_account(alone, {"post": yard}, {"post": findings}).section("only").lines
    assert [(line.text, line.note) for line in lines] == [(text, "only here: in 1968")]
    assert lines[0].evidence[0].span == Span(0, len(text))
    # where reports are counted nothing is shown that they were not counted for
    sources = gather_sources(alone, {"post": yard}, {"post": findings})
    assert show_clear(yard.cite(at, len(text)), sources) is None


def test_a_name_that_only_one_report_has_is_told_once(bridge) -> None:
    comparison, reports, annotations = bridge
    post = reports["post"]
    begin, name = post.text.index("Repairs would cost"), post.text.index("Tomas Brill")
    sentence = post.cite(begin, post.text.index("\n", begin))
    told = StatementGroup(
        (StatementTelling("post", (sentence,)),), 1, only=(post.cite(name, name + 11),)
    )
    named = dataclasses.replace(comparison, statements=(told, told))
    sources = gather_sources(named, reports, annotations)
    lines = write_only(find_lone(sources), sources, above=()).lines
    assert [line.note for line in lines] == ["only here: Tomas Brill"]


def test_reports_tell_date_relation_and_furniture(bridge) -> None:
    lines = {
        line.evidence[0].report: line for line in write_account(*bridge).section("reports").lines
    }
    post, ledger, later = lines["post"], lines["ledger"], lines["later"]
    assert post.evidence[0].part == "title"
    assert "4 March 2031 (page)" in post.note
    assert "1 stretch of furniture" in post.note
    assert "reworded by Bay Ledger" in post.note
    assert "reworded from The Harrow Post" in ledger.note
    assert ledger.lines[0].evidence[0].report == "ledger"
    assert later.label == "outlet not known (later)"
    assert "between 8 and 20 March 2031" in later.note
    assert "SUBSCRIBE TO THE HARROW POST FOR MORE" in [under.text for under in post.lines]


def test_two_reports_of_one_outlet_are_told_apart(bridge) -> None:
    comparison, reports, annotations = bridge
    same = {r: dataclasses.replace(report, outlet="Coast Radio") for r, report in reports.items()}
    lines = write_account(comparison, same, annotations).section("only").lines
    assert [line.label for line in lines] == ["Coast Radio (post)", "Coast Radio (radio)"]


def test_timeline_shows_the_sentence_without_its_dateline(bridge) -> None:
    comparison, reports, annotations = bridge
    name = min(reports)
    text = "BRASK (Reuters) — Mayor Lena Ostrov closed the bridge on Tuesday."
    told = dataclasses.replace(reports[name], text=text)
    event = dataclasses.replace(
        comparison.events[0], text=text, evidence=(told.cite(0, len(text)),)
    )
    found = Annotation(report=name, sentences=(Span(0, len(text)),))
    account = write_account(
        dataclasses.replace(comparison, events=(event,)),
        {**reports, name: told},
        {**annotations, name: found},
    )
    (line,) = account.section("timeline").lines
    assert line.text == line.evidence[0].text == "Mayor Lena Ostrov closed the bridge on Tuesday."


def test_timeline_shows_a_quotation_to_its_end(bridge) -> None:
    comparison, reports, annotations = bridge
    name = min(reports)
    first = "Mayor Lena Ostrov said on Tuesday that the bridge was “not about money."
    text = f"{first} It is about the pillars.” The bridge is closed."
    told = dataclasses.replace(reports[name], text=text)
    evidence = told.cite(0, len(first))
    event = dataclasses.replace(comparison.events[0], text=first, evidence=(evidence,))
    found = Annotation(report=name, sentences=tuple(find_sentences(text)))
    account = write_account(
        dataclasses.replace(comparison, events=(event,)),
        {**reports, name: told},
        {**annotations, name: found},
    )
    (line,) = account.section("timeline").lines
    assert line.text == line.evidence[0].text == f"{first} It is about the pillars.”"


def letters(number: int) -> str:
    """A name of its own for each number."""
    return "".join("abcdefghij"[int(digit)] for digit in str(number)).capitalize() + "ow"


def test_what_one_report_alone_tells_stays_readable_in_a_story_of_many(bridge) -> None:
    comparison, reports, _ = bridge
    name = min(reports)
    many = {
        f"r{k}": dataclasses.replace(
            reports[name],
            id=f"r{k}",
            text=" ".join(
                f"The mill at {letters(60 * k + n)} burned in spring." for n in range(60)
            ),
        )
        for k in range(150)
    }
    story = dataclasses.replace(comparison.story, reports=tuple(many))
    told = [report.cite(*s) for report in many.values() for s in find_sentences(report.text)[:4]]
    statements = tuple(
        StatementGroup((StatementTelling(e.report, (e,)),), origins=1, alone=True) for e in told
    )
    parts = dataclasses.replace(
        comparison,
        story=story,
        statements=statements,
        families=(),
        events=(),
        figures=(),
        relations=(),
        people=(),
    )
    section = write_account(parts, many, {}).section("only")
    assert len(section.lines) == 100
    assert section.held_back == len(told) - 101  # one is told in the brief


def test_a_wording_says_who_has_it_there_where_that_is_not_its_speaker() -> None:
    texts = {
        "r": "The harbour council will raise the wall next year.",
        "s": "Leading members of the harbour council will raise the wall.",
        "t": "The wall of the harbour is to be raised next year.",
    }
    reports = {name: Report(id=name, source=name, text=text) for name, text in texts.items()}
    wordings = tuple(
        Wording(name, (Span(0, len(report.text)),), report.text, False, "indirect", speaker,
                (report.cite(0, len(report.text)),))
        for (name, report), speaker in zip(
            reports.items(), ("Ana Roth", "three officials", ""), strict=True
        )
    )  # fmt: skip
    family = Family("0", "Ana Roth", wordings)
    comparison = Comparison(story=Story("s", tuple(texts)), families=(family,))
    notes = {name: Annotation(report=name) for name in texts}
    ((line,),) = (
        voice.lines
        for voice in write_account(comparison, reports, notes).section("quotations").lines
    )
    assert [x.note for x in line.lines] == [
        "there said by three officials",
        "told by the report itself",
    ]


def quoted(text: str, *words: str) -> list[str]:
    """What the account prints of quotations of one speaker in a report."""
    report = Report(id="r", source="r", text=text)
    families = []
    for number, one in enumerate(words):
        begin = text.index(one)
        span = Span(begin, begin + len(one))
        wording = Wording("r", (span,), one, True, "direct", "Ana Roth", (report.cite(*span),))
        families.append(Family(str(number), "Ana Roth", (wording,)))
    comparison = Comparison(story=Story("s", ("r",)), families=tuple(families))
    account = write_account(comparison, {"r": report}, {"r": Annotation(report="r")})
    return [x.text for voice in account.section("quotations").lines for x in voice.lines]


def test_a_post_that_repeats_what_its_report_has_quoted_is_printed_once() -> None:
    post = ".@Guild, we should open the gate before winter #Gate #Avon"
    quote = "“.@Guild we should open the gate before winter”"
    assert len(quoted(f"She wrote {quote}.\n\n{post} — Ana Roth", quote, post)) == 1


def test_what_a_report_has_quoted_is_not_told_again_with_another_lead() -> None:
    first = "told the board that he “will not yield to anyone” over the weir"
    again = "that he “will not yield to anyone” on the river"
    text = f"Bo Day {first}. Later Day said {again}."
    assert quoted(text, first, again) == [f"Bo Day {first}."]
    other = "that he “cannot swim in winter” on the river"
    text = f"Bo Day {first}. Later Day said {other}."
    assert quoted(text, first, other) == [
        f"Bo Day {first}.",
        f"Later Day said {other}.",
    ]


def test_what_two_reports_share_opens_from_one_of_them(bridge) -> None:
    comparison, reports, annotations = bridge
    passages = tuple(reports[r].cite(0, 10) for r in ("post", "radio"))
    for direction, opening in (("unknown", "post"), ("b_from_a", "radio"), ("a_from_b", "post")):
        shared = Relation("post", "radio", "partly derived", direction, 0.8, passages)
        parts = dataclasses.replace(comparison, relations=(shared,))
        lines = write_account(parts, reports, annotations).section("reports").lines
        both = [x for x in lines if x.label.startswith(("The Harrow Post", "Coast Radio"))]
        assert all("part" in line.note for line in both)
        opened = [
            x.evidence[0].report for x in both if len(x.lines) and len(x.lines[0].evidence) > 1
        ]
        assert opened == [opening]


def test_a_cross_heading_in_marks_is_no_utterance() -> None:
    words = "“The harbour was lost on a night in May,”"
    text = f"“Lost on a night”\n\n{words} Ana Roth said."
    assert quoted(text, "“Lost on a night”", words) == [words]
    text = f"“Gone for good”\n\n{words} Ana Roth said."
    assert len(quoted(text, "“Gone for good”", words)) == 2


def test_the_torn_off_end_of_a_quotation_is_not_printed() -> None:
    text = "She called him “a fraud who … rows for nobody but the port”, and more."
    assert quoted(text, "rows for nobody but the port”") == []


def test_who_may_be_named_in_another_report_is_named_in_at_least_so_many() -> None:
    texts = {"a": "Mayor Ann Ray left.", "b": "Nobody had seen Ray.", "c": "The ferry is old."}
    reports = {name: Report(id=name, source=name, text=text) for name, text in texts.items()}
    mentions = (Mention(reports["a"].cite(6, 13), "Ann Ray"),)
    role = Role("Mayor", "", ("a",), When(), (reports["a"].cite(0, 5),))
    comparison = Comparison(
        story=Story("s", tuple(texts)), people=(Person("p1", "Ann Ray", (), (role,), mentions),)
    )
    annotations = {name: Annotation(report=name) for name in texts}
    (line,) = write_account(comparison, reports, annotations).section("people").lines
    assert line.note == "named in at least 1 report"
