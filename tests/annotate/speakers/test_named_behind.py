"""People told of by what they were, on invented reports, read by the shipped model."""

from variorum.annotate import annotate
from variorum.model import Report


def called(text: str, words: str) -> str:
    """Who says the words."""
    for found in annotate(Report(id="r", source="r", text=text)).attributions:
        if any(words in content.of(text) for content in found.content):
            return found.speaker.called
    return ""


def test_who_opens_a_report_by_an_office_is_whom_it_names_behind_with_it() -> None:
    text = (
        "The Ferry Board’s former top watchdog, in an interview with the Harbour Post, said that "
        "nobody had been warned.\n\n"
        "Tobias Wrenn, who served as the Ferry Board inspector for six years, wrote two letters.\n"
    )
    assert called(text, "nobody had been warned") == "Tobias Wrenn"


def test_another_who_is_named_behind_is_not_meant() -> None:
    text = (
        "The Ferry Board’s former chief inspector said that nobody had been warned.\n\n"
        "Tobias Wrenn, a boatman of Osk, wrote two letters.\n"
    )
    assert called(text, "nobody had been warned") != "Tobias Wrenn"


def test_the_former_holder_of_an_office_is_who_has_just_spoken() -> None:
    text = (
        "Mayor Ines Kolb said that the town would help.\n\n"
        "“We have beds for all of them tonight,” the former head of Holm Radio told the Gazette.\n"
    )
    assert called(text, "beds for all") == "Ines Kolb"


def test_one_who_came_in_without_a_name_is_meant_again() -> None:
    text = (
        "Mayor Ines Kolb said that the town would help. A former fire captain came to the "
        "hall.\n\n“We have beds for all of them tonight,” the former fire captain said.\n"
    )
    assert called(text, "beds for all") != "Ines Kolb"


def test_one_of_several_is_whose_name_ends_what_they_are() -> None:
    text = "One of the mayor’s oldest friends, the painter Anna Quill, posted: “It is late now.”\n"
    assert called(text, "It is late now") == "Anna Quill"


def test_a_post_on_somebodys_page_is_theirs() -> None:
    text = (
        "Ines Kolb won.\n\nKolb’s Lakebook page still has a pinned post that reads: “No more of "
        "these rust buckets on our sound, and no more of their owners.”\n"
    )
    assert called(text, "rust buckets") == "Ines Kolb"


def test_in_a_letter_he_is_who_wrote_it() -> None:
    text = (
        "Governor Peter Sand spoke on Monday. He said that it was late.\n\nAn anonymous fireman "
        "wrote a long letter to the Holm Gazette. In the letter, he noted that the pump “had not "
        "been run since spring.”\n"
    )
    assert called(text, "had not been run") == "An anonymous fireman"


def test_the_mother_of_so_many_is_who_has_just_spoken() -> None:
    text = (
        "“They offered us two cents,” said Iva Lorentz, who works the cranes. The mother of three "
        "said her colleagues would stay out all summer.\n"
    )
    assert called(text, "stay out") == "Iva Lorentz"


def test_the_head_of_a_chamber_is_who_is_named_behind_as_its_head() -> None:
    text = (
        "The head of the Chamber of Ships, in a radio talk, said the strike cost a ship a day. "
        "Emil Rott, the chamber’s head since 2012, said that small firms would be hit first.\n"
    )
    assert called(text, "a ship a day") == "Emil Rott"


def test_the_former_minister_is_not_the_one_of_now() -> None:
    text = (
        "Health Minister Sofia Berg thanked them. “Without them we would know nothing,” the "
        "minister said. Berg’s predecessor, Karl Ross, called the report late. The former "
        "minister said that he had never seen the letters.\n"
    )
    assert called(text, "never seen the letters") == "Karl Ross"
