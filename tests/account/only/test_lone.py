"""Which sentences one report alone has."""

import variorum

SHARED = (
    "Ada Quill of the Harl ferry union won 14,212 votes at the count on the quay of Harl. Bram "
    "Odell won 14,185, the harbour master declared shortly before five in the morning. Odell said "
    "that he would not concede until there had been a full recount of all the boxes. “I have asked "
    "for a full recount and I expect to get one,” he said. Cora Odell, the harbour master, blamed "
    "a flat tyre and said the box had been sealed throughout. Quill said she hoped to have the "
    "lift bridge of Harl open again by the beginning of September. The result can be taken to the "
    "courts by a petition, which must be lodged within 21 days."
)


def test_what_a_copy_has_word_for_word_is_not_said_to_be_in_no_other_report(tmp_path) -> None:
    (tmp_path / "a.txt").write_text(f"4 May 2031\n\n{SHARED}\n", "utf-8")
    own = "Ferry fares are to rise from 2 to 3 crowns on 1 June, the council of Dorn said."
    (tmp_path / "b.txt").write_text(f"4 May 2031\n\n{SHARED}\n\n{own}\n", "utf-8")
    with variorum.read(tmp_path) as case:
        lines = case.account().section("only").lines
    for line in lines:
        if any(e.text in SHARED for e in line.evidence):
            assert line.note.endswith("word for word in a, too") or "in b, too" in line.note
    assert any("Ferry fares" in line.text for line in lines)
