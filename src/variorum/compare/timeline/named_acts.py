"""What somebody named is told to do at a time: "Ray, the clerk, said she would resign on 3 May"."""

from variorum.annotate.positions.lexicon import is_plain_verb
from variorum.annotate.positions.tokens import Sentence, is_adverb
from variorum.compare.dates.tellings import Telling
from variorum.compare.positions.outcomes import Act
from variorum.compare.positions.tellings import act_words
from variorum.compare.timeline.sentences import clauses_of, read
from variorum.lang import word_list

WILL = frozenset(["will", "'ll", "’ll", "would"])
BEFORE_TIMES = frozenset(["on", "in", "at", "by", "next", "this"])


def named_act(telling: Telling) -> Act | None:
    """The act at the time of a sentence, where its doer has a name there."""
    s, time = read(telling)
    if s is None:
        return None
    clause = next((c for c in clauses_of(telling).around(time) if c.verbs), None)
    if clause is None or s.lower(clause.verbs[0]) not in WILL:
        return None
    verb = clause.verbs[0] + 1
    while is_adverb(s.lower(verb)):
        verb += 1
    doer = _doer(s, clause.verbs[0])
    if not doer or not is_plain_verb(s.lower(verb)) or s.lower(verb) in word_list("light_verbs"):
        return None
    end = time
    while s.lower(end - 1) in BEFORE_TIMES:
        end -= 1
    named = act_words(" ".join(token.lower for token in s.tokens[verb + 1 : end]))
    alone = s.lower(verb) in word_list("acts_without_object")
    return Act(doer, "", s.lower(verb), named, promised=True) if named or alone else None


def _doer(s: Sentence, verb: int) -> str:
    """The last name of the subject of a verb; of a pronoun that of who opens the sentence."""
    k = verb - 1
    while k > 0 and is_adverb(s.lower(k)):
        k -= 1
    if s.lower(k) not in {"he", "she"}:
        return s.tokens[k].text if s.is_capital(k) else ""
    last = 0
    while s.is_capital(last + 1):
        last += 1
    return s.tokens[last].text if last else ""
