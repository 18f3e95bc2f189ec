from contextlib import closing
from dataclasses import replace
from datetime import date
from pathlib import Path

import msgspec
import pytest

from variorum.account import check_account, write_account
from variorum.compare import compare_story
from variorum.compare.set_aside import merge_spans, set_furniture_aside
from variorum.demo import reports_folder
from variorum.engine.beside import SecondProcess
from variorum.model import Annotation, Attribution, Name, Report, Span, Speaker
from variorum.pipeline import Step, bring_up_to_date, findings_to_compare, read_given, read_into
from variorum.store.sqlite import SqliteCase

DEMO = sorted(str(path) for path in reports_folder().iterdir() if path.suffix in {".txt", ".html"})
FINNISH = (
    "Kaupunginvaltuusto päätti maanantaina uudesta sillasta. Kokous kesti myöhään yöhön, ja "
    "pormestari kertoi että rakentaminen alkaa keväällä. Asukkaat olivat tyytyväisiä päätökseen, "
    "vaikka moni olisi toivonut halvempaa ratkaisua ja nopeampaa aikataulua."
)


def read_all(*turns: list[str]) -> SqliteCase:
    """A case that read the sources in so many goes, compared after each."""
    case = SqliteCase.in_memory()
    for sources in turns:
        read_into(case, sources)
        bring_up_to_date(case)
    return case


def told(case: SqliteCase) -> tuple[bytes, ...]:
    """All that the case tells."""
    return tuple(
        msgspec.json.encode((case.comparison(story.id), case.account(story.id)))
        for story in case.stories()
    )


@pytest.fixture(scope="module")
def in_one_go() -> SqliteCase:
    return read_all(DEMO)


def test_the_order_of_the_files_leaves_no_trace(in_one_go: SqliteCase) -> None:
    assert told(read_all(DEMO[::-1])) == told(in_one_go)


def test_reading_in_several_goes_tells_the_same(in_one_go: SqliteCase) -> None:
    assert told(read_all(DEMO[5:], DEMO[2:6], DEMO[:3])) == told(in_one_go)


def test_a_run_is_told_by_its_own_number(tmp_path: Path) -> None:
    with (
        closing(SqliteCase.open(tmp_path / "case.db", create=True)) as case,
        closing(SqliteCase.open(tmp_path / "case.db")) as other,
    ):
        summary = read_into(case, DEMO[:1], progress=lambda _: other.begin_run() and None)
        assert summary.run == 1
        assert [run.number for run in case.runs()] == [1, 2]


def test_the_ids_leave_no_trace(tmp_path: Path, in_one_go: SqliteCase) -> None:
    """The same reports under other file names: the same account under other ids."""
    names = {}
    for number, path in enumerate(DEMO):
        new = tmp_path / f"{(number * 5) % 9}-x{Path(path).suffix}"
        new.write_bytes(Path(path).read_bytes())
        names[new.stem] = Path(path).stem
    case = read_all([str(tmp_path)])
    assert len(case.stories()) == len(in_one_go.stories())
    for ours, theirs in zip(case.stories(), in_one_go.stories(), strict=True):
        text = msgspec.json.encode(case.account(ours.id)).decode()
        for new, old in names.items():
            text = text.replace(new, old)
        assert text == msgspec.json.encode(in_one_go.account(theirs.id)).decode()


def test_a_story_worked_on_in_two_processes_tells_the_same(in_one_go: SqliteCase) -> None:
    story = in_one_go.stories()[0]
    members = {name: in_one_go.report(name) for name in story.reports}
    furniture = {name: in_one_go.repeated_furniture(name) for name in members}
    found = findings_to_compare(in_one_go, members, furniture)
    with closing(SecondProcess()) as second:
        comparison = compare_story(story, list(members.values()), found, beside=second)
        account = write_account(comparison, members, found, beside=second)
    assert (comparison, account) == (in_one_go.comparison(story.id), in_one_go.account(story.id))


def test_every_line_of_the_account_stands_on_its_words(in_one_go: SqliteCase) -> None:
    for story in in_one_go.stories():
        account = in_one_go.account(story.id)
        assert list(account.lines())
        assert check_account(account, in_one_go.report) == []


def test_every_report_stands_in_one_story(in_one_go: SqliteCase) -> None:
    members = [name for story in in_one_go.stories() for name in story.reports]
    assert sorted(members) == sorted(r.id for r in in_one_go.reports())


def test_every_view_of_the_case_file_can_be_read(in_one_go: SqliteCase) -> None:
    views = in_one_go._db.all("SELECT name FROM sqlite_schema WHERE type = 'view'")
    assert len(views) > 10
    filled = {name for (name,) in views if in_one_go._db.one(f"SELECT * FROM {name}")}
    assert {"current_reports", "sentences", "names", "attributions", "times", "figures"} <= filled
    assert {"lines", "evidence", "families", "wordings", "relations", "people"} <= filled
    place = in_one_go._db.one("SELECT report, begin, end, text FROM attributions")
    assert in_one_go.report(place[0]).text[place[1] : place[2]] == place[3]


def test_reading_again_adds_nothing_and_leaves_the_case_fresh(tmp_path: Path) -> None:
    case = read_all(DEMO)
    again = read_into(case, DEMO)
    assert (again.new, again.known, again.refused) == ((), len(DEMO), ())
    assert not case.stale


def test_one_text_in_two_files_is_one_report_and_said_so(tmp_path: Path) -> None:
    for outlet in ("courier", "herald"):
        words = "The ferry will sail again in May, Mayor Orla Quint said on Monday."
        (tmp_path / f"{outlet}.txt").write_text(words, encoding="utf-8")
    with closing(SqliteCase.in_memory()) as case:
        first = read_into(case, [str(tmp_path)])
        again = read_into(case, [str(tmp_path)])
        assert (len(first.new), first.known, again.known) == (1, 1, 2)
        ((source, remark),) = first.remarks
        assert source.endswith("herald.txt")
        assert "the same words as courier" in remark
        assert again.remarks == ()


def test_bad_files_are_named_and_stop_nothing(tmp_path: Path) -> None:
    (tmp_path / "good.txt").write_text("The ferry ran aground off Tern Island on Monday.\n" * 5)
    (tmp_path / "nothing.txt").write_bytes(b"")
    (tmp_path / "picture.txt").write_bytes(bytes(range(256)) * 40)
    (tmp_path / "lines.jsonl").write_text('{"id": "a", "text": "The toll rose."}\n{"id": \n')
    case = SqliteCase.in_memory()
    steps: list[Step] = []
    summary = read_into(case, [str(tmp_path), str(tmp_path / "gone.txt")], progress=steps.append)
    assert set(summary.new) == {"a", "good"}
    assert len(summary.refused) == 4
    assert all(refusal.reason for refusal in summary.refused)
    assert steps[-1].done == 6


def test_another_language_is_kept_and_searchable_but_not_annotated(tmp_path: Path) -> None:
    (tmp_path / "silta.txt").write_text(FINNISH)
    case = read_all([str(tmp_path)])
    (report,) = case.reports()
    assert report.language != "en"
    assert case.annotation(report.id) == Annotation(report=report.id, annotated=False)
    assert case.search("pormestari")
    assert len(case.stories()) == 1


def test_a_transcript_is_marked_as_primary(tmp_path: Path) -> None:
    path = tmp_path / "hearing.txt"
    path.write_text("THE CHAIR: We begin.\n\nANNA BRILL: The ferry ran aground at nine.\n")
    case = SqliteCase.in_memory()
    read_into(case, [], transcripts=[path])
    assert [r.primary for r in case.reports()] == [True]


def test_findings_in_furniture_are_set_aside() -> None:
    text = "Donate to Tern Aid now. Anna Brill said the toll rose."
    said = Attribution(
        source=(Span(24, 34),),
        cue=(Span(35, 39),),
        content=(Span(40, 53),),
        kind="indirect",
        speaker=Speaker(name="Anna Brill"),
    )
    found = Annotation(
        report="r",
        sentences=(Span(0, 23), Span(24, 54)),
        names=(Name(10, 18, "organisation"), Name(24, 34, "person")),
        attributions=(said,),
    )
    clear = set_furniture_aside(found, (Span(0, 12), Span(12, 23)))
    assert clear.furniture == (Span(0, 23),)
    assert [s.of(text) for s in clear.sentences] == ["Anna Brill said the toll rose."]
    assert clear.names == found.names[1:]
    assert clear.attributions == (said,)
    assert set_furniture_aside(found, (Span(50, 54),)).attributions == ()
    assert set_furniture_aside(found, (Span(24, 26),)).sentences == found.sentences
    assert set_furniture_aside(found) is found


def test_spans_that_touch_become_one() -> None:
    assert merge_spans([Span(5, 9), Span(0, 3), Span(3, 5), Span(12, 12)]) == (Span(0, 9),)


def test_a_report_of_its_own_date_is_told_from_it() -> None:
    from variorum.annotate import annotate

    text = "The council voted on Monday to raise the toll, said Anna Brill, the harbour master."
    report = Report(id="r", source="", text=text, published=date(2031, 5, 7))
    assert [t.value for t in annotate(report).times] == ["2031-05-05"]
    undated = annotate(replace(report, published=None))
    assert all("2031" not in t.value for t in undated.times)


def test_what_is_given_as_bytes_and_links_is_a_run_with_its_sources_named() -> None:
    with SqliteCase.in_memory() as case:
        read = read_given(
            case,
            [("toll.txt", b"Toll goes up\n\nThe council raised the ferry toll on Monday.\n")],
            links=["http://127.0.0.1:9/gone"],
        )
        assert [refusal.source for refusal in read.refused] == ["http://127.0.0.1:9/gone"]
        (report,) = case.reports()
        assert report.source == "toll.txt"
        assert [run.reports for run in case.runs()] == [(report.id,)]
