"""What date expressions stand for: by tense, by the day of publication, and over every day that this can have been."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from helpers.find.dates import resolve
from tests.find.dates import test_expressions as sentences
from tests.find.dates.marked import days, expressions

TUESDAY, SUNDAY = days("2023-02-21"), days("2023-02-19")
PAST, PRESENT, FUTURE = "past", "present", "future"


@pytest.mark.parametrize(
    ("text", "direction", "expected"),
    [
        # a weekday looks back with today, and forward with today
        ("dinsdag", PAST, "2023-02-21"),
        ("dinsdag", PRESENT, "2023-02-21"),
        ("maandag", PAST, "2023-02-20"),
        ("maandag", PRESENT, "2023-02-27"),
        ("woensdag", FUTURE, "2023-02-22"),
        ("woensdag", PAST, "2023-02-15"),
        ("afgelopen dinsdag", PAST, "2023-02-14"),
        ("vorige maandag", PAST, "2023-02-13/2023-02-20"),
        ("vorige week maandag", PAST, "2023-02-13"),
        ("komende dinsdag", FUTURE, "2023-02-28"),
        ("volgende vrijdag", FUTURE, "2023-02-24/2023-03-03"),
        ("van maandag tot woensdag", PRESENT, "2023-02-20/2023-02-22"),
        ("van maandag tot woensdag", PAST, "2023-02-13/2023-02-15"),
        # days told from today
        ("vandaag", PAST, "2023-02-21"),
        ("gisteravond", PAST, "2023-02-20"),
        ("eergisteren", PAST, "2023-02-19"),
        ("overmorgen", FUTURE, "2023-02-23"),
        ("vannacht", PAST, "2023-02-20/2023-02-21"),
        ("vannacht", FUTURE, "2023-02-21/2023-02-22"),
        # weeks, months, years
        ("deze week", PAST, "2023-02-20/2023-02-21"),
        ("deze week", PRESENT, "2023-02-20/2023-02-26"),
        ("later deze week", PRESENT, "2023-02-21/2023-02-26"),
        ("vorige week", PAST, "2023-02-13/2023-02-19"),
        ("afgelopen week", PAST, "2023-02-13/2023-02-21"),
        ("komende week", FUTURE, "2023-02-21/2023-03-05"),
        ("afgelopen weekend", PAST, "2023-02-18/2023-02-19"),
        ("vorig weekend", PAST, "2023-02-11/2023-02-19"),
        ("komend weekend", FUTURE, "2023-02-25/2023-02-26"),
        ("volgend weekend", FUTURE, "2023-02-25/2023-03-05"),
        ("dit weekend", PAST, "2023-02-18/2023-02-19"),
        ("dit weekend", FUTURE, "2023-02-25/2023-02-26"),
        ("eerder deze maand", PAST, "2023-02-01/2023-02-21"),
        ("vorige maand", PAST, "2023-01-01/2023-01-31"),
        ("later dit jaar", FUTURE, "2023-02-21/2023-12-31"),
        ("eind vorig jaar", PAST, "2022-10-01/2022-12-31"),
        ("begin februari", PAST, "2023-02-01/2023-02-10"),
        ("medio mei", FUTURE, "2023-05-10/2023-05-20"),
        ("in de eerste helft van april", FUTURE, "2023-04-01/2023-04-16"),
        ("in de tweede helft van april", FUTURE, "2023-04-16/2023-04-30"),
        ("in de week van 20 maart", FUTURE, "2023-03-20/2023-03-26"),
        ("eind van maart", FUTURE, "2023-03-20/2023-03-31"),
        ("in oktober", PAST, "2022-10-01/2022-10-31"),
        ("in oktober", FUTURE, "2023-10-01/2023-10-31"),
        ("in februari", PAST, "2023-02-01/2023-02-21"),
        ("in februari vorig jaar", PAST, "2022-02-01/2022-02-28"),
        ("begin 2022", PAST, "2022-01-01/2022-03-31"),
        ("afgelopen zomer", PAST, "2022-06-01/2022-09-30"),
        # dates
        ("op 26 april", PAST, "2022-04-26"),
        ("op 26 april", FUTURE, "2023-04-26"),
        ("op 26 april", PRESENT, "2023-04-26"),
        ("24 februari 2022", FUTURE, "2022-02-24"),
        ("17 en 18 maart", FUTURE, "2023-03-17/2023-03-18"),
        ("20 tot en met woensdag 22 maart", FUTURE, "2023-03-20/2023-03-22"),
        ("van 28 februari tot 2 maart", FUTURE, "2023-02-28/2023-03-02"),
        ("dinsdag 21 februari", FUTURE, "2023-02-21"),
        ("24-02-2023", PAST, "2023-02-24"),
        # counted
        ("twee weken geleden", PAST, "2023-02-03/2023-02-11"),
        ("bijna een jaar geleden", PAST, "2022-02-18/2022-05-24"),
        ("precies een jaar geleden", PAST, "2022-02-20/2022-02-22"),
        ("enkele weken geleden", PAST, "2022-12-23/2023-02-11"),
        ("vrijdag is het precies een jaar geleden", PRESENT, "2022-02-23/2022-02-25"),
        ("de afgelopen dagen", PAST, "2023-02-14/2023-02-21"),
        ("over drie weken", FUTURE, "2023-03-10/2023-03-18"),
        # the invasion of Ukraine
        ("eerste verjaardag van de invasie in Oekraïne", FUTURE, "2023-02-24"),
        ("vier dagen voor de eerste verjaardag van de invasie in Oekraïne", PAST, "2023-02-19/2023-02-21"),
        ("een week na de eerste 'verjaardag' van de invasie in Oekraïne", FUTURE, "2023-02-27/2023-03-07"),
        ("aan de vooravond van de eerste verjaardag van de invasie in Oekraïne", PRESENT, "2023-02-14/2023-02-23"),
        ("op de 427e dag van de oorlog in Oekraïne", PAST, "2023-04-26"),
    ],
)
def test_on_a_tuesday(text, direction, expected):
    assert resolve(expressions(text)[-1], TUESDAY, direction) == days(expected)


@pytest.mark.parametrize(
    ("text", "direction", "expected"),
    [
        ("deze week", FUTURE, "2023-02-19/2023-02-26"),
        ("later deze week", FUTURE, "2023-02-19/2023-02-26"),
        ("deze week", PAST, "2023-02-13/2023-02-19"),
        ("vorige week", PAST, "2023-02-06/2023-02-18"),
        ("dit weekend", PAST, "2023-02-18/2023-02-19"),
        ("afgelopen weekend", PAST, "2023-02-11/2023-02-19"),
    ],
)
def test_on_a_sunday_the_week_is_loose(text, direction, expected):
    assert resolve(expressions(text)[0], SUNDAY, direction) == days(expected)


def test_an_unsure_day_of_publication_widens_the_answer():
    (monday,) = expressions("Hij sprak maandag.")
    assert resolve(monday, days("2023-02-19/2023-02-23"), PAST) == days("2023-02-13/2023-02-20")


def test_without_a_day_of_publication_only_whole_dates_have_an_answer():
    whole, monday = expressions("Op 24 februari 2022 en op maandag.")
    assert resolve(whole, None, PAST) == days("2022-02-24")
    assert resolve(monday, None, PAST) is None


def test_what_refers_back_counts_from_what_it_refers_to():
    text = "Xi kwam maandag aan. De volgende dag waren er besprekingen, en die dag tekenden zij."
    monday, next_day, same_day = expressions(text)
    assert resolve(monday, TUESDAY, PAST) == days("2023-02-20")
    assert resolve(next_day, TUESDAY, PAST) == days("2023-02-21")
    assert resolve(same_day, TUESDAY, PAST) == days("2023-02-21")


def test_29_february_has_a_day_in_every_year():
    (leap,) = expressions("Op 29 februari spraken zij elkaar.")
    assert resolve(leap, TUESDAY, PAST) == days("2022-02-28")


ALL = [text for name in dir(sentences) if name.isupper() for text in getattr(sentences, name)]


@pytest.mark.parametrize("direction", [PAST, PRESENT, FUTURE])
@pytest.mark.parametrize("marked", ALL)
def test_what_is_meant_never_moves_back(marked, direction):
    """As publication moves on, so do the days meant: `resolve` and the dating rely on it."""
    text = marked.replace("[", "").replace("]", "").replace("|", " ")
    for expression in expressions(text):
        before = None
        for number in range(0, 800):
            found = expression.meaning.on(date(2023, 1, 1) + timedelta(days=number), direction)
            if before is not None:
                assert found.earliest >= before.earliest and found.latest >= before.latest, expression
            before = found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Dinsdag sprak hij Xi. De avond ervoor zag hij Li.", "2023-02-20"),
        ("Dinsdag sprak hij Xi. De volgende ochtend zag hij Li.", "2023-02-21"),  # not after publication
        ("Maandag sprak hij Xi. Het weekend ervoor zag hij Li.", "2023-02-18/2023-02-19"),
        ("Maandag sprak hij Xi. De vrijdag ervoor zag hij Li.", "2023-02-17"),
        ("Op 14 februari sprak hij Xi. De vrijdag erna zag hij Li.", "2023-02-17"),
        ("Op 13 februari sprak hij Xi. De maandag erop zag hij Li.", "2023-02-20"),
    ],
)
def test_days_beside_the_one_told_last(text, expected):
    assert resolve(expressions(text)[-1], TUESDAY, PAST) == days(expected)
