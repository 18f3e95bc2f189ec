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
