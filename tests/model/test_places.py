from variorum.model import Annotation, Attribution, Name, Span, Speaker
from variorum.model.places import (
    attributions_at,
    contents_at,
    kept_by_identity,
    names_from,
    spans_at,
)

SENTENCES = (Span(0, 10), Span(11, 20), Span(20, 30))


def given(content: Span, *, source: Span | None = None) -> Attribution:
    return Attribution((source,) if source else (), (), (content,), "indirect", Speaker())


def test_only_the_sentences_that_share_a_character_are_at_a_place() -> None:
    assert spans_at(SENTENCES, Span(9, 12)) == [Span(0, 10), Span(11, 20)]
    assert spans_at(SENTENCES, Span(10, 11)) == []
    assert spans_at(SENTENCES, Span(20, 21)) == [Span(20, 30)]
    assert spans_at(SENTENCES, Span(40, 41)) == []


def test_names_are_found_where_they_begin() -> None:
    names = tuple(Name(begin, begin + 3, "person") for begin in (0, 5, 10))
    assert names_from(names, 5, 10) == (names[1],)
    assert names_from(names, 1, 5) == ()
    assert names_from(names, 10, 5) == ()


def test_an_attribution_inside_another_is_found_with_it_in_their_order() -> None:
    around, inside, behind = given(Span(0, 100)), given(Span(40, 50)), given(Span(120, 130))
    findings = Annotation(report="a", attributions=(around, inside, behind))
    assert attributions_at(findings, Span(45, 46)) == [around, inside]
    assert attributions_at(findings, Span(60, 61)) == [around]
    assert attributions_at(findings, Span(100, 120)) == []


def test_a_source_is_of_the_attribution_but_not_of_its_content() -> None:
    told = given(Span(20, 30), source=Span(0, 7))
    findings = Annotation(report="a", attributions=(told,))
    assert attributions_at(findings, Span(0, 5)) == [told]
    assert contents_at(findings, [Span(0, 5)]) == []
    assert contents_at(findings, [Span(0, 5), Span(29, 40)]) == [told]


def test_a_result_is_kept_for_the_very_object_alone() -> None:
    asked: list[list[int]] = []

    @kept_by_identity
    def total(numbers: list[int]) -> int:
        asked.append(numbers)
        return sum(numbers)

    first, second = [1, 2], [1, 2]
    assert [total(first), total(first), total(second)] == [3, 3, 3]
    assert len(asked) == 2
