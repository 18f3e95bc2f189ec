"""Whom a pronoun in printed words means, in invented words."""

import pytest

from variorum.account.quotations.pronouns import name_pronouns
from variorum.annotate.sentences import find_sentences
from variorum.model import Annotation, Name, Span

PEOPLE = ("Mary Hale", "Hale", "Peter Lund", "Lund", "Susan Calder", "Calder", "Kim")


def named(text: str, words: str, speaker: str) -> str:
    """The words as they are printed with names put in."""
    names = [
        Name(at, at + len(person), "person")
        for person in PEOPLE
        for at in range(len(text))
        if text.startswith(person, at) and not text[at - 1 : at].isalpha()
    ]
    whole = [
        n for n in names if not any(o != n and o.begin <= n.begin < n.end <= o.end for o in names)
    ]
    findings = Annotation(
        report="r",
        sentences=tuple(find_sentences(text)),
        names=tuple(sorted(whole, key=lambda n: n.begin)),
    )
    begin = text.index(words)
    told = name_pronouns(text, [Span(begin, begin + len(words))], findings, speaker=speaker)
    shown = words
    for place, name in sorted(told.items(), reverse=True):
        shown = shown[: place - begin] + f" [{name}]" + shown[place - begin :]
    return shown


@pytest.mark.parametrize(
    ("text", "words", "speaker", "shown"),
    [
        (
            "“I will not pay,” Hale told the host Peter Lund. “He should pay.”",
            "“He should pay.”",
            "Mary Hale",
            "“He should pay.”",
        ),
        (
            "The board asked Mr. Lund for his plan. “He had nothing,” Hale said.",
            "“He had nothing,”",
            "Mary Hale",
            "“He [Lund] had nothing,”",
        ),
        (
            "Peter Lund spoke at noon. Hale praised Susan Calder, calling her “a fighter”.",
            "calling her “a fighter”",
            "Mary Hale",
            "calling her [Susan Calder] “a fighter”",
        ),
        (
            "Peter Lund left the board. The guild drew attention to it, calling it “his gift”.",
            "calling it “his gift”",
            "guild",
            "calling it “his [Peter Lund's] gift”",
        ),
        (
            "Peter Lund left. It rained on the town of Avon. “He had nothing,” Hale said.",
            "“He had nothing,”",
            "Mary Hale",
            "“He [Peter Lund] had nothing,”",
        ),
        (
            "Kim left in May. Lund has called Susan Calder weak and said “we look at her.”",
            "said “we look at her.”",
            "Peter Lund",
            "said “we look at her [Susan Calder].”",
        ),
        (
            'A guide met Susan Calder at the gate, accusing her of "lies".',
            'accusing her of "lies"',
            "A guide",
            'accusing her [Susan Calder] of "lies"',
        ),
    ],
)
def test_who_alone_is_named_before_is_told_behind_the_pronoun(
    text: str, words: str, speaker: str, shown: str
) -> None:
    assert named(text, words, speaker) == shown


@pytest.mark.parametrize(
    ("text", "words", "speaker"),
    [
        # two may be meant
        ("Peter Lund met Kim. “He had nothing,” Hale said.", "“He had nothing,”", "Mary Hale"),
        # further off, where nothing tells of which gender the person is
        (
            "Kim left. It rained on the town. “He had nothing,” Hale said.",
            "“He had nothing,”",
            "Mary Hale",
        ),
        # somebody by office alone
        (
            "Peter Lund won. Hale told of her trust in the mayor, saying “he is his own man”.",
            "“he is his own man”",
            "Mary Hale",
        ),
        # somebody without a name comes before, in these words or ahead of them
        (
            "Peter Lund won. “A chap ran up and he fell,” Hale said.",
            "“A chap ran up and he fell,”",
            "Mary Hale",
        ),
        ("Peter Lund met a man. “He fell,” Hale said.", "“He fell,”", "Mary Hale"),
        # the words name whom they tell of
        (
            "Peter Lund won. “When he began, Kim was young,” Hale said.",
            "“When he began, Kim was young,”",
            "Mary Hale",
        ),
        (
            "Peter Lund won. “With Roth, we are lost. He has a plan,” Hale said.",
            "“With Roth, we are lost. He has a plan,”",
            "Mary Hale",
        ),
        # who speaks is "he" himself
        ("Hale met Peter Lund. Kim said he would go.", "he would go", "Kim"),
        # what is his may be that of somebody told of before it
        (
            "Peter Lund won. “Has anybody a better plan for his life?” Hale said.",
            "“Has anybody a better plan for his life?”",
            "Mary Hale",
        ),
        # of the other gender
        ("Susan Calder won. “He had nothing,” Hale said.", "“He had nothing,”", "Mary Hale"),
        # marks of two kinds in a paragraph
        (
            '"I back that,” Lund told Kim. Lund said he thinks “it is time”.',
            "he thinks “it is time”",
            "Peter",
        ),
    ],
)
def test_no_name_where_another_may_be_meant(text: str, words: str, speaker: str) -> None:
    assert named(text, words, speaker) == words
