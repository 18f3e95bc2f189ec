"""`variorum edit`: corrections by hand, and their undoing."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict
from typing import TYPE_CHECKING

import click

from variorum.cli.failures import Failure
from variorum.cli.opening import case_argument, open_case
from variorum.cli.output import print_rows

if TYPE_CHECKING:
    from variorum.model import Correction


@click.group(
    short_help="Correct what was joined, dated or given.",
    epilog="Example: variorum edit case.db set harbour-3 date 2031-05-14",
)
@case_argument
@click.pass_context
def edit(ctx: click.Context, case: str) -> None:
    """Correct a case: reports, stories, copies, utterances, speakers and people; list, undo.

    Corrections are kept with their time and hold when the same file is read again. The
    stories are compared anew at the next `variorum show`.
    """
    ctx.obj = case


@edit.command(epilog="Example: variorum edit case.db remove harbour-3")
@click.argument("report")
@click.pass_obj
def remove(case: str, report: str) -> None:
    """Take REPORT out of the case, also for later readings."""
    from variorum.corrections import remove_report

    with open_case(case, compared=False) as opened, _known(report):
        _say(remove_report(opened, report))


@edit.command(
    name="set", epilog='Example: variorum edit case.db set harbour-3 outlet "Harbour Post"'
)
@click.argument("report")
@click.argument("field", type=click.Choice(["date", "outlet", "title"]))
@click.argument("value")
@click.pass_obj
def set_value(case: str, report: str, field: str, value: str) -> None:
    """Set the date (YYYY-MM-DD), outlet or title of REPORT; "" takes it away."""
    from variorum.corrections import set_field

    with open_case(case, compared=False) as opened, _known(report):
        try:
            _say(set_field(opened, report, field, value))
        except ValueError as error:
            message = f"{value!r} is no date: write it as 2031-05-14."
            raise Failure(message) from error


@edit.command(name="no-copy", epilog="Example: variorum edit case.db no-copy harbour-3 wire-1")
@click.argument("report")
@click.argument("other")
@click.pass_obj
def not_a_copy(case: str, report: str, other: str) -> None:
    """Say that neither REPORT nor OTHER rests on the other."""
    from variorum.corrections import no_copy

    with open_case(case, compared=False) as opened, _known(f"{report} or {other}"), _sensible():
        _say(no_copy(opened, report, other))


@edit.command(name="join-stories", epilog="Example: variorum edit case.db join-stories a-1 b-7")
@click.argument("report")
@click.argument("other")
@click.pass_obj
def join(case: str, report: str, other: str) -> None:
    """Make one story of the stories of REPORT and OTHER."""
    from variorum.corrections import join_stories

    with open_case(case, compared=False) as opened, _known(f"{report} or {other}"), _sensible():
        _say(join_stories(opened, report, other))


@edit.command(name="split-story", epilog="Example: variorum edit case.db split-story a-1")
@click.argument("report")
@click.pass_obj
def split(case: str, report: str) -> None:
    """Take REPORT out of its story; join it to another with `join-stories`."""
    from variorum.corrections import split_story

    with open_case(case, compared=False) as opened, _known(report):
        _say(split_story(opened, report))


@edit.command(epilog='Example: variorum edit case.db speaker a-1 "We open it" "Lena Ostrov"')
@click.argument("report")
@click.argument("words")
@click.argument("name")
@click.pass_obj
def speaker(case: str, report: str, words: str, name: str) -> None:
    """Give WORDS, as REPORT prints them, to NAME."""
    from variorum.corrections import set_speaker

    if not name.strip():
        message = "Give the name of who said the words."
        raise click.UsageError(message)
    with open_case(case, compared=False) as opened, _known(report), _placed():
        _say(set_speaker(opened, report, words, name))


@edit.command(epilog='Example: variorum edit case.db furniture a-1 "Read more: Gulls return"')
@click.argument("report")
@click.argument("words")
@click.option("--not", "no_furniture", is_flag=True, help="WORDS belong to the report after all.")
@click.pass_obj
def furniture(case: str, report: str, words: str, *, no_furniture: bool) -> None:
    """Mark WORDS, as REPORT prints them, as no part of the report."""
    from variorum.corrections import set_furniture

    with open_case(case, compared=False) as opened, _known(report), _placed():
        _say(set_furniture(opened, report, words, is_furniture=not no_furniture))


@edit.command(
    name="join-families",
    epilog='Example: variorum edit case.db join-families a-1 "We open it" b-7 "it will open"',
)
@click.argument("report")
@click.argument("words")
@click.argument("other")
@click.argument("other_words")
@click.pass_obj
def join_words(case: str, report: str, words: str, other: str, other_words: str) -> None:
    """Say that WORDS of REPORT and OTHER_WORDS of OTHER word one utterance."""
    from variorum.corrections import join_families

    with open_case(case) as opened, _known(f"{report} or {other}"), _placed():
        _say(join_families(opened, report, words, other, other_words))


@edit.command(
    name="split-family", epilog='Example: variorum edit case.db split-family a-1 "We open it"'
)
@click.argument("report")
@click.argument("words")
@click.pass_obj
def split_words(case: str, report: str, words: str) -> None:
    """Take WORDS of REPORT out of the utterance that they were put to."""
    from variorum.corrections import split_family

    with open_case(case) as opened, _known(report), _placed():
        _say(split_family(opened, report, words))


@edit.command(
    name="join-people", epilog='Example: variorum edit case.db join-people a-1 "Ann Ray" b-7 Rey'
)
@click.argument("report")
@click.argument("name")
@click.argument("other")
@click.argument("other_name")
@click.pass_obj
def join_names(case: str, report: str, name: str, other: str, other_name: str) -> None:
    """Say that NAME in REPORT and OTHER_NAME in OTHER are one person's."""
    from variorum.corrections import join_people

    with open_case(case) as opened, _known(f"{report} or {other}"), _sensible():
        _say(join_people(opened, report, name, other, other_name))


@edit.command(
    name="split-person", epilog='Example: variorum edit case.db split-person a-1 "Dan Ray"'
)
@click.argument("report")
@click.argument("name")
@click.option("--only-here", is_flag=True, help="In REPORT alone, not in the whole story.")
@click.pass_obj
def split_names(case: str, report: str, name: str, *, only_here: bool) -> None:
    """Say that NAME, as REPORT has it, is another person than it was put to."""
    from variorum.corrections import split_person

    with open_case(case) as opened, _known(report), _sensible():
        _say(split_person(opened, report, name, only_here=only_here))


@edit.command(epilog="Example: variorum edit case.db undo 3")
@click.argument("number", type=int, required=False)
@click.pass_obj
def undo(case: str, number: int | None) -> None:
    """Take a correction back: that of NUMBER (its id in `list`), or the last."""
    from variorum.corrections import undo as take_back

    with open_case(case, compared=False) as opened:
        try:
            last = take_back(opened, number)
        except KeyError as error:
            message = f"There is no correction {number} in force. `variorum edit {case} list`"
            raise Failure(message) from error
    if last is None:
        raise Failure("There is nothing to undo.")
    _say(last, undone=True)


@edit.command(name="list", epilog="Example: variorum edit case.db list")
@click.pass_obj
def list_corrections(case: str) -> None:
    """List the corrections in force, in the order they were made."""
    from variorum.corrections import told

    with open_case(case, compared=False) as opened:
        if not sys.stdout.isatty():
            print_rows({**asdict(made), "told": told(made)} for made in opened.corrections())
            return
        for made in opened.corrections():
            when = made.made[:16].replace("T", " ")
            click.echo(f"{made.id}  {when} UTC  {_told(made)}")


@contextmanager
def _known(report: str) -> Iterator[None]:
    try:
        yield
    except KeyError as error:
        message = (
            f"There is no report {report!r} in this case. "
            "`variorum export CASE reports` lists them."
        )
        raise Failure(message) from error


@contextmanager
def _placed() -> Iterator[None]:
    try:
        yield
    except ValueError as error:
        message = f"{error}. Give more or fewer of the words, as they are printed."
        raise Failure(message) from error


@contextmanager
def _sensible() -> Iterator[None]:
    try:
        yield
    except ValueError as error:
        message = f"{error}."
        raise Failure(message) from error


def _say(made: "Correction", *, undone: bool = False) -> None:
    click.echo(f"{'undone: ' if undone else ''}{_told(made)}", err=True)


def _told(made: "Correction") -> str:
    """A correction in words, behind the report that it is of."""
    from variorum.corrections import told
    from variorum.show.printable import one_line

    return one_line(f"{made.report}: {told(made)}")
