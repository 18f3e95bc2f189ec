"""The house's one rule of construction: an import goes only to an earlier room."""

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import variorum

HOUSE = Path(variorum.__file__).parent
ROOMS = ("read", "clean", "annotate", "compare", "account", "show", "export")
FREE = {"model", "lang", "plug_ins"}
BACK_ENDS = {"store", "engine"}

_earlier = {room: set(ROOMS[: ROOMS.index(room)]) for room in ROOMS}
MAY_IMPORT: dict[str, set[str]] = {
    **{room: _earlier[room] | FREE | {room} for room in ROOMS},
    "export": _earlier["show"] | FREE | {"export"},  # show and export stand side by side
    "corrections": _earlier["account"] | FREE | {"corrections"},
    "model": {"model"},
    "lang": {"model", "lang"},
    "store": {"model", "lang", "store"},
    "engine": {"model", "engine"},
    "demo": {"demo"},
}
"""What each room may import. A room not listed here (pipeline, cli, the face) may import all."""

DOORS = {"", "face", "pipeline", "cli"}
"""The package face and the modules that choose the store."""


def _room(module: str) -> str:
    """The room of a dotted module name inside the package; empty for the face itself."""
    parts = module.split(".")
    return parts[1] if len(parts) > 1 else ""


def _module_name(path: Path) -> str:
    parts = ["variorum", *path.relative_to(HOUSE).with_suffix("").parts]
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def _imports(path: Path) -> Iterator[tuple[int, str]]:
    """Line and dotted name of every import from the package, also inside functions."""
    package = ["variorum", *path.parent.relative_to(HOUSE).parts]
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = node.module or ""
            if node.level:
                base = ".".join([*package[: len(package) - node.level + 1], base]).strip(".")
            # `from variorum import store` names a room in its list.
            whole = base == "variorum"
            yield from ((node.lineno, f"{base}.{a.name}" if whole else base) for a in node.names)


def _room_names() -> set[str]:
    return {p.stem for p in HOUSE.iterdir() if p.suffix == ".py" or (p / "__init__.py").exists()}


def _broken(path: Path) -> list[str]:
    room = _room(_module_name(path))
    if room not in MAY_IMPORT:
        return []
    rooms = _room_names() - {"__init__"}
    return [
        f"{path.relative_to(HOUSE.parent)}:{line}: {room} imports {name}"
        for line, name in sorted(set(_imports(path)))
        if name.split(".")[0] == "variorum"
        and _room(name) not in MAY_IMPORT[room]
        and (_room(name) in rooms or _room(name) == "")
    ]


def test_every_import_goes_to_an_earlier_room() -> None:
    broken = [line for path in sorted(HOUSE.rglob("*.py")) for line in _broken(path)]
    assert not broken, "\n".join(broken)


def test_only_pipeline_cli_and_the_face_choose_store_and_engine() -> None:
    choosing = [
        f"{path.relative_to(HOUSE.parent)}:{line}: imports {name}"
        for path in sorted(HOUSE.rglob("*.py"))
        for line, name in _imports(path)
        if name.startswith("variorum.")
        and _room(name) in BACK_ENDS
        and _room(_module_name(path)) not in DOORS | {_room(name)}
    ]
    assert not choosing, "\n".join(choosing)


def test_no_room_is_left_without_a_rule() -> None:
    folders = {p.name for p in HOUSE.iterdir() if (p / "__init__.py").exists()}
    assert folders <= set(MAY_IMPORT) | DOORS


@pytest.mark.parametrize(
    ("room", "line"),
    [
        ("annotate", "from variorum.compare.copies.relations import copies"),
        ("compare", "from variorum.store import open_case"),
        ("show", "import variorum.export"),
        ("account", "from variorum import pipeline"),
        ("model", "from variorum.lang import word_list"),
    ],
)
def test_the_rule_bites(room: str, line: str, tmp_path: Path, monkeypatch) -> None:
    (tmp_path / "pipeline.py").touch()
    for name in ("annotate", "compare", "show", "export", "account", "model", "lang", "store"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "__init__.py").touch()
    wrong = tmp_path / room / "wrong.py"
    wrong.write_text(line + "\n", encoding="utf-8")
    monkeypatch.setattr(f"{__name__}.HOUSE", tmp_path)
    assert _broken(wrong)


def test_every_module_can_be_the_first_that_is_imported() -> None:
    script = """
import importlib, pkgutil, sys, variorum
modules = pkgutil.walk_packages(variorum.__path__, "variorum.")
names = [m.name for m in modules if m.ispkg or ".annotate." in m.name]
for name in names:
    if name.endswith("__main__") or ".annotate.model." in name:
        continue
    for loaded in [m for m in sys.modules if m.split(".")[0] == "variorum"]:
        del sys.modules[loaded]
    importlib.import_module(name)
"""
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr[-400:]
