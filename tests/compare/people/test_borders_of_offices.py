"""Where the words for an office begin and end, and whose they are, on invented sentences."""

import pytest

from variorum.compare.people.beside import offices_beside
from variorum.model import Span


def beside(text: str, name: str) -> list[str]:
    begin = text.index(name)
    return [span.of(text) for span in offices_beside(text, Span(begin, begin + len(name)))]


@pytest.mark.parametrize(
    ("text", "name", "office"),
    [
        ("The mill fired software engineer Ann Ray on Monday.", "Ann Ray", "software engineer"),
        ("It grew since ferry company director Bo Day left.", "Bo Day", "ferry company director"),
        ("They told reporters lawyer Ann Ray had left.", "Ann Ray", "lawyer"),
        ("He met al Weir chief Bo Day there.", "Bo Day", "al Weir chief"),
        (
            "He left. 44.org Executive Director Ann Ray rose.",
            "Ann Ray",
            "44.org Executive Director",
        ),
        (
            "So said WeirOn.org Guild Executive Director Bo Day.",
            "Bo Day",
            "WeirOn.org Guild Executive Director",
        ),
        (
            "“It is hard,” said Ann Ray, president of the Wend, Ore., branch of the Ferry Guild.",
            "Ann Ray",
            "president of the Wend, Ore., branch of the Ferry Guild",
        ),
        ("So said Ann Ray, mayor of Wend, Ore., on Monday.", "Ann Ray", "mayor of Wend"),
        (
            "Ann Ray, chairman of the Subcommittee on Weirs, Tolls, and Lost Bells, spoke.",
            "Ann Ray",
            "chairman of the Subcommittee on Weirs, Tolls, and Lost Bells",
        ),
        ("So said White House chief of staff Bo Day.", "Bo Day", "White House chief of staff"),
        (
            "He met Weir Guild deputy chief of staff Bo Day.",
            "Bo Day",
            "Weir Guild deputy chief of staff",
        ),
        ("The Wend ambassador to Avonia Mr. Bo Day left.", "Bo Day", "Wend ambassador to Avonia"),
        (
            "Ray’s Ambassador to the Joint Mills Bo Day left.",
            "Bo Day",
            "Ambassador to the Joint Mills",
        ),
        ("She met former first lady Ann Ray.", "Ann Ray", "former first lady"),
        (
            "Here Bo Day, the former Wend Ferry Guild leader, sang.",
            "Bo Day",
            "former Wend Ferry Guild leader",
        ),
        (
            "Ann Ray, a staffer for Rep. Bo Orr (R-Ore.), left.",
            "Ann Ray",
            "staffer for Rep. Bo Orr",
        ),
        (
            "Ann Ray, a correspondent for Weirfolk — a weekly — left.",
            "Ann Ray",
            "correspondent for Weirfolk",
        ),
        (
            "So said Bo Day, who serves as chairman for the guild of mills.",
            "Bo Day",
            "chairman for the guild of mills",
        ),
        ("While then-Rep. Bo Day (R) won, it rained.", "Bo Day", "then-Rep."),
        ("It told Sens. Ann Ray, of Wend, and Bo Day, of Avon, that.", "Ann Ray", "Sen"),
        ("“It,” Sens. Ann Ray, R-Ore.; Bo Day, R-Me.; and Cy Moor sang.", "Bo Day", "Sen"),
        ("So said Weir Institution fellow Bo Day.", "Bo Day", "Weir Institution fellow"),
        (
            "“It is,” Bo Day, the Ray administration's Brick House press secretary, said.",
            "Bo Day",
            "Ray administration's Brick House press secretary",
        ),
        (
            "Bo Day, President Ann Ray’s weir adviser, sang.",
            "Bo Day",
            "President Ann Ray’s weir adviser",
        ),
        (
            "It is held by Bo Day, who is now the board’s director of weirs.",
            "Bo Day",
            "board’s director of weirs",
        ),
        ("It hired former Avon 49ers coach Bo Day.", "Bo Day", "former Avon 49ers coach"),
        ("So it was, according to college director Bo Day.", "Bo Day", "college director"),
        ("They named Ann Ray for president and river activist Bo Day.", "Bo Day", "river activist"),
        ("“It fell,” Ann Ray, a warden of the Mill said. “It", "Ann Ray", "warden of the Mill"),
        ("So said Bo Day, a mill company chairman. It", "Bo Day", "mill company chairman"),
        ("So said State Fire and Rescue Chief Bo Day.", "Bo Day", "State Fire and Rescue Chief"),
        ("She met 2012 party nominee Bo Day.", "Bo Day", "2012 party nominee"),
        ("In 2012 party nominee Bo Day left.", "Bo Day", "party nominee"),
        ("A note of @AvonGov Secretary Ann Ray told it.", "Ann Ray", "Secretary"),
        ("Gone is adviser and former Senator Bo Day, who fell.", "Bo Day", "former Senator"),
        ("Following Warden Ann Ray’s toast, they sang.", "Ann Ray", "Warden"),
        ("It rained. Joining Mayor Ann Ray was a piper.", "Ann Ray", "Mayor"),
        ("Avoling chief Ann Ray fell.", "Ann Ray", "Avoling chief"),
        ("It rained. Fallen former Mayor Ann Ray sang.", "Ann Ray", "former Mayor"),
        ("So sang the disgraced former Mayor Ann Ray.", "Ann Ray", "former Mayor"),
        ("On the map the X represents Mayor Ann Ray.", "Ann Ray", "Mayor"),
        ("The song criticizes Warden Ann Ray.", "Ann Ray", "Warden"),
        ("So sang its sales manager Ann Ray.", "Ann Ray", "sales manager"),
        ("The rules on river safety President Ann Ray signed are new.", "Ann Ray", "President"),
        ("It rained. Enter President Ann Ray.", "Ann Ray", "President"),
        ("It met under the late President Ann Ray.", "Ann Ray", "late President"),
        ("So said club President Ann Ray.", "Ann Ray", "club President"),
        (
            "They told of the board's inquiry into then-national security adviser Ann Ray.",
            "Ann Ray",
            "then-national security adviser",
        ),
        (
            "Ann Ray, a sister of mill owner Bo Day was met there, he said.",
            "Ann Ray",
            "sister of mill owner Bo Day",
        ),
        ("Ann Ray, the warden at that time, left.", "Ann Ray", "warden at that time"),
        (
            "Mayor Cy Orr’s nominee to be the next warden, Ann Ray, left.",
            "Ann Ray",
            "Mayor Cy Orr’s nominee to be the next warden",
        ),
        ("It’s time Warden Ann Ray sang.", "Ann Ray", "Warden"),
        ("Media caption Mayor Ann Ray sang.", "Ann Ray", "Mayor"),
        ("So sang last week Deputy Mayor Ann Ray.", "Ann Ray", "Deputy Mayor"),
        ("It was said by foreign minister Ann Ray.", "Ann Ray", "foreign minister"),
        ("They spoke to foreign minister Ann Ray.", "Ann Ray", "foreign minister"),
        (
            "It heard former Avon mayor and top adviser Ann Ray.",
            "Ann Ray",
            "former Avon mayor and top adviser",
        ),
        (
            "So wrote political scientists Ann Ray of Avon and Bo Day.",
            "Ann Ray",
            "political scientist",
        ),
        (
            "In 2014, then–Avon Radio hosts Ann Ray and Bo Day asked.",
            "Bo Day",
            "then–Avon Radio host",
        ),
        ("So said Ann Ray, director of Ferry.org. “It", "Ann Ray", "director of Ferry.org"),
        (
            "So said Ann Ray, who served as labor secretary in Mr. Day’s cabinet.",
            "Ann Ray",
            "served as labor secretary in Mr. Day’s cabinet",
        ),
        (
            "Chair of the Upper House Weirs and Tolls Committee Rep. Bo Day told it.",
            "Bo Day",
            "Chair of the Upper House Weirs and Tolls Committee",
        ),
        (
            "So sang the chair of the Avon Eel Caucus Rep. Bo Day.",
            "Bo Day",
            "chair of the Avon Eel Caucus",
        ),
        (
            "So sang the former leader of the Avon Weir Party Bo Day.",
            "Bo Day",
            "former leader of the Avon Weir Party",
        ),
        ("Later, head of the mosque Bo Day sang.", "Bo Day", "head of the mosque"),
        (
            "So sang Ann Ray, who rowed on Bo Day’s eel boat and was a spokeswoman for the Weir.",
            "Ann Ray",
            "was a spokeswoman for the Weir",
        ),
        ("He said Mr. Weir Mayor Day will sing.", "Day", "Mayor"),
    ],
)
def test_an_office_is_told_from_its_first_word_to_its_last(
    text: str, name: str, office: str
) -> None:
    assert beside(text, name) == [office]


@pytest.mark.parametrize(
    ("text", "name", "offices"),
    [
        (
            "by Bo Orr, acting Harbour Secretary Ellen Duke, mill chief of staff John Day and",
            "Bo Orr",
            [],
        ),
        ("It heard Ellen Orr, mill chief of staff John Day and others.", "Ellen Orr", []),
        ("It heard Bo Orr, former Avon mayor and top adviser Ann Ray.", "Bo Orr", []),
        ("It was a talk of Orr, Day and the Wendish attorney. It", "Orr", []),
        ("It was led by Ann Ray, but also held a former mayor of Avon.", "Ann Ray", []),
        ("It heard Ann Ray, directly asked the mayor about it.", "Ann Ray", []),
        ("It heard Ann Ray, spokesman for Avon Mayor John Orr.", "Ann Ray",
         ["spokesman for Avon Mayor John Orr"]),
        ("It met Ann Ray, the mayor said. It left.", "Ann Ray", []),
        ("The other piper was the mayor of Wend, Ann Ray. It", "Ann Ray", ["mayor of Wend"]),
        ("The other piper was my lawyer from Wend, Ann Ray. It", "Ann Ray", []),
        ("It met Ann Ray, the mayor said “no”.", "Ann Ray", []),
        ("After a talk with Wend’s mayor, Ann Ray signed it.", "Ann Ray", []),
        ("In a note to the same piper, Ann Ray said so.", "Ann Ray", []),
        ("When he picked him – a lifelong baker – his wife, Ann Ray, smiled.", "Ann Ray", []),
        ("The two wardens, Ann Ray, and Bo Day, left.", "Ann Ray", []),
        ("He asked Ann Ray, though the baker was ill.", "Ann Ray", []),
        ("It met Ann Ray, reportedly a mother of two, there.", "Ann Ray", []),
        ("It met Bo Day, father-of-three, there.", "Bo Day", []),
        ("They sang of Orr and Duke. Day almost left.", "Day", []),
        ("It asked what a second President Day would do.", "Day", []),
        ("It was told by Ann Ray, Avon reporter\n\nBo Day was late.", "Ann Ray", []),
        ("Ann Ray Jr.’s lawyer, Bo Day, left.", "Bo Day", ["Ann Ray Jr.’s lawyer"]),
        ("It met the wife of the leader of the Weir Ann Ray.", "Ann Ray", []),
        ("The friends of the mill Bo Day built left.", "Bo Day", []),
        ("It heard Ann Ray, head of the Committee on Tolls, John Day and Ellen Orr.", "Ann Ray",
         ["head of the Committee on Tolls"]),
        ("He asked Ann Ray, whose father is a baker, too.", "Ann Ray", []),
        ("After the flood the mayor, Ann Ray, left.", "Ann Ray", ["mayor"]),
        ("It heard Ann Ray, Weir Republican and the panel’s head, too.", "Ann Ray",
         ["Weir Republican and the panel’s head"]),
    ],
)  # fmt: skip
def test_the_office_of_the_next_of_a_list_is_not_theirs(
    text: str, name: str, offices: list[str]
) -> None:
    assert beside(text, name) == offices
