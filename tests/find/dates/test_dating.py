"""When an article appeared: what each kind of clue leaves of the days, and what the derivation says."""

from __future__ import annotations

import pytest

from tests.find.dates.marked import dated, days

FEBRUARY = "2023-02-01/2023-02-28"


def test_a_month_in_the_header():
    dating = dated("China en Rusland praten.", "2023-02")
    assert (dating.interval, dating.basis) == (days(FEBRUARY), "month")
    assert [cue.evidence.rule for cue in dating.cues] == ["source"]


def test_a_day_in_the_header():
    dating = dated("Biden bracht maandag een bezoek aan Kiev.", "2023-02-21")
    assert (dating.interval, dating.basis) == (days("2023-02-21"), "day")


def test_nothing_to_go_by():
    dating = dated("Hij sprak maandag met zijn ambtgenoot.")
    assert (dating.interval, dating.basis, dating.cues) == (None, "none", ())


def test_a_header_of_another_form_is_an_error():
    with pytest.raises(ValueError, match="expected a month"):
        dated("Tekst.", "februari 2023")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # an event with its day: that day and the six after, or before
        ("President Biden bracht maandag een verrassingsbezoek aan Kiev.", "2023-02-20/2023-02-26"),
        ("President Biden is maandag opgedoken in Kyiv.", "2023-02-20/2023-02-26"),
        ("Wang Yi zal woensdag Lavrov ontmoeten.", "2023-02-16/2023-02-22"),
        ("De VS hebben zaterdag de Chinese ballon neergeschoten.", "2023-02-04/2023-02-17"),
        # a day told from today, and the looseness of papers
        ("China heeft vandaag een twaalfpuntenplan gepubliceerd over Oekraïne.", "2023-02-23/2023-02-25"),
        ("Blinken en Wang Yi spraken elkaar gisteren in München.", "2023-02-18/2023-02-20"),
        # weeks and weekends
        ("Wang Yi was vorige week op bezoek in Moskou.", "2023-02-26/2023-02-28"),
        ("De Veiligheidsconferentie van München was afgelopen weekend.", "2023-02-18/2023-02-26"),
        # taken up from the sentence before
        ("Wang Yi reist door Europa. Hij zal woensdag Lavrov ontmoeten.", "2023-02-16/2023-02-22"),
        ("Biden reist naar Kiev. Het bezoek begint maandag.", "2023-02-14/2023-02-20"),
        # what nobody foresaw
        ("Rusland schort het kernwapenverdrag New START op.", "2023-02-21/2023-02-28"),
        # what is told as past has begun, with a day for the journey; what is told as coming has not ended
        ("Het is koud. Het sneeuwt. Er wordt gevochten. Biden bezocht Kiev per trein.", "2023-02-19/2023-02-28"),
        ("Biden zal Kiev bezoeken.", "2023-02-01/2023-02-20"),
        # the news, in an opening
        ("Wang Yi heeft president Poetin ontmoet.", "2023-02-21/2023-02-27"),
        ("Wang Yi is op bezoek in Moskou.", "2023-02-20/2023-02-25"),
        ("Het bezoek van Biden aan Kiev heeft weinig opgeleverd.", "2023-02-19/2023-02-25"),
        # a person in a place, with a day
        ("De Italiaanse premier Meloni sprak maandag in Warschau met de president.", "2023-02-20/2023-02-26"),
        ("Lavrov werd donderdag in Khartoem ontvangen.", "2023-02-09/2023-02-15"),
        ("Von der Leyen en Sunak zaten maandag samen aan tafel.", "2023-02-27/2023-02-28"),
        # who often call each other may have done so on any day
        ("Sunak heeft Von der Leyen maandag gesproken.", "2023-02-01/2023-02-28"),
        ("Biden belde maandag met premier Kishida.", "2023-02-01/2023-02-28"),
        # dates
        ("Op 8 februari sprak hij het parlement toe.", "2023-02-08/2023-02-28"),
        ("Hij zal op 8 februari het parlement toespreken.", "2023-02-01/2023-02-08"),
        ("Vandaag, 14 februari, is de minister in Brussel.", "2023-02-13/2023-02-15"),
        # anniversaries
        ("Het plan komt later deze week, op de eerste verjaardag van de invasie in Oekraïne.", "2023-02-19/2023-02-24"),
        ("Op de 365e dag van de oorlog in Oekraïne wordt er gevochten.", "2023-02-23/2023-02-24"),
        ("Stoltenberg zei dat tien dagen na de aardbevingen in Turkije.", "2023-02-15/2023-02-28"),
    ],
)
def test_within_february(text, expected):
    assert dated(text, "2023-02").interval == days(expected)


@pytest.mark.parametrize(
    "text",
    [
        "Hij zei maandag dat president Biden ooit Kiev wil bezoeken.",
        "Volgens bronnen zou Biden na een bezoek aan Kiev ook de paus willen zien.",
        "“Biden bracht maandag een bezoek aan Kiev”, zei hij in 2024.",  # the speaker's Monday
        "Rusland waarschuwde dinsdag voor een bezoek.",
        "De minister sprak op 8 februari 2022 over de ballon van 2020.",
        "Zij willen voor 8 februari een besluit.",
        "Op 8 februari vorig jaar sprak hij het parlement toe.",
        "Een mogelijke muiterij van Prigozjin is niet uitgesloten.",
    ],
)
def test_no_clue(text):
    interval = dated(text, "2023-02").interval
    assert interval is not None and interval.days >= 27


def test_without_a_header_events_date_an_article():
    dating = dated(
        "Wang Yi arriveerde dinsdag in Moskou, het eerste bezoek sinds de invasie van Oekraïne bijna een jaar geleden "
        "begon. Hij zal woensdag Lavrov ontmoeten. Biden bracht maandag een verrassingsbezoek aan Kiev."
    )
    assert dating.basis == "inferred"
    assert dating.interval is not None
    assert days("2023-02-21").earliest >= dating.interval.earliest
    assert days("2023-02-22").latest <= dating.interval.latest
    assert dating.interval.days <= 4


def test_a_dateline_is_the_day():
    dating = dated("Brussel, donderdag 9 februari 2023, 11:02\nRutte kijkt uit naar de top.")
    assert (dating.interval, dating.basis) == (days("2023-02-09"), "day")


def test_a_date_in_a_sentence_is_no_dateline():
    text = "De inhuldiging is op 20 januari 2021 om twaalf uur, zo maakte het comité dat erover gaat bekend."
    assert dated(text).basis == "none"


def test_offices_bound_an_article_without_a_header():
    dating = dated("Premier Truss ontving de minister van Buitenlandse Zaken Qin Gang niet.")
    assert dating.basis == "none" or dating.interval is not None
    assert dated("Premier Truss ontving de minister.").interval == days("2022-09-06/2022-11-08")
    assert dated("Voormalig premier Truss ontving de minister.").interval is None


def test_what_contradicts_the_header_is_dropped_and_said_so():
    dating = dated("Biden bracht maandag een verrassingsbezoek aan Kiev.", "2022-06")
    assert (dating.interval, dating.basis) == (days("2022-06-01/2022-06-30"), "month")


def test_a_weaker_clue_that_contradicts_a_stronger_one_is_dropped():
    dating = dated(
        "Biden bracht maandag een verrassingsbezoek aan Kiev. Later werd het Internationaal Strafhof bekend om het "
        "arrestatiebevel tegen Poetin.",
        "2023-02",
    )
    assert dating.interval == days("2023-02-20/2023-02-26")
    assert [cue.ruled_out.split(":")[0] for cue in dating.cues if cue.evidence.rule == "event_unforeseen"] == ["Dropped"]


def test_each_cue_tells_where_it_stands_what_it_is_and_what_it_rules_out():
    text = "Biden bracht maandag een verrassingsbezoek aan Kiev."
    header, event, *_ = dated(text, "2023-02").cues
    assert header.ruled_out == "Rules out all days but 2023-02-01 to 2023-02-28."
    assert text[event.evidence.start : event.evidence.end] == text[:-1]
    assert (event.evidence.rule, event.resolved_to) == ("event_on_day", "Biden visits Kyiv: 2023-02-20")
    assert event.ruled_out == "Rules out 2023-02-01 to 2023-02-19 and 2023-02-27 to 2023-02-28."


def test_the_header_less_seed_is_dated_from_its_text(seeds):
    text = (seeds / "002_087f8b08bb0593c3.txt").read_text(encoding="utf-8")
    dating = dated(text)
    assert dating.basis == "inferred" and dating.interval is not None
    assert dating.interval.earliest <= days("2023-02-21").earliest and days("2023-02-22").latest <= dating.interval.latest
    assert dating.interval.days <= 7


def test_a_long_article_without_a_full_stop_is_dated():
    text = "Biden bracht maandag een verrassingsbezoek aan Kiev, " * 2000
    assert dated(text, "2023-02").interval == days("2023-02-20/2023-02-26")


@pytest.mark.parametrize(
    ("text", "header", "expected"),
    [
        # a saying in the opening is the news, in whatever tense
        ("Der Spiegel zei dat de Chinese fabrikant Xian Bingo drones aanbiedt.", "", "2023-02-23/2023-02-28"),
        ("Op CBS zegt Burns dat China wapens en munitie wil leveren.", "", "2023-02-23/2023-03-01"),
        # what lasts is the news for as long, or for five days after its beginning
        ("De Chinese president Xi is in Moskou aangekomen voor een bezoek.", "2023-03", "2023-03-19/2023-03-25"),
        ("Hij is klaar. Het werd laat. Xi heeft Moskou bezocht.", "2023-03", "2023-03-19/2023-03-28"),  # the third sentence
        # it begins, its last day, its eve
        ("In Zwitserland begint een vredestop over Oekraïne.", "", "2024-06-14/2024-06-19"),
        ("Op de laatste dag van de vredestop in Zwitserland over Oekraïne spraken zij.", "", "2024-06-16/2024-06-17"),
        ("Dat zei Stoltenberg kort voor het begin van de NAVO-top in Vilnius.", "", "2023-07-08/2023-07-12"),
        ("Aan de vooravond van de top van de G7-leiders in Hiroshima sprak hij.", "", "2023-05-16/2023-05-20"),
        # a day without its year where articles are dated
        ("Er wordt gevochten.\n\n14 februari", "2023-02", "2023-02-14/2023-02-15"),
        ("LONDEN, 25 sept (Reuters) - Er wordt gevochten.", "2024-09", "2024-09-25/2024-09-26"),
        ("De show\n16 juni, door de redactie\nDe vredestop op de Bürgenstock is voorbij.", "2024-06", "2024-06-16/2024-06-17"),
        # `praten` is a noun there, and the verb is the one behind it
        ("Na uren praten hebben Vučić en Kurti zaterdag in Ohrid afspraken gemaakt.", "", "2023-03-18/2023-03-24"),
        # some days after it, told in the present; the one who came is named before
        ("De woorden van Biden komen een dag na zijn bezoek aan Kiev.", "2023-02", "2023-02-19/2023-02-28"),
        # an agreement over something is the thing itself
        (
            "De EU heeft vrijdag een akkoord over het tiende sanctiepakket tegen Rusland bereikt.",
            "2023-02",
            "2023-02-24/2023-02-28",
        ),
    ],
)
def test_the_opening_and_the_date_line(text, header, expected):
    assert dated(text, header).interval == days(expected)


@pytest.mark.parametrize(
    ("text", "header"),
    [
        ("De top\n\n14 februari\n\nHet plan\n\n15 februari", "2023-02"),  # two days: a live blog
        ("In de straat\n24 februari is een dag om niet te vergeten, zei hij over de oorlog die hem alles kostte.", "2023-02"),
        ("Xi ontmoet Poetin in april of begin mei in Moskou.", "2023-02"),  # what is planned may be put off
        ("Xi zou in mei naar Moskou gaan voor een bezoek.", "2023-05"),
        ("Poetin en Xi hebben een bezoek van de Chinese president aan Moskou afgesproken.", "2023-03"),
        ("Xi zou, zeggen bronnen, na een reis naar Moskou met Zelensky willen bellen.", "2023-03"),
        ("Het plan voor Gaza dat president Biden anderhalve week geleden, op 31 mei, presenteerde.", "2024-06"),
    ],
)
def test_no_such_clue(text, header):
    interval = dated(text, header).interval
    assert interval is None or interval.days >= 28


def test_what_takes_place_often_counts_in_a_known_month():
    text = "De EU-leiders komen donderdag bijeen voor een EU-top."
    assert dated(text, "2023-03").interval == days("2023-03-17/2023-03-23")
    dating = dated(text)
    assert dating.interval is None
    assert [cue.ruled_out.split(":")[0] for cue in dating.cues] == ["Not weighed"]


def test_two_that_take_place_often_bear_each_other_out():
    text = "Minister Qin Gang is zeer bezorgd. Borrell noemde dat maandag een rode lijn voor China."
    assert dated(text).interval == days("2023-02-20/2023-02-26")


@pytest.mark.parametrize(
    "text",
    [
        "Hij arriveerde donderdag in Delhi, voor het eerst sinds de Russische inval in Oekraïne.",
        "Zij spraken donderdag na de Russische inval in Oekraïne over graan.",
    ],
)
def test_a_day_does_not_date_what_is_counted_from(text):
    interval = dated(text).interval
    assert interval is None or interval.days > 300


def test_a_day_that_its_source_wrote_in_two_ways_is_an_interval_that_the_text_can_narrow():
    wide = dated("China en Rusland praten.", "2023-03-04/2023-04-03")
    assert (wide.interval, wide.basis) == (days("2023-03-04/2023-04-03"), "inferred")
    narrow = dated("China en Rusland praten.", "2023-03-04/2023-03-04")
    assert (narrow.interval, narrow.basis) == (days("2023-03-04/2023-03-04"), "day")
