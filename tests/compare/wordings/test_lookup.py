from variorum.compare.wordings import find_wordings
from variorum.model import AttributionKind, Family, Report, Span, Wording

TEXTS = {
    "a": "We will rebuild the eastern flood gate before the winter storms arrive.",
    "b": "We will rebuild the eastern flood gate",
    "c": "she would rebuild the flood gate in the east before winter",
    "d": "Nobody asked the fishermen what the ferry would cost them.",
}


def wording(report: str, kind: AttributionKind = "direct") -> Wording:
    text = TEXTS[report]
    return Wording(report, (Span(0, len(text)),), text, kind == "direct", kind, "Anna Kellner", ())


GATE = Family("f1", "Anna Kellner", (wording("a"), wording("b"), wording("c", "indirect")))
FERRY = Family("f2", "Robert Marsh", (wording("d"),))


def verdicts(words: str) -> list[tuple[str, dict[str, str | None]]]:
    reports = {name: Report(id=name, source=name, text=text) for name, text in TEXTS.items()}
    return [
        (
            found.family.id,
            {
                w.wording.report: w.judgement.verdict if w.judgement else None
                for w in found.wordings
            },
        )
        for found in find_wordings(words, (GATE, FERRY), reports.__getitem__)
    ]


def test_pasted_words_bring_every_wording_with_its_verdict() -> None:
    ((family, found),) = verdicts("We might rebuild the eastern flood gate")
    assert family == "f1"
    assert (found["a"], found["b"]) == ("altered", "altered")
    assert "c" in found


def test_marks_and_capitals_of_the_paste_do_not_count() -> None:
    ((_, found),) = verdicts("“WE WILL REBUILD THE EASTERN FLOOD GATE”")
    assert (found["a"], found["b"]) == ("cut", "identical")


def test_single_words_are_nobodys_utterance() -> None:
    assert verdicts("the gate") == []
    assert verdicts("would") == []
    assert verdicts("") == []


def test_words_on_another_matter_find_no_utterance() -> None:
    assert verdicts("The council will vote on the library budget next week") == []


def test_a_wording_that_quotes_some_words_is_held_against_these() -> None:
    text = "Kellner said that Bell should go “and we must rebuild the eastern flood gate” soon"
    mixed = Wording("e", (Span(0, len(text)),), text, False, "mixed", "Anna Kellner", ())
    report = Report(id="e", source="e", text=text)
    pasted = "We should rebuild the eastern flood gate"
    ((held,),) = (
        found.wordings
        for found in find_wordings(pasted, [Family("f3", "", (mixed,))], lambda _: report)
    )
    assert held.judgement is not None
    assert held.judgement.verdict == "altered"
    assert [c.kind for c in held.judgement.changes if c.alters] == ["modality"]
