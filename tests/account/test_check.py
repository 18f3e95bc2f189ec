import dataclasses

from variorum.account import check_account, write_account
from variorum.account.first_words import first_words
from variorum.annotate.sentences import find_sentences
from variorum.model import Account, Evidence, Line, Mark, Report, Section


def broken(account: Account, name: str, line: Line) -> Account:
    sections = tuple(
        dataclasses.replace(s, lines=(line, *s.lines[1:])) if s.name == name else s
        for s in account.sections
    )
    return dataclasses.replace(account, sections=sections)


def check(bridge, name: str, **changes) -> list[str]:
    account = write_account(*bridge)
    line = dataclasses.replace(account.section(name).lines[0], **changes)
    return check_account(broken(account, name, line), bridge[1].__getitem__)


def test_each_failure_is_told_in_words(bridge) -> None:
    (failure,) = check(bridge, "timeline", evidence=())
    assert "timeline" in failure
    assert "no evidence" in failure
    (failure,) = check(bridge, "timeline", evidence=(Evidence("gone", 0, 1, "x"),))
    assert "no report gone" in failure
    (failure,) = check(bridge, "timeline", evidence=(Evidence("post", 0, 5, "Major"),))
    assert "reads “Mayor”" in failure
    (failure,) = check(bridge, "timeline", evidence=(Evidence("post", 0, 99999, "Mayor"),))
    assert "outside" in failure
    (failure,) = check(bridge, "timeline", evidence=(Evidence("post", -5, 0, ""),))
    assert "outside" in failure
    (failure,) = check(bridge, "timeline", marks=(Mark(3, 9999, "altered"),))
    assert "mark" in failure


def test_a_brief_that_is_not_a_reports_words_is_refused(bridge) -> None:
    assert check(bridge, "brief", text="The bridge is open.")
    line = write_account(*bridge).section("brief").lines[0]
    assert check(bridge, "brief", text=line.text.replace("two", "three"))
    assert check(bridge, "only", text="The bridge is open.")


def test_a_referent_in_brackets_is_allowed_and_no_more(bridge) -> None:
    post = bridge[1]["post"]
    at = post.text.index("She gave")
    cited = (post.cite(at, at + len("She gave no date for the opening.")),)

    def faults(text: str) -> list[str]:
        return check(bridge, "brief", text=text, evidence=cited)

    assert not faults("She gave no date for the opening.")
    assert not faults("[Ostrov] gave no date for the opening.")
    assert not faults("She [Ostrov] gave no date for the opening.")
    assert faults("[Ostrov] gave a date for the opening.")
    assert faults("[Ostrov]")
    assert faults("She gave no date.")


def test_brackets_of_the_report_are_its_words(bridge) -> None:
    reports = bridge[1]
    words = "She may open it under [the port's own rules for all of the old bridges] in May."
    report = Report(id="own", source="own", text=words)
    account = write_account(*bridge)

    def faults(text: str) -> list[str]:
        line = Line(text, (report.cite(0, len(words)),))
        return check_account(broken(account, "brief", line), {**reports, "own": report}.__getitem__)

    assert not faults(words)
    assert not faults(words.replace("She", "She [Lena Ostrov]"))
    assert faults(words.replace("own rules", "rules"))


def test_a_wording_that_is_not_printed_is_refused(bridge) -> None:
    account = write_account(*bridge)
    speaker = account.section("quotations").lines[0]
    wrong = dataclasses.replace(speaker.lines[0], text="We never close it", marks=())
    line = dataclasses.replace(speaker, lines=(wrong,))
    (failure,) = check_account(broken(account, "quotations", line), bridge[1].__getitem__)
    assert "wording" in failure


def test_a_brief_of_eight_is_too_long(bridge) -> None:
    account = write_account(*bridge)
    line = account.section("brief").lines[0]
    section = Section("brief", "In brief", (line,) * 8)
    failures = check_account(Account("s", "t", (section,)), bridge[1].__getitem__)
    assert any("more than 7" in failure for failure in failures)


def test_what_stands_above_is_told_by_first_words_and_the_rest_counted(bridge) -> None:
    post = bridge[1]["post"]
    cited = tuple(post.cite(s.begin, s.end) for s in find_sentences(post.text)[:3])
    told = first_words(cited[:2])
    assert not check(bridge, "only", text=told, evidence=cited)
    assert check(bridge, "only", text=f"{told}; and more", evidence=cited)
    assert check(bridge, "only", text=told, evidence=cited[1:])


def test_a_context_ends_before_its_words_or_opens_the_sentence_of_which_they_are_the_end(
    bridge,
) -> None:
    post = bridge[1]["post"]
    one, two = find_sentences(post.text)[:2]
    sentence = post.cite(two.begin, two.end)

    def faults(context: Evidence) -> list[str]:
        found = check(bridge, "timeline", evidence=(sentence,), context=context)
        return [fault for fault in found if "context" in fault]

    assert not faults(post.cite(one.begin, one.end))
    assert not faults(post.cite(two.begin, two.begin + 5))
    assert faults(post.cite(two.begin, two.end))
    assert faults(post.cite(two.begin + 3, two.begin + 8))
    assert faults(dataclasses.replace(post.cite(one.begin, one.end), part="title"))
