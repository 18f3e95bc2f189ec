import json
import re
from pathlib import Path

import pytest
from click.testing import CliRunner
from jsonschema import Draft202012Validator

from variorum.cli import main
from variorum.export import EXPORTS
from variorum.export.schemas import SCHEMA_TYPES, schema_of
from variorum.model import Case

DATA = (Path(__file__).parents[2] / "docs" / "reference" / "data.md").read_text(encoding="utf-8")


def validator(what: str, **options: bool) -> Draft202012Validator:
    schema = schema_of(what, **options)
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(schema)


def closed(schema: object) -> object:
    """The same schema, which now allows no field that it does not know."""
    if isinstance(schema, list):
        return [closed(item) for item in schema]
    if not isinstance(schema, dict):
        return schema
    inner = {key: closed(value) for key, value in schema.items()}
    return inner | ({"additionalProperties": False} if "properties" in schema else {})


def faults(checker: Draft202012Validator, value: object) -> list[str]:
    return [f"{error.json_path}: {error.message[:200]}" for error in checker.iter_errors(value)]


@pytest.mark.parametrize("what", EXPORTS)
def test_what_the_shell_writes_is_what_the_schema_says(path: Path, what: str) -> None:
    checker = Draft202012Validator(closed(schema_of(what)))
    lines = CliRunner().invoke(main, ["export", str(path), what, "--jsonl"]).stdout.splitlines()
    assert lines or what == "story-changes"
    assert [fault for line in lines for fault in faults(checker, json.loads(line))] == []


@pytest.mark.parametrize("what", ["attributions", "families"])
def test_the_list_has_a_schema_too(path: Path, what: str) -> None:
    written = CliRunner().invoke(main, ["export", str(path), what, "--json"]).stdout
    checker = validator(what, whole_list=True)
    assert faults(checker, json.loads(written)) == []
    assert faults(checker, [{"report": "a"}])


def test_an_account_as_json(path: Path) -> None:
    written = CliRunner().invoke(main, ["show", str(path), "--json"]).stdout
    assert faults(Draft202012Validator(closed(schema_of("show"))), json.loads(written)) == []


def test_lines_of_annotate(case: Case, tmp_path: Path) -> None:
    text = '"The toll rose on Monday," said Anna Brill. He denied that 40 boats had to be moved.'
    source = tmp_path / "in.jsonl"
    source.write_text(json.dumps({"id": 7, "text": text, "date": "2031-05-07"}) + "\n")
    (line,) = CliRunner().invoke(main, ["annotate", str(source), "-q"]).stdout.splitlines()
    checker = Draft202012Validator(closed(schema_of("annotate")))
    assert faults(checker, json.loads(line)) == []
    wrong = json.loads(line)
    wrong["attributions"][0]["speaker"] = {"name": "A", "unnamed": "a man", "score": 1}
    assert faults(checker, wrong)


def test_rows_of_find(path: Path) -> None:
    (first, *_) = json.loads(
        CliRunner().invoke(main, ["export", str(path), "families", "--json"]).stdout
    )
    words = first["wordings"][0]["text"]
    found = CliRunner().invoke(main, ["find", str(path), words]).stdout.splitlines()
    checker = Draft202012Validator(closed(schema_of("find")))
    assert {"verdict" in json.loads(line) for line in found} == {True, False}
    assert [fault for line in found for fault in faults(checker, json.loads(line))] == []
    assert faults(checker, {"report": "a"})


def test_rows_of_the_list_of_stories(tmp_path: Path) -> None:
    for name, text in (("ferry", "The ferry toll of Marrow Bay rose."), ("gulls", "Gulls nest.")):
        (tmp_path / f"{name}.txt").write_text(f"{name}\n\n{text}\n", encoding="utf-8")
    case = str(tmp_path / "case.db")
    CliRunner().invoke(main, ["read", str(tmp_path), "-o", case, "-q"])
    listed = CliRunner().invoke(main, ["show", case, "--json"]).stdout.splitlines()
    checker = Draft202012Validator(closed(schema_of("show-list")))
    assert len(listed) == 2
    assert [fault for line in listed for fault in faults(checker, json.loads(line))] == []


def test_a_wrong_row_is_told_from_a_right_one(case: Case) -> None:
    checker = validator("figures")
    row = next(iter(EXPORTS["figures"](case)))
    assert faults(checker, row) == []
    assert faults(checker, {**row, "more": "in a later version"}) == []
    assert faults(checker, {**row, "begin": -1})
    assert faults(checker, {**row, "as_of": "5 May"})
    assert faults(checker, {key: value for key, value in row.items() if key != "unit"})


@pytest.mark.parametrize("what", SCHEMA_TYPES)
def test_the_shell_prints_every_schema_without_a_case(what: str) -> None:
    printed = CliRunner().invoke(main, ["export", "--schema", what])
    assert printed.exit_code == 0
    assert json.loads(printed.stdout) == json.loads(json.dumps(schema_of(what)))


@pytest.mark.parametrize("what", EXPORTS)
def test_every_field_is_told_in_the_documentation(what: str) -> None:
    (section,) = re.findall(rf"^### {what}\n(.*?)(?=^##)", DATA, re.M | re.S)
    schema = schema_of(what)
    row = schema["$defs"][schema["$ref"].rsplit("/", 1)[1]]
    missing = [
        field
        for field in row["properties"]
        if field not in {"outlet", "url"} and f"`{field}`" not in section
    ]
    assert not missing, f"docs/reference/data.md, {what}: {missing}"
