"""Words in a list of the shots of a film, on invented ones."""

from variorum.annotate.attributions.found import Found
from variorum.annotate.attributions.soundbites import to_who_is_filmed
from variorum.model import Name, Span

TEXT = (
    "1. SOUNDBITE (English) Lena Ostrov, Mayor of Dorn: “The weir leaks.” 2. Wide of the weir "
    "3. (SOUNDBITE) (Dornish) MILLER, JONAS FELD, SAYING: “Nobody mends it.” “It rains.”"
)


def quoted(words: str, source: str) -> Found:
    begin, at = TEXT.index(words), TEXT.index(source)
    return Found(Span(at, at + len(source)), None, (Span(begin, begin + len(words)),))


def test_a_quotation_behind_such_a_lead_in_is_said_by_who_is_named_in_it() -> None:
    feld = TEXT.index("JONAS FELD")
    names = [Name(feld, feld + 10, "person")]
    found = [
        quoted("“The weir leaks.”", "SOUNDBITE"),
        quoted("“Nobody mends it.”", "MILLER"),
        quoted("“It rains.”", "MILLER"),
    ]
    given = to_who_is_filmed(TEXT, found, names)
    assert [f.source.of(TEXT) for f in given if f.source] == ["Lena Ostrov", "JONAS FELD", "MILLER"]


def test_a_caption_is_said_by_whom_it_names_behind_and_not_by_its_label() -> None:
    text = (
        "Media playback cannot start here now Media caption Quay warden: “It sank.”\n"
        "Media caption “Nobody rang”: Dorn Radio’s Nina Falk\n"
    )

    def said(words: str, label: str) -> Found:
        begin, at = text.index(words), text.index(label)
        return Found(Span(at, at + len(label)), None, (Span(begin, begin + len(words)),))

    falk = text.index("Nina Falk")
    found = [said("“It sank.”", "Media caption Quay warden"), said("“Nobody rang”", "Media")]
    given = to_who_is_filmed(text, found, [Name(falk, falk + 9, "person")])
    assert [f.source.of(text) for f in given if f.source] == [
        "Quay warden",
        "Dorn Radio’s Nina Falk",
    ]
