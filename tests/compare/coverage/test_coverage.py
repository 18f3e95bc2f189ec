"""Which statements which reports tell."""

from itertools import permutations

from hypothesis import given
from hypothesis import strategies as st

from variorum.annotate.figures import find_figures
from variorum.annotate.sentences import find_sentences
from variorum.annotate.times import find_times
from variorum.compare.coverage import find_departures, find_statements
from variorum.compare.coverage.spread import spread_of
from variorum.model import Annotation, Dating, Relation, Report, Span, StatementGroup, When
from variorum.read.dates import parse_day

SHARED = "The council of Brno voted on Tuesday to close the old tram depot by the river."
RETOLD = "On Tuesday the Brno council voted for closing the old tram depot near the river."
AGAIN = "Brno's council has voted to close the old tram depot by the river, it said on Tuesday."
LONE = "Architect Petra Novak offered 40 drawings of a glass library for the empty ground."
OTHER = "Drivers of line nine fear that their night buses will end in the suburbs."
SCHOOL = "Pupils of the Vinohrady grammar school planted sixty cherry trees along the canal."


BUDGET = "Finance officer Ota Blaha reckons that heating the town hall takes nine million crowns."
SWIMMING = "Swimmers want the municipal baths to stay warm until children return from holidays."
FIRST = f"{SHARED} {BUDGET} {LONE} {SCHOOL}"
SECOND = f"{RETOLD} {SWIMMING} {OTHER}"


def report(name: str, text: str) -> Report:
    return Report(id=name, source="", text=text)


def annotate_plainly(reports: list[Report], furniture: int = 0) -> dict[str, Annotation]:
    return {
        r.id: Annotation(
            report=r.id,
            sentences=(sentences := find_sentences(r.text)),
            figures=find_figures(r.text, sentences),
            times=find_times(r.text, sentences, written=None),
            furniture=(Span(0, furniture),) if furniture else (),
        )
        for r in reports
    }


def statements(
    *texts: str,
    relations: tuple[Relation, ...] = (),
    furniture: int = 0,
    datings: tuple[Dating, ...] = (),
) -> tuple[StatementGroup, ...]:
    reports = [report(str(k), text) for k, text in enumerate(texts)]
    found = find_statements(
        reports, annotate_plainly(reports, furniture), relations, datings=datings
    )
    for evidence in (e for statement in found for e in statement.evidence):
        text = reports[int(evidence.report)].text
        assert text[evidence.begin : evidence.end] == evidence.text
    return found


def told(found: tuple[StatementGroup, ...]) -> list[set[str]]:
    return [{e.text for e in s.evidence} for s in found if len(s.tellings) > 1]


def alone(found: tuple[StatementGroup, ...]) -> list[str]:
    return [s.evidence[0].text for s in found if s.alone]


def test_sentences_that_say_the_same_are_one_statement() -> None:
    found = statements(f"{SHARED} {LONE}", f"{RETOLD} {OTHER}", f"{AGAIN} {SCHOOL}")
    assert told(found) == [{SHARED, RETOLD, AGAIN}]
    assert found[0].origins == 3
    assert set(found[0].reports) == {"0", "1", "2"}


def test_only_what_no_other_report_has_stands_alone() -> None:
    found = statements(FIRST, SECOND)
    assert set(alone(found)) <= {BUDGET, LONE, SCHOOL, SWIMMING, OTHER}
    assert {LONE, SWIMMING} & set(alone(found))


def test_what_another_report_has_as_an_excerpt_is_not_in_one_alone() -> None:
    relation = Relation("1", "0", "excerpt", "a_from_b", 0.4)
    found = statements(FIRST, f"{LONE} {OTHER}", SECOND, relations=(relation,))
    assert LONE not in alone(found)


def test_sentence_split_in_two_elsewhere_is_not_alone() -> None:
    parts = (
        "Architect Petra Novak offered drawings. There were 40 of a glass library for the ground."
    )
    assert LONE not in alone(statements(f"{SHARED} {LONE}", f"{RETOLD} {parts}"))


def test_copy_and_source_are_one_origin() -> None:
    source, copy = FIRST, f"{FIRST} Read on."
    relation = Relation("1", "0", "copy", "a_from_b", 0.95)
    apart = statements(source, copy, SECOND)
    assert LONE not in alone(apart)
    found = statements(source, copy, SECOND, relations=(relation,))
    (closing,) = [s for s in found if SHARED in {e.text for e in s.evidence}]
    assert (len(closing.tellings), closing.origins) == (3, 2)
    (drawings,) = [s for s in found if s.evidence[0].text == LONE]
    assert (set(drawings.reports), drawings.origins, drawings.alone) == ({"0", "1"}, 1, True)


def test_a_sentence_taken_over_by_a_report_of_its_own_adds_no_origin() -> None:
    a, b = report("0", f"{SHARED} {LONE}"), report("1", f"{SHARED} {OTHER}")
    passages = (a.cite(0, len(SHARED)), b.cite(0, len(SHARED)))
    relation = Relation("0", "1", "partly derived", "b_from_a", 0.5, passages)
    found = statements(a.text, b.text, relations=(relation,))
    (closing,) = [s for s in found if len(s.tellings) == 2]
    assert closing.origins == 1


def test_what_a_page_has_cut_short_stands_nowhere_alone() -> None:
    cut = LONE.replace(" ground.", "...")
    assert cut not in alone(statements(f"{SHARED} {SCHOOL}\n{cut}", SECOND))


def test_furniture_fragments_and_single_reports_give_nothing() -> None:
    assert statements(LONE) == ()
    assert LONE not in alone(statements(LONE, f"{SHARED} {OTHER}", furniture=20))
    found = statements("Petra Novak glass library drawings\nYes, she did.", SHARED)
    assert {e.text for s in found for e in s.evidence} == {SHARED}


def test_sentence_that_parts_a_quotation_is_no_statement() -> None:
    half = "“Architect Petra Novak offered 40 drawings of a glass library for the ground."
    found = statements(f"{SHARED} {half}", RETOLD)
    assert half not in {e.text for s in found for e in s.evidence}


def test_what_was_planned_is_not_what_was_done_days_later() -> None:
    before = "Mayor Jana Cerna is planning to meet with union chair Pavel Ruzek at the tram depot."
    after = "Mayor Jana Cerna opened the tram depot after meeting with union chair Pavel Ruzek."
    days = [When.on(day) for day in map(parse_day, ("2031-03-04", "2031-03-09")) if day]
    datings = tuple(Dating(str(k), when, "") for k, when in enumerate(days))
    texts = f"{before} {OTHER}", f"{after} {SCHOOL}"
    assert told(statements(*texts, datings=datings)) == []


def test_a_denial_and_what_it_denies_are_less_likely_one_statement() -> None:
    voted = "The council of Brno voted on Tuesday to close the old tram depot."
    for word, joined in (("", True), ("never ", False)):
        wants = f"The council {word}wants to close the tram depot, drivers say."
        found = told(statements(f"{voted} {OTHER}", f"{wants} {SCHOOL}"))
        assert bool(found) is joined


def test_order_of_reports_does_not_matter() -> None:
    texts = [f"{SHARED} {LONE}", f"{RETOLD} {OTHER}", AGAIN]
    found = set()
    for order in permutations(texts):
        made = statements(*order)
        found.add(tuple((tuple(e.text for e in s.evidence), s.origins, s.alone) for s in made))
    assert len(found) == 1


def test_how_far_a_statement_is_spread() -> None:
    shared, *rest = statements(FIRST, SECOND)
    assert spread_of(shared, reports=2, origins=2) == "all"
    assert spread_of(shared, reports=3, origins=3) == "most"
    assert spread_of(shared, reports=9, origins=9) == "some"
    assert {spread_of(s, reports=2, origins=2) for s in rest if s.alone} == {"one"}
    assert {spread_of(s, reports=2, origins=2) for s in rest if not s.alone} <= {"unsure"}


def test_a_copy_is_held_against_its_source() -> None:
    source, copy = report("0", f"{SHARED} {LONE} {SCHOOL}"), report("1", f"{SHARED} {LONE} {OTHER}")
    relation = Relation("0", "1", "copy", "b_from_a", 0.7)
    (found,) = find_departures([source, copy], annotate_plainly([source, copy]), [relation])
    assert (found.report, found.source) == ("1", "0")
    assert [e.text.rstrip(".") for e in found.dropped] == [SCHOOL.rstrip(".")]
    assert [e.text.rstrip(".") for e in found.added] == [OTHER.rstrip(".")]


@given(st.lists(st.text(max_size=60), min_size=2, max_size=3))
def test_no_text_raises(texts: list[str]) -> None:
    statements(*texts)
