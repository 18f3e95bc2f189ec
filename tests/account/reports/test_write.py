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

    assert "excerpt of The Harrow Post" in notes(reports)
    told = notes(reports | {"radio": by_agency})
    assert "shares a long stretch with The Harrow Post (both may have it from Reuters)" in told
    assert "excerpt of" not in told
