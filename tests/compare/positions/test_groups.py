"""The same position told by several reports is one group, in order of time."""

from dataclasses import replace
from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from variorum.annotate.positions import find_positions
from variorum.annotate.sentences import find_sentences
from variorum.compare.people import find_people
from variorum.compare.positions import group_positions
from variorum.model import Annotation, Dating, Name, PositionGroup, Report, When

FIRST = """Mayor Lena Ostrov is considering an executive order on the harbour curfew.
The law allows captains to unload cargo at the northern quay after an inspection by customs.
The union demanded higher wages for the ferry crews."""

SECOND = """Ostrov said last week that she was eyeing an executive order on the harbour curfew.
But Ostrov has not made enough progress, two council members complained.
Captains are allowed to unload cargo at the northern quay after customs inspections."""

THIRD = """Ostrov, the mayor, opposes an executive order on the harbour curfew.
A circus plans to visit the town."""


def make(*texts: str) -> tuple[list[Report], dict[str, Annotation], list[Dating]]:
    reports, annotations, datings = [], {}, []
    for number, text in enumerate(texts):
        day = date(2031, 3, 1 + 7 * number)
        report = Report(id=f"r{number}", source=f"r{number}.txt", text=text, published=day)
        sentences = find_sentences(text)
        names = tuple(
            Name(at, at + len(form), "person")
            for form in ("Lena Ostrov", "Ostrov")
            if (at := text.find(form)) >= 0
        )[:1]
        annotations[report.id] = Annotation(
            report=report.id,
            sentences=sentences,
            names=names,
            positions=find_positions(text, sentences, names, (), ()),
        )
        reports.append(report)
        datings.append(Dating(report.id, When.on(day), "page"))
    return reports, annotations, datings


def grouped(
    parts: tuple[list[Report], dict[str, Annotation], list[Dating]],
) -> tuple[PositionGroup, ...]:
    reports, annotations, datings = parts
    people = find_people(reports, annotations)
    return group_positions(reports, annotations, people, datings)


def of_order(groups: tuple[PositionGroup, ...]) -> PositionGroup:
    return next(g for g in groups if "executive order" in g.tellings[0].action)


def test_one_position_in_two_reports_is_one_group_with_its_course() -> None:
    group = of_order(grouped(make(FIRST, SECOND)))
    assert group.who == "Lena Ostrov"
    assert [t.report for t in group.tellings] == ["r0", "r1"]
    assert [t.modality for t in group.tellings] == ["considers", "considers"]
    assert [e.text for e in group.course] == [
        "But Ostrov has not made enough progress, two council members complained."
    ]


def test_a_rule_is_joined_whoever_is_named_as_bound() -> None:
    groups = grouped(make(FIRST, SECOND))
    rule = next(g for g in groups if "unload cargo" in g.tellings[0].action)
    assert [t.modality for t in rule.tellings] == ["may", "may"]


def test_what_denies_another_telling_is_contrary() -> None:
    text = "Lena Ostrov will sell the old lighthouse to the port."
    other = "Lena Ostrov will not sell the old lighthouse to the port."
    (group,) = grouped(make(text, other))
    assert group.contrary
    (alone,) = grouped(make(text))
    assert not alone.contrary


def test_every_telling_stands_in_its_sentence() -> None:
    reports, annotations, datings = make(FIRST, SECOND, THIRD)
    texts = {report.id: report.text for report in reports}
    for group in grouped((reports, annotations, datings)):
        for telling in group.tellings:
            evidence = telling.evidence
            assert texts[evidence.report][evidence.begin : evidence.end] == evidence.text
            assert telling.action in " ".join(evidence.text.split())


@settings(max_examples=20)
@given(st.permutations(range(3)))
def test_the_order_of_the_reports_makes_no_difference(order: list[int]) -> None:
    reports, annotations, datings = make(FIRST, SECOND, THIRD)
    people = find_people(reports, annotations)
    wanted = group_positions(reports, annotations, people, datings)
    shuffled = [reports[i] for i in order]
    found = group_positions(shuffled, annotations, people, [datings[i] for i in order])
    assert found == wanted


def test_nothing_is_joined_without_a_holder_in_common() -> None:
    reports, annotations, datings = make(THIRD)
    bare = {
        name: replace(a, positions=tuple(replace(p, who="") for p in a.positions))
        for name, a in annotations.items()
    }
    groups = grouped((reports, bare, datings))
    assert all(len(g.tellings) == 1 for g in groups)


def test_a_description_before_a_full_name_is_no_other_holder() -> None:
    parts = make(
        "Mayor Lena Ostrov vowed to reopen the old pier before the summer fair.",
        "The tireless harbour reformer Lena Ostrov vowed to reopen the old pier by summer.",
    )
    groups = grouped(parts)
    assert {t.who for g in groups for t in g.tellings} == {"Lena Ostrov"}


def test_an_office_of_elsewhere_is_somebody_else() -> None:
    parts = make(
        "President Lena Ostrov vowed to reopen the old pier before the summer fair.\n"
        "Avon's president called for a three-month curfew in the northern harbour."
    )
    groups = grouped(parts)
    assert "Avon's president" in {t.who for g in groups for t in g.tellings}


def test_to_hold_off_is_no_contradiction_of_not_doing_it() -> None:
    parts = make(
        "Lena Ostrov planned to hold off firing the northern harbour cannon at noon.",
        "Ostrov decided not to fire the northern harbour cannon at noon.",
    )
    assert not any(group.contrary for group in grouped(parts))


def test_one_act_in_common_words_is_one_position_also_where_it_is_dropped() -> None:
    (group,) = grouped(
        make(
            "Lena Ostrov will call a vote if Bo Orr does not resign.",
            "Ostrov said: Lena Ostrov will not call a vote.",
        )
    )
    assert group.contrary
    assert [t.modality for t in group.tellings] == ["will", "will not"]


def test_the_party_of_a_speaker_is_told_under_their_name() -> None:
    parts = make("Lena Ostrov said her party will sell the northern lighthouse.")
    reports, annotations, datings = parts
    said = replace(annotations["r0"].positions[0], said_by="Lena Ostrov")
    told = {"r0": replace(annotations["r0"], positions=(said,))}
    assert [g.who for g in grouped((reports, told, datings))] == ["Lena Ostrov’s party"]


def test_a_later_report_tells_that_it_is_done_or_called_off() -> None:
    promise = "Lena Ostrov will visit the northern port."
    done = grouped(make(promise, "Ostrov visited the northern port at noon."))[0]
    assert (done.outcome, [e.report for e in done.course]) == ("done", ["r1"])
    off = grouped(make(promise, "Ostrov cancelled the visit to the northern port."))[0]
    assert off.outcome == "called off"
    for other in ("It is not too early to say why the rope failed, Ostrov said.", "Ostrov sang."):
        open_ = grouped(make(promise, f"{promise} {other}"))[0]
        assert (open_.course, open_.outcome) == ((), "")


def test_a_speaker_and_their_body_take_one_stand() -> None:
    reports, annotations, datings = make(
        "Lena Ostrov will call a vote.", "The Quay Union will not call a vote."
    )
    said = {
        name: replace(a, positions=tuple(replace(p, said_by="Lena Ostrov") for p in a.positions))
        for name, a in annotations.items()
    }
    (group,) = grouped((reports, said, datings))
    assert group.contrary
