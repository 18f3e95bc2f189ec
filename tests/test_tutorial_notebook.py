"""The tutorial notebook runs, and shows what it says it does.

Its cells are plain Python with at most a value on the last line, so they are run here and not
in a kernel: Jupyter's would bring thirty packages to the development set, and a process more.
`python tests/test_tutorial_notebook.py` writes the outputs anew.
"""

import ast
import contextlib
import io
import json
import re
from pathlib import Path
from typing import Any

import pytest

NOTEBOOK = Path(__file__).parents[1] / "docs" / "tutorial.ipynb"


def run(notebook: dict[str, Any]) -> list[list[dict[str, Any]]]:
    """The outputs of the code cells, in the form that notebooks keep them in."""
    names: dict[str, Any] = {"__name__": "__main__"}
    outputs = []
    cells = [cell for cell in notebook["cells"] if cell["cell_type"] == "code"]
    for number, cell in enumerate(cells, start=1):
        body = ast.parse("".join(cell["source"])).body
        last = body.pop() if isinstance(body[-1], ast.Expr) else None
        printed = io.StringIO()
        with contextlib.redirect_stdout(printed):
            exec(compile(ast.Module(body, []), f"cell {number}", "exec"), names)
            value = None
            if last is not None:
                value = eval(compile(ast.Expression(last.value), f"cell {number}", "eval"), names)
        outputs.append([*_stream(printed.getvalue()), *_result(value, number)])
    return outputs


def _stream(text: str) -> list[dict[str, Any]]:
    lines = text.splitlines(keepends=True)
    return [{"name": "stdout", "output_type": "stream", "text": lines}] if text else []


def _result(value: object, number: int) -> list[dict[str, Any]]:
    if value is None:
        return []
    data = {"text/plain": repr(value).splitlines(keepends=True)}
    show = getattr(value, "_repr_html_", None)
    if show is not None:
        plain = f"<{type(value).__name__}>"
        data = {"text/html": show().splitlines(keepends=True), "text/plain": [plain]}
    kind = {"execution_count": number, "output_type": "execute_result"}
    return [{"data": data, "metadata": {}, **kind}]


@pytest.fixture(scope="module")
def notebook() -> dict[str, Any]:
    return json.loads(NOTEBOOK.read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def outputs(notebook: dict[str, Any]) -> list[list[dict[str, Any]]]:
    return run(notebook)


def test_every_cell_runs_and_shows_something(outputs: list[list[dict[str, Any]]]) -> None:
    assert len(outputs) >= 10
    assert all(outputs)


def test_the_kept_outputs_are_of_the_kind_that_comes_out(
    notebook: dict[str, Any], outputs: list[list[dict[str, Any]]]
) -> None:
    def kinds(cell: list[dict[str, Any]]) -> list[tuple[str, list[str]]]:
        return [(output["output_type"], sorted(output.get("data", ()))) for output in cell]

    kept = [c["outputs"] for c in notebook["cells"] if c["cell_type"] == "code"]
    assert [kinds(cell) for cell in kept] == [kinds(cell) for cell in outputs]


def test_the_words_stand_and_the_check_is_clean(outputs: list[list[dict[str, Any]]]) -> None:
    plain = ["".join(c[-1].get("data", {}).get("text/plain", ())) for c in outputs]
    assert "True" in plain
    assert "[]" in plain


def test_links_lead_somewhere(notebook: dict[str, Any]) -> None:
    text = "".join("".join(cell["source"]) for cell in notebook["cells"])
    links = re.findall(r"\]\(([^)\s]+)\)", text)
    assert links
    assert all((NOTEBOOK.parent / link).exists() for link in links)


def write() -> None:
    """Run the notebook and keep its outputs in it."""
    found = json.loads(NOTEBOOK.read_text(encoding="utf-8"))
    code = [cell for cell in found["cells"] if cell["cell_type"] == "code"]
    for number, (cell, outputs) in enumerate(zip(code, run(found), strict=True), start=1):
        cell.update(outputs=outputs, execution_count=number)
    text = json.dumps(found, indent=1, ensure_ascii=False)
    NOTEBOOK.write_text(f"{text}\n", encoding="utf-8")


if __name__ == "__main__":
    write()
