import random
from datetime import date
from unicodedata import normalize

import pytest

from variorum.compare.stories import group_stories
from variorum.model import Report, Span

FERRY_ONE = """The ferry Marietta ran aground off Kestrel Island on Tuesday evening, and all 212
passengers were taken ashore in lifeboats, the coastguard of Port Ellery said. Captain Joran
Halvik told investigators that the rudder had failed shortly before the rocks came in sight.
The Ellery Line, which owns the Marietta, has cancelled its sailings to Kestrel Island."""

FERRY_TWO = """Lifeboats carried more than two hundred people to safety after the Marietta, a
ferry of the Ellery Line, struck rocks near Kestrel Island. The captain, Joran Halvik, blamed a
broken rudder. A coastguard inspector in Port Ellery said that the ship would be towed on
Thursday if the weather holds."""

FERRY_LATER = """An inquiry into the grounding of the Marietta found that the rudder of the ferry
had not been serviced for three years. Captain Joran Halvik was cleared of blame by the inspectors
in Port Ellery. The Ellery Line said that sailings to Kestrel Island would start again, and that
the coastguard had accepted its new rules for lifeboats and rudders."""

BAKERY_ONE = """Bakers in Tornby walked out on Monday over a plan to start the ovens at two in the
morning. Their union, led by Wilma Osterlund, wants a bonus for every night shift. Tornby Mills,
the owner of eleven bakeries, called the strike unlawful and asked a labour court to end it."""

BAKERY_TWO = """A labour court in Tornby will hear on Wednesday whether striking bakers must return
to their ovens. Tornby Mills says that the walkout broke a contract; Wilma Osterlund of the bakers'
union answers that night shifts were never part of it. Bread was scarce in the town for a day."""

COMET = """Astronomers at the Valdessa observatory have found a comet with two tails that will
pass the orbit of Mars in spring. It will be too faint for the naked eye, said Ilse Brandvold, who
saw it first on a plate taken in the winter."""


def report(key, text, day=None, **more):
    return Report(id=key, source=f"{key}.txt", text=text, published=day, **more)


@pytest.fixture
def reports():
    return [
        report("f1", FERRY_ONE, date(2031, 3, 4)),
        report("f2", FERRY_TWO, date(2031, 3, 5)),
        report("f3", FERRY_LATER, date(2031, 5, 6)),
        report("b1", BAKERY_ONE, date(2031, 3, 4)),
        report("b2", BAKERY_TWO),
        report("c1", COMET, date(2031, 3, 5)),
    ]


def as_sets(stories):
    return {frozenset(story.reports) for story in stories}


def test_reports_of_one_event_are_one_story_with_what_carries_it_on(reports):
    assert as_sets(group_stories(reports)) == {
        frozenset({"f1", "f2", "f3"}),
        frozenset({"b1", "b2"}),
        frozenset({"c1"}),
    }


def test_the_grain_of_a_story_leaves_what_comes_weeks_later_apart(reports):
    assert as_sets(group_stories(reports, grain="story")) == {
        frozenset({"f1", "f2"}),
        frozenset({"f3"}),
        frozenset({"b1", "b2"}),
        frozenset({"c1"}),
    }


def test_the_grain_of_a_saga_joins_it_and_is_the_usual_one(reports):
    assert group_stories(reports, grain="saga") == group_stories(reports)


@pytest.mark.parametrize("grain", ["story", "saga"])
def test_undated_reports_of_different_matters_stay_apart(reports, grain):
    undated = [report(r.id, r.text) for r in reports]
    assert as_sets(group_stories(undated, grain=grain)) == {
        frozenset({"f1", "f2", "f3"}),
        frozenset({"b1", "b2"}),
        frozenset({"c1"}),
    }


def test_stories_are_numbered_by_size_and_reports_stand_by_date(reports):
    stories = group_stories(reports)
    assert [story.id for story in stories] == ["1", "2", "3"]
    assert stories[0].reports == ("f1", "f2", "f3")
    assert stories[1].reports == ("b1", "b2")


@pytest.mark.parametrize("seed", range(6))
def test_the_order_of_reports_does_not_matter(reports, seed):
    shuffled = reports[:]
    random.Random(seed).shuffle(shuffled)
    assert group_stories(shuffled) == group_stories(reports)


def test_ids_do_not_matter(reports):
    renamed = [report(f"z{n}", r.text, r.published) for n, r in enumerate(reversed(reports))]
    names = {r.id: other.id for r, other in zip(reversed(reports), renamed, strict=True)}
    expected = {frozenset(names[key] for key in group) for group in as_sets(group_stories(reports))}
    assert as_sets(group_stories(renamed)) == expected


def test_a_copy_of_weeks_later_is_of_the_same_saga(reports):
    copy = report("f9", "From our wire.\n" + FERRY_ONE, date(2031, 6, 1))
    (story,) = [s for s in group_stories([*reports, copy]) if "f9" in s.reports]
    assert "f1" in story.reports


def test_furniture_joins_nothing():
    block = "Subscribe to the Halden Gazette and win a voyage with the Nordmark steamers. " * 12
    one, two = report("one", block + COMET), report("two", block + BAKERY_ONE)
    furniture = {key: [Span(0, len(block))] for key in ("one", "two")}
    assert len(group_stories([one, two], furniture=furniture)) == 2


def test_every_report_is_in_one_story_even_when_it_says_nothing():
    odd = [
        report(str(n), text) for n, text in enumerate(["", "…", "the the the", "\x00 \u2028", ""])
    ]
    stories = group_stories(odd)
    assert sorted(key for story in stories for key in story.reports) == list("01234")
    assert group_stories([]) == ()


def test_one_way_to_write_makes_no_saga_of_other_matters():
    begins, ends = ("kest", "torn", "vald"), ("abo", "eda", "iga", "ola", "uma", "yra")
    reports = []
    for number in range(12):
        towns = [f"{begin}{end}{'abcdefghijkl'[number]}" for begin in begins for end in ends]
        met = [
            f"The mayor of {one} met the council of {other}."
            for one, other in zip(towns[::2], towns[1::2], strict=True)
        ]
        title = f"{towns[0]} and {towns[1]} meet"
        day = date(2031, 3, 1 + 2 * number)
        reports.append(report(f"m{number}", " ".join(met), day, title=title))
    assert all(len(story.reports) == 1 for story in group_stories(reports, grain="saga"))


def test_accents_that_are_characters_of_their_own_part_no_stories() -> None:
    text = "Señora Zoë Åberg drove from Québec to Ålesund. José Peña met Zoë Åberg at Álvdal."
    torn = report("torn", normalize("NFD", text))
    (story,) = group_stories([report("whole", text), torn])
    assert sorted(story.reports) == ["torn", "whole"]
