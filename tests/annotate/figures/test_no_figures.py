"""Numbers that neither count nor measure."""

import pytest

from variorum.annotate.figures import find_figures
from variorum.annotate.sentences import find_sentences

NO_FIGURES = [
    "They have a 14-3 record.",
    "A 50-50 split was agreed.",
    "The 4x100m relay was won.",
    "He is 35.",
    "He, 35, left.",
    "At 25, she bought the mill.",
    "She died at 91.",
    "The boxer Odo Brandt dies in a Tarnow prison at 77",
    "They fell back in the last half of the match.",
    "He lives at 12 Main Street.",
    "The 5G network failed.",
    "The A380 landed.",
    "He came 3rd.",
    "He died in 1999.",
    "It begins at 10 p.m.",
    "A 24-year-old woman died.",
    "She has 20/20 vision.",
    "The city is in the top 10.",
    "It scored 85/100.",
    "The million-dollar home burned.",
    "He scored in the 12th minute.",
    "He turned 40 on Monday.",
    "It starts at 3.30pm.",
    "It begins at 7:45.",
    "Call 555-1234.",
    "He wore number 23.",
    "The A9 road shut.",
    "Windows 10 arrived.",
    "It is the No. 1 seed.",
    "The 2019-20 season began.",
    "World War 2 ended.",
    "In the 1990s prices rose.",
    "Section 230 protects it.",
    "The 18th Street shop burned.",
    "He is in his 60s.",
    "It let 16- and 17-year-olds vote.",
    "The Boeing 737 landed.",
    "Group of 20 leaders met.",
    "Verse 3:16 was read.",
    "Both sides agreed.",
    "A 5-to-4 ruling came.",
    "Voters backed it by 2 to 1.",
    "It has a 2-to-1 edge.",
    "A handful of shops burned.",
    "A majority of voters agreed.",
    "It pays 5 to 1.",
    "A century and a half later.",
    "The other two were freed.",
    "The two were freed.",
    "The No. 1 link was hers.",
    "It is a one-two punch.",
    "The sp 500 futures were flat.",
    "New iPhone 11 Pro cameras arrived.",
    "Model 3 owners agreed.",
    "He leaves two weeks from now.",
]


@pytest.mark.parametrize("text", NO_FIGURES)
def test_no_figure_is_found(text: str) -> None:
    assert find_figures(text, find_sentences(text)) == ()
