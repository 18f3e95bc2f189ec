"""Whatever the order and however many runs, the same reports give the same stories."""

import random
from collections.abc import Iterable, Sequence
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from variorum.compare.stories import OpenStories, group_sagas, regroup
from variorum.compare.stories.features import as_bytes, features_of, from_bytes
from variorum.compare.stories.grouping import item_of
from variorum.model import Grain, Report
from variorum.regrouping import story_item
from variorum.store.sqlite import SqliteCase

FIRST = date(2031, 3, 1)
SYLLABLES = ("bar", "dun", "fel", "gor", "hes", "kil", "lom", "mav", "nor", "pel", "ros", "tam")


def town(number: int) -> str:
    """An invented name, another one for each number."""
    return "".join(SYLLABLES[number // 12**k % 12] for k in range(3)).capitalize()


def invented(seed: int, count: int = 24, *, undated: float = 0.1) -> list[Report]:
    """Reports of a few matters that come up day by day, alike in part."""
    chance = random.Random(seed)
    reports = []
    for number in range(count):
        matter, day = chance.randrange(4), chance.randrange(14)
        own = [town(100 * matter + chance.randrange(12)) for _ in range(14)]
        daily = [town(1000 + 20 * matter + day // 2) for _ in range(chance.randrange(3))]
        common = [town(1700 + chance.randrange(30)) for _ in range(12)]
        words = own + daily + common
        chance.shuffle(words)
        text = f"{number} " + " said the mayor of ".join(words)
        when = None if chance.random() < undated else FIRST + timedelta(days=day)
        reports.append(Report(id=f"r{number}", source="", text=text, published=when))
    return reports


def ids(groups: Iterable[Iterable[tuple[object, str]]]) -> set[frozenset[str]]:
    return {frozenset(name for _, name in group) for group in groups}


def at_once(reports: list[Report]) -> set[frozenset[str]]:
    return ids(story for saga in group_sagas(reports, grain="story") for story in saga)


@settings(max_examples=40, deadline=None)
@given(seed=st.integers(0, 10_000), data=st.data())
def test_stories_do_not_hang_on_the_order_or_the_number_of_runs(
    seed: int, data: st.DataObject
) -> None:
    reports = invented(seed)
    order = data.draw(st.permutations(reports))
    cuts = sorted(data.draw(st.sets(st.integers(1, len(reports) - 1), max_size=5)))
    window = OpenStories()
    for begin, end in zip([0, *cuts], [*cuts, len(order)], strict=True):
        window.add(order[begin:end])
        window.stories()  # asked for in between, which must not show
    assert ids(window.stories()) == at_once(reports)
    assert {frozenset(map(frozenset, saga)) for saga in window.sagas()} == {
        frozenset(map(frozenset, saga)) for saga in group_sagas(reports)
    }


@settings(max_examples=40, deadline=None)
@given(seed=st.integers(0, 10_000))
def test_closing_day_by_day_changes_nothing(seed: int) -> None:
    reports = invented(seed, undated=0.0)
    window = OpenStories(grain="story")
    found: set[frozenset[str]] = set()
    for report in sorted(reports, key=lambda r: r.published or FIRST):
        assert report.published is not None
        found |= ids(window.close(report.published.toordinal()))
        window.add([report])
    assert found | ids(window.stories()) == at_once(reports)


def test_what_is_closed_leaves_the_window() -> None:
    window = OpenStories(grain="story")
    for number in range(200):
        day = FIRST + timedelta(days=number)
        text = " ".join(town(20 * (number % 80) + k) for k in range(20))
        window.close(day.toordinal())
        window.add([Report(id=str(number), source="", text=text, published=day)])
    assert len(window) < 20


def test_a_report_that_bridges_two_stories_joins_them() -> None:
    def report(key: str, *words: int) -> Report:
        return Report(id=key, source="", text=" of ".join(map(town, words)), published=FIRST)

    window = OpenStories()
    window.add([report("a", *range(1, 9)), report("b", *range(9, 17))])
    assert ids(window.stories()) == {frozenset("a"), frozenset("b")}
    window.add([report("c", *range(1, 17)), report("d", *range(1, 17))])
    assert frozenset("cd") in {story & frozenset("cd") for story in ids(window.stories())}


def test_a_chain_of_weak_links_is_no_story() -> None:
    links = [
        Report(
            id=str(n),
            source="",
            text=" of ".join(town(10 * n + k) for k in range(20)),
            published=FIRST,
        )
        for n in range(12)
    ]
    assert max(map(len, at_once(links))) <= 3


@pytest.mark.parametrize("seed", range(3))
def test_every_story_lies_in_one_saga(seed: int) -> None:
    reports = invented(seed, 40)
    sagas = ids(chain for chain in ([r for s in saga for r in s] for saga in group_sagas(reports)))
    for story in at_once(reports):
        assert sum(story <= saga for saga in sagas) == 1


def change(case: SqliteCase, gone: Sequence[str], came: Sequence[Report]) -> None:
    rows = as_bytes(features_of(came))
    items = [(item_of(report), row) for report, row in zip(came, rows, strict=True)]
    stories = regroup(case, "story", gone=gone, came=items)
    episodes = [story_item(group) for group in stories.after.values()]
    regroup(case, "saga", gone=list(stories.before), came=episodes)


def groups(case: SqliteCase, grain: Grain) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for batch in case.every_item(grain):
        for kept in batch:
            found.setdefault(kept.group, set()).add(kept.item.name)
    return found


@settings(max_examples=25, deadline=None)
@given(seed=st.integers(0, 10_000), undated=st.sampled_from([0.0, 0.1]))
def test_coming_and_going_leave_what_grouping_from_the_start_gives(
    seed: int, undated: float
) -> None:
    reports = invented(seed, 30, undated=undated)
    chance = random.Random(seed)
    chance.shuffle(reports)
    here: dict[str, Report] = {}
    with SqliteCase.in_memory() as case:
        while reports:
            new = [reports.pop() for _ in range(min(len(reports), chance.randrange(1, 8)))]
            gone = [name for name in here if chance.random() < 0.06]
            for name in gone:
                del here[name]
            change(case, gone, new)
            here.update((report.id, report) for report in new)
        stories = groups(case, "story")
        assert set(map(frozenset, stories.values())) == at_once(list(here.values()))
        assert {
            frozenset(frozenset(stories[episode]) for episode in saga)
            for saga in groups(case, "saga").values()
        } == {
            frozenset(frozenset(name for _, name in story) for story in saga)
            for saga in group_sagas(list(here.values()))
        }


def test_features_come_back_as_they_were_kept() -> None:
    features = features_of(invented(3))
    for was, now in zip(features, from_bytes(as_bytes(features)), strict=True):
        assert was.dtype == now.dtype
        assert (was == now).all()
