"""What two sentences say of their subjects, not only what they name beside it."""

from variorum.compare.coverage.same_claim import claim_marks

SUNG = "The choir of Olten sang in the old market hall on Friday."


def test_one_deed_of_one_subject_is_seen_in_other_words() -> None:
    marks = claim_marks(SUNG, "In the market hall of Olten a choir of forty sang until midnight.")
    assert marks["predicate"] > 0
    assert (marks["subject"], marks["verb"]) == (1.0, 1.0)


def test_another_deed_of_the_same_subject_has_neither_verb_nor_predicate_in_common() -> None:
    raised = "The choir of Olten, which sang on Friday, has raised nine million for the flooded."
    marks = claim_marks("The choir of Olten met old friends at lunch.", raised)
    assert (marks["predicate"], marks["subject"], marks["verb"]) == (0.0, 1.0, 0.0)


def test_verbs_that_only_say_that_somebody_spoke_are_no_deed() -> None:
    marks = claim_marks("“We will sing,” Jonas Feld said.", "It was raining, Mara Lind said.")
    assert marks["verb"] == 0.0


def test_what_both_only_bring_in_beside_their_claims_is_not_said_of_the_subject() -> None:
    closed = "Two shops closed their doors an hour early after the dam was said to be unsafe."
    sued = "Nine farmers sued the canton for damages after it said the dam was unsafe."
    assert claim_marks(closed, sued)["predicate"] == 0.0
