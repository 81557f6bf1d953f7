"""Clues that date an article only together, and the date lines of news agencies and magazines."""

from __future__ import annotations

import pytest

from tests.find.dates.marked import dated, days

WAR = " Sinds het begin van de oorlog in Oekraïne is veel veranderd."


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("KIEV 24/02/23 (BELGA) De president sprak tot het volk over alles wat er in een jaar is gebeurd.", "2023-02-24"),
        (
            "BRUSSEL 21/12/2022 (BELGA) = De minister sprak met de troepen over wat er in een jaar is gebeurd.",
            "2022-12-21",
        ),
        ("De top is begonnen\n31-03-23, 15:20\nDe premier is tevreden.", "2023-03-31"),
        ("De top is begonnen\n6-8-2023\nDe premier is tevreden.", "2023-08-06"),
    ],
)
def test_a_day_at_the_head_of_a_line(text, expected):
    dating = dated(text)
    assert (dating.interval, dating.basis) == (days(expected), "day")


@pytest.mark.parametrize(
    "text",
    [
        "De uitslag was 21-12-23 voor de thuisploeg, die blij was.",
        "Op 24/02/23 (een vrijdag) sprak hij over alles wat er in een jaar is gebeurd.",
    ],
)
def test_a_figure_in_a_sentence_is_no_head_of_a_line(text):
    assert dated(text).basis != "day"


def test_a_month_on_a_line_of_its_own_is_that_of_publication():
    dating = dated("April 2022\nDe top\nDe minister sprak met zijn ambtgenoot.")
    assert (dating.interval, dating.basis) == (days("2022-04-01/2022-04-30"), "month")
    assert [cue.evidence.rule for cue in dating.cues] == ["month_line"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Zij zijn zaterdag 6 mei 2023 in een hotel aan het water begonnen aan hun lange gesprekken.", "2023-05-06/2023-05-12"),
        # without its year the weekday leaves one in five or six, and an office one of those
        ("Het ministerie maakte dat maandag 31 juli bekend. Minister Blinken was boos.", "2023-07-31/2023-08-10"),
    ],
)
def test_a_weekday_with_its_date_is_news_in_an_opening(text, expected):
    assert dated(text).interval == days(expected)


@pytest.mark.parametrize(
    "text",
    [
        "Dit was toen: zaterdag 6 mei 2023 begonnen zij destijds in een hotel aan het water aan hun lange gesprekken.",
        "Het akkoord geldt tot in maart 2022, zeiden de bonden.",
        "Zij stemden een dag voor de eerste verjaardag van de invasie van Oekraïne.",
    ],
)
def test_a_date_that_tells_little(text):
    interval = dated(text).interval
    assert interval is None or interval.days > 300


def test_what_came_back_before_the_calendar_only_counts_with_more():
    text = "De EU-leiders kwamen donderdag en vrijdag bijeen voor een EU-top in Versailles, een Europese top."
    assert dated("Yellen was maandag in Peking.").interval is None
    assert dated(text).interval == days("2022-03-11/2022-03-16")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # an event that was told of before 2022 too, and the war
        ("Yellen zei maandag in Peking dat banken oppassen moeten." + WAR, "2024-04-08/2024-04-14"),
        ("Campbell zei dinsdag in Brussel dat China technologie uit Rusland krijgt." + WAR, "2024-09-10/2024-09-16"),
        # of the stretches that one leaves, another leaves one
        (
            "Orbán werd maandag door Xi Jinping ontvangen. Vorige week dinsdag was Orbán op bezoek in Kiev.",
            "2024-07-08/2024-07-14",
        ),
        # offices held and offices not yet held
        ("Minister Sybiha sprak met minister Blinken.", "2024-09-05/2025-02-03"),
        ("Zhao Lijian antwoordde Karine Jean-Pierre.", "2022-05-13/2023-01-23"),
    ],
)
def test_clues_together(text, expected):
    assert dated(text).interval == days(expected)


def test_two_offices_outweigh_one_event():
    text = "Jen Psaki en premier Johnson zwegen. Biden bracht maandag een verrassingsbezoek aan Kiev."
    interval = dated(text).interval
    assert interval is not None and interval.latest < days("2023-01-01").earliest


def test_somebody_and_a_place_alone_are_no_news():
    text = "Hij zei in Peking dat hij contact heeft gehad met Yellen." + WAR
    interval = dated(text).interval
    assert interval is None or interval.days > 300


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # the verb of a relative clause, and what only looks like a verb
        (
            "Het is makkelijk lachen om de twaalf punten over Oekraïne die China vrijdag publiceerde.",
            "2023-02-24/2023-03-02",
        ),
        ("Begin juni was Zuppi in Kiev.", "2023-06-05/2024-05-31"),
        # an anniversary without the country's name
        ("Vrijdag, een jaar na de Russische inval, komt er een plan.", "2023-02-18/2023-02-24"),
        # `als` with a noun opens no clause of its own
        (
            "De zaal wachtte. Het was vol. Hij sprak. Wang Yi stond zaterdag als een van de weinige sprekers uit Azië op het "
            "podium van de Veiligheidsconferentie van München, met een ballon uit China in het nieuws in de Verenigde Staten.",
            "2023-02-18/2024-02-23",
        ),
    ],
)
def test_the_verb_that_a_day_goes_with(text, expected):
    assert dated(text).interval == days(expected)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Op het veiligheidsforum in Singapore, begin deze maand, verweet Zelensky China dat het landen onder druk zet.",
            "2024-06-01/2024-07-01",
        ),
        ("Op de Shangri-La-dialoog (begin deze maand) botste Zelensky met China.", "2024-06-01/2024-07-01"),
        # no more is known where the verb looks ahead
        ("De Shangri-La-dialoog, volgende maand, belooft Zelensky weinig goeds.", None),
        # talks that are told by countries, by leaders and by who is in the chair
        (
            "De leiders van Armenië en Azerbeidzjan praatten zaterdag in Brussel over vrede. Charles Michel had Pasjinian en "
            "Aliyev uitgenodigd.",
            "2023-07-15/2023-07-21",
        ),
        (
            "Kurti zweeg. Zaterdagavond volgde een persconferentie in Ohrid, waar Vučić niets had getekend.",
            "2023-03-18/2023-03-24",
        ),
        # what could not be foretold has been, in the present too
        ("Kurti zwijgt. Zaterdagavond stokt een persconferentie in Ohrid, met Vučić aan het woord.", "2023-03-18/2023-03-24"),
    ],
)
def test_what_is_told_beside_a_gathering(text, expected):
    interval = dated(text).interval
    assert interval == (expected and days(expected)) or (expected is None and (interval is None or interval.days > 100))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # an infinitive for the participle of a perfect
        ("Xi heeft Zelensky woensdag laten bellen.", "2023-04-26/2023-05-02"),
        ("Xi en de zijnen hebben Zelensky woensdag kunnen bellen.", "2023-04-26/2023-05-02"),
        ("De landen die hebben getekend, laten weten dat Xi woensdag Zelensky belt.", "2023-04-20/2023-04-26"),
        # an infinitive or a noun before the verb
        (
            "Na twaalf uur praten aan het Meer van Ohrid verscheen Borrell zaterdag voor de pers. Vučić had niets getekend.",
            "2023-03-18/2023-03-24",
        ),
        (
            "Na vier dagen onderhandelen in Peking hebben Ali Shamkhani en Musaad al-Aiban vrijdag een akkoord getekend.",
            "2023-03-10/2023-03-16",
        ),
        ("Wang Yi en Celso Amorim hebben donderdag in Peking zes punten ondertekend.", "2024-05-23/2024-05-29"),
        ("Ruim veertig landen praatten zaterdag in Jeddah over de oorlog in Oekraïne.", "2023-08-05/2023-08-11"),
        # a weekday with its date is news, where an office settles the year
        (
            "Brussel praat. Dat hebben Dombrovskis (Handel) en de Chinese minister Wang Wentao donderdag 19 september na een "
            "gesprek in Brussel laten weten. Wang was er met bondskanselier Scholz.",
            "2024-09-19/2024-09-25",
        ),
    ],
)
def test_what_somebody_has_let_know_lies_back(text, expected):
    assert dated(text).interval == days(expected)
