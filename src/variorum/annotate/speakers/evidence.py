"""What speaks for it that a pronoun means one of those who may be meant: numbers for a network."""

import math
import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field

from variorum.annotate.quotations import is_inside
from variorum.annotate.speakers.holders import Holder
from variorum.annotate.speakers.name_forms import surname
from variorum.annotate.speakers.phrases import names_inside
from variorum.annotate.speakers.places import Place, place_of
from variorum.annotate.subjects import main_subject
from variorum.lang import word_pairs
from variorum.model import Name, Span

PRONOUN = re.compile(r"\b(?:he|she|him|his|her|they|their)\b", re.IGNORECASE)
NEAREST, NAMED_MOST, BEHIND = 14, 4, 12
"""How many are asked about: those named last, those named most, those behind in the sentence."""
LOOK_BACK, BETWEEN = 12, 40
PERSON, FIRST, NO_GENDER, NAMED_IN_CONTENT = range(4)
"""Where the first numbers of a holder stand."""
SENTENCE_REACH = 300


@dataclass(frozen=True, slots=True)
class Heard:
    """Somebody has spoken: where, and their number among the holders, if they are one."""

    position: int
    paragraph: int
    number: int | None


@dataclass(slots=True)
class Evidence:
    """A report, to be asked what speaks for each of those whom a pronoun may mean."""

    text: str
    sentences: Sequence[Span]
    paragraphs: Sequence[Span]
    names: Sequence[Name]
    marked: Sequence[Span]
    holders: Sequence[Holder]
    heard: list[Heard] = field(default_factory=list)
    mentions: list[tuple[Span, int]] = field(init=False)
    places: dict[Span, Place] = field(default_factory=dict)
    subjects: dict[int, Span | None] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.mentions = sorted((p, n) for n, h in enumerate(self.holders) for p in h.places)

    def candidates(self, source: Span) -> list[int]:
        """The numbers of those whom a pronoun may mean, who was named last first."""
        gender = word_pairs("gendered_pronouns")[source.of(self.text).lower()]
        at = bisect_right(self.mentions, source.begin - 1, key=lambda m: m[0].begin)
        fits = [h.gender in {None, gender} for h in self.holders]
        found = dict.fromkeys(n for _, n in reversed(self.mentions[:at]) if fits[n])
        nearest = dict.fromkeys(list(found)[:NEAREST])
        sentence = self.sentence(source.begin)
        for place, number in self.mentions[at : at + BEHIND]:
            if fits[number] and self.sentence(place.begin) == sentence:
                nearest.setdefault(number)
        named = [n for n in found if self.holders[n].person is not None]
        most = sorted(named, key=lambda n: (-len(self.holders[n].places), n))
        return list(nearest | dict.fromkeys(most[:NAMED_MOST]))

    def about(
        self, number: int, order: int, source: Span, content: Sequence[Span]
    ) -> tuple[Span, list[float]]:
        """The place of a holder that counts, and what speaks for it; ``order`` is how many of the
        candidates were named later.
        """
        holder = self.holders[number]
        before = [p for p in holder.places if p.end <= source.begin]
        last = before[-1] if before else holder.places[0]
        return last, [
            *self._who(holder, content),
            *self._distance(last, order, source),
            *self._salience(number, before, last, source),
            *self.place(last).evidence,
            *self._spoken(number, last, source),
        ]

    def around(self, source: Span, content: Sequence[Span]) -> list[float]:
        """What stands around the pronoun itself, the same for all who may be meant."""
        sentence, paragraph = self.sentence(source.begin), self.paragraph(source.begin)
        last = self.heard[-1] if self.heard else None
        return [
            float(source.begin < self.paragraphs[paragraph].begin + 4),
            float(source.begin < self.sentences[sentence].begin + 4),
            float(self.in_marks(source.begin)),
            float(source.begin > content[0].begin),
            float(last is not None and last.paragraph == paragraph),
            float(last is not None and last.paragraph == paragraph - 1),
        ]

    def _who(self, holder: Holder, content: Sequence[Span]) -> list[float]:
        name = re.compile(rf"\b{re.escape(surname(holder.words))}\b") if holder.person else None
        return [
            float(holder.person is not None),
            float(holder.person is None and holder.first),
            float(holder.gender is None),
            float(name is not None and any(name.search(c.of(self.text)) for c in content)),
            math.log1p(len(holder.places)) / 4,
            float(self.paragraph(holder.places[0].begin) < 2),
        ]

    def _distance(self, last: Span, order: int, source: Span) -> list[float]:
        sentences = abs(self.sentence(source.begin) - self.sentence(last.begin))
        paragraphs = abs(self.paragraph(source.begin) - self.paragraph(last.begin))
        reach = abs(source.begin - last.end)
        between = self.text[last.end : source.begin] if reach < 1500 else ""
        return [
            *(float(sentences == n) for n in range(3)),
            float(3 <= sentences <= 5),
            *(float(paragraphs == n) for n in range(3)),
            math.log1p(reach) / 8,
            *(float(order == n) for n in range(3)),
            min(order, 10) / 10,
            float(last.begin > source.begin),
            len(PRONOUN.findall(between)) / 5 if reach < 1500 else 1.0,
        ]

    def _salience(
        self, number: int, before: Sequence[Span], last: Span, source: Span
    ) -> list[float]:
        """How much a holder stands in the foreground, and who has come in since."""
        sentence, paragraph = self.sentence(source.begin), self.paragraph(source.begin)
        others, subjects = self._between(number, last, source)
        as_subject = next((p for p in reversed(before) if self.place(p).is_subject), None)
        ago = sentence - self.sentence(as_subject.begin) if as_subject else 9
        since = self._between(number, as_subject, source)[1] if as_subject else 9
        near = sum(self.paragraph(p.begin) >= paragraph - 2 for p in before)
        return [
            min(others, 6) / 6,
            float(others == 0),
            float(subjects == 0),
            float(subjects == 1),
            min(subjects, 4) / 4,
            float(as_subject is not None),
            float(ago <= 1),
            float(ago == 0),
            float(since == 0),
            near / 5,
            float(self.place(last).is_subject),
            math.log1p(len(before)) / 4,
        ]

    def _between(self, number: int, place: Span, source: Span) -> tuple[int, int]:
        """How many others who fit are named between a place and the pronoun, how many of them as
        subjects.
        """
        gender = word_pairs("gendered_pronouns")[source.of(self.text).lower()]
        first = bisect_right(self.mentions, place.begin, key=lambda m: m[0].begin)
        stop = bisect_right(self.mentions, source.begin - 1, key=lambda m: m[0].begin)
        others = [
            (p, n)
            for p, n in self.mentions[max(first, stop - BETWEEN) : stop]
            if n != number and self.holders[n].gender in {None, gender}
        ]
        subjects = {n for p, n in others if self.place(p).is_subject}
        return len({n for _, n in others}), len(subjects)

    def _spoken(self, number: int, last: Span, source: Span) -> list[float]:
        """When a holder has spoken last."""
        recent = self.heard[-LOOK_BACK:][::-1]
        spoken = [i for i, heard in enumerate(recent) if heard.number == number]
        paragraph = self.paragraph(source.begin)
        when = recent[spoken[0]] if spoken else None
        known = next((h.number for h in reversed(self.heard) if h.number is not None), None)
        return [
            float(bool(spoken) and spoken[0] == 0),
            float(bool(spoken) and spoken[0] == 1),
            float(bool(spoken)),
            len(spoken) / 6,
            float(when is not None and when.paragraph == paragraph),
            float(when is not None and when.paragraph == paragraph - 1),
            float(when is not None and last.begin > when.position + 5),
            float(known == number),
        ]

    def place(self, place: Span) -> Place:
        """What a holder is in the sentence of one of its places."""
        if place not in self.places:
            number = self.sentence(place.begin)
            sentence = self.sentences[number]
            if number not in self.subjects:
                lead = Span(sentence.begin, min(sentence.end, sentence.begin + SENTENCE_REACH))
                self.subjects[number] = main_subject(
                    self.text, lead, names_inside(self.names, lead)
                )
            at = bisect_right(self.mentions, sentence.begin - 1, key=lambda m: m[0].begin)
            opens = at < len(self.mentions) and self.mentions[at][0] == place
            self.places[place] = place_of(
                self.text, place, sentence, self.subjects[number],
                opens=opens, marked=self.in_marks(place.begin),
            )  # fmt: skip
        return self.places[place]

    def sentence(self, position: int) -> int:
        """The number of the sentence of a position."""
        return max(0, bisect_right(self.sentences, position, key=lambda s: s.begin) - 1)

    def paragraph(self, position: int) -> int:
        """The number of the paragraph of a position."""
        return max(0, bisect_right(self.paragraphs, position, key=lambda p: p.begin) - 1)

    def in_marks(self, position: int) -> bool:
        """Whether a position stands in quotation marks."""
        return is_inside(position, self.marked)
