import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import variorum
from variorum.account.sure import holds_surely
from variorum.annotate.attributions.kinds import kind_of
from variorum.model import Attribution, Span


def attributions(text: str) -> tuple[Attribution, ...]:
    return variorum.annotate(text).attributions


def told(text: str) -> list[tuple[str | None, str, str]]:
    """Speaker, kind and content of each attribution."""
    found = []
    for a in attributions(text):
        speaker = a.speaker.name or a.speaker.unnamed
        found.append((speaker, a.kind, " // ".join(s.of(text) for s in a.content)))
    return found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "“The bridge is safe,” Mayor Anna Kellner said.",
            ("Anna Kellner", "direct", "“The bridge is safe,”"),
        ),
        (
            "“The bridge is safe,” said Anna Kellner, an engineer.",
            ("Anna Kellner", "direct", "“The bridge is safe,”"),
        ),
        (
            "Robert Marsh told reporters on Tuesday that the gate would close.",
            ("Robert Marsh", "indirect", "that the gate would close"),
        ),
        (
            "The gate would close at noon, Robert Marsh said.",
            ("Robert Marsh", "indirect", "The gate would close at noon"),
        ),
        (
            "Robert Marsh: “The gate closes at noon.”",
            ("Robert Marsh", "direct", "“The gate closes at noon.”"),
        ),
        (
            "“I saw the water rise,” said a woman who lives nearby.",
            ("a woman who lives nearby", "direct", "“I saw the water rise,”"),
        ),
    ],
)
def test_ways_to_attribute(text: str, expected: tuple[str, str, str]) -> None:
    assert told(text)[0] == expected


def test_a_quotation_split_by_its_speaker_is_one_attribution() -> None:
    text = "“We waited,” Robert Marsh said. “Nobody came.”"
    assert told(text) == [("Robert Marsh", "direct", "“We waited,” // “Nobody came.”")]


def speaker_of(words: str, text: str) -> str | None:
    """The speaker of the attribution that holds the words."""
    (found,) = [a for a in attributions(text) if any(words in s.of(text) for s in a.content)]
    return found.speaker.name


def test_a_quotation_alone_in_its_paragraph_goes_on_from_the_speaker_before() -> None:
    text = "“We waited,” Robert Marsh said.\n\n“Nobody came for two hours.”"
    assert speaker_of("Nobody came", text) == "Robert Marsh"


def test_no_one_is_given_words_that_speak_of_them() -> None:
    text = "Robert Marsh said he would stay.\n\n“I think Marsh has to leave this office now.”"
    assert speaker_of("has to leave", text) is None


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Robert Marsh said the gate would close at noon.", True),
        ("Robert Marsh announced that the gate would close at noon.", True),
        ("The gate would close at noon, according to Robert Marsh.", True),
        ("Robert Marsh wants the gate to close at noon.", False),
        ("Robert Marsh fears that the gate will close at noon.", False),
        ("Robert Marsh has not said whether the gate would close at noon.", False),
        ("Robert Marsh declined to say whether the gate would close at noon.", False),
        ("Robert Marsh plans to tell the council that the gate is closed.", False),
        ("No one has said that the gate would close at noon.", False),
        ("Robert Marsh called the gate “a toy for very rich people.”", True),
    ],
)
def test_what_is_wanted_or_feared_is_no_statement(text: str, said: bool) -> None:
    found = attributions(text)
    assert [a for a in found if a.statement] == (list(found) if said else [])


def test_nothing_crosses_a_blank_line_or_goes_into_furniture() -> None:
    text = (
        "MILLPORT, Ore. (AP) — The gate would close at noon, Robert Marsh said.\n\n"
        "Sign up for our newsletter\n\n"
        "Anna Kellner said the harbour was quiet and\n\nthe bridge stood open all night."
    )
    whole = variorum.annotate(text)
    for a in whole.attributions:
        for span in (*a.source, *a.cue, *a.content):
            assert "\n" not in span.of(text)
            assert not any(span.overlaps(f) for f in whole.furniture)
            assert not span.overlaps(Span(0, text.index("—") + 1))


def test_a_not_between_cue_and_content_belongs_to_the_content() -> None:
    text = "“It failed,” said a clerk, who asked not to be named because the talks go on."
    assert "to be named" not in {s.of(text)[:11] for a in attributions(text) for s in a.content}


def test_pronoun_and_office_find_their_holder() -> None:
    text = (
        "Mayor Anna Kellner met Robert Marsh on Monday.\n\n"
        "“We agreed on nothing,” the mayor said. “He left early,” she added."
    )
    assert {name for name, _, _ in told(text)} == {"Anna Kellner"}


def test_the_last_name_before_a_comma_is_the_speaker() -> None:
    text = "“It held,” said Millbrook Water director Robert Marsh, a friend of Anna Kellner."
    assert told(text)[0][0] == "Robert Marsh"


def test_an_unnamed_source_stays_unnamed() -> None:
    text = "“She was furious,” a source with knowledge of the quarrel said."
    assert attributions(text)[0].speaker.unnamed == "a source with knowledge of the quarrel"


def test_a_title_or_a_nickname_in_marks_is_nobodys_words() -> None:
    assert told("The film “The Long River” opened on Friday.") == []


def test_a_passive_names_no_speaker() -> None:
    assert told("The date has not been announced.") == []


def test_what_is_told_and_a_quotation_behind_it_are_two() -> None:
    text = "Anna Kellner described how her crew cleared the road: “We dug from six until noon.”"
    assert told(text) == [
        ("Anna Kellner", "indirect", "how her crew cleared the road"),
        ("Anna Kellner", "direct", "“We dug from six until noon.”"),
    ]


PIECES = (
    *("“", "”", '"', "said", "Anna Kellner", "he", "told", "that", ",", ".", "\n", "the mayor"),
    *("according to", "who", "(D)", "it", ":", "—", "Marsh", "’"),
)


@settings(max_examples=60)
@given(
    st.lists(
        st.sampled_from(PIECES),
        max_size=60,
    ).map(" ".join)
)
def test_spans_are_sound_whatever_the_text(text: str) -> None:
    for a in attributions(text):
        assert a.content
        for span in (*a.content, *a.source, *a.cue):
            assert 0 <= span.begin < span.end <= len(text)
        assert list(a.content) == sorted(a.content)
        named = (a.speaker.name, a.speaker.unnamed, a.speaker.unresolved)
        assert sum(x is not None for x in named) == 1


NAMESAKES = (
    "Hillary Kellner spoke first. Hillary Kellner was brief.\n\n"
    "She was married to William Kellner for years.\n\n{}"
)


def test_a_courtesy_title_tells_namesakes_apart() -> None:
    text = NAMESAKES.format("“We waited,” Mrs. Kellner said.")
    assert told(text)[-1][0] == "Hillary Kellner"


def test_far_from_both_the_surname_is_the_one_named_most() -> None:
    text = NAMESAKES.format("The town lay still.\n\n" * 4 + "“We waited,” Kellner said.")
    assert told(text)[-1][0] == "Hillary Kellner"


def test_an_office_is_the_same_however_it_is_written() -> None:
    text = "Sen. Anna Kellner came with Rep. Robert Marsh.\n\n“We waited,” the congressman said."
    assert told(text)[-1][0] == "Robert Marsh"


def test_according_to_behind_a_speaker_attributes_nothing_more() -> None:
    text = "“We waited,” Robert Marsh said, according to the text of a speech he was to hold."
    assert len(told(text)) == 1


def test_points_of_a_document_are_its_own() -> None:
    text = (
        "In a memo on Friday, aides to the mayor made these points:\n\n"
        "-The board admits that it shut the weir in May.\n\n"
        "-Robert Marsh said that the gate would close."
    )
    assert not any(a.statement for a in attributions(text) if a.span.begin > text.index("-The"))
    assert any(a.statement for a in attributions("-Robert Marsh said that the gate would close."))


def test_a_title_in_marks_is_no_quotation() -> None:
    text = "“The Long River” has been seen by four million people, according to the guild."
    marked, told = [Span(0, 16)], (Span(0, 53),)
    assert kind_of(text, told, marked) == "indirect"
    assert kind_of(text, (Span(0, 16),), marked) == "direct"
    assert (
        kind_of(
            "He sang “Low Water” and “High Water.”", (Span(8, 37),), [Span(8, 19), Span(24, 37)]
        )
        == "direct"
    )


def test_the_chance_that_an_attribution_holds() -> None:
    said, accused = attributions(
        "Robert Marsh told reporters on Tuesday that the gate would close.\n\n"
        "The council's pledge to mend the gate could lead to a longer quarrel in the town.\n"
    )
    assert holds_surely(said)
    assert not holds_surely(accused)


def test_who_speaks_on_behind_a_picture_spoke_before_it() -> None:
    text = (
        "The Transport Ministry said it was too late for the new bridge.\n\n"
        "Mayor Anna Kellner speaks in Millport, May 3, 2021. REUTERS/Robert Marsh\n\n"
        "“As a matter of policy, no bridge is built in winter,” it said."
    )
    (last,) = (speaker for speaker, kind, _ in told(text) if kind == "direct")
    assert last == "Transport Ministry"


@pytest.mark.parametrize("paper", ["separate message sent to", "letter written to", "email to"])
def test_who_writes_to_others_says_it_and_not_whom_the_paper_is_sent_to(paper: str) -> None:
    text = (
        f"One official, who asked not to be named, said Karen Moss in a {paper} heads of the "
        "harbor, the police and the Fire Department acknowledged that the order was “unexpected.”"
    )
    assert told(text)[0][:2] == ("Karen Moss", "mixed")
