from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from variorum.annotate.figures import find_figures
from variorum.annotate.sentences import find_sentences
from variorum.model import Figure, Span


def figures(text: str) -> list[Figure]:
    return list(find_figures(text, find_sentences(text)))


def told(text: str) -> list[tuple[str, str, str, str]]:
    return [(f.value, f.unit, f.counted, f.bound) for f in figures(text)]


def words(text: str) -> list[str]:
    return [text[f.begin : f.end] for f in figures(text)]


def test_counted_noun_ends_where_its_phrase_ends() -> None:
    assert told("Ostrava has seen more than 14,500 refugees arrive since spring.") == [
        ("14500", "", "refugees", "more than")
    ]
    assert told("There are 42 offences that let the clerk intervene.") == [
        ("42", "", "offences", "exact")
    ]
    assert told("Nearly 3,000 asylum seekers live there, said Lund.") == [
        ("3000", "", "asylum seekers", "nearly")
    ]
    assert told("The 900 children currently in the valley") == [("900", "", "children", "exact")]


def test_span_covers_bound_number_and_noun() -> None:
    text = "Officials closed at least 19 mountain schools in May."
    assert words(text) == ["at least 19 mountain schools"]


def test_span_of_a_range_covers_what_opens_it() -> None:
    assert words("Police sent between 60 and 70 guards.") == ["between 60 and 70 guards"]
    assert words("The dam cost between $5 million and $7 million.") == [
        "between $5 million and $7 million"
    ]
    assert words("The fair fell between Monday and the day 60 guards came.") == ["60 guards"]


def test_bounds_before_and_behind() -> None:
    assert told("It may cost up to $5 million.") == [("5000000", "USD", "", "at most")]
    assert told("Some 60 farmers came.") == [("60", "", "farmers", "about")]
    assert told("He wants 30 or more guards.")[0][3] == "at least"
    assert told("Fewer than 80 votes were lost.")[0][3] == "less than"


def test_scales_money_and_shares() -> None:
    assert told("The bridge cost $1.2 billion.") == [("1200000000", "USD", "", "exact")]
    assert told("They paid £4.5m for it.") == [("4500000", "GBP", "", "exact")]
    assert told("Prices rose 2.5 percent.") == [("2.5", "%", "", "exact")]
    assert told("About 61% of the miners agreed.") == [("61", "%", "miners", "about")]
    assert told("Pay rose to $15 an hour.") == [("15", "USD per hour", "", "exact")]


def test_number_words() -> None:
    assert told("Two dozen tents burned.") == [("24", "", "tents", "exact")]
    assert told("Police held twenty-five men.") == [("25", "", "men", "exact")]
    assert told("Half a million voters stayed home.") == [("500000", "", "voters", "exact")]
    assert told("It took three hundred and ten ballots.") == [("310", "", "ballots", "exact")]
    assert told("Two-thirds of the members left.") == [("0.6667", "", "members", "exact")]


def test_orders_of_magnitude_are_ranges() -> None:
    [figure] = figures("Tens of thousands of fans marched.")
    assert (figure.value, figure.upper, figure.counted) == ("10000", "100000", "fans")


def test_ranges() -> None:
    [figure] = figures("Between 40 and 60 boats were lost.")
    assert (figure.value, figure.upper, figure.counted) == ("40", "60", "boats")
    [figure] = figures("It needs 2 to 3 million doses.")
    assert (figure.value, figure.upper) == ("2000000", "3000000")


def test_overlapping_left_out_spans() -> None:
    text = "He saw 30 boats. She saw 12 buses and 14 cars."
    left_out = [Span(0, 46), Span(7, 9), Span(20, 30)]
    assert find_figures(text, find_sentences(text), leave_out=left_out) == ()
    [figure] = find_figures(text, find_sentences(text), leave_out=[Span(7, 9), Span(25, 27)])
    assert figure.counted == "cars"


def test_shares_told_in_persons() -> None:
    assert told("One in five drivers agree.") == [("0.2", "", "drivers", "exact")]
    assert told("About 1 in 4 shops shut.") == [("0.25", "", "shops", "about")]


def test_rise_with_the_unit_twice_is_a_range() -> None:
    [figure] = figures("The fee went from $5 to $8 in a year.")
    assert (figure.value, figure.upper, figure.unit) == ("5", "8", "USD")


def test_change_is_told_from_level() -> None:
    def changes(text: str) -> list[tuple[str, str | None]]:
        return [(f.value, f.change) for f in figures(text)]

    assert changes("Catches fell by a third.") == [("0.3333", "down")]
    assert changes("Brass rose nearly 4% in Tarnow.") == [("4", "up")]
    assert changes("The fund gained 12 to 345 pence.") == [("12", "up"), ("345", None)]
    assert changes("The gap narrowed to 5 from 8.") == [("5", None), ("8", None)]
    assert changes("Rents are up 3 percent, to $900.") == [("3", "up"), ("900", None)]
    assert changes("The club gave up 40 seats.") == [("40", None)]
    assert changes("Brandt racked up 27 percent.") == [("27", None)]
    assert changes("Shells fell about 70 yards from the inn.") == [("70", None)]
    assert changes("The Lions lost by 15 points.") == [("15", None)]
    assert changes("Brass dropped below $50.") == [("50", None)]
    assert changes("The mill boosted its profit by 12%.") == [("12", "up")]
    assert changes("The index fell -66 points.") == [("66", "down")]
    assert changes("The plan would increase the gap by 32 million.") == [("32000000", "up")]
    assert changes("It helped to lower the jobless rate 2 percent.") == [("2", "down")]
    assert changes("They cut costs 5 percent clients bear.") == [("5", None)]
    assert changes("Rates were raised by a quarter point.") == [("0.25", "up")]
    assert changes("The crown fell as low as $1.20.") == [("1.2", None)]


def test_what_is_told_again_keeps_bound_and_change() -> None:
    miles, kilometres = figures("Gusts of up to 75 mph (121 km/h) blew.")
    assert (miles.bound, kilometres.bound) == ("at most", "at most")
    points, share = figures("The index fell 22 points, or 0.3 percent.")
    assert (points.change, share.change) == ("down", "down")
    for text in ("Rents are up 5% this year and 12% since May.", "Rents rose 3% and 4%."):
        assert [figure.change for figure in figures(text)] == ["up", "up"]
    for text in ("Rents rose 3% and 4% of tenants left.", "Rents rose 3%, she said, and 4%."):
        assert [figure.change for figure in figures(text)] == ["up", None]
    profit, earned = figures("Profit rose 5%, or $1.20 a share.")
    assert (profit.change, earned.change) == ("up", None)


def test_parts_of_a_number_in_signs_and_words() -> None:
    assert told("The plank is 2 1/2 inches wide.") == [("2.5", "in", "", "exact")]
    assert told("A rise of half a percentage point.") == [("0.5", "percentage point", "", "exact")]
    assert told("A quarter of a million homes burned.") == [("250000", "", "homes", "exact")]
    assert told("Some 1.2m people watched.") == [("1200000", "", "people", "about")]


def test_below_zero() -> None:
    assert told("It was -5 degrees in Tarnow.") == [("-5", "degree", "", "exact")]
    assert told("The frost held at minus 12 degrees.") == [("-12", "degree", "", "exact")]


def test_price_says_what_it_is_for() -> None:
    assert told("Salt fell to $3.20 a barrel.")[0][1] == "USD per barrel"
    assert told("It earned 45 cents a share.")[0][1] == "cent per share"
    assert told("The harbour cost 2.1bn pounds.") == [("2100000000", "GBP", "", "exact")]


def test_noun_of_a_compound_is_counted() -> None:
    assert told("A 48-page report came.")[0][:3] == ("48", "", "page")
    assert told("They signed a five-year lease in a two-way street.") == []


def test_casualties_need_no_noun() -> None:
    assert [value for value, *_ in told("The blast killed 12 and injured 48.")] == ["12", "48"]


def test_one_before_a_verb_or_alone_is_no_figure() -> None:
    assert told("One said no, and one changed sides.") == []
    assert told("Only one senator voted.")[0][2] == "senator"


def test_noun_before_a_noun_is_not_the_head() -> None:
    assert told("He saw 14 sports teams.")[0][2] == "sports teams"
    assert told("At least 50 military families left.")[0][2] == "military families"
    assert told("Some 30 Republicans break ranks.")[0][2] == "Republicans"
    assert told("Two Texas counties shut.")[0][2] == "Texas counties"


def test_preposition_is_no_bound() -> None:
    assert told("They talked about two girls.") == [("2", "", "girls", "exact")]


def test_plus_something_else_is_no_bound() -> None:
    assert told("It takes 50 votes plus a casting vote.")[0] == ("50", "", "votes", "exact")
    assert told("It takes 50 votes or more.") == [("50", "", "votes", "at least")]


def test_a_run_of_years_is_a_length_of_time() -> None:
    assert told("Catches fell for three straight years.") == [("3", "year", "", "exact")]


def test_over_a_length_of_time_is_no_bound() -> None:
    assert told("The fee rises to 69 crowns over 16 years.")[-1] == ("16", "year", "", "exact")
    assert told("She sat for over 16 years.") == [("16", "year", "", "more than")]


def test_what_is_no_figure_is_left_out() -> None:
    for text in [
        "It begins on Jan. 20 at 1 p.m. in Room 12.",
        "The law of 1994 was changed in March 2021.",
        "She remembers 9/11 and the 1990s.",
        "The office at 26 Union Plaza is shut.",
        "Channel 4 and the G20 met about 5G.",
        "Dana Reyes, 47, a 25-year-old and her brother aged 9 came.",
        "The Orla61 Foundation flew a Boeing 747 over Route 66.",
        "Call 555-0134 or 1-800-555-0199.",
        "No one knew which one it was.",
        "Title 42 and Section 8 stay.",
        "He came 20th at 10:30.",
        "The Group of Seven met, and she called 911.",
        "Two category 4 storms and a Category 5 storm came.",
        "A woman in Tarnow made the 911 call, and 999 operators heard it.",
        "Adults over 21 and those who are 58 and older may vote.",
        "The motion passed 56-43.",
        "It happened two weeks ago and again in three months.",
        "An AR-15 and a COVID-19 case.",
        "See https://example.org/2020/11/45 for more.",
    ]:
        assert told(text) == [], text


def test_turns_of_speech_are_no_figures() -> None:
    for text in (
        "The harbour council is behind us 100%.",
        "She is one hundred percent sure of it.",
        "He told them a million times.",
        "A lamp like that is a dime a dozen.",
        "For the crew it was back to square one.",
        "At noon she read it aloud in the Three Rivers Gazette to nobody.",
    ):
        assert words(text) == [], text
    assert words("In Tarnow 100 percent of voters came.") == ["100 percent of voters"]
    assert words("Afterwards, three Tarnow councillors resigned.") == ["three Tarnow councillors"]


def test_left_out_spans_are_respected() -> None:
    text = "He waited 30 minutes for 12 buses."
    [figure] = find_figures(text, find_sentences(text), leave_out=[Span(10, 20)])
    assert figure.counted == "buses"


@given(st.text(st.sampled_from("a b1,2.$%-’'\n½٣million dozen of the s five hundred"), max_size=80))
def test_spans_are_valid_and_no_text_raises(text: str) -> None:
    found = figures(text)
    for figure in found:
        assert 0 <= figure.begin < figure.end <= len(text)
        float(figure.value)
    assert all(a.end <= b.begin for a, b in pairwise(found))


PIECES = [
    "two",
    "million",
    "of",
    "5",
    "-",
    "to",
    "and",
    "between",
    "half",
    "a",
    "third",
    "$",
    "%",
    "about",
    "or",
    "more",
    "1,000",
    "dozens",
    "tens",
    "per",
    "in",
    "people",
    "more",
    "than",
    ",",
    ".",
    "hour",
]


@given(st.lists(st.sampled_from(PIECES), max_size=25))
def test_any_run_of_number_words_is_read(parts: list[str]) -> None:
    text = " ".join(parts)
    for figure in figures(text):
        assert text[figure.begin : figure.end].strip()
        assert figure.upper is None or float(figure.upper) >= float(figure.value)


def test_long_text_without_marks_is_read() -> None:
    text = "5 " * 5000 + "NO 1" * 5000 + "9" * 5000
    figures(text)


def test_a_loss_of_money_is_no_change() -> None:
    text = "The mill told of a loss of $3 million after a loss of 12 points."
    first, second = find_figures(text, find_sentences(text))
    assert (first.change, second.change) == (None, "down")
