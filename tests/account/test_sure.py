from dataclasses import replace

from variorum.account import write_account
from variorum.model import Annotation, Comparison, Report, Section

StoryParts = tuple[Comparison, dict[str, Report], dict[str, Annotation]]


def with_chance(annotation: Annotation, chance: float) -> Annotation:
    said = tuple(replace(a, chance=chance) for a in annotation.attributions)
    return replace(annotation, attributions=said)


def quotations(parts: StoryParts) -> Section:
    account = write_account(*parts)
    return next(s for s in account.sections if s.name == "quotations")


def test_a_wording_that_hardly_holds_is_left_out_with_its_verdict_and_counted(
    bridge: StoryParts,
) -> None:
    comparison, reports, found = bridge
    both = quotations(bridge)
    assert "altered" in both.lines[0].lines[0].note
    found = {**found, "radio": with_chance(found["radio"], 0.3)}
    one = quotations((comparison, reports, found))
    assert one.lines[0].label == "Lena Ostrov"
    first = one.lines[0].lines[0]
    assert {e.report for e in first.evidence} == {"post"}
    assert not first.lines
    assert "altered" not in first.note
    assert one.held_back == both.held_back + 1
    assert (one.unsure, both.unsure) == (1, 0)


def test_who_is_given_words_only_unsurely_does_not_speak(bridge: StoryParts) -> None:
    comparison, reports, found = bridge
    family = comparison.families[1]
    comparison = replace(comparison, families=(family,))
    found = {name: with_chance(findings, 0.3) for name, findings in found.items()}
    account = write_account(comparison, reports, found)
    told = {section.name: section for section in account.sections}
    assert told["quotations"].lines == ()
    assert "speaks in" not in " ".join(line.note for line in told["people"].lines)
