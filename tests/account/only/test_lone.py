"""Which sentences one report alone has."""

from datetime import date

import variorum
from variorum.account.only import find_lone
from variorum.account.sources import gather_sources
from variorum.annotate.figures import find_figures
from variorum.annotate.sentences import find_sentences
from variorum.model import (
    Annotation,
    Comparison,
    Evidence,
    Relation,
    Report,
    StatementGroup,
    StatementTelling,
    Story,
)

SHARED = (
    "Ada Quill of the Harl ferry union won 14,212 votes at the count on the quay of Harl. Bram "
    "Odell won 14,185, the harbour master declared shortly before five in the morning. Odell said "
    "that he would not concede until there had been a full recount of all the boxes. “I have asked "
    "for a full recount and I expect to get one,” he said. Cora Odell, the harbour master, blamed "
    "a flat tyre and said the box had been sealed throughout. Quill said she hoped to have the "
    "lift bridge of Harl open again by the beginning of September. The result can be taken to the "
    "courts by a petition, which must be lodged within 21 days."
)


def test_what_a_copy_has_word_for_word_is_not_said_to_be_in_no_other_report(tmp_path) -> None:
    (tmp_path / "a.txt").write_text(f"4 May 2031\n\n{SHARED}\n", "utf-8")
    own = "Ferry fares are to rise from 2 to 3 crowns on 1 June, the council of Dorn said."
    (tmp_path / "b.txt").write_text(f"4 May 2031\n\n{SHARED}\n\n{own}\n", "utf-8")
    with variorum.read(tmp_path) as case:
        lines = case.account().section("only").lines
    for line in lines:
        if any(e.text in SHARED for e in line.evidence):
            assert line.note.endswith("word for word in a, too") or "in b, too" in line.note
    assert any("Ferry fares" in line.text for line in lines)


PASSAGES = ("38 boats", "Sund fleet", "52 fishermen", "an hour and ten minutes")
MASTER = """The harbour master of Orrin shut the north quay on Monday after a crane had sunk.

Some 38 boats of the Sund fleet lie at Orrin, and 52 fishermen have no other \
berth within an hour and ten minutes."""
REWORDED = """Once a crane had sunk, Orrin's north quay was closed by its harbour master on Monday.

Around thirty-eight vessels that belong to the Sund fleet are moored at Orrin, 70 \
minutes from the next."""


def test_what_a_report_that_rewords_it_has_too_is_not_called_only_here() -> None:
    reports = {
        name: Report(id=name, source=name, text=text, published=date(2031, 3, 4))
        for name, text in (("master", MASTER), ("again", REWORDED))
    }
    sentence = MASTER.split("\n\n")[1]
    passages = [_cite(reports["master"], w) for w in PASSAGES]
    told = StatementGroup(
        (StatementTelling("master", (_cite(reports["master"], sentence),)),), 1,
        alone=False, only=tuple(passages),
    )  # fmt: skip
    comparison = Comparison(
        story=Story("s", tuple(reports)),
        relations=(Relation("again", "master", "rewrite", "a_from_b", 0.9, ()),),
        statements=(told,),
    )
    found = {
        name: Annotation(
            report=name,
            sentences=find_sentences(report.text),
            figures=find_figures(report.text, find_sentences(report.text)),
        )
        for name, report in reports.items()
    }
    (lone,) = find_lone(gather_sources(comparison, reports, found))
    assert [passage.text for passage in lone.only] == ["52 fishermen"]


def _cite(report: Report, words: str) -> Evidence:
    begin = report.text.index(words)
    return report.cite(begin, begin + len(words))
