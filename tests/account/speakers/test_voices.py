"""Under which headings speakers stand, on invented reports."""

from variorum.account import write_account
from variorum.annotate.sentences import find_sentences
from variorum.model import (
    Annotation,
    Attribution,
    Comparison,
    Family,
    Line,
    Mention,
    Name,
    Organisation,
    Person,
    Report,
    Role,
    Span,
    Speaker,
    Story,
    When,
    Wording,
)

Told = tuple[str, str, str]
"""A speaker, the cue and the words that are told."""


def span_of(text: str, words: str) -> Span:
    begin = text.index(words)
    return Span(begin, begin + len(words))


def sections(*reports: tuple[str, tuple[Told, ...]], several: bool = False, **known: object):
    """The headings of the quotations and the lines of the people; ``several``: every heading, those
    that come again, too. ``known`` as in ``account_of``.
    """
    account = account_of(*reports, **known)
    headings = [name for line in account.section("quotations").lines for name in _headings_of(line)]
    assert several or len(set(headings)) == len(headings)  # no speaker twice
    found = headings if several else set(headings)
    return found, {line.label: line.note for line in account.section("people").lines}


def account_of(
    *reports: tuple[str, tuple[Told, ...]],
    people: tuple[str, ...] = (),
    bodies: tuple[str, ...] = (),
    places: tuple[str, ...] = (),
    not_known_in: str = "",
):
    """The account; ``not_known_in`` is the report in which bodies are found to have no name."""
    texts = {
        f"r{i}": Report(id=f"r{i}", source=f"r{i}", text=t) for i, (t, _) in enumerate(reports)
    }
    families, findings = [], {}
    kinds = {**dict.fromkeys(bodies, "organisation"), **dict.fromkeys(places, "place")}
    for (name, report), (text, told) in zip(texts.items(), reports, strict=True):
        attributions = []
        for speaker, cue, words in told:
            span = span_of(text, words)
            wording = Wording(name, (span,), words, False, "indirect", speaker,
                              (report.cite(*span),))  # fmt: skip
            families.append(Family(str(len(families)), speaker, (wording,)))
            known = speaker in people or (speaker in bodies and name != not_known_in)
            who = Speaker(name=speaker) if known else Speaker(unnamed=speaker)
            attributions.append(Attribution((), (span_of(text, cue),), (span,), "indirect", who))
        names = [Name(*span_of(text, n), kind) for n, kind in kinds.items() if n in text]
        findings[name] = Annotation(
            report=name,
            sentences=tuple(find_sentences(text)),
            names=tuple(sorted(names, key=lambda n: n.begin)),
            attributions=tuple(attributions),
        )
    known = tuple(
        Person(f"p{i}", who, (), (), tuple(Mention(r.cite(*span_of(r.text, who)), who)
                                           for r in texts.values() if who in r.text))
        for i, who in enumerate(people)
    )  # fmt: skip
    comparison = Comparison(
        story=Story("s", tuple(texts)),
        families=tuple(families),
        people=known,
        organisations=tuple(Organisation(f"o{i}", b) for i, b in enumerate(bodies)),
    )
    return write_account(comparison, texts, findings)


def _headings_of(line: Line) -> list[str]:
    """The speaker of a heading; of the one for several without a name, each of them."""
    if line.label != "others, without a name":
        return [line.label]
    return [inner.label.split(", ", 1)[1] for inner in line.lines]


WORDS = "that the old weir should be closed before the winter comes"
MORE = "that nobody had asked the town before the weir was built"


def test_one_suit_has_one_heading_that_says_whose_it_is() -> None:
    first = f"The lawsuit from Avon and Wend argues {WORDS}. The suit says {MORE}."
    second = f"The complaint says {WORDS.replace('old', 'great')}."
    headings, _ = sections(
        (first, (("the lawsuit from Avon and Wend", "argues", WORDS), ("The suit", "says", MORE))),
        (second, (("The complaint", "says", WORDS.replace("old", "great")),)),
    )
    assert headings == {"the lawsuit from Avon and Wend"}


def test_a_sentence_of_somebody_with_a_name_is_not_told_again_of_others_without() -> None:
    text = f"Ana Roth said {WORDS}, and some officials said {MORE}."
    told = (("Ana Roth", "said", WORDS), ("some officials", "said", MORE))
    assert sections((text, told), people=("Ana Roth",))[0] == {"Ana Roth"}


def test_two_suits_stay_apart() -> None:
    text = (
        f"The lawsuit from Avon argues {WORDS}. In another lawsuit, of Wend, the suit says {MORE}."
    )
    told = (("the lawsuit from Avon", "argues", WORDS), ("a suit of Wend", "says", MORE))
    headings, _ = sections((text, told))
    assert headings == {"the lawsuit from Avon", "a suit of Wend"}


def test_a_name_of_capitals_only_stands_by_itself() -> None:
    text = f"Radio 7 Avon says {WORDS}. Some officials say {MORE}."
    told = (("Radio 7 Avon", "says", WORDS), ("Some officials", "say", MORE))
    assert sections((text, told))[0] == {"Radio 7 Avon", "Some officials"}


def test_a_description_has_no_capital_of_its_sentence_where_several_stand_together() -> None:
    text = f"A Wend official says {WORDS}. Some officials say {MORE}."
    told = (("A Wend official", "says", WORDS), ("Some officials", "say", MORE))
    assert sections((text, told))[0] == {"a Wend official", "some officials"}
    text = f"Democrats say {WORDS}. Some officials say {MORE}."
    told = (("Democrats", "say", WORDS), ("Some officials", "say", MORE))
    assert sections((text, told))[0] == {"Democrats", "some officials"}


def test_a_statement_is_of_those_who_released_it() -> None:
    text = (
        "Mayor Ann Ray (D) and Council President Bo Day (D) released a joint statement. "
        f"It is late, they think; the joint statement said {WORDS}."
    )
    headings, _ = sections((text, (("the joint statement", "said", WORDS),)),
                           people=("Ann Ray", "Bo Day"))  # fmt: skip
    assert headings == {"the joint statement of Ann Ray and Bo Day"}


def test_a_letter_is_told_with_its_writers() -> None:
    text = "In a joint letter from the heads of six boards of Avon, they wrote at once. "
    text += f"The letter says {WORDS}."
    headings, _ = sections((text, (("The letter", "says", WORDS),)))
    assert headings == {"the joint letter from the heads of six boards of Avon"}


def test_a_report_is_told_with_whose_it_is() -> None:
    text = "A new report by Avon’s auditor makes clear that the weir leaks, and more. "
    text += f"The report says {WORDS}."
    headings, _ = sections((text, (("The report", "says", WORDS),)))
    assert headings == {"the new report by Avon’s auditor"}


def test_a_report_in_a_paper_is_the_paper() -> None:
    text = f"The Herald says {WORDS}. A new report in The Herald, published on Monday, says {MORE}."
    told = (
        ("Herald", "says", WORDS),
        ("A new report in The Herald, published on Monday", "says", MORE),
    )
    headings, _ = sections((text, told), bodies=("Herald",))
    assert headings == {"The Herald"}


def test_the_group_is_the_body_that_the_report_tells_of() -> None:
    text = (
        f"The Avon Weir Guild says {WORDS}. The group says {MORE}. "
        "In hours, the Avon group called for a vote on all that the town had planned."
    )
    told = (
        ("Avon Weir Guild", "says", WORDS),
        ("The group", "says", MORE),
        ("the Avon group", "called for", "a vote on all that the town had planned"),
    )
    headings, _ = sections((text, told), bodies=("Avon Weir Guild",))
    assert headings == {"Avon Weir Guild"}


def test_a_verb_that_was_taken_with_a_speaker_is_left_out() -> None:
    told = (("two of the elder members preparing", "says", WORDS),)
    headings, _ = sections((f"One says {WORDS}.", told))
    assert headings == {"two of the elder members"}
    told = (("the town's ruling", "says", WORDS),)
    headings, _ = sections((f"The town's ruling says {WORDS}.", told))
    assert headings == {"the town's ruling"}


def test_a_place_speaks_only_where_a_verb_says_so() -> None:
    told = (("Avon", "beckons", MORE),)
    assert sections((f"Avon beckons {MORE}.", told), places=("Avon",))[0] == set()
    told = (("Avon", "says", MORE),)
    assert sections((f"Avon says {MORE}.", told), places=("Avon",))[0] == {"Avon"}


def test_reports_that_tell_the_same_of_nobody_quote_no_one() -> None:
    report = Report(id="a", source="a", text=f"Ann Ray said {WORDS}.")
    other = Report(id="b", source="b", text=f"It is said {WORDS}.")
    cited = [r.cite(*span_of(r.text, WORDS)) for r in (report, other)]
    wordings = tuple(
        Wording(c.report, (c.span,), WORDS, False, "indirect", name, (c,))
        for c, name in zip(cited, ("Ann Ray", ""), strict=True)
    )
    role = Role("mayor", "then", ("a",), When(), (report.cite(0, 3),))
    ray = Person("p1", "Ann Ray", (), (role,), (Mention(report.cite(0, 7), "Ann Ray"),))
    comparison = Comparison(
        story=Story("s", ("a", "b")), families=(Family("f", "Ann Ray", wordings),), people=(ray,)
    )
    account = write_account(comparison, {"a": report, "b": other}, {})
    (line,) = account.section("people").lines
    assert line.note == "then; speaks in 1 report"


def test_members_of_a_party_in_a_chamber_have_one_heading() -> None:
    headings, _ = sections(
        (f"House GOP said {WORDS}.", (("House GOP", "said", WORDS),)),
        (f"House Republicans said {MORE}.", (("House Republicans", "said", MORE),)),
    )
    assert headings == {"House Republicans"}


def test_the_government_and_the_police_of_a_story_are_one_in_all_reports() -> None:
    for first, second in (("Police", "police"), ("The government", "the government")):
        headings, _ = sections(
            (f"{first} said {WORDS}.", ((first, "said", WORDS),)),
            (f"Later {second} said {MORE}.", ((second, "said", MORE),)),
        )
        assert headings == {second}


def test_the_police_of_a_place_have_one_heading_and_those_of_two_places_two() -> None:
    first = (f"Osk police said {WORDS}.", (("Osk police", "said", WORDS),))
    second = (f"The Osk police department said {MORE}.",
              (("The Osk police department", "said", MORE),))  # fmt: skip
    bare = (f"Later police said {MORE}.", (("police", "said", MORE),))
    other = (f"Tarn police said {MORE}.", (("Tarn police", "said", MORE),))
    assert sections(first, second, bare, places=("Osk",))[0] == {"Osk police department"}
    assert sections(first, bare, other, places=("Osk", "Tarn"))[0] == {
        "Osk police", "police", "Tarn police"}  # fmt: skip


def test_some_of_them_are_not_clear() -> None:
    text = f"Many of them say {MORE}."
    assert sections((text, (("Many of them", "say", MORE),)))[0] <= {"speaker not clear"}


def test_a_paper_of_one_word_has_its_article() -> None:
    text = f"It rains, and The Weir reports {WORDS}."
    told = (("Weir", "reports", WORDS),)
    assert sections((text, told), bodies=("Weir",))[0] == {"The Weir"}


def test_a_body_that_one_report_does_not_know_as_one_has_one_heading() -> None:
    first, second = f"Dornmill said {WORDS}.", f"Dornmill said {MORE}."
    headings, _ = sections(
        (f"The firm {first}", (("Dornmill", "said", WORDS),)),
        (second, (("Dornmill", "said", MORE),)),
        bodies=("Dornmill",),
        not_known_in="r1",
    )
    assert headings == {"Dornmill"}


def test_the_agency_of_a_place_is_one_in_all_reports() -> None:
    told = ("Avon's river agency", "said", WORDS)
    again = ("Avon’s river agency", "said", MORE)
    headings, _ = sections(
        (f"Avon's river agency said {WORDS}.", (told,)),
        (f"Avon’s river agency said {MORE}.", (again,)),
    )
    assert len(headings) == 1


def test_who_is_described_stays_so_where_a_paper_passes_the_words_on() -> None:
    """One heading for an aide, though the Herald is a speaker of the same words elsewhere."""
    texts = {
        "r0": f"An aide said {WORDS}. The aide said {MORE}.",
        "r1": f"Lake Herald reported {WORDS}.",
    }
    reports = {name: Report(id=name, source=name, text=text) for name, text in texts.items()}

    def wording(name: str, words: str) -> Wording:
        span = span_of(texts[name], words)
        return Wording(name, (span,), words, False, "indirect", "an aide",
                       (reports[name].cite(*span),))  # fmt: skip

    def given(name: str, words: str, speaker: Speaker) -> Attribution:
        text = texts[name]
        return Attribution((), (span_of(text, "said"),) if name == "r0" else (),
                           (span_of(text, words),), "indirect", speaker)  # fmt: skip

    aide, paper = Speaker(unnamed="an aide"), Speaker(name="Lake Herald")
    findings = {
        "r0": Annotation(
            report="r0", attributions=(given("r0", WORDS, aide), given("r0", MORE, aide))
        ),
        "r1": Annotation(report="r1", attributions=(given("r1", WORDS, paper),)),
    }
    families = (
        Family("0", "an aide", (wording("r0", WORDS), wording("r1", WORDS))),
        Family("1", "an aide", (wording("r0", MORE),)),
    )
    comparison = Comparison(story=Story("s", tuple(texts)), families=families)
    section = write_account(comparison, reports, findings).section("quotations")
    assert [line.label for line in section.lines] == ["an aide"]


def test_a_ruling_is_told_whole() -> None:
    told = ("The Avon Circuit’s ruling", "found", WORDS)
    headings, _ = sections((f"The Avon Circuit’s ruling found {WORDS}.", (told,)))
    assert headings == {"The Avon Circuit’s ruling"}


def test_a_body_whose_name_ends_as_a_plural_has_a_heading() -> None:
    headings, _ = sections(
        (
            f"WeirLeaks said {WORDS}. An aide said {MORE}.",
            (("WeirLeaks", "said", WORDS), ("An aide", "said", MORE)),
        )
    )
    assert headings == {"WeirLeaks", "An aide"}


def test_people_in_general_are_not_the_same_each_time() -> None:
    text = f"People said {WORDS}. Later people said {MORE}."
    told = (("people", "said", WORDS), ("people", "said", MORE))
    headings, _ = sections((text, told), several=True)
    assert headings == ["people", "people"]


def test_who_is_told_of_again_by_the_last_words_is_one() -> None:
    text = f"A senior lock clerk says {WORDS}. Later the lock clerk said {MORE}."
    told = (("a senior lock clerk", "says", WORDS), ("the lock clerk", "said", MORE))
    headings, _ = sections((text, told))
    assert headings == {"a senior lock clerk"}


def test_some_are_nobody_with_a_name() -> None:
    text = f"Some say {WORDS}. Later an old lock clerk said {MORE}."
    told = (("Some", "say", WORDS), ("an old lock clerk", "said", MORE))
    headings, _ = sections((text, told))
    assert headings == {"some", "an old lock clerk"}


def test_a_surname_of_several_says_that_it_is_not_clear_who_is_meant() -> None:
    text = f"Ann Ray and Bo Ray left. Ray says {WORDS}. Bo Ray says {MORE}."
    told = (("Ray", "says", WORDS), ("Bo Ray", "says", MORE))
    account = account_of((text, told), people=("Ann Ray", "Bo Ray", "Ray"))
    notes = {line.label: line.note for line in account.section("quotations").lines}
    assert notes == {"Ray": "which of 2 is not clear", "Bo Ray": ""}


def test_two_towns_that_speak_together_are_one_in_all_reports() -> None:
    told = (("Avon and Wend", "say", WORDS),)
    headings, _ = sections(
        (f"Avon and Wend say {WORDS}.", told),
        (f"Wend and Avon say {MORE}.", (("Wend and Avon", "say", MORE),)),
        several=True,
    )
    assert len(headings) == 1
