import dataclasses
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from variorum.compare.copies.alignment import (
    ALIKE,
    ascending,
    best_path,
    likeness_table,
    mutual_pairs,
    sentence_rows,
)
from variorum.compare.copies.credits import credits_outlet, names_outlet, outlet_name
from variorum.compare.copies.direction import find_direction
from variorum.compare.copies.overlap import Credit
from variorum.compare.copies.prose import NAME, NUMBER, PLAIN, read_prose
from variorum.model import Report

TEXT = """Mayor Ottilie Farsund closed the swing bridge of Brennhaven on Monday night. Hauliers lose
4,300 crossings every week. Yes. A ferry across the harbour could carry grain before winter."""


def rows(text):
    prose = read_prose(Report(id="", source="", text=text))
    return prose, sentence_rows(prose, np.ones(len(prose.words), dtype=np.bool_))


def test_sentences_are_vectors_of_length_one_and_short_ones_are_passed_over():
    prose, found = rows(TEXT)
    assert len(found.numbers) == 3
    lengths = np.bincount(found.row, found.weights**2)
    assert np.allclose(lengths, 1.0)
    table = likeness_table(found, found)
    assert np.allclose(np.diag(table), 1.0)
    assert np.allclose(table, table.T)
    assert len(prose.kinds) == len(prose.words)


def test_words_are_names_numbers_or_neither():
    prose, _ = rows(TEXT)
    kinds = dict(zip((word.text for word in prose.words), prose.kinds.tolist(), strict=True))
    assert (kinds["Farsund"], kinds["4,300"], kinds["harbour"]) == (NAME, NUMBER, PLAIN)


tables = st.integers(1, 6).flatmap(
    lambda width: st.lists(
        st.lists(st.floats(0, 1), min_size=width, max_size=width), min_size=1, max_size=6
    )
)


@given(tables)
def test_the_best_path_never_turns_back(table):
    path = best_path(np.array(table))
    assert all(a[0] < b[0] and a[1] < b[1] for a, b in pairwise(path))
    assert all(table[i][j] > ALIKE for i, j in path)


@given(tables)
def test_mutual_pairs_pair_no_sentence_twice(table):
    pairs = mutual_pairs(np.array(table), least=0.1)
    assert len({i for i, _ in pairs}) == len({j for _, j in pairs}) == len(pairs)
    assert 0 <= ascending(pairs) <= 1


def outlet(name, text="", day=None):
    return Report(id=name, source="", text=text, outlet=name, published=day)


@pytest.mark.parametrize(
    ("given_as", "name"),
    [
        ("The Sandrup Herald", "Sandrup Herald"),
        ("Coast TV (Web News)", "Coast TV"),
        ("Coast Online News", "Coast"),
        ("Mill Times - Opinion", "Mill Times"),
    ],
)
def test_an_outlet_is_named_without_its_kind(given_as, name):
    assert outlet_name(outlet(given_as)) == name


def test_a_name_is_less_than_a_credit():
    herald = outlet("The Sandrup Herald")
    credit = outlet("Mill Post", "The mayor told the Sandrup Herald that she would stay.")
    naming = outlet("Mill Post", "He read it in the Sandrup Herald over breakfast.")
    assert credits_outlet(credit, herald)
    assert not credits_outlet(naming, herald)
    assert names_outlet(naming, herald)
    assert not names_outlet(herald, naming)


def test_what_a_wire_service_and_a_paper_share_comes_from_the_wire():
    paper, wire = outlet("Mill Post"), outlet("Reuters")
    shares = {"share_a": 0.9, "share_b": 0.9}
    assert find_direction(paper, wire, Credit(), **shares) == "a_from_b"
    assert find_direction(wire, paper, Credit(), **shares) == "b_from_a"
    assert find_direction(paper, outlet("Coast"), Credit(), **shares) == "unknown"


def test_an_agencys_own_report_is_known_by_its_dateline():
    sent = Report(
        id="wire",
        source="w.txt",
        text="Bridge shut\nAVON (Tern Press Agency) — The bridge was shut.",
    )
    shares = {"share_a": 0.9, "share_b": 0.9}
    by_line = dataclasses.replace(outlet("Mill Post"), authors=("Tern Press Agency",))
    assert find_direction(by_line, sent, Credit(), **shares) == "a_from_b"
    assert find_direction(sent, by_line, Credit(), **shares) == "b_from_a"
    dated = outlet("Mill Post", "AVON (Tern Press Agency) — The bridge was shut.")
    assert find_direction(dated, sent, Credit(), **shares) == "a_from_b"
    assert find_direction(outlet("Mill Post"), sent, Credit(), **shares) == "unknown"
    other = dataclasses.replace(sent, id="x")
    assert find_direction(other, sent, Credit(), **shares) == "unknown"
