from datetime import date

import pytest

from variorum.annotate import annotate
from variorum.compare.people import find_organisations, find_people
from variorum.compare.people.beside import offices_beside
from variorum.model import Annotation, Name, Person, Report, Span


def reports(*texts: str, first: date | None = None) -> list[Report]:
    return [
        Report(
            id=f"r{i}",
            source=f"r{i}",
            text=text,
            published=first.replace(month=first.month + i) if first else None,
        )
        for i, text in enumerate(texts)
    ]


def people(*texts: str, first: date | None = None) -> dict[str, Person]:
    found = reports(*texts, first=first)
    return {p.name: p for p in find_people(found, {r.id: annotate(r) for r in found})}


def test_a_role_is_kept_with_the_days_on_which_it_was_given() -> None:
    roles = people(
        "President-elect Ruth Amado named her staff.",
        "President Ruth Amado spoke. Amado was brief.",
        first=date(2030, 1, 9),
    )["Ruth Amado"].roles
    assert {(r.standing, r.held.earliest) for r in roles} == {
        ("elect", date(2030, 1, 9)),
        ("", date(2030, 2, 9)),
    }


def test_a_description_means_the_one_holder_of_the_office() -> None:
    found = people(
        "The Norwegian prime minister, Ola Berg, met Mayor Anna Kellner. The mayor smiled. "
        "The Norwegian leader left."
    )
    described = {p.name: [m.form for m in p.mentions if m.kind == "description"]
                 for p in found.values()}  # fmt: skip
    assert described["Anna Kellner"] == ["The mayor"]
    assert described["Ola Berg"] == ["The Norwegian leader"]


def test_a_description_may_tell_the_country_in_two_letters() -> None:
    (ray,) = people("President-elect Anna Kellner spoke. The US president-elect left.").values()
    assert [m.form for m in ray.mentions if m.kind == "description"] == ["The US president-elect"]


def test_of_two_holders_none_is_guessed() -> None:
    found = people(
        "Mayor Anna Kellner of Avon and Mayor Bo Day of Wend met. Both talked for an hour about "
        "the ferry. The mayor was late."
    )
    assert not [m for p in found.values() for m in p.mentions if m.kind == "description"]


def test_a_former_office_is_no_present_one() -> None:
    (role,) = people("Former Governor Mae Orr spoke.")["Mae Orr"].roles
    assert role.standing == "former"


def test_what_stands_behind_a_name_in_a_list_is_not_the_next_one_s() -> None:
    found = people(
        "Four newcomers run in Avon: Ann Ray, a former car executive, Cy Moor, a brain researcher, "
        "Bo Orr, a psychologist, and Di Day, a doctor. Cy Moor leads. Bo Orr is last."
    )
    roles = {name: [r.title for r in person.roles] for name, person in found.items()}
    assert roles["Bo Orr"] == ["psychologist"]
    assert roles["Cy Moor"] == ["brain researcher"]


def test_a_firm_is_no_person() -> None:
    text = "The toll rose, says the firm Ann Orr. Bo Day left."
    named = [Name(text.index(n), text.index(n) + len(n), "person")
             for n in ("Ann Orr", "Bo Day")]  # fmt: skip
    (report,) = reports(text)
    found = find_people([report], {"r0": Annotation(report="r0", names=tuple(named))})
    assert [p.name for p in found] == ["Bo Day"]


def test_storms_and_bodies_are_no_people() -> None:
    text = (
        "Hurricanes Bo and Ilse hit. Ann Orr led the fund. Brask is late, said Brask "
        "Energy. Mayor Ann Orr told warden Ed Ray that the old Department is shut."
    )
    people_named = ("Bo", "Ilse", "Ann Orr", "Brask", "Ed Ray")
    named = [Name(text.index(n), text.index(n) + len(n), "person")
             for n in (*people_named, "Department")]  # fmt: skip
    energy = text.index("Brask Energy")
    named.append(Name(energy, energy + len("Brask Energy"), "organisation"))
    (report,) = reports(text)
    found = find_people([report], {"r0": Annotation(report="r0", names=tuple(named))})
    assert {p.name for p in found} == {"Ann Orr", "Ed Ray"}


def test_a_bill_called_after_two_people_is_none() -> None:
    text = "Ann Ray and Bo Orr wrote it. Ray-Orr goes to the board."
    named = [Name(text.index(n), text.index(n) + len(n), "person")
             for n in ("Ann Ray", "Bo Orr", "Ray-Orr")]  # fmt: skip
    (report,) = reports(text)
    found = find_people([report], {"r0": Annotation(report="r0", names=tuple(named))})
    assert {p.name for p in found} == {"Ann Ray", "Bo Orr"}


def test_a_name_that_runs_over_paragraphs_is_two() -> None:
    text = "It was taken by Ann Ray\n\nOrr left."
    names = (Name(text.index("Ann"), text.index(" left"), "person"),)
    (report,) = reports(text)
    found = find_people([report], {"r0": Annotation(report="r0", names=names)})
    assert {p.name for p in found} == {"Ann Ray", "Orr"}


def test_a_given_name_that_may_be_a_title_is_part_of_the_name() -> None:
    (report,) = reports("Avon Sen. Dean Orr spoke.")
    (other,) = reports("It was Bo Day and Dean Orr.")
    begin = other.text.index("Orr")
    (found,) = find_people(
        [other], {"r0": Annotation(report="r0", names=(Name(begin, begin + 3, "person"),))}
    )
    assert found.name == "Dean Orr"
    begin = report.text.index("Orr")
    names = (Name(begin, begin + 3, "person"),)
    (found,) = find_people([report], {"r0": Annotation(report="r0", names=names)})
    assert found.name == "Dean Orr"


def test_an_organisation_goes_by_its_initials_and_its_short_name() -> None:
    found = reports(
        "The Harbour Transport Authority closed the pier, the Harbour Transport Authority said.",
        "The HTA closed the pier. The Harbour Transport Authority gave no reason.",
    )
    organisations = find_organisations(found, {r.id: annotate(r) for r in found})
    assert ("Harbour Transport Authority", ("HTA",)) in {(o.name, o.also) for o in organisations}


def test_initials_with_and_without_full_stops_are_one_organisation() -> None:
    texts = reports(
        "The Avon Weir Guild met. The A.W.G. was late.",
        "The AWG met. The Rivers Department was late. The Department of Rivers was brief.",
    )
    forms = ("Avon Weir Guild", "A.W.G", "AWG", "Rivers Department", "Department of Rivers")
    found = {
        r.id: Annotation(
            report=r.id,
            names=tuple(
                sorted(
                    (
                        Name(r.text.index(f), r.text.index(f) + len(f), "organisation")
                        for f in forms
                        if f in r.text
                    ),
                    key=lambda n: n.begin,
                )
            ),
        )
        for r in texts
    }
    assert {o.name: set(o.also) for o in find_organisations(texts, found)} == {
        "Avon Weir Guild": {"A.W.G", "AWG"},
        "Department of Rivers": {"Rivers Department"},
    }


def test_what_is_called_a_gang_is_nobody() -> None:
    text = "They fear the gang Ola Berg. Mayor Anna Kellner spoke."
    (report,) = reports(text)
    names = (Name(19, 27, "person"), Name(text.index("Anna"), text.index(" spoke"), "person"))
    found = find_people([report], {report.id: Annotation(report=report.id, names=names)})
    assert [p.name for p in found] == ["Anna Kellner"]


def test_an_office_has_the_whole_name_of_its_body() -> None:
    found = people(
        "Ways and Means Committee Chairman Bo Quist spoke. Mayor Ada Wend and Council President "
        "Ida Rusk left. Rusk and Quist waved to Wend."
    )
    assert found["Bo Quist"].roles[0].title == "Ways and Means Committee Chairman"
    assert found["Ida Rusk"].roles[0].title == "Council President"


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("It was then-FBI Director Ann Ray who spoke.", "then-FBI Director"),
        ("The board met Secretary of State Ann Ray at noon.", "Secretary of State"),
        ("She met former Secretary of State Ann Ray at noon.", "former Secretary of State"),
        ("Upper Avon Secretary of State Ann Ray spoke.", "Upper Avon Secretary of State"),
        ("On Monday Secretary of State Ann Ray spoke.", "Secretary of State"),
        ("When Secretary of State Ann Ray spoke, they left.", "Secretary of State"),
        ("It is late,” Avon Centre for Justice president Ann Ray said.",
         "Avon Centre for Justice president"),
        ("It is late,” Avon Centre for Ferries president Ann Ray said.",
         "Avon Centre for Ferries president"),
        ("It was the water policy director Ann Ray who spoke.", "water policy director"),
        ("He praised his former national security adviser Ann Ray.",
         "former national security adviser"),
        ("They heard AWB legislative policy director Ann Ray.",
         "AWB legislative policy director"),
        ("He spoke with panels involving Director Ann Ray.", "Director"),
        ("He told director Ann Ray.", "director"),
        ("It refers to then-acting Chairman Ann Ray.", "then-acting Chairman"),
        ("It is led by special counsel Ann Ray.", "special counsel"),
        ("They heard Supt. Ann Ray.", "Supt."),
        ("On Saturday President Ann Ray spoke.", "President"),
        ("It ended.Former harbour director Ann Ray spoke.", "Former harbour director"),
        ("Acting United States Secretary of Rivers Ann Ray spoke.",
         "Acting United States Secretary of Rivers"),
        ("He wants to fire former campaign chairman Ann Ray.", "former campaign chairman"),
        ("He had help from activists like radio host Ann Ray.", "radio host"),
        ("It is from Bo Orr, water committee Chairman Ann Ray.", "water committee Chairman"),
        ("It was former Housing and Urban Development Secretary Ann Ray.",
         "former Housing and Urban Development Secretary"),
        ("They heard Avon Weir Guild organizer Ann Ray.", "Avon Weir Guild organizer"),
        ("It was Secretary of Rivers Bo Orr and Avon Board adviser Ann Ray.",
         "Avon Board adviser"),
        ("He heard Moor & Sons CEO Ann Ray.", "Moor & Sons CEO"),
        ("It is from Moor Lind & Co Chairman Ann Ray.", "Moor Lind & Co Chairman"),
        ("He heard 4W Rivers CEO Ann Ray.", "4W Rivers CEO"),
        ("It hit two, he said, Over Rivers CEO Ann Ray and another.", "Over Rivers CEO"),
        ("Board Meets With Rivers Guild CEO Ann Ray", "Rivers Guild CEO"),
        ("He praised Friends of Avon Executive Director Ann Ray.",
         "Friends of Avon Executive Director"),
        ("Speaking of Rivers Guild CEO Ann Ray, he smiled.", "Rivers Guild CEO"),
        ("They heard Senate Rivers, Tolls, Labor and Pensions Committee Chairman Ann Ray.",
         "Senate Rivers, Tolls, Labor and Pensions Committee Chairman"),
        ("It was Customs and Border Protection Deputy Commissioner Ann Ray.",
         "Customs and Border Protection Deputy Commissioner"),
        ("In Avon, Labor and Pensions Committee Chairman Ann Ray spoke.",
         "Labor and Pensions Committee Chairman"),
        ("They heard Avon Air Force Chief of Staff General Ann Ray.",
         "Avon Air Force Chief of Staff"),
        ("The Chairman of the United Captains of Avon Gen. Ann Ray spoke.",
         "Chairman of the United Captains of Avon"),
        ("Avon Department of Rivers and Harbour Chief Ann Ray spoke.",
         "Avon Department of Rivers and Harbour Chief"),
        ("They heard Office of Rivers and Tolls director Ann Ray.",
         "Office of Rivers and Tolls director"),
        ("It met an ally and radio talk show host Ann Ray.", "radio talk show host"),
        ("Editor-in-chief Ann Ray spoke.", "Editor-in-chief"),
        ("It was an aide to presidential nominee Ann Ray.", "presidential nominee"),
        ("She met presumptive Civic nominee Ann Ray.", "presumptive Civic nominee"),
        ("They heard Head of the Avon Board General Ann Ray.", "Head of the Avon Board"),
        ("As Orr’s chief aide, Ann Ray fought it.", "Orr’s chief aide"),
        ("Ann Ray, a former warden of Avon — once of Wend — spoke, it says.",
         "former warden of Avon"),
        ("Fellow Avon Weir Guild organizer Ann Ray spoke.", "Avon Weir Guild organizer"),
        ("They heard former Department of Rivers official Ann Ray.",
         "former Department of Rivers official"),
        ("It was for Avon’s former Secretary of State Ann Ray.",
         "Avon’s former Secretary of State"),
        ("It was former Brandt campaign chairman Ann Ray.", "former Brandt campaign chairman"),
        ("Ida Bo/Getty Images Retired Gen. Ann Ray left.", "Retired Gen."),
        ("They heard Ann Ray, architect of the Sept. 11 plan for Avon, at noon.",
         "architect of the Sept. 11 plan for Avon"),
        ("They heard Ann Ray, officer of a guild that bought the weir from Avon, at noon.",
         "officer of a guild"),
        ("It is the main factor Avon Bank chief Ann Ray named.", "Avon Bank chief"),
        ("The board should fire longtime adviser Ann Ray.", "longtime adviser"),
        ("“It rose,” Ann Ray, vice president of the Avon Guild told us Friday.",
         "vice president of the Avon Guild"),
        ("They heard Ann Ray, 52, a fund manager from Avon, at noon.", "fund manager from Avon"),
        ("In a memo, the acting chief of the Guild’s Weir Branch, Ann Ray, praised it.",
         "acting chief of the Guild’s Weir Branch"),
        ("An Avon spokeswoman, Ann Ray, told us.", "Avon spokeswoman"),
        ("Three state senators — Bo Orr of Wend, R-Avon, and Ann Ray — left.", "state senator"),
        ("They heard former neurosurgeon Ann Ray.", "former neurosurgeon"),
        ("They heard Ann Ray, who was governor of Avon from 2006 to 2012, at noon.",
         "was governor of Avon from 2006 to 2012"),
        ("They heard Ann Ray (R., Avon), chairman of the River Board, at noon.",
         "chairman of the River Board"),
        ("They heard Ann Ray, director of river policy and campaigns at the Avon Weir Guild of "
         "the Western River Lands, at noon.",
         "director of river policy and campaigns at the Avon Weir Guild of the Western River "
         "Lands"),
        ("“It leaks,” Ann Ray, head of the Avon-based Weir Guild said on Monday “and will.”",
         "head of the Avon-based Weir Guild"),
        ("“It leaks,” Western River Lands Association's owner and chief warden, Ann Ray, said.",
         "Western River Lands Association's owner and chief warden"),
        ("A spokesman for the mayor, Ann Ray, said it would.", "spokesman for the mayor"),
    ],
)  # fmt: skip
def test_a_role_in_front_of_a_name_is_whole(text: str, role: str) -> None:
    begin = text.index("Ann Ray")
    places = offices_beside(text, Span(begin, begin + len("Ann Ray")))
    assert [place.of(text) for place in places] == [role]


@pytest.mark.parametrize(
    "text",
    [
        "Two members who had backed the mayor, Ann Ray and Bo Orr, changed sides.",
        "In a letter to the mayor of Avon, Ann Ray, no stranger to him, spoke of it.",
    ],
)
def test_an_office_of_somebody_else_is_no_role(text: str) -> None:
    begin = text.index("Ann Ray")
    assert offices_beside(text, Span(begin, begin + len("Ann Ray"))) == ()


@pytest.mark.parametrize(
    "text",
    [
        "They are Ann Ray, recently resigned AWB political director Bo Orr, and a third.",
        "They are Ann Ray, longtime board official Bo Orr, and a third.",
        "They are Ann Ray (R-Avon), Wend Civic Sen. Bo Orr (R-Wend), and a third.",
        "They are Ann Ray, Moor and Mayor Bo Orr, and a third.",
        "In Ann Ray, Orr will have a chief of police, it says.",
        "They are Ann Ray, former AWB Co-Chairwoman Bo Orr, and a third.",
        "They are Ann Ray, Avon Gov. Bo Orr and Wend Sen. Cy Ames, it says.",
        "They heard Ann Ray, who was not a lawyer, at noon.",
        "Ann Ray, like most mayors before her, said so.",
        "They killed his sister Ann Ray.",
        "It was told to Ann Ray, outlining what the lawyer had, in Avon.",
        "It was for a tie with Ann Ray, perhaps tighter than the mayor wants, and held.",
        "It was Ann Ray, and Avon's attorney general, Bo Orr, who said so.",
        "That moved him to run for president. Ann Ray said so.",
        "Storms hit Ann Ray, that he weathered as governor, at night.",
        "Beside Ann Ray, they also will meet marine guards, it says.",
        "Here Ann Ray, met the president of Avon in Wend, it says.",
        "The four are Ann Ray, Peter King and John Orr, it says.",
        "It was of the ferry. That owner, Ann Ray, was ill.",
    ],
)
def test_what_stands_behind_a_name_may_be_no_role_of_theirs(text: str) -> None:
    begin = text.index("Ann Ray")
    assert offices_beside(text, Span(begin, begin + len("Ann Ray"))) == ()


def test_an_adviser_somebody_had_hired_is_another() -> None:
    text = "The water adviser Ray had hired quit."
    assert offices_beside(text, Span(18, 21)) == ()


def test_what_papers_call_somebody_stands_behind_the_office() -> None:
    found = people(
        "Mill boss Bo Orr sang.", "Mill boss Bo Orr left.", "Bo Orr, chairman of Avon Mills, left."
    )
    assert found["Bo Orr"].roles[0].title == "chairman of Avon Mills"


def test_a_role_below_an_old_picture_is_none_of_today() -> None:
    text = "Bo Orr smiled.\n\nFILE PHOTO: Mayor Bo Orr is seen in Avon on March 3."
    assert people(text)["Bo Orr"].roles == ()


def test_where_somebody_is_from_is_no_surname() -> None:
    found = people("Senator Ann Ray of Avon spoke. Ray left. The mayor of Avon waved to Ann Ray.")
    assert [m.evidence.text for m in found["Ann Ray"].mentions if m.evidence.text == "Avon"] == []


def test_a_professor_has_the_name_of_the_university() -> None:
    found = people("“It is old,” said Ann Ray, a University of Avon law professor.")
    assert found["Ann Ray"].roles[0].title == "University of Avon law professor"


def test_brackets_in_a_quotation_make_no_other_name() -> None:
    found = people(
        "“It is from [special counsel Robert] Quist,” an aide said. Mayor Ann Ray was brief.",
        "Robert S. Quist III, the special counsel, spoke.",
    )
    assert not {"Robert Quist", "Robert] Quist"} & set(found)


def test_an_office_behind_a_name_may_be_of_another() -> None:
    text = "Ann Ray, the border czar for president-elect Bo Orr, said so."
    begin = text.index("Ann Ray")
    places = offices_beside(text, Span(begin, begin + len("Ann Ray")))
    assert [place.of(text) for place in places] == ["border czar for president-elect Bo Orr"]


def test_an_office_that_ends_in_a_name_in_marks_is_not_cut_off_before_it() -> None:
    text = "They heard Ann Ray, president of the “Lower Avon” guild."
    begin = text.index("Ann Ray")
    assert offices_beside(text, Span(begin, begin + len("Ann Ray"))) == ()


def test_a_rank_with_a_hyphen_is_one() -> None:
    (ray,) = people("Vice-Governor Anna Kellner spoke. Vice Governor Kellner left.").values()
    assert [role.title for role in ray.roles] == ["Vice-Governor"]


def test_storms_and_small_words_are_nobody() -> None:
    (report,) = reports(
        "Hurricane Anna struck President Bo Orr of Avon. In President Orr it met one."
    )
    names = tuple(
        Name(report.text.index(form), report.text.index(form) + len(form), "person")
        for form in ("Hurricane Anna", "Bo Orr", "In")
    )
    findings = Annotation(report=report.id, names=names)
    assert [p.name for p in find_people([report], {report.id: findings})] == ["Bo Orr"]


def test_who_holds_no_office_is_what_a_report_says_beside_the_name() -> None:
    found = people(
        "Ann Ray, 70, who owns a kiosk on the pier, ran. Bo Day, an evacuee from Avon, wept. "
        "But Wend resident Mae Orr stayed, and Ida Kerr of St Anne’s Hospital saw all of it. Jo "
        "Lund, who declined to talk, left, and Cy Ames, who has been blamed for it, ran. Una Pike, "
        "from Dorn Boats, an Avon-based maker, and Ola Berg, of Wend, a small town, came. "
        "Lis Hove, who sat in the second row, wept. Bea Holm, who founded the pier, ate. Tor Vik, "
        "who lobbied for the ferry, rowed, Una Berg, who is trying to sell it, Pia Foss, who are "
        "late, and Eva Moe, who is in Wend, swam."
    )
    told = {name: person.roles[0].title for name, person in found.items() if person.roles}
    assert told == {
        "Ann Ray": "who owns a kiosk on the pier",
        "Bo Day": "evacuee from Avon",
        "Mae Orr": "Wend resident",
        "Ida Kerr": "of St Anne’s Hospital",
        "Una Pike": "from Dorn Boats, an Avon-based maker",
        "Bea Holm": "who founded the pier",
    }


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("They heard Avon Radio hosts Bo Orr and Ann Ray at noon.", "Avon Radio host"),
        ("They heard The Five co-hosts Bo Orr, Cy Day and Ann Ray at noon.", "The Five co-host"),
        ("On Friday Avon bankers Cy Day and Ann Ray left.", "Avon banker"),
        ("Two councillors Bo Orr and Ann Ray left.", "councillor"),
    ],
)
def test_what_several_are_of_is_told_of_each(text: str, role: str) -> None:
    place = Span(text.index("Ann Ray"), text.index("Ann Ray") + len("Ann Ray"))
    assert [span.of(text) for span in offices_beside(text, place)] == [role]


@pytest.mark.parametrize(
    "end", [" (she won).", ": they left.", " in Avon and Wend and all over it"]
)
def test_an_office_ends_at_a_clause_whose_end_is_not_in_reach(end: str) -> None:
    text = f"They heard Ann Ray, the special counsel who looked into Mayor Orr{end}"
    place = Span(text.index("Ann Ray"), text.index("Ann Ray") + len("Ann Ray"))
    assert [span.of(text) for span in offices_beside(text, place)] == ["special counsel"]


def test_the_words_that_say_what_an_office_is_of_are_its_title() -> None:
    roles = people(
        "Chairman Ann Ray spoke. Chairman Ann Ray left.",
        "Chairman Ann Ray spoke.",
        "Ann Ray, chairman of the Avon Weir Board, spoke.",
    )["Ann Ray"].roles
    assert [r.title for r in roles] == ["chairman of the Avon Weir Board"]


def test_initials_in_brackets_give_a_name_its_first_word_back() -> None:
    text = "The Lower Avon Weir Guild (LAWG) spoke."
    begin = text.index("Avon Weir")
    report = Report(id="r", source="r", text=text)
    findings = Annotation(report="r", names=(Name(begin, text.index(" ("), "organisation"),))
    (found,) = find_organisations([report], {"r": findings})
    assert found.name == "Lower Avon Weir Guild"


def test_a_committee_of_many_things_is_one() -> None:
    text = "They heard Senate Rivers, Tolls, Labor and Pensions Committee Chairman Ann Ray at noon."
    (role,) = people(text)["Ann Ray"].roles
    assert role.title == "Senate Rivers, Tolls, Labor and Pensions Committee Chairman"


def test_a_role_ends_before_the_clause_that_tells_of_its_place() -> None:
    found = people("Bo Orr, owner of a bar in nearby Avon where he cleared the glass, wept.")
    assert [role.title for role in found["Bo Orr"].roles] == ["owner of a bar in nearby Avon"]


def test_what_a_sentence_says_somebody_is_makes_a_role() -> None:
    found = people("Ann Ray is a senior adviser to the mayor who once rowed. She left at noon.")
    assert [role.title for role in found["Ann Ray"].roles] == ["senior adviser to the mayor"]
    boast = people("“The weir is ours. Ann Ray is the leader of them all,” Bo Day said at noon.")
    assert not boast["Ann Ray"].roles


def test_two_offices_of_one_person_joined_by_and_are_one_role() -> None:
    text = "It rained. Lakeview president and chief legal officer Ann Ray said so on Sunday."
    (role,) = people(text)["Ann Ray"].roles
    assert role.title == "Lakeview president and chief legal officer"
    text = "Rep. Ann Ray, Avon native and the panel’s chairman, wrote on Sunday."
    titles = [role.title for role in people(text)["Ann Ray"].roles]
    assert titles[0] == "Avon native and the panel’s chairman"


def test_an_office_that_says_what_it_is_of_stands_before_one_that_does_not() -> None:
    found = people(
        "Spokesman Bo Orr spoke on Sunday.", "Avon Council press secretary Bo Orr spoke on Sunday."
    )
    assert found["Bo Orr"].roles[0].title == "Avon Council press secretary"


def test_a_short_title_behind_an_office_is_no_part_of_it() -> None:
    found = people("They met attorney general nominee Sen. Bo Orr on Sunday.")
    assert [role.title for role in found["Bo Orr"].roles] == ["attorney general nominee"]


def test_who_holds_an_office_of_another_nation_is_not_meant() -> None:
    text = "British Prime Minister Ann Ray spoke in Avon. The Norwegian prime minister left."
    assert not [m for m in people(text)["Ann Ray"].mentions if m.kind == "description"]


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Bo Orr, of boat firm Orla, said so on Sunday.", "of boat firm Orla"),
        ("So said one of the mill’s owners, Bo Orr, on Sunday.", "one of the mill’s owners"),
    ],
)
def test_whose_somebody_is_tells_who_they_are(text: str, role: str) -> None:
    assert [r.title for r in people(text)["Bo Orr"].roles] == [role]


def test_an_office_stuck_to_the_word_before_is_of_another() -> None:
    text = "They are Lake Sen.and former mayor Ann Ray."
    begin = text.index("Ann Ray")
    (place,) = offices_beside(text, Span(begin, begin + len("Ann Ray")))
    assert place.of(text) == "former mayor"


def test_an_ally_is_told_with_whose() -> None:
    def beside(text: str) -> list[str]:
        begin = text.index("Bo Day")
        return [span.of(text) for span in offices_beside(text, Span(begin, begin + 6))]

    assert beside("The board chose Ray’s close ally Bo Day for it.") == ["Ray’s close ally"]
    assert beside("They met its owner, Bo Day, at noon.") == []
    assert beside("They met the owner of the mill, Bo Day, at noon.") == ["owner of the mill"]


def test_what_a_picture_shows_is_no_office_and_a_former_one_stays_so() -> None:
    def beside(text: str, name: str) -> list[str]:
        begin = text.index(name)
        return [span.of(text) for span in offices_beside(text, Span(begin, begin + len(name)))]

    photographs = "Photographs show River Office Minister Bo Day at the gate."
    assert beside(photographs, "Bo Day") == ["River Office Minister"]
    listed = "They met former Sens. Ann Ray (D-Avon) and Bo Day (R-Wend)."
    assert beside(listed, "Ann Ray") == ["former Sen"]


@pytest.mark.parametrize("clause", ["his brother said", "41, his brother told reporters"])
def test_who_tells_of_somebody_is_not_their_role(clause: str) -> None:
    found = people(f"Among the dead was the cook, Benno Harwick, {clause}.")
    assert all("brother" not in r.title for p in found.values() for r in p.roles)


def test_an_office_left_is_told_after_that_it_was_held() -> None:
    found = people(
        "Finance Minister Ruth Amado spoke.",
        "Ruth Amado resigned as finance minister. Bo Day named Cy Lund, 44, as her successor.",
        first=date(2030, 1, 9),
    )
    assert [r.title for r in found["Ruth Amado"].roles][:1] == ["resigned as finance minister"]
    assert [r.title for r in found["Cy Lund"].roles] == ["named Cy Lund, 44, as her successor"]


def test_an_office_is_read_across_a_title_of_courtesy() -> None:
    told = people("“Two of them are well,” said its medical director, Dr Ruth Amado.")
    assert [r.title for r in told["Ruth Amado"].roles] == ["medical director"]


@pytest.mark.parametrize(
    "text",
    [
        "The schedule was handed to the judge, Anna Kellner said.",
        "Two sums had been mixed up by the treasurer, Anna Kellner told reporters.",
    ],
)
def test_the_office_in_what_somebody_says_is_not_theirs(text: str) -> None:
    assert not offices_beside(text, Span(text.index("Anna"), text.index("Anna") + 12))


def test_a_title_of_honour_is_no_part_of_an_office() -> None:
    text = "Weir boss Sir Bo Orr left."
    place = Span(text.index("Bo"), text.index("Bo") + 6)
    assert [span.of(text) for span in offices_beside(text, place)] == ["Weir boss"]


def test_a_first_name_with_jr_is_no_name_of_the_father() -> None:
    text = "Bo Orr spoke. His children, Bo Jr, Eva and Ida, met the mayor. Mr. Orr left."
    assert "Bo Jr" not in people(text)["Bo Orr"].also


def test_a_rank_read_into_a_name_is_taken_off() -> None:
    found = people("The judge, Army Col. Bo R. Orr, ruled.", "Army Judge Col. Bo Orr ruled.")
    assert list(found) == ["Bo R. Orr"]


def test_a_role_says_of_which_place_it_is_where_any_report_does() -> None:
    found = people(
        "Mayor Bo Day spoke in Norway. Day left.",
        "Mayor Bo Day spoke.",
        "Norway Mayor Bo Day spoke.",
    )
    assert found["Bo Day"].roles[0].title == "Norway Mayor"


def test_an_office_has_the_words_that_end_as_several_do_and_whose_office_it_is() -> None:
    found = people(
        "“It is late,” said caucus Chairman Bo Day. Avon County sheriff's spokesman Cy Orr left."
    )
    assert [r.title for r in found["Bo Day"].roles] == ["caucus Chairman"]
    assert [r.title for r in found["Cy Orr"].roles] == ["Avon County sheriff's spokesman"]


@pytest.mark.parametrize(
    ("clause", "roles"),
    [
        ("who served during the flood", []),
        ("who worked until May", []),
        ("who served in the ferry guard", ["who served in the ferry guard"]),
    ],
)
def test_a_clause_that_only_says_when_is_no_role(clause: str, roles: list[str]) -> None:
    found = people(f"Bo Orsen, {clause}, sang on the pier. Orsen wept.")["Bo Orsen"]
    assert [role.title for role in found.roles] == roles


def test_what_somebody_is_now_stands_before_what_they_were() -> None:
    found = people("The then river minister, Mae Orr, wept. Orr, now a lecturer at Avon, sang.")
    assert [r.evidence[0].text for r in found["Mae Orr"].roles] == [
        "now a lecturer at Avon",
        "then river minister",
    ]


def test_a_title_cut_short_is_no_part_of_a_name() -> None:
    found = people("Cllr Mae Orr wept. Councillor Mae Orr sang.")
    assert list(found) == ["Mae Orr"]
    assert [r.standing for r in found["Mae Orr"].roles] == [""]


def test_a_form_of_address_is_no_role_beside_the_office() -> None:
    found = people("The Bishop of Wend, Rt Rev Jonas Feld, sang. The Very Rev. Anna Marsh left.")
    assert [role.title for role in found["Jonas Feld"].roles] == ["Bishop of Wend"]
    assert not found["Anna Marsh"].roles


def test_secretary_alone_is_what_somebody_is_called() -> None:
    found = people("Secretary Ines Calloway sang, and Harbour Secretary Jonas Feld was glad.")
    assert found["Ines Calloway"].roles == ()
    assert found["Jonas Feld"].roles[0].title == "Harbour Secretary"
