"""An idea that is spoken of, what is denied above the verb and what was decided are no stands."""

import pytest

from variorum.account.positions.stands import is_stand

OSTROV = "Lena Ostrov"


@pytest.mark.parametrize(
    ("sentence", "who", "modality", "action", "said_by"),
    [
        ("“The notion that a port must sell its pier only makes it poorer,” Ostrov said.", "a port",
         "must", "sell its pier", OSTROV),
        ("Ostrov said the notion that there needs to be a toll is laughable.", "", "must",
         "there needs to be a toll", OSTROV),
        ("“It’s not like the port will sell the pier the next day,” Tollan said.", "the port",
         "will", "sell the pier the next day", "Bram Tollan"),
        ("Ostrov said it was a “lie” that the council would sell the pier.", "the council", "will",
         "sell the pier", OSTROV),
        ("She could have tried more, by demanding that the port sell the pier.", OSTROV, "wants",
         "the port sell the pier", ""),
        ("Ostrov threatened to sell the pier, and made good on her word.", OSTROV, "will",
         "sell the pier", ""),
        ("Many mourned the decision by Mayor Lena Ostrov to sell the pier.", OSTROV, "will",
         "sell the pier", ""),
        ("It spoke of the port’s decision to not sell the pier.", "the port", "will",
         "sell the pier", ""),
        ("Tollan defends the port’s decision to effectively sell the pier.", "the port", "will",
         "sell the pier", ""),
        ("The crews want a vote before they will back the pier of the port.", "The crews", "wants",
         "the pier of the port", ""),
        ("Ostrov kept the pier, hoping that a ferry would be built there.", OSTROV, "wants",
         "a ferry would be built there", ""),
        ("It is read as a hint that the port aims to sell the pier.", "the port", "wants",
         "sell the pier", ""),
        ("Ostrov promised “a pier that will allow crews to live in these quays”.", "crews", "may",
         "live in these quays", OSTROV),
        ("The pier vote shows that councillors intend to make their power felt.", "councillors",
         "will", "make their power felt", ""),
        ("“The new clerk will do a fine job,” Ostrov said.", "The new clerk", "will",
         "do a fine job", OSTROV),
        ("The long talk also covered Ostrov’s plan to sell the pier.", OSTROV, "will",
         "sell the pier", ""),
        ("Ostrov will leave office having sold two piers.", OSTROV, "will",
         "leave office having sold two piers", ""),
        ("Ostrov, who has strongly backed the pier in the past, kept quiet.", OSTROV, "wants",
         "the pier in the past", ""),
        ("Some in the port were willing to sell the pier.", "Some in the port", "considers",
         "sell the pier", ""),
        ("Ostrov said the film showed Tollan saying he was going to sell the pier.", OSTROV, "will",
         "sell the pier", OSTROV),
        ("Orr said that Ostrov first proposed the sale of the pier.", OSTROV, "wants",
         "the sale of the pier", "Orr"),
        ("The clerk testified that Ostrov asked Tollan to sell the pier.", OSTROV, "wants",
         "sell the pier", ""),
        ("The tolls would also allow the port to sell the pier.", "the port", "may",
         "sell the pier", ""),
        ("The bill would allow the port to sell the pier.", "the port", "may", "sell the pier", ""),
        ("Passing the toll allows the port to sell the pier.", "the port", "may",
         "sell the pier", ""),
    ],
)  # fmt: skip
def test_what_is_not_meant_is_no_stand(sentence, who, modality, action, said_by, telling) -> None:
    assert not is_stand(telling(sentence, who, modality, action, said_by))


def test_what_a_law_allows_is_told(telling) -> None:
    told = telling("The law allows the port to sell the pier.", "the port", "may",
                   "sell the pier")  # fmt: skip
    assert is_stand(told)
