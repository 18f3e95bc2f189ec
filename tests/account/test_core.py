"""Who tells a statement, and not only of the same person."""

import variorum

REPORTS = (
    "Bram Odell, a locksmith in Tanner Street, said he would rather have the second gate.\n\n"
    "The harbour wall broke at midnight and the water stood in the market hall.\n",
    "“I went down with a torch at eight,” said Bram Odell, a locksmith in Tanner Street.\n\n"
    "At midnight the harbour wall broke, and water stood in the market hall.\n",
)


def test_who_names_the_same_man_does_not_tell_the_same(tmp_path) -> None:
    for number, text in enumerate(REPORTS):
        (tmp_path / f"{number}.txt").write_text(text, "utf-8")
    with variorum.read(tmp_path) as case:
        told = [line.text for line in case.account().section("coverage").lines]
    assert any("harbour wall" in text for text in told)
    assert not any("Odell" in text for text in told)
