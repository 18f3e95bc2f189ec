"""Words that nearly every report holds."""

from variorum.store.passages import search_terms, telling


def test_common_words_are_left_out_where_others_tell_more() -> None:
    assert telling(search_terms("the ferry of Marrow")) == (("ferry",), ("marrow",))
    assert telling(search_terms('"the of" the')) == (("the", "of"),)
    assert telling(search_terms("the of")) == (("the",), ("of",))
