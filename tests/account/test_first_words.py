"""Several passages in one line."""

from variorum.account.first_words import first_words
from variorum.model import Report


def first(text: str) -> str:
    report = Report(id="weir", source="weir.txt", text=text)
    return first_words([report.cite(0, len(text))])


def test_a_short_passage_stands_whole() -> None:
    text = "The old weir of Dorn was built by monks and leaks. It cost 46 crowns."
    report = Report(id="weir", source="weir.txt", text=text)
    passages = (report.cite(0, 50), report.cite(58, 68))
    assert first_words(passages) == "The old weir of Dorn was built by monks and leaks; 46 crowns"


def test_a_long_one_stands_to_the_end_of_a_clause_that_has_its_verb() -> None:
    assert first(
        "In a call from the mill on Tuesday, the miller Jonas Feld called it unfounded, saying "
        "that nobody had asked him and that the weir was his to mend."
    ) == ("In a call from the mill on Tuesday, the miller Jonas Feld called it unfounded …")
    assert first(
        "“I wish that he would have mended it on Saturday,” said the reeve of Dorn, Lena Ostrov, "
        "at the weir that her own mother had built there."
    ) == ("“I wish that he would have mended it on Saturday,” said the reeve of Dorn …")
    assert (
        first(
            "“I think the council will be beaten by the voters of Dorn because it has let the weir "
            "leak into the mill for many years,” Feld said."
        )
        == "“I think the council will be beaten by the voters of Dorn …” Feld said"
    )


def test_without_a_mark_it_stands_to_the_end_of_a_phrase() -> None:
    assert first(
        "The monks have long wanted to mend the weir of Dorn before the floods of the spring reach "
        "the mill and the road beside it and the two old houses again"
    ) == (
        "The monks have long wanted to mend the weir of Dorn before the floods of the spring "
        "reach the mill …"
    )


def test_what_somebody_said_stands_behind_who_said_it() -> None:
    assert first(
        "Jonas Feld told the reeve and the monks on Monday that the weir of Dorn will break in the "
        "spring and the mill will be flooded again"
    ) == ("Jonas Feld told the reeve and the monks on Monday that the weir of Dorn will break …")


def test_it_stands_whole_where_no_cut_leaves_what_it_says() -> None:
    for text in (
        "Lena Ostrov, who has been the reeve of Dorn and of its mill since the long flood of the "
        "year before the last, said the weir would be mended.",
        "The reeve said in a statement that was read out at the old mill on Monday that the weir "
        "of Dorn would be mended",
        "In the council of Dorn, the miller Jonas Feld of the Upper Mill and the old road behind "
        "the weir asked for crowns.",
        "Jonas Feld told the monks and the reeve of Dorn on Monday that “the long stone weir of my "
        "mother and of my brother was badly built”",
    ):
        assert first(text) == text.rstrip("."), text


def test_a_cut_quotation_is_closed() -> None:
    assert first(
        "The reeve of Dorn said on Monday that “the weir has leaked badly, and the mill below it "
        "will be flooded in the spring unless the council pays”"
    ) == ("The reeve of Dorn said on Monday that “the weir has leaked badly …”")
