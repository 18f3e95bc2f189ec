"""Where the parts of an attribution may lie, on invented sentences."""

import re

import pytest

from variorum.annotate.attributions.borders import keep_to_borders
from variorum.annotate.attributions.found import Found
from variorum.annotate.sentences import find_paragraphs, find_sentences
from variorum.model import Span

TEXT = "The weir will open, aides said, setting up a dispute."


def kept(*contents: str, text: str = TEXT) -> list[list[str]]:
    def place(words: str) -> Span:
        begin = text.index(words)
        return Span(begin, begin + len(words))

    found = [Found(place("aides"), place("said"), tuple(map(place, contents)))]
    marked = [Span(*m.span()) for m in re.finditer("“[^”]*”", text)]
    parts = keep_to_borders(text, found, find_paragraphs(text), find_sentences(text), [], marked)
    return [[span.of(text) for span in part.content] for part in parts]


@pytest.mark.parametrize("said", ["said,", "said on Monday,", "said Monday —", "said –"])
def test_what_the_report_makes_of_the_words_is_not_said(said: str) -> None:
    text = f"The weir will open, aides {said} setting up a dispute."
    found = kept("The weir will open", "setting up a dispute", text=text)
    assert found == [["The weir will open"]]


def test_where_that_was_all_the_clause_before_the_source_is_said() -> None:
    assert kept("setting up a dispute") == [["The weir will open"]]


def test_a_quotation_that_begins_inside_keeps_its_closing_mark() -> None:
    text = "Later aides said it was “a circus,” and left."
    assert kept("it was “a circus", text=text) == [["it was “a circus,”"]]


def test_between_two_dashes_it_is_told_by_the_way() -> None:
    text = "The weir is open – aides said it will “wait” – and the lock is shut."
    assert kept("it will “wait” – and the lock is shut", text=text) == [["it will “wait”"]]


def test_behind_a_dateline_a_dash_opens_nothing() -> None:
    text = "AVON — aides said on Monday that the weir and — once it is dry — the lock will open."
    told = "that the weir and — once it is dry — the lock will open"
    assert kept(told, text=text) == [[told]]


def test_what_opens_the_sentence_behind_who_says_it_is_not_said() -> None:
    text = "The weir will open, said aides. The cost of the lock is the main question."
    assert kept("The weir will open", "The cost of the lock", text=text) == [["The weir will open"]]


def found_with(source: str, cue: str, *contents: str, text: str) -> list[tuple[str, list[str]]]:
    """Source and content of each attribution that is kept."""

    def place(words: str) -> Span:
        begin = text.index(words)
        return Span(begin, begin + len(words))

    found = [Found(place(source), place(cue), tuple(map(place, contents)))]
    marked = [Span(*m.span()) for m in re.finditer("“[^”]*”", text)]
    parts = keep_to_borders(text, found, find_paragraphs(text), find_sentences(text), [], marked)
    return [
        (part.source.of(text) if part.source else "", [span.of(text) for span in part.content])
        for part in parts
    ]


def test_whom_a_question_was_put_to_is_no_part_of_it() -> None:
    text = "“Where to?” Ms. Ray asked her crew on what they call the “Lazy Gate.”"
    rest = "her crew on what they call the “Lazy Gate.”"
    assert found_with("Ms. Ray", "asked", "“Where to?”", rest, text=text) == [
        ("Ms. Ray", ["“Where to?”"])
    ]


def test_the_title_of_a_programme_is_not_said() -> None:
    text = "“We waited for a long hour,” Ms. Ray said on Lake News' “Avon in the Morning.”"
    found = found_with("Ms. Ray", "said", "“We waited for a long hour,”",
                       "“Avon in the Morning.”", text=text)  # fmt: skip
    assert found == [("Ms. Ray", ["“We waited for a long hour,”"])]


def test_what_the_report_remarks_behind_a_clause_is_not_said() -> None:
    text = "Aides claim that the weir was shut, renewing questions of who has the key."
    content = "that the weir was shut, renewing questions of who has the key"
    assert found_with("Aides", "claim", content, text=text) == [
        ("Aides", ["that the weir was shut"])
    ]


@pytest.mark.parametrize(
    ("source", "text", "whole"),
    [
        ("police in Avon, Ore.", "Police said it rained, and police in Avon, Ore., said it rained.",
         "police in Avon, Ore."),
        ("state and federal aides", "As local, state and federal aides said, it rained.",
         "local, state and federal aides"),
        ("Iranian officials", "U.S. and Iranian officials said it rained.",
         "U.S. and Iranian officials"),
        ("two drivers hired", "But two drivers hired a lawyer who said it rained.", "two drivers"),
        ("Trustees of the fund last week", "Trustees of the fund last week said it rained.",
         "Trustees of the fund"),
        ("The figures, issued last week,", "The figures, issued last week, said it rained.",
         "The figures, issued last week"),
    ],
)  # fmt: skip
def test_a_source_is_whole_and_nothing_more(source: str, text: str, whole: str) -> None:
    assert found_with(source, "said", "it rained", text=text) == [(whole, ["it rained"])]


def test_a_title_cut_off_from_its_name_is_no_source() -> None:
    text = "“It rained here,” Mr. Ray is expected to say."
    found = found_with("Mr", "is expected to say", "“It rained here,” Mr. Ray", text=text)
    assert found == [("Mr. Ray", ["“It rained here,”"])]


def test_a_source_ends_before_its_own_cue_and_a_loose_who() -> None:
    text = "Lake News reports it rained."
    assert found_with("Lake News reports", "reports", "it rained", text=text) == [
        ("Lake News", ["it rained"])
    ]
    text = "The sailor, who said it rained, left."
    assert found_with("The sailor, who", "said", "it rained", text=text) == [
        ("The sailor", ["it rained"])
    ]


def test_what_a_source_did_with_its_words_is_no_part_of_it() -> None:
    text = "Some firms issued statements saying it rained."
    assert found_with("Some firms issued statements", "saying", "it rained", text=text) == [
        ("Some firms", ["it rained"])
    ]
    text = "Heads of the guild accused the crew of sloth."
    found = found_with("Heads of the guild accused the crew", "accused", "the crew of sloth",
                       text=text)  # fmt: skip
    assert found == [("Heads of the guild", ["the crew of sloth"])]


def test_who_said_it_is_no_part_of_what_a_paper_passes_on() -> None:
    text = "“It rained for a week,” Ray said in May, according to the Herald."
    found = found_with("the Herald", "according to", "“It rained for a week,” Ray said in May",
                       text=text)  # fmt: skip
    assert found == [("the Herald", ["“It rained for a week,”"])]


@pytest.mark.parametrize(
    ("sentence", "source", "cue", "named"),
    [
        ("It rained, according to a Guild file released Thursday.",
         "a Guild file released Thursday", "according to", "a Guild file"),
        ("Boatmen for months had said that it rained.", "Boatmen for months", "had said",
         "Boatmen"),
        ("Users of the board on Nov. 4 said it rained.", "Users of the board on Nov. 4", "said",
         "Users of the board"),
        ("None drowned, according to Ray, and Chief Bo Day said that it rained.",
         "Ray, and Chief Bo Day", "said", "Chief Bo Day"),
    ],
)  # fmt: skip
def test_a_source_is_who_says_it_alone(sentence: str, source: str, cue: str, named: str) -> None:
    content = "It rained" if sentence.startswith("It rained") else "it rained"
    ((found, _),) = found_with(source, cue, content, text=sentence)
    assert found == named


def test_a_source_of_which_only_the_brackets_are_left_is_the_name_before_them() -> None:
    text = "“It rained,” said Sen. Bo Day Day wins a boat MORE (D-Ore.), the old boatman."
    source = Span(text.index("Ore.)"), text.index(", the old"))
    found = [Found(source, Span(13, 17), (Span(0, 12),))]
    name = Span(text.index("Bo Day"), text.index("Bo Day") + 6)
    sentences = [Span(0, len(text))]
    (kept_one,) = keep_to_borders(text, found, sentences, sentences, [], [Span(0, 12)], [name])
    assert kept_one.source == name


def test_a_cue_has_nothing_of_the_word_before_it() -> None:
    text = "Ms. Ray, who’s said he wants the gate shut, left."
    assert found_with("who", "’s said", "he wants the gate shut", text=text)
    parts = keep_to_borders(
        text,
        [Found(Span(9, 12), Span(12, 19), (Span(20, 42),))],
        find_paragraphs(text),
        find_sentences(text),
        [],
        [],
    )
    assert [p.cue.of(text) for p in parts if p.cue] == ["said"]


def test_what_a_sentence_of_its_own_leads_in_to_is_said_apart() -> None:
    text = "“The gate is shut tonight,” she writes. Then, ten pages on: “We must go home at once.”"
    found = found_with(
        "she", "writes", "“The gate is shut tonight,”", "“We must go home at once.”", text=text
    )
    assert [said for _, said in found] == [
        ["“The gate is shut tonight,”"],
        ["“We must go home at once.”"],
    ]


def test_a_quotation_that_opens_with_its_verb_has_its_subject() -> None:
    text = (
        "The letter, Ms. Ray wrote, told nothing. Rather, its claims “are dated and quite false.”"
    )
    found = found_with("Ms. Ray", "wrote", "“are dated and quite false.”", text=text)
    assert [said for _, said in found] == [["its claims “are dated and quite false.”"]]


@pytest.mark.parametrize(
    ("text", "content", "whole"),
    [
        (
            "If the law stays, the gate will open, Ms. Ray said.",
            "the gate will open",
            "If the law stays, the gate will open",
        ),
        (
            "While the gate is old, it will hold, Ms. Ray said.",
            "the gate is old, it will hold",
            "While the gate is old, it will hold",
        ),
    ],
)
def test_a_condition_before_what_is_told_belongs_to_it(text: str, content: str, whole: str) -> None:
    assert [s for _, s in found_with("Ms. Ray", "said", content, text=text)] == [[whole]]


def test_what_is_told_begins_in_the_sentence_of_who_says_it() -> None:
    text = "The weir is old and leaks. Boats wait for days, Ms. Ray said."
    content = "The weir is old and leaks. Boats wait for days"
    found = found_with("Ms. Ray", "said", content, text=text)
    assert [s for _, s in found] == [["Boats wait for days"]]


def test_a_source_has_what_its_pronoun_owns() -> None:
    text = "It is late, said two aides familiar with his thinking."
    (source, _), *_ = found_with("two aides familiar with his", "said", "It is late", text=text)
    assert source == "two aides familiar with his thinking"


def test_a_source_torn_off_behind_a_party_is_the_name_before_it() -> None:
    text = "Sen. Bo Day (R-Ohio) left, and Ann Ray, of a long line, MORE (D-Ky.) said it was late."

    def place(words: str) -> Span:
        begin = text.index(words)
        return Span(begin, begin + len(words))

    found = [Found(place("D-Ky.)"), place("said"), (place("it was late"),))]
    names = [place("Bo Day"), place("Ann Ray")]
    paragraphs, sentences = find_paragraphs(text), find_sentences(text)
    (kept,) = keep_to_borders(text, found, paragraphs, sentences, [], [], names)
    assert kept.source == place("Ann Ray")


@pytest.mark.parametrize(
    ("text", "content", "kept_words"),
    [
        (
            "Ms. Ray said the gate would hold, indicating that it was sound.",
            "the gate would hold, indicating",
            "the gate would hold",
        ),
        (
            "Ms. Ray said the boats stand high (as in 1988), and left.",
            "the boats stand high (as in 1988",
            "the boats stand high (as in 1988)",
        ),
    ],
)
def test_brackets_are_closed_and_no_verb_stands_without_its_object(
    text: str, content: str, kept_words: str
) -> None:
    found = found_with("Ms. Ray", "said", content, text=text)
    assert [s for _, s in found] == [[kept_words]]


def test_what_measures_the_time_of_the_next_clause_is_no_end() -> None:
    text = "Ms. Ray said that she was leaving the board just after aides said it was late."

    def place(words: str) -> Span:
        begin = text.index(words)
        return Span(begin, begin + len(words))

    cue = place("aides said")
    found = [
        Found(
            place("Ms. Ray"), place("said"), (place("that she was leaving the board just after"),)
        ),
        Found(place("aides"), Span(cue.end - 4, cue.end), (place("it was late"),)),
    ]
    first, _ = keep_to_borders(text, found, find_paragraphs(text), find_sentences(text), [], [])
    assert [span.of(text) for span in first.content] == ["that she was leaving the board"]


def test_the_subject_of_the_next_verb_of_saying_is_not_told_before_it() -> None:
    text = "Ms. Ray said that she was willing to pay before town aides indicated that it was late."

    def place(words: str) -> Span:
        begin = text.index(words)
        return Span(begin, begin + len(words))

    found = [
        Found(
            place("Ms. Ray"),
            place("said"),
            (place("that she was willing to pay before town aides"),),
        ),
        Found(place("Ms. Ray"), place("indicated"), (place("that it was late"),)),
    ]
    first, _ = keep_to_borders(text, found, find_paragraphs(text), find_sentences(text), [], [])
    assert [span.of(text) for span in first.content] == ["that she was willing to pay"]


def test_the_last_word_before_who_says_it_is_said_where_the_words_go_on() -> None:
    text = "If boats are barred, aides said, they have to wait in Avon."
    found = kept("If boats are", "they have to wait in Avon", text=text)
    assert found == [["If boats are barred", "they have to wait in Avon"]]


def test_what_one_did_in_speaking_is_no_part_of_the_quotation_behind_it() -> None:
    def said(participle: str) -> list[list[str]]:
        text = f"Later aides said in May, {participle}, “the whole weir should be torn down now.”"
        return kept(f"{participle}, “the whole weir should be torn down now.”", text=text)

    quoted = "“the whole weir should be torn down now.”"
    assert said("pointing at the old pier") == [[quoted]]
    assert said("warning of the flood") == [["warning of the flood", quoted]]
