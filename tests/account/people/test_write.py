"""The line of a person, on invented reports."""

from variorum.account import write_account
from variorum.model import (
    Annotation,
    Comparison,
    Line,
    Mention,
    Name,
    Person,
    Report,
    Role,
    Span,
    Story,
    When,
)


def lines(
    name: str, *also: str, roles: tuple[str, ...] = (), standing: str = ""
) -> tuple[Line, ...]:
    """The lines of a person whom two reports name, with the roles told at the end of both."""
    text = f"{name} came. " + " ".join(f"{form} left." for form in (*also, *roles))
    reports = {r: Report(id=r, source=r, text=text) for r in ("r", "s")}
    mentions = tuple(Mention(r.cite(0, len(name)), name) for r in reports.values())
    held = []
    for role in roles:
        begin = text.rindex(f"{role} left")
        places = tuple(r.cite(begin, begin + len(role)) for r in reports.values())
        held.append(Role(role, standing, ("r", "s"), When(), places))
    person = Person("p1", name, also, tuple(held), mentions)
    comparison = Comparison(story=Story("s", ("r", "s")), people=(person,))
    found = {r: Annotation(report=r, sentences=(Span(0, len(text)),)) for r in reports}
    return write_account(comparison, reports, found).section("people").lines


def note(name: str, *also: str) -> str:
    (line,) = lines(name, *also, roles=("Mayor",))
    return line.note.partition("; ")[2]


def told(*roles: str) -> list[str]:
    return [line.text for top in lines("Ann Orr", roles=roles) for line in top.walk()]


def test_another_name_is_told_and_a_part_of_the_name_is_not() -> None:
    assert note("Jonas O’Feld", "Joe Lind", "Feld", "Jonas") == "also Joe Lind"
    assert note("José Feld", "Jose\u0301 Feld", "Joé Lind", "Joe\u0301 Lind") == "also Joé Lind"


def test_the_name_in_capitals_is_no_other() -> None:
    assert note("Jonas Feld", "FELD", "JONAS FELD") == ""


def test_a_role_says_that_it_is_of_then_or_that_this_is_not_told() -> None:
    def first(role: str, standing: str) -> str:
        return lines("Ann Orr", roles=(role,), standing=standing)[0].note

    assert first("President", "then").startswith("then; ")
    assert first("then-President", "then").startswith("named in ")
    assert first("President", "unsure").startswith("when and where is not told; ")
    assert first("Wendish President", "unsure").startswith("when is not told; ")
    assert first("foreign minister", "unsure").startswith("where is not told; ")


def test_somebody_of_whom_nobody_says_who_they_are_is_no_line() -> None:
    assert lines("Jonas Feld") == ()
    assert [line.label for line in lines("Jonas Feld", "Joe Lind")] == ["Jonas Feld"]


def test_a_role_that_another_says_too_is_told_once() -> None:
    assert told("senior Avon Senator", "Sen.") == ["senior Avon Senator"]
    assert told("CEO of Avon Boats", "chief executive of the Avon Boats") == ["CEO of Avon Boats"]
    assert told("Avon Boats CEO", "company’s chief executive") == ["Avon Boats CEO"]


def test_another_rank_or_office_is_another_role() -> None:
    assert told("Deputy Avon Warden", "Avon Warden") == ["Deputy Avon Warden", "Avon Warden"]
    assert told("Mayor of Avon", "warden of Avon") == ["Mayor of Avon", "warden of Avon"]


def test_one_of_something_is_not_told_beside_a_role_that_says_more() -> None:
    assert told("senior adviser", "Avon Mayor") == ["Avon Mayor"]
    assert told("senior anchor", "senior host") == ["senior anchor"]
    assert told("Avon Mayor", "senior ferry adviser") == ["Avon Mayor", "senior ferry adviser"]
    assert told("senior adviser") == ["senior adviser"]
    assert told("Avon Mayor", "eventual nominee") == ["Avon Mayor"]
    assert told("co-host") == []
    assert told("then-candidate") == []


def test_who_is_only_called_by_a_role_counts_for_it() -> None:
    one = Report(id="r", source="r", text="Mayor Ann Orr left. Ann Orr, a ferry owner, sang.")
    other = Report(id="s", source="s", text="The ferry owner sang. Mayor Ann Orr left.")
    name = [Mention(r.cite(b, b + 7), "Ann Orr") for r, b in ((one, 6), (other, 28))]
    called = Mention(other.cite(0, 15), "The ferry owner", "description")
    roles = (
        Role("Mayor", "", ("r", "s"), When(), (one.cite(0, 5), other.cite(22, 27))),
        Role("ferry owner", "", ("r",), When(), (one.cite(31, 42),)),
    )
    person = Person("p1", "Ann Orr", (), roles, (*name, called))
    comparison = Comparison(story=Story("s", ("r", "s")), people=(person,))
    reports = {"r": one, "s": other}
    found = {r: Annotation(report=r, sentences=(Span(0, 20),)) for r in reports}
    (line,) = write_account(comparison, reports, found).section("people").lines
    assert [under.note for under in line.lines] == ["in 2 reports"]


def test_an_office_of_a_body_that_is_named_nowhere_is_told_where_no_other_is() -> None:
    assert told("company's boss") == ["company's boss"]
    assert told("company's boss", "head of Avon Ferries") == ["head of Avon Ferries"]


def test_an_office_of_a_body_that_is_named_is_told_with_the_name_alone() -> None:
    text = "The Avon Ferry Union wept. The union's general secretary, Ann Orr, sang."
    report = Report(id="r", source="r", text=text)
    begin = text.index("union's")
    role = report.cite(begin, text.index(", Ann"))
    held = Role(role.text, "", ("r",), When(), (role,))
    name = Mention(report.cite(at := text.index("Ann Orr"), at + 7), "Ann Orr")
    person = Person("p1", "Ann Orr", (), (held,), (name,))
    comparison = Comparison(story=Story("s", ("r",)), people=(person,))
    union = Name(4, 20, "organisation")
    findings = Annotation(report="r", sentences=(Span(0, 26), Span(27, len(text))), names=(union,))
    (line,) = write_account(comparison, {"r": report}, {"r": findings}).section("people").lines
    assert line.text == "general secretary"
    assert line.evidence[0].text == "general secretary"
    assert line.note.startswith("of Avon Ferry Union; ")
