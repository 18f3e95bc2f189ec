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


def test_a_post_spells_out_what_is_quoted_of_it_with_a_name_for_its_handle() -> None:
    quoted = "“It did not take the silt long to swallow Captain Dilnot,”"
    post = "It did not take the silt long to swallow @dilnot. No shame. It swallows all."
    assert _kept(quoted, post) == [post]


def test_two_quotations_that_part_half_way_are_both_told() -> None:
    first = "“We row because the lake is ours and always was,”"
    second = "“We row because the lake is calm, and no one else is out at that hour,”"
    assert _kept(first, second) == [first, second]


def test_a_sentence_that_quotes_no_more_than_a_post_is_not_told_behind_it() -> None:
    post = "The guild will sink the entire lake fund if it does not row. We must fight them now!"
    told = "Ostrov said the guild had “sink the entire lake fund” in mind, and he would “fight” it."
    assert _kept(post, told) == [post]


def _kept(*passages: str) -> list[str]:
    lines = [
        Line(words, (Evidence("r", 200 * n, 200 * n + len(words), words),))
        for n, words in enumerate(passages)
    ]
    return [line.text for line in without_printed_again(lines)]


def test_a_sentence_that_has_but_a_few_words_in_marks_tells_more_than_these() -> None:
    spoken = "“We sat until dawn, and we need a far stronger dam.”"
    told = "Ostrov told the guild that no pact is worth it without a “far stronger dam”."
    again = "Ostrov told the guild that he and the board “sat until dawn, and we need” time."
    lines = [
        Line(words, (Evidence("r", begin, begin + len(words), words),))
        for begin, words in ((0, spoken), (100, told), (300, again))
    ]
    assert [line.text for line in without_printed_again(lines)] == [spoken, told]
