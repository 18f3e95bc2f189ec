"""A text whose accents are characters of their own is read as the same text with whole letters."""

from collections.abc import Sequence
from unicodedata import normalize

from variorum.annotate import annotate
from variorum.model import Annotation, Report

TEXT = (
    "Mayor José Peña opened a café in Álvdal on 3 May 2024.\n\n"
    "Opposition leader Zoë Müller-Åberg said that 1,200 people had come. “The señor never asked,” "
    "she said. The inn, which belongs to René d’Été, has 40 per cent of Álvdal’s jobs.\n\n"
    "“É pouco,” Peña replied, and told the town that he would not resign by 1 June."
)
APART = normalize("NFD", TEXT)
WHOLE = Report(id="whole", source="whole", text=TEXT)
TORN = Report(id="torn", source="torn", text=APART)


def words(text: str, found: Annotation) -> list[Sequence[str]]:
    """What was found, in whole letters."""
    return [
        [normalize("NFC", text[x.begin : x.end]) for x in spans]
        for spans in (
            found.sentences,
            found.names,
            found.times,
            found.figures,
            [span for a in found.attributions for span in (*a.source, *a.cue, *a.content)],
        )
    ]


def test_it_has_the_same_findings_each_where_it_stands() -> None:
    assert len(APART) > len(TEXT)
    assert words(APART, annotate(TORN)) == words(TEXT, annotate(WHOLE))
