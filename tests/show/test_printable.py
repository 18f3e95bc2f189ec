from hypothesis import given
from hypothesis import strategies as st

from variorum.model import Mark
from variorum.show.printable import Piece, one_line, printable, split_at_marks, split_verdict

NASTY = st.text(st.sampled_from("ab \n\r\t\x1b\x00\x85\u202e\ud800\ufffe“東é")) | st.text()
KINDS = st.sampled_from(("altered", "reworded", "cut", "disclosed"))
MARKS = st.lists(st.builds(Mark, st.integers(-3, 40), st.integers(-3, 40), KINDS), max_size=6)


@given(NASTY)
def test_one_harmless_character_for_each(text: str) -> None:
    shown = printable(text)
    assert len(shown) == len(text)
    assert not set(shown) & set("\x1b\x00\r\x9b\u202e\ud800")
    shown.encode("utf-8")


def test_letters_quotes_and_wide_characters_stay() -> None:
    text = "“Ça va?” «да» 東京 — שלום\u200f, it’s 5\u00a0°C\n\t👩‍👧"
    assert printable(text) == text


@given(NASTY, MARKS)
def test_pieces_join_to_the_text(text: str, marks: list[Mark]) -> None:
    pieces = split_at_marks(text, marks)
    assert "".join(piece.text for piece in pieces) == one_line(text)


def test_the_most_serious_mark_wins() -> None:
    marks = (Mark(0, 7, "reworded"), Mark(4, 7, "altered"))
    assert split_at_marks("we will go", marks) == [
        Piece("we w", "reworded"),
        Piece("ill", "altered"),
        Piece(" go", None),
    ]


def test_words_left_out_are_an_empty_piece() -> None:
    pieces = split_at_marks("we go", (Mark(3, 3, "altered"),))
    assert pieces == [Piece("we ", None), Piece("", "altered"), Piece("go", None)]


def test_a_note_begins_with_its_verdict() -> None:
    assert split_verdict("altered: number") == ("altered", ": number")
    assert split_verdict("not comparable: 2 reports") == ("not comparable", ": 2 reports")
    assert split_verdict("agreed by all") == ("", "agreed by all")
