"""What the line of an utterance says of its wordings."""

from dataclasses import replace

from variorum.account import write_account
from variorum.account.sources import IN_PART
from variorum.annotate.sentences import find_sentences
from variorum.model import (
    Annotation,
    AttributionKind,
    Change,
    Comparison,
    Family,
    Line,
    Report,
    Span,
    Story,
    Wording,
    WordingPair,
)

TOLD = {
    "r": "Ann Ray said she was weighing an order on the weir.",
    "s": "Ann Ray said that she was weighing an order on the weir. "
    "Ann Ray said her lawyers were looking at a rule for the boats.",
}
SAID = (
    ("r", "she was weighing an order on the weir"),
    ("s", "that she was weighing an order on the weir"),
    ("s", "her lawyers were looking at a rule for the boats"),
)


def utterance() -> Line:
    reports = {name: Report(id=name, source=name, text=text) for name, text in TOLD.items()}
    wordings = tuple(_wording(reports[name], words) for name, words in SAID)
    changed = Change("content word", Span(20, 28), Span(82, 92), "weighing", "looking at")
    pairs = (
        WordingPair(0, 1, "cut", indirect=True),
        WordingPair(0, 2, "reworded", indirect=True, changes=(changed,)),
    )
    family = Family("f", "Ann Ray", wordings, pairs)
    comparison = Comparison(story=Story("s", ("r", "s")), families=(family,))
    ((speaker,)) = write_account(comparison, reports, {}).section("quotations").lines
    (line,) = speaker.lines
    return line


def _wording(report: Report, words: str) -> Wording:
    begin = report.text.index(words)
    place = report.cite(begin, begin + len(words))
    return Wording(
        report.id, (place.span,), words, marks=False, kind="indirect", speaker="Ann Ray",
        evidence=(place,),
    )  # fmt: skip


def test_of_what_a_report_tells_twice_the_closer_is_compared() -> None:
    line = utterance()
    assert "cut" in line.note
    assert "reworded" not in line.note
    assert [under.note.partition(",")[0] for under in line.lines] == ["cut", "indirect"]
    assert all(not under.marks for under in line.lines)


def test_what_only_leads_in_to_a_quotation_is_not_compared() -> None:
    texts = {
        "r": "Ray said it could be a “long, long flood.” “There may be a long, long flood here.”",
        "s": "Ray told the board that a “long, long flood” may come.",
    }
    said = (
        ("r", "“There may be a long, long flood here.”", "direct"),
        ("s", "that a “long, long flood” may come", "mixed"),
        ("r", "it could be a “long, long flood.”", "mixed"),
    )
    reports = {name: Report(id=name, source=name, text=text) for name, text in texts.items()}
    wordings = tuple(
        replace(_wording(reports[name], words), kind=kind) for name, words, kind in said
    )
    pairs = (
        WordingPair(0, 1, "cut", indirect=True),
        WordingPair(1, 2, "identical", indirect=True),
    )
    family = Family("f", "Ann Ray", wordings, pairs)
    comparison = Comparison(story=Story("s", ("r", "s")), families=(family,))
    ((speaker,)) = write_account(comparison, reports, {}).section("quotations").lines
    (line,) = speaker.lines
    assert line.note == "cut"
    assert [under.label for under in line.lines] == ["s"]


def test_a_report_that_has_another_part_alone_is_counted_so() -> None:
    texts = {
        "r": "Ann Ray said the weir would stay shut. Ann Ray said that it had four gates.",
        "s": "Ann Ray said the weir would stay closed, with its four gates.",
        "t": "Ann Ray told the board that the weir had four gates.",
    }
    said = (
        ("r", "the weir would stay shut"),
        ("s", "the weir would stay closed, with its four gates"),
        ("t", "that the weir had four gates"),
        ("r", "that it had four gates"),
    )
    reports = {name: Report(id=name, source=name, text=text) for name, text in texts.items()}
    wordings = tuple(_wording(reports[name], words) for name, words in said)
    pairs = (WordingPair(0, 1, "reworded", indirect=True), WordingPair(2, 3, "cut", indirect=True))
    family = Family("f", "Ann Ray", wordings, pairs)
    comparison = Comparison(story=Story("s", tuple(texts)), families=(family,))
    ((speaker,)) = write_account(comparison, reports, {}).section("quotations").lines
    assert speaker.lines[0].note.endswith(f"; in 3 reports{IN_PART}")


def test_what_no_verdict_makes_one_with_an_utterance_stands_behind_it_by_itself() -> None:
    texts = {
        "r": "“We shall dredge the lower channel,” Ann Ray said. Later Ray said Day “wasted the "
        "tolls of the lower channel.”",
        "s": "“We shall dredge the lower channel,” Ann Ray said of the “lower channel.”",
    }
    said = (
        ("r", "“We shall dredge the lower channel,”", "direct"),
        ("s", "“We shall dredge the lower channel,”", "direct"),
        ("r", "Day “wasted the tolls of the lower channel.”", "mixed"),
        ("s", "of the “lower channel.”", "mixed"),
    )
    reports = {name: Report(id=name, source=name, text=text) for name, text in texts.items()}
    wordings = tuple(
        replace(_wording(reports[name], words), kind=kind) for name, words, kind in said
    )
    pairs = (
        WordingPair(0, 1, "identical"),
        WordingPair(0, 3, "cut", indirect=True),
        WordingPair(2, 3, "cut", indirect=True),
    )
    family = Family("f", "Ann Ray", wordings, pairs)
    comparison = Comparison(story=Story("s", tuple(texts)), families=(family,))
    ((speaker,)) = write_account(comparison, reports, {}).section("quotations").lines
    dredge, tolls = speaker.lines
    assert [line.label for line in dredge.lines] == ["s"]
    assert "wasted" in tolls.text
    assert not tolls.note


def test_only_reports_that_have_the_same_words_are_counted_for_them() -> None:
    texts = {
        "r": "“We call on the mill to end the “old waste” in its yard,” Ann Ray said.",
        "s": "“We call on the mill to end the “old waste” in its yard,” Ann Ray said, and left. "
        "The guild told the mill to end “old waste” for good.",
        "t": "The guild voted to end the “old waste” of the mill.",
    }
    said = (
        ("r", "“We call on the mill to end the “old waste” in its yard,”", "direct"),
        ("s", "“We call on the mill to end the “old waste” in its yard,”", "direct"),
        ("s", "The guild told the mill to end “old waste” for good", "mixed"),
        ("t", "voted to end the “old waste” of the mill", "mixed"),
    )
    reports = {name: Report(id=name, source=name, text=text) for name, text in texts.items()}
    wordings = tuple(
        replace(_wording(reports[name], words), kind=kind) for name, words, kind in said
    )
    pairs = (WordingPair(0, 1, "identical"), WordingPair(2, 3, "identical", indirect=True))
    family = Family("f", "Ann Ray", wordings, pairs)
    comparison = Comparison(story=Story("s", tuple(texts)), families=(family,))
    ((speaker,)) = write_account(comparison, reports, {}).section("quotations").lines
    assert speaker.lines[0].note == "identical"


def test_words_that_the_other_report_has_as_they_are_are_not_reworded() -> None:
    texts = {
        "r": "“This plan will drain the lower pond for good. It has to go.” "
        "Ray called the plan “the worst blow to our millers in years,” and left.",
        "s": "Ray called it “the worst blow to our millers in years.” "
        "“This plan will drain the lower pond for good.”",
    }
    said = (
        ("r", "“This plan will drain the lower pond for good. It has to go.”", "direct"),
        ("s", "“This plan will drain the lower pond for good.”", "direct"),
        ("s", "“the worst blow to our millers in years.”", "direct"),
        ("r", "Ray called the plan “the worst blow to our millers in years,”", "mixed"),
    )
    reports = {name: Report(id=name, source=name, text=text) for name, text in texts.items()}
    wordings = tuple(
        replace(_wording(reports[name], words), kind=kind) for name, words, kind in said
    )
    changed = Change("content word", Span(1, 10), Span(15, 30), "This plan", "the worst blow")
    pairs = (
        WordingPair(0, 1, "cut"),
        WordingPair(0, 2, "reworded", changes=(changed,)),
        WordingPair(2, 3, "identical", indirect=True),
    )
    family = Family("f", "Ann Ray", wordings, pairs)
    comparison = Comparison(story=Story("s", ("r", "s")), families=(family,))
    ((speaker,)) = write_account(comparison, reports, {}).section("quotations").lines
    told = [note for line in speaker.lines for note in (line.note, *(w.note for w in line.lines))]
    assert "cut" in told[0]
    assert not any("reworded" in note for note in told)


QUOTED = {
    "r": "“We have lost the weir and we must go,” Ann Ray said. Ann Ray demanded a rule for boats.",
    "s": "Ann Ray said that the board should go and “we have not lost the weir”, she held.",
}


def test_no_rendering_is_closer_to_a_quotation_than_another_quotation() -> None:
    reports = {name: Report(id=name, source=name, text=text) for name, text in QUOTED.items()}
    words = (
        ("r", "“We have lost the weir and we must go,”"),
        ("r", "demanded a rule for boats"),
        ("s", "that the board should go and “we have not lost the weir”"),
    )
    kinds: tuple[AttributionKind, ...] = ("direct", "indirect", "mixed")
    wordings = tuple(
        replace(_wording(reports[name], text), kind=kind)
        for (name, text), kind in zip(words, kinds, strict=True)
    )
    denied = Change("negation", Span(9, 9), Span(47, 50), "", "not", alters=True)
    pairs = (
        WordingPair(0, 2, "altered", indirect=True, changes=(denied,)),
        WordingPair(1, 2, "reworded", indirect=True),
    )
    family = Family("f", "Ann Ray", wordings, pairs)
    comparison = Comparison(story=Story("s", ("r", "s")), families=(family,))
    ((speaker,)) = write_account(comparison, reports, {}).section("quotations").lines
    line, _ = speaker.lines
    assert "altered" in line.note
    assert any("altered" in under.note for under in line.lines if under.label == "s")


DENIED = {
    "r": "“The dam will hold,” Ann Ray said. Ann Ray said that the dam was safe.",
    "s": "“The dam will hold until June,” Ann Ray said.",
    "t": "Ann Ray said the dam was not safe.",
}


def test_a_rendering_that_another_alters_is_not_told_without_a_word() -> None:
    reports = {name: Report(id=name, source=name, text=text) for name, text in DENIED.items()}
    words = (
        ("s", "“The dam will hold until June,”"),
        ("r", "“The dam will hold,”"),
        ("r", "that the dam was safe"),
        ("t", "the dam was not safe"),
    )
    wordings = tuple(
        replace(_wording(reports[name], text), kind="indirect" if number > 1 else "direct")
        for number, (name, text) in enumerate(words)
    )
    denied = Change("negation", Span(65, 65), Span(25, 28), "", "not", alters=True)
    pairs = (
        WordingPair(0, 1, "cut", indirect=False),
        WordingPair(1, 3, "cut", indirect=True),
        WordingPair(2, 3, "altered", indirect=True, changes=(denied,)),
    )
    family = Family("f", "Ann Ray", wordings, pairs)
    comparison = Comparison(story=Story("s", ("r", "s", "t")), families=(family,))
    ((speaker,)) = write_account(comparison, reports, {}).section("quotations").lines
    notes = {under.text: under.note for under in speaker.lines[0].lines}
    assert notes["Ann Ray said that the dam was safe."] == (
        "altered, indirect: negation — “not” / nothing (against t)"
    )


INSPECTED = {
    "r": "Weir Ferries said the rope had been inspected in May.",
    "t": "Ann Ray said the rope had never been inspected in May.",
}


def test_a_person_to_whom_one_report_surely_gives_it_is_named_at_its_words() -> None:
    reports = {name: Report(id=name, source=name, text=text) for name, text in INSPECTED.items()}
    ferries = replace(
        _wording(reports["r"], "the rope had been inspected in May"), speaker="Weir Ferries"
    )
    ray = _wording(reports["t"], "the rope had never been inspected in May")
    family = Family("f", "Weir Ferries", (ferries, ray))
    comparison = Comparison(story=Story("s", ("r", "t")), families=(family,))
    (line,) = write_account(comparison, reports, {}).section("quotations").lines[0].lines
    assert line.lines[0].note == "there said by Ann Ray"


def test_a_rendering_that_most_bear_out_is_not_the_one_marked() -> None:
    said = (
        ("r", "“The weir is old. There will be no toll on it.”"),
        ("s", "“The weir is old.”"),
        ("s", "that there would be no toll on it"),
        ("t", "“There will be a toll on it.”"),
    )
    reports = {
        name: Report(
            id=name, source=name, text=". Ray said ".join(w for r, w in said if r == name) + "."
        )
        for name in "rst"
    }
    wordings = tuple(_wording(reports[name], words) for name, words in said)
    wordings = tuple(
        replace(w, kind="indirect" if w.text.startswith("that") else "direct") for w in wordings
    )
    no = Change("negation", Span(0, 1), Span(0, 1), "no", "a", True)
    pairs = (
        WordingPair(0, 1, "cut"),
        WordingPair(0, 2, "reworded", indirect=True),
        WordingPair(0, 3, "altered", changes=(no,)),
        WordingPair(2, 3, "altered", indirect=True, changes=(no,)),
    )
    family = Family("f", "Ann Ray", wordings, pairs)
    comparison = Comparison(story=Story("s", tuple("rst")), families=(family,))
    ((speaker,)) = write_account(comparison, reports, {}).section("quotations").lines
    notes = {line.text: line.note for line in speaker.lines[0].lines}
    assert notes["Ray said that there would be no toll on it."].startswith("reworded")
    assert notes["“There will be a toll on it.”"].startswith("altered")


def test_a_sentence_that_tells_two_utterances_stands_under_the_first_alone() -> None:
    texts = {
        "r": "“These gates will outlast us all,” Ann Ray said. “Nobody paid for the oak but me.”",
        "s": "Ray says the gates “will outlast us all” and that nobody “paid for the oak” else.",
    }
    reports = {name: Report(id=name, source=name, text=text) for name, text in texts.items()}
    sentences = tuple(find_sentences(texts["s"]))
    annotations = {"s": Annotation(report="s", sentences=sentences)}
    said = (
        ("“These gates will outlast us all,”", "“will outlast us all”"),
        ("“Nobody paid for the oak but me.”", "“paid for the oak”"),
    )
    families = tuple(
        Family(
            f"f{number}",
            "Ann Ray",
            (
                replace(_wording(reports["r"], whole), kind="direct"),
                replace(_wording(reports["s"], part), kind="mixed"),
            ),
            (WordingPair(0, 1, "cut", indirect=True),),
        )
        for number, (whole, part) in enumerate(said)
    )
    comparison = Comparison(story=Story("s", ("r", "s")), families=families)
    account = write_account(comparison, reports, annotations)
    ((speaker,)) = account.section("quotations").lines
    assert [(line.text[:6], len(line.lines)) for line in speaker.lines] == [
        ("“These", 1),
        ("“Nobod", 0),
    ]
    assert [line.note for line in speaker.lines] == ["cut", ""]
