"""Which of the days, months and seasons of a name is meant, seen from a day of writing."""

from collections.abc import Callable
from datetime import date, timedelta

from variorum.annotate.times.days import Days, days_of, months, week_of

LONGEST_MONTH = 31


def _weekday(written: date, name: str, direction: str) -> str:
    ahead = (int(name) - written.weekday()) % 7
    if direction == "this":
        ahead = int(name) - written.weekday()
    elif direction == "near":
        ahead = ahead if ahead <= 3 else ahead - 7
    elif direction in ("past", "last"):
        ahead = (ahead - 7) if ahead or direction == "last" else 0
    elif direction == "next":
        ahead = ahead or 7
    return (written + timedelta(ahead)).isoformat()


def _weekend(written: date, direction: str, _: str) -> str:
    past = direction != "future"
    return week_of(written, -1 if past and written.weekday() < 5 else 0) + "-WE"


def _in_year(written: date, direction: str, days: Callable[[int], Days | None]) -> int:
    """The year that a direction picks for something that comes once a year."""
    if direction.startswith("year"):
        return written.year + int(direction[4:])
    if direction == "this":
        return written.year
    known = [(y, d) for y in range(written.year - 8, written.year + 9) if (d := days(y))]
    if direction in ("past?", "future?"):
        return _leaning(written, known, direction)
    if direction == "past":
        return max(y for y, d in known if d[0] <= written)
    if direction == "last":
        return _last(written, known)
    if direction == "future":
        return min(y for y, d in known if d[1] >= written)
    if direction == "next":
        return min(y for y, d in known if d[0] > written)
    return min(known, key=lambda entry: (abs(entry[1][0] - written), entry[0]))[0]


def _last(written: date, known: list[tuple[int, Days]]) -> int:
    """The year of the last one; in March "last February" is not "last month", but the one of the
    year before.
    """
    days, year = max((d, y) for y, d in known if d[1] < written)
    just_over = days[1] == written.replace(day=1) - timedelta(1) and year == written.year
    return year - 1 if just_over and (days[1] - days[0]).days < LONGEST_MONTH else year


def _leaning(written: date, known: list[tuple[int, Days]], direction: str) -> int:
    """The year of the last (or next) one, unless that is many times as far as the other: a day
    of a month is seldom named without its year when it is far, a month more often.
    """
    before = max((d, y) for y, d in known if d[0] <= written)
    after = min((d, y) for y, d in known if d[0] > written)
    if before[0][1] >= written:
        return before[1]
    behind, ahead = (written - before[0][1]).days, (after[0][0] - written).days
    times = 3 if before[0][0] == before[0][1] else 6
    past = behind <= times * ahead if direction == "past?" else times * behind < ahead
    return before[1] if past else after[1]


def _monthday(written: date, name: str, direction: str) -> str:
    return f"{_in_year(written, direction, lambda y: days_of(f'{y:04d}-{name}')):04d}-{name}"


def _month_of(written: date, name: str, direction: str) -> str:
    return f"{_in_year(written, direction, lambda y: days_of(f'{y:04d}-{name}')):04d}-{name}"


def _monthweek(written: date, name: str, direction: str) -> str:
    month, count, weekday = (int(part) for part in name.split("/"))
    year = _in_year(written, direction, lambda y: (nth := _nth(y, month, count, weekday), nth))
    return _nth(year, month, count, weekday).isoformat()


def _nth(year: int, month: int, count: int, weekday: int) -> date:
    first, last = months(year, month, 1)
    if count < 0:
        return last - timedelta((last.weekday() - weekday) % 7)
    return first + timedelta((weekday - first.weekday()) % 7 + 7 * (count - 1))


def _easter(written: date, name: str, direction: str) -> str:
    def days(year: int) -> Days:
        day = easter_sunday(year) + timedelta(int(name))
        return day, day

    return days(_in_year(written, direction, days))[0].isoformat()


def easter_sunday(year: int) -> date:
    """Easter Sunday of the Gregorian calendar (the computation of Meeus, Jones and Butcher)."""
    golden, (century, rest) = year % 19, divmod(year, 100)
    leap, cycle = divmod(century, 4)
    moon = (century - (century + 8) // 25 + 1) // 3
    epact = (19 * golden + century - leap - moon + 15) % 30
    quarter, years = divmod(rest, 4)
    to_sunday = (32 + 2 * cycle + 2 * quarter - epact - years) % 7
    late = (golden + 11 * epact + 22 * to_sunday) // 451
    month, day = divmod(epact + to_sunday - 7 * late + 114, 31)
    return date(year, month, day + 1)


NAMED: dict[str, Callable[[date, str, str], str]] = {
    "weekday": _weekday,
    "weekend": _weekend,
    "monthday": _monthday,
    "month": _month_of,
    "quarter": _month_of,
    "season": _month_of,
    "monthweek": _monthweek,
    "easter": _easter,
    "clock": lambda written, _, __: written.isoformat(),
}
