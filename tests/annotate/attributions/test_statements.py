"""What counts as said, on invented sentences."""

import re

import pytest

from variorum.annotate.attributions.statements import is_statement
from variorum.model import AttributionKind, Span


def said(marked: str, kind: AttributionKind = "indirect") -> bool:
    """Of a sentence with its source in [], its cue in <> and its content in {}."""
    places: dict[str, Span] = {}
    text = ""
    for part in re.split(r"(\[.*?\]|<.*?>|\{.*?\})", marked):
        inner = part[1:-1] if part[:1] in {"[", "<", "{"} else part
        if inner is not part:
            places[part[0]] = Span(len(text), len(text) + len(inner))
        text += inner
    return is_statement(text, places.get("["), places.get("<"), [places["{"]], kind)


@pytest.mark.parametrize(
    "sentence",
    [
        "{The toll was raised}, <according to> [a report on bridges].",
        "[Ms. Ray] <asked> {whether the weir would open}.",
        "[Ms. Ray] <agreed> {that the weir was old}.",
        "[Ms. Ray] <warned> {of floods in spring, which she said were near}.",
        "[A number of the boatmen] left, <saying> {they could not pay the toll}.",
        "[The board] <made the allegation> {that the weir was old}.",
        "[Ms. Ray] <asserted> {that she herself had paid}.",
        "[The board] <issued a statement> {that called the weir old}.",
        "[Ms. Ray] <pleaded with> {the board that it open the weir}.",
        "[The board] <concluded> {that the weir was old}.",
        "[Ms. Ray] <referred to> {the weir as a ruin}.",
        "[Ms. Ray]'s <claims> {that the weir was old} were read.",
        "[Two lawyers fighting the case] <said> {that the weir was old}.",
        "[People close to the case] <said> {that the weir was old}.",
        "[Ms. Ray] <charged> {that the weir was old}.",
        "[Ms. Ray] <charged> {the mayor had hidden the weir}.",
    ],
)
def test_what_is_said(sentence: str) -> None:
    assert said(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "{The toll is calculated} <according to> [a lorry's weight].",
        "[Ms. Ray] <announces> {whether she will run} on Monday.",
        "[Some friends] <agreed> {to have the gifts listed under their names}.",
        "[The plan] <fulfills Ms. Ray's promises> {to open the weir}.",
        "[A boatman] <posted> {a photograph of the weir}.",
        "[Everyone, the board among them,] <agrees> {that the weir is old}.",
        "[Avon] <asserted> {itself more firmly along the river}.",
        "[Bo Day] <pleaded guilty> {to lying to the board}.",
        "[Bo Day] <pleaded> {guilty in August to fraud}.",
        "[Ms. Ray], <apparently referring to> {the board's talks}.",
        "That led [many sailors] <to conclude> {that she would leave}.",
        "[Ms. Ray] faced calls to go and <suggestions> {that her seat was not safe}.",
        "[The board] <began its inquiry on allegations> {that she had taken gifts}.",
        "There was no word from [Mayor Ray] {that the weir would open}.",
        "[The Ray doctrine] <argued for> {open weirs}.",
        "[The scandal involving Bo Day] <revealed> {that the weir was old}.",
        "[The affair around Ms. Ray, the mayor] <suggests> {that the weir is old}.",
        "[The resignation of Bo Day] <confirmed> {that the board is old}.",
        "[Ms. Ray’s latest case] <showed> {that the weir was old}.",
        "In eight papers he <is described> {as having sailed}.",
        "[They] <made the call> {that the weir would come first}.",
        "[Ms. Ray] <was trying to say> {that the weir was old}.",
        "[The board] <sent a letter> {that twisted the words of the crew}.",
    ],
)
def test_what_only_looks_said(sentence: str) -> None:
    assert not said(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "[The clerk], who is not named in the <report>, {“never saw the letter.”}",
        "[Ms. Ray], <in the report>, {“never saw the letter.”}",
        "[The clerk], {“was known as a loyal man.”}",
        "The clerk, [who] <was not named in> the memo, {“was known as a loyal man.”}",
    ],
)
def test_words_in_marks_that_have_their_source_as_subject_are_told_of_it(sentence: str) -> None:
    assert not said(sentence, "direct")


def test_words_in_marks_behind_a_verb_of_saying_or_a_colon_are_said() -> None:
    assert said("[Ms. Ray] <said the clerk> {“was known as a loyal man.”}", "direct")
    assert said("[Ms. Ray]: {“never saw the letter.”}", "direct")


def test_a_doctrine_says_nothing_in_marks_either() -> None:
    assert not said("[The Ray Doctrine] <is> {“No weir shut.”}", "direct")
    assert said("[Ms. Ray] <said> {“No weir shut.”}", "direct")


@pytest.mark.parametrize(
    "sentence",
    [
        "[The board] <has said> {little about the plan to raise the weir}.",
        "[Aides] <were reportedly furious> {that the weir was opened on Friday}.",
    ],
)
def test_what_was_hardly_said_or_only_felt_is_no_statement(sentence: str) -> None:
    assert not said(sentence)


def test_what_somebody_reportedly_told_is_a_statement() -> None:
    assert said("[The mayor] <reportedly told> {the board that the weir was old}.")


@pytest.mark.parametrize(
    "sentence",
    [
        "[Ms. Ray] <should be guided by> {“count the boats, then count again.”}",
        "[Ms. Ray] <may be tempted by> {a “grand deal”}.",
        "[Ms. Ray] <aims> {to send Avon a “clear and common message”}.",
        "[The board] <fired> {its clerk for “spreading rumours.”}",
        "The plan helps [boats] <often called> {“wrecks” and their owners}.",
        "[The film] <parodies> {the talk of the dam and its “magic gate”}.",
        "[Bo Day] <ranked> {posts like “Ferry sinks in the river, hundreds feared dead tonight”}.",
    ],
)
def test_a_term_behind_a_verb_of_doing_is_the_reports(sentence: str) -> None:
    assert not said(sentence, "direct" if sentence.count("“") and "{“" in sentence else "mixed")


@pytest.mark.parametrize(
    "sentence",
    [
        "[Ms. Ray] <slammed> {the plan as a “wall of mud”}.",
        "[Ms. Ray] <thanked> {them “on behalf of all.”}",
        "[Ms. Ray] <fired back>: {“Never that.”}",
        "[Ms. Ray] <held it up>: {“This is what the river does to a town that sleeps.”}",
    ],
)
def test_what_is_quoted_behind_a_judgement_or_at_length_is_said(sentence: str) -> None:
    assert said(sentence, "direct" if "{“" in sentence else "mixed")


@pytest.mark.parametrize(
    "sentence",
    [
        "[Ms. Ray] <has apparently concluded> {that the weir is lost}.",
        "[The number of boats] fell as owners left, <saying> {they could not pay the toll}.",
        "[The overall tone] <indicated> {that the board was turning}.",
        "[Sailors] <protesting> {the toll were moving down the quay when it began}.",
        "[Bo Day] <has a long report on> {how the weir broke}.",
        "[Friends of the board] <latched onto a Herald report> {that Day had paid for it}.",
        "He left, <offering few details for> {how it would work}.",
        "Ask [Bo Day] <was saying about> {what}.",
        "A law lets [the harbour laws], <say>, {take the boats of a man}.",
        "[Will the board look into boatmen] <without any claim that> {they harmed a boat}?",
        "[The guild] <fired a boatman for a memo> {that said the toll was too high}.",
        "{Here's what we know so far}, <according to> [local media].",
        "According to [Ms. Ray] <stated> {the crew have named the boats}.",
        "[Ms. Ray] <delivered the reply, a response to> {Bo Day’s speech in the hall}.",
        "[Bo Day] <wrote about> {the flood that had come last night}.",
        "[The mayor] – aside from <having acknowledged> {debts and having been fined} – flew.",
        "It was a point <disputed by> [boatmen] for {sailing by what a man can do}.",
        "{None of the boats has sunk}, as [Bo Day] <has alleged>.",
    ],
)
def test_what_the_report_makes_of_somebody_is_not_said_by_them(sentence: str) -> None:
    assert not said(sentence)


def test_who_protests_that_something_is_so_says_it() -> None:
    assert said("[Sailors] went on, <protesting> {that the toll was too high}.")


@pytest.mark.parametrize(
    "sentence",
    [
        "[The board] <will continue to seek> {homes where the owner is not charged}.",
        "[Ms. Ray] <appears to be saying> {that the weir is lost}.",
        "[Bo Day] <posted a video on his page that seems to show> {men in the road}.",
        "[The guild] is a body <operating under the motto:> {“The weir is ours.”}",
        "It was up to [Ms. Ray], by <asking a question along the lines of>, {“Was it you?”}",
        "[The board] <responds to> {delays with “harsh and hasty” steps}.",
        "Ms. Ray cited the since-<debunked> {claims that Bo Day had paid the board}.",
        "On the loud, [partisan] <allegations> {that Bo Day lied to the board}, this much.",
        "Day left after [news] <reports> {that he had robbed a boatman}.",
        "The crimes of the board, [Ms. Ray charges], <are falsely claiming> {the weir was sold}.",
        "[The author] <was describing> {a company that has four boats}.",
        "Ms. Ray told the guild, <recalling> {the board’s vows to open the weir}.",
        "[Boatmen] fear the toll, <citing> {support for it by some who sail}.",
        "[The story] <cited> {three unnamed people who have seen the weir}.",
        "[Ms. Ray]’s <comments> on the flood {further drew the town into a quarrel}.",
        "[Sailors] <attended rallies to protest> {the toll that the board had set}.",
        "[The families] <informed about> {how the case against the boatmen went}.",
        "[Ms. Ray]'s <statement suggests> {the board wasn’t given any notice}.",
    ],
)
def test_what_the_report_sees_or_guesses_of_somebody_is_not_said_by_them(sentence: str) -> None:
    assert not said(sentence, "direct" if sentence.count("{“") else "indirect")


@pytest.mark.parametrize(
    "sentence",
    [
        "[Ms. Ray] <continues to insist> {that the weir is lost}.",
        "[Ms. Ray] <described> {how the weir broke}.",
        "[Ms. Ray] <responded to them that> {it was late}.",
        "[Police] <reports> {that the weir is shut were read}.",
    ],
)
def test_what_goes_on_or_answers_is_said(sentence: str) -> None:
    assert said(sentence)


def test_a_note_of_the_editor_is_not_said() -> None:
    text = "It was late. [Editor’s note: It was added to explain the claim by some that it fell.]"
    cue, source = text.index("claim by"), text.index("some")
    told = Span(text.index("that"), text.index(".]"))
    spans = Span(source, source + 4), Span(cue, cue + 8)
    assert not is_statement(text, *spans, [told], "indirect")


def test_how_somebody_was_judged_is_not_said_by_them() -> None:
    assert not said("[Bo Day] <was sharply criticized for> {his “half-baked” support}", "mixed")
    assert said("The plan <was criticized by> [Bo Day] {as “half-baked”}", "mixed")


def test_what_is_as_bad_as_somebody_says_is_not_said() -> None:
    assert not said("It is as bad as [Bo Day] <claims> {that the weir is shut}")
    assert said("[Bo Day] <asserts> {that the weir is shut}")
    assert not said("[Boatmen] <assert> {control over the weir}")


@pytest.mark.parametrize(
    "sentence",
    [
        "[A young bargeman] <said> {to have hidden in the lock was found on Monday}.",
        "{Many boatmen} <were said> {to have left the lock}.",
        "[The council] <agreed to> {a plan that lets boats wait for days}.",
        "[Both towns] have <agreed> {on rules that were drawn up in May}.",
        "[The judge] <ruled for> {boatmen who had lost their berths}.",
        "[Ms. Ray] <ducked a question about> {whether she would have paid}.",
        "[The search] <continued> {through the night as crews tried to see the lock}.",
        "[Ms. Ray's decision] <suggests> {that the weir will stay}.",
        "[Bo Day] <was charged with> {theft that the board had not seen}.",
        "<There is reason to believe> {that the gate was old}.",
        "[Bo Day] left it, <instead of telling> {the board that it leaked}.",
        "[Bo Day] <seized on a remark> {that the mayor made in May}.",
        "Of voters [who] <said> {that the weir mattered}, half were for her.",
        "Did [the board] decide, or was it <saying> {what it would like}?",
    ],
)
def test_what_somebody_does_is_not_said(sentence: str) -> None:
    assert not said(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "[The council] <agreed> {that the plan was sound}.",
        "[The judge] <ruled> {that the boatmen had lost their berths}.",
        "[The study] <suggests> {that the weir will stay}.",
        "[Ms. Ray] <continued> {that the lock was shut}.",
        "[Ms. Ray] <asked> {whether the lock was shut}?",
    ],
)
def test_what_these_verbs_tell_with_a_clause_is_said(sentence: str) -> None:
    assert said(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "[The board] <might propose> {a “third” gate}.",
        "<Citing> {a “wet” spring}, [the board] shut the gate.",
        "[Bo Day] <quoted> {a friend of the mayor who called it “sad”}.",
        "When it fails, [they] <are going to shrug and say>, {“Look, it is the rain again.”}",
    ],
)
def test_what_may_be_said_or_is_anothers_is_no_statement(sentence: str) -> None:
    assert not said(sentence, "direct" if "{“" in sentence else "mixed")


def test_what_somebody_claimed_is_said_where_nothing_denies_it() -> None:
    assert said("{Forty of the boats have sunk}, as [Bo Day] <has alleged>.")
    assert said("{The boats are not lost}, [Bo Day] <has claimed>.")


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("It is the first time [anyone on the board] <has said> {that the weir was old}.",
         "indirect"),
        ("[Few] <would call> {the new gate “a complete success.”}", "mixed"),
        ("Despite the quarrel, [everyone] <agrees> {the weir is old}.", "indirect"),
        ("[No other guild] <has claimed> {that the weir is old}.", "indirect"),
        ("[That owners] <demand> {that the weir be opened} is odd.", "indirect"),
        ("[The boatmen] <have reason not to trust> {that the board will pay}.", "indirect"),
        ("[Ms. Ray] <is right to say> {that the weir is old}.", "indirect"),
        ("[The board] <has resisted calls to> {open the weir}.", "indirect"),
        ("[Prosecutors] <charged> {the lock keeper with theft}.", "indirect"),
        ("[He] <was also charged with> {two thefts}.", "indirect"),
        ("[He] <did not remind them> {that the weir had been called “a ruin.”}", "mixed"),
        ("[She] <thinks> {boatmen are “ruffians.”}", "mixed"),
        ("[Day] <points> {that out — and the “tolls” go on}.", "mixed"),
        ("The channel <is meant for> {“dissenting and other views on the matter of the rivers.”}",
         "mixed"),
        ("[The chain of events] <suggests> {that the gate was left open}.", "indirect"),
        ("[The Ferry Act] <asks> {the board to sell its boats}.", "indirect"),
        ("<According to> [town law], {the board has a week to answer}.", "indirect"),
        ("Imagine a flood hits the town, and [the mayor] <says> {that the weir is old}.",
         "indirect"),
        ("[A strike of the boatmen and a fall of the river], <pointing to> {hard times}.",
         "indirect"),
    ],
)  # fmt: skip
def test_what_the_report_makes_of_somebody_is_not_said(
    sentence: str, kind: AttributionKind
) -> None:
    assert not said(sentence, kind)


@pytest.mark.parametrize(
    "sentence",
    [
        "[The ruling] <suggested> {that the weir was old}.",
        "[Recent polls] <indicate> {that she will win}.",
        "[The lock keeper, who left in May,] <suggested> {that the weir was old}.",
        "[Forecasters] <indicated> {that the river would rise}.",
        "[Everyone on the board] <said> {that the weir was old}.",
        "[The mayor] <charged> {that the gates of the weir were left open}.",
        "[The mayor] <charged> {the board had hidden the state of the weir}.",
    ],
)
def test_what_people_and_papers_let_one_know_is_said(sentence: str) -> None:
    assert said(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "[Ms. Ray] <signed> {a law on makers “whose seat lies outside of Avon and the river”}.",
        "[Avon] <agreed> {to “defer” the toll}.",
        "[Everybody] <agrees> {that it was done for “speed”}.",
    ],
)
def test_terms_in_marks_of_what_somebody_does_are_not_said(sentence: str) -> None:
    assert not said(sentence, "mixed")
