"""Stories and reports come a page at a time, and only a batch of them is in memory."""

from variorum.model import Account, Comparison, Story, keeping_stories, walk_stories
from variorum.store import reports as store_reports


def with_stories(case, keep, count: int) -> list[str]:
    names = [keep(case, f"The ferry made trip {n}.", name=f"trip-{n}") for n in range(count)]
    list(case.reports())
    case.keep_comparisons(
        [Comparison(story=Story(name, (name,))) for name in names],
        [Account(name, f"Trip of {name}", ()) for name in names],
        repeated_furniture={},
    )
    return names


def test_stories_come_a_page_at_a_time(case, keep, monkeypatch) -> None:
    kept = with_stories(case, keep, 7)
    names = [s.id for s in case.stories()]
    assert sorted(names) == kept
    assert case.story_count() == case.report_count() == 7
    assert [s.id for s in case.stories(2, 3)] == names[2:5]
    assert [s.id for s in case.stories(6, 3)] == names[6:]
    assert case.stories(7, 3) == ()
    monkeypatch.setattr(keeping_stories, "STORIES_AT_ONCE", 3)
    assert [s.id for s in walk_stories(case)] == names


def test_a_story_is_found_by_its_id_and_by_its_report(case, keep) -> None:
    names = with_stories(case, keep, 3)
    assert case.story(names[1]) == Story(names[1], (names[1],))
    assert case.story_of(names[2]) == names[2]
    assert case.story_of("nobody") is None


def test_reports_come_in_batches_and_whole(case, keep, monkeypatch) -> None:
    monkeypatch.setattr(store_reports, "AT_ONCE", 3)
    names = with_stories(case, keep, 8)
    walked = case.reports()
    first = next(walked).id
    case.correct(names[-1], "removed", "yes")
    assert {first, *(r.id for r in walked)} >= set(names[:-1])
