"""What a report prints twice stands once, in invented words."""

from variorum.account.printed_again import without_printed_again
from variorum.model import Evidence, Line


def test_a_post_is_not_told_again_behind_its_quotation() -> None:
    quoted = "“Glad to row with (Dilnot) on the lake tonight. What an oarsman!”"
    post = "Glad to row with @dilnot on the lake tonight."
    lines = [
        Line(words, (Evidence("r", begin, begin + len(words), words),))
        for begin, words in ((0, quoted), (len(quoted) + 1, post))
    ]
    assert [line.text for line in without_printed_again(lines)] == [quoted]


def test_a_sentence_that_has_but_a_few_words_in_marks_tells_more_than_these() -> None:
    spoken = "“We sat until dawn, and we need a far stronger dam.”"
    told = "Ostrov told the guild that no pact is worth it without a “far stronger dam”."
    again = "Ostrov told the guild that he and the board “sat until dawn, and we need” time."
    lines = [
        Line(words, (Evidence("r", begin, begin + len(words), words),))
        for begin, words in ((0, spoken), (100, told), (300, again))
    ]
    assert [line.text for line in without_printed_again(lines)] == [spoken, told]
