from dataclasses import replace
from datetime import date
from itertools import permutations

from variorum.annotate.figures import find_figures
from variorum.annotate.sentences import find_sentences
from variorum.annotate.times import find_times
from variorum.compare.figures import align_figures
from variorum.model import (
    Annotation,
    Attribution,
    Dating,
    FigureGroup,
    Report,
    Span,
    Speaker,
    Time,
    When,
)


def group(*texts: str, days: tuple[int, ...] = ()) -> tuple[FigureGroup, ...]:
    reports = [Report(id=str(k), source="", text=text) for k, text in enumerate(texts)]
    datings = [
        Dating(r.id, When.on(date(2031, 5, day)), "given")
        for r, day in zip(reports, days, strict=False)
    ]
    return align_figures(reports, annotations(reports), datings)


def annotations(reports: list[Report], furniture: tuple[Span, ...] = ()) -> dict[str, Annotation]:
    return {
        r.id: Annotation(
            report=r.id,
            sentences=(sentences := find_sentences(r.text)),
            figures=find_figures(r.text, sentences),
            furniture=furniture,
        )
        for r in reports
    }


FLOOD = "Mayor Ilse Brandt said the flood in Tarnow destroyed {} homes along the Biala river."
FIRE = "A fire in the market of Nowy Port injured three vendors, the fire chief said."


def test_equal_figures_agree() -> None:
    groups = group(FLOOD.format(340), "In Tarnow 340 homes along the Biala were destroyed.", FIRE)
    assert (groups[0].verdict, groups[0].counted, len(groups[0].figures)) == ("agree", "homes", 2)
    assert groups[1].verdict is None


def test_nouns_of_one_meaning_count_the_same() -> None:
    groups = group(FLOOD.format(340), "In Tarnow 340 houses by the Biala river were destroyed.")
    assert (groups[0].verdict, len(groups[0].figures)) == ("agree", 2)


def test_a_small_number_of_what_two_words_name_is_one_in_looser_sentences() -> None:
    deal = (
        "Odell won the dam without a bid in a valley where nobody else asked, although it had "
        "just two full-time millers on Monday."
    )
    asked = (
        "Brandt asked how the council of Tarnow had given the walls of the river to Odell, which "
        "had two full-time millers when the letter was signed."
    )
    assert [len(g.figures) for g in group(deal, asked)] == [2]
    bare = [text.replace("full-time millers", "millers") for text in (deal, asked)]
    assert [len(g.figures) for g in group(*bare)] == [1, 1]


def test_one_number_of_a_noun_that_both_count_once_is_one_whatever_else_is_told() -> None:
    one = "The plant in Tarnow fears for eight tanks of peroxide."
    other = "Ilse Brandt expects smoke from eight tanks."
    [joined] = [g for g in group(one, other, days=(4, 4)) if len(g.figures) > 1]
    assert joined.verdict == "agree"
    again = f"{other} The fire took six tanks."
    assert all(len(g.figures) == 1 for g in group(one, again, days=(4, 4)))


def test_two_equal_lengths_of_time_beside_one_word_are_one() -> None:
    one = "Ilse Brandt gave the council six months to mend the gate."
    other = "The grant of Tarnow ends soon, but leaves the council six months, two aides said."
    [joined] = [g for g in group(one, other, days=(4, 4)) if len(g.figures) > 1]
    assert (joined.verdict, joined.figures[0].unit) == ("agree", "month")
    apart = "The baker of Lund was away for six months."
    assert all(len(g.figures) == 1 for g in group(one, apart, days=(4, 4)))


def test_bound_and_rounding_are_compatible() -> None:
    for other in ("about 340", "more than 300", "nearly 350"):
        assert group(FLOOD.format(340), FLOOD.format(other))[0].verdict == "compatible", other
    assert group(FLOOD.format("2,213"), FLOOD.format("2,200"))[0].verdict == "compatible"


def test_a_rough_number_is_as_fine_as_its_digits() -> None:
    for rough, exact, verdict in (
        ("about 26,000", "28,000", "conflict"),
        ("about 26,000", "26,900", "compatible"),
        ("about 30,000", "28,000", "compatible"),
    ):
        groups = group(FLOOD.format(rough), FLOOD.format(exact), days=(4, 4))
        assert groups[0].verdict == verdict, (rough, exact)


def test_same_thing_same_day_and_other_value_is_a_conflict() -> None:
    assert group(FLOOD.format(340), FLOOD.format(520), days=(4, 4))[0].verdict == "conflict"


def test_one_report_against_several_is_a_conflict() -> None:
    told = (
        "The flood in Tarnow entered 90 homes and drove 46 patients out of the Biala clinic.",
        "In Tarnow 90 homes were flooded and 46 patients were driven from the Biala clinic.",
        "The Biala entered 90 homes of Tarnow by night, and 46 patients had to leave a clinic.",
        "The flood, which entered 90 homes in Tarnow, drove 38 patients out of the Biala clinic.",
    )
    groups = group(*told, days=(4, 4, 5, 4))
    assert (groups[0].verdict, groups[0].counted) == ("conflict", "patients")
    assert sorted(f.value for f in groups[0].figures) == ["38", "46", "46", "46"]


def test_moving_count_of_one_day_is_no_conflict() -> None:
    toll = "Officials in Tarnow said the number of dead along the Biala had risen to {} homes."
    assert group(toll.format(34), toll.format(52), days=(4, 4))[0].verdict == "updated"


def test_without_dates_no_conflict_is_claimed() -> None:
    assert group(FLOOD.format(340), FLOOD.format(520))[0].verdict == "not comparable"


def test_lower_bound_does_not_contradict_a_larger_number() -> None:
    groups = group(FLOOD.format("more than 100"), FLOOD.format(520), days=(4, 4))
    assert all(g.verdict is None for g in groups)


def test_figures_of_different_days_are_not_set_against_each_other() -> None:
    texts = [
        "In July the archive of Tarnow posted 3,801 papers on its website.",
        "On Monday the archive of Tarnow posted 2,512 papers on its website.",
    ]
    reports = [Report(id=str(k), source="", text=text) for k, text in enumerate(texts)]
    found = annotations(reports)
    values = {"0": Time(3, 7, "DATE", "2031-07"), "1": Time(3, 9, "DATE", "2031-10-20")}
    dated = {k: replace(a, times=(values[k],)) for k, a in found.items()}
    when = [Dating(r.id, When.on(date(2031, 10, 21)), "given") for r in reports]
    assert align_figures(reports, found, when)[0].verdict == "conflict"
    assert {g.verdict for g in align_figures(reports, dated, when)} == {None}


def test_lengths_in_other_units_are_converted() -> None:
    told = "The slide buried {} of road above Tarnow near the Biala dam, rangers said."
    groups = group(told.format("25 kilometers"), told.format("15 miles"), days=(4, 4))
    assert [g.verdict for g in groups] == ["compatible"]
    groups = group(told.format("25 kilometers"), told.format("40 miles"), days=(4, 4))
    assert {g.verdict for g in groups} == {None}


def test_rounding_keeps_the_digits_that_are_told() -> None:
    share = "In Tarnow the harbour party of Ilse Brandt won {} percent of the vote on the dam."
    assert group(share.format("49.9"), share.format("50"), days=(4, 4))[0].verdict == "compatible"
    assert group(share.format("1.5"), share.format("1.6"), days=(4, 4))[0].verdict == "conflict"


def test_later_report_updates() -> None:
    assert group(FLOOD.format(340), FLOOD.format(520), days=(4, 6))[0].verdict == "updated"


def test_other_things_are_not_joined() -> None:
    groups = group(
        "Nearly 5,700 asylum seekers live in Tarnow today.",
        "Tarnow has seen more than 22,500 migrants arrive since spring.",
        "A strike closed 300 homes for the elderly in Gdynia.",
    )
    assert all(g.verdict is None for g in groups)


def test_figures_in_furniture_do_not_count() -> None:
    report = Report(id="a", source="", text="Join 5,000 readers today.")
    found = annotations([report], furniture=(Span(0, 25),))
    assert align_figures([report], found, []) == ()


def test_groups_do_not_depend_on_order_or_ids() -> None:
    texts = [FLOOD.format(340), FLOOD.format("about 340"), FLOOD.format(520), FIRE]
    seen = set()
    for order in permutations(texts):
        groups = group(*order)
        seen.add(tuple((g.verdict, tuple(f.evidence.text for f in g.figures)) for g in groups))
    assert len(seen) == 1


def test_the_same_done_with_another_number_is_a_conflict() -> None:
    told = "Brandt Mills will keep {} looms in Tarnow, said {}."
    groups = group(told.format(310, "Ilse Brandt"), told.format(340, "the union"), days=(4, 4))
    assert groups[0].verdict == "conflict"
    other = "The union wants {} looms scrapped before the fair, said Lund."
    groups = group(told.format(310, "Ilse Brandt"), other.format(340), days=(4, 4))
    assert {g.verdict for g in groups} == {None}


def test_those_hurt_are_joined_however_they_are_named() -> None:
    groups = group(
        "The blast at the Tarnow mill killed one woman and injured 10 others, police said.",
        "Eleven people, one of them a guard, were injured in the blast at the Tarnow mill.",
        days=(4, 4),
    )
    assert groups[0].verdict == "conflict"


def test_those_taken_to_hospital_are_not_all_that_were_hurt() -> None:
    groups = group(
        "Police in Tarnow said nine of the injured were taken to two hospitals.",
        "In Tarnow 11 people were injured, police said.",
        days=(4, 4),
    )
    assert {g.verdict for g in groups} == {None}


def test_magnitudes_of_one_quake_are_set_against_each_other() -> None:
    groups = group(
        "A 4.2-magnitude earthquake shook the hills of Tarnow on Sunday.",
        "The service in Gdynia says the 4.4-magnitude quake struck the hills near Tarnow.",
        days=(4, 4),
    )
    assert groups[0].verdict == "conflict"


def test_distances_from_one_place_are_set_against_each_other() -> None:
    told = "The slide on the Biala dam was {} miles north of Nowy Port, the rangers{} said."
    groups = group(told.format(20, ""), told.format("about 26", " of Tarnow"), days=(4, 4))
    assert groups[0].verdict == "conflict"


def test_a_noun_that_each_report_counts_once_needs_few_words() -> None:
    groups = group(
        "Two submarine cables off Tarnow were torn, and phones fell silent.",
        "Phones fell silent after three undersea cables were damaged, the ministry said.",
        days=(4, 4),
    )
    assert (groups[0].verdict, len(groups[0].figures)) == ("conflict", 2)


def test_a_report_that_tells_both_values_does_not_hide_the_conflict() -> None:
    told = "A {}-magnitude earthquake shook the hills of Tarnow by the Biala dam on Sunday."
    texts = [
        told.format(4.2),
        told.format(4.4),
        "The service in Gdynia, which originally put the earthquake in the hills of Tarnow by "
        "the Biala dam at magnitude 4.4, said on Sunday it was of magnitude 4.2.",
    ]
    groups = group(*texts, days=(4, 4, 4))
    assert (groups[0].verdict, len(groups[0].figures)) == ("conflict", 4)


def test_values_that_a_report_gives_to_two_sources_stand_together() -> None:
    both = (
        "Ilse Brandt said the flood in Tarnow destroyed 340 homes along the Biala river. "
        "The union said the flood in Tarnow destroyed 520 homes along the Biala river."
    )
    texts = [FLOOD.format(340), FLOOD.format(520), both]
    reports = [Report(id=str(k), source="", text=text) for k, text in enumerate(texts)]
    found = annotations(reports)
    second = both.index("The union")
    told = tuple(
        Attribution(
            source=(),
            cue=(),
            content=(Span(begin, end),),
            kind="indirect",
            speaker=Speaker(name=name),
        )
        for begin, end, name in (
            (0, second - 1, "Ilse Brandt"),
            (second, len(both), "The union"),
        )
    )
    found["2"] = replace(found["2"], attributions=told)
    when = [Dating(r.id, When.on(date(2031, 5, 4)), "given") for r in reports]
    groups = align_figures(reports, found, when)
    assert (groups[0].verdict, len(groups[0].figures)) == ("conflict", 4)


def test_a_sum_over_several_events_is_no_toll_of_one() -> None:
    groups = group(
        "Ilse Brandt said 34 people were killed in 3 blasts at the Tarnow mill.",
        "The blast at the Tarnow mill, Ilse Brandt said, killed 22 people.",
        days=(4, 4),
    )
    assert {g.verdict for g in groups} == {None}


def test_the_same_deed_with_two_lengths_of_time_is_a_conflict() -> None:
    told = "Ilse Brandt served {} months in the prison of Tarnow for the dam fraud."
    groups = group(told.format("four"), told.format("five"), days=(4, 4))
    assert groups[0].verdict == "conflict"


def test_a_sum_is_told_far_behind_its_number() -> None:
    groups = group(
        "Ilse Brandt said 34 were killed and 214 were injured in 3 blasts at the Tarnow mill.",
        "The blast at the Tarnow mill, Ilse Brandt said, killed 22 people.",
        days=(4, 4),
    )
    assert "conflict" not in {g.verdict for g in groups}


def test_a_report_that_has_both_numbers_counts_two_things_with_them() -> None:
    told = "In Tarnow {} homes along the Biala river were destroyed by the flood."
    both = "A year before, a flood by the Biala river had destroyed 365 homes in Tarnow."
    groups = group(told.format(340), f"{told.format(365)}", days=(4, 4))
    assert groups[0].verdict == "conflict"
    groups = group(f"{told.format(340)} {both}", told.format(365), days=(4, 4))
    assert all(g.verdict != "conflict" for g in groups)


def test_tolls_of_one_place_need_no_other_words() -> None:
    groups = group(
        "The sickness has killed up to 103 people in Norland, and airlines fear for their trade.",
        "Vaccines are months away. So far 149 people have died in Norland.",
        days=(4, 4),
    )
    assert {len(g.figures) for g in groups} == {2}


def test_a_verb_with_a_number_of_its_own_does_not_tell_of_the_one_before() -> None:
    groups = group(
        "We mourn those whose shells took the lives of five guards and wounded seven.",
        "Seven guards were wounded in Lowmouth.",
        days=(4, 4),
    )
    assert all(len({f.value for f in g.figures}) == 1 for g in groups)


def test_a_noun_leads_from_far_to_its_number() -> None:
    groups = group(
        "The number of deaths that the flood in Tarnow has caused has risen to 159.",
        "Police put the toll at 163 in Tarnow.",
        days=(4, 5),
    )
    assert (groups[0].verdict, len(groups[0].figures)) == ("updated", 2)


def test_what_both_reports_count_once_needs_hardly_a_word() -> None:
    one = "The fever has been found in {} {}, doctors at the congress said."
    other = "Airlines cut their flights as the fever reached {} {}."
    groups = group(one.format(19, "countries"), other.format(18, "countries"), days=(4, 4))
    assert groups[0].verdict == "conflict"


def test_confirmed_cases_are_not_suspected_ones() -> None:
    told = "In Norland doctors counted {} {} deaths of the fever."
    groups = group(told.format(16, "confirmed"), told.format(19, "suspected"), days=(4, 4))
    assert all(g.verdict is None for g in groups)


def test_numbers_of_another_year_are_not_set_against_those_of_now() -> None:
    now = "The bird fever has killed {} people in Tarnow."
    reports = [
        Report(id="a", source="", text=now.format(150), published=date(2031, 5, 4)),
        Report(
            id="b",
            source="",
            text="In 1998 the bird fever killed 140 people in Tarnow.",
            published=date(2031, 5, 4),
        ),
    ]
    found = {
        r.id: replace(
            annotations([r])[r.id],
            times=find_times(r.text, find_sentences(r.text), written=r.published),
        )
        for r in reports
    }
    datings = [Dating(r.id, When.on(date(2031, 5, 4)), "given") for r in reports]
    groups = align_figures(reports, found, datings)
    assert all(g.verdict is None for g in groups)


def test_today_in_a_report_without_a_date_may_be_any_day() -> None:
    texts = (
        "On Sunday a quake of magnitude 6.1 shook Tarnow.",
        "A quake of magnitude 6.3 shook Tarnow today.",
    )
    reports = [Report(id=str(k), source="", text=text) for k, text in enumerate(texts)]
    found = {
        r.id: replace(
            annotations([r])[r.id],
            times=find_times(r.text, find_sentences(r.text), written=None),
        )
        for r in reports
    }
    datings = [Dating(r.id, When.on(date(2031, 5, 4)), "given") for r in reports]
    assert align_figures(reports, found, datings)[0].verdict == "conflict"


def test_bounds_that_admit_each_other_do_not_part_a_toll() -> None:
    told = (
        "The flood killed up to 81 people in Tarnow, officials there said.",
        "At least 100 people were killed in Tarnow by the flood.",
        "The flood killed 103 people in Tarnow.",
        "The flood has killed up to 149 people in Tarnow.",
    )
    [found] = group(*told, days=(4, 4, 4, 4))
    assert (found.verdict, len(found.figures)) == ("conflict", 4)


def test_a_number_of_several_reports_counts_once_against_another() -> None:
    cut = "cut a cable with its anchor off Avon Bay"
    told = (
        "Phone lines failed and 65 percent of traffic with Norland is down, since the anchor of a "
        "ship cut a cable off Avon Bay.",
        f"A ship {cut}, so that 65 percent of traffic was lost.",
        f"Divers say the ship {cut}; 65 percent of traffic is gone.",
        f"The ship that {cut} took 65 percent of traffic with it.",
        "Phone lines failed and it is thought that 60 percent of traffic with Norland is down.",
    )
    [found] = group(*told, days=(4,) * 5)
    assert (found.verdict, len(found.figures)) == ("conflict", 5)


def test_a_toll_told_once_with_a_bound_needs_no_other_words() -> None:
    groups = group(
        "A gunman ambushed a patrol in the harbour of Tarnow, killing five police officers.",
        "The violent deaths of at least five officers rank among the worst attacks in a century.",
    )
    assert [(g.verdict, len(g.figures)) for g in groups if len(g.figures) > 1] == [
        ("compatible", 2)
    ]


def test_some_of_the_dead_are_no_other_toll() -> None:
    groups = group(
        "The shooting killed five officers. Three of the slain officers came from Tarnow.",
        "The deaths of at least five officers rank among the worst attacks in a century.",
    )
    assert any(g.verdict == "compatible" and len(g.figures) == 2 for g in groups)


def test_a_toll_of_another_year_is_not_that_of_now() -> None:
    first = "A gunman killed five officers in Tarnow."
    other = "In May 2012 the deaths of five officers shook the farmers of Orsk."
    reports = [
        Report(id=str(k), source="", text=text, published=date(2031, 5, 2))
        for k, text in enumerate((first, other))
    ]
    found = annotations(reports)
    found["1"] = replace(found["1"], times=(Time(3, 11, "DATE", "2012-05"),))
    assert all(len(g.figures) == 1 for g in align_figures(reports, found, []))
