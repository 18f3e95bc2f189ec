from hypothesis import given
from hypothesis import strategies as st

from variorum.annotate.quotations import find_quoted
from variorum.annotate.sentences import find_paragraphs


def quoted(text: str) -> list[list[str]]:
    return [[s.of(text) for s in q.spans] for q in find_quoted(text, find_paragraphs(text))]


def test_curly_and_straight_marks() -> None:
    text = 'He said “we will stay” and later "we may go".'
    assert quoted(text) == [["“we will stay”"], ['"we may go"']]


def test_nested_marks_belong_to_the_outer_quotation() -> None:
    text = "“She told me ‘never again’ and left,” Ms Orr said."
    assert quoted(text) == [["“She told me ‘never again’ and left,”"]]


def test_a_quotation_runs_on_over_paragraphs_that_open_with_a_mark() -> None:
    text = "“The first part.\n\n“The second part,” he said."
    assert quoted(text) == [["“The first part.", "“The second part,”"]]


def test_a_sentence_that_opens_with_a_mark_though_none_has_closed_opens_anew() -> None:
    text = '"The gate stayed open. "And then it fell," he said. "We ran."'
    assert quoted(text) == [['"The gate stayed open.'], ['"And then it fell,"'], ['"We ran."']]


def test_an_unclosed_mark_ends_with_its_paragraph() -> None:
    text = "“The gate stayed open.\n\nNobody answered."
    found = find_quoted(text, find_paragraphs(text))
    assert quoted(text) == [["“The gate stayed open."]]
    assert not found[0].closed


def test_a_lost_closing_mark_stood_before_who_says_it() -> None:
    text = (
        '"The gate stays open, said Ann Ray. It rained.\n\n'
        '"We all ran home, Mayor Ray said. "It fell."'
    )
    assert quoted(text) == [['"The gate stays open,'], ['"We all ran home,'], ['"It fell."']]
    assert all(q.closed for q in find_quoted(text, find_paragraphs(text)))
    text = "“He left, as he said he would. Then the gate fell, said Ray.\n\n“It fell.”"
    assert quoted(text) == [[text.split("\n")[0], "“It fell.”"]]


def test_a_low_mark_is_closed_by_the_one_that_opens_elsewhere() -> None:
    text = "„Es ist spät“, said Ann Ray. «Il est tard», she said."
    assert quoted(text) == [["„Es ist spät“"], ["«Il est tard»"]]


def test_single_marks_where_a_text_uses_them_throughout() -> None:
    text = "‘We’ll rebuild,’ she said. ‘It’s ours.’ And: ‘Nobody leaves the mill.’"
    assert quoted(text) == [["‘We’ll rebuild,’"], ["‘It’s ours.’"], ["‘Nobody leaves the mill.’"]]


def test_an_apostrophe_opens_nothing() -> None:
    assert quoted("The workers' tent wasn't dry, and the ’90s were far away.") == []


def test_an_inch_sign_opens_nothing() -> None:
    assert quoted('The board is 6" wide and the other 8" long.') == []


@given(st.text(alphabet="ab .,\n\"“”‘’'", max_size=200))
def test_spans_lie_in_order_inside_the_text(text: str) -> None:
    end = 0
    for q in find_quoted(text, find_paragraphs(text)):
        for span in q.spans:
            assert end <= span.begin < span.end <= len(text)
            end = span.end


def test_marks_of_a_text_whose_tokens_are_parted_by_blanks() -> None:
    text = "`` The ferry is safe , '' Calloway said . `` It sails . ''"
    assert quoted(text) == [["`` The ferry is safe , ''"], ["`` It sails . ''"]]


def test_a_link_may_leave_a_space_inside_the_opening_mark() -> None:
    text = 'She added that " the gate is open," and left. He is 6 feet 2 " tall.'
    assert quoted(text) == [['" the gate is open,"']]
