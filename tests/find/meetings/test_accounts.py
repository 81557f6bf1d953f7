"""What several sentences of an article tell together. The article appeared on Wednesday 22 February 2023."""

from __future__ import annotations

from tests.find.meetings.marked import meetings

BLINKEN, WANG = "[antony-blinken|Blinken]", "[wang-yi|Wang]"
XI, PUTIN = "[xi-jinping|Xi]", "[vladimir-putin|Poetin]"


def rules(marked: str) -> list[list[str]]:
    """The rules of each meeting's evidence."""
    return [[piece.rule for piece in meeting.evidence] for meeting in meetings(marked)]


def test_a_noun_refers_back():
    text = f"{BLINKEN} en {WANG} ontmoetten elkaar. Die ontmoeting duurde een uur."
    (meeting,) = meetings(text)
    assert [piece.rule for piece in meeting.evidence] == ["mutual", "noun_again"]
    assert meeting.duration_minutes == 60


def test_two_refer_back():
    assert rules(f"{BLINKEN} had een gesprek met {WANG}. De twee ministers spraken elkaar in München.") == [
        ["noun_with", "pair_again"]
    ]


def test_two_who_were_named_before():
    (meeting,) = meetings(f"{XI} prees {PUTIN}. De twee leiders ontmoetten elkaar maandag.")
    assert meeting.participants == ("vladimir-putin", "xi-jinping")


def test_two_of_the_same_sentence():
    (meeting,) = meetings(f"{BLINKEN} waarschuwde {WANG} tijdens een ontmoeting tussen de twee.")
    assert meeting.participants == ("antony-blinken", "wang-yi")


def test_another_day_is_another_meeting():
    found = meetings(f"{XI} sprak maandag met {PUTIN}. Dinsdag sprak {XI} opnieuw met {PUTIN}.")
    assert [str(meeting.dates.earliest) for meeting in found] == ["2023-02-20", "2023-02-21"]


def test_a_second_talk_is_another_meeting():
    found = meetings(f"{XI} en {PUTIN} voerden een telefoongesprek. Een tweede gesprek gisteren leverde niets op.")
    assert [meeting.participants for meeting in found] == [("vladimir-putin", "xi-jinping")] * 2


def test_held_and_planned_are_two():
    found = meetings(f"{XI} sprak dinsdag met {PUTIN}. In april zal {XI} {PUTIN} weer ontmoeten.")
    assert [meeting.status for meeting in found] == ["held", "planned"]


def test_countries_give_way_to_people():
    (meeting,) = meetings(
        f"[united-states|Amerika] heeft maandag met [china|China] gesproken. {BLINKEN} sprak maandag met {WANG}."
    )
    assert meeting.participants == ("antony-blinken", "wang-yi")


def test_a_trip_that_was_called_off():
    (meeting,) = meetings(f"{BLINKEN} heeft zijn reis naar [china:place|China] uitgesteld.")
    assert (meeting.participants, meeting.status) == (("antony-blinken", "china"), "cancelled")


def test_a_trip_called_off_with_its_day():
    (meeting,) = meetings(
        f"{BLINKEN} heeft zijn reis naar [china:place|China] uitgesteld. "
        f"{BLINKEN} zou zondag naar [china:place|Peking] vliegen om de spanningen te verminderen."
    )
    assert (meeting.status, str(meeting.dates.earliest)) == ("cancelled", "2023-02-26")


def test_that_visit_was_called_off():
    (meeting,) = meetings(f"{BLINKEN} zou naar [china:place|China] afreizen, maar dat bezoek werd afgelast.")
    assert (meeting.participants, meeting.status) == (("antony-blinken", "china"), "cancelled")


def test_a_state_visit_has_a_host():
    (meeting,) = meetings(f"Er komt een staatsbezoek van {XI} aan [russia:place|Moskou].")
    assert (meeting.participants, meeting.status) == (("russia", "xi-jinping"), "planned")


def test_a_host_who_tells_of_a_visit():
    (meeting,) = meetings(f"{PUTIN} kondigde aan dat {XI} [russia|Rusland] in april zal bezoeken.")
    assert (meeting.participants, meeting.status) == (("vladimir-putin", "xi-jinping"), "planned")


def test_on_invitation():
    (meeting,) = meetings(f"Op uitnodiging van {XI} zal {PUTIN} van 28 februari tot 2 maart een bezoek brengen aan China.")
    assert meeting.participants == ("vladimir-putin", "xi-jinping")
    assert (str(meeting.dates.earliest), str(meeting.dates.latest)) == ("2023-02-28", "2023-03-02")


def test_a_speaker_tells_of_his_own_meeting():
    (meeting,) = meetings(f"Dat zei {BLINKEN}: “Ik heb dat duidelijk gemaakt tijdens mijn ontmoeting met {WANG}.”")
    assert meeting.participants == ("antony-blinken", "wang-yi")


def test_whom_the_sentences_before_were_about():
    (meeting,) = meetings(f"{XI} is in Moskou. Ook is met {PUTIN} de levering van gas besproken.")
    assert meeting.participants == ("vladimir-putin", "xi-jinping")


def test_a_day_told_just_before():
    (meeting,) = meetings(f"{XI} kwam maandag aan in Moskou. Hij werd onthaald. {XI} sprak er met {PUTIN}.")
    assert str(meeting.dates.earliest) == "2023-02-20"


def test_not_mentioned_again_by_another_noun():
    assert rules(f"{XI} en {PUTIN} ontmoetten elkaar. Het bezoek van {XI} aan een fabriek was kort.") == [["mutual"]]


def test_opnieuw_een_ontmoeting_is_another():
    found = meetings(f"De leiders {XI} en {PUTIN} spraken elkaar maandag. Donderdag staat opnieuw een ontmoeting gepland.")
    assert [(meeting.status, str(meeting.dates.earliest)) for meeting in found] == [
        ("held", "2023-02-20"),
        ("planned", "2023-02-23"),
    ]


def test_a_question_about_it_is_not_its_day():
    (meeting,) = meetings(f"{XI} sprak maandag met {PUTIN}. Dinsdag werd {XI} naar de ontmoeting gevraagd.")
    assert (str(meeting.dates.earliest), str(meeting.dates.latest)) == ("2023-02-20", "2023-02-20")


def test_two_of_one_country_are_no_pair():
    found = meetings(f"{XI} sprak maandag met {PUTIN}. De twee Europeanen ontmoetten elkaar dinsdag in Parijs.")
    assert len(found) == 1


def test_a_sentence_without_an_end_is_read_around_its_cues():
    filler = "en toen gebeurde er verder niets bijzonders in de hele stad " * 60
    (meeting,) = meetings(f"{filler} {XI} ontmoette {PUTIN} {filler}")
    (piece,) = meeting.evidence
    assert meeting.participants == ("vladimir-putin", "xi-jinping")
    assert piece.end - piece.start < 2000


def test_there_is_where_was_told_before():
    (meeting,) = meetings(f"Beide landen waren op de Veiligheidsconferentie van München. {XI} sprak daar met {PUTIN}.")
    assert (meeting.setting, meeting.place) == ("Veiligheidsconferentie van München", "München")
    assert (str(meeting.dates.earliest), str(meeting.dates.latest)) == ("2023-02-17", "2023-02-19")
