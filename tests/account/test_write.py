"""The account as a whole: sections, order, evidence."""

import dataclasses
from itertools import permutations

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from variorum.account import check_account, write_account
from variorum.model import Account, Comparison, Report, Story


def test_sections_stand_in_their_order(bridge) -> None:
    account = write_account(*bridge)
    names = [section.name for section in account.sections]
    assert names == [
        *("brief", "timeline", "quotations", "figures", "positions"),
        *("people", "coverage", "only", "reports"),
    ]
    assert account.story == "s1"
    assert account.title == "Mayor shuts Harrow Bay bridge over cracked pillars"


def test_every_line_rests_on_words_that_can_be_read_again(bridge) -> None:
    account = write_account(*bridge)
    assert check_account(account, bridge[1].__getitem__) == []
    assert sum(1 for _ in account.lines()) > 20
    for line in account.lines():
        for evidence in line.evidence:
            report = bridge[1][evidence.report]
            assert report.read(evidence.part)[evidence.begin : evidence.end] == evidence.text


def test_the_order_of_the_reports_changes_nothing(bridge) -> None:
    comparison, reports, annotations = bridge
    accounts = set()
    for order in permutations(reports):
        shuffled = dataclasses.replace(comparison, story=Story("s1", order))
        accounts.add(write_account(shuffled, {r: reports[r] for r in order}, annotations))
    assert len(accounts) == 1


def test_other_ids_give_the_same_account(bridge) -> None:
    comparison, reports, annotations = bridge
    bare = Comparison(story=comparison.story, datings=comparison.datings)
    new = {"post": "z9", "radio": "a1", "ledger": "m5", "later": "b2"}
    renamed = Comparison(
        story=Story("s1", tuple(new.values())),
        datings=tuple(dataclasses.replace(d, report=new[d.report]) for d in bare.datings),
    )
    before = write_account(bare, reports, annotations).section("brief").lines
    after = write_account(
        renamed,
        {new[r]: dataclasses.replace(reports[r], id=new[r]) for r in reports},
        {new[r]: dataclasses.replace(annotations[r], report=new[r]) for r in reports},
    )
    assert [line.text for line in after.section("brief").lines] == [line.text for line in before]


def test_a_story_of_one_report_has_a_useful_account(alone) -> None:
    text = (
        "Grain ships left the port of Vessin on Monday, the first to sail since the strike began.\n"
        "The strike of the dock workers in Vessin had lasted three weeks, the port office said.\n"
        "They want higher pay."
    )
    account = write_account(*alone(text))
    brief = [line.text for line in account.section("brief").lines]
    assert brief[0].startswith("Grain ships left")
    assert "They want higher pay." not in brief
    assert len(account.section("reports").lines) == 1
    assert check_account(account, alone(text)[1].__getitem__) == []


def test_reports_of_no_words_or_another_language_do_no_harm(alone) -> None:
    for text in ("", "\n", "word " * 40, "ALL CAPITALS AND NO END " * 20, "a" * 5000):
        comparison, reports, annotations = alone(text)
        account = write_account(comparison, reports, annotations)
        assert check_account(account, reports.__getitem__) == []
        unread = {"one": dataclasses.replace(annotations["one"], sentences=(), annotated=False)}
        account = write_account(comparison, reports, unread)
        assert account.section("brief").lines == ()
        assert "not annotated" in account.section("reports").lines[0].note
    assert isinstance(write_account(comparison, {}, {}), Account)


SENTENCES = st.lists(
    st.text(st.sampled_from('ab “”"‘’()[]\n.?!—-,:0Ä\u00a0') | st.characters(), max_size=40)
    | st.sampled_from(
        [
            "The mill at Orsk burned down on Sunday night, the fire brigade said.",
            'Ana Roth said "the mill is gone" and went home to her family in Orsk.',
            "He said the mill would be built again.",
            "In Orsk, 300 workers of the mill lost their work on Sunday.",
        ]
    ),
    max_size=12,
)


@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(SENTENCES, min_size=1, max_size=4))
def test_any_text_gives_an_account_that_holds(texts: list[list[str]]) -> None:
    reports = {
        str(i): Report(id=str(i), source=f"{i}.txt", text="\n".join(sentences))
        for i, sentences in enumerate(texts)
    }
    account = write_account(Comparison(story=Story("s", tuple(reports))), reports, {})
    assert check_account(account, reports.__getitem__) == []
    brief = [line.text for line in account.section("brief").lines]
    assert len(brief) <= 7
    assert len(set(brief)) == len(brief)
