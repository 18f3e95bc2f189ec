"""Why a sentence cannot stand alone, in words, where more is asked of the reason."""

LEANS = "leans on the sentence before"
WITHOUT_SPEAKER = "a quotation without its speaker"
UNNAMED = ("the person is not named", "he or she is not named", "they are not named")
