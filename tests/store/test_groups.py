"""What a case keeps of groups and of changes is the same in every store."""

from datetime import date

from variorum.pipeline import bring_up_to_date

FERRY = "The ferry Aurelia ran aground off Tern Island with ninety on board, its owner said."
FOOT = "Write to the desk of the Bay Mail with what you saw."


def test_stories_of_a_case_follow_its_reports(case, keep) -> None:
    day = date(2031, 3, 3)
    for name in ("one", "two"):
        text = f"{FERRY} So wrote {name}.\n\n{FOOT}"
        keep(case, text, name=name, outlet="Bay Mail", published=day)
    keep(case, "Gulls nest on the lighthouse.", name="gulls", published=day)
    bring_up_to_date(case)
    assert [set(story.reports) for story in case.stories()] == [{"one", "two"}, {"gulls"}]
    assert case.episodes("1") == (case.story("1").reports,)
    assert case.saga_of("1") == ("1",)
    for name, of in (("tolls", "toll"), ("rain", "rain"), ("fair", "fair")):
        text = " ".join(f"The {of} of year {number} rose again." for number in range(12))
        keep(case, f"{text}\n\n{FOOT}", name=name, outlet="Bay Mail", published=day)
    bring_up_to_date(case)
    furniture = case.repeated_furniture("one")
    assert [span.of(case.report("one").text) for span in furniture] == [FOOT]
    case.correct("one", "story apart", "yes")
    bring_up_to_date(case)
    (split,) = case.story_changes()
    assert (split.story, split.kind, split.why) == ("1", "split", "story apart")
    case.set_grain("story")
    assert case.stale
    bring_up_to_date(case)
    assert case.grain == "story"
    assert {"one"} in [set(story.reports) for story in case.stories()]
    case.correct("gulls", "removed", "yes")
    bring_up_to_date(case)
    assert [c.kind for c in case.story_changes("2")] == ["removed"]
