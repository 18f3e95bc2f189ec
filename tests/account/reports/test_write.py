"""How two reports are said to stand to each other."""

import dataclasses

from variorum.account import write_account
from variorum.model import Relation


def test_two_of_which_one_prints_an_agency_are_not_said_to_copy_each_other(bridge) -> None:
    comparison, reports, annotations = bridge
    passages = tuple(reports[r].cite(0, 10) for r in ("post", "radio"))
    shared = Relation("post", "radio", "excerpt", "b_from_a", 0.5, passages)
    comparison = dataclasses.replace(comparison, relations=(shared,))
    by_agency = dataclasses.replace(reports["radio"], authors=("Reuters",))

    def notes(known):
        lines = write_account(comparison, known, annotations).section("reports").lines
        return " ".join(line.note for line in lines)

    assert "with an excerpt of The Harrow Post" in notes(reports)
    told = notes(reports | {"radio": by_agency})
    assert "shares a long stretch with The Harrow Post (both may have it from Reuters)" in told
    assert "excerpt of" not in told


def test_a_copy_is_not_said_to_reword_what_its_source_rewords(bridge) -> None:
    comparison, reports, annotations = bridge

    def related(a: str, b: str, relation: str, direction: str) -> Relation:
        passages = tuple(reports[r].cite(0, 10) for r in (a, b))
        return Relation(a, b, relation, direction, 0.9, passages)

    by_source = related("post", "radio", "rewrite", "unknown")
    copied = related("ledger", "post", "copy", "a_from_b")
    by_copy = related("ledger", "radio", "rewrite", "a_from_b")

    def notes(*relations: Relation) -> dict[str, str]:
        told = dataclasses.replace(comparison, relations=relations)
        lines = write_account(told, reports, annotations).section("reports").lines
        return {line.label: line.note for line in lines}

    every = notes(by_source, copied, by_copy)
    assert "copy of The Harrow Post" in every["Bay Ledger (ledger)"]
    assert "Coast Radio" not in every["Bay Ledger (ledger)"]
    assert "Bay Ledger" not in every["Coast Radio (radio)"]
    assert "one of two that reword one text" in every["Coast Radio (radio)"]
    assert "reworded from Coast Radio" in notes(copied, by_copy)["Bay Ledger (ledger)"]
