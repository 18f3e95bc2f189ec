import itertools

from variorum.annotate import annotate
from variorum.compare.people import find_people
from variorum.compare.wordings import find_families
from variorum.model import Family, Report

WIRE = (
    "Mayor Anna Kellner spoke on Thursday.\n\n"
    "“I am going to try to open the flood gate before the winter storms arrive,” Kellner said. "
    "“Nobody in this harbour should sleep behind a broken wall.”\n"
)
CUT = "“I am going to try to open the flood gate,” Mayor Anna Kellner said.\n"
REWRITE = (
    "Anna Kellner, the mayor, said: “I will open the flood gate before the winter storms come.”\n\n"
    "Nobody in this harbour should sleep behind a broken wall.\n"
)
OTHER = "“The flood gate is a toy,” said Robert Marsh. “I would melt it down before winter.”\n"


def families(*texts: str) -> tuple[Family, ...]:
    reports = [Report(id=f"r{i}", source=f"r{i}", text=t) for i, t in enumerate(texts)]
    annotations = {r.id: annotate(r) for r in reports}
    people = find_people(reports, annotations)
    for family in (found := find_families(reports, annotations, people, ())):
        for wording in family.wordings:
            text = texts[int(wording.report[1:])]
            assert wording.text == " ".join(s.of(text) for s in wording.spans)
            assert [e.text for e in wording.evidence] == [s.of(text) for s in wording.spans]
    return found


def shared(found: tuple[Family, ...]) -> list[Family]:
    return [f for f in found if len(f.wordings) > 1]


def test_cut_and_altered_wordings_join_one_family() -> None:
    gate = next(f for f in shared(families(WIRE, CUT, REWRITE)) if "gate" in f.wordings[0].text)
    assert gate.speaker == "Anna Kellner"
    reports = [w.report for w in gate.wordings]
    verdicts = {frozenset((reports[p.a], reports[p.b])): p.verdict for p in gate.pairs}
    assert verdicts[frozenset(("r0", "r1"))] == "cut"
    assert verdicts[frozenset(("r0", "r2"))] == "altered"


def test_a_quotation_that_lost_its_marks_is_found() -> None:
    wall = next(f for f in shared(families(WIRE, REWRITE)) if "wall" in f.wordings[-1].text)
    assert [w.marks for w in sorted(wall.wordings, key=lambda w: w.report)] == [True, False]


def test_two_speakers_are_no_family() -> None:
    assert shared(families(WIRE, OTHER)) == []


def test_the_order_of_the_reports_does_not_matter() -> None:
    def content(order: tuple[str, ...]) -> set[tuple[str, frozenset[str], str | None]]:
        return {
            (f.speaker, frozenset(w.text for w in f.wordings), f.verdict) for f in families(*order)
        }

    expected = content((WIRE, CUT, REWRITE, OTHER))
    for order in itertools.permutations((WIRE, CUT, REWRITE, OTHER)):
        assert content(order) == expected


def test_quoted_words_join_the_quotation_they_are_taken_from() -> None:
    part = "Mayor Anna Kellner said the town sleeps “behind a broken wall” and warned of floods.\n"
    found = shared(families(WIRE, part))
    wall = next(f for f in found if any("broken wall" in w.text for w in f.wordings))
    assert {w.report for w in wall.wordings} == {"r0", "r1"}


def test_a_rendering_joins_the_quotation_it_renders() -> None:
    told = "Mayor Anna Kellner said she would try to open the flood gate before the storms.\n"
    gate = next(f for f in shared(families(WIRE, told)))
    assert {w.report for w in gate.wordings} == {"r0", "r1"}
    assert [p.indirect for p in gate.pairs if {p.a, p.b} == {0, 1}] == [True]


def test_a_quotation_broken_off_by_its_speaker_is_one_wording() -> None:
    broken = (
        "“Nobody in this harbour,” Mayor Anna Kellner said, “should sleep behind a broken wall.”\n"
    )
    wall = next(f for f in shared(families(WIRE, broken)))
    assert {w.report for w in wall.wordings} == {"r0", "r1"}


def test_a_refrain_said_twice_in_a_report_is_two_families() -> None:
    twice = (
        "“We will never leave this harbour,” Mayor Anna Kellner said on Monday.\n\n"
        "The council met, and it voted on the budget for the new wall.\n\n"
        "“We will never abandon this harbour,” Kellner said on Friday.\n"
    )
    once = "“We will never leave this harbour,” Mayor Anna Kellner said on Monday.\n"
    found = shared(families(twice, once))
    assert [len(f.wordings) for f in found] == [2]
    assert "abandon" not in " ".join(w.text for w in found[0].wordings)


def test_narrative_on_the_same_matter_is_no_wording_of_a_quotation() -> None:
    narrative = (
        "The flood gate of the harbour was built in 1952 and has broken down twice this winter.\n"
    )
    assert shared(families(WIRE, narrative)) == []
