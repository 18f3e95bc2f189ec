import pytest
from hypothesis import given
from hypothesis import strategies as st

from variorum.clean import find_furniture
from variorum.model import Report, Span

BODY = (
    "Harbour master Ines Calloway told the town council on Tuesday that the ferry to Brant "
    "Island would stop in November.\n\n"
    "“We cannot run a boat that fails its own inspection,” she said, and asked for patience.\n\n"
)
MORE = (
    "The council will meet again next week to hear from the two firms that have offered to lend "
    "a vessel for the winter.\n"
)


def marked(text: str) -> list[str]:
    return [span.of(text) for span in find_furniture(Report(id="a", source="a.txt", text=text))]


def test_a_plain_report_has_none() -> None:
    assert marked(BODY + MORE) == []


def test_lines_that_call_credit_share_and_reserve_rights() -> None:
    lines = [
        "CLICK HERE TO GET THE HARBOUR HERALD APP",
        "Sign up for our daily newsletter",
        "Follow us on Facebook and Instagram",
        "Listen to the full debate on the Harbour Herald app.",
        "The island in four minutes: sign up for our free evening newsletter.",
        "Advertisement",
        "Embed Ray says it's late 3:17 autoplay autoplay Copy this code to your website or blog",
        "Story continues below",
        "RELATED: Island school to close for a week",
        "Also read",
        "Share on Facebook",
        "0 Comments",
        "Page 2",
        "- 3 -",
        "Photo by Lena Orrick/Getty Images",
        "By Tomas Quill, Staff Writer",
        "Tomas Quill contributed to this report.",
        "Reporting by Tomas Quill; Editing by Ana Bask",
        "We use cookies to improve your experience.",
        "© 2023 Harbour Herald Media. All rights reserved.",
        "This material may not be published, broadcast, rewritten or redistributed.",
        "The Harbour Herald's editorials are written by its editorial board. Most run on Sunday.",
        "To read more columns, go to the Views page or sign up for the weekly letter.",
        "Watch the above reports by Ana Bask and Tomas Quill on what the ferry costs the island.",
    ]
    for line in lines:
        assert marked(BODY + line + "\n\n" + MORE) == [line]


NOTICES = (
    "Correction: An earlier version of this report said that the ferry was built in 1960.",
    "Correction (20 March): The boat came in after four minutes, not 14.",
    "CORRECTION, March 20: The pier is 40 metres long, not 14.",
    "Clarification — Calloway spoke on Monday, not at the meeting.",
    "Editor’s note: Ana Bask sits on the board of the ferry.",
    "– This report was last updated at 4:20 p.m.",
    "Updated at 5 p.m. ET March 9",
    "Related Coverage Board to vote on the harbour bill on Thursday: clerks",
    "Editors' note: This text went to print before the vote.",
    "An earlier version of this article misstated the length of the pier.",
    "This story has been updated to include the reply of the board of 4 May, and 12 new figures.",
    "(This article was corrected on 3 June to show that Calloway said the ferry would sail.)",
    "This version corrects the spelling of the name Calloway.",
)


@pytest.mark.parametrize("notice", NOTICES)
def test_a_notice_of_correction_at_the_head_at_the_end_and_between(notice: str) -> None:
    assert marked(BODY + MORE + "\n" + notice) == [notice]
    assert marked(notice + "\n\n" + BODY + MORE) == [notice]
    assert marked(BODY + notice + "\n\n" + MORE) == [notice]


def test_a_sentence_about_a_correction_is_none() -> None:
    for line in (
        "Correction of the harbour map will cost 4,000 crowns, the council said on Tuesday.",
        "Corrections officers at the island jail said the ferry was late again on Monday.",
        "The earlier version of the bill named no ferry, and Calloway said it was better.",
        "This report was amended by the council in May after the fire at the harbour office.",
        "The editor’s note that she found in the drawer was written in 1960, she said.",
        "The article was wrong, she said, and asked the paper to correct it by Friday.",
    ):
        assert marked(BODY + line + "\n\n" + MORE) == [], line


def test_a_headline_in_capitals_amid_the_body() -> None:
    headline = "COUNCIL OF BRANT ISLAND WEIGHS SALE OF ITS ONLY LIGHTHOUSE"
    assert marked(BODY + headline + "\n\n" + MORE) == [headline]


def test_headings_quotations_and_list_items_are_left_alone() -> None:
    for line in (
        "WHAT HAPPENS NEXT",
        "“NO BOAT SHALL LEAVE THIS HARBOUR WITHOUT A PILOT ABOARD”",
        "- REPAIR OF THE FERRY BY A YARD ON THE MAINLAND",
        "The plan in short",
        "Watch officers found the ferry timetable on the port website after a long search there.",
        "“Click your heels and sign the form,” she told them.",
        "She asked the crowd to sign up for the winter watch.",
        "Calloway contributed to the report that the council ordered in May after the fire.",
    ):
        assert marked(BODY + line + "\n\n" + MORE) == []


def test_a_notice_after_a_colon_is_part_of_the_report() -> None:
    text = "The sign at the pier, put up in the night by persons unknown, reads as follows:\n\n"
    notice = "NOBODY MAY LAND HERE UNTIL THE DEBT IS PAID IN FULL\n\n"
    assert marked(BODY + text + notice + MORE) == []


def test_a_report_in_capitals_is_not_marked_away() -> None:
    text = (BODY + MORE).upper()
    assert marked(text) == []


def test_a_column_under_headings_in_capitals_keeps_them() -> None:
    heading = "MAYOR OF BRANT GRABS A LEAD IN THE LATEST POLL"
    text = BODY + "".join(
        f"{h}\n\n{MORE}\n" for h in ("ON THE PIER", "AT THE POLLS", heading, "LAST WORD")
    )
    assert marked(text) == []


def test_a_sponsor_block_is_one_stretch() -> None:
    block = (
        "Warm Coats for Brave Sailors\nNorthern Relief Fund Sponsored\nWarm Coats for Brave "
        "Sailors\n\nA generous donor will match your gift this month. Please donate now so that "
        "your support goes twice as far."
    )
    assert marked(BODY + block + "\n\n" + MORE) == [block]


def test_the_headline_above_a_sponsors_line_belongs_to_its_block() -> None:
    block = (
        "Warm Coats For Brave Sailors\n\nSponsored by the Northern Relief Fund\n\nA generous donor "
        "will match your gift this month. Please donate now."
    )
    assert marked(BODY + block + "\n\n" + MORE) == [block]


def test_a_bill_that_somebody_sponsored_is_no_advertisement() -> None:
    assert marked(BODY + "Measure sponsored by Senator Dale Orrick\n\n" + MORE) == []


def test_a_date_stamp_is_marked_and_a_dateline_is_not() -> None:
    assert marked("date 2023-05-16 Harbour master Ines Calloway spoke.\n\n" + MORE) == [
        "date 2023-05-16"
    ]
    assert marked("BRANT ISLAND, May 16 — Harbour master Ines Calloway spoke.\n\n" + MORE) == []


def test_a_call_inside_a_paragraph() -> None:
    text = BODY.strip() + " CLICK HERE TO GET THE HERALD APP The ferry will sail.\n\n" + MORE
    assert marked(text) == ["CLICK HERE TO GET THE HERALD APP"]


def test_the_headline_of_another_article_in_brackets_inside_a_paragraph() -> None:
    headline = "(RELATED: Harbour Master Is Member Of Ferry Guild)"
    assert marked(f"{BODY.strip()} {headline}\n\n{MORE}") == [headline]
    assert marked(f"{BODY.strip()} (related: the ferry guild has two harbours)\n\n{MORE}") == []


def test_the_button_of_a_film_is_no_part_of_what_is_told_below_it() -> None:
    film = "CLOSE Ana Bask told the board that the ferry would be late."
    assert marked(f"{film}\n\n{BODY}{MORE}") == ["CLOSE"]
    assert marked(f"CLOSE TO THE PIER A ferry sank.\n\n{BODY}{MORE}") == []


def test_a_notice_of_correction_inside_a_paragraph_and_no_gloss() -> None:
    notice = "[Editor's note: This paragraph was changed to clarify Mr. Peck's title.]"
    text = f"Tiago Peck, an economist in Harrow, says that it works. {notice} Others doubt it."
    assert marked(text) == [notice]
    assert marked("“It [Editor's note: the bridge] will stand in May,” Peck said.") == []


def test_the_title_is_never_marked() -> None:
    report = Report(
        id="a",
        source="a.txt",
        text="Watch: Ferry sinks\n\n" + BODY,
        title="Watch: Ferry sinks",
        title_span=Span(0, 18),
    )
    assert find_furniture(report) == ()


PIECES = st.sampled_from(
    [
        "Advertisement",
        "\n",
        "\r\n",
        "\n\n",
        "Share",
        "Sponsored",
        "2024-05-01 ",
        "CLICK HERE TO GET ",
    ]
)


@given(st.lists(st.one_of(PIECES, st.text(max_size=30)), max_size=40).map("".join))
def test_spans_are_sorted_trimmed_and_apart(text: str) -> None:
    end = 0
    for span in find_furniture(Report(id="a", source="a", text=text)):
        assert end <= span.begin < span.end <= len(text)
        assert span == span.trimmed(text)
        end = span.end


def test_texts_of_any_shape_are_searched_in_reasonable_steps() -> None:
    for text in (
        "share to this " * 4_000,
        ("share to this " * 40 + "!\n") * 100,
        "A" * 200_000,
        "CLICK HERE TO " + "GO " * 50_000,
        "by A, " * 20_000,
        "(" * 100_000,
        "\n" * 100_000,
    ):
        find_furniture(Report(id="a", source="a", text=text))


def test_who_wrote_it_and_how_to_reach_them_stands_at_the_end() -> None:
    bio = (
        "Quill is a gardener who has run a nursery by the sea for thirty years. He lives in Brant "
        "with two dogs. Contact him at quill@example.org."
    )
    assert marked(BODY + MORE + "\n" + bio) == [bio]
    told = "Quill is a gardener who has run a nursery for thirty years. He lives in Brant."
    assert marked(BODY + MORE + "\n" + told) == []


def test_who_wrote_it_may_be_told_at_length() -> None:
    bio = (
        "Ada Quill, a fellow at the Brant Institute, most recently served as the head of the "
        "gardens of the town of Brant under its last three mayors. Bram Odell, also a fellow at "
        "the Brant Institute and a partner of Odell Nurseries, served the town for twelve years "
        "and most recently was chief of the office that looks after the trees by the sea and the "
        "walls of the harbour."
    )
    assert marked(BODY + MORE + "\n" + bio) == [bio]


@pytest.mark.parametrize(
    ("line", "is_bio"),
    [
        ("Ada Quill is the CEO and co-founder of Gullwatch, which counts birds. Founded in 2013, "
         "Gullwatch has nets in nine ports.", True),
        ("Bram Odell is a senior vice president at Brant Research.", True),
        ("Bram Odell is a lawyer for the council, and he told it to wait.", False),
        ("Ada Quill was the founder of the port.", False),
    ],
)  # fmt: skip
def test_what_a_guest_does_for_a_living_is_told_at_the_end(line: str, is_bio: bool) -> None:
    assert marked(BODY + MORE + "\n" + line) == [line] * is_bio


@pytest.mark.parametrize(
    "line",
    [
        "Written by Edda Quill, the finance director of the port, the memo gave no date.",
        "Edited by Bo Feld and printed in Avon, it was sold for a crown until Sunday.",
        "Produced by Brightwell, the new lamp will use half of the power.",
        "Compiled by Ada Ray for the council, her list showed that nine ferries leak.",
        "Written by Ada Ray in one night, the song has been heard in every port.",
    ],
)
def test_a_sentence_that_opens_with_a_participle_is_no_credit(line: str) -> None:
    assert marked(BODY + line + "\n\n" + MORE) == []


@pytest.mark.parametrize(
    "line",
    [
        "Written by Edda Quill, the finance editor of the Courier",
        "Edited by Bo Feld and Ada Ray.",
        "Reported by Ada Ray, a reporter based in Avon, and Bo Feld.",
        "Produced by Ada Ray, the editor who covered the flood.",
        "Additional reporting by Ada Ray, the Courier correspondent in Orsk.",
    ],
)
def test_a_credit_is_furniture(line: str) -> None:
    assert marked(BODY + line + "\n\n" + MORE) == [line]
