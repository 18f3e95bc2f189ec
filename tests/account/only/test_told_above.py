"""What one report alone has of what stands above: its statements named, the rest counted there."""

from variorum.account import check_account
from variorum.account.only import Lone
from variorum.account.only.told_above import write_told_above
from variorum.account.sources import TOLD_ABOVE_NOTE, Sources, gather_sources
from variorum.annotate.sentences import find_sentences
from variorum.model import (
    Account,
    Annotation,
    Attribution,
    Comparison,
    Report,
    Section,
    Span,
    Speaker,
    Story,
)

TEXT = (
    "The weir of Dorn has leaked into the meadow, which costs 46 crowns. While the monks were "
    "asleep it broke. He mended the old gate twice. Jonas Feld, a miller, said the weir was built "
    "by fools."
)


def lone(sources: Sources, sentence: str, *only: str) -> Lone:
    report = sources.reports["weir"]

    def cite(words: str) -> object:
        return report.cite(report.text.index(words), report.text.index(words) + len(words))

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
    (named,) = write_told_above([doubles], sources)
    assert named.text == (
        "The weir of Dorn has leaked into the meadow; "
        "Jonas Feld, a miller, said the weir was built by fools"
    )
    assert named.label == "Dorn News"
    assert named.note == f"{TOLD_ABOVE_NOTE}, like 3 more names, figures and parts of sentences"
    assert [e.text for e in named.evidence[2:]] == [
        "which costs 46 crowns",
        "While the monks were asleep",
        "He mended the old gate",
    ]


def test_of_a_report_without_statements_the_sentences_of_names_and_figures_are_told() -> None:
    sources = weir()
    sentence = "The weir of Dorn has leaked into the meadow, which costs 46 crowns."
    torn = lone(sources, "While the monks were asleep it broke.", "While the monks were asleep")
    named = lone(sources, sentence, "46 crowns")
    name = lone(sources, "Jonas Feld, a miller, said the weir was built by fools.", "Jonas Feld")
    (line,) = write_told_above([[torn, name, named], [torn]], sources)
    assert line.text == (
        "The weir of Dorn has leaked into the meadow, which costs 46 crowns; "
        "Jonas Feld, a miller, said the weir was built by fools"
    )
    more = "told above, like 1 more name, figure or part of a sentence"
    assert line.note == f"only here: 46 crowns, Jonas Feld; {more}"
    assert [e.text for e in line.evidence[2:4]] == ["46 crowns", "Jonas Feld"]
    account = Account("s", "The weir", (Section("only", "", (line,)),))
    assert check_account(account, sources.reports.__getitem__) == []
    assert write_told_above([[torn], []], sources) == []
    (phrase,) = write_told_above([[lone(sources, sentence, "weir of Dorn has leaked")]], sources)
    assert phrase.text == "The weir of Dorn has leaked into the meadow, which costs 46 crowns"
    assert phrase.note == "in such words only here: weir of Dorn has leaked; told above"


def test_a_figure_that_does_not_say_of_what_it_is_is_no_line() -> None:
    text = "Some 14 people and 30 goats held the weir for 100 years, at 40 million crowns."
    report = Report(id="weir", source="weir.txt", text=text, outlet="Dorn News")
    annotations = {"weir": Annotation(report="weir", sentences=find_sentences(text))}
    sources = gather_sources(Comparison(story=Story("s", ("weir",))), {"weir": report}, annotations)
    bare = [lone(sources, text, "Some 14 people"), lone(sources, text, "100 years")]
    assert write_told_above([bare], sources) == []
    (line,) = write_told_above([[*bare, lone(sources, text, "30 goats")]], sources)
    note = "only here: 30 goats; told above, like 2 more names, figures and parts of sentences"
    assert (line.text, line.note) == (text[:-1], note)


def test_a_pronoun_that_has_the_word_is_named() -> None:
    text = "“The weir of Dorn will hold for another year,” she said."
    report = Report(id="weir", source="weir.txt", text=text)
    said = Attribution(
        (Span(47, 50),), (Span(51, 55),), (Span(0, 46),), "direct", Speaker(name="Lena Ostrov")
    )
    findings = Annotation(report="weir", sentences=find_sentences(text), attributions=(said,))
    comparison = Comparison(story=Story("s", ("weir",)))
    sources = gather_sources(comparison, {"weir": report}, {"weir": findings})
    (named,) = write_told_above([[Lone(text, report.cite(0, len(text)))]], sources)
    assert named.text == "“The weir of Dorn will hold for another year,” she [Lena Ostrov] said"
    account = Account("s", "The weir", (Section("only", "", (named,)),))
    assert check_account(account, lambda _: report) == []


def test_a_quotation_without_its_speaker_has_the_name_and_a_torn_one_is_counted() -> None:
    quotation = "“The weir of Dorn will hold for another year.”"
    text = f"{quotation} “We have mended it before; nobody will miss the old one,” she said."
    report = Report(id="weir", source="weir.txt", text=text)
    speaker = Speaker(name="Lena Ostrov")
    said = Attribution((), (), (Span(0, len(quotation)),), "direct", speaker)
    findings = Annotation(report="weir", sentences=find_sentences(text), attributions=(said,))
    comparison = Comparison(story=Story("s", ("weir",)))
    sources = gather_sources(comparison, {"weir": report}, {"weir": findings})
    whole = Lone(quotation, report.cite(0, len(quotation)))
    torn = lone(sources, text[len(quotation) + 1 :], "“We have mended it before")
    (line,) = write_told_above([[whole, torn]], sources)
    assert line.text == f"{quotation} [Lena Ostrov]"
    assert line.note == f"{TOLD_ABOVE_NOTE}, like 1 more name, figure or part of a sentence"
