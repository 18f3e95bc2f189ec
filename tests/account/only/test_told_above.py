"""What one report alone has of what stands above: its statements named, the rest counted."""

from variorum.account.only import Lone
from variorum.account.only.told_above import ABOVE, write_told_above
from variorum.account.sources import Sources, gather_sources
from variorum.annotate.sentences import find_sentences
from variorum.model import Annotation, Comparison, Report, Story

TEXT = (
    "The weir of Dorn has leaked into the meadow, which costs 46 crowns. While the monks were "
    "asleep it broke. He mended the old gate twice. Jonas Feld, a miller, said the weir was built "
    "by fools."
)


def lone(sources: Sources, sentence: str, *only: str) -> Lone:
    report = sources.reports["weir"]

    def cite(words: str) -> object:
        return report.cite(TEXT.index(words), TEXT.index(words) + len(words))

    return Lone(sentence, cite(sentence), tuple(map(cite, only)))


def weir() -> Sources:
    report = Report(id="weir", source="weir.txt", text=TEXT, outlet="Dorn News")
    annotations = {"weir": Annotation(report="weir", sentences=find_sentences(TEXT))}
    comparison = Comparison(story=Story("s", ("weir",)))
    return gather_sources(comparison, {"weir": report}, annotations)


def test_statements_are_named_and_what_says_nothing_by_itself_is_counted() -> None:
    sources = weir()
    doubles = [
        lone(
            sources,
            "The weir of Dorn has leaked into the meadow, which costs 46 crowns.",
            "The weir of Dorn has leaked into the meadow",
            "which costs 46 crowns",
        ),
        lone(sources, "While the monks were asleep it broke.", "While the monks were asleep"),
        lone(sources, "He mended the old gate twice.", "He mended the old gate"),
        lone(sources, "Jonas Feld, a miller, said the weir was built by fools."),
    ]
    named, counted = write_told_above([doubles], sources)
    assert named.text == (
        "The weir of Dorn has leaked into the meadow; "
        "Jonas Feld, a miller, said the weir was built by fools"
    )
    assert (named.label, named.note) == ("Dorn News", ABOVE)
    assert (counted.label, counted.text) == ("3 names, figures and parts of sentences", "")
    assert [e.text for e in counted.evidence] == [
        "which costs 46 crowns",
        "While the monks were asleep",
        "He mended the old gate",
    ]


def test_one_name_is_counted_and_nothing_is_told_of_nothing() -> None:
    sources = weir()
    name = lone(sources, "Jonas Feld, a miller, said the weir was built by fools.", "Jonas Feld")
    (counted,) = write_told_above([[name]], sources)
    assert counted.label == "1 name, figure or part of a sentence"
    assert write_told_above([[], []], sources) == []
