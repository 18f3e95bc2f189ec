"""What only a server has: several at once, addresses, and what is not a case there."""

from concurrent.futures import ThreadPoolExecutor
from hashlib import sha256

import psycopg
import pytest

from variorum.model import Annotation, Reading, Report
from variorum.store import open_case, shown
from variorum.store.address import name_of, parse_address
from variorum.store.errors import CaseError, NewerCase, NotACase

WRITERS = 4


def reading(number: int) -> Reading:
    text = f"The ferry Aurelia made trip {number} to Tern Island."
    report = Report(id="trip", source=f"{number}.txt", text=text)
    return Reading(report=report, source_digest=sha256(text.encode()).hexdigest())


def test_several_write_at_once_and_each_report_is_kept_once(postgres) -> None:
    address = postgres()
    open_case(address, create=True).close()

    def write(turn: int) -> list[str | None]:
        with open_case(address) as case:
            numbers = [(n + 5 * turn) % 20 for n in range(20)]
            return [case.add(reading(n), Annotation(report="trip")) for n in numbers]

    with ThreadPoolExecutor(WRITERS) as pool:
        kept = [name for names in pool.map(write, range(WRITERS)) for name in names if name]
    assert len(kept) == len(set(kept)) == 20
    with open_case(address) as case:
        assert sorted(r.id for r in case.reports()) == sorted(kept)
        assert len(case.search("ferry")) == 20
        assert case.stale


def test_a_case_is_made_once_by_those_who_come_together(postgres) -> None:
    address = postgres()

    def make(_: int) -> int:
        with open_case(address, create=True) as case:
            return case.report_count()

    with ThreadPoolExecutor(WRITERS) as pool:
        assert list(pool.map(make, range(WRITERS))) == [0] * WRITERS


def test_one_reads_while_another_writes(postgres) -> None:
    address = postgres()
    with open_case(address, create=True) as writer, open_case(address) as reader:
        for number in range(150):
            writer.add(reading(number), Annotation(report="trip"))
        reports = reader.reports()
        next(reports)
        writer.add(reading(150), Annotation(report="trip"))
        assert sum(1 for _ in reports) == 149


def test_what_is_no_case_is_not_touched(postgres) -> None:
    address = postgres()
    with pytest.raises(NotACase, match="holds no case named"):
        open_case(address)
    server, name = parse_address(address)
    with psycopg.connect(server, autocommit=True) as db:
        assert db.execute("SELECT 1 FROM pg_namespace WHERE nspname = %s", (name,)).rowcount == 0
        db.execute(f"CREATE SCHEMA {name} CREATE TABLE reports (item TEXT)")
        with pytest.raises(NotACase, match="another program"):
            open_case(address, create=True)
        tables = db.execute("SELECT tablename FROM pg_tables WHERE schemaname = %s", (name,))
        assert tables.fetchall() == [("reports",)]


def test_a_later_version_is_named(postgres) -> None:
    address = postgres()
    open_case(address, create=True).close()
    server, name = parse_address(address)
    with psycopg.connect(server, autocommit=True) as db:
        db.execute(f"UPDATE {name}.variorum SET version = version + 1")
    with pytest.raises(NewerCase, match="later version"):
        open_case(address)


def test_a_server_that_is_not_there_is_named_without_the_password() -> None:
    with pytest.raises(CaseError, match="cannot be reached") as raised:
        open_case("postgresql://ed:secret@127.0.0.1:1/db?connect_timeout=2")
    assert "secret" not in str(raised.value)
    assert raised.value.advice


def test_addresses_are_those_of_libpq_with_a_name() -> None:
    address = "postgresql://ed:pw@a.example:5433,b.example/news?case=ferry&sslmode=require"
    server, case = parse_address(address)
    assert server == "postgresql://ed:pw@a.example:5433,b.example/news?sslmode=require"
    assert case == name_of(address) == "ferry"
    assert name_of("postgresql:///news") == "variorum"
    assert shown(address).startswith("postgresql://ed@a.example:5433,b.example/news?case=ferry")
    assert "pw" not in shown(address)
    assert shown("postgresql:///news?host=/run/pg&password=pw") == "postgresql:///news?host=/run/pg"
