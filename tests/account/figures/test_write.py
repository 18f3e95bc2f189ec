from variorum.account import write_account
from variorum.annotate import annotate
from variorum.annotate.figures import find_figures
from variorum.annotate.sentences import find_sentences
from variorum.compare.figures import align_figures
from variorum.model import (
    Annotation,
    Attribution,
    Comparison,
    Report,
    Section,
    Span,
    Speaker,
    Story,
)

SAID = "Mayor Ilse Brandt said the flood in Tarnow destroyed 340 old homes."


def figures_of(text: str, *attributions: Attribution) -> Section:
    report = Report(id="a", source="", text=text, outlet="The Tarnow Post")
    sentences = find_sentences(text)
    found = find_figures(text, sentences)
    annotation = Annotation(
        report="a", sentences=sentences, figures=found, attributions=attributions
    )
    groups = align_figures([report], {"a": annotation}, [])
    comparison = Comparison(story=Story("s", ("a",)), figures=groups)
    return write_account(comparison, {"a": report}, {"a": annotation}).section("figures")


def test_line_says_who_gave_the_figure() -> None:
    said = Attribution(
        (Span(0, 17),),
        (Span(18, 22),),
        (Span(23, len(SAID) - 1),),
        "indirect",
        Speaker(name="Ilse Brandt"),
    )
    [line] = figures_of(SAID, said).lines
    assert (line.text, line.label) == (SAID, "")
    assert line.note == "according to Ilse Brandt; The Tarnow Post"


def test_noun_of_one_word_is_shown_in_its_sentence() -> None:
    [line] = figures_of("The flood shut eight schools in Tarnow.").lines
    assert line.text == "The flood shut eight schools in Tarnow."


def test_compound_is_shown_with_its_noun() -> None:
    [line] = figures_of("Ilse Brandt leads a 300-member league of farmers.").lines
    assert "300-member league" in line.text


def test_small_talk_is_left_out() -> None:
    text = "Two things matter, she said. Over the past 10 years one farm has closed."
    assert figures_of(text).lines == ()


def test_shares_of_a_poll_in_one_sentence_make_one_line() -> None:
    text = "Brandt won 40 percent, Lund won 35 percent and Orr won 9 percent in Tarnow."
    [line] = figures_of(text).lines
    assert "40 percent, Lund won 35 percent and Orr won 9 percent" in line.text
    assert len(line.evidence) == 3


def test_what_points_back_or_tells_a_term_of_office_is_left_out() -> None:
    for text in (
        "Then the two men left the mill by the dam.",
        "The vote was loud, according to two participants of the meeting.",
        "Lund, a three-term senator of the harbour party, left the mill.",
        "She spoke two weeks in advance of the vote on the dam.",
        "The mill was sold in secret, two of the people said.",
        "She said she would break the dam in half.",
        "The farmers own the meadows of Tarnow on that half of the river.",
        "The mill stood empty 100 or 120 days ago, the farmers of Tarnow said.",
        "There were a few errors out of hundreds, the mill said.",
        "What made them wait at the mill for four hours?",
        "Lund sat down by one of the six tables that stood by the mill.",
        "They spread out among the six tables of the mill.",
        "Ilse Brandt set the fees of the mill against the top 20 fees in Tarnow.",
    ):
        assert figures_of(text).lines == (), text
    [line] = figures_of("The mayor said that half of the meadows of Tarnow were lost.").lines
    assert "half of the meadows" in line.text


LONG = (
    "While the ministry in the capital had said little about the flood in the valley, the mayor"
    " told the farmers of Tarnow that 340 old homes were lost, which nobody had known before she"
    " came back from the dam."
)


def test_a_long_sentence_is_shown_whole() -> None:
    [line] = figures_of(LONG).lines
    assert line.text == LONG


def test_dateline_is_no_part_of_a_line() -> None:
    [line] = figures_of("TARNOW — The flood shut eight schools by the old dam.").lines
    assert line.text == "The flood shut eight schools by the old dam."


def test_number_that_a_report_gives_twice_makes_one_line() -> None:
    text = (
        "The board of Tarnow held 130 closed hearings on the dam. Lund said there was rain."
        " The farmers of Tarnow were asked 130 times about the hearings."
    )
    [line] = figures_of(text).lines
    assert "130 closed hearings" in line.text


def test_a_spelled_few_that_stand_for_those_told_of_make_no_line() -> None:
    assert figures_of("Two upland towns filed suit over the dam on Thursday.").lines == ()
    [line] = figures_of("Two upland farmers were killed by the dam on Thursday.").lines
    assert line.text.startswith("Two upland farmers")
    [line] = figures_of("Lund is one of only two upland farmers on the board.").lines
    assert "only two upland farmers" in line.text


def test_turns_of_speech_make_no_line() -> None:
    for text in (
        "One can count on one hand all farmers who know the dam.",
        "You cannot have 100 percent security by a dam.",
        "The dam helps millions of farmers in the valley.",
        "Thirteen pages later, the mayor is named.",
        "Here are five of the best mills by the dam.",
        "There was nothing close to millions of farmers by the dam.",
        "The mayor hired a clerk with zero plans for the dam.",
        "The valley is home to dozens of mills that farmers love.",
        "The vote was held. All three farmers had their reasons.",
    ):
        assert figures_of(text).lines == (), text


def test_figures_of_one_clause_make_one_line() -> None:
    [line] = figures_of("The flood took 340 homes and 12 bridges in Tarnow.").lines
    assert line.text == "The flood took 340 homes and 12 bridges in Tarnow."
    assert len(line.evidence) == 2


def figures_of_all(texts: dict[str, str]) -> Section:
    reports = {name: Report(id=name, source="", text=t, outlet=name) for name, t in texts.items()}
    annotations = {name: annotate(report) for name, report in reports.items()}
    groups = align_figures(list(reports.values()), annotations, [])
    comparison = Comparison(story=Story("s", tuple(reports)), figures=groups)
    return write_account(comparison, reports, annotations).section("figures")


def test_a_sentence_is_given_to_nobody_who_only_has_its_number() -> None:
    section = figures_of_all(
        {
            "Tarnow Post": "The flood in Tarnow destroyed 340 homes and drove 38 old people out.",
            "Gazette": "In Tarnow the flood destroyed 340 homes before the night was over.",
            "Courier": "The flood in Tarnow destroyed about 350 homes, the town said.",
        }
    )
    line = next(x for x in section.lines if x.text == "340 homes")
    told = next(x for x in line.lines if "also in" in x.note)
    assert told.label == told.evidence[0].report
    other = ({"Tarnow Post", "Gazette"} - {told.label}).pop()
    assert told.note.endswith(f"the number also in {other}")
    assert told.text.startswith("The flood" if told.label == "Tarnow Post" else "In Tarnow")


def test_a_number_that_several_give_stands_before_the_sentence_of_one() -> None:
    section = figures_of_all(
        {
            "Tarnow Post": "The bridge in Tarnow cost £2.3 million, twice what was planned.",
            "Gazette": "The bridge in Tarnow cost £2.3 million.",
        }
    )
    assert "£2.3 million" in [line.label for line in section.lines]


def test_what_a_sentence_leans_on_is_printed_before_it_or_its_figures_are_held_back() -> None:
    told = "The mill by the dam was sold to a bank on Monday. It was worth 340 old homes to them."
    [line] = figures_of(told).lines
    assert line.text == told
    section = figures_of("He raised 340 old sheep for the farmers of Tarnow. Why?")
    assert (section.lines, section.held_back) == ((), 1)
    for headline in ("Some 46 percent.", "\n\n15 strange facts about old Tarnow"):
        section = figures_of(f"The flood shut the mill of Tarnow for good. {headline}")
        assert section.lines == (), headline


def test_a_quotation_that_is_cut_is_closed() -> None:
    text = 'Mayor Ilse Brandt said: "We lost 340 old homes in the flood. It was a dark night."'
    [line] = figures_of(text).lines
    assert line.text == 'Mayor Ilse Brandt said: "We lost 340 old homes in the flood."'


def test_kinds_and_what_is_denied_make_no_line() -> None:
    for text in (
        "Brandt told the farmers of Tarnow that a two-state solution is dead.",
        "The harbour bought a 16-wheel truck for the mill by the dam.",
        "The harbour town of Tarnow does not have billions of crowns to throw around.",
        "Ilse Brandt asked whether she could send dozens of monks to the flooded Tarnow.",
        "The council of Tarnow voted to spend billions of crowns on the dam by the mill.",
    ):
        assert figures_of(text).lines == (), text
    [line] = figures_of("The mayor of Tarnow sent dozens of monks to the flooded mill.").lines
    assert "dozens of monks" in line.text
    [line] = figures_of("The flood took two-thirds of the old homes in Tarnow.").lines
    assert "two-thirds" in line.text


def test_what_is_mentioned_in_passing_makes_no_line() -> None:
    for text in (
        "Ilse Brandt fled the flood in Tarnow with two daughters and a dog.",
        "Ilse Brandt came to Tarnow with a son who was 9 weeks old at the time.",
        "Bo Hahn told his more than 30,000 followers that Tarnow was lost.",
        "Ilse Brandt leads a group of more than 150 lawmakers from Tarnow.",
        "Crews led the more than 300 guests out of the town hall, as Tarnow said.",
        "Nearly 3,000 of this batch were sent to Tarnow in the spring.",
        "Ilse Brandt said it would be a very hard two years for Tarnow.",
    ):
        assert figures_of(text).lines == (), text


def test_stretches_of_a_life_and_what_is_told_as_known_make_no_line() -> None:
    for text in (
        "During her nearly 20 years at the court of Tarnow, Judge Brandt ruled against farmers.",
        "Some 48 hours into the flood of Tarnow, Mayor Ilse Brandt tried to change course.",
        "Hundreds of miles to the north, a farm of Mayor Ilse Brandt burned down.",
        "Mayor Ilse Brandt asked the thousands of pilgrims in Tarnow to pray with her.",
        "Councillors balked. The four councillors may yet vote for the dam of Ilse Brandt.",
        "Ilse Brandt lives in Tarnow with her husband and four children.",
        "Ilse Brandt spoke in Tarnow for seven minutes at a time to please the farmers.",
        "Ilse Brandt saw the clerk of Tarnow leave after just three months.",
        "Ilse Brandt said that the guard of Tarnow had 15 years service.",
    ):
        assert figures_of(text).lines == (), text


def test_who_was_hurt_and_what_is_counted_in_full_make_a_line() -> None:
    for text in (
        "Ilse Brandt lost two daughters, who died in the flood of Tarnow.",
        "The more than 350 weavers of the guild of Tarnow meet in May.",
        "Tarnow has hired dozens of workers to clear the mud away.",
        "Ilse Brandt met one of the six farmers who were hurt in Tarnow.",
    ):
        assert len(figures_of(text).lines) == 1, text


def test_a_toll_is_told_though_much_else_is_counted() -> None:
    crops = ("barns", "farms", "mills", "wells", "boats", "carts", "ploughs", "hives", "ovens",
        "fences", "gates", "roofs", "sheds", "walls", "orchards", "ditches")  # fmt: skip
    text = " ".join(f"The flood in Tarnow ruined {n} {crop}." for n, crop in enumerate(crops, 120))
    told = figures_of(f"{text} The death toll from the flood in Tarnow stands at five.").lines
    assert told[0].text == "The death toll from the flood in Tarnow stands at five."


def test_how_often_and_in_which_of_several_times_make_no_line() -> None:
    for text in (
        "Ilse Brandt said three times that the dam of Tarnow was safe.",
        "The farmers of Tarnow rang the bell five times that night.",
        "The mill will not be rebuilt in 30, 60 or 90 days, the farmers of Tarnow said.",
    ):
        assert figures_of(text).lines == (), text
    for text in (
        "The new dam of Tarnow is three times the size of the old one.",
        "The dam of Tarnow held back three times as much water as the old one.",
        "Ilse Brandt was wounded three times in the war against Orland.",
    ):
        assert figures_of(text).lines, text


def test_some_of_the_dead_who_are_only_named_make_no_line() -> None:
    text = "Six of the dead farmers were identified as the brothers and cousins of Ilse Brandt."
    assert figures_of(text).lines == ()


def test_a_toll_that_a_quotation_repeats_makes_no_line() -> None:
    section = figures_of(
        "The flood in Tarnow killed five farmers on Monday. Seven other farmers were hurt at the"
        " mill. The bank mourns the flood that took the lives of five farmers and wounded seven."
    )
    assert not any("mourns" in line.text for line in section.lines)


def test_two_numbers_of_one_sentence_on_which_as_many_agree_make_one_line() -> None:
    text = "The bank paid $13 million to five farmers of Tarnow for the mill that the flood took."
    again = "The farmers of Tarnow lost a mill. " + text
    [line] = figures_of_all({"Tarnow Post": text, "Gazette": again}).lines
    assert line.label == "$13 million, five farmers"
    assert line.text == text


def test_a_sentence_about_what_was_just_brought_in_stands_behind_that() -> None:
    text = (
        "Ilse Brandt praised a review of the mills in Tarnow. According to the review, the dam has"
        " lost 340 old stones."
    )
    [line] = figures_of(text).lines
    assert line.text == text


def figures_of_reports(**texts: str) -> Section:
    reports = [Report(id=k, source="", text=text, outlet=k) for k, text in texts.items()]
    annotations = {
        r.id: Annotation(
            report=r.id,
            sentences=(sentences := find_sentences(r.text)),
            figures=find_figures(r.text, sentences),
        )
        for r in reports
    }
    groups = align_figures(reports, annotations, [])
    comparison = Comparison(story=Story("s", tuple(texts)), figures=groups)
    account = write_account(comparison, {r.id: r for r in reports}, annotations)
    return account.section("figures")


def test_what_a_report_corrects_is_told_with_both_numbers() -> None:
    [line] = figures_of_reports(
        a="The storm cut off 640 homes in the Wendel valley, the county said.",
        b="The county corrected the number of homes that the storm cut off from 640 to 460.",
    ).lines
    assert line.note.startswith("corrected in b from “640” to “460”: ")
    assert "“640 homes” in 1 report" in line.note


def test_a_sentence_with_two_measures_that_others_give_is_printed_once_for_each_report() -> None:
    first, second = figures_of_reports(
        a="The flood struck Wendel, 100 kilometers (62 miles) north of Tarnow, and Orr, "
        "25 kilometers (15 miles) further up.",
        b="Struck by the flood were Wendel, some 62 miles north of Tarnow, and Orr, "
        "some 25 kilometers further up.",
    ).lines
    assert "“100 kilometers” in 1 report; “62 miles” in 1 report" in first.note
    assert [line.label for line in first.lines] == ["a"]
    assert second.label == "some 25 kilometers"
    assert [(x.label, x.text, x.note) for x in second.lines] == [
        ("a", "25 kilometers", "told above")
    ]


def test_moments_lengths_of_texts_and_what_comes_at_a_time_make_no_line() -> None:
    for text in (
        "Five boats had sunk in the 24 hours since the gate in Tarnow broke.",
        "Twelve years on, Brandt came back to the gate in Tarnow.",
        "The mill is 20 minutes away in Tarnow.",
        "Here is what to watch in the final 42 days of the race.",
        "Brandt wrote so in her 91-page ruling on the gate.",
        "Brandt cannot keep the mill open 1,000 looms at a time.",
        "One or two members of the guild in Tarnow left early.",
        "Two heartland lawmakers called the bill on the gate “dead” in Tarnow.",
    ):
        rows = figures_of(text).lines
        assert not [row for row in rows if "Five" not in row.text], text
    assert figures_of("Fire shut a 91-room inn in Tarnow.").lines


def test_where_a_place_lies_and_how_long_a_text_is_make_no_line() -> None:
    for text in (
        "In Ashby, 30 miles south of the port, the council of Tarnow opened a hall.",
        "The rowers met in Lund, some 40 km from the mill in Tarnow.",
        "Brandt says it all in 140 characters or less.",
    ):
        assert not figures_of(text).lines, text
    assert figures_of("The flood went 30 miles south of the port of Tarnow.").lines


def test_whose_children_and_how_long_somebody_did_a_job_make_no_line() -> None:
    for text in ("The man who died in Tarnow was a father of six children.",):
        assert not figures_of(text).lines, text
    assert figures_of("The baker of Tarnow, who served six years in prison, came.").lines


def test_years_and_times_as_much_in_a_quotation_make_no_line() -> None:
    for text in (
        "“Seven decades of neglect in Tarnow prove it,” Brandt said.",
        "“The guild hits back 10 times harder than Lund,” Brandt said.",
    ):
        assert not figures_of(text).lines, text
    for text in (
        "The mill in Tarnow stood idle for seven decades, Brandt said.",
        "“He faces 20 years in prison in Tarnow,” Brandt said.",
        "“The meeting of the guild in Tarnow took 40 minutes,” Brandt said.",
    ):
        assert figures_of(text).lines, text


def test_what_had_happened_before_somebody_asked_is_not_their_number() -> None:
    text = "Ilse Brandt called for a calm week in Tarnow after 44 people were killed in floods."
    asked = Attribution(
        (Span(0, 11),),
        (Span(12, 22),),
        (Span(23, len(text) - 1),),
        "indirect",
        Speaker(name="Ilse Brandt"),
    )
    [line] = figures_of(text, asked).lines
    assert line.note == "The Tarnow Post"
    text = "Ilse Brandt said that it was calm in Tarnow after 44 people were killed in floods."
    said = Attribution(
        (Span(0, 11),),
        (Span(12, 16),),
        (Span(17, len(text) - 1),),
        "indirect",
        Speaker(name="Ilse Brandt"),
    )
    [line] = figures_of(text, said).lines
    assert line.note == "according to Ilse Brandt; The Tarnow Post"


def test_what_a_report_holds_against_what_somebody_asks_is_not_their_number() -> None:
    text = "Brandt asked why Tarnow did so poorly despite spending 44 million crowns on the gate."
    asked = Attribution(
        (Span(0, 6),),
        (Span(7, 12),),
        (Span(13, len(text) - 1),),
        "indirect",
        Speaker(name="Ilse Brandt"),
    )
    [line] = figures_of(text, asked).lines
    assert line.note == "The Tarnow Post"


def test_a_figure_that_leans_on_the_sentence_of_another_stands_under_it() -> None:
    first = "The ferry guild of Tarnow lost 340 old boats in the storm."
    second = "It also lost 27 sheds by the dam."
    [line] = figures_of(f"Ilse Brandt had warned the town. {first} {second}").lines
    assert line.text.startswith(first)
    shown = [x.text for x in line.walk()]
    assert sum(first in text for text in shown) == 1
    assert any(second in text for text in shown)


def test_a_sentence_under_two_figures_is_printed_once() -> None:
    one, other = figures_of_reports(
        a="The flood in Tarnow killed 12 farmers and destroyed 340 homes by the dam.",
        b="The flood in Tarnow killed at least 12 farmers and destroyed at least 340 homes.",
    ).lines
    assert [x.note for x in one.lines] == ["", ""]
    assert [(x.text, x.note) for x in other.lines] == [
        ("12 farmers", "told above"),
        ("at least 12 farmers", "told above"),
    ]


def test_the_number_alone_does_not_stand_under_itself() -> None:
    _, other = figures_of_reports(
        a="The flood in Tarnow killed 12 farmers and destroyed 340 homes by the dam.",
        b="By the dam the flood in Tarnow killed 12 farmers and destroyed 340 homes.",
        c="The flood in Tarnow destroyed 340 homes by the dam and killed 12 farmers there.",
        d="The flood in Tarnow killed at least 12 farmers and destroyed at least 340 homes.",
    ).lines
    first, second = other.lines
    assert (first.text, first.note, first.lines) == ("12 farmers", "told above", ())
    assert (second.text, second.note) == ("at least 12 farmers", "told above")
