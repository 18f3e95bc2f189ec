"""A time that hangs on a part of a sentence does not date what the sentence tells."""

from datetime import date

import pytest

DAY = date(2023, 11, 9)


@pytest.mark.parametrize(
    "sentence",
    [
        "Mayor Odile Brandt vowed a new ferry slip in the weeks prior to the Nov. 9 elections.",
        "In the days before Wednesday's vote, Mayor Odile Brandt promised a new ferry slip.",
        "After a dismal debate on Tuesday in Brask, Piet Malou had become the harbour's joke.",
        "Responding to a question about a fire at the slip a month ago, Brandt blamed the board.",
        "Harbour master Piet Malou admitted he stumbled in his debate last week.",
        "Ruud Zeeman said he believed that Malou had sent the ferry letter out late Tuesday.",
        "Piet Malou told the Brask court that he was sober, though he did drink cider last night.",
        "Councillor Ruud Zeeman told ferry workers a law could be ready as early as Thursday.",
        "Ruud Zeeman ran the ferry office of Brask between June 2021 and July 2022.",
        "Separate from Wednesday's release, the harbour board printed its ferry papers.",
        "No new papers on the ferry slip became public in Brask on Tuesday.",
        "Odile Brandt has been mayor of the ferry town of Brask since March 2020.",
        "In her first words on the slip since the council refused on Tuesday to let Piet Malou sell"
        " it, Odile Brandt praised the ferry workers of Brask.",
        "Odile Brandt said her rival in Brask “lied many times” during the ferry trial last week.",
        "Odile Brandt declined to take sides on the Tuesday vote over the ferry slip in Brask.",
        "Piet Malou pointed out that Brandt won the ferrymen of Brask in Tuesday's ferry vote.",
        "Piet Malou expressed disbelief that Odile Brandt won the ferry vote in Brask on Tuesday.",
        "Councillors urged Odile Brandt to get tough with Piet Malou when they meet on Nov. 13.",
        "Piet Malou got a call about the ferry slip, according to a file released Wednesday.",
        "The council of Brask had ordered in 2021 that the ferry slip be opened by Nov. 7, 2023.",
        "Right now Brask has a ferry slip that is all that is wrong with the harbour today.",
        "The harbour board's greatest gain today is that it knows what the ferry slip is worth.",
        "FILE PHOTO: Mayor Odile Brandt opens the ferry slip in Brask on May 3, 2021.",
        "The ferry order that was signed on Tuesday has been held up by Piet Malou's court.",
        "Brandt's plan for Brask came two weeks before the term starting on Nov. 7 for its pupils.",
        "One day after she had announced it on Tuesday, Odile Brandt dropped the ferry plan.",
        "The court of Brask cited the first ferry order of the mayor (issued in January) again.",
        "Mayor Odile Brandt opens the ferry slip in Brask, May 3, 2021.",
        "Mayor Odile Brandt smiles in this undated photo released in Brask on May 3, 2021.",
        "The board could start with crews who sailed for Malou, named in a list kept since May.",
        "Workers who have studied Malou's slaying on Nov. 2, 2013, said they expect nothing new.",
        "The talks in Brask came as Piet Malou plans to shut the slip once he takes office on"
        " Nov. 20.",
        "Piet Malou is known in Brask for hard words, including after the fire at the slip in"
        " August.",
        "As threatened back in February, Odile Brandt has a plan to shut the slip of Brask.",
        "Since Malou, named by the ferry board, shut the slip on Tuesday, Brandt has kept quiet.",
        "Malou's note to Brask echoed another note sent on Tuesday, in which he blamed the board.",
        "Piet Malou wrote to Brask in response to the mayor's harsh speech at the slip on Tuesday.",
        "Starting the weekend before the vote, the ferry workers of Brask got threats.",
        "Two ferrymen of Brask seem ready to hold out until the polls close on Nov. 8.",
        "But with the council expected to vote on the slip on Friday, Malou left Brask again.",
        "Ahead of her speech Tuesday, Odile Brandt attacked the ferry board of Brask.",
        "The council of Brask asked Malou what the ferry slip would cost on Nov. 20.",
        "The ferrymen of Brask hope a slip will make the council weak in Tuesday's vote.",
        "Even before she fired Piet Malou late Tuesday, Odile Brandt had ferrymen in her office.",
        "Ruud Zeeman, of the board, admitted that the mayor's words on Tuesday were a surprise.",
        "As anger grew over the mayor's claim that “all sides” had a part in a brawl last"
        " weekend, her ferry board in Brask also faced calls to resign.",
        "The toll of the ferry fire in Brask could climb as divers return on Nov. 13.",
        "The board of Brask also held ferry talks over the week-long Labor Day recess.",
        "Ferry strikes have spread to all of Brask following Brandt's win on Tuesday.",
        "The toll of the ferry fire in Brask could climb as families log on Monday.",
        "The council of Brask asked Odile Brandt to delay a ferry rally planned for next Tuesday.",
        "Odile Brandt resurrected the ferry plan of Brask in her remarks preceding Labor Day.",
        "The ferry fires in Brask came at the start of Lent leading up to Easter.",
        "A van had hit a popular Christmas market packed with ferrymen of Brask.",
        "Piet Malou of Brask told her that she would “be sorry” for making threats to the ferry"
        " board during her first speech on Tuesday.",
        "Ruud Zeeman mocked the ferry order, noting that it came as the board had put aside its"
        " quarrel and met for a race following the fall of Piet Malou, R-Brask, during a practice"
        " on Tuesday.",
    ],
)
def test_a_time_of_a_phrase_or_a_clause_makes_no_entry(timeline, sentence: str) -> None:
    assert timeline((DAY, sentence)) == ()


def test_a_time_of_words_beside_the_deed_is_not_its_time(timeline) -> None:
    told = "Last month, in words that rang loudly on Tuesday in Brask, Malou gave no advice."
    (event,) = timeline((DAY, told))
    assert (event.when.earliest, event.when.latest) == (date(2023, 10, 1), date(2023, 10, 31))


def test_what_rang_out_elsewhere_is_no_deed_where_the_sentence_begins_with_another_time(
    timeline,
) -> None:
    told = "Last month, in words that echoed loudly on Tuesday in Brask, Malou told a rally no."
    (event,) = timeline((DAY, told))
    assert (event.when.earliest, event.when.latest) == (date(2023, 10, 1), date(2023, 10, 31))


def test_what_went_on_into_the_next_day_is_dated_to_its_beginning(timeline) -> None:
    told = "Hundreds of ferrymen marched from Tuesday night into Wednesday in Brask and Orsk."
    (event,) = timeline((DAY, told))
    assert event.when.day == date(2023, 11, 7)


@pytest.mark.parametrize(
    "sentence",
    [
        "In Wednesday's debate Mayor Odile Brandt took a swipe at harbour master Piet Malou.",
        "A fire broke out at the ferry slip of Brask on Tuesday that killed two ferrymen.",
        "The ferry board released a study of the slip of Brask on Tuesday that called it unsafe.",
        "In a February interview, Piet Malou spoke of the ferry slip in Brask.",
        "Speaking at a ferry rally in Brask on Tuesday, Odile Brandt promised a new slip.",
        "Mayor Odile Brandt said Tuesday that she would support the ferry slip in Brask.",
        "Mayor Odile Brandt opened the ferry slip on Tuesday after the board gave way.",
        "Odile Brandt revealed that she had met Piet Malou in Brask during a Tuesday interview.",
        "Piet Malou will come to the ferry slip in Brask for the Thursday morning meeting.",
        "Odile Brandt praised the ferry workers of Brask on Tuesday's morning show.",
        "Odile Brandt will take the ferry slip from Piet Malou when they meet on Nov. 13.",
        "Piet Malou won a ferry vote against Odile Brandt in Brask in March 2021.",
        "Mayor Odile Brandt said the ferrymen of Brask had told her to “shut up” in a string of"
        " tweets on Tuesday.",
        "The ferry board of Brask confirmed that on Nov. 13 it will send a boat to Orsk.",
        "Piet Malou noted that the ferry boards of Brask and Orsk will meet on Nov. 13.",
        "The ferry fire in Brask may not be as bad as it looked, the board reported on Tuesday.",
        "By Tuesday officers in Brask had counted 60 boats at the ferry slip.",
        "The ferry board of Brask scolded guards, including two of Orsk, in a speech on Tuesday.",
        "Odile Brandt noted on Tuesday that the ferry board of Brask had put two guards on trial.",
    ],
)
def test_a_time_of_the_deed_makes_an_entry(timeline, sentence: str) -> None:
    (event,) = timeline((DAY, sentence))
    assert event.text == sentence


def test_the_time_of_the_deed_counts_though_a_finer_one_hangs_on_it(timeline) -> None:
    sentence = (
        "Last month Mayor Odile Brandt signed a paper that paid the ferry workers of Brask"
        " through the Friday deadline."
    )
    (event,) = timeline((DAY, sentence))
    assert (event.when.earliest, event.when.latest) == (date(2023, 10, 1), date(2023, 10, 31))
