from hypothesis import given
from hypothesis import strategies as st

from variorum.compare.dates.nearest import nearest

TEXTS = {
    "flood": "The dike at Marrowby broke and Kettle House stood in the water of the flood.",
    "talks": "Ilse Varga met residents of Kettle House to speak of money for new walls.",
    "vote": "The council of Brask voted to shut the ferry slip for a year of repairs.",
    "x": "Ilse Varga met residents of Kettle House and spoke of money, they said.",
    "y": "In Brask the council voted to shut the ferry slip, said Odile Brandt.",
}


def test_the_likest_comes_first() -> None:
    found = nearest(TEXTS, ["flood", "talks", "vote"], ["x", "y"])
    assert [rows[0].report for rows in found.values()] == ["talks", "vote"]
    assert all(0 < near.likeness <= 1 for rows in found.values() for near in rows)
    likenesses = [near.likeness for near in found["x"]]
    assert likenesses == sorted(likenesses, reverse=True)


@given(st.permutations(sorted(TEXTS)), st.permutations(["flood", "talks", "vote"]))
def test_the_order_does_not_count(order: list[str], dated: list[str]) -> None:
    shuffled = {name: TEXTS[name] for name in order}
    plain = nearest(TEXTS, ["flood", "talks", "vote"], ["x", "y"])
    assert nearest(shuffled, dated, ["y", "x"]) == plain


@given(st.lists(st.text(max_size=30), min_size=1, max_size=6))
def test_any_texts_may_be_compared(texts: list[str]) -> None:
    named = {str(place): text for place, text in enumerate(texts)}
    found = nearest(named, [*named][1:], ["0"])
    assert all(near.report in named for near in found["0"])
