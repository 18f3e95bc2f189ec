import itertools
from datetime import date

from variorum.annotate import annotate
from variorum.compare.people import find_people
from variorum.compare.wordings import find_families
from variorum.compare.wordings.pairs import judge_pairs
from variorum.model import Family, Report, Span, Wording

WIRE = (
    "Mayor Anna Kellner spoke on Thursday.\n\n"
    "“I am going to try to open the flood gate before the winter storms arrive,” Kellner said. "
    "“Nobody in this harbour should sleep behind a broken wall.”\n"
)
CUT = "“I am going to try to open the flood gate,” Mayor Anna Kellner said.\n"
REWRITE = (
    "Anna Kellner, the mayor, said: “I will open the flood gate before the winter storms come.”\n\n"
    "Nobody in this harbour should sleep behind a broken wall.\n"
)
OTHER = "“The flood gate is a toy,” said Robert Marsh. “I would melt it down before winter.”\n"


def families(*texts: str, days: tuple[int, ...] = ()) -> tuple[Family, ...]:
    """The families of some reports, of these days of May 2031 if any."""
    written = [date(2031, 5, day) for day in days] or [None] * len(texts)
    reports = [
        Report(id=f"r{i}", source=f"r{i}", text=text, published=day)
        for i, (text, day) in enumerate(zip(texts, written, strict=True))
    ]
    annotations = {r.id: annotate(r) for r in reports}
    people = find_people(reports, annotations)
    for family in (found := find_families(reports, annotations, people, ())):
        for wording in family.wordings:
            text = texts[int(wording.report[1:])]
            assert wording.text == " ".join(s.of(text) for s in wording.spans)
            assert [e.text for e in wording.evidence] == [s.of(text) for s in wording.spans]
    return found


def shared(found: tuple[Family, ...]) -> list[Family]:
    return [f for f in found if len(f.wordings) > 1]


def test_cut_and_altered_wordings_join_one_family() -> None:
    gate = next(f for f in shared(families(WIRE, CUT, REWRITE)) if "gate" in f.wordings[0].text)
    assert gate.speaker == "Anna Kellner"
    reports = [w.report for w in gate.wordings]
    verdicts = {frozenset((reports[p.a], reports[p.b])): p.verdict for p in gate.pairs}
    assert verdicts[frozenset(("r0", "r1"))] == "cut"
    assert verdicts[frozenset(("r0", "r2"))] == "altered"


def test_a_quotation_that_lost_its_marks_is_found() -> None:
    wall = next(f for f in shared(families(WIRE, REWRITE)) if "wall" in f.wordings[-1].text)
    assert [w.marks for w in sorted(wall.wordings, key=lambda w: w.report)] == [True, False]


def test_two_speakers_are_no_family() -> None:
    assert shared(families(WIRE, OTHER)) == []


def test_the_order_of_the_reports_does_not_matter() -> None:
    def content(order: tuple[str, ...]) -> set[tuple[str, frozenset[str], str | None]]:
        return {
            (f.speaker, frozenset(w.text for w in f.wordings), f.verdict) for f in families(*order)
        }

    expected = content((WIRE, CUT, REWRITE, OTHER))
    for order in itertools.permutations((WIRE, CUT, REWRITE, OTHER)):
        assert content(order) == expected


def test_quoted_words_join_the_quotation_they_are_taken_from() -> None:
    part = "Mayor Anna Kellner said the town sleeps “behind a broken wall” and warned of floods.\n"
    found = shared(families(WIRE, part))
    wall = next(f for f in found if any("broken wall" in w.text for w in f.wordings))
    assert {w.report for w in wall.wordings} == {"r0", "r1"}


def test_a_rendering_joins_the_quotation_it_renders() -> None:
    told = "Mayor Anna Kellner said she would try to open the flood gate before the storms.\n"
    gate = next(f for f in shared(families(WIRE, told)))
    assert {w.report for w in gate.wordings} == {"r0", "r1"}
    assert [p.indirect for p in gate.pairs if {p.a, p.b} == {0, 1}] == [True]


def test_a_quotation_broken_off_by_its_speaker_is_one_wording() -> None:
    broken = (
        "“Nobody in this harbour,” Mayor Anna Kellner said, “should sleep behind a broken wall.”\n"
    )
    wall = next(f for f in shared(families(WIRE, broken)))
    assert {w.report for w in wall.wordings} == {"r0", "r1"}


def test_a_refrain_said_twice_in_a_report_is_two_families() -> None:
    twice = (
        "“We will never leave this harbour,” Mayor Anna Kellner said on Monday.\n\n"
        "The council met, and it voted on the budget for the new wall.\n\n"
        "“We will never abandon this harbour,” Kellner said on Friday.\n"
    )
    once = "“We will never leave this harbour,” Mayor Anna Kellner said on Monday.\n"
    found = shared(families(twice, once))
    assert [len(f.wordings) for f in found] == [2]
    assert "abandon" not in " ".join(w.text for w in found[0].wordings)


def test_a_refrain_of_two_days_is_two_families() -> None:
    refrain = "“We keep the boats, we keep the nights,”"
    texts = (
        f"{refrain} Mayor Anna Kellner told a crowd at the quay on Tuesday.\n",
        f"At the quay Mayor Anna Kellner cried: {refrain}\n",
        f"{refrain} Mayor Anna Kellner told the council on Thursday.\n",
        f"Mayor Anna Kellner was heard by the council. {refrain} Kellner said.\n",
    )
    found = shared(families(*texts, days=(6, 6, 15, 15)))
    assert [sorted(w.report for w in f.wordings) for f in found] == [["r0", "r1"], ["r2", "r3"]]


def test_who_goes_on_speaking_does_so_on_the_day_that_was_told() -> None:
    texts = (
        "The dam may not hold if it rains, the engineer Ruth Amsel said on Saturday.\n\n"
        "“The wall may not hold another night,” Amsel said.\n",
        "The dam has held, the engineer Ruth Amsel said on Monday.\n\n"
        "“The wall has held another night,” Amsel said.\n",
        "People went home on Monday. “The wall has held,” the engineer Ruth Amsel said.\n",
    )
    found = [f for f in shared(families(*texts, days=(10, 12, 12))) if f.wordings[0].marks]
    assert [{w.report for w in f.wordings} for f in found] == [{"r1", "r2"}]


def test_few_words_in_common_on_days_apart_are_two_utterances() -> None:
    texts = (
        "The birth ward of Tannick hospital has lost four more of its staff.\n\n"
        "“Eleven nurses are on the books and seven can work,” Ruth Amsel said.\n\n"
        "A judge hears the case on Monday.\n",
        "Tannick's birth ward will stay open after a judge halted the closing.\n\n"
        "Director Ruth Amsel said the ward had enough nurses on its books.\n\n"
        "The board meets again in April.\n",
    )
    assert len(shared(families(*texts, days=(5, 5)))) == 1
    assert not shared(families(*texts, days=(5, 12)))


def test_narrative_on_the_same_matter_is_no_wording_of_a_quotation() -> None:
    narrative = (
        "The flood gate of the harbour was built in 1952 and has broken down twice this winter.\n"
    )
    assert shared(families(WIRE, narrative)) == []


SAID = (
    "“The old harbour wall will be rebuilt before the winter storms,”",
    "“Our fishermen have waited eleven years for an honest answer,”",
    "“Every pump in the eastern quarter was broken that night,”",
    "“I signed the order because nobody else in the council would,”",
    "“The ferry company owes this town an apology and a new pier,”",
)
RETOLD = (
    "“The old and venerable harbour wall is going to be rebuilt ahead of the winter storms,”",
    "“All our brave fishermen have now waited for eleven years to get an honest answer,”",
    "“Each and every pump in the whole eastern quarter was broken on that same night,”",
    "“I signed the order myself since nobody else in the entire council wanted to do so,”",
    "“The big ferry company owes our town a real apology and a completely new pier,”",
)


def printed(words: tuple[str, ...]) -> str:
    return "\n\n".join(f"{w} Mayor Anna Kellner said on Thursday." for w in words) + "\n"


def test_a_report_that_rewords_throughout_never_leads_a_family() -> None:
    told = "Mayor Anna Kellner said the school roof had cost the town eleven million crowns.\n\n"
    quoted = "“The school roof has cost our town eleven million crowns,” Anna Kellner said.\n\n"
    found = shared(families(told + printed(SAID), quoted + printed(RETOLD), told + printed(SAID)))
    reworded = [f for f in found if "r1" in {w.report for w in f.wordings}]
    assert len(reworded) >= 5
    assert any("roof" in w.text for f in reworded for w in f.wordings)
    assert all(f.wordings[0].report != "r1" for f in found)
    for family in found:
        for pair in family.pairs:
            a, b = (family.wordings[n] for n in (pair.a, pair.b))
            assert all(c.a_text in a.text and c.b_text in b.text for c in pair.changes)


def test_a_transcript_leads_whatever_is_fuller() -> None:
    reports = [
        Report(id="r0", source="r0", text=WIRE),
        Report(id="r1", source="r1", text=CUT, primary=True),
    ]
    annotations = {r.id: annotate(r) for r in reports}
    found = find_families(reports, annotations, find_people(reports, annotations), ())
    gate = next(f for f in shared(found) if "gate" in f.wordings[0].text)
    assert gate.wordings[0].report == "r1"


def test_a_family_of_many_copies_holds_each_print_against_each_other() -> None:
    texts = [WIRE] * 30 + [CUT] * 20 + [REWRITE] * 10
    gate = next(f for f in shared(families(*texts)) if "gate" in f.wordings[0].text)
    assert len(gate.wordings) == 60
    judged = {frozenset((p.a, p.b)) for p in gate.pairs}
    assert all(frozenset((0, n)) in judged for n in range(1, 60))
    kinds = {frozenset(len(gate.wordings[n].text) for n in pair) for pair in judged}
    assert len(kinds) == 3 + sum(len(k) == 1 for k in kinds)


def test_a_title_in_marks_is_no_utterance() -> None:
    memoir = "“I grew up where the wall broke,” Mayor Anna Kellner wrote in “The Wall of Home.”\n"
    praised = "Mayor Anna Kellner praised “The Wall of Home” in the council on Thursday.\n"
    found = shared(families(memoir, praised))
    assert not any(w.text.strip("“”.") == "The Wall of Home" for f in found for w in f.wordings)


def test_a_plea_that_no_clause_words_joins_the_quotation_it_renders() -> None:
    plea = (
        "Mayor Anna Kellner on Thursday urged the council to mend the broken harbour wall before "
        "the winter storms arrive.\n"
    )
    said = (
        "Kellner spoke on Thursday.\n\n“The council must mend the broken harbour wall before the "
        "winter storms arrive,” Mayor Anna Kellner said.\n"
    )
    wall = next(iter(shared(families(said, plea))), None)
    assert wall is not None
    assert {w.report: w.kind for w in wall.wordings} == {"r0": "direct", "r1": "indirect"}


def test_plain_words_that_two_reports_quote_nearly_alike_are_one_utterance() -> None:
    named = "“And we’ll be talking about that as time goes on,” Mayor Anna Kellner said.\n"
    described = "“We’ll be talking about that as time goes by,” an aide to the mayor said.\n"
    assert shared(families(named, described))


def test_a_sentence_whose_only_weighty_words_are_names_is_no_title() -> None:
    asked = "“And is it Robert Marsh after that?” Mayor Anna Kellner asked the council.\n"
    answered = "Nobody answered when Anna Kellner said: “And is it Robert Marsh after that?”\n"
    assert shared(families(asked, answered))


def test_one_word_is_no_utterance() -> None:
    one = "“Timber,” Mayor Anna Kellner said, will rot.\n"
    other = "Mayor Anna Kellner said it was all about “timber.”\n"
    assert shared(families(one, other)) == []


def test_a_quotation_and_its_retelling_below_it_are_two_wordings() -> None:
    both = (
        "“I am going to try to open the flood gate before the winter storms arrive,” Mayor Anna "
        "Kellner said.\n\nKellner said she would try to open the flood gate before the winter "
        "storms.\n"
    )
    gate = next(f for f in families(both, CUT) if "gate" in f.wordings[0].text)
    assert sorted(w.kind for w in gate.wordings if w.report == "r0") == ["direct", "indirect"]


PLEDGE = (
    "“I will open the flood gate before the storms,” Mayor Anna Kellner said. "
    "“Nobody in this harbour should sleep behind a broken wall. "
    "Our fishermen have waited eleven years for an honest answer.”\n"
)


def verdict_on(family: Family, *reports: str) -> str:
    pairs = {
        frozenset((family.wordings[p.a].report, family.wordings[p.b].report)): p.verdict
        for p in family.pairs
    }
    return pairs[frozenset(reports)]


def test_a_quotation_stands_whole_where_others_have_a_sentence_of_it() -> None:
    short = "“Nobody in this harbour should sleep behind a broken wall,” Anna Kellner said.\n"
    (found,) = shared(families(PLEDGE, short))
    whole, cut = sorted(found.wordings, key=lambda w: w.report)
    assert whole.text.startswith("“I will open")
    assert whole.text.endswith("honest answer.”")
    assert "".join(s.of(PLEDGE) for s in whole.shared).endswith("broken wall.")
    assert not cut.shared
    assert whole.kind == cut.kind == "direct"
    assert verdict_on(found, "r0", "r1") == "cut"
    assert sum("honest answer" in f.wordings[0].text for f in families(PLEDGE, short)) == 1


def test_a_quotation_that_its_speaker_parts_is_not_cut() -> None:
    whole = (
        "“Nobody in this harbour should sleep behind a broken wall! It is a scandal,” Mayor Anna "
        "Kellner said.\n"
    )
    parted = (
        "“Nobody in this harbour should sleep behind a broken wall!” Mayor Anna Kellner told the "
        "council. “It is a scandal.”\n"
    )
    (found,) = shared(families(whole, parted))
    assert [w.report for w in found.wordings] in (["r0", "r1"], ["r1", "r0"])
    assert found.verdict == "identical"


def test_sentences_of_one_quotation_are_judged_each_by_what_words_it() -> None:
    one = "“Nobody in this harbour should sleep behind a broken wall,” Anna Kellner said.\n"
    other = "“Our fishermen have waited twelve years for an honest answer,” Anna Kellner said.\n"
    (found,) = shared(families(PLEDGE, one, other))
    assert verdict_on(found, "r0", "r1") == "cut"
    assert verdict_on(found, "r0", "r2") == "altered"
    assert not any({found.wordings[p.a].report, found.wordings[p.b].report} == {"r1", "r2"}
                   for p in found.pairs)  # fmt: skip


def test_what_was_told_on_two_named_days_is_two_utterances() -> None:
    first = "Mayor Anna Kellner said on Monday that the broken harbour wall would be rebuilt.\n"
    other = "Mayor Anna Kellner said on Friday that the broken harbour wall would be rebuilt.\n"
    assert shared(families(first, first.replace("said", "announced")))
    assert shared(families(first, other)) == []


def test_narration_beside_renderings_alone_is_no_quotation() -> None:
    said = "The broken harbour wall was torn down on Monday by two crews, Anna Kellner said.\n"
    told = "The broken harbour wall was torn down on Monday by two crews.\n"
    for family in shared(families(said, told)):
        assert {w.kind for w in family.wordings} == {"indirect"}


def test_a_pull_quote_is_no_second_saying() -> None:
    said = "“We have a duty here, and I think that we all know it.”"
    found = families(f"Mayor Anna Kellner spoke late. {said} Kellner said.\n\n{said}\n")
    assert all(f.wordings[0].text.count("duty") == 1 for f in found)


def test_a_headline_between_paragraphs_is_no_part_of_a_wording() -> None:
    told = (
        "The port was shut.\n\n'A mean and wicked attack'\n\nMayor Anna Kellner called the fire "
        '"a mean and wicked attack on this harbour."\n'
    )
    other = (
        'Mayor Anna Kellner, at the port, called the fire "a mean and wicked attack on this '
        'harbour" and on all who work in it.\n'
    )
    fire = next(f for f in shared(families(told, other)) if "wicked" in f.wordings[0].text)
    assert not any("'A mean" in w.text for w in fire.wordings)
    assert [p.verdict for p in fire.pairs] == ["cut"] or fire.verdict == "identical"


def test_words_that_have_lost_their_marks_are_held_against_what_is_quoted() -> None:
    board = "the board of the Harbour Company is to meet on Thursday"
    texts = {"r0": f"Brandt reports that “{board}.”", "r1": f"T{board[1:]}."}
    reports = {name: Report(id=name, source=name, text=text) for name, text in texts.items()}
    quoted = Wording("r0", (Span(7, len(texts["r0"])),), texts["r0"][7:], False, "mixed", "", ())
    lost = Wording("r1", (Span(0, len(texts["r1"])),), texts["r1"], False, "direct", "", ())
    assert [p.verdict for p in judge_pairs([quoted, lost], reports)] == ["identical"]


def test_a_name_outside_of_marks_alters_no_quotation() -> None:
    whole = (
        "“In my view, this is a storm over nothing. In spring Anna Kellner met Al Marsh in a bar "
        "and suggested that the guild had papers on the broken flood gate,” Robert Moss said.\n"
    )
    parted = (
        "“In my view, this is a storm over nothing,” said Robert Moss, who said that Kellner had "
        "met Bo Marsh and “suggested that the guild had papers on the broken flood gate.”\n"
    )
    found = [p for f in shared(families(whole, parted)) for p in f.pairs]
    assert found
    assert all(p.verdict != "altered" for p in found)


def test_an_answer_is_no_wording_of_what_it_answers() -> None:
    own = "Robert Marsh said 10,000 federal workers are on the island doing a fantastic job."
    answer = (
        "The Relief Agency, which Marsh leads, said that over 10,000 federal workers are "
        "on the island giving vital help."
    )
    [found] = shared(families(f"{own}\n", f"{own}\n\n{answer}\n"))
    assert [w.speaker for w in found.wordings] == ["Robert Marsh"] * 2


def test_of_two_sayings_the_one_that_quotes_the_same_words_is_meant() -> None:
    both = (
        "Mayor Anna Kellner called Bo Marsh “a loud, stubborn, short-sighted miser” of a "
        "keeper.\n\n"
        "The town has had two keepers since the spring.\n\n"
        "Kellner said his attacks were “just what a town must expect of a man who "
        "is a loud, short-sighted bully.”\n"
    )
    one = "“Bo Marsh is a loud, stubborn, short-sighted miser,” Mayor Anna Kellner said.\n"
    [found] = shared(families(both, one))
    assert not any("attacks" in w.text for w in found.wordings)


def test_a_quotation_of_short_sentences_is_told_once_where_it_is_printed_twice() -> None:
    said = "“We owe the town a wall. We know it. We shall build one now.”"
    found = families(f"“It is late,” Anna Kellner said. {said}\n\n{said}\n\nShe left at noon.\n")
    printed = " ".join(w.text for f in found for w in f.wordings)
    assert printed.count("We owe the town a wall") == 1


def test_what_two_say_side_by_side_in_two_reports_is_two_utterances() -> None:
    one = (
        "Talks with the harbour clerk helped to persuade the mayor to shut the old weir, two "
        "sources said. Guild aides warned that nothing is settled until the board has met.\n"
    )
    other = (
        "Talks with the harbour clerk helped persuade the mayor to shut the old weir, people at "
        "the quay said. Guild aides said nothing is settled until the board has met.\n"
    )
    found = families(one, other)
    assert not any(
        any("clerk" in w.text for w in f.wordings) and any("settled" in w.text for w in f.wordings)
        for f in found
    )


def test_a_post_under_the_quotation_from_it_is_one_with_it() -> None:
    said = "I have spoken to the harbour board and the guild of the town about this"
    one = (
        f"“{said},” Anna Kellner wrote.\n\n{said}. — Anna Kellner (@annakellner) June 3, 2017\n\n"
        "The town waits for the weir.\n"
    )
    found = families(one, f"Anna Kellner wrote: “{said}.”\n")
    assert len([f for f in found if any(said in w.text for w in f.wordings)]) == 1


PARTED_A = (
    "The weir is shut. “This is a shame for the anglers of the valley,” said Ned "
    "Orme, who lets boats. At least 14 people were hurt at the weir, police said.\n\n"
    "Mayor Anna Kellner said that the town would pay half of the cost by May. “I will resign if "
    "it is not done,” she told reporters.\n"
)
PARTED_B = (
    "The weir is shut since Friday. “This is a shame for the anglers,” said Ned "
    "Orme, a boatman. 15 people were hurt at the weir, police said. “I may resign if it is not "
    "done,” Mayor Anna Kellner said.\n"
)


def test_what_several_say_in_one_paragraph_is_of_each_in_copies_too() -> None:
    for order in ((PARTED_A, PARTED_B) * 2, (PARTED_A, PARTED_B, PARTED_A), (PARTED_B, PARTED_A)):
        for family in families(*order):
            assert len({w.speaker for w in family.wordings if w.speaker}) <= 1
        resigning = next(f for f in families(*order) if "resign" in f.wordings[0].text)
        assert resigning.verdict == "altered"


def test_a_quotation_and_what_its_speaker_is_told_to_say_before_it_are_two_wordings() -> None:
    beside = (
        "Ned Orme, the leader of the guild, said that Bell should go. “Mr Bell has not lost the "
        "books of the guild but he should go,” he said.\n"
    )
    plain = "“Mr Bell has lost the books of the guild and he must go,” Ned Orme said.\n"
    found = [f for f in families(beside, plain) if "books" in " ".join(w.text for w in f.wordings)]
    (quoted,) = found
    kinds = {w.kind for w in quoted.wordings if "books" in w.text}
    assert kinds == {"direct"}
    altered = next(p for p in quoted.pairs if p.verdict == "altered")
    assert {c.kind for c in altered.changes if c.alters} == {"negation", "modality"}


def test_quotations_that_differ_in_number_and_denial_alone_are_one() -> None:
    old = "“The rope was not due to be replaced until 2028,” said Ned Orme, the ferry's owner.\n"
    new = "“The rope was due to be replaced in 2026,” said Ned Orme, the ferry's owner.\n"
    other = "“The rope was 40 metres long,” said Ned Orme, the ferry's owner.\n"
    (rope,) = shared(families(old, new))
    (pair,) = rope.pairs
    assert pair.verdict == "altered"
    # "not until 2028" says when, as "in 2026" does: the year is what differs
    assert {c.kind for c in pair.changes if c.alters} == {"number"}
    assert shared(families(old, other)) == []


def test_a_denial_in_one_word_is_that_in_two() -> None:
    report = "Ned Orme, 58, said he would stay in office. {} he told reporters on the quay.\n"
    found = shared(
        families(
            report.format("“I am not going anywhere,”"), report.format("“I am going nowhere,”")
        )
    )
    (stays,) = (f for f in found if "going" in f.wordings[0].text)
    assert stays.verdict == "reworded"


def test_a_sentence_that_two_are_given_whole_is_one() -> None:
    (missing,) = shared(
        families(
            "“We do not believe that anyone is still missing,” said Mayor Anna Kellner.\n",
            "“We do not believe that anyone is still missing,” said Ned Orme.\n",
        )
    )
    assert {a.speaker for a in missing.ascriptions} == {"Anna Kellner", "Ned Orme"}


def test_a_quotation_is_not_taken_for_what_both_reports_tell_of_its_speaker_elsewhere() -> None:
    told = PARTED_A.replace("reporters.", "reporters. Mr Orme demanded that the town pay anglers.")
    for family in families(told, told):
        assert len({w.text for w in family.wordings}) == 1 or "Orme" not in family.speaker


def test_renderings_that_share_a_name_in_a_long_run_of_words_are_one() -> None:
    longer = (
        "Mayor Anna Kellner said that she will not meet with Mr. Orme while he is in town, lest "
        "anybody think that she would sway the guild's choice of a head that is set for June."
    )
    short = "Mayor Anna Kellner said that she will not meet with Orme before his talk in May."
    assert len(shared(families(longer, short))) == 1
