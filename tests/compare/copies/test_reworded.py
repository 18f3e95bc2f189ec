from itertools import combinations

from variorum.compare.copies.reworded import reworded_reports
from variorum.model import Evidence, Family, Span, Wording, WordingPair

SPOKEN = (
    "The dam will hold through the winter.",
    "Nobody asked the fishermen about the lock.",
    "We counted nine leaks on the northern side.",
    "My sister taught in that school for thirty years.",
    "The province pays, or the ferry stops.",
)


def wording(report, text):
    evidence = Evidence(report, 0, len(text), text)
    return Wording(report, (Span(0, len(text)),), text, True, "direct", "Ada Lunde", (evidence,))


def family(number, texts, indirect=()):
    """A family with the wordings given by report; a verdict by whether the words are the same."""
    wordings = tuple(wording(report, text) for report, text in texts.items())
    pairs = tuple(
        WordingPair(
            a,
            b,
            "identical" if wordings[a].text == wordings[b].text else "altered",
            indirect=bool({wordings[a].report, wordings[b].report} & set(indirect)),
        )
        for a, b in combinations(range(len(wordings)), 2)
    )
    return Family(f"f{number}", "Ada Lunde", wordings, pairs)


def story(machine, others=("gazette", "courier")):
    return [
        family(i, dict.fromkeys(others, words) | machine(i, words))
        for i, words in enumerate(SPOKEN)
    ]


def test_a_report_that_quotes_nobody_as_the_others_do_is_reworded():
    families = story(lambda i, words: {"machine": f"In other words, {words.lower()} ({i})"})
    (found,) = reworded_reports(families)
    assert (found.report, found.shared) == ("machine", 5)
    own, other, verdict = found.pairs[0]
    assert own.report == "machine"
    assert other.report in ("gazette", "courier")
    assert verdict == "altered"


def test_a_report_that_quotes_most_people_as_they_spoke_is_not():
    families = story(lambda i, words: {"daily": words if i % 2 else f"Well, {words}"})
    assert reworded_reports(families) == ()


def test_indirect_speech_differs_by_nature():
    families = [
        family(i, {"a": words, "b": words, "c": f"that {words}"}, indirect=["c"])
        for i, words in enumerate(SPOKEN)
    ]
    assert reworded_reports(families) == ()


def test_of_two_reports_nobody_can_say_which_one_rewords():
    families = story(lambda i, words: {"machine": f"So: {words}"}, others=("gazette",))
    assert reworded_reports(families) == ()


def test_of_two_that_differ_the_one_that_a_third_bears_out_is_not():
    """The courier shares most with the machine alone, and one saying with the gazette."""
    first, second, *rest = SPOKEN
    families = [
        family(0, {"gazette": first, "machine": f"So: {first}"}),
        family(1, {"gazette": second, "courier": f"Yes. {second}", "machine": f"So: {second}"}),
        *(family(i, {"courier": s, "machine": f"So: {s}"}) for i, s in enumerate(rest, start=2)),
    ]
    assert [found.report for found in reworded_reports(families)] == ["machine"]


def test_the_order_of_families_and_wordings_makes_no_difference():
    families = story(lambda i, words: {"machine": f"So: {words}"})
    turned = [
        family(i, dict(reversed([(w.report, w.text) for w in f.wordings])))
        for i, f in enumerate(reversed(families))
    ]
    first, second = reworded_reports(families), reworded_reports(turned)
    assert [(r.report, r.shared, {p[0].text for p in r.pairs}) for r in first] == [
        (r.report, r.shared, {p[0].text for p in r.pairs}) for r in second
    ]
