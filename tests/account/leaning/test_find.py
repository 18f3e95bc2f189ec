"""Whether printed words point to what was told before them, in invented words."""

import pytest

from variorum.account.leaning import Number, Printed, find_leaning, find_leaning_in
from variorum.annotate.sentences import find_sentences
from variorum.model import Annotation, Span

NAMES = {"Hale": "person", "Lund": "person", "Peter": "person", "Harbour": "organisation",
    "Avon": "place"}  # fmt: skip


def asks(text: str, speaker: Number | None = None, *taken_up: str) -> bool:
    printed = Printed(text, NAMES, speaker, frozenset(taken_up))
    return find_leaning(printed) is not None


@pytest.mark.parametrize(
    "text",
    [
        "“That did not please the guild,”",
        "“They won't sell, but he is pushing hard,”",
        "“I’m quite tired of it,”",
        "“I know that 40 years ago I just did not see these things,”",
        "“I could have saved a couple of her lamps,”",
        "Another reason is the price of planks in Lund.",
        "“I guess it needs new planks,”",
        "“These rules were written in a hurry,”",
        "“He is the best we have,”",
        "“We should hear his reasons,”",
        "“I hope they write to us,”",
        "“Don't sell it!”",
        "who found the pier “gloomy”",
        "Others were less patient with the board.",
        "To them, the sale of the pier was a breach of faith.",
        "As a baker in Avon, her day begins at three.",
        "But that came after the board had met for days.",
        "The last time that happened was in 1974, when Hale left.",
        "And it has been unable to pass a law on piers.",
        "Furthermore, two bakers have shown it can be used in winter.",
        "Hale took a similar line when the board met in Lund.",
        "Hours later, Hale left the town.",
        "A spokesman for Hale rejected that characterization on Monday.",
        "“We went in there with lamps,”",
        "On Monday there, about noon, guards opened the gate.",
        "Most of the other guests left by boat.",
        "His old colleague, Peter Hale, sat by the pier.",
        "Mayor Hale of Avon took a similar line.",
        "There is another road out of the harbour.",
        "A guest asked the board about that kind of lamp.",
        "“There are a lot of people who warned him,”",
        "calling her “a fighter” for the harbour",
        "That, in turn, pleased the guild.",
        "That means the pier can be sold by May.",
        "The guild was months away from knowing how to do that.",
        "In Avon, he met with Lund, a guest of the guild.",
        "Such a pier could be sold by May.",
        "17 were shut in the north of the town",
        "described as a “high rate of leaks.”",
        "Lund arrived there late, with a lamp in her hand.",
        "A guest feared such a plan would fail.",
        "Second, the pier could hardly be sold by May.",
        "A guest asked the board to do the two together, and the two were done.",
        "Obviously it would keep the boats of Orsk from the storm.",
        "It was worth 340 old lamps to the guild.",
        "Two more followed when Lund left the pier.",
        "It’s the end of a long and costly fight to save the pier.",
        "That pier agreement, called Avon, was signed in May.",
        "This included a lamp of the guild.",
        "According to Lund, that includes the lamps of the guild.",
        "There, lamps are sold by the guild.",
        "It’s from the days before the storm broke the pier.",
        "More public lamps are the last thing he needs.",
        "Guests see it as a cure for storms.",
        "Lund is a friend of this kind of lamp.",
        "Lund told a guest that such a storm was no danger.",
        "telling guests that doing so is a mistake",
        "“Of course it’s broken,”",
        "Lund claims that this meeting was held in the harbour.",
        "Lund was in office at that time.",
        "The guild paid for it in May.",
        "Guards moved them to the harbour.",
        "But the guild kept selling lamps that year, about forty in all.",
        "had promised at the time that the pier would be mended",
        "During the same period the guild sold forty lamps.",
        "One of them, Hale of Avon, said the pier was old.",
        "Most don’t trust the guild with the pier.",
        "Both towns closed their gates at noon.",
        "By comparison, the guild of Avon sold forty lamps.",
        "If that fails, the guild will sell the pier.",
        "A guest said for sure that none of this was new.",
        "If guests follow suit, the pier will be sold by May.",
        "A board of many guests soon concluded otherwise.",
        "“It’s going to cost the guild a pier,”",
        "“It is intended to keep the boats of Orsk from the storm,”",
        "Over the years, it has been a poor friend for the guild.",
        "Since the 1990s, it has sold forty lamps.",
        "A baker by trade, he sold lamps in Avon.",
        "The plan for the pier falls in line with this thought, said Lund.",
        "“Guests back that idea,”",
        "“The law of the harbour was made in an hour to close those waterways for good,”",
        "That Scottish plan was made in a hurry.",
        "though that number sounds good for a pier",
        "At a press conference about noon, he spoke of the pier.",
        "It was on show before a crowd of guests in Avon.",
        "It is a step that leaves the harbour without a guild.",
        "Mayor Hale made the same point at noon in Avon.",
        "In both cases, Hale spoke with the guards of Avon.",
        "By this Hale is calling for lamps in Avon.",
        "Soon afterward, Hale left Avon for good.",
        "At the time, Hale lived in Avon.",
        "Yet that's just how Hale sold the lamps of Avon.",
        "Hale fed that speculation at a fair in Avon.",
    ],
)
def test_words_that_point_back_ask(text: str) -> None:
    assert asks(text)


@pytest.mark.parametrize(
    "text",
    [
        "His lamp in hand, Hale walked to the pier.",
        "In Avon and in Lund, similar lamps hung in every house.",
        "“It is time to rebuild the quay,”",
        "“It's clear that we were late,”",
        "“It’s odd you came at all,”",
        "“We sold the boat because it was old,”",
        "“Voters know what they want,”",
        "“My father said he would stay,”",
        "“If anybody comes, they will be fed,”",
        "“This country has seen worse,”",
        "“We want to work with the new government, not war with them,”",
        "“We will open the quay this week,”",
        "“He [Peter Lund] had no plan,”",
        "“[T]he board will stand against hatred,”",
        "Hale said he would leave the board.",
        "Peter and Lund left when they had paid.",
        "In his speech, Lund praised the town.",
        "While it was raining, the board met in Avon.",
        "Harbour sold its boats.",
        "“There is nothing left of the pier,”",
        "“I was late and I feel sorry about the boats,”",
        "“The trouble with the pier is that it leaks,”",
        "Some hours into his first term, Lund changed his mind.",
        "The media are to blame whenever they print lies.",
        "A guest of 20 said the guards took his lamp.",
        "Hale found that harbours with lamps are safer.",
        "Some two weeks after the storm broke the pier, the guild met in Avon.",
        "Several hundred people came to the pier.",
        "that guilds of the town would pay",
        "condemned lamp “thieves” and “fools”",
        "“We can tell the guests that this Parliament is with them,”",
        "A guest said the two boats of Lund were such a joy.",
        "“If you are going to do that [sale], say so in Avon,”",
        "Speaking with his guests, A. Lund praised the guild of Avon.",
        "Hale told the guests of the pier that many lamps had been lost to the sea as a result.",
        "It’s not clear what Lund meant.",
        "A guest fears that in doing so would end the guild.",
        "The guild’s teacher said the guards asked him to leave.",
        "The harbour has a pier, and the guild paid for it.",
        "Lund met the guests in this meeting with the guild of Avon.",
        "Among those leaving the harbour was Lund.",
        "That Lund was late surprised the guild.",
        "Lund sold lamps in May 2016 and lost the pier that year.",
        "At the time of the storm, Lund was in Avon.",
        "One of those who left was a guest of the guild.",
        "Both Lund and Hale left Avon.",
        "By contrast with Lund, Hale left the town.",
        "Lund could inspire the guild of Avon and other guilds of the harbour to follow suit.",
        "“It’s going to be hard to sell the pier,”",
        "It was the best day for the guild.",
        "Hale’s plan caught him off guard.",
        "The mayor made a plan for his boats.",
        "“We met the guild, and as Mayor, he should use his power,”",
        "“John has sold the pier. He has been a true friend,”",
        "An old airline passenger arriving at noon took his lamp.",
        "Lund said that pressure from the guild was no reason to sell.",
        "Many a guest of the guild of Avon may well have been late, but most would say otherwise.",
        "It is a fact that the pier leaks.",
        "It was on Monday that Hale left.",
        "Mayor Hale made the same point as the guild of Avon.",
    ],
)
def test_words_that_can_be_read_do_not_ask(text: str) -> None:
    assert not asks(text)


@pytest.mark.parametrize(
    ("text", "speaker", "needed"),
    [
        ("called it “a sign of spring”", "body", True),
        ("says it is “a sign of spring”", "body", False),
        ("he hopes to win the vote", "person", False),
        ("he hopes to win the vote", "several", True),
        ("they would vote on Monday", "several", False),
        ("it would sell the pier", "body", False),
        ("it would sell the pier", "person", True),
        ("that they were wrong about the pier", "person", True),
        ("“he had a friend” in Lund", "person", True),
        ("which he believes would shut the weir", "person", True),
        ("those measures have yet to be put in force", "several", True),
        ("she would not open the gate", "body", True),
        ("it would be a folly to press onward", "person", False),
        ("those who pay should have a say", "person", False),
        ("this spring the tolls should go", "person", False),
    ],
)
def test_a_pronoun_outside_marks_may_be_who_speaks(
    text: str, speaker: Number, *, needed: bool
) -> None:
    assert asks(text, speaker) is needed


def test_the_plan_asks_where_nothing_says_which() -> None:
    assert asks("The guild’s lantern was broken by Lund", None, "guild")
    assert asks("Lund spoke of the lantern on Monday", None, "lantern")
    assert not asks("that the lantern for the pier was broken", "body", "lantern")
    assert not asks("that the plan is to sell the pier", "body", "plan")
    assert asks("that the lantern was broken", "body", "lantern")
    assert not asks("that the lantern was broken", "body")


def test_an_action_is_no_fragment() -> None:
    assert find_leaning(Printed("wait till January")) is not None
    assert find_leaning(Printed("wait till January", action=True)) is None


@pytest.mark.parametrize(
    ("words", "asks_for"),
    [
        ("Orr left before he was paid", None),
        ("The guild left before he was paid", "somebody"),
        ("Orr asked whether they would be paid", "several"),
        ("Orr was paid for that", "something"),
        ("There is another road", "others"),
    ],
)
def test_what_leans_tells_where_it_stands_and_what_it_asks_for(
    words: str, asks_for: str | None
) -> None:
    leaning = find_leaning(Printed(words, {"Orr": "person"}))
    assert (leaning and leaning.asks_for) == asks_for
    if leaning is not None:
        assert words[leaning.place :].startswith(("he", "they", "that", "another"))


def test_that_kind_leans_where_it_stands() -> None:
    words = "The guild of Avon would not pay Orr for that kind of lamp"
    leaning = find_leaning(Printed(words))
    assert leaning is not None
    assert leaning.place == words.index("that")


@pytest.mark.parametrize(
    ("sentence", "noun"),
    [
        ("The sailor left for the pier of Orsk.", "sailor"),
        ("The call also came from Orsk.", "call"),
        ("Wend was dismissed from that post in May.", ""),
        ("One accused the mayor of Orsk of a crime.", ""),
        ("The strike in Orsk makes this dream harder.", ""),
        ("The call of the mayor came from Orsk.", None),
        ("Wend said that people had left this week.", None),
        ("The boats that the mayor sent came to Orsk.", None),
    ],
)
def test_a_sentence_takes_up_what_those_before_it_have_told(
    sentence: str, noun: str | None
) -> None:
    text = f"A sailor got a call, and the mayor sent two boats to the pier. {sentence}"
    findings = Annotation(report="r", sentences=tuple(find_sentences(text)))
    leaning = find_leaning_in(text, Span(text.index(sentence), len(text)), findings)
    assert (leaning.noun if leaning else None) == noun


@pytest.mark.parametrize(
    ("words", "gender", "needed"),
    [
        ("his leaving the board was no surprise", "f", True),
        ("her leaving the board was no surprise", "f", False),
        ("his leaving the board was no surprise", None, False),
        ("Lund would pick her as a baker", "m", True),
        ("Lund would pick him as a baker", "m", False),
    ],
)
def test_a_pronoun_of_another_gender_is_not_who_speaks(
    words: str, gender: str | None, *, needed: bool
) -> None:
    printed = Printed(words, NAMES, "person", gender=gender)
    assert (find_leaning(printed) is not None) is needed


def test_its_own_is_who_speaks_where_that_may_be_a_body() -> None:
    assert not asks("would sell the boats of its own harbour", "open")
    assert asks("would sell the boats of its own harbour", "person")


@pytest.mark.parametrize(
    ("words", "asked"),
    [
        ("Ms. Hale left the board in May.", True),
        ("Ana Hale left the board in May.", False),
        ("The board of the harbour, of which the town was proud, was sold by Hale.", False),
        ("Lund left the board in May.", False),
    ],
)
def test_a_surname_just_brought_in_asks_for_the_name(words: str, *, asked: bool) -> None:
    names = {**NAMES, "Ana": "person"}
    leaning = find_leaning(Printed(words, names, people=frozenset(["Hale"])))
    assert (leaning is not None and leaning.asks_for == "the name") is asked


@pytest.mark.parametrize(
    ("words", "asked"),
    [
        ("The quarrel broke out in May.", True),
        ("The mossy boat leaked for a week.", True),
        ("The quarrel flooded the town with letters.", True),
        ("The quarrel of the two guilds broke out in May.", False),
        ("The quarrel fed by the guild broke out in May.", False),
        ("The oldest boat leaked for a week.", False),
        ("The guild’s boat leaked for a week.", False),
        ("The mayor leaked the letter.", False),
        ("The pier leaked for a week.", False),
        ("But the quarrel broke out in May.", False),
    ],
)
def test_what_opens_with_a_thing_that_the_report_is_not_about_asks(
    words: str, *, asked: bool
) -> None:
    text = f"Hale mended the pier. {'It rained on the bay. ' * 30}Hale and Lund fell out. {words}"
    begin = text.index(words)
    findings = Annotation(report="r", sentences=tuple(find_sentences(text)))
    found = find_leaning_in(text, Span(begin, len(text)), findings)
    assert (found is not None) is asked
    assert find_leaning(Printed(words, NAMES)) is None
