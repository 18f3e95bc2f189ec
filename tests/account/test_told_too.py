"""Who tells a passage beside the reports that comparing joined, and how many tell it at least."""

from variorum.account.coverage import write_coverage
from variorum.account.coverage.core import tells_core
from variorum.account.sources import Sources, gather_sources
from variorum.account.told_too import find_told_too
from variorum.annotate.sentences import find_sentences
from variorum.model import (
    Annotation,
    Attribution,
    Comparison,
    Figure,
    Report,
    Span,
    Speaker,
    StatementGroup,
    StatementTelling,
    Story,
)

FERRY = "The old ferry of Brask sank off the northern quay early on Monday."
AGAIN = "At dawn on Monday the old ferry of Brask sank off the northern quay."


def gathered(*texts: str, joined: int = 0, **first: tuple[object, ...]) -> Sources:
    """Reports of which the first sentences of so many are one statement; ``first`` are findings
    of the first report.
    """
    reports = {f"r{k}": Report(id=f"r{k}", source="", text=text) for k, text in enumerate(texts)}
    annotations = {
        name: Annotation(
            report=name,
            sentences=find_sentences(report.text),
            **(first if name == "r0" else {}),  # type: ignore[arg-type]
        )
        for name, report in reports.items()
    }
    tellings = tuple(
        StatementTelling(name, (report.cite(*find_sentences(report.text)[0]),))
        for name, report in [*reports.items()][:joined]
    )
    statements = (StatementGroup(tellings, joined),) if joined else ()
    comparison = Comparison(story=Story("s", tuple(reports)), statements=statements)
    return gather_sources(comparison, reports, annotations)


def labels(sources: Sources) -> list[str]:
    return [line.label for line in write_coverage(sources).lines]


def test_a_report_that_has_half_of_it_word_for_word_tells_it() -> None:
    third = "It rained. People saw that the old ferry of Brask sank off the northern quay."
    sources = gathered(FERRY, AGAIN, third, joined=2)
    assert labels(sources) == ["All 3 reports"]
    cited = write_coverage(sources).lines[0].evidence
    assert "old ferry of Brask sank off" in next(e.text for e in cited if e.report == "r2")


def test_as_another_may_tell_it_the_count_is_a_lower_bound() -> None:
    third = "A ferry went down on Monday: the boat sank off Brask's quay in the north."
    assert labels(gathered(FERRY, AGAIN, third, joined=2)) == ["At least 2 of 3 reports"]


def test_names_alone_are_no_telling() -> None:
    sources = gathered("Ann Roth of Brask opened the Harrow Museum.", "Ann Roth, Brask, Harrow.")
    passage = sources.reports["r0"].cite(0, len(sources.reports["r0"].text))
    assert find_told_too(passage, {"r0"}, sources) == ()


def test_a_denial_does_not_tell_what_it_denies() -> None:
    third = "It is not true that the old ferry of Brask sank off the northern quay."
    assert labels(gathered(FERRY, AGAIN, third, joined=2)) == ["At least 2 of 3 reports"]


def counted(first: str, second: str, *figures: tuple[str, str, str]) -> list[str]:
    """The labels for two reports whose figures are given as number, value and noun."""
    texts = (first, second)
    sources = gathered(*texts, joined=2)
    for name, text in zip(("r0", "r1"), texts, strict=True):
        found = tuple(
            Figure(text.index(n), text.index(n) + len(n), value, "", noun, "exact")
            for n, value, noun in figures
            if f"{n} {noun}" in text
        )
        annotation = Annotation(report=name, sentences=find_sentences(text), figures=found)
        sources.annotations[name] = annotation  # type: ignore[index]
    return labels(sources)


def test_who_counts_something_else_does_not_tell_it() -> None:
    first = "The fire in the hills of Brask drove 5,000 people from the old town on Monday."
    homes = first.replace("people", "homes")
    people, houses = ("5,000", "5000", "people"), ("5,000", "5000", "homes")
    assert counted(first, homes, people, houses) == []
    assert counted(first, first.replace("fire", "blaze"), people) == ["All 2 reports"]


def test_who_gives_another_number_of_the_same_does_not_tell_it() -> None:
    first = "The storm over Brask left 91,000 homes of the old town without power on Monday."
    other = first.replace("91,000", "99,000").replace("storm", "big storm")
    given = (("91,000", "91000", "homes"), ("99,000", "99000", "homes"))
    assert counted(first, other, *given) == ["Reports differ"]
    rounded = first.replace("91,000", "91,400").replace("storm", "big storm")
    assert counted(first, rounded, given[0], ("91,400", "91400", "homes")) == ["All 2 reports"]


def test_what_somebody_said_is_told_where_he_is_named() -> None:
    first = "Mayor Roth said that the old ferry of Brask sank off the northern quay."
    second = "The old ferry of Brask went down off the quay in the north."
    begin = first.index("the old ferry")
    said = Attribution(
        (Span(0, 10),), (Span(11, 15),), (Span(begin, len(first) - 1),), "indirect",
        Speaker(name="Ann Roth"),
    )  # fmt: skip
    for other, tells in ((second, False), (second.replace(".", ", Roth said."), True)):
        sources = gathered(first, other, attributions=(said,))
        passages = [report.cite(0, len(report.text)) for report in sources.reports.values()]
        assert tells_core(passages[0], passages[1], sources) is tells
