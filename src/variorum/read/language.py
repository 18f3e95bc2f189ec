"""Which language a text is written in."""

import re
from collections.abc import Callable
from functools import cache
from importlib import import_module

from variorum.lang import word_list

LETTERS_ONLY = re.compile(r"[^\W\d_]+")
SAMPLE = 6_000
FEWEST_WORDS = 12
FEWEST_LETTERS_OUTSIDE_LATIN = 12
SURE = 0.6


def detect_language(text: str) -> str:
    """The ISO 639-1 code of the language that most of the text is in.

    English is known by its most frequent words, in capitals too. Otherwise py3langid (Lui
    and Baldwin 2012) decides; where it is not sure, or the text is too short to tell, a text
    in Latin letters is taken for English.
    """
    begin = max(0, min(len(text) // 4, len(text) - SAMPLE))  # past a heading in another script
    words = LETTERS_ONLY.findall(text[begin : begin + SAMPLE].lower())
    frequent = word_list("frequent_words")
    share = sum(map(frequent.__contains__, words)) / max(len(words), 1)
    if share >= 0.22 and len(words) >= 5:
        return "en"
    foreign = sum(len(word) for word in words if ord(word[0]) > 0x24F)
    latin = sum(len(word) for word in words) - foreign
    if latin >= foreign and len(words) < FEWEST_WORDS:
        return "en"
    if foreign > latin and foreign < FEWEST_LETTERS_OUTSIDE_LATIN:
        return "en"
    language, sureness = _classifier()(" ".join(words))
    if latin >= foreign and (sureness < SURE or share >= 0.15):
        return "en"
    return language


@cache
def _classifier() -> Callable[[str], tuple[str, float]]:
    # Loading takes a second, and most runs meet English only.
    langid = import_module("py3langid.langid")
    identifier = langid.LanguageIdentifier.from_model_file(langid.MODEL_FILE, norm_probs=True)

    def classify(text: str) -> tuple[str, float]:
        language, sureness = identifier.classify(text)
        return str(language or "en"), float(sureness)

    return classify
