"""Words that nearly every report holds."""

from collections.abc import Callable

from variorum.store.case import SqlCase


def test_words_of_all_days_must_be_there_too(
    case: SqlCase, keep: Callable[..., str | None]
) -> None:
    keep(case, "The pier will be mended.", name="will")
    keep(case, "The pier might be mended.", name="might")
    assert {hit.evidence.report for hit in case.search("pier might")} == {"might"}
    assert {hit.evidence.report for hit in case.search("the be")} == {"will", "might"}
