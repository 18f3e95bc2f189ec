from variorum.compare.copies.left_out import compare_with_source
from variorum.model import Report

SOURCE = """The council of Brennhaven voted to close the swing bridge to lorries from the first of
June. Engineer Matthis Rolund told the council that the eastern pier had sunk by eleven
millimetres. Hauliers will have to take the ring road, a detour of nineteen kilometres.""".replace(
    "\n", " "
)

COPY = """The council of Brennhaven voted to close the swing bridge to lorries from the first of
June. The ring road, a detour of nineteen kilometres, awaits the hauliers of the town. Baker
Sunniva Dahle has already called three suppliers about her flour.""".replace("\n", " ")


def report(name, text):
    return Report(id=name, source=name, text=text)


def test_what_a_copy_dropped_and_added_against_its_source():
    copy, source = report("copy", COPY), report("source", SOURCE)
    found = compare_with_source(copy, source)
    (dropped,), (added,) = found
    assert dropped.text.startswith("Engineer Matthis Rolund")
    assert added.text.startswith("Baker")
    assert source.text[dropped.begin : dropped.end] == dropped.text
    assert copy.text[added.begin : added.end] == added.text


def test_the_same_text_dropped_nothing():
    assert compare_with_source(report("a", SOURCE), report("b", SOURCE)) == ((), ())


def test_an_empty_report_dropped_everything():
    assert len(compare_with_source(report("a", ""), report("b", SOURCE)).dropped) == 3
