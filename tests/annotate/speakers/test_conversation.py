"""Who speaks, heard through a whole report of invented people."""

import re

from variorum.annotate.model.reader import load_model, read_report
from variorum.annotate.quotations import find_quoted
from variorum.annotate.sentences import find_paragraphs, find_sentences
from variorum.annotate.speakers.apart import told_apart
from variorum.annotate.speakers.conversation import Conversation
from variorum.annotate.speakers.evidence import Evidence
from variorum.annotate.speakers.holders import find_holders
from variorum.annotate.speakers.meant import Meant
from variorum.annotate.speakers.people import know_people
from variorum.annotate.speakers.turns import Foreground
from variorum.annotate.speakers.utterances import Utterance, first_person
from variorum.annotate.speakers.words_of import whose_words
from variorum.model import Name, Span, Speaker

PEOPLE = ("Ann Ray", "Bo Day", "Ray", "Day", "Robert Ellis", "Peter Warren", "Warren")

Told = tuple[str, str, str]
"""Source, cue and content of an utterance, each by its words; empty where there is none."""


def heard(text: str, *told: Told) -> list[str | None]:
    """The name, or the words of the unnamed source, of each utterance in order."""
    return [s.name or s.unnamed for s in speakers_of(text, *told)]


def speakers_of(text: str, *told: Told) -> list[Speaker]:
    pattern = re.compile("|".join(rf"\b{re.escape(name)}\b" for name in PEOPLE))
    names = [Name(m.start(), m.end(), "person") for m in pattern.finditer(text)]
    paragraphs = find_paragraphs(text)
    marked = sorted(s for quoted in find_quoted(text, paragraphs) for s in quoted.spans)
    people = know_people(text, names)
    foreground = Foreground(text, find_sentences(text), paragraphs, names, people, marked)
    holders = find_holders(text, people, names, [])
    evidence = Evidence(text, find_sentences(text), paragraphs, names, marked, holders)
    meant = Meant(evidence, people, read_report(text), load_model().pronouns)
    conversation = Conversation(text, names, people, foreground, meant)
    whole = [utterance(text, one, paragraphs) for one in told]
    utterances = told_apart(text, whole, paragraphs, people)
    return first_person(text, utterances, [conversation.hear(u) for u in utterances])


def utterance(text: str, told: Told, paragraphs: tuple[Span, ...]) -> Utterance:
    source, cue, content = told
    begin = text.index(content)
    span = Span(begin, begin + len(content))

    def near(words: str) -> Span | None:
        if not words:
            return None
        places = [m.start() for m in re.finditer(rf"\b{re.escape(words)}", text)]
        best = min(places, key=lambda p: min(abs(p - span.begin), abs(p - span.end)))
        return Span(best, best + len(words))

    cue_span = near(cue)
    at = cue_span.begin if cue_span else begin
    number = next(i for i, p in enumerate(paragraphs) if p.begin <= at <= p.end)
    return Utterance(near(source), cue_span, (span,), number, number, alone=not cue)


def test_a_quotation_without_a_source_goes_on_from_the_speaker_before() -> None:
    text = "“It is late,” said Ann Ray of Avon. “We must go.”"
    found = heard(text, ("Ann Ray of Avon", "said", "“It is late,”"), ("", "", "“We must go.”"))
    assert found == ["Ann Ray", "Ann Ray"]


def test_it_goes_on_from_an_unnamed_source_as_well() -> None:
    text = "“It is late,” said one aide. “We must go.”"
    found = heard(text, ("one aide", "said", "“It is late,”"), ("", "", "“We must go.”"))
    assert found == ["one aide", "one aide"]


def test_it_does_not_go_on_where_the_words_name_the_speaker() -> None:
    text = "“It is late,” said Ann Ray.\n\n“Ray must go.”"
    found = heard(text, ("Ann Ray", "said", "“It is late,”"), ("", "", "“Ray must go.”"))
    assert found == ["Ann Ray", None]


def test_a_new_paragraph_brings_a_new_speaker() -> None:
    text = (
        "“It is late,” Ann Ray said.\n\nBo Day, a farmer, did not agree.\n\n“It is early,” he said."
    )
    found = heard(text, ("Ann Ray", "said", "“It is late,”"), ("he", "said", "“It is early,”"))
    assert found == ["Ann Ray", "Bo Day"]


def test_a_pronoun_at_the_head_of_sentences_keeps_its_holder_over_paragraphs() -> None:
    text = (
        "Ann Ray came to Avon.\n\nShe saw the mill.\n\nShe saw the weir.\n\nShe saw the lock."
        "\n\nShe saw the bridge.\n\n“It is late,” she said."
    )
    assert heard(text, ("she", "said", "“It is late,”")) == ["Ann Ray"]


def test_whose_plan_it_is_stands_in_the_foreground_but_not_whose_lawyer() -> None:
    plan = "Bo Day left.\n\nAnn Ray’s plan is old. “It is late,” she said."
    assert heard(plan, ("she", "said", "“It is late,”")) == ["Ann Ray"]
    lawyer = "Bo Day left.\n\nAnn Ray’s lawyer came. “It is late,” he said."
    assert heard(lawyer, ("he", "said", "“It is late,”")) == ["Ann Ray’s lawyer"]


def test_he_behind_what_one_says_that_another_said_may_be_either() -> None:
    text = "Bo Day said the boatman, who was cold, told us, “It is late.” He also said it was wet."
    told = ("Bo Day", "told", "“It is late.”"), ("He", "also said", "it was wet")
    assert heard(text, *told) == ["the boatman", None]


def test_a_participle_without_a_source_belongs_to_the_subject() -> None:
    text = "The vote came as Ann Ray left the room, saying it was late."
    assert heard(text, ("", "saying", "it was late")) == ["Ann Ray"]


def test_an_object_before_a_participle_does_not_speak() -> None:
    text = "Ann Ray called on Bo Day to go, adding that it was late."
    assert heard(text, ("Bo Day", "adding", "it was late")) == ["Ann Ray"]


def test_of_two_sources_behind_a_quotation_the_nearer_speaks() -> None:
    text = "“It is late,” aides said Ann Ray told her friends."
    assert heard(text, ("aides", "said", "“It is late,”")) == ["Ann Ray"]


def test_a_verb_of_speech_beside_the_marks_gives_the_source() -> None:
    text = "A row broke out.\n\n“It is late,” Bo Day wrote."
    assert heard(text, ("", "", "“It is late,”")) == ["Bo Day"]


def test_words_far_from_their_cue_are_told_apart() -> None:
    text = "Ann Ray said it was late.\n\nRain fell.\n\nSnow fell.\n\n“It is early,” Bo Day wrote."
    paragraphs = find_paragraphs(text)
    first = utterance(text, ("Ann Ray", "said", "it was late"), paragraphs)
    far = text.index("“It is early,”")
    joined = Utterance(
        first.source, first.cue, (*first.content, Span(far, far + 14)), 0, 3, alone=False
    )
    people = know_people(text, [])
    parts = told_apart(text, [joined], paragraphs, people)
    assert [[c.of(text) for c in part.content] for part in parts] == [
        ["it was late"],
        ["“It is early,”"],
    ]
    assert parts[1].source is None


def test_whom_something_is_told_does_not_say_it() -> None:
    text = "Ann Ray was told that it was late."
    assert heard(text, ("Ann Ray", "was told", "it was late")) == [None]


def test_the_first_person_inside_words_is_who_speaks_them() -> None:
    text = "“I think it is late,” said Ann Ray."
    found = heard(text, ("I", "think", "it is late"), ("Ann Ray", "said", "“I think it is late,”"))
    assert found == ["Ann Ray", "Ann Ray"]


def test_a_question_belongs_to_who_asks_it() -> None:
    text = "Asked by one of the aides, “Is it late?” Ann Ray replied: “It is.”"
    found = heard(text, ("", "", "“Is it late?”"), ("Ann Ray", "replied", "“It is.”"))
    assert found == ["one of the aides", "Ann Ray"]


def test_it_goes_back_to_the_paper_that_the_sentence_before_is_about() -> None:
    text = "The memo warned of rain. It said “the weir is old.”"
    assert heard(text, ("It", "said", "“the weir is old.”")) == ["The memo"]


def test_what_a_quotation_says_of_another_stays_with_the_other() -> None:
    text = "“Bo Day says it is late,” Ann Ray said."
    found = heard(
        text, ("Bo Day", "says", "it is late"), ("Ann Ray", "said", "“Bo Day says it is late,”")
    )
    assert found == ["Bo Day", "Ann Ray"]


def test_who_ends_a_sentence_behind_its_verb_stands_in_the_foreground() -> None:
    text = (
        "Bo Day left. He went home.\n\nThe mill opened again, said its owner, Ann Ray.\n\n"
        "“It is late,” she said."
    )
    assert heard(text, ("she", "said", "“It is late,”")) == ["Ann Ray"]


def test_whose_words_a_paper_gives_is_who_said_them() -> None:
    text = "“It is late,” Ann Ray said, according to the Herald."
    told = ("the Herald", "according to", "“It is late,” Ann Ray said")
    assert heard(text, told) == ["Ann Ray"]


def test_what_follows_a_speech_is_not_said_by_its_speaker() -> None:
    text = "Bo Day wrote a reply after Ann Ray’s speech: “It is early.”"
    cue = "wrote a reply after Ann Ray’s speech"
    assert heard(text, ("Ann Ray’s", cue, "“It is early.”")) == ["Bo Day"]


def test_whoever_quotes_another_speaks_all_of_the_words() -> None:
    text = "“The point, Bo Day says, is that it is late,” Ann Ray said."
    told = ("Bo Day", "says", "“The point, Bo Day says, is that it is late,”")
    assert heard(text, told) == ["Ann Ray"]


def test_whom_the_words_before_did_not_please_stands_in_the_foreground() -> None:
    text = "“It is late,” Bo Day said.\n\nThat did not please Ann Ray. “It is early,” she said."
    spoken = [("Bo Day", "said", "“It is late,”"), ("she", "said", "“It is early,”")]
    assert heard(text, *spoken) == ["Bo Day", "Ann Ray"]


def test_somebody_without_a_name_behind_the_words_speaks_and_not_the_paper_that_tells() -> None:
    text = "The Herald told that a ban on all angling would “help the trout,” an aide to Ray said."
    told = ("The Herald", "told", "“help the trout,”")
    assert heard(text, told) == ["an aide to Ray"]


def test_a_source_told_of_again_is_the_one_of_before() -> None:
    text = (
        "It was late, an aide to the board said. The aide said it rained.\n\n"
        "A spokesman for Avon said it had not. It was dry, the aide said."
    )
    assert heard(
        text,
        ("an aide to the board", "said", "It was late"),
        ("The aide", "said", "it rained"),
        ("A spokesman for Avon", "said", "it had not"),
        ("the aide", "said", "It was dry"),
    ) == ["an aide to the board", "an aide to the board", "A spokesman for Avon",
          "an aide to the board"]  # fmt: skip


def test_a_spokesman_may_be_called_an_aide() -> None:
    text = "It was late, a spokesman for Avon said. The aide said it rained."
    assert heard(
        text,
        ("a spokesman for Avon", "said", "It was late"),
        ("The aide", "said", "it rained"),
    ) == ["a spokesman for Avon", "a spokesman for Avon"]


def test_an_official_who_spoke_before_is_meant_and_nobody_who_was_named_since() -> None:
    text = (
        "The ferry is safe, one senior official said.\n\n“It is not,” said Bo Orr.\n\nThe senior "
        "official, speaking on a call with the press, said the ferry was new. It was late, he said."
    )
    assert heard(
        text,
        ("one senior official", "said", "The ferry is safe"),
        ("Bo Orr", "said", "“It is not,”"),
        ("The senior official, speaking on a call with the press", "said", "the ferry was new"),
        ("he", "said", "It was late"),
    ) == ["one senior official", "Bo Orr", "The senior official", "one senior official"]


def test_what_was_revealed_was_revealed_by_nobody() -> None:
    text = "The letter was long. Later it was revealed that the gate was shut."
    assert heard(text, ("it", "was revealed", "that the gate was shut")) == [None]


def test_the_people_are_those_told_of_before() -> None:
    text = "It was late, sailors with knowledge of the case said. The sailors said it rained."
    assert (
        heard(
            text,
            ("sailors with knowledge of the case", "said", "It was late"),
            ("The sailors", "said", "it rained"),
        )
        == ["sailors with knowledge of the case"] * 2
    )


def test_a_suit_told_of_with_whose_it_is_is_the_suit_behind_it() -> None:
    text = "The suit of two towns said it was late. The suit said it rained."
    assert (
        heard(
            text,
            ("The suit of two towns", "said", "it was late"),
            ("The suit", "said", "it rained"),
        )
        == ["The suit of two towns"] * 2
    )


def test_who_is_said_to_have_said_it_did() -> None:
    text = "Ray said the suspect, who was shut in, told them, “The end is near.”"
    assert heard(text, ("Ray", "told", "“The end is near.”")) == ["the suspect"]


def test_who_says_two_things_says_the_second() -> None:
    text = "Ray said the town would fight, and warned that floods were near."
    assert heard(text, ("Ray", "warned", "that floods were near")) == ["Ray"]


def test_what_somebody_was_at_the_time_is_nobody_else() -> None:
    text = "Ann Ray — years ago, while a student — argued that quays must stay open."
    assert heard(text, ("a student", "argued", "that quays must stay open")) == ["Ann Ray"]


def test_whom_a_preposition_brings_with_a_verb_of_their_own_says_it() -> None:
    text = "Ann Ray ran on her record, with some people saying she had none."
    assert heard(text, ("some people", "saying", "she had none")) == ["some people"]


def test_who_hears_it_from_a_caller_does_not_say_it() -> None:
    text = "A clerk of the board received a call telling him to ring the harbour."
    told = ("A clerk of the board", "received a call telling him", "to ring the harbour")
    assert heard(text, told) == [None]


def test_a_thing_and_not_its_defender_is_what_which_goes_back_to() -> None:
    text = "Ann Ray, the clerk, warmly defended the story, which alleged that Day drank."
    assert heard(text, ("which", "alleged", "that Day drank")) == ["the story"]


def test_who_behind_a_friend_of_somebody_may_be_either() -> None:
    text = "The writer is a proud supporter of Mayor Ann Ray, who claimed to vote for the boats."
    assert heard(text, ("who", "claimed", "to vote for the boats")) == [None]


def test_the_official_is_the_one_who_spoke_before() -> None:
    text = (
        "The chief of the harbour, Ann Ray, was for it, one senior official said.\n"
        "Boatmen are many. The gate is at risk, the official said."
    )
    found = heard(
        text,
        ("one senior official", "said", "The chief of the harbour, Ann Ray, was for it"),
        ("the official", "said", "The gate is at risk"),
    )
    assert found == ["one senior official"] * 2


def test_he_is_the_stranger_whom_the_sentence_brings_in() -> None:
    text = (
        "Ann Ray and Bo Day spoke. Day said that two were held. There was a third gunman in the "
        "yard, where he shouted, saying that nobody would leave."
    )
    found = heard(text, ("Day", "said", "that two were held"),
                  ("he", "saying", "that nobody would leave"))  # fmt: skip
    assert found == ["Bo Day", "a third gunman"]


def test_behind_a_paper_that_passes_it_on_the_speaker_before_goes_on() -> None:
    text = "“It is late,” Ann Ray said, the Herald reported. “We must go at once.”"
    found = heard(text, ("Ann Ray", "said", "“It is late,”"),
                  ("the Herald", "reported", "“We must go at once.”"))  # fmt: skip
    assert found == ["Ann Ray", "Ann Ray"]


def test_he_is_the_subject_before_where_the_last_speaker_is_long_silent() -> None:
    rest = (
        "The weir is old and has long been a worry to the whole town. Boats pass it twice a day. "
        "In winter the water comes up to the door of the mill, and the road to the quay is closed. "
        "The council has put money aside for a new one since the flood. Nobody knows who built it. "
        "Stones have come loose on the far side, where the trees are, and lie in the bed below. "
    )
    text = (
        f"Robert Ellis said it was late. {rest}Peter Warren is a boatman of the quay. He explains "
        "that it rains in the night."
    )
    found = heard(text, ("Robert Ellis", "said", "it was late"),
                  ("He", "explains", "that it rains in the night"))  # fmt: skip
    assert found == ["Robert Ellis", "Peter Warren"]


def test_he_goes_on_from_somebody_without_a_name_who_spoke_in_the_sentence_before() -> None:
    text = "Ann Ray came.\nThe envoy of Avon said Bo Day was late. He also said it rained."
    found = heard(text, ("The envoy of Avon", "said", "Bo Day was late"),
                  ("He", "also said", "it rained"))  # fmt: skip
    assert found == ["The envoy of Avon"] * 2


def test_a_photographer_credited_is_not_the_one_who_goes_on() -> None:
    text = "Ray said that it rained.\nA boat on the quay. AGENCY/Bo Day\n“I am wet,” he said."
    assert heard(text, ("Ray", "said", "that it rained"), ("he", "said", "“I am wet,”"))[1] == "Ray"


def test_whom_it_is_described_to_does_not_say_it() -> None:
    text = "One meeting was described to Ray as a storm."
    assert heard(text, ("Ray", "was described to", "a storm")) == [None]


def test_a_dateline_speaks_nothing() -> None:
    text = "AVON CITY (Agency) - Bo Day warned of floods and said it rained."
    assert heard(text, ("", "said", "it rained")) == ["Bo Day"]


def test_who_ends_an_aside_between_dashes_does_not_speak_behind_it() -> None:
    text = (
        "Ann Ray, who held a sign – a hint at a tape on which Day boasted of it – said it rained."
    )
    assert heard(text, ("Day boasted of it", "said", "it rained")) == ["Ann Ray"]


def test_who_asked_does_not_answer() -> None:
    text = "Ann Ray was heard. She met Bo Day. Day asked: “Will you stay?” His answer: “Yes, I do.”"
    found = heard(text, ("Day", "asked", "“Will you stay?”"), ("His", "answer", "“Yes, I do.”"))
    assert found[1] != "Bo Day"


def test_a_pronoun_before_the_verb_is_its_subject_and_not_the_name_before_it() -> None:
    text = "Bo Day came and spoke. The weir should go to Ann Ray, he added."
    assert heard(text, ("Ann Ray", "added", "The weir should go to Ann Ray")) == ["Bo Day"]


def test_who_told_it_speaks_and_not_who_was_told() -> None:
    text = "Bo Day came. In it he was told by clerk Ann Ray that “it is late.”"
    assert heard(text, ("he", "was told by", "“it is late.”")) == ["Ann Ray"]


def test_the_duo_are_the_two_who_spoke_together() -> None:
    text = "Ann Ray and Bo Day said it was late.\n\nIt rained.\n\nThe duo said it was old."
    told = (("Ann Ray and Bo Day", "said", "it was late"), ("The duo", "said", "it was old"))
    assert heard(text, *told) == ["Ann Ray and Bo Day"] * 2


def test_the_group_is_who_was_called_one() -> None:
    name = "Lake Ferrymen, a trade group with few members"
    text = f"On Monday {name}, said it was late. The group said it was old."
    told = ((name, "said", "it was late"), ("The group", "said", "it was old"))
    first, then = heard(text, *told)
    assert first == then


def test_who_opens_the_next_sentence_does_not_speak_what_stands_before() -> None:
    text = "“It is late,” Ray said. When Avon’s Bo Day asked why, Ray left."
    assert heard(text, ("Ray", "said", "“It is late,”")) == ["Ray"]


def test_whom_a_preposition_has_say_it_says_it() -> None:
    text = "Ann Ray left despite some aides arguing that it was late."
    assert heard(text, ("some aides", "arguing", "that it was late")) == ["some aides"]


def test_of_two_past_perfects_the_second_is_whose_the_first_is() -> None:
    text = "Ray said Mr. Day had talked of the weir and had said, “Let it go.”"
    assert heard(text, ("Ray", "had said", "“Let it go.”")) == ["Day"]


def test_whom_a_paper_quotes_speaks() -> None:
    text = "The Herald quoted Bo Day, of the ferry board, as saying: “It is late.”"
    assert heard(text, ("The Herald", "quoted", "“It is late.”")) == ["Bo Day"]
    text = "The Herald quoted a ferry clerk as saying it was late."
    assert heard(text, ("The Herald", "quoted", "it was late")) == ["a ferry clerk"]
    text = "Ray was quoted by Bo Day as saying it was late."
    assert heard(text, ("Ray", "was quoted", "it was late")) == ["Ray"]


def test_who_says_something_in_a_letter_is_whose_it_is() -> None:
    opening = "Peter Warren left. Warren and his aides likened it to "
    owned = f"{opening}Robert Ellis’s letter in May, in which he called the weir old."
    assert heard(owned, ("he", "called", "the weir old")) == ["Robert Ellis"]
    sent = f"{opening}a letter from Mayor Robert Ellis, in which he called the weir old."
    assert heard(sent, ("he", "called", "the weir old")) == ["Robert Ellis"]
    other = "Peter Warren’s question echoed another letter, in which he called it old."
    people = know_people(other, [Name(0, 12, "person")])
    assert (
        whose_words(other, Span(other.index(" he ") + 1, other.index(" he ") + 3), people) is None
    )


def test_who_only_spoke_is_not_whose_words_a_paper_passes_on() -> None:
    text = "Ann Ray spoke as the boats came back, according to Lake Herald."
    told = ("Lake Herald", "according to", "Ann Ray spoke as the boats came back")
    assert heard(text, told) == ["Lake Herald"]


def test_the_name_that_opens_the_clause_of_a_verb_speaks_there() -> None:
    text = "Some aides confirmed two fires while Bo Day, citing residents, said four had died."
    assert heard(text, ("Some aides", "said", "four had died")) == ["Bo Day"]
    text = "Some aides of Ann Ray and Bo Day said four had died."
    assert heard(text, ("Some aides of Ann Ray and Bo Day", "said", "four had died")) != ["Bo Day"]


def test_what_somebody_is_said_to_have_noted_is_theirs() -> None:
    text = "As Ann Ray noted, it was not old but “late in the year.”"
    assert heard(text, ("", "", "“late in the year.”")) == ["Ann Ray"]


def test_it_is_the_statement_in_which_the_sentence_before_was_said() -> None:
    text = "“It is late,” four aides said in a statement.\n\n“It is early,” it said on Sunday."
    spoken = [("four aides", "said", "“It is late,”"), ("it", "said", "“It is early,”")]
    assert heard(text, *spoken) == ["four aides", "four aides"]


def test_the_judges_are_none_of_the_others_told_of_before() -> None:
    text = "The judges left as other judges say it is late. The judges said it was early."
    told = (("other judges", "say", "it is late"), ("The judges", "said", "it was early"))
    assert heard(text, *told) == ["other judges", "The judges"]


def test_he_behind_what_one_said_is_not_whom_that_only_tells_of() -> None:
    text = (
        "Ann Ray came late. Bo Day came with Peter Warren.\n\n"
        "Mr. Day said the vote did not trouble him, since Mr. Warren had promised a debate.\n\n"
        "“That is healthy,” he said."
    )
    told = [
        ("Mr. Day", "said", "the vote did not trouble him"),
        ("Mr. Warren", "had promised", "a debate"),
        ("he", "said.", "“That is healthy,”"),
    ]
    assert heard(text, *told)[-1] == "Bo Day"


def test_those_who_were_told_the_opposite_say_nothing() -> None:
    text = "The supporters of Ann Ray were told the opposite: that the race was over."
    assert heard(text, ("Ann Ray", "were told the opposite:", "that the race was over")) == [None]


def test_a_quotation_below_somebody_who_has_just_come_in_is_theirs() -> None:
    text = (
        "“It is late,” Ann Ray said.\n\nHundreds stood on the pier until it was dark.\n\n"
        "Bo Day, 63, a pilot, had come by boat for the day.\n\n“I came because of the crews.”"
    )
    told = ("Ann Ray", "said", "“It is late,”"), ("", "", "“I came because of the crews.”")
    assert heard(text, *told) == ["Ann Ray", "Bo Day"]
    known = text.replace("Hundreds stood", "Bo Day stood")
    assert heard(known, *told) == ["Ann Ray", None]
