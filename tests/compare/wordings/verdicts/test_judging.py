import pytest
from hypothesis import given
from hypothesis import strategies as st

from variorum.compare.wordings import Judgement, Side, judge
from variorum.compare.wordings.verdicts.alignment import align
from variorum.model import Span


def side(text: str) -> Side:
    return Side.of(text, [Span(0, len(text))])


def verdict(a: str, b: str) -> Judgement:
    judged = judge(side(a), side(b))
    assert judged is not None
    return judged


def test_what_shares_no_content_gets_no_verdict() -> None:
    assert judge(side("We waited there."), side("The gate was closed.")) is None


def test_what_overlaps_at_the_ends_is_cut() -> None:
    a = "The long night was over … nobody has told me why the gate stood open."
    b = "It was never once tested by them, and nobody has told me why the gate stood open."
    assert verdict(a, b).verdict == "cut"


def test_two_parts_of_one_statement_that_have_a_word_in_common_are_cut() -> None:
    a = "Nobody was at the meeting on the bridge last night. The gate is shut for good."
    b = "The gate is shut for good. The board called a meeting of all owners."
    assert verdict(a, b).verdict == "cut"


def test_a_promise_and_an_attempt_are_not_cut_from_each_other() -> None:
    a, b = (
        "We will replace both pumps by June.",
        "the company would try to replace both pumps by June",
    )
    judged = judge(side(a), side(b), indirect=True)
    assert judged is not None
    assert judged.verdict == "reworded"
    assert [(c.kind, c.a_text) for c in judged.changes] == [("modality", "We will")]


def test_a_year_is_no_other_number_than_a_count_where_the_words_are_not_quoted() -> None:
    a = "the gate stood open for almost two years, she said"
    b = "the gate stood open between May 2019 and June 2021, she said"
    judged = judge(side(a), side(b), indirect=True)
    assert judged is not None
    assert judged.verdict == "reworded"


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        ("We WILL not leave the valley.", "we will not leave the valley", "identical"),
        ("We will not leave the valley.", "we won’t leave the valley", "reworded"),
        (
            "What the mayor is planning is dangerous.",
            "What he is planning is dangerous.",
            "reworded",
        ),
        ("I will follow you there.", "You will follow me there.", "altered"),
        ("They marched from the harbour.", "They marched to the harbour.", "altered"),
        ("We lost seventy boats.", "We lost 70 boats.", "identical"),
        ("Twenty-three boats were lost.", "23 boats were lost.", "identical"),
        ("Two hundred and six boats sank.", "206 boats sank.", "identical"),
        ("The pier cost £2m to mend.", "The pier cost £2 million to mend.", "identical"),
        ("We want five thousand men.", "We want 5,000 men.", "identical"),
        ("We lost twenty-three boats.", "We lost 24 boats.", "altered"),
        ("We would open the gate.", "We will open the gate.", "altered"),
        ("We can open the gate.", "We must open the gate.", "altered"),
        ("We saw Moammar Kadafy there.", "We saw Muammar Gaddafi there.", "reworded"),
        ("We thank Marsh, Kellner and the crew.", "We thank Marsh and the crew.", "altered"),
        ("The F.B.I. asked for four men.", "The FBI asked for 4 men", "identical"),
        ("Our work force grows.", "Our workforce grows.", "identical"),
        ("We organise the harbour.", "We organize the harbor.", "identical"),
        ("We will never leave the valley again.", "never leave the valley", "cut"),
        ("We want, as I told them, to stay here.", "We want … to stay here.", "joined"),
        ("She wants [the mayor] to stay here.", "She wants to stay here.", "joined"),
        ("We need to keep the harbour safe.", "We must keep the harbour secure.", "reworded"),
        ("We counted 40 broken windows.", "We counted 140 broken windows.", "altered"),
        ("We saw Anna Kellner at the gate.", "We saw Robert Marsh at the gate.", "altered"),
        ("The gate was not open that night.", "The gate was open that night.", "altered"),
        ("We will try to open the gate.", "We will open the gate.", "altered"),
        (
            "They committed crimes against strangers.",
            "They committed crimes as strangers.",
            "altered",
        ),
        ("It is a generous plan for everyone.", "It is a ruinous plan for everyone.", "altered"),
        (
            "Find the men who stole from flooded families that night.",
            "Find the flooded families who stole that night.",
            "altered",
        ),
    ],
)
def test_verdict(a: str, b: str, expected: str) -> None:
    assert verdict(a, b).verdict == expected
    assert verdict(b, a).verdict == expected


def test_a_contradiction_in_other_words_is_no_change_of_negation() -> None:
    judged = verdict(
        "No one should be harmed in this town.", "Nobody should be harmed in this town."
    )
    assert judged.verdict == "reworded"


words = st.lists(
    st.sampled_from(["we", "will", "not", "open", "the", "old", "gate", "at", "noon", ",", "."]),
    max_size=25,
)


@given(words, words)
def test_the_alignment_does_not_depend_on_the_order(a: list[str], b: list[str]) -> None:
    left, right = side(" ".join(a)), side(" ".join(b))
    forth = align(left.tokens, right.tokens)
    back = align(right.tokens, left.tokens)
    assert forth == [type(x)(x.equal, x.b, x.a, x.outer) for x in back]


@given(words, words)
def test_blocks_cover_both_wordings_and_equal_ones_are_equal(a: list[str], b: list[str]) -> None:
    left, right = side(" ".join(a)).tokens, side(" ".join(b)).tokens
    i = j = 0
    for block in align(left, right):
        assert (block.a[0], block.b[0]) == (i, j)
        i, j = block.a[1], block.b[1]
        if block.equal:
            shared = [[t.key for t in x] for x in (left[slice(*block.a)], right[slice(*block.b)])]
            assert shared[0] == shared[1] != []
    assert (i, j) == (len(left), len(right))


def test_punctuation_alone_pairs_nothing() -> None:
    assert not any(
        block.equal for block in align(side("Stop, now!").tokens, side("Go, then!").tokens)
    )


def test_words_left_out_between_two_quoted_pieces_are_disclosed() -> None:
    whole = side("If the council is not ready to act, the harbour meeting should not go ahead.")
    text = "She said it “is not ready to act,” and that talks on Monday “should not go ahead.”"
    pieces = [
        Span(text.index(p), text.index(p) + len(p))
        for p in ("is not ready to act", "should not go ahead")
    ]
    judged = judge(whole, Side.of(text, pieces))
    assert judged is not None
    assert judged.verdict == "joined"


def test_the_year_of_a_day_alters_nothing() -> None:
    a = "It was the worst flood here since that of Sept. 11, 1953, the guild said."
    b = "It was the worst flood here since that of Sept. 11, the guild said."
    assert verdict(a, b).verdict == "reworded"
    assert verdict(a.replace("1953", "1954"), a).verdict == "altered"


def test_a_number_more_is_a_detail_more_where_the_reporter_tells_it() -> None:
    a = "the board had been warned of the weir before it was shut"
    b = "the board had been warned of the weir three months before it was shut"
    judged = judge(side(a), side(b), indirect=True)
    assert judged is not None
    assert judged.verdict == "reworded"
    assert verdict(a, b).verdict == "altered"
    other = judge(side(b.replace("three", "nine")), side(b), indirect=True)
    assert other is not None
    assert other.verdict == "altered"


def test_quoted_words_of_which_the_other_has_a_part_are_not_cut() -> None:
    quoted, whole = side("her usual nap"), side("I left my long nap to be here")
    cut = side("my long nap")
    assert judge(quoted, whole, some_words=True).verdict == "reworded"
    assert judge(cut, whole, some_words=True).verdict == "cut"


def test_a_year_is_a_number_whatever_is_said_behind_it() -> None:
    a = "The rope is due to be replaced in 2027"
    b = "The rope is due to be replaced in 2026. We will have to close the line."
    assert verdict(a, b).verdict == "altered"
    assert [c.kind for c in verdict(a, b).changes if c.alters] == ["number"]


def test_short_wordings_that_share_no_run_are_judged_where_they_are_mostly_the_same() -> None:
    assert verdict("I am not going anywhere", "I am going nowhere").verdict == "reworded"
