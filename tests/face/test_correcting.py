"""Every correction from Python, and the same taken back."""

from datetime import date
from pathlib import Path

import pytest

import variorum

TEXTS = {
    "post": "Toll goes up\n\nThe council of Marrow Bay raised the ferry toll on Monday after a "
    "long debate. “We shall wait no longer for this toll,” said Ida Moor, the harbour master.\n",
    "lantern": "Dearer ferry\n\nThe council of Marrow Bay raised the ferry toll on Monday. “We "
    "shall wait no longer for this toll,” Ida Moor told the council in the hall.\n",
}


@pytest.fixture
def case(tmp_path: Path) -> variorum.OpenCase:
    for name, text in TEXTS.items():
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
    return variorum.read(tmp_path)


def test_each_correction_shows_at_once_and_is_taken_back(case: variorum.OpenCase) -> None:
    before = case.account()
    quoted = "wait no longer"
    case.set_date("post", date(2031, 5, 7))
    case.set_outlet("post", "Tern Post")
    case.set_title("post", "Toll raised")
    post = next(r for r in case.reports if r.id == "post")
    assert (post.published, post.outlet, post.title) == (
        date(2031, 5, 7),
        "Tern Post",
        "Toll raised",
    )
    case.set_speaker("post", quoted, "Otto Finch")
    assert "Otto Finch" in {a.finding.speaker.name for a in case.attributions()}
    case.split_family("post", quoted)
    case.join_families("post", quoted, "lantern", quoted)
    case.no_copy("post", "lantern")
    case.split_story("post")
    assert len(case.stories) == 2
    case.join_stories("post", "lantern")
    assert len(case.stories) == 1
    case.split_person("post", "Ida Moor", only_here=True)
    case.join_people("post", "Ida Moor", "lantern", "Ida Moor")
    case.set_furniture("post", "after a long debate")
    case.remove_report("lantern")
    assert [r.id for r in case.reports] == ["post"]
    assert case.check() == []
    assert len(case.corrections) == 13
    while case.undo() is not None:
        pass
    assert case.corrections == ()
    assert case.account() == before


def test_a_story_that_is_not_there_is_told_beside_those_that_are(case: variorum.OpenCase) -> None:
    with pytest.raises(KeyError) as caught:
        case.story("99")
    assert str(caught.value) == "there is no story '99' in this case; there are: 1"
