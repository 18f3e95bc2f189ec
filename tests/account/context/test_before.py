"""Which words of a report are told before others, in invented words."""

from variorum.account.context.before import LONGEST, WHOLE, words_before
from variorum.account.context.leads import answers
from variorum.annotate.sentences import find_sentences
from variorum.model import Annotation, Attribution, Name, Span, Speaker


def before(text: str, words: str, *, cue: str = "", source: str = "", **how: object) -> str | None:
    """The words told before others; ``cue`` and ``source`` stand around those."""
    at = text.index(words)
    content = Span(at, at + len(words))

    def spans(found: str) -> tuple[Span, ...]:
        begin = text.index(found) if found else 0
        return (Span(begin, begin + len(found)),) if found else ()

    spoken = Attribution(spans(source), spans(cue), (content,), "direct", Speaker(name="Ana Roth"))
    furniture = spans("READ MORE HERE") if "READ MORE HERE" in text else ()
    findings = Annotation(
        report="r",
        sentences=tuple(find_sentences(text)),
        attributions=(spoken,),
        furniture=furniture,
        names=tuple(
            Name(place, place + len(name), "person")
            for name in ("Ana Roth" if "Ana Roth" in text else "Roth", "Orr")
            if (place := text.find(name)) >= 0
        ),
    )
    span = words_before(text, content, findings, **how)  # type: ignore[arg-type]
    return span.of(text) if span else None


def test_the_sentence_before_is_told() -> None:
    text = "The board met. Roth asked the guests to pay for the pier. “That went badly,” he said."
    assert before(text, "“That went badly,”") == "Roth asked the guests to pay for the pier."


def test_a_short_sentence_is_told_with_the_one_before_it() -> None:
    text = "Who broke the old lantern? Nobody knows. “It is too early,” he said."
    assert before(text, "“It is too early,”") == "Who broke the old lantern? Nobody knows."


def test_a_short_question_is_told_alone() -> None:
    text = (
        "The board met at noon in the old hall. Who broke the lantern? “It is too early,” he said."
    )
    assert before(text, "“It is too early,”") == "Who broke the lantern?"


def test_the_head_of_the_sentence_is_told_where_it_says_more_than_who_speaks() -> None:
    text = (
        "The board met at noon in the hall. Asked about the broken lantern, Roth said: “It is old,”"
    )
    told = before(text, "“It is old,”", cue="said", source="Roth")
    assert told == "Asked about the broken lantern, Roth said:"


def test_who_speaks_and_where_is_not_what_is_spoken_of() -> None:
    text = (
        "The board sold the pier to Orr. In an interview with the Herald, Roth said: “It is old,”"
    )
    told = before(text, "“It is old,”", cue="said", source="Roth")
    assert told == "The board sold the pier to Orr."


def test_words_torn_from_a_sentence_are_told_with_its_head() -> None:
    text = "The board met at noon in the hall. Roth quoted an aide who called it a shame."
    assert before(text, "who called it a shame", torn=True) == "Roth quoted an aide"


def test_furniture_headings_and_captions_are_passed_over() -> None:
    text = (
        "The board sold the pier to Orr.\n\nREAD MORE HERE\n\nPier in pictures\n\n"
        "“That went badly,” he said."
    )
    assert before(text, "“That went badly,”") == "The board sold the pier to Orr."


def test_a_noun_is_told_with_the_sentence_that_brings_it_in() -> None:
    text = (
        "The board made a payment to Orr. Nobody in the town knew of it. "
        "Roth said the payment was small."
    )
    words = "the payment was small"
    told = before(text, words, cue="said", source="Roth")
    assert told is not None
    assert told.startswith("The board made a payment to Orr.")


def test_a_long_sentence_is_cut_behind_a_clause() -> None:
    text = (
        "The board sold the pier to Orr after a long quarrel with the town, which had wanted it, "
        "with the harbour, which had built it, with the guild, which had paid for it, and with "
        "Day, who had lived on it for years and did not want to go, though the board had found him "
        "a house with a garden and a view of the sea behind the harbour, at the end of the lane, "
        "where he now keeps a cow, two old goats and three dogs, none of which has a name yet, and "
        "where the guests of the guild come by on the first day of every month to hear from him of "
        "the days when boats still came to the pier. “That went badly,” he said."
    )
    told = before(text, "“That went badly,”")
    assert told is not None
    assert len(told) <= LONGEST
    assert told.endswith("and did not want to go")


def test_a_heading_in_capitals_is_not_told() -> None:
    text = "The board sold the pier to Orr. LANTERNS: WHO IS TO PAY? “That went badly,” Roth said."
    assert before(text, "“That went badly,”") == "The board sold the pier to Orr."


def test_who_speaks_and_agrees_is_not_what_is_spoken_of() -> None:
    text = (
        "The guild must leave the pier, Orr told the board. Captain Ana Roth of Lowmoor agreed, "
        "saying, “That is all.”"
    )
    told = before(text, "“That is all.”", cue="saying", source="Captain Ana Roth of Lowmoor")
    assert told == "The guild must leave the pier, Orr told the board."


def test_the_sentence_told_has_somebody_whom_the_pronoun_may_mean() -> None:
    text = (
        "Peter Orr sold the pier to a brewer. Susan Day met the guild at noon in the hall. "
        "“I pity him,” said Roth."
    )
    names = tuple(
        Name(place := text.index(name), place + len(name), "person")
        for name in ("Peter Orr", "Susan Day")
    )
    findings = Annotation(report="r", sentences=tuple(find_sentences(text)), names=names)
    at = text.index("“I pity him,”")
    span = words_before(text, Span(at, at + len("“I pity him,”")), findings)
    assert span is not None
    assert span.of(text).startswith("Peter Orr sold the pier to a brewer.")


def test_a_sentence_that_leans_is_told_with_the_one_before_it() -> None:
    text = (
        "Roth met the guild at noon in the hall. She left before they voted. "
        "“That went badly,” he said."
    )
    told = before(text, "“That went badly,”")
    assert told == "Roth met the guild at noon in the hall. She left before they voted."


def test_a_sentence_that_names_nobody_is_told_with_the_one_that_does() -> None:
    text = (
        "Orr, who had built the quay in his youth, met the guild at noon in the hall. "
        "It was cold that day in the hall of the town. “That man sold it,” a guest said."
    )
    told = before(text, "“That man sold it,”")
    assert told is not None
    assert told.startswith("Orr, who")


def test_who_has_the_word_is_not_what_is_told_of_who_has_it() -> None:
    head = "Asked about the old lamp of Avon, the brewer said:"
    text = f"The board sold the pier to Orr. {head} “It is an old one,”"
    words = "“It is an old one,”"
    assert before(text, words, cue="said", source="the brewer") == head
    told = before(text, words, cue="said", source="the brewer", of_speaker=True)
    assert told == "The board sold the pier to Orr."


def test_what_answers_a_question_is_known() -> None:
    text = (
        "Who lit the lantern? “A guest from the town,” Roth said. “It rained,” he said. "
        "Asked about the pier, Roth spoke of the guild."
    )
    findings = Annotation(report="r", sentences=tuple(find_sentences(text)))
    assert answers(text, text.index("“A guest"), findings)
    assert answers(text, text.index("spoke of"), findings)
    assert not answers(text, text.index("“It rained"), findings)
    asking = "Roth was asked by a guest: “Who lit it?” “It rained,” he said."
    findings = Annotation(report="r", sentences=tuple(find_sentences(asking)))
    assert not answers(asking, asking.index("“Who"), findings)
    assert not answers(asking, asking.index("“It rained"), findings)


def test_nothing_is_told_before_the_first_sentence() -> None:
    assert before("“That went badly,” he said.", "“That went badly,”") is None


def test_what_is_said_by_the_way_is_no_context() -> None:
    text = "The board sold the pier. (The rain was the worst in years.) “That went badly,” he said."
    assert before(text, "“That went badly,”") == "The board sold the pier."


def test_words_torn_out_of_a_quotation_are_told_from_its_head() -> None:
    text = (
        "“The board sold the pier to Orr. Nobody in the town was ever asked,” Roth said. "
        "“That went badly,” he said."
    )
    whole = "“The board sold the pier to Orr. Nobody in the town was ever asked,” Roth said."
    assert before(text, "“That went badly,”") == whole


def test_words_torn_out_of_a_quotation_without_a_head_stay_few() -> None:
    text = (
        "The board sold the pier to Orr. Nobody in the town was ever asked,” Roth said. "
        "“That went badly,” he said."
    )
    few = "Nobody in the town was ever asked,” Roth said."
    assert before(text, "“That went badly,”") == few


def test_a_surname_is_told_with_the_sentence_that_has_the_whole_name() -> None:
    text = (
        "The pier was sold by Ana Roth, a baker. It rained all week in the whole of the town. "
        "Roth said the rain was no trouble."
    )
    told = before(text, "Roth said the rain")
    assert told is not None
    assert told.startswith("The pier was sold by Ana Roth, a baker.")


def test_place_and_agency_of_a_report_are_no_context() -> None:
    text = "BRASK (Harbour News Service) — Ana Roth resigned as mayor on Thursday, and left."
    assert before(text, "Ana Roth resigned") is None


def test_a_sentence_that_is_not_very_long_is_told_whole() -> None:
    leads = (
        "After dismissing such a talk as the old sort of gathering that the guild of the upper "
        "lake holds each spring — although the guild of the lower lake with its many boats and "
        "its old hall in the town of Avon by the weir would hardly hold one with the board and "
        "all of its clerks at the table — "
    )
    main = (
        "Roth wrote Monday that he would be glad to tell the board and the two guilds all of it, "
        "and that the clerks were to come with the lists of the boats"
    )
    text = f"{leads}{main}. “That came late,” he said."
    assert len(leads + main) > WHOLE
    assert before(text, "“That came late,”") == f"{leads}{main}."


def test_a_short_sentence_that_leans_anywhere_is_told_with_the_one_before() -> None:
    text = (
        "The guild had signed a treaty with the town of Avon in the spring. "
        "There were many holes in that treaty. Orr said it was old."
    )
    told = before(text, "Orr said it")
    assert told == text.partition(" Orr")[0]


def test_a_sentence_that_leans_is_not_told_with_the_end_of_a_quotation() -> None:
    text = (
        "“The board sold the pier to Orr. Nobody in the town was ever asked,” Roth said. "
        "But the town of Avon with its old guild had signed that treaty in the spring. "
        "“That went badly,” he said."
    )
    told = before(text, "“That went badly,”")
    assert told == "But the town of Avon with its old guild had signed that treaty in the spring."


def test_words_torn_out_of_a_long_quotation_are_told_from_its_head() -> None:
    whole = (
        "“The board sold the pier. Orr had asked for it. Nobody in the town knew of the sale until "
        "the very last day,” Roth said."
    )
    assert before(f"{whole} “That went badly,” he said.", "“That went badly,”") == whole


def test_the_head_of_a_sentence_is_told_with_the_one_before_that_it_leans_on() -> None:
    head = "Asked about those words at the fair by a guest of the guild,"
    text = f"The mayor had called the old pier a ruin. {head} Roth stood firm on Sunday."
    told = before(text, "Roth stood firm", torn=True)
    assert told == f"The mayor had called the old pier a ruin. {head}"


def test_two_sentences_that_lean_are_told_with_the_one_before_them() -> None:
    text = (
        "The guild had signed a treaty with the town of Avon in the spring. "
        "This was the first of its sort. It was lost. Orr said nobody wept for that treaty."
    )
    told = before(text, "Orr said nobody")
    assert told == text.partition(" Orr")[0]


def test_a_sentence_that_leans_later_is_told_with_the_one_before_it() -> None:
    text = (
        "The guild had signed a treaty with the town of Avon in the spring. "
        "The bakers of the lower lake with their old hall by the weir had never seen that treaty. "
        "“It went badly,” he said."
    )
    told = before(text, "“It went badly,”")
    assert told == text.partition(" “It")[0]
