"""Words of grammar that tell where clauses and noun phrases begin and end."""

from variorum.lang import word_list

PRONOUNS = word_list("subject_words")
FIRST_PERSON = word_list("first_person")
RELATIVES = frozenset(["who", "which", "that"])
DETERMINERS = word_list("determiners")
QUANTITIES = frozenset(["some", "many", "several", "all", "both", "these", "those",
    "that"])  # fmt: skip
POSSESSIVES = word_list("possessives")
PREPOSITIONS = word_list("prepositions")
COMPLEMENTIZERS = frozenset(["that", "if", "when", "while", "as", "because", "since", "although",
    "though", "unless", "until", "whether", "where", "why", "how", "but", "so", "once", "who",
    "which", "what", "whose"])  # fmt: skip
BE = frozenset(["is", "are", "was", "were", "be", "been", "being", "am", "'s"])
HAVE = frozenset(["has", "have", "had", "having"])
MODALS = word_list("modals")
DO = frozenset(["do", "does", "did"])
AUXILIARIES = BE | HAVE | MODALS | DO
DASHES = frozenset("—–-")
TITLE_STOPS = frozenset(["sen", "rep", "gov", "mr", "mrs", "ms", "dr", "gen", "lt", "sgt",
    "st"])  # fmt: skip
APART = frozenset(["after", "before", "during", "despite", "until", "by", "than", "without",
    "against", "between", "amid"])  # fmt: skip
PARTICLES = frozenset(["up", "down", "out", "off", "back", "away"])
MARKS = frozenset(",;:()[]?!")
Range = tuple[int, int]
"""Tokens [begin, end) of a sentence."""
