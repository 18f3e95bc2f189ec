"""The clauses of a sentence, read from left to right."""

from collections.abc import Sequence

from variorum.annotate.clauses.kinds import Clause, Clauses, Kind
from variorum.annotate.clauses.openings import kind_opened, may_open_that
from variorum.annotate.clauses.tokens import (
    MARKS,
    MARKS_OF_QUOTATION,
    commas_in_places,
    is_verb,
    quoted_words,
)
from variorum.annotate.clauses.words import (
    BEFORE_TIMES,
    CONJUNCTIONS,
    LEADING_ON,
    SUBJECTS,
    behind_time,
    is_clause_verb,
    is_reduced,
    is_subject,
    is_third,
    tells_of,
)
from variorum.annotate.positions.tokens import Sentence, is_adverb
from variorum.annotate.positions.words import AUXILIARIES, DASHES, DETERMINERS, PREPOSITIONS

CLOSING = frozenset([";", ":"])
BESIDE_VERBS = frozenset(["not", "been", "be", "to", "being"]) | MARKS_OF_QUOTATION
BEFORE_NAMES = PREPOSITIONS | LEADING_ON | DETERMINERS
HEAD = 3
"""So near the begin of a sentence a clause goes before its deed."""


def find_clauses(s: Sentence) -> Clauses:
    """The clauses of a sentence."""
    reader = _Reader(s)
    for k in range(len(s.tokens)):
        reader.read(k)
    return Clauses(tuple(reader.found), tuple(reader.owners))


class _Reader:
    """Reads tokens from left to right and knows which clauses are open, the main one first."""

    def __init__(self, s: Sentence) -> None:
        self.s = s
        self.found: list[Clause] = [Clause("main", 0)]
        self.owners: list[int] = []
        self.open: list[int] = [0]
        self.outside: list[int] = []
        """The clauses that were open where a quotation began."""
        self.inside = quoted_words(s) | commas_in_places(s)

    @property
    def top(self) -> Clause:
        return self.found[self.open[-1]]

    def read(self, k: int) -> None:
        """Takes in the next token."""
        word = self.s.lower(k)
        if word in MARKS_OF_QUOTATION and k not in self.inside:
            self._quotation(k)
        elif not self.outside and k not in self.s.timed and word not in MARKS:
            self._word(k)
        self.owners.append(self.open[-1])

    def _quotation(self, k: int) -> None:
        if self.outside:
            self.open, self.outside = self.outside, []
        elif self.s.lower(k) != "”":
            self.outside = list(self.open)
            self._opened("content", k)

    def _word(self, k: int) -> None:
        s = self.s
        before = k - 1 - (s.lower(k - 1) in {"”", '"'} and s.lower(k - 2) == ",")
        comma = s.lower(before) in MARKS and before not in self.inside
        resumes = comma and self._resumes(k)
        if resumes:
            self.open.pop()
        elif comma:
            self._behind_mark(k)
        if s.lower(k) in CONJUNCTIONS:
            self._joined(k, comma=comma)
        elif s.lower(k) == "that" and k - 1 in s.timed and self._close_to_telling(k):
            self._opened("content", k)
        elif not resumes and (kind := kind_opened(s, k, self.top, self.inside)) is not None:
            self._opened(kind, k)
        gerund = self.top.kind == "gerund" and self.top.begin == k
        third = not self.top.verbs and self.top.kind != "main" and is_third(s, k)
        verb = resumes or is_clause_verb(s, k) or (third and not s.is_capital(k))
        if verb and not gerund:
            self._verb(k)

    def _opened(self, kind: Kind, begin: int) -> None:
        """A new clause within the innermost, told of the tokens from one before on."""
        self.found.append(Clause(kind, begin, self.s.lower(begin), self.open[-1]))
        self.open.append(len(self.found) - 1)
        for k in range(begin, len(self.owners)):
            self.owners[k] = self.open[-1]

    def _new_main(self, k: int) -> None:
        self.found.append(Clause("main", k))
        self.open = [len(self.found) - 1]

    def _add(self, k: int) -> None:
        self.found[self.open[-1]] = self.top._replace(verbs=(*self.top.verbs, k))

    def _verb(self, k: int) -> None:
        """Gives a verb to the innermost clause, to one within it that nothing else opens, or to
        one around it.
        """
        s, verbs = self.s, self.top.verbs
        if self.top.kind == "gerund" and not verbs:
            verbs = (self.top.begin,)
        if verbs and not self._goes_on(verbs, k):
            subject = self._subject_before(k)
            begin = behind_time(s, verbs[-1] + 1)
            if (
                s.lower(verbs[-1]) in tells_of()
                and begin < k
                and s.lower(begin) not in PREPOSITIONS
            ):
                self._opened("content", begin)
            elif subject > verbs[-1] + 1:
                self._opened("relative", subject)  # "the order | she signed"
            elif self._is_reduced(k):
                self._opened("participle", k)
            else:
                self._close_before(k)
        self._add(k)

    def _goes_on(self, verbs: Sequence[int], k: int) -> bool:
        """Whether a verb is one with those before it; a past form behind a participle is not:
        "who were paid | worked".
        """
        s, last = self.s, verbs[-1]
        whole = s.lower(verbs[0]) in AUXILIARIES and s.lower(last) not in AUXILIARIES
        if whole and len(verbs) > 1 and not s.lower(k).endswith("ing"):
            return False
        between = (s.lower(j) for j in range(last + 1, k))
        return all(is_adverb(word) or word in BESIDE_VERBS for word in between)

    def _subject_before(self, k: int) -> int:
        """Where a pronoun or name begins that is the subject of a verb behind a noun; 0 if none."""
        s, k = self.s, k - 1
        while k > 0 and (is_adverb(s.lower(k)) or s.lower(k) in AUXILIARIES | {"not"}):
            k -= 1
        while s.is_capital(k) and s.is_capital(k - 1):
            k -= 1
        if k in s.timed:
            return 0
        before = s.lower(k - 1)
        noun = before.isalpha() and before not in BEFORE_NAMES and not is_verb(s, k - 1)
        return k if noun and (s.lower(k) in SUBJECTS or s.is_capital(k)) else 0

    def _is_reduced(self, k: int) -> bool:
        """Whether a form of the past is a participle on the noun before it."""
        place = k - 1 - is_adverb(self.s.lower(k - 1))
        before = self.s.lower(place)
        noun = before.isalpha() and before not in AUXILIARIES | SUBJECTS | DETERMINERS
        return noun and place not in self.top.verbs and is_reduced(self.s, k)

    def _close_before(self, k: int) -> None:
        """Closes what ends before a verb: it is that of the innermost clause that has none, or
        else the one before it was of a clause on the subject.
        """
        for depth in range(len(self.open) - 1, 0, -1):
            if not self.found[self.open[depth - 1]].verbs:
                del self.open[depth:]
                return
        if self.s.lower(k) in AUXILIARIES - BESIDE_VERBS and self.top.kind == "main":
            self._was_of_subject()

    def _was_of_subject(self) -> None:
        """Makes a clause on the subject of what was read: "the order | Ray signed | has been"."""
        verbs, place = self.top.verbs, self.open[-1]
        begin = verbs[0]
        while self.s.is_capital(begin - 1):
            begin -= 1
        begin = begin if begin > 1 else verbs[0]
        self.found[place] = self.top._replace(verbs=())
        self.found.append(Clause("relative", begin, "", place, verbs))
        for k in range(begin, len(self.owners)):
            if self.owners[k] == place:
                self.owners[k] = len(self.found) - 1

    def _behind_mark(self, k: int) -> None:
        """Closes what a mark ends: an opening, a clause on the subject, all before a subject."""
        s = self.s
        if s.lower(k - 1) in CLOSING or (s.lower(k - 1) in DASHES and s.lower(k) == "with"):
            del self.open[1:]
        verb = behind_time(s, k)
        while is_adverb(s.lower(verb)):
            verb += 1
        finite = is_clause_verb(s, verb) and not s.lower(verb).endswith("ing")
        told = any(self.found[place].verbs for place in self.open[1:])
        finite = finite and (told or not is_reduced(s, verb))
        head = self.found[self.open[1]] if len(self.open) > 1 else None
        at_head = head is not None and head.begin < HEAD and (bool(head.verbs) or not finite)
        if at_head and not (is_reduced(s, k) or s.lower(k) in LEADING_ON):
            del self.open[1:]
            return
        subject = is_subject(s, k, only=not self.found[self.open[0]].verbs)
        without = [d for d, place in enumerate(self.open[:-1]) if not self.found[place].verbs]
        if (finite or subject) and without:
            del self.open[without[-1] + 1 :]
        elif (subject and self.top.verbs) or (finite and len(self.open) > 1):
            self._new_main(k)

    def _joined(self, k: int, *, comma: bool) -> None:
        """Behind "and" a verb or a subject goes on with the same clause, behind a comma with the
        main one.
        """
        s, verb = self.s, k + 1
        while is_adverb(s.lower(verb)) or verb in s.timed or s.lower(verb) in BEFORE_TIMES:
            verb += 1
        gerund = self.top.kind == "gerund" and s.lower(verb).endswith("ing")
        if not (gerund or is_clause_verb(s, verb) or is_subject(s, verb, only=False)):
            if comma and len(self.open) > 1 and s.lower(self.top.begin - 1) in MARKS:
                self.open.pop()  # ", which opened, and the fair of last week"
            return
        if comma:
            self._new_main(k)
            return
        if self._awaits_verb(k):
            return  # "that he and some wardens | had been"
        while not (self.top.verbs or gerund) and len(self.open) > 1:
            self.open.pop()
        if self.top.verbs or gerund:
            self.found.append(self.top._replace(verbs=()))
            self.open[-1] = len(self.found) - 1

    def _awaits_verb(self, k: int) -> bool:
        """Whether an "and" goes on with the subject of an open clause that has no verb yet."""
        top = self.top
        subject = self.s.lower(top.begin + 1) in SUBJECTS and k == top.begin + 2
        return subject and not top.verbs and top.kind in ("content", "circumstance")

    def _resumes(self, k: int) -> bool:
        """Whether a form of the past behind a mark is the verb of what a participle on its subject
        broke off: "the gunman, named by police as Ray, | opened fire".
        """
        s, top = self.s, self.top
        form = s.lower(k).endswith("ed") and not (s.is_capital(k) or is_reduced(s, k))
        broken = top.kind == "participle" and s.lower(top.begin - 1) in MARKS
        return form and broken and top.parent >= 0 and not self.found[top.parent].verbs

    def _close_to_telling(self, k: int) -> bool:
        """Whether an open clause tells what a "that" behind a time opens; it is the innermost."""
        if not may_open_that(self.s, k, self.inside):
            return False
        for depth in range(len(self.open) - 1, -1, -1):
            verbs = self.found[self.open[depth]].verbs
            if verbs and self.s.lower(verbs[-1]) in tells_of():
                del self.open[depth + 1 :]
                return True
        return False
