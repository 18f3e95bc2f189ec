from collections.abc import Callable

from variorum.compare.wordings.candidates import find_candidates
from variorum.compare.wordings.prepared import Compared

Ready = Callable[..., list[Compared]]

QUOTED = (
    "“The flood gate will be mended before the winter storms,” Mayor Anna Kellner said.\n\n"
    "“Our ferries carry grain to the northern islands every Friday,” Kellner said.\n"
)
TOLD = "Kellner said the flood gate would be mended before winter storms came.\n"


def test_what_shares_little_is_no_candidate(ready: Ready) -> None:
    compared = ready(QUOTED, TOLD)
    pairs = {
        frozenset(
            (compared[c.a].utterance.tokens[-1].text, compared[c.b].utterance.tokens[-1].text)
        )
        for c in find_candidates(compared)
    }
    assert pairs == {frozenset(("storms", "came"))}


def test_the_best_of_a_report_has_the_larger_margin(ready: Ready) -> None:
    rivals = (
        "Kellner said the flood gate would be mended before winter storms came.\n\n"
        "Later Kellner said the winter storms would spare the flood gate.\n"
    )
    compared = ready(QUOTED, rivals)
    margins = {
        compared[c.b].utterance.tokens[-1].text: c.margin
        for c in find_candidates(compared)
        if compared[c.a].utterance.report != compared[c.b].utterance.report
    }
    assert margins["came"] > margins["gate"]
