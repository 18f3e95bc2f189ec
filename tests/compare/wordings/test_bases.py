from collections.abc import Collection

from variorum.compare.wordings.bases import Ranks, base_first, outnumbered_wordings
from variorum.model import AttributionKind, Wording, WordingPair

FULL = "The old harbour wall will be rebuilt before the winter storms reach our town this year."
CUT = "The old harbour wall will be rebuilt before the winter storms"
OTHER = (
    "This ancient wall of ours is going to rise again, I swear it, long before any snow falls here."
)


def wording(report: str, text: str, kind: AttributionKind = "direct") -> Wording:
    return Wording(report, (), text, kind == "direct", kind, "", ())


def base(*wordings: Wording, rewritten: Collection[str] = (), primary: Collection[str] = ()) -> str:
    return wordings[base_first(wordings, Ranks(rewritten, primary))[0]].report


def test_the_fullest_wording_that_others_bear_out_is_the_base() -> None:
    assert base(wording("a", OTHER), wording("b", FULL), wording("c", CUT)) == "b"
    assert base(wording("a", OTHER), wording("b", FULL), wording("c", FULL)) == "b"


def test_a_transcript_is_the_base_whatever_else_there_is() -> None:
    wordings = wording("a", FULL), wording("b", FULL), wording("t", CUT, "indirect")
    assert base(*wordings, primary={"t"}) == "t"


def test_a_rewrite_is_never_the_base_and_bears_out_nothing() -> None:
    assert base(wording("a", FULL), wording("b", CUT), rewritten={"a"}) == "b"


def test_a_quotation_goes_before_words_that_are_told() -> None:
    assert base(wording("a", FULL, "indirect"), wording("b", CUT)) == "b"


def test_what_alters_the_words_that_more_reports_have_is_not_the_base() -> None:
    wordings = wording("a", f"{FULL} I swear it."), wording("b", FULL), wording("c", CUT)
    pairs = (WordingPair(0, 1, "altered"), WordingPair(0, 2, "altered"), WordingPair(1, 2, "cut"))
    assert base_first(wordings, Ranks((), ()))[0] == 0
    assert base_first(wordings, Ranks((), ()), pairs)[0] == 1
    assert outnumbered_wordings(wordings, pairs) == {0}
    assert outnumbered_wordings(wordings, pairs, rewritten={"b", "c"}) == frozenset()
