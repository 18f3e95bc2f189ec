"""Only somebody's present or future stand is printed as a position, under its own holder."""

import pytest

from variorum.account.positions.action_ends import breaks_off, run_on, whole_action
from variorum.account.positions.clear import is_clear
from variorum.account.positions.holders import is_source
from variorum.account.positions.leads import lead
from variorum.account.positions.stands import is_stand
from variorum.model import Evidence, PositionTelling


def telling(sentence: str, who: str, modality: str, action: str, said_by: str = ""):
    evidence = Evidence("harbour", 0, len(sentence), sentence)
    return PositionTelling("harbour", who, modality, action, evidence, said_by=said_by)


OSTROV = "Lena Ostrov"


@pytest.mark.parametrize(
    ("sentence", "who", "modality", "action", "said_by"),
    [
        ("Officials also decided to raise the price of the ferry.", "Officials", "will",
         "raise the price of the ferry", ""),
        ("Ms. Ostrov’s decision to sell the pier has been called rash.", OSTROV, "will",
         "sell the pier", ""),
        ("Mr. Tollan once urged Mr. Orr to sell the pier.", "Bram Tollan", "wants",
         "sell the pier", ""),
        ("Ms. Ostrov’s decision to sell the pier at noon has stirred the port.", OSTROV, "will",
         "sell the pier", ""),
        ("Ostrov had offered to make a gift to the school.", OSTROV, "will",
         "make a gift to the school", ""),
        ("Ostrov spoke over him, refusing to let him finish his speech.", OSTROV, "will not",
         "let him finish his speech", ""),
        ("She said she had supported the tunnel as a student.", OSTROV, "wants", "the tunnel",
         OSTROV),
        ("“We advocated for ferrymen without a licence,” Ostrov said.", OSTROV, "wants",
         "ferrymen without a licence", OSTROV),
        ("The judge offered to disqualify himself from the case.", "The judge", "will",
         "disqualify himself from the case", ""),
        ("A handful of members who backed Ostrov vowed to leave the council.", OSTROV, "will",
         "leave the council", ""),
        ("Each candidate promises to repair the old pier.", "Each candidate", "will",
         "repair the old pier", ""),
        ("“This council refuses to repair the pier,” Bram Tollan said.", "This council", "will not",
         "repair the pier", "Bram Tollan"),
        ("The failure to pass a compromise will close the harbour.", "compromise", "will",
         "close the harbour", ""),
        ("The suit alleges that the shipyard favors men over women in its pay.", "the shipyard",
         "wants", "men over women in its pay", ""),
        ("“I don’t think that I should be pressed into a sale,” Ostrov said.", OSTROV, "must",
         "be pressed into a sale", OSTROV),
        ("“You claimed I don’t want to build a sea wall,” Ostrov said.", OSTROV, "opposes",
         "build a sea wall", "Bram Tollan"),
        ("Tollan suggested the ferrymen would too readily choose the tunnel.", "the ferrymen",
         "will", "choose the tunnel", "Bram Tollan"),
        ("The order prevents the port from having to pay for the pier.", "the port", "must not",
         "having to pay for the pier", ""),
        ("Reporters asked Ms. Ostrov for talking points to use with the council.", "Reporters",
         "wants", "use with the council", ""),
        ("“Ostrov must be willing to confront the shipyard,” Tollan said.", OSTROV, "considers",
         "confront the shipyard", "Bram Tollan"),
        ("The council rejected the plan to sell the lighthouse.", "The council", "opposes",
         "the plan to sell the lighthouse", ""),
        ("It is the first vote since the council refused on Friday to sell the lighthouse.",
         "the council", "will not", "sell the lighthouse", ""),
        ("The letter initially said the port would sell the lighthouse.", "the port", "will",
         "sell the lighthouse", "the letter"),
        ("The bill would ban trawlers from the bay.", "The bill", "will",
         "ban trawlers from the bay", ""),
        ("The law allows fresh tolls to pay for the pier.", "fresh tolls", "may",
         "pay for the pier", ""),
        ("Some men are reluctant to sell the pier.", "Some men", "will not", "sell the pier", ""),
        ("The official vowed to sell the pier.", "The official", "will", "sell the pier", ""),
        ("The less likely Ostrov looks to sell the pier, the better.", "The less likely Ostrov",
         "wants", "sell the pier", ""),
        ("The speech by Mayor Lena Ostrov, of Wend, will put pressure on the port.", OSTROV, "will",
         "put pressure on the port", ""),
        ("The Harbour Order will close the pier.", "The Harbour Order", "will", "close the pier",
         ""),
        ("It came a day after a statement calling for a vote on the pier.", "a statement", "wants",
         "a vote on the pier", ""),
        ("Failure to close the pier will bring storms to the harbour.", "Failure to close the pier",
         "will", "bring storms to the harbour", ""),
        ("More and more people want to close the pier.", "More and more people", "wants",
         "close the pier", ""),
        ("It went to crews whom Ostrov hopes to win over.", "crews whom Ostrov", "wants",
         "win over", ""),
        ("SOUNDBITES: I will sell the pier.", "SOUNDBITES", "will", "sell the pier", ""),
        ("Ostrov had been planning to sell the pier.", OSTROV, "will", "sell the pier", ""),
        ("Ostrov planned to visit the pier but was turned away.", OSTROV, "will",
         "visit the pier", ""),
        ("Wend first informed Ostrov that the council would sell the pier.", "the council",
         "will", "sell the pier", ""),
        ("Skippers who favour a toll counter that it is cheap.", "Skippers", "wants",
         "a toll", ""),
        ("The judge allowed Ostrov to use the pier and ordered the port to open it.", OSTROV,
         "wants", "open it", ""),
        ("Ostrov rescinded the rules that said ports should keep two ferries.", "ports", "must",
         "keep two ferries", OSTROV),
        ("It’s best, harbour advocates argue, to let crews rest.", "harbour", "wants",
         "argue, to let crews rest", ""),
        ("“We will answer in force,” the countries said.", "The countries", "will",
         "answer in force", "The countries"),
        ("Mayor Bo OrrFerry vote opens doubts Ostrov to sell the pier MORE spoke.", OSTROV,
         "will", "sell the pier", ""),
    ],
)  # fmt: skip
def test_past_deeds_and_what_others_say_are_no_stand(sentence, who, modality, action, said_by):
    assert not is_stand(telling(sentence, who, modality, action, said_by))


@pytest.mark.parametrize(
    ("sentence", "who", "modality", "action", "said_by"),
    [
        ("Ostrov vowed to rebuild the pier before winter.", OSTROV, "will",
         "rebuild the pier before winter", ""),
        ("The council has decided to sell the lighthouse.", "The council", "will",
         "sell the lighthouse", ""),
        ("Fishermen in the bay demanded that the port lower its fees.", "Fishermen in the bay",
         "wants", "lower its fees", ""),
        ("The council is refusing to pay for the bridge.", "The council", "will not",
         "pay for the bridge", ""),
        ("She said she supported a toll on the bridge.", OSTROV, "wants", "a toll on the bridge",
         OSTROV),
        ("Ostrov has long opposed the tunnel under the bay.", OSTROV, "opposes",
         "the tunnel under the bay", ""),
        ("The meeting came as Ostrov plans to sell the lighthouse.", OSTROV, "will",
         "sell the lighthouse", ""),
        ("He said little about Ms. Ostrov’s plan to sell the lighthouse.", OSTROV, "will",
         "sell the lighthouse", ""),
        ("Tollan, who is from the bay, wants a new ferry for it.", "Bram Tollan", "wants",
         "a new ferry for it", ""),
    ],
)  # fmt: skip
def test_promises_demands_and_refusals_are_stands(sentence, who, modality, action, said_by):
    assert is_stand(telling(sentence, who, modality, action, said_by))


def test_a_duty_is_told_as_the_demand_of_the_one_who_demands_it() -> None:
    sentence = "“The shipyard must adopt the new rules of pay,” the plaintiffs said."
    action = "adopt the new rules of pay"
    told = telling(sentence, "The shipyard", "must", action, "the plaintiffs")
    assert lead(told, told.who) == "The plaintiffs want the shipyard to"
    assert is_clear(told)


def test_a_duty_that_nobody_demands_is_held_back() -> None:
    told = telling("Ostrov must now build a campaign around the old lighthouse.", OSTROV, "must",
                   "build a campaign around the old lighthouse")  # fmt: skip
    assert not is_clear(told)


@pytest.mark.parametrize(
    ("before", "action", "whole"),
    [
        ("Under the rules, the shops may ",
         "set their own hours, local managers are given the keys", "set their own hours"),
        ("The port will ",
         "open at nine, and old reports from the bay are a good reminder of that",
         "open at nine"),
        ("Ostrov kept declining to ", "answer the council, and changing subjects abruptly",
         "answer the council"),
        ("The yard will ", "cut some jobs, such", "cut some jobs"),
        ("The port will ", "sell the old pier, in large part", "sell the old pier"),
        ("The yard must ", "tell the crews of the cuts “just", "tell the crews of the cuts"),
        ("The law forbids ",
         "the sale of the pier, and an old ruling (Harrow v. Brask) holds that it binds the port",
         "the sale of the pier"),
        ("The port will ", "sell the pier, which is closed, to the town",
         "sell the pier, which is closed, to the town"),
        ("The port will ", "repair bridges and housing for the crews",
         "repair bridges and housing for the crews"),
        ("The port will ", "pay for the system, known", "pay for the system"),
    ],
)  # fmt: skip
def test_an_action_ends_where_another_clause_begins(before, action, whole) -> None:
    assert whole_action(action, before) == whole


def test_an_action_that_breaks_off_is_known() -> None:
    assert breaks_off("“use the vote to challenge", "” Mr. Tollan on Monday.") is True
    assert breaks_off("close the", " pier.") is True
    assert breaks_off("mend everyone’s", " nets.") is True
    assert breaks_off("sell the pier “when the council asks", ",” it said.") is False
    assert breaks_off("sell the pier", ".") is False


@pytest.mark.parametrize(
    ("action", "behind", "modality", "whole"),
    [
        ("use the vote to challenge", "” Mr. Tollan in court, adding, “Soon.”", "wants",
         "use the vote to challenge” Mr. Tollan in court"),
        ("use the vote to challenge", "” Ostrov said.", "wants", "use the vote to challenge"),
        ("the sale of a ship or of a boat", " moored within the port.”", "forbids",
         "the sale of a ship or of a boat moored within the port"),
        ("the list, also known as “rules", ",” completed and printed before the vote.", "wants",
         "the list, also known as “rules,” completed and printed before the vote"),
        ("sell the pier", ", completed last year.", "wants", "sell the pier"),
        ("sell the pier", " after the vote.", "will", "sell the pier"),
        ("sell the pier after two captains", ", among them Orr, left.", "will", "sell the pier"),
        ("sell it after two votes", ", Ostrov said.", "will", "sell it after two votes"),
    ],
)  # fmt: skip
def test_an_action_goes_on_to_what_it_needs(action, behind, modality, whole) -> None:
    assert run_on(action, behind, modality) == whole


def test_what_points_to_something_told_before_is_held_back() -> None:
    told = telling("The measure allows the harbour council to reject such contracts.",
                   "the harbour council", "may", "reject such contracts")  # fmt: skip
    assert not is_clear(told)


def test_a_source_is_a_person_a_body_or_a_text() -> None:
    assert is_source("Lena Ostrov")
    assert is_source("the lawsuit")
    assert is_source("Lena Ostrov’s office")
    assert not is_source("a dinner at the port where Ostrov")
    assert not is_source("Department")
    assert not is_source("Ostrov’s decision to resign")


def test_who_must_be_helped_is_told_before() -> None:
    told = telling("Ostrov said that they must be fed by the town this winter.", "", "must",
                   "they must be fed by the town this winter", OSTROV)  # fmt: skip
    assert not is_clear(told)


def test_a_headline_within_a_text_is_held_back() -> None:
    told = telling("As pier closes, port chief plans to sell harbour ferries", "port chief", "will",
                   "sell harbour ferries")  # fmt: skip
    assert not is_clear(told)
