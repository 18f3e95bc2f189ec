from dataclasses import replace

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from variorum.model import (
    Account,
    Annotation,
    Attribution,
    Comparison,
    Departure,
    Evidence,
    Family,
    Figure,
    Line,
    Mark,
    Name,
    Reading,
    Report,
    Section,
    Span,
    Speaker,
    StatementGroup,
    StatementTelling,
    Story,
    Time,
    When,
    Wording,
    WordingPair,
)
from variorum.model.comparison import Dating
from variorum.model.wordings import Change
from variorum.store.case import SqlCase

TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=30)
PLACES = st.integers(0, 10**6)
SPANS = st.builds(Span, PLACES, PLACES)
SOME_SPANS = st.lists(SPANS, max_size=3).map(tuple)
MAYBE = st.none() | TEXTS
SPEAKERS = st.builds(Speaker, MAYBE, MAYBE, MAYBE, st.floats(0, 1))
KINDS = st.sampled_from(["direct", "indirect", "mixed"])
EVIDENCE = st.builds(
    Evidence, TEXTS, PLACES, PLACES, TEXTS, part=st.sampled_from(["title", "text"])
)
WHENS = st.builds(
    When, st.none() | st.dates(), st.none() | st.dates(), st.none() | st.integers(0, 6)
)


def some(strategy: st.SearchStrategy) -> st.SearchStrategy:
    return st.lists(strategy, max_size=3).map(tuple)


ANNOTATIONS = st.builds(
    Annotation,
    report=st.just("r"),
    sentences=SOME_SPANS,
    names=some(
        st.builds(
            Name,
            PLACES,
            PLACES,
            type=st.sampled_from(["person", "organisation", "place", "other"]),
        )
    ),
    attributions=some(
        st.builds(Attribution, SOME_SPANS, SOME_SPANS, SOME_SPANS, KINDS, speaker=SPEAKERS)
    ),
    times=some(
        st.builds(
            Time,
            PLACES,
            PLACES,
            type=st.sampled_from(["DATE", "TIME", "DURATION", "SET"]),
            value=TEXTS,
            rule=TEXTS,
        )
    ),
    figures=some(
        st.builds(
            Figure,
            PLACES,
            PLACES,
            value=TEXTS,
            unit=TEXTS,
            counted=TEXTS,
            bound=st.sampled_from(["exact", "about", "more than", "nearly"]),
            upper=MAYBE,
        )
    ),
    furniture=SOME_SPANS,
    annotated=st.booleans(),
)

CHANGES = st.builds(
    Change,
    kind=st.sampled_from(["number", "name", "negation", "content word"]),
    a=SPANS,
    b=SPANS,
    a_text=TEXTS,
    b_text=TEXTS,
)
WORDINGS = st.builds(Wording, TEXTS, SOME_SPANS, TEXTS, st.booleans(), KINDS, TEXTS, some(EVIDENCE))
FAMILIES = st.builds(
    Family,
    TEXTS,
    TEXTS,
    some(WORDINGS),
    some(
        st.builds(
            WordingPair,
            st.integers(0, 9),
            st.integers(0, 9),
            st.sampled_from(["identical", "cut", "altered"]),
            st.booleans(),
            some(CHANGES),
        )
    ),
)
COMPARISONS = st.builds(
    Comparison,
    story=st.just(Story("s", ("r",))),
    datings=some(st.builds(Dating, TEXTS, WHENS, TEXTS, some(EVIDENCE))),
    families=some(FAMILIES),
    statements=some(
        st.builds(
            StatementGroup,
            some(st.builds(StatementTelling, TEXTS, some(EVIDENCE))),
            st.integers(1, 9),
            st.booleans(),
        )
    ),
    departures=some(
        st.builds(Departure, TEXTS, TEXTS, st.just("copy"), some(EVIDENCE), some(EVIDENCE))
    ),
)
LINES = st.recursive(
    st.builds(Line, TEXTS, some(EVIDENCE), TEXTS, TEXTS),
    lambda lines: st.builds(
        Line,
        TEXTS,
        some(EVIDENCE),
        marks=some(st.builds(Mark, PLACES, PLACES, st.sampled_from(["altered", "cut"]))),
        lines=some(lines),
    ),
    max_leaves=5,
)


ONE_CASE = settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
"""Each example puts its findings in place of the last one's."""


def keep_one(case: SqlCase) -> None:
    report = Report(id="r", source="r.txt", text="The ferry ran aground.")
    case.add(Reading(report=report, source_digest="0"), Annotation(report="r"))


@ONE_CASE
@given(ANNOTATIONS)
def test_findings_come_back_as_they_went(case: SqlCase, annotation: Annotation) -> None:
    keep_one(case)
    case.replace_annotation(annotation)
    assert case.annotation("r") == annotation


@ONE_CASE
@given(COMPARISONS, some(LINES))
def test_comparisons_and_accounts_come_back_as_they_went(
    case: SqlCase, comparison: Comparison, lines: tuple[Line, ...]
) -> None:
    account = Account("s", "Ferry", (Section("brief", "In brief", lines),))
    keep_one(case)
    case.keep_comparisons([comparison], [account], repeated_furniture={})
    assert case.comparison("s") == comparison
    assert case.account("s") == account


@ONE_CASE
@given(TEXTS, MAYBE, MAYBE, some(TEXTS), st.none() | st.dates())
def test_any_report_comes_back_as_it_went(case, text, title, outlet, authors, published) -> None:
    report = Report(
        id=f"r{text}",
        source="r.txt",
        text=text,
        title=title,
        outlet=outlet,
        authors=authors,
        published=published,
        title_span=Span(1, 2),
        primary=True,
    )
    name = case.add(Reading(report=report, source_digest="0"), Annotation(report="r"))
    if name is None:
        return
    assert case.report(name) == replace(report, id=name)
    assert replace(report, id=name) in list(case.reports())
    case.search(text)
