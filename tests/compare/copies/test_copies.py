import random
from datetime import date

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from variorum.annotate.sentences import find_sentences
from variorum.compare.copies import relate_reports
from variorum.compare.copies.passages import common_runs, covered
from variorum.compare.copies.prose import quoted_spans, read_prose
from variorum.compare.shingles import Codes, word_code
from variorum.model import Annotation, Report, Span, Time

WIRE = """The council of Brennhaven voted on Monday night to close the old swing bridge to lorries
from the first of June, after engineers found cracks in two of its iron piers.

Mayor Ottilie Farsund said the decision had cost her sleep. The bridge, built in 1911, carries
some 4,300 vehicles a day between the harbour and the mill quarter.

Hauliers will have to take the ring road, a detour of nineteen kilometres. Their guild put the
extra cost at 2.4 million crowns a year and asked the province to pay half of it.

Engineer Matthis Rolund, who led the inspection, told the council that the eastern pier had sunk
by eleven millimetres since the autumn. He advised against any repair before the river falls.

Seven members voted for the closure and four against. Councillor Benno Achterberg, who owns a
gravel yard on the quay, left the chamber before the vote and did not take part in it.

The harbour master expects that barges will carry part of the grain once the locks at Sandrup
have been widened. Work there is to begin in August and to last until the following spring."""

REWORDED = """Lorries will be banned from Brennhaven's ageing swing bridge starting June 1, the
council decided in a Monday night vote, because two iron piers were found by engineers to have
cracks.

It was a decision that cost Mayor Ottilie Farsund sleep, she said. Around 4,300 vehicles use the
1911 bridge daily to get from the harbour to the mill quarter.

A 19-kilometre detour over the ring road awaits hauliers, whose guild estimates additional costs
of 2.4 million crowns yearly; the province, it says, should cover half.

According to Matthis Rolund, the engineer in charge of the inspection, the eastern pier sank eleven
millimetres since autumn. Repair, he advised the council, should wait until the river falls.

The closure passed with seven members for and four against. Benno Achterberg, a councillor with a
gravel yard on the quay, had left the chamber before the vote without taking part.

Barges are expected by the harbour master to carry some grain after the Sandrup locks are widened,
work that begins in August and lasts until next spring."""

OTHER = """People in the mill quarter woke up on Tuesday to the news that their bridge is failing.
Baker Sunniva Dahle, whose flour comes by lorry, has already called three suppliers.

Nobody told us anything, she said, standing in front of a shop that her grandmother opened. The
crossing has been a matter of dispute in Brennhaven for a decade: a plan for a tunnel was dropped
when the province withdrew its money.

Mayor Ottilie Farsund promised a meeting with residents in the school hall next week. Small vans
may still cross, the town hall confirmed, as may ambulances and the fire brigade.

At the harbour some expect chances. A ferry for goods could be set up within months, according to
the shipbroker Ingmar Tessel, if the quay by the old customs house is given over to it."""

DENIED = """A man has denied setting fire to a boat shed in Brennhaven early on Sunday.
Rolf Askeland, 24, is accused of starting the blaze at the Farsund yard shortly after six in
the morning.
Half of the roof over the slipway fell in before the firemen of Sandrup could reach it.
Mr Askeland, of Harbour Street, Brennhaven, pleaded not guilty before the Sandrup
magistrates.
He was kept in custody and is to appear before the Crown Court on 19 August.
Nobody was hurt, and the main hall of the yard stayed closed on Tuesday, police said."""

CHARGED = """Police have charged a man with arson after the fire that ruined a Brennhaven boat shed
at the weekend.
Rolf Askeland, aged 24 and from Brennhaven, will come before the Sandrup magistrates
tomorrow morning.
Dozens of firemen fought the flames at the Farsund yard once the alarm had been raised at
about six on Sunday.
The roof of the slipway collapsed, but the main hall was saved and there were no injuries.
The yard, which employs thirty people, says that it hopes to open again within a week.
A detective asked anyone who was near Harbour Street on Sunday to get in touch with the
police in Sandrup."""

SPEECH = (
    "I have walked over this bridge every morning since I was six years old, and I would give a "
    "great deal to be able to tell you that it will hold for another hundred years, but the "
    "engineers have shown me what they saw, and no mayor may gamble with what lies under the feet "
    "of those who trust her, so tonight I ask each of you to vote as if your own children were on "
    "their way to school across it, because some of them are, and because iron does not care for "
    "our budgets or our quarrels or the years that we have lost over a tunnel nobody dared to dig"
)


def report(key, text, day=None, outlet=None):
    return Report(id=key, source=key, text=text, published=day, outlet=outlet)


def relate(*reports, annotations=None):
    (relation,) = relate_reports(reports, annotations or {})
    return relation


def test_a_paper_that_runs_the_wire_is_a_copy_of_it():
    wire = report("wire", WIRE, date(2031, 3, 4))
    paper = report("paper", WIRE.replace("some 4,300", "about 4,300"), date(2031, 3, 5))
    relation = relate(wire, paper)
    assert (relation.relation, relation.direction) == ("copy", "b_from_a")
    assert relation.share > 0.9


def test_a_long_report_that_holds_the_beginning_of_another_has_an_excerpt():
    beginning = "\n\n".join(WIRE.split("\n\n")[:4])
    relation = relate(report("short", beginning), report("long", OTHER + "\n\n" + beginning))
    assert relation.relation == "excerpt"


def test_one_borrowed_paragraph_makes_a_report_partly_derived():
    paragraph = WIRE.split("\n\n")[3]
    relation = relate(report("wire", WIRE), report("own", OTHER + "\n\n" + paragraph))
    assert relation.relation == "partly derived"
    assert 0 < relation.share < 0.5
    assert relation.direction == "unknown"


def test_the_same_text_in_other_words_is_a_rewrite():
    relation = relate(report("wire", WIRE), report("machine", REWORDED))
    assert relation.relation == "rewrite"
    assert len(relation.evidence) >= 4


def test_a_report_of_the_same_event_is_independent():
    relation = relate(report("wire", WIRE), report("own", OTHER))
    assert (relation.relation, relation.share, relation.direction) == ("independent", 0, "unknown")


def test_two_short_reports_of_one_event_have_the_same_facts_by_themselves():
    relation = relate(report("court", DENIED), report("police", CHARGED))
    assert (relation.relation, relation.direction) == ("independent", "unknown")


@pytest.mark.parametrize(
    "printed",
    ["“{}”", '"{}"', "Farsund spoke last. This is what she said:\n\n{}", "{}"],
    ids=["curly", "straight", "after a colon", "first person without marks"],
)
def test_sharing_a_speech_is_not_dependence(printed):
    speech = printed.format(SPEECH)
    relation = relate(report("a", WIRE + "\n\n" + speech), report("b", OTHER + "\n\n" + speech))
    assert relation.relation == "independent"
    assert relation.evidence[0].text.endswith("nobody dared to dig")


def test_furniture_is_set_aside():
    block = "Never miss a tide: " + " ".join(
        f"offer{n} for readers of the coast" for n in range(30)
    )
    a, b = report("a", block + "\n\n" + WIRE), report("b", block + "\n\n" + OTHER)
    annotations = {
        key: Annotation(report=key, furniture=(Span(0, len(block)),)) for key in ("a", "b")
    }
    assert relate(a, b, annotations=annotations).relation == "independent"
    assert relate(a, b).relation != "independent"


def test_who_gives_credit_has_it_from_the_other():
    paragraph = WIRE.split("\n\n")[3]
    credit = "\n\nThe plan was first reported by the Sandrup Herald."
    a = report("a", OTHER + "\n\n" + paragraph + credit, outlet="Mill Post")
    b = report("b", WIRE, outlet="The Sandrup Herald")
    assert relate(a, b).direction == "a_from_b"
    assert relate(b, a).direction == "b_from_a"


def test_evidence_is_the_words_of_both_reports_in_turn():
    reports = {
        "wire": report("wire", WIRE),
        "paper": report("paper", OTHER + "\n\n" + WIRE),
        "machine": report("machine", REWORDED),
    }
    for relation in relate_reports(list(reports.values()), {}):
        for place, evidence in enumerate(relation.evidence):
            assert evidence.report == (relation.b if place % 2 else relation.a)
            assert reports[evidence.report].text[evidence.begin : evidence.end] == evidence.text


@pytest.mark.parametrize("seed", range(4))
def test_the_order_of_reports_does_not_matter(seed):
    reports = [
        report("wire", WIRE, date(2031, 3, 4)),
        report("paper", WIRE + "\n\n" + OTHER, date(2031, 3, 5)),
        report("machine", REWORDED),
        report("own", OTHER),
        report("empty", ""),
    ]
    shuffled = reports[:]
    random.Random(seed).shuffle(shuffled)

    def found(order):
        opposite = {"a_from_b": "b_from_a", "b_from_a": "a_from_b", "unknown": "unknown"}
        rows = {}
        for r in relate_reports(order, {}):
            forth = r.a < r.b
            direction = r.direction if forth else opposite[r.direction]
            passages = frozenset(e.text for e in r.evidence)
            rows[frozenset((r.a, r.b))] = (r.relation, direction, r.share, passages)
        return rows

    assert found(shuffled) == found(reports)
    assert len(found(reports)) == 10


def test_a_quotation_that_goes_on_in_the_next_paragraph_is_quoted_in_both():
    text = "“It began at night.\n\n“It ended at dawn,” she said. Nobody else spoke."
    assert [span.of(text) for span in quoted_spans(text)] == [
        "It began at night.",
        "It ended at dawn,",
    ]


def test_an_apostrophe_quotes_nothing():
    assert quoted_spans("The bakers' union and the mayor's office don't agree on '31.") == []


def codes(words: list[str]) -> Codes:
    return np.array([word_code(word) for word in words], dtype=np.uint64)


words = st.lists(st.sampled_from(["ash", "birch", "cedar", "elm", "fir"]), max_size=40)


@given(words, words, st.integers(2, 5))
def test_runs_are_the_same_words_in_both(a, b, least):
    for run in common_runs(codes(a), codes(b), least=least):
        assert run.length >= least
        assert a[run.a : run.a + run.length] == b[run.b : run.b + run.length]


@given(words, words, words, st.integers(6, 30))
def test_a_shared_passage_is_found_whole(before, after, elsewhere, length):
    passage = [f"word{n}" for n in range(length)]
    a, b = [*before, *passage, "oak"], [*elsewhere, *passage, *after]
    runs = common_runs(codes(a), codes(b), least=5)
    assert any(run.a <= len(before) and run.a + run.length >= len(before) + length for run in runs)


@given(st.text(max_size=300))
def test_any_text_can_be_read(text):
    prose = read_prose(report("x", text))
    assert len(prose.words) == len(prose.codes) == len(prose.own) == len(prose.sentence)
    assert np.all(prose.sentence >= 0)
    assert not covered([], len(prose.words), side=0).any()
    relate(report("x", text), report("y", text + " " + WIRE))


def test_a_caption_that_stands_again_and_again_is_no_borrowed_prose():
    caption = "\n\nThis clip cannot be played on the device that you are using now\n\n"
    a, b = (caption.join(text.split("\n\n")) for text in (WIRE, OTHER))
    assert relate(report("a", a), report("b", b)).relation == "independent"


def test_a_list_of_those_who_sued_is_nobodys_prose():
    towns = "Sandrup, Ostermark, Vellin, New Harrow, Tarnsund, Little Orsk, Wend, Brask, Dorn Vale"
    names = f"{towns}, Marrick, Upper Linden, Cold Quay, Fennmoor, Ashby, Port Grell and Holm"
    a, b = (f"{text}\n\nThe towns {verb} {names}.\n"
            for text, verb in ((WIRE, "that sued are"), (OTHER, "before the court:")))  # fmt: skip
    assert relate(report("a", a), report("b", b)).relation == "independent"


def test_quoting_the_prose_of_a_credited_report_is_dependence():
    paragraph = " ".join(WIRE.split("\n\n")[3].split())
    quoting = f"{OTHER}\n\nThe Sandrup Herald reported: “{paragraph}”"
    relation = relate(
        report("a", quoting, outlet="Mill Post"), report("b", WIRE, outlet="Sandrup Herald")
    )
    assert (relation.relation, relation.direction) == ("partly derived", "a_from_b")


def test_a_transcript_cut_short_is_an_excerpt_though_all_of_it_is_quotation():
    said = " ".join(WIRE.split())
    whole, cut = f"“{said} {' '.join(OTHER.split())}”", f"“{said}”"
    assert relate(report("a", whole), report("b", cut)).relation == "excerpt"


def test_a_speech_that_two_reports_print_with_words_of_their_own_is_no_excerpt():
    said = f"“{' '.join(WIRE.split())}”"
    first = f"The mayor read out to the guests in the town hall:\n\n{said}"
    second = f"Before the vote nobody spoke but she. {said}\n\nThen the lamps were put out."
    assert relate(report("a", first), report("b", second)).relation == "independent"


STATEMENT = (
    "“We are sad about what the ministry chose to do, yet none of us at the mill wonders at it"
    " any more after two years of whispers, and when the dust has settled on all of this she will"
    " stand there cleared of every word of it,” the lawyer wrote to the papers on Monday."
)


def test_a_statement_that_both_print_is_not_had_from_who_is_credited_for_something_else():
    a = f"{OTHER}\n\n{STATEMENT}\n\nThe mill was sold in May, according to the Sandrup Herald."
    relation = relate(
        report("a", a, outlet="Mill Post"),
        report("b", f"{WIRE}\n\n{STATEMENT}", outlet="Sandrup Herald"),
    )
    assert relation.relation == "independent"


def test_what_is_quoted_where_another_is_credited_is_had_from_there():
    said = STATEMENT.replace("wrote to the papers", "told the Sandrup Herald")
    relation = relate(
        report("a", f"{OTHER}\n\n{said}", outlet="Mill Post"),
        report("b", f"{WIRE}\n\n{STATEMENT}", outlet="Sandrup Herald"),
    )
    assert (relation.relation, relation.direction) == ("partly derived", "a_from_b")


BRIEF = "A fire destroyed the old mill at Lund on Thursday, and nobody was hurt, police said."


@pytest.mark.parametrize(
    ("first", "second", "relation"),
    [
        (BRIEF, BRIEF, "copy"),
        (BRIEF, BRIEF.replace("Thursday", "Friday"), "independent"),
        ("The bridge at Lund was closed on Monday.",) * 2 + ("independent",),
        ("“Nobody was hurt, and we will open the old mill again before the summer.”",) * 2
        + ("independent",),
    ],
)
def test_a_brief_that_two_print_word_for_word_is_had_from_one_hand(first, second, relation):
    assert relate(report("one", first), report("two", second)).relation == relation


def test_the_news_of_the_next_day_is_no_rewriting_of_the_day_before():
    earlier = report("a", WIRE, date(2031, 6, 2))
    later = report("b", REWORDED, date(2031, 6, 4))
    assert relate(earlier, later).relation == "rewrite"

    def told(day):
        begin = REWORDED.index("Monday night")
        return Annotation(
            report="b",
            sentences=tuple(find_sentences(REWORDED)),
            times=(Time(begin, begin + len("Monday night"), "TIME", f"{day}TNI"),),
        )

    before, after = told("2031-06-02"), told("2031-06-03")
    assert relate(earlier, later, annotations={"b": before}).relation == "rewrite"
    assert relate(earlier, later, annotations={"b": after}).relation == "independent"


def test_answers_at_one_press_conference_make_no_rewriting():
    answers = (
        "“My crews came from two towns away because the station at Wexcombe was closed in March.”",
        "“This was a deliberate act. Eleven families lost their homes in a single night.”",
        "“We are looking for a man who used to work there, and nobody should go near him.”",
    )
    first = "\n\n".join(
        (
            "Police have named the man whom they seek over the blaze in Hallam Street.",
            f"Fire chief Marcus Orlan said: {answers[0]}",
            f"Superintendent Ada Renshaw said: {answers[1]} She went on: {answers[2]}",
            "Neighbours have begun to clear ash and glass from their yards, and one offers tea.",
            "The warehouse of the Brand family had stood at that corner since the year 1911.",
        )
    )
    second = "\n\n".join(
        (
            "The row over a closed fire station flared up anew as its commander spoke on Friday.",
            f"Marcus Orlan told reporters: {answers[0]}",
            f"Beside him sat Ada Renshaw. {answers[1]} she said. {answers[2]}",
            "Council leader Jean Abbott stayed away and pointed to two million spent on engines.",
            "Councillor Tom Weir said a petition to have it opened again bears six thousand names.",
        )
    )
    assert relate(report("a", first), report("b", second)).relation == "independent"


def test_one_sentence_in_the_first_person_does_not_quote_a_text_without_paragraphs():
    text = " ".join(f"{WIRE} {REWORDED}".split())
    prose = read_prose(report("a", f"{text} We asked the mayor for an answer."))
    assert 0.9 < prose.own.mean() < 1
