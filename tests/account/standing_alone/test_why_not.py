import pytest

from variorum.account.standing_alone import (
    bare_sentence,
    find_referents,
    put_in_referents,
    why_not_alone,
)
from variorum.annotate.sentences import find_paragraphs
from variorum.model import Annotation, Attribution, Name, Span, Speaker

PEOPLE = ("Ines Calder", "Calder", "Owen Pratt")


def judge(text: str, *, sentence: str | None = None) -> str | None:
    begin = text.index(sentence) if sentence else 0
    span = Span(begin, begin + len(sentence or text))
    names = [
        Name(text.index(person), text.index(person) + len(person), "person")
        for person in PEOPLE
        if person in text
    ]
    paragraph = next(p for p in find_paragraphs(text) if p.contains(span))
    return why_not_alone(text, span, paragraph, Annotation(report="r", names=tuple(names)))


@pytest.mark.parametrize(
    "sentence",
    [
        "Ines Calder opened the new harbour of Orsk on Monday morning.",
        'Calder said she would "never again" build a harbour without a wall.',
        "Members of the committee on harbours were asked to see Orsk.",
        "Such a harbour as Orsk has not been opened in the north before.",
        "Rather than wait, Ines Calder opened the new harbour of Orsk on Monday.",
        "There are 170 boats in the harbour that Orsk opened on Monday.",
        'The senator, Ines Calder, said "nobody was told" about the harbour plans.',
        "Three people were hurt when the crane fell, the police of Orsk said.",
    ],
)
def test_whole_clear_sentences_stand_alone(sentence: str) -> None:
    assert judge(sentence) is None


@pytest.mark.parametrize(
    ("sentence", "reason"),
    [
        ("He opened the new harbour of Orsk on Monday morning.", "leans"),
        ("Such a harbour could keep the boats of Orsk from the storms.", "leans"),
        ("Obviously it would have kept the boats of Orsk from the storms.", "leans"),
        ("But Ines Calder opened the new harbour of Orsk on Monday.", "leans"),
        ("Rather, Ines Calder opened the new harbour of Orsk on Monday.", "leans"),
        ("In addition, Ines Calder opened a harbour in Orsk on Monday.", "leans"),
        ("After the storm, he opened the new harbour of Orsk again.", "not named"),
        ("The senator opened the new harbour of Orsk on Monday morning.", "person"),
        ("The 44-year-old opened the new harbour of Orsk on Monday.", "person"),
        ("We wanted the new harbour of Orsk to open on Monday.", "speaks"),
        ("Will Ines Calder open the new harbour of Orsk on Monday?", "full stop"),
        ("New Harbour Opens In Orsk After Long Delay And Debate", "full stop"),
        ("New Harbour Opens In Orsk After Long Delay And Debate Was Over.", "headline"),
        ("Here are five of the finest harbours shown by Ines Calder.", "follows"),
        ("Ines Calder at the press tour of the harbour in 2014.", "verb"),
        ("- Building the new harbour of Orsk was one of the aims.", "list"),
        ("Ines Calder opened the new harbour with Sen. Owen Pratt (D-Orsk.)", "full stop"),
        ("Owen Pratt, himself a sailor, or former harbour chief Ines Calder.", "verb"),
        ("Ines Calder opened the harbour (read more at www.orsk.example today).", "address"),
        ("“The harbour is open and nobody shall ever close it again,” Calder said.", "quotation"),
        ('Calder told the council of Orsk: "We opened the harbour.', "quotation"),
        ("Such harbours are often closed by the crews of Orsk in winter.", "leans"),
        ("“The harbour of Orsk is open, and it will stay open,” they said.", "leans"),
        ("Ines Calder opened it.", "short"),
    ],
)
def test_what_cannot_stand_alone_is_told_why(sentence: str, reason: str) -> None:
    found = judge(sentence)
    assert found is not None
    assert reason in found


def test_a_name_in_the_sentence_before_does_not_help() -> None:
    text = "In Orsk, Ines Calder fell. The senator opened the new harbour of Orsk on Monday."
    assert judge(text, sentence="The senator opened the new harbour of Orsk on Monday.")


def test_no_sentence_is_cut_out_of_a_quotation() -> None:
    text = '"The wall is high. The harbour of Orsk was safe for ten years. It stays," Calder said.'
    assert judge(text, sentence="The harbour of Orsk was safe for ten years.")
    assert judge(text, sentence='"The wall is high.')


def test_a_dateline_is_left_out() -> None:
    for line in (
        "ORSK, Norland (AP) — ",
        "ORSK/NEW ORSK (Reuters) - ",
        "ORSK — ",
        "Orsk (Reuters) - ",
        "ORSK (Norland Press Agency) — ",
        "NEW ORSK (CNN) ",
    ):
        text = line + "The harbour opened on Monday."
        bare = bare_sentence(text, Span(0, len(text)), ())
        assert bare
        assert bare.of(text) == "The harbour opened on Monday."


def test_an_it_that_stands_for_nothing_leans_on_nothing() -> None:
    assert not judge("“It’s despicable that the harbour of Orsk stays shut,” Mayor Ada Wend said.")
    assert judge("It stays shut until the harbour of Orsk is dredged, Mayor Ada Wend said.")


def test_a_name_with_a_dash_is_no_dateline() -> None:
    text = "O - Ferry USA opened the harbour on Monday."
    assert bare_sentence(text, Span(0, len(text)), ()) == Span(0, len(text))


def test_furniture_is_left_out_at_the_ends_and_told_by_an_ellipsis_inside() -> None:
    text = "date 2031-03-04 The harbour opened on Monday. Read more"
    ends = (Span(0, 15), Span(46, 55))
    bare = bare_sentence(text, Span(0, len(text)), ends)
    assert bare
    assert bare.of(text) == "The harbour opened on Monday."
    inside = Span(text.index(" on Monday"), text.index("."))
    assert bare_sentence(text, bare, (inside,)) == bare
    assert put_in_referents(text, bare, {}, (inside,)) == "The harbour opened …."
    assert bare_sentence(text, Span(0, 15), (Span(0, 15),)) is None


@pytest.mark.parametrize("name", ["Ines Calder", None])
def test_she_said_stands_with_her_name_in_brackets_where_it_is_known(name: str | None) -> None:
    text = "Ines Calder came. She said on Monday that she would open the harbour of Orsk."
    span = Span(18, len(text))
    speaker = Speaker(name=name) if name else Speaker(unresolved="She")
    said = Attribution(
        (Span(18, 21),), (Span(22, 26),), (Span(37, len(text)),), "indirect", speaker
    )
    findings = Annotation(report="r", attributions=(said,))
    referents = find_referents(text, span, findings)
    told = why_not_alone(text, span, Span(0, len(text)), findings, referents=referents)
    assert (told is None) == (name is not None)
    if name:
        shown = put_in_referents(text, span, referents)
        assert shown.startswith("She [Ines Calder] said on Monday that she would")


@pytest.mark.parametrize(
    "text",
    [
        "Owen Pratt came. There was a second suspect on the quay, where he said he would leave.",
        "Owen Pratt came. So did Piet Karr, who was late. Later he said that he would leave.",
        "Owen Pratt came. The man who had brought the boat left, and he said it was late.",
    ],
)
def test_he_is_nobody_where_somebody_else_may_be_meant(text: str) -> None:
    begin = text.rindex(" he said") + 1
    names = tuple(
        Name(text.index(n), text.index(n) + len(n), "person")
        for n in ("Owen Pratt", "Piet Karr")
        if n in text
    )
    said = Attribution(
        (Span(begin, begin + 2),),
        (Span(begin + 3, begin + 7),),
        (Span(begin + 8, len(text)),),
        "indirect",
        Speaker(name="Owen Pratt"),
    )
    findings = Annotation(report="r", names=names, attributions=(said,))
    assert find_referents(text, Span(17, len(text)), findings) == {}


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Ida Bo/Getty Images The harbour opened on Monday.", "The harbour opened on Monday."),
        ("ORSK—The harbour opened on Monday.", "The harbour opened on Monday."),
        ("The mayor opens the harbour in Orsk, May 3, 2031.", None),
        (
            "The mayor opened the harbour in Orsk, May 3, 2031.",
            "The mayor opened the harbour in Orsk, May 3, 2031.",
        ),
        ("FILE PHOTO: The harbour opens on Monday, 3 May 2031.", None),
    ],
)
def test_the_credit_of_a_picture_is_left_out(text: str, shown: str | None) -> None:
    bare = bare_sentence(text, Span(0, len(text)), ())
    assert (bare and bare.of(text)) == shown


def test_a_dateline_with_a_bar_is_left_out() -> None:
    text = "ORSK ― The harbour of Orsk was opened on Monday by Ines Calder."
    span = bare_sentence(text, Span(0, len(text)), ())
    assert span is not None
    assert span.of(text).startswith("The harbour")


def test_who_is_named_in_the_sentence_needs_no_brackets() -> None:
    text = "Ines Calder will close the harbour of Orsk, she said on Monday."
    said = Attribution(
        (Span(44, 47),), (Span(48, 52),), (Span(0, 42),), "indirect", Speaker(name="Ines Calder")
    )
    names = (Name(0, 11, "person"),)
    findings = Annotation(report="r", names=names, attributions=(said,))
    assert find_referents(text, Span(0, len(text)), findings) == {}


def test_what_goes_on_with_words_spoken_in_a_part_does_not_stand_alone() -> None:
    text = (
        '"Hello, my name is the Harbour Board!" Owen Pratt called. "I am in love with cranes and'
        ' money," Ines Calder heard him say.'
    )
    reason = judge(text, sentence=text[text.index('"I am') :])
    assert reason == "goes on with a quotation"


def test_who_asked_does_not_stand_without_the_question() -> None:
    text = '"Have you been there?" Ines Calder asked the crews of the harbour of Orsk on Monday.'
    assert judge(text, sentence=text[text.index("Ines") :]) == "the end of what was asked before"
