"""Passages that get the words before them, though no single word of theirs leans."""

from variorum.account.context.judgement import chance_of_missing, misses_context
from variorum.account.sources import Sources, gather_sources
from variorum.annotate.sentences import find_sentences
from variorum.model import Annotation, Comparison, Evidence, Report, Story

OPENING = "The council of Brask met on Monday to vote on its pier."
TEXT = f"""{OPENING}{" Mayor Ana Roth spoke for the sale of the pier." * 12}

A brewer from Lowmoor had bid for the kiosk. But a rent for the kiosk, of which they had made \
much in their letter, was not paid.

Ana Roth, mayor of Brask since 2031, opened the new school on Friday."""
NEVER = "But a rent for the kiosk, of which they had made much in their letter, was not paid."
SCHOOL = "Ana Roth, mayor of Brask since 2031, opened the new school on Friday."


def sources_of(texts: dict[str, str]) -> Sources:
    reports = {one: Report(id=one, source=one, text=text) for one, text in texts.items()}
    annotations = {
        one: Annotation(report=one, sentences=tuple(find_sentences(text)))
        for one, text in texts.items()
    }
    return gather_sources(Comparison(story=Story("s", tuple(texts))), reports, annotations)


def cited(words: str, sources: Sources) -> Evidence:
    report = sources.reports["r"]
    begin = report.text.index(words)
    return report.cite(begin, begin + len(words))


def test_what_goes_on_within_a_paragraph_is_missed_rather_than_what_opens_one() -> None:
    sources = sources_of({"r": TEXT, "other": f"{OPENING} {SCHOOL} Ana Roth spoke for the sale."})
    passages = [cited(words, sources) for words in (NEVER, SCHOOL, OPENING)]
    assert [misses_context(passage, sources) for passage in passages] == [True, False, False]
    chances = [chance_of_missing(passage, sources) for passage in passages]
    assert chances[0] == max(chances) < 1


def test_quoted_words_miss_what_stands_before_them_sooner() -> None:
    quoted = "“A vote of the council was not due for its old pier,”"
    text = f"{TEXT}\n\nA brewer had not paid. {quoted} she said."
    sources = sources_of({"r": text, "other": OPENING})
    passage = cited(quoted, sources)
    assert misses_context(passage, sources, quoted=True)
    assert not misses_context(passage, sources)
    assert not misses_context(cited(SCHOOL, sources), sources, quoted=True)
