from variorum.compare.wordings.pairs import held_together, judge_pairs
from variorum.model import Report, Span, Wording


def wording(report: Report, *spans: Span) -> Wording:
    text = " ".join(s.of(report.text) for s in spans)
    return Wording(report.id, spans, text, marks=True, kind="direct", speaker="", evidence=())


def test_what_a_report_prints_again_is_judged_with_its_first_print() -> None:
    text = "“We will open the weir.” Posted: “We will open the weir.”"
    twice, once = (Report(id=i, source=i, text=text) for i in "ab")
    first, again = Span(1, 23), Span(text.rindex("We"), len(text) - 1)
    whole = [wording(twice, first), wording(once, first)]
    texts = {"a": twice, "b": once}
    own = [wording(twice, again), wording(once, first)]
    (pair,) = held_together([(own, judge_pairs(own, texts))], whole, texts)
    assert (pair.a, pair.b, pair.verdict) == (0, 1, "identical")
