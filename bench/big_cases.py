"""Cases of a size that nobody reads in an evening, made of background articles.

A story of 300 reports: articles cut to their beginning, annotated as usual, joined by force. A
case of 50,000: the articles again and again with words put in other places, written through the
store without the annotator, in stories of two to five reports.
"""

import gzip
import json
import random
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import replace
from datetime import date, timedelta
from itertools import islice
from pathlib import Path

from variorum.annotate.sentences import find_sentences
from variorum.corrections import join_stories
from variorum.model import (
    Account,
    Annotation,
    Comparison,
    Dating,
    Line,
    Reading,
    Report,
    Section,
    Story,
    When,
)
from variorum.pipeline import compare_case, keep
from variorum.store.sqlite import SqliteCase

EDITION = """
BEGIN;
CREATE TEMP TABLE base AS SELECT max(number) AS most FROM reports;
INSERT INTO reports (report, digest, source, text, title, outlet, authors, published,
    published_basis, language, "primary", added)
SELECT report || 'x{edition}', digest || '{edition}', source || 'x{edition}',
    text || ' Edition {edition}.', title, outlet, authors,
    date(published, '+{edition} days'), published_basis, language, "primary", added
FROM reports WHERE number <= {once};
INSERT INTO annotations SELECT report || 'x{edition}', annotated, data FROM annotations
WHERE report IN (SELECT report FROM reports WHERE number <= {once});
INSERT INTO search (rowid, title, text)
SELECT number, title, text FROM reports, base WHERE number > most;
DROP TABLE base;
COMMIT;
"""
"""Every report that was read once more, under another id, day and last words."""
BEGINNING = 1_500
"""So many characters of an article are taken."""
ONCE = 5_000
FIRST_DAY = date(2015, 1, 1)


def articles(data: Path) -> Iterator[tuple[str, str, str]]:
    """Outlet, title and the beginning of each background article of some length."""
    path = data / "data" / "background" / "articles.jsonl.gz"
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            article = json.loads(line)
            text = article["text"][:BEGINNING].rpartition(" ")[0]
            if len(text) > BEGINNING // 2:
                yield article["outlet"], article["title"], text


def forced_story(data: Path, path: Path, size: int) -> None:
    """A case in which so many articles are one story, by hand."""
    with SqliteCase.open(path, create=True) as case:
        names = []
        for number, (outlet, title, text) in enumerate(islice(articles(data), size)):
            report = Report(
                id=f"a{number}", source=f"a{number}", text=text, title=title, outlet=outlet
            )
            kept = keep(case, Reading(report=report, source_digest=str(number)))
            if isinstance(kept, str):
                names.append(kept)
        for name in names[1:]:
            join_stories(case, name, names[0])
        compare_case(case)


def large_case(data: Path, path: Path, size: int) -> None:
    """A case of so many reports, with stories and accounts of a few lines."""
    with SqliteCase.open(path, create=True) as case:
        for number, (outlet, title, text) in enumerate(islice(articles(data), ONCE)):
            report = Report(
                id=f"r{number}",
                source=f"r{number}",
                text=text,
                title=title,
                outlet=outlet,
                published=FIRST_DAY + timedelta(days=number % 1500),
            )
            found = Annotation(report=report.id, sentences=find_sentences(text))
            case.add(Reading(report=report, source_digest=str(number)), found)
    with closing(sqlite3.connect(path)) as connection:
        for edition in range(1, size // ONCE):
            connection.executescript(EDITION.format(edition=edition, once=ONCE))
    with SqliteCase.open(path) as case:
        stories = list(_stories(list(case.reports()), random.Random(5)))
        case.keep_comparisons(
            [comparison for comparison, _ in stories],
            [account for _, account in stories],
            repeated_furniture={},
        )


def _stories(
    reports: Sequence[Report], chance: random.Random
) -> Iterator[tuple[Comparison, Account]]:
    at = number = 0
    while at < len(reports):
        members = reports[at : at + chance.randint(2, 5)]
        at, number = at + len(members), number + 1
        story = Story(str(number), tuple(r.id for r in members))
        datings = tuple(
            Dating(r.id, When(r.published, r.published), "told by the record") for r in members
        )
        lines = tuple(Line(r.text[:120], (r.cite(0, 120),), label=r.outlet or "") for r in members)
        sections = tuple(
            replace(Section("brief", "In brief", lines), name=name, title=name)
            for name in ("brief", "reports")
        )
        yield (
            Comparison(story=story, datings=datings),
            Account(story.id, members[0].title or members[0].id, sections),
        )
