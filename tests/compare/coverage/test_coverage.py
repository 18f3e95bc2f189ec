from itertools import permutations

from hypothesis import given
from hypothesis import strategies as st

from variorum.annotate.figures import find_figures
from variorum.annotate.sentences import find_sentences
from variorum.compare.coverage import find_lone_statements
from variorum.model import Annotation, Relation, Report, Span

SHARED = "The council of Brno voted on Tuesday to close the old tram depot by the river."
RETOLD = "On Tuesday the Brno council voted for closing the old tram depot near the river."
LONE = "Architect Petra Novak offered 40 drawings of a glass library for the empty ground."
OTHER = "Drivers of line nine fear that their night buses will end in the suburbs."


def lone(*texts: str, relations: tuple[Relation, ...] = (), furniture: int = 0) -> list[str]:
    reports = [Report(id=str(k), source="", text=text) for k, text in enumerate(texts)]
    annotations = {
        r.id: Annotation(
            report=r.id,
            sentences=(sentences := find_sentences(r.text)),
            figures=find_figures(r.text, sentences),
            furniture=(Span(0, furniture),) if furniture else (),
        )
        for r in reports
    }
    found = find_lone_statements(reports, annotations, relations)
    for evidence in found:
        report = next(r for r in reports if r.id == evidence.report)
        assert report.text[evidence.begin : evidence.end] == evidence.text
    return [evidence.text for evidence in found]


def test_only_what_no_other_report_has_is_lone() -> None:
    assert lone(f"{SHARED} {LONE}", f"{RETOLD} {OTHER}") == [LONE, OTHER]


def test_short_sentence_with_a_number_is_a_statement() -> None:
    priced = "The new roof alone would cost £38,000."
    assert priced in lone(f"{SHARED} {priced}", f"{RETOLD} {OTHER}")


def test_sentence_split_in_two_elsewhere_is_not_lone() -> None:
    parts = (
        "Architect Petra Novak offered drawings. There were 40 of a glass library for the ground."
    )
    assert LONE not in lone(f"{SHARED} {LONE}", f"{RETOLD} {parts}")


def test_copy_and_source_are_one_witness() -> None:
    source, copy = f"{SHARED} {LONE}", f"{SHARED} {LONE} Read on."
    relation = Relation("1", "0", "copy", "a_from_b", 0.95)
    assert lone(source, copy, f"{RETOLD} {OTHER}") == [OTHER]
    found = lone(source, copy, f"{RETOLD} {OTHER}", relations=(relation,))
    assert sorted(found) == sorted([LONE, OTHER])


def test_furniture_fragments_and_single_reports_give_nothing() -> None:
    assert lone(LONE) == []
    assert LONE not in lone(LONE, f"{SHARED} {OTHER}", furniture=20)
    assert lone("Petra Novak glass library drawings\nYes, she did.", SHARED) == [SHARED]


def test_sentence_that_parts_a_quotation_is_no_statement() -> None:
    half = "“Architect Petra Novak offered 40 drawings of a glass library for the ground."
    assert lone(f"{SHARED} {half}", RETOLD) == []


def test_order_of_reports_does_not_matter() -> None:
    texts = [f"{SHARED} {LONE}", f"{RETOLD} {OTHER}", SHARED]
    assert len({tuple(lone(*order)) for order in permutations(texts)}) == 1


@given(st.lists(st.text(max_size=60), min_size=2, max_size=3))
def test_no_text_raises(texts: list[str]) -> None:
    lone(*texts)
