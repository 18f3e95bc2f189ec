"""What a passage tells as to come, as done and as not done, against what another foretells."""

import pytest

from variorum.compare.deeds import is_done_in, outcome_of_plan, read_plans


@pytest.mark.parametrize(
    ("done", "ahead"),
    [
        ("The ferry sailed again on Monday.", "The ferry will sail again on Monday, Quill said."),
        ("Ada Quill has resigned as mayor.", "Ada Quill plans to resign as mayor."),
        ("The accounts were published in May.", "The accounts are to be published in May."),
        ("The fair took place on the quay.", "The fair would take place on the quay."),
        ("The court met on the quay.", "The court is expected to meet on the quay."),
        ("The ferry, which was to sail by May, sailed in April.", "It would sail by May."),
        ("The office opened in Harl.", "It would raise a fund of £2m and open an office in Harl."),
        ("The board sold the mill to a cousin.", "“We’ll sell the mill,” said Ada Quill."),
        ("“We have done it,” Quill said on Monday.", "“We will sell the mill,” Quill said."),
        ("Quill vowed to go, and did so in May.", "Quill will resign in May."),
    ],
)
def test_what_one_foretells_the_other_tells_as_done(done: str, ahead: str) -> None:
    assert is_done_in(done, ahead)
    assert not is_done_in(ahead, done)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("The board said it would shut the mill.", "The mill will be shut, the board said."),
        ("The board would have sold the mill.", "The mill was not sold."),
        ("Quill said the mill will be sold.", "The mill will be sold to a cousin, Quill said."),
        ("The ferry will stop at Harl.", "The stopped ferry lay at Harl."),
        ("Quill will say so on Monday.", "Quill said so on Monday."),
        ("The fund will be exhausted by May.", "It will lead the fund to become exhausted."),
        ("Quill will not sell the mill.", "Quill did not sell the mill."),
        (
            "The bridge collapsed on Monday and will be rebuilt.",
            "Two bridges that Odell had rebuilt collapsed on Monday.",
        ),
    ],
)
def test_what_both_foretell_or_both_tell_is_no_such_pair(a: str, b: str) -> None:
    assert not is_done_in(a, b)
    assert not is_done_in(b, a)


PLANS = read_plans("It would raise pay and open a lamp museum in Harl by May, the board said.")


@pytest.mark.parametrize(
    "text",
    [
        "The lamp museum, which was to open by May, opened on Friday in a mill.",
        "Quill opened the lamp museum on Friday.",
        "A museum for old lamps has been opened in Harl.",
    ],
)
def test_a_plan_is_carried_out_on_its_thing(text: str) -> None:
    (plan,) = (plan for plan in PLANS if plan.deed == "open")
    assert outcome_of_plan(plan, text) == "done"


@pytest.mark.parametrize(
    "text",
    [
        "The lamp museum has not opened.",
        "The lamp museum opened its books to Quill.",
        "The mill opened beside the lamp museum.",
        "The lamp museum will open on Friday.",
        "The board opened a boat museum.",
    ],
)
def test_another_thing_or_deed_carries_out_nothing(text: str) -> None:
    (plan,) = (plan for plan in PLANS if plan.deed == "open")
    assert outcome_of_plan(plan, text) == ""


def test_the_thing_of_a_plan_is_its_object_or_its_subject() -> None:
    (held,) = read_plans("A second toll hearing will be held in June.")
    assert outcome_of_plan(held, "The second toll hearing was held on Monday.") == "done"
    assert outcome_of_plan(held, "The toll hearing was adjourned on Monday.") == ""
    assert outcome_of_plan(held, "The second toll hearing will not be held.") == "called off"


@pytest.mark.parametrize(
    ("ahead", "then"),
    [
        ("Mending the gate would cost £2 million.", "A repair costed at £2 million was shelved."),
        ("The chest will contain letters.", "The chest contained letters."),
        ("The ferry will need a crew.", "The ferry needed a crew."),
    ],
)
def test_what_only_is_so_was_not_foretold_and_then_done(ahead: str, then: str) -> None:
    assert not is_done_in(then, ahead)
