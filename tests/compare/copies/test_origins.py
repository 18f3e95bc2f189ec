import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from variorum.compare.copies.origins import Branch, family_tree, origins
from variorum.model import Relation


def rests(child, parent, kind="copy", share=0.9):
    return Relation(child, parent, kind, "a_from_b", share)


def shape(branch: Branch):
    return branch.report, [shape(under) for under in branch.branches]


def test_a_report_hangs_on_the_one_it_stands_closest_to():
    relations = [
        rests("wire", "agency"),
        rests("blog", "agency", "partly derived", 0.2),
        rests("blog", "wire", "rewrite", 0.8),
    ]
    (tree,) = family_tree(["agency", "wire", "blog"], relations)
    assert shape(tree) == ("agency", [("wire", [("blog", [])])])
    assert tree.branches[0].branches[0].relation.relation == "rewrite"


def test_reports_of_one_text_that_is_not_there_hang_on_it():
    shared = Relation("gazette", "courier", "copy", "unknown", 0.8)
    lost, own = family_tree(["gazette", "herald", "courier"], [shared])
    assert shape(lost) == (None, [("gazette", []), ("courier", [])])
    assert [branch.relation for branch in lost.branches] == [shared, shared]
    assert shape(own) == ("herald", [])


def test_a_text_told_again_counts_as_one_origin_and_a_part_of_it_does_not():
    relations = [rests("b", "a", "rewrite"), rests("c", "a", "partly derived", 0.2)]
    assert origins(["a", "b", "c"], relations) == {"a": "a", "b": "a", "c": "c"}


def test_a_report_that_has_most_from_another_is_no_origin():
    shared = Relation("mail", "wire", "partly derived", "unknown", 0.73)
    assert origins(["mail", "wire"], [shared]) == {"mail": "mail", "wire": "mail"}


def test_a_circle_of_relations_is_cut():
    trees = family_tree(["a", "b", "c"], [rests("a", "b"), rests("b", "c"), rests("c", "a")])
    assert sorted(report for tree in trees for report in tree.reports()) == ["a", "b", "c"]


kinds = st.sampled_from(["copy", "excerpt", "rewrite", "partly derived", "independent"])
directions = st.sampled_from(["a_from_b", "b_from_a", "unknown"])
names = [f"r{i}" for i in range(7)]
pairs = st.tuples(
    st.sampled_from(names), st.sampled_from(names), kinds, directions, st.floats(0, 1)
)


@given(st.lists(pairs, max_size=25))
def test_every_report_stands_in_the_trees_once(found):
    relations = [Relation(*row) for row in found if row[0] != row[1]]
    trees = family_tree(names, relations)
    assert sorted(report for tree in trees for report in tree.reports()) == names
    count = origins(names, relations)
    assert set(count) == set(names)
    assert all(count[first] == first for first in count.values())


@pytest.mark.parametrize("seed", range(3))
def test_the_order_of_relations_makes_no_difference(seed):
    relations = [
        rests("b", "a"),
        rests("c", "b", "excerpt", 0.5),
        rests("c", "a", "excerpt", 0.6),
        Relation("d", "e", "copy", "unknown", 0.7),
    ]
    shuffled = relations[:]
    random.Random(seed).shuffle(shuffled)
    assert family_tree("abcde", shuffled) == family_tree("abcde", relations)
