from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from variorum.annotate.model.pieces import LOWER, MIXED, NO_LETTERS, TITLE, UPPER, letter_case
from variorum.model import Span

tokenizers = pytest.importorskip("tokenizers")

from variorum.annotate.model import pieces as module  # noqa: E402
from variorum.annotate.model.checked_files import FILES  # noqa: E402

TOKENIZER = tokenizers.Tokenizer.from_file(str(Path(FILES) / "tokenizer.json"))


def test_letter_case() -> None:
    words = ["Ray", "NYPD", "said", "McKay", "2020", "A"]
    assert [letter_case(w) for w in words] == [TITLE, UPPER, LOWER, MIXED, NO_LETTERS, TITLE]


def test_quotation_marks_and_paragraphs_are_told() -> None:
    text = "Ann Ray spoke.\n\n“We were late,” she said. “Too late.”"
    found = module.cut_into_pieces(text, TOKENIZER)
    quoted = {text[found.begin[i] : found.end[i]] for i in range(len(found)) if found.quoted[i]}
    assert {"We", "late", "Too"} <= quoted
    assert "she" not in quoted
    new = [text[found.begin[i] : found.end[i]] for i in range(len(found)) if found.gap[i] == 2]
    assert new == ["Ann", "“"]


@given(st.text(max_size=200))
def test_offsets_are_code_points_in_order(text: str) -> None:
    found = module.cut_into_pieces(text, TOKENIZER)
    assert all(0 <= b <= e <= len(text) for b, e in zip(found.begin, found.end, strict=True))
    assert (found.begin[1:] >= found.begin[:-1]).all()


def test_offsets_with_accents_and_wide_characters() -> None:
    text = "Zoë Núñez 🙂 rang Łukasz 東京 today"
    found = module.cut_into_pieces(text, TOKENIZER)
    first, stop = found.touched_by(Span(text.index("today"), len(text)))
    assert text[found.begin[first] : found.end[stop - 1]] == "today"


def test_a_piece_ends_behind_the_accent_of_its_last_letter() -> None:
    text = "Ann Pen\u0303e\u0301 and Jose\u0301."
    found = module.cut_into_pieces(text, TOKENIZER)
    ends = {int(end) for end in found.end}
    assert {text.index(" and"), text.index(".")} <= ends
    assert not {text.index("\u0303"), text.index("\u0301"), text.rindex("\u0301")} & ends
