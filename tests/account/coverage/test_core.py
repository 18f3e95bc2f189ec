"""Who tells a statement, and not only of the same person."""

import variorum

REPORTS = (
    "Bram Odell, a locksmith in Tanner Street, said he would rather have the second gate.\n\n"
    "The harbour wall broke at midnight and the water stood in the market hall.\n\n"
    "Odell said four ferries were among the boats that sank.\n\n"
    "A lawyer for the port dismissed a Tide report that the harbour wall was built of sand.\n",
    "“I went down with a torch at eight,” said Bram Odell, a locksmith in Tanner Street.\n\n"
    "At midnight the harbour wall broke, and water stood in the market hall.\n\n"
    "Odell said that this is where the ferries and boats sank.\n\n"
    "The port knew that the harbour wall was built of sand, the Tide reported with a lawyer.\n",
)


def test_who_names_the_same_man_or_thing_does_not_tell_the_same(tmp_path) -> None:
    for number, text in enumerate(REPORTS):
        (tmp_path / f"{number}.txt").write_text(text, "utf-8")
    with variorum.read(tmp_path) as case:
        told = [line.text for line in case.account().section("coverage").lines]
    assert any("harbour wall" in text for text in told)
    assert not any("four ferries" in text or "locksmith" in text for text in told)
    assert not any("dismissed" in text for text in told)


SPOKEN = (
    "The harbour wall broke at midnight and the water stood in the market hall.\n\n"
    "“The harbour wall has sunk,” Bram Odell said in Tanner Street on Monday night.\n\n"
    "“I dug all night,” Odell said.\n",
    "At midnight the harbour wall broke, and water stood in the market hall.\n\n"
    "“The harbour wall has sunk,” Bram Odell told us in Tanner Street on Monday night.\n\n"
    "“I dug all night,” said Odell.\n",
)


def test_a_few_words_that_somebody_said_are_no_line(tmp_path) -> None:
    for number, text in enumerate(SPOKEN):
        (tmp_path / f"{number}.txt").write_text(text, "utf-8")
    with variorum.read(tmp_path) as case:
        told = [line.text for line in case.account().section("coverage").lines]
    assert any("has sunk" in text for text in told)
    assert not any("I dug" in text for text in told)


def test_what_is_quoted_otherwise_stands_in_the_words_that_most_print(tmp_path) -> None:
    tellings = (
        "“We will not open the harbour gate until an engineer has seen it,” said Bram Odell, who "
        "heads the port.",
        "“We will not open the harbour gate until an engineer has seen it,” Bram Odell told us.",
        "“We will open the harbour gate before an engineer has seen it,” Bram Odell said.",
    )
    beside = ("The wall of the market hall is old.", "Rain fell all night.", "Two boats sank.")
    for number, told in enumerate(zip(tellings, beside, strict=True)):
        (tmp_path / f"{number}.txt").write_text("\n\n".join(told), "utf-8")
    with variorum.read(tmp_path) as case:
        lines = case.account().section("coverage").lines
    (line,) = [line for line in lines if "harbour gate" in line.text]
    assert "will not open" in line.text
    assert "quoted otherwise in 2" in line.note
