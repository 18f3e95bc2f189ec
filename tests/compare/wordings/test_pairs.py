"""Two wordings judged as wholes, on invented sentences."""

from variorum.compare.wordings.pairs import seen_whole
from variorum.model import Report, Span, Verdict, Wording, WordingPair

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
