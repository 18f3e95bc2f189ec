"""Words of grammar that tell where clauses and noun phrases begin and end."""

PRONOUNS = frozenset(["i", "we", "he", "she", "they", "it", "you", "there", "this", "these",
    "those", "everyone", "everybody", "nobody", "one", "both"])  # fmt: skip
FIRST_PERSON = frozenset(["i", "we", "me", "us", "my", "our"])
RELATIVES = frozenset(["who", "which", "that"])
DETERMINERS = frozenset(["the", "a", "an", "his", "her", "its", "their", "our", "my", "your",
    "this", "that", "these", "those", "some", "any", "no", "many", "several", "all", "such",
    "each", "every", "both", "other", "another", "more"])  # fmt: skip
QUANTITIES = frozenset(["some", "many", "several", "all", "both", "these", "those",
    "that"])  # fmt: skip
POSSESSIVES = frozenset(["his", "her", "its", "their", "our", "my", "your"])
PREPOSITIONS = frozenset(["of", "in", "on", "at", "by", "for", "from", "with", "to", "about",
    "into", "over", "under", "against", "between", "among", "through", "after", "before", "during",
    "without", "within", "toward", "towards", "near", "across", "outside", "inside", "despite",
    "like", "unlike", "including", "behind", "around", "than", "via", "per"])  # fmt: skip
COMPLEMENTIZERS = frozenset(["that", "if", "when", "while", "as", "because", "since", "although",
    "though", "unless", "until", "whether", "where", "why", "how", "but", "so", "once", "who",
    "which", "what", "whose"])  # fmt: skip
BE = frozenset(["is", "are", "was", "were", "be", "been", "being", "am", "'s"])
HAVE = frozenset(["has", "have", "had", "having"])
MODALS = frozenset(["will", "would", "can", "could", "shall", "should", "may", "might",
    "must"])  # fmt: skip
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
