"""A report pasted from a PDF beside one that is not: the same words, names and figures."""

from pathlib import Path

import pytest

from variorum.account import check_account
from variorum.compare.wordings import find_wordings
from variorum.pipeline import bring_up_to_date, read_into
from variorum.store.sqlite import SqliteCase

PASTED = """The inquiry into the Tar-
row weir will be led by Ber-
trand Okwell, a retired judge, the coun-
ty council said on Friday.

"We will not fill it again un-
til I am sure that it is safe," Ines
Dorrel, the county engi-
neer, had said on Tuesday.

The re-
pair will cost 1.8 mil-
lion pounds."""

PRINTED = """"We will not fill it again until I am sure that it is safe," said Ines \
Dorrel, the county engineer.

The inquiry into the Tarrow weir will be led by Bertrand Okwell, a retired judge, the county \
council said on Friday.

The repair will cost £1.8 million."""


@pytest.fixture(scope="module")
def case(tmp_path_factory: pytest.TempPathFactory):
    folder = tmp_path_factory.mktemp("broken")
    Path(folder / "pasted.txt").write_text(PASTED)
    Path(folder / "printed.txt").write_text(PRINTED)
    with SqliteCase.open(folder / "c.db", create=True) as case:
        read_into(case, [folder])
        bring_up_to_date(case)
        yield case


def test_wordings_are_told_apart_by_their_words_alone(case) -> None:
    comparison = case.comparison("1")
    (family,) = [f for f in comparison.families if len(f.wordings) == 2 and f.wordings[0].marks]
    assert family.verdict == "identical"
    pasted = next(w for w in family.wordings if w.report == "pasted")
    begin, end = pasted.spans[0]
    assert "un-\ntil I am sure" in PASTED[begin:end] == pasted.evidence[0].text


def test_one_name_and_one_figure(case) -> None:
    comparison = case.comparison("1")
    (judge,) = [p for p in comparison.people if "Okwell" in p.name]
    assert (judge.name, judge.also) == ("Bertrand Okwell", ())
    assert {m.evidence.text for m in judge.mentions} >= {"Ber-\ntrand Okwell", "Bertrand Okwell"}
    assert {len(g.figures) for g in comparison.figures if g.figures[0].value == "1800000"} == {2}


def test_the_account_has_whole_words_and_exact_evidence(case) -> None:
    account = case.account("1")
    assert check_account(account, case.report) == []
    told = " ".join(f"{line.label} {line.text}" for line in account.lines())
    assert "Bertrand Okwell" in told
    assert "- " not in told.replace(" - ", "")


def test_a_word_is_found_where_a_line_breaks_it(case) -> None:
    hits = {hit.evidence.report: hit.evidence.text for hit in case.search("repair million")}
    assert hits["pasted"] == "The re-\npair will cost 1.8 mil-\nlion pounds."
    (found,) = find_wordings(
        "we will not fill it again until I am sure", case.comparison("1").families, case.report
    )
    assert {w.judgement.verdict for w in found.wordings if w.judgement} == {"cut"}
