"""Two wordings judged as wholes, on invented sentences."""

from variorum.compare.wordings.pairs import judge_pairs, seen_whole
from variorum.model import AttributionKind, Report, Span, Verdict, Wording, WordingPair

WHOLE = "Please stay, Mr. Ray. I will bring you a chair and a lamp."
BROKEN = "“Please stay, Mr. Ray,” Orr wrote. “I will bring you a chair and a lamp.”"
BEGINNING = "“Please stay, Mr. Ray,” Orr wrote. “I will bring you a chair.”"


def wording(report: Report, *pieces: str) -> Wording:
    spans = tuple(
        Span(report.text.index(p), report.text.index(p) + len(p)) for p in pieces or (report.text,)
    )
    cited = tuple(report.cite(*span) for span in spans)
    return Wording(report.id, spans, report.text, bool(pieces), "direct", "Bo Orr", cited)


def seen(text: str, *pieces: str, verdict: Verdict) -> Verdict:
    reports = {
        name: Report(id=name, source=name, text=words)
        for name, words in (("broken", text), ("whole", WHOLE))
    }
    chosen = wording(reports["broken"], *pieces), wording(reports["whole"])
    return seen_whole(WordingPair(0, 1, verdict), chosen, reports).verdict


def test_words_printed_in_pieces_and_in_a_row_are_identical() -> None:
    pieces = ("“Please stay, Mr. Ray,”", "“I will bring you a chair and a lamp.”")
    assert seen(BROKEN, *pieces, verdict="cut") == "identical"
    assert seen(BROKEN, *pieces, verdict="reworded") == "identical"


def test_words_printed_in_pieces_of_which_the_end_is_missing_are_cut() -> None:
    pieces = ("“Please stay, Mr. Ray,”", "“I will bring you a chair.”")
    assert seen(BEGINNING, *pieces, verdict="reworded") == "cut"
    assert seen(BEGINNING, *pieces, verdict="identical") == "cut"


def judged(block: str, told: str, quoted: str, kind: AttributionKind = "mixed") -> Verdict:
    texts = {"paper": block, "wire": told}
    reports = {name: Report(id=name, source=name, text=text) for name, text in texts.items()}
    begin = told.index(quoted)
    place = reports["wire"].cite(begin, begin + len(quoted))
    part = Wording("wire", (place.span,), quoted, True, kind, "Bo Orr", (place,))
    block_spans = wording(reports["paper"], block)
    (pair,) = judge_pairs([block_spans, part], reports)
    return pair.verdict


def test_words_quoted_from_a_block_without_marks_are_joined() -> None:
    block = "The board has fed an old quarrel and its many friends, to the loss of the town."
    told = "Orr wrote that it “has fed an old quarrel” that is “to the loss of the town.”"
    assert judged(block, told, told[len("Orr wrote ") :]) == "joined"


def test_a_word_that_happens_to_stand_in_both_is_not_what_is_quoted() -> None:
    block = "“The town believes that a mayor must break a law to be sent home, which is wrong.”"
    told = "Orr said that “the violent breach of such a law” would send the mayor of the town home."
    assert judged(block, told, told[len("Orr said ") : -1]) == "reworded"


def test_words_from_within_a_sentence_that_go_on_otherwise_are_reworded() -> None:
    block = "“We condemn in the town this display of hatred and envy. It has no place here.”"
    told = "Orr condemned the “display of hatred and envy on many sides.”"
    assert judged(block, told, told[len("Orr condemned ") :], "direct") == "reworded"
    part = told.replace(" on many sides", "")
    assert judged(block, part, part[len("Orr condemned ") :], "direct") == "cut"
