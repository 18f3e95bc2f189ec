import gzip
import json
import shutil
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

import variorum
from variorum.annotate.model.checked_files import FILES
from variorum.annotate.model.reader import load_model
from variorum.cli import main
from variorum.cli.records import Records

ARTICLES = [
    {
        "id": "a",
        "title": "Ferry Aurelia aground off Tern Island",
        "text": "The ferry Aurelia ran aground off Tern Island on Monday with 46 passengers. "
        '"Nobody was hurt," said Anna Brill, the harbour master of Marrow Bay.',
        "date": "2031-05-06",
        "outlet": "Tern Post",
    },
    {
        "id": "b",
        "title": "Ferry Aurelia stranded near Tern Island",
        "text": "Passengers of the ferry Aurelia spent Monday night off Tern Island after it ran "
        "aground, harbour master Anna Brill said. All 46 passengers were safe.",
        "date": "2031-05-06",
        "outlet": "Bay Mail",
    },
    {
        "id": "c",
        "title": "Orchard wins cider prize in Upper Lorne",
        "text": "A cider made from wild apples won first prize at the Upper Lorne fair on Sunday, "
        "to the delight of the growers, who had feared a poor harvest after the frost.",
        "date": "2031-09-20",
        "outlet": "Lorne Leaf",
    },
]
FIELDS = {
    "id",
    "annotated",
    "sentences",
    "names",
    "attributions",
    "times",
    "figures",
    "positions",
    "furniture",
}


def lines(*records: dict | str) -> bytes:
    return b"".join(
        (r if isinstance(r, str) else json.dumps(r, ensure_ascii=False)).encode() + b"\n"
        for r in records
    )


def run(*words: str | Path, stdin: bytes | None = None) -> Result:
    return CliRunner().invoke(main, [str(word) for word in words], input=stdin)


def out(result: Result) -> list[dict]:
    return [json.loads(line) for line in result.stdout.splitlines()]


def test_annotate_gives_a_line_for_each_line(tmp_path: Path) -> None:
    path = tmp_path / "articles.jsonl.gz"
    path.write_bytes(gzip.compress(lines(*ARTICLES)))
    result = run("annotate", path)
    assert result.exit_code == 0
    found = out(result)
    assert [row["id"] for row in found] == ["a", "b", "c"]
    assert all(set(row) == FIELDS for row in found)
    text = ARTICLES[0]["text"]
    first = found[0]
    (said,) = (a for a in first["attributions"] if a["kind"] == "direct")
    assert set(said) == {"source", "cue", "content", "kind", "speaker", "chance"}
    assert 0 < said["chance"] <= 1
    assert said["speaker"]["name"] == "Anna Brill"
    assert set(said["speaker"]) == {"name", "score"}
    assert [text[b:e] for b, e in said["cue"]] == ["said"]
    assert "Nobody was hurt" in "".join(text[b:e] for b, e in said["content"])
    assert {"begin", "end", "type"} == set(first["names"][0])
    (monday,) = (t for t in first["times"] if text[t["begin"] : t["end"]].endswith("Monday"))
    assert monday["value"] == "2031-05-05"
    (figure,) = first["figures"]
    expected = "begin end value upper against unit counted bound change"
    assert set(figure) == set(expected.split())
    assert (figure["value"], figure["counted"]) == ("46", "passengers")
    assert "".join(text[b:e] for b, e in first["sentences"]).startswith("The ferry Aurelia")


GERMAN = {
    "id": "d",
    "text": "Der Bürgermeister sagte, die Brücke sei gesperrt und werde erst im Herbst wieder für "
    "den Verkehr geöffnet.",
}


def test_annotate_says_what_it_did_not_annotate(tmp_path: Path) -> None:
    given = lines(GERMAN, ARTICLES[0])
    result = run("annotate", "-", stdin=given)
    assert result.exit_code == 0
    german, english = out(result)
    assert (german["annotated"], english["annotated"]) == (False, True)
    assert german["names"] == []
    assert "not annotated, as it is not in English: d." in result.stderr
    (tmp_path / "in.jsonl").write_bytes(given)
    shards = run("annotate", tmp_path / "in.jsonl", "--shard", "1", "-o", tmp_path / "out")
    assert "not annotated, as it is not in English: d." in shards.stderr
    assert variorum.annotate(GERMAN["text"]).annotated is False


def test_annotate_names_bad_lines_and_goes_on(tmp_path: Path) -> None:
    target = tmp_path / "out.jsonl"
    result = run("annotate", "-", "-o", target, stdin=lines(ARTICLES[0], "{oops", ARTICLES[2]))
    assert result.exit_code == 1
    assert "2" in result.stderr
    assert [json.loads(line)["id"] for line in target.read_text().splitlines()] == ["a", "c"]


def test_annotate_says_what_cannot_be_opened(tmp_path: Path) -> None:
    result = run("annotate", tmp_path / "gone.jsonl")
    assert result.exit_code == 1
    assert "gone.jsonl" in result.stderr


def test_stories_gives_every_id_a_story(tmp_path: Path) -> None:
    result = run("stories", "-", stdin=lines(*ARTICLES))
    assert result.exit_code == 0
    story = {row["id"]: row["story"] for row in out(result)}
    assert [row["id"] for row in out(result)] == ["a", "b", "c"]
    assert story["a"] == story["b"] != story["c"]


def test_stories_keeps_ids_that_come_twice(tmp_path: Path) -> None:
    twice = [{**ARTICLES[0], "id": "same"}, {**ARTICLES[2], "id": "same"}]
    found = out(run("stories", "-", "--grain", "saga", stdin=lines(*twice)))
    assert [row["id"] for row in found] == ["same", "same"]
    assert found[0]["story"] != found[1]["story"]


def test_an_altered_file_of_the_annotator_is_named_and_ends_with_3(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.copytree(FILES, tmp_path / "files")
    (tmp_path / "files" / "links.npz").write_bytes(b"altered")
    monkeypatch.setattr(sys.modules[load_model.__module__], "FILES", tmp_path / "files")
    load_model.cache_clear()
    path = tmp_path / "in.jsonl"
    path.write_bytes(lines(ARTICLES[0]))
    try:
        result = run("annotate", path)
    finally:
        load_model.cache_clear()
    assert result.exit_code == 3
    assert "links.npz" in result.output
    assert "install Variorum anew" in result.output


def test_lines_are_counted_for_the_time_left(tmp_path: Path) -> None:
    plain, packed = tmp_path / "in.jsonl", tmp_path / "in.jsonl.gz"
    plain.write_bytes(lines(*ARTICLES))
    packed.write_bytes(gzip.compress(lines(*ARTICLES)))
    assert Records(str(plain)).count() == Records(str(packed)).count() == len(ARTICLES)
    assert Records("-").count() is None
    assert Records(str(tmp_path / "gone.jsonl")).count() is None
