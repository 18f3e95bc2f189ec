import inspect
from datetime import date
from pathlib import Path

import pytest

import variorum
from variorum.demo import reports_folder


def test_the_public_names_are_these_and_each_says_what_it_is() -> None:
    assert set(variorum.__all__) == {
        "Account",
        "Annotation",
        "CaseError",
        "NewerCase",
        "NotACase",
        "OpenCase",
        "OpenStory",
        "Report",
        "__version__",
        "annotate",
        "open",
        "read",
    }
    for name in variorum.__all__:
        assert name == "__version__" or inspect.getdoc(getattr(variorum, name))


def test_rooms_that_share_a_name_with_a_function_do_not_take_it_away() -> None:
    import variorum.annotate.times.find
    import variorum.read.sources
    from variorum import pipeline

    assert pipeline
    assert inspect.isfunction(variorum.read)
    assert inspect.isfunction(variorum.annotate)


@pytest.fixture(scope="module")
def demo() -> variorum.OpenCase:
    return variorum.read(reports_folder())


def test_reading_without_a_file_gives_stories_and_accounts(demo: variorum.OpenCase) -> None:
    assert demo.refused == ()
    assert len(demo.reports) >= 7
    story = demo.stories[0]
    assert demo.story(story.id).account() == story.account()
    assert story.title == story.account().title
    assert story.comparison().story.reports == story.reports
    assert demo.check() == []
    with pytest.raises(KeyError):
        demo.story("nothing")


def test_finding_and_exporting(demo: variorum.OpenCase) -> None:
    (first, *_) = demo.find("mayor")
    assert "mayor" in first.evidence.text.lower()
    assert {row["report"] for row in demo.export("reports")} == {r.id for r in demo.reports}
    with pytest.raises(KeyError):
        demo.export("jokes")


def test_a_case_in_a_file_opens_again(tmp_path: Path) -> None:
    source = tmp_path / "ferry.txt"
    source.write_text("The ferry Aurelia ran aground off Tern Island on Monday, Anna Brill said.\n")
    path = tmp_path / "case.db"
    with variorum.read(source, tmp_path / "gone.txt", case=path) as case:
        account = case.account()
        assert [refused for refused, _ in case.refused] == [str(tmp_path / "gone.txt")]
    with variorum.open(path) as again:
        assert again.account() == account


def test_one_account_is_asked_of_one_story() -> None:
    with variorum.read() as empty, pytest.raises(ValueError, match="0 stories"):
        empty.account()


def test_a_wrong_file_is_an_error_of_our_own(tmp_path: Path) -> None:
    with pytest.raises(variorum.NotACase):
        variorum.open(tmp_path / "case.db")
    assert issubclass(variorum.NewerCase, variorum.CaseError)


def test_annotating_a_text() -> None:
    found = variorum.annotate(
        '"The toll rose on Monday," said Anna Brill.', published=date(2031, 5, 7)
    )
    assert [a.speaker.name for a in found.attributions] == ["Anna Brill"]
    assert [t.value for t in found.times] == ["2031-05-05"]
