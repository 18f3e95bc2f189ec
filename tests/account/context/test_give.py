"""Lines with the words before them: in order, not twice, and as the report has them."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from variorum.account import check_account, write_account
from variorum.account.context import give_context
from variorum.account.quotations.without_name import HEADING
from variorum.account.sources import TOLD_ABOVE_NOTE, Sources, gather_sources
from variorum.account.speakers.voices import NOT_CLEAR
from variorum.annotate.sentences import find_sentences
from variorum.model import (
    Account,
    Annotation,
    Attribution,
    Comparison,
    Evidence,
    Line,
    Person,
    Report,
    Section,
    Span,
    Speaker,
    Story,
)

PIER = """The board of the harbour sold the old pier to a brewer. “That did not please the guild,” \
said Ana Roth. “They should have asked us,” she added.

Roth left the room before noon. “It is time to go home,” she told the guests at the door."""
SENTENCES = (
    "The board sold the pier to a brewer.",
    "“That did not please the guild,” said Ana Roth.",
    "“They should have asked us,” she added.",
    "It rained on the quay.",
    "Hours later, the others left.",
    "READ MORE",
)


def sources_of(text: str) -> Sources:
    report = Report(id="r", source="r", text=text)
    findings = Annotation(report="r", sentences=tuple(find_sentences(text)))
    return gather_sources(Comparison(story=Story("s", ("r",))), {"r": report}, {"r": findings})


def contexts(sources: Sources, *words: str, under: bool = False) -> list[str | None]:
    """The context of lines of one speaker, or of wordings under the first."""
    report = sources.reports["r"]
    lines = [Line(w, (report.cite(begin := report.text.index(w), begin + len(w)),)) for w in words]
    if under:
        lines = [replace(lines[0], lines=tuple(lines[1:]))]
    heading = Line("", lines[0].evidence, label="Ana Roth", lines=tuple(lines))
    section = Section("quotations", "Who said what", (heading,))
    (given_section,) = give_context([section], sources)
    told = list(given_section.lines[0].walk())[1:]
    return [line.context.text if line.context else None for line in told]


def test_a_quotation_is_given_the_sentence_before() -> None:
    first = "The board of the harbour sold the old pier to a brewer."
    assert contexts(sources_of(PIER), "“That did not please the guild,”") == [first]


def test_what_the_line_above_has_is_not_given_again() -> None:
    words = ("“That did not please the guild,”", "“They should have asked us,”")
    first, second = contexts(sources_of(PIER), *words)
    assert first is not None
    assert second is None
    (alone,) = contexts(sources_of(PIER), words[1])
    assert alone is not None
    assert alone.endswith("“That did not please the guild,” said Ana Roth.")


def test_of_two_sentences_the_one_that_the_line_above_has_not_is_given() -> None:
    first = "She told the guild of the coin that she had tossed before the sale of the pier."
    second = "And she spoke of the lamp."
    quoted = "“That was the one that the guild had lit,”"
    sources = sources_of(f"Ana Roth met the board. {first} {second} {quoted} Roth said.")
    (alone,) = contexts(sources, quoted)
    assert alone is not None
    assert alone.endswith(f"{first} {second}")
    assert contexts(sources, first, quoted)[1] == second


def test_what_nobody_is_told_to_say_is_given_what_leads_up_to_it() -> None:
    sources = sources_of(PIER)
    report = sources.reports["r"]
    words = "“It is time to go home,”"
    cited = report.cite(begin := PIER.index(words), begin + len(words))
    heading = Line("", (cited,), label=NOT_CLEAR, lines=(Line(words, (cited,)),))
    (section,) = give_context([Section("quotations", "Who said what", (heading,))], sources)
    (line,) = section.lines[0].lines
    assert line.context is not None
    assert line.context.text == "Roth left the room before noon."


def test_a_wording_under_one_with_context_needs_none() -> None:
    words = ("“That did not please the guild,”", "“They should have asked us,”")
    assert contexts(sources_of(PIER), *words, under=True)[1] is None


def test_what_can_be_read_is_given_nothing() -> None:
    told = (
        "“The mayor of Brask and the guild of Lowmoor will meet Orr and Day in the old town hall,”"
    )
    assert contexts(sources_of(f"{PIER}\n\n{told} Roth said."), told) == [None]


def test_what_is_told_above_is_given_nothing() -> None:
    sources = sources_of(PIER)
    words = "“They should have asked us,”"
    begin = PIER.index(words)
    line = Line(words, (sources.reports["r"].cite(begin, begin + len(words)),), note="only here")
    folded = replace(line, note=f"{TOLD_ABOVE_NOTE}, like 1 more name")
    (section,) = give_context([Section("only", "Only", (line, folded))], sources)
    assert section.lines[0].context is not None
    (section,) = give_context([Section("only", "Only", (folded,))], sources)
    assert section.lines[0].context is None


def test_figures_told_in_their_sentence_are_given_what_stands_before_that() -> None:
    text = (
        "The board sold the pier to a brewer. They were glad. Mr. Roth paid 12 crowns for a plank."
    )
    sources = sources_of(text)
    begin = text.index("12 crowns")
    sentence = text[text.index("They") :]
    line = Line(sentence, (sources.reports["r"].cite(begin, begin + len("12 crowns")),))
    bare = Line("12 crowns", line.evidence)
    (section,) = give_context([Section("figures", "Figures", (line, bare))], sources)
    assert section.lines[0].context
    assert section.lines[0].context.text == "The board sold the pier to a brewer."
    assert section.lines[1].context is None


@pytest.mark.parametrize(("name", "told"), [("the brewery", True), ("Ana Roth", False)])
def test_who_is_called_by_a_noun_alone_is_given_what_tells_who_it_is(
    name: str, *, told: bool
) -> None:
    text = "The board sold the pier to Orr & Sons. “We shall keep the lamps,” the brewery said."
    sources = sources_of(text)
    words = "“We shall keep the lamps,”"
    line = Line(words, (sources.reports["r"].cite(text.index(words), text.index(" the brewery")),))
    heading = Line("", line.evidence, label=name, lines=(line,))
    together = Line("", line.evidence, label=HEADING, lines=(replace(line, label=f"r, {name}"),))
    for section_line in (heading, together):
        section = Section("quotations", "Who said what", (section_line,))
        (given_section,) = give_context([section], sources)
        (first,) = given_section.lines
        context = first.context or first.lines[0].context
        assert (context is not None) == told
        assert not told or (context and context.text == "The board sold the pier to Orr & Sons.")


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=8), st.sampled_from((" ", "\n\n")))
def test_context_stands_before_the_line_in_its_report(sentences: list[str], gap: str) -> None:
    text = gap.join(sentences)
    sources = sources_of(text)
    report = sources.reports["r"]
    lines = tuple(
        Line(span.of(text), (report.cite(*span),)) for span in sources.annotations["r"].sentences
    )
    (section,) = give_context([Section("only", "Only", lines)], sources)
    for line in section.lines:
        if line.context is not None:
            assert line.context.end <= line.evidence[0].begin
            assert text[line.context.begin : line.context.end] == line.context.text


def test_context_of_an_account_is_checked(bridge) -> None:
    account = write_account(*bridge)
    assert check_account(account, bridge[1].__getitem__) == []
    found = [line for line in account.lines() if line.context]
    assert all(line.context and line.context.end <= line.evidence[0].begin for line in found)


@pytest.mark.parametrize(
    ("context", "fault"),
    [
        (Evidence("r", 0, 9, "The board"), None),
        (Evidence("r", 0, 9, "The bored"), "reads “The board”"),
        (Evidence("r", 56, 66, PIER[56:66]), "the context does not stand before its words"),
    ],
)
def test_a_check_reads_context_again(context: Evidence, fault: str | None) -> None:
    report = Report(id="r", source="r", text=PIER)
    line = Line("“That did", (report.cite(56, 65),), context=context)
    account = Account("s", "Pier", (Section("timeline", "When", (line,)),))
    failures = check_account(account, {"r": report}.__getitem__)
    assert [f for f in failures if fault and fault in f] or (not fault and not failures)


def test_words_of_somebody_else_are_told_with_whose_they_are() -> None:
    text = (
        "Ana Roth had the word first. “The quay is ours. We shall keep that for good.”\n"
        "“That is a shame,” the brewer said."
    )
    theirs, own = "“The quay is ours. We shall keep that for good.”", "“That is a shame,”"

    def said(words: str, speaker: Speaker) -> Attribution:
        begin = text.index(words)
        return Attribution((), (), (Span(begin, begin + len(words)),), "direct", speaker)

    brewer = Speaker(unnamed="the brewer")
    whose = f"Ana Roth had the word first. {theirs}"
    for other, context in ((brewer, theirs), (Speaker(name="Roth"), whose)):
        report = Report(id="r", source="r", text=text)
        findings = Annotation(
            report="r",
            sentences=tuple(find_sentences(text)),
            attributions=(said(theirs, other), said(own, brewer)),
        )
        sources = gather_sources(
            Comparison(story=Story("s", ("r",))), {"r": report}, {"r": findings}
        )
        assert contexts(sources, own) == [context]


@pytest.mark.parametrize(
    ("label", "leans"),
    [("Ana Roth (will)", False), ("The guilds (will)", True), ("Some in Avon (will)", True)],
)
def test_a_pronoun_for_the_holder_of_a_position_is_told_by_its_label(label, leans) -> None:
    sources = sources_of("Ana Roth met the guild. She promised to sell the pier at noon.")
    person = Person("p", "Ana Roth")
    sources = replace(sources, comparison=replace(sources.comparison, people=(person,)))
    words = "She promised to sell the pier at noon."
    begin = sources.reports["r"].text.index(words)
    line = Line(words, (sources.reports["r"].cite(begin, begin + len(words)),), label=label)
    (section,) = give_context([Section("positions", "Positions", (line,))], sources)
    assert (section.lines[0].context is not None) is leans
