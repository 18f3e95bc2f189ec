import pytest

from variorum.read import detect_language


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The ferry to the island was late again, and nobody said why it had not left.", "en"),
        ("THE FERRY TO THE ISLAND WAS LATE AGAIN, AND NOBODY SAID WHY IT HAD NOT LEFT.", "en"),
        ("Ferry late", "en"),
        ("", "en"),
        ("12 345 ... !!!", "en"),
        ("Die Fähre zur Insel kam wieder zu spät, und niemand sagte, warum sie nicht fuhr.", "de"),
        (
            "Le ferry est encore arrivé en retard et personne n’a dit pourquoi il restait au port.",
            "fr",
        ),
        ("Паром на остров снова опоздал, и никто не сказал почему.", "ru"),
    ],
)
def test_languages(text: str, language: str) -> None:
    assert detect_language(text) == language
