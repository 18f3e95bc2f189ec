"""What the documentation promises: every command and option is there, and no link is broken."""

import re
from collections.abc import Iterator
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

import variorum
from variorum.cli import main

ROOT = Path(__file__).parents[1]
SHELL = (ROOT / "docs" / "reference" / "shell.md").read_text(encoding="utf-8")
PAGES = [ROOT / "README.md", ROOT / "CHANGELOG.md", *sorted((ROOT / "docs").rglob("*.md"))]


def commands(command: click.Command, path: str) -> Iterator[tuple[str, click.Command]]:
    """Every command with the words that call it."""
    yield path, command
    if isinstance(command, click.Group):
        context = click.Context(command)
        for name in command.list_commands(context):
            inner = command.get_command(context, name)
            if inner is not None and not inner.hidden:
                yield from commands(inner, f"{path} {name}")


COMMANDS = dict(commands(main, "variorum"))


def section(heading: str) -> str:
    """The text under a heading of shell.md, up to the next heading; empty where none is."""
    found = re.search(rf"^#+ `{re.escape(heading)}`\n(.*?)(?=^#|\Z)", SHELL, re.M | re.S)
    return found[1] if found else ""


@pytest.mark.parametrize("path", COMMANDS)
def test_every_command_has_a_section(path: str) -> None:
    assert section(path), f"docs/reference/shell.md has no section `{path}`"


@pytest.mark.parametrize("path", COMMANDS)
def test_every_option_is_told(path: str) -> None:
    names = [
        name
        for parameter in COMMANDS[path].params
        if isinstance(parameter, click.Option) and not parameter.hidden
        for name in parameter.opts + parameter.secondary_opts
        if name != "--help"
    ]
    told = section(path)
    missing = [name for name in names if f"`{name}" not in told]
    assert not missing, f"`{path}` in docs/reference/shell.md does not tell of {missing}"


@pytest.mark.parametrize("path", COMMANDS)
def test_every_argument_is_told(path: str) -> None:
    names = [
        p.make_metavar(click.Context(COMMANDS[path]))
        for p in COMMANDS[path].params
        if isinstance(p, click.Argument)
    ]
    told = section(path)
    missing = [n for n in names if re.sub(r"[^A-Z_]", "", n) not in told]
    assert not missing, f"`{path}` in docs/reference/shell.md does not tell of {missing}"


def test_no_section_tells_of_a_command_that_is_not_there() -> None:
    headings = re.findall(r"^#+ `(variorum[^`]*)`$", SHELL, re.M)
    assert set(headings) == set(COMMANDS)


@pytest.mark.parametrize("name", variorum.__all__)
def test_every_public_name_is_told(name: str) -> None:
    page = (ROOT / "docs" / "reference" / "python.md").read_text(encoding="utf-8")
    assert re.search(rf"`(variorum\.)?{name}\b", page), f"docs/reference/python.md: {name}"


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_links_between_pages_lead_somewhere(page: Path) -> None:
    links = re.findall(r"\]\(([^)#\s]+)(?:#[^)]*)?\)", page.read_text(encoding="utf-8"))
    broken = [link for link in links if "://" not in link and not (page.parent / link).exists()]
    assert not broken


def test_the_excerpt_in_the_readme_is_what_the_demo_prints() -> None:
    printed = " ".join(CliRunner().invoke(main, ["demo", "--quiet"]).stdout.split())
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    (excerpt,) = re.findall(r"^```text\n(.*?)^```", readme, re.M | re.S)
    for piece in excerpt.split("\n…\n"):
        assert " ".join(piece.split()) in printed, "copy it anew from `variorum demo`"
