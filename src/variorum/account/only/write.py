"""What only one report has."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from variorum.account.context import context_of
from variorum.account.only.doubles import Above
from variorum.account.only.lone import Lone, name_once
from variorum.account.only.notes import only_here_in
from variorum.account.only.told_above import write_told_above
from variorum.account.sources import Sources
from variorum.account.standing_alone import put_in_referents
from variorum.account.tellers import who_told
from variorum.model import Evidence, Line, Section, Span

MOST, LEAST_OF_A_REPORT, MOST_OF_A_REPORT = 60, 3, 12
MOST_OF_MANY = 100
"""More lines than these nobody reads, however many reports there are."""


def write_only(found: Sequence[Lone], sources: Sources, *, above: Iterable[Section]) -> Section:
    """The statements that no other report has, report by report, in the order of the text, and
    those with a figure, year or name that no other has, which is said behind them.

    What the sections ``above`` tell is not told again: one line a report gives the first words
    of each statement, behind the others (see ``write_told_above``). Of each report the most
    telling are kept, which ``found`` has first. Reports share the room between them; of many
    reports those have lines that tell most. What another report has the words of is left out as
    unsure.
    """
    order: dict[Evidence, int] = {}
    by_report: dict[str, list[Lone]] = defaultdict(list)
    for lone in found:
        order.setdefault(lone.evidence, len(order))
        by_report[lone.evidence.report].append(lone)
    shown = Above(above, sources)
    told: list[list[Lone]] = []
    doubles: dict[str, list[Lone]] = {}
    for report, lones in by_report.items():
        once = [(x, shown.tells(x.evidence, x.only)) for x in name_once(lones, sources)]
        doubles[report] = [x for x, is_above in once if is_above and not x.also]
        news = [x for x, is_above in once if not is_above]
        told.append(sorted(news, key=lambda x: x.leans))  # where there is room for them
    share = min(max(MOST // max(len(told), 1), LEAST_OF_A_REPORT), MOST_OF_A_REPORT)
    best = sorted((x for lones in told for x in lones[:share]), key=lambda x: order[x.evidence])
    best = sorted(best[:MOST_OF_MANY], key=lambda x: sources.place(x.evidence))
    chosen = _sure(best, sources)
    pointing = _most(doubles, len(chosen))
    lines = [
        *(_line(lone, sources) for lone in _joined(chosen, sources)),
        *write_told_above((_sure(doubles[report], sources) for report in pointing), sources),
    ]
    return Section(
        "only",
        "In the words of one report only",
        tuple(sorted(lines, key=lambda line: sources.rank(line.evidence[0].report))),
        held_back=sum(map(len, told)) - len(chosen),
        unsure=len(best) - len(chosen),
    )


def _sure(found: Iterable[Lone], sources: Sources) -> list[Lone]:
    """Those of which no other report has the words."""
    return [x for x in found if x.only or not sources.texts.have_well(x.evidence)]


def _joined(chosen: Iterable[Lone], sources: Sources) -> Iterator[Lone]:
    """The sentences, one that leans on the one told just before it in one line with that, and so
    one that has the same sentence in front of it.
    """
    last: Lone | None = None
    for lone in chosen:
        if last and (_overlaps(last, lone) or (lone.leans and _goes_on(last, lone, sources))):
            last = _both(last, lone, sources)
            continue
        if last:
            yield last
        last = lone
    if last:
        yield last


def _goes_on(first: Lone, second: Lone, sources: Sources) -> bool:
    """Whether nothing stands between two sentences, and the context of the second is the first."""
    one, two = first.evidence, second.evidence
    if one.report != two.report or one.end > two.begin:
        return False
    if sources.reports[one.report].text[one.end : two.begin].strip():
        return False
    context = context_of(Line(second.text, (two,)), sources)
    return context is not None and one.span.contains(context.span)


def _overlaps(first: Lone, second: Lone) -> bool:
    one, two = first.evidence, second.evidence
    return one.report == two.report and one.end > two.begin


def _both(first: Lone, second: Lone, sources: Sources) -> Lone:
    report = sources.reports[first.evidence.report]
    more = second.text
    if _overlaps(first, second):
        furniture = sources.annotations[report.id].furniture
        behind = Span(first.evidence.end, second.evidence.end).trimmed(report.text)
        more = put_in_referents(report.text, behind, {}, furniture)
    return Lone(
        f"{first.text} {more}",
        report.cite(first.evidence.begin, second.evidence.end),
        (*first.only, *second.only),
        first.leans,
        tuple(r for r in first.also if r in second.also),
    )


def _most(doubles: Mapping[str, Sequence[Lone]], lines: int) -> list[str]:
    """The reports with most doubles, of many so many as there is room for behind ``lines``."""
    having = [report for report, found in doubles.items() if found]
    having.sort(key=lambda report: -len(doubles[report]))
    return having[: MOST_OF_MANY - lines]


def _line(lone: Lone, sources: Sources) -> Line:
    evidence = (lone.evidence,)
    return Line(lone.text, evidence, sources.label(lone.evidence.report), _note(lone, sources))


def _note(lone: Lone, sources: Sources) -> str:
    """Whose words they are, where the sentence is a quotation, what of it is only here, and which
    other reports of the same origin have it.
    """
    copies = ", ".join(map(sources.label, sorted(lone.also, key=sources.rank)))
    here = only_here_in(lone.text, lone.only, sources)
    where = f"word for word in {copies}, too" if copies else here
    return "; ".join(filter(None, (who_told([lone.evidence], sources), where)))
