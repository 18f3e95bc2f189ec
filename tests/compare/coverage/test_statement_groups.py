"""What of a statement stands in one report only."""

from dataclasses import replace
from datetime import date

from variorum.annotate.figures import find_figures
from variorum.annotate.sentences import find_sentences
from variorum.annotate.times import find_times
from variorum.compare.coverage import find_statements
from variorum.model import Annotation, Name, Report
from variorum.model.finding import NameType

SHARED = "The council of Brno voted on Tuesday to close the old tram depot by the river."
RETOLD = "On Tuesday the Brno council voted for closing the old tram depot near the river."
LONE = "Architect Petra Novak offered 40 drawings of a glass library for the empty ground."
OTHER = "Drivers of line nine fear that their night buses will end in the suburbs."


def report(name: str, text: str) -> Report:
    return Report(id=name, source="", text=text)


def annotate_plainly(reports: list[Report]) -> dict[str, Annotation]:
    return {
        r.id: Annotation(
            report=r.id,
            sentences=(sentences := find_sentences(r.text)),
            figures=find_figures(r.text, sentences),
            times=find_times(r.text, sentences, written=None),
        )
        for r in reports
    }


def test_figures_and_names_that_stand_nowhere_else_are_told() -> None:
    founded = "The depot that the council gives up was opened in 1904 by the builder Karel Simek."
    reports = [report("0", f"{SHARED} {LONE} {founded}"), report("1", f"{RETOLD} {OTHER}")]
    annotations = annotate_plainly(reports)
    at = reports[0].text.index("Karel Simek")
    named = replace(annotations["0"], names=(Name(at, at + 11, "person"),))
    found = find_statements(reports, annotations | {"0": named}, ())
    only = {e.text for s in found for e in s.only if e.report == "0"}
    assert only == {"40 drawings", "Karel Simek"}


def only_in_first(first: str, other: str, *names: str, kind: NameType = "person") -> set[str]:
    reports = [report("0", first), report("1", other)]
    annotations = annotate_plainly(reports)
    named = tuple(
        Name(r.text.index(n), r.text.index(n) + len(n), kind) for r in reports[:1] for n in names
    )
    found = find_statements(
        reports, annotations | {"0": replace(annotations["0"], names=named)}, ()
    )
    return {e.text for s in found for e in s.only if e.report == "0"}


def test_a_figure_that_another_report_has_in_another_form_is_no_news() -> None:
    first = "Builders of the Znojmo dam work for three days on 12 gates with 640 tonnes of steel."
    assert only_in_first(first, OTHER) == {"three days", "12 gates", "640 tonnes of steel"}
    other = "The three-day repair takes twelve gates and 638 tonnes, the dam's owners said."
    assert only_in_first(first, other) == set()
    weeks = "The repair takes 5 days and twelve gates, and 640 tonnes."
    assert only_in_first(first.replace("three days", "three weeks"), weeks) == {"three weeks"}
    weeks = weeks.replace("5 days", "21 days")
    assert only_in_first(first.replace("three days", "three weeks"), weeks) == set()
    dated = "The owners of the dam met on 12 March, the mill said."
    assert "12 gates" in only_in_first(first, dated)


def test_a_measure_that_another_report_has_in_another_unit_is_no_news() -> None:
    first = "The pipe of the Znojmo dam runs for 25 miles and drains 640 acres of old birch."
    assert only_in_first(first, OTHER) == {"25 miles", "640 acres of old birch"}
    metric = "It runs for 40 kilometres, the dam's owners said, below 259 hectares of trees."
    assert only_in_first(first, metric) == set()


def test_a_few_people_may_be_named_one_by_one_elsewhere() -> None:
    first = "Builders of the Znojmo dam wait for four senators and for 640 lawmakers of Brno."
    assert only_in_first(first, OTHER) == {"640 lawmakers"}


def test_a_clause_of_which_the_figure_stands_elsewhere_is_no_news() -> None:
    first = SHARED.replace(
        ".", ", and beekeepers from Slovakia filled its attic with roughly 4,000 hives."
    )
    assert only_in_first(first, f"{RETOLD} Upstairs stand 4,200 hives.") == set()


def test_a_surname_alone_and_a_bearer_of_news_are_no_news() -> None:
    first = "The dam was built by Blazek in a dry year, according to the Znojmo Mirror."
    assert only_in_first(first, OTHER, "Blazek", "Znojmo Mirror") == {"Znojmo Mirror"}
    handed_on = only_in_first(first, OTHER, "Blazek", "Znojmo Mirror", kind="organisation")
    assert "Znojmo Mirror" not in handed_on


def test_a_year_of_long_ago_is_told_where_no_other_report_has_it() -> None:
    text = "The weir of Kolin stood two metres high, the highest level of the river since 1968."
    first = replace(report("0", text), published=date(2031, 3, 4))
    other = report("1", OTHER)
    for second, expected in ((other, {"since 1968"}), (report("1", f"{OTHER} In 1968."), set())):
        reports = [first, second]
        found = find_statements(reports, annotate_plainly(reports), ())
        years = {e.text for s in found for e in s.only if "19" in e.text}
        assert years == expected
    recent = replace(first, published=date(1970, 3, 4))
    found = find_statements([recent, other], annotate_plainly([recent, other]), ())
    assert not any("1968" in e.text for s in found for e in s.only)


def test_the_rest_of_a_percentage_is_no_news() -> None:
    first = "Savers of the Olomouc fund would lose 23 percent of what they were promised."
    assert "23 percent" not in {*only_in_first(first, "It would pay out 77 percent of the money.")}
    assert "23 percent" in {*only_in_first(first, "It would pay out 60 percent of the money.")}


def test_a_name_that_another_report_has_in_another_form_is_no_news() -> None:
    first = "The dam was built by the engineer Dick Havran and by Otto Blazek of the mill."
    names = ("Dick Havran", "Otto Blazek")
    assert only_in_first(first, "Richard built it, the mill said.", *names) == {"Otto Blazek"}
    assert only_in_first(first, OTHER, *names) == set(names)
    handle = "So glad that @MayorBlazek and Richard built it, the mill said."
    assert only_in_first(first, handle, *names) == set()
    first = "Voters of the Olomouc fund say that Dick built it."
    assert "Dick" not in only_in_first(first, OTHER, "Dick")


def test_the_new_clause_of_a_sentence_told_elsewhere_is_named() -> None:
    first = SHARED.replace(".", ", and beekeepers from Slovakia rented its attic for their hives.")
    assert only_in_first(first, RETOLD) == {
        "beekeepers from Slovakia rented its attic for their hives."
    }
    assert only_in_first(first, f"{RETOLD} Slovakia's beekeepers keep hives in an attic.") == set()


def test_a_new_clause_is_named_whole_and_with_its_numbers() -> None:
    ending = (
        ", and beekeepers from Slovakia rented its attic for their hives even before it closed."
    )
    [named] = only_in_first(SHARED.replace(".", ending), RETOLD)
    assert (
        named == "beekeepers from Slovakia rented its attic for their hives even before it closed."
    )


def test_a_clause_without_its_verb_is_not_named() -> None:
    torn = ", and beekeepers from Slovakia rented hives a day after the depot had closed in Brno."
    assert only_in_first(SHARED.replace(".", torn), RETOLD) != {
        "beekeepers from Slovakia rented hives a day"
    }


def test_a_number_is_not_cut_at_its_comma() -> None:
    first = SHARED.replace(
        ".", ", outbidding Slovak beekeepers whose hives buzzed, 5,400 to 200,000."
    )
    found = only_in_first(first, f"{RETOLD} The sums were 5,400 and 200,000 crowns.")
    assert not any(words.endswith(("5", "200")) for words in found)


def test_who_said_it_is_no_news() -> None:
    first = SHARED.replace(".", ", according to beekeepers with knowledge of Slovak attics.")
    assert only_in_first(first, RETOLD) == set()


def test_a_department_may_go_by_its_letters() -> None:
    first = f"{SHARED} {LONE} Justice Department lawyers read all of the drawings of the library."
    assert "Justice Department" not in only_in_first(
        first, f"{RETOLD} {OTHER} The DOJ read them.", "Justice Department"
    )
    assert "Justice Department" in only_in_first(
        first, f"{RETOLD} {OTHER} They were read.", "Justice Department"
    )
