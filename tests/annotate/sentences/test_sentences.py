from hypothesis import given
from hypothesis import strategies as st

from variorum.annotate.sentences import find_paragraphs, find_sentences


def sentences(text: str) -> list[str]:
    return [s.of(text) for s in find_sentences(text)]


def test_abbreviations_and_initials_end_no_sentence() -> None:
    text = "Mr. J. D. Orr of St. Ives met Sen. Marsh at 3 p.m. on Jan. 20 in the U.S. He left."
    assert sentences(text) == [
        "Mr. J. D. Orr of St. Ives met Sen. Marsh at 3 p.m. on Jan. 20 in the U.S.",
        "He left.",
    ]


def test_an_abbreviation_that_opens_a_name_ends_no_sentence_behind_a_comma() -> None:
    text = "It set off a quake of 5.1, U.S. Coast Survey said, though others put it at 4.7."
    assert sentences(text) == [text]


def test_a_closing_mark_belongs_to_its_sentence() -> None:
    assert sentences("“We stay.” He nodded. “Why?” she asked.") == [
        "“We stay.”",
        "He nodded.",
        "“Why?” she asked.",
    ]


def test_abbreviation_ends_a_sentence_where_the_next_word_opens_one() -> None:
    for first, second in (
        ("The mill opened in Hope, Ark.", "In a short talk she praised it."),
        ("They live in Salem, Ore.", "Orr's wife is a judge."),
        ("“It failed,” said Ann Orr, R-Va.", "Voters disagree."),
        ("He came at 9 p.m.", "Voss was late."),
        ("They preferred plan B.", "The town did not."),
        ("He shook his head and said no.", "But he stayed."),
        ("They sold ropes, nets, etc.", "Trade was good."),
        ("We went to Shangri-La.", "Orr went home."),
        ("She read it on Yahoo!", "The town had not."),
    ):
        assert sentences(f"{first} {second}") == [first, second]


def test_abbreviation_within_a_sentence() -> None:
    for text in (
        "It was a post-Sept. 11 law.",
        "The former Rep. Ann Orr (D-N.Y.) Memorial Bridge closed.",
        "Ray will face former Cong. Ann Orr on August 10.",
        "OSLO, N.Y. — In spring the ferries sail.",
        "It begins at 9 p.m. Sunday and at 8 a.m. ET.",
        "Then-Sen. Ann Orr voted for No. 7 and no. 5.",
        "“Go.”, she said.",
        "The sea . . . is cold.",
        "The Salem, Ore. Mayor Ann Orr said nothing.",
        "Rain fell on the Wend-St. Orri coast.",
        "Bo Marsh, who writes for Yahoo! News, spoke.",
    ):
        assert sentences(text) == [text]


def test_stop_without_a_space() -> None:
    text = 'A fire broke out in the city.Orr said so.“We left.” It burned "all night."The end.'
    assert sentences(text) == [
        "A fire broke out in the city.",
        "Orr said so.",
        "“We left.”",
        'It burned "all night."',
        "The end.",
    ]
    assert sentences('He wrote the law."We all did," he said.')[0] == "He wrote the law."
    for text in (
        "Use Node.js or www.Brant.Example or write to Voss@Brant.Org today.",
        "Rep.Orr left",
    ):
        assert sentences(text) == [text]


def test_every_line_is_a_paragraph() -> None:
    text = "Town opens bridge\nThe bridge opened\non Monday."
    assert len(find_paragraphs(text)) == 3


def test_a_hard_wrapped_text_has_its_paragraphs_between_blank_lines() -> None:
    text = (
        "the bridge over the river was\nopened on a cold morning by\nthe mayor and the\n"
        "council of the\ntown.\n\nAnother paragraph\nfollows here with\nmore of it."
    )
    assert len(find_paragraphs(text)) == 2


@given(st.text(alphabet="aBb. !?\r\n“”\"'1", max_size=300))
def test_sentences_cover_every_word_in_order(text: str) -> None:
    end = 0
    for span in find_sentences(text):
        assert end <= span.begin < span.end
        assert not text[end : span.begin].strip()
        end = span.end
    assert not text[end:].strip()
