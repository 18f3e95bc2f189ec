import ast
import re
from pathlib import Path

import variorum
from variorum.lang import any_of, any_word, word_list, words_in_order
from variorum.lang.calendar import MONTH_NUMBERS, MONTHS, WEEKDAYS

HOUSE = Path(variorum.__file__).parent
EN = HOUSE / "lang" / "en"


def test_entries_come_in_the_order_of_the_file() -> None:
    assert words_in_order("weekdays")[:2] == ("Monday", "Tuesday")
    assert word_list("weekdays") == frozenset(WEEKDAYS)


def test_a_pattern_takes_the_longest_entry_of_several_lists() -> None:
    pattern = re.compile(any_word("modals", "first_person"))
    for word in word_list("modals") | word_list("first_person"):
        assert pattern.fullmatch(word)
    assert re.match(any_word("first_person"), "my own").group() == "my"


def test_of_words_with_one_first_letter_the_longest_that_fits_is_taken() -> None:
    pattern = any_of(["call", "called off", "Cape", "call off", "a"])
    assert re.match(pattern, "called off").group() == "called off"
    assert re.match(pattern, "calls").group() == "call"
    assert re.match(pattern, "Cape").group() == "Cape"
    assert re.match(pattern, "cape") is None
    assert re.match(pattern, "CALL OFF", re.IGNORECASE).group() == "CALL OFF"


def test_several_lists_are_looked_up_as_one() -> None:
    assert word_list("weekdays", "months") == word_list("weekdays") | word_list("months")


def test_a_month_in_full_or_short_has_its_number() -> None:
    assert MONTH_NUMBERS["may"] == 5
    assert MONTH_NUMBERS["sept"] == MONTH_NUMBERS["september"] == 9
    assert set(MONTH_NUMBERS.values()) == set(range(1, len(MONTHS) + 1))


def test_no_list_of_the_language_is_written_again_in_code() -> None:
    known = {word_list(path.stem): path.stem for path in EN.glob("*.txt")}
    again = [
        f"{path.relative_to(HOUSE)}:{node.lineno}: {known[words]}"
        for path in sorted(HOUSE.rglob("*.py"))
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Set | ast.List | ast.Tuple)
        and len(words := _strings(node)) == len(node.elts) > 2
        and words in known
    ]
    assert not again, "\n".join(again)


def _strings(node: ast.Set | ast.List | ast.Tuple) -> frozenset[str]:
    values = (e.value for e in node.elts if isinstance(e, ast.Constant))
    return frozenset(value for value in values if isinstance(value, str))
