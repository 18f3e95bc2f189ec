"""How sure it is that two sentences tell one thing in words of their own."""

from math import log1p

import pytest

from variorum.annotate.sentences import find_sentences
from variorum.compare.coverage import find_statements
from variorum.compare.coverage.likeness import load_weights
from variorum.compare.coverage.own_words import own_words_marks
from variorum.compare.coverage.read_told import read_story
from variorum.model import Annotation, Report

SHARED = "The council of Brno voted on Tuesday to close the old tram depot by the river."
RETOLD = "On Tuesday the Brno council voted for closing the old tram depot near the river."
BESIDE = "Swimmers want the municipal baths to stay warm until children return from holidays."


def read(*texts: str) -> tuple[list[Report], dict[str, Annotation]]:
    reports = [Report(id=str(k), source="", text=text) for k, text in enumerate(texts)]
    return reports, {
        r.id: Annotation(report=r.id, sentences=find_sentences(r.text)) for r in reports
    }


def test_a_telling_has_the_chance_that_it_tells_the_sentence_in_the_middle() -> None:
    reports, annotations = read(f"{SHARED} {BESIDE}", RETOLD)
    shared = next(s for s in find_statements(reports, annotations, ()) if s.origins == 2)
    middle, other = shared.tellings
    assert middle.chance == 0.0
    assert load_weights("own_words").least <= other.chance <= 1


def test_sentences_far_apart_in_their_reports_are_less_likely_one() -> None:
    reports, annotations = read(f"{SHARED} {BESIDE}", f"{BESIDE} {RETOLD}")
    told = read_story(reports, annotations).told
    last, by_id = {"0": 1, "1": 1}, {r.id: r for r in reports}
    near = own_words_marks(told[0], told[2], 0.9, last, by_id)
    far = own_words_marks(told[0], told[3], 0.9, last, by_id)
    assert (near["apart"], far["apart"]) == (0.0, 1.0)
    assert far["things"] > near["things"] == 0.0
    model = load_weights("own_words")
    assert model.chance(far | {"apart": 0.0}) > model.chance(far)


def test_words_side_by_side_in_both_are_one_thing_that_both_name() -> None:
    named = "Novak was once put on a terror watch list, by mistake as he told his neighbours."
    again = "Nine in ten voters would keep people on the terror watch list from buying rifles."
    apart = "The list that the guards watch has grown since terror came to the ferry."
    reports, annotations = read(named, again, apart)
    last, by_id = dict.fromkeys("012", 0), {r.id: r for r in reports}
    told = {t.report: t for t in read_story(reports, annotations).told}
    one = own_words_marks(told["0"], told["1"], 0.5, last, by_id)
    three = own_words_marks(told["0"], told["2"], 0.5, last, by_id)
    assert one["things"] == pytest.approx(log1p(1))
    assert three["things"] == pytest.approx(log1p(3))
