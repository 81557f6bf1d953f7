"""Sentences that tell of an act on China's proposal for Ukraine, by construction, and near-misses that tell of none.

What is expected is written as `actor act sentences`: `russia welcomes 2` says that the second sentence is the whole evidence.
"""

from __future__ import annotations

import datetime

import pytest

from helpers.records import Interval

EARLY, BEFORE, THE_DAY, AFTER = "2022-03-10", "2023-02-20", "2023-02-24", "2023-03-06"
PUBLISHED = "China publiceerde vrijdag een vredesplan voor Oekraïne. "

ACTS = [
    (BEFORE, "China komt deze week met een vredesplan voor Oekraïne.", "china announces 1"),
    (
        BEFORE,
        "Wang Yi kondigde zaterdag in München aan dat Peking een vredesvoorstel voor Oekraïne zal presenteren.",
        "wang-yi announces 1",
    ),
    (
        BEFORE,
        "Xi Jinping zal vrijdag een vredestoespraak houden, meldt de Italiaanse minister Tajani. Peking werkt aan een "
        "vredesplan voor Oekraïne.",
        "xi-jinping announces 1,2",
    ),
    (BEFORE, "Het Chinese vredesplan voor Oekraïne wordt vrijdag bekendgemaakt.", "china announces 1"),
    (
        BEFORE,
        "China zal binnenkort een standpuntnota over de oorlog in Oekraïne publiceren, zei minister Qin Gang.",
        "qin-gang announces 1",
    ),
    (BEFORE, "Wang Yi besprak het Chinese vredesplan voor Oekraïne met de Franse president Macron.", "wang-yi consults 1"),
    (BEFORE, "China overlegde met Duitsland en Frankrijk over zijn vredesplan voor Oekraïne.", "china consults 1"),
    (
        BEFORE,
        "Wang Yi zei dat het Chinese vredesvoorstel voor Oekraïne de territoriale integriteit van alle landen zal respecteren.",
        "wang-yi previews 1",
    ),
    (
        THE_DAY,
        "China heeft vrijdag een plan van twaalf punten gepresenteerd om de oorlog in Oekraïne te beëindigen.",
        "china publishes 1",
    ),
    (
        THE_DAY,
        "Het Chinese ministerie van Buitenlandse Zaken heeft een document van 12 punten gepubliceerd over de oorlog in "
        "Oekraïne.",
        "china-foreign-ministry publishes 1",
    ),
    (
        THE_DAY,
        "In een vrijdag gepubliceerde standpuntnota roept China op tot een staakt-het-vuren in Oekraïne.",
        "china publishes 1",
    ),
    (AFTER, "Vorige maand bracht Peking een vredesplan voor Oekraïne naar buiten.", "china publishes 1"),
    (
        AFTER,
        PUBLISHED + "Zelensky wil het plan met Xi bespreken.",
        "china publishes 1; volodymyr-zelensky discusses 2",
    ),
    (AFTER, PUBLISHED + "Poetin heeft het plan bestudeerd.", "china publishes 1; vladimir-putin discusses 2"),
    (
        AFTER,
        PUBLISHED + "Xi Jinping en Poetin spraken maandag over het Chinese voorstel.",
        "china publishes 1; vladimir-putin discusses 2; xi-jinping discusses 2",
    ),
    (AFTER, PUBLISHED + "Rusland verwelkomde het plan.", "china publishes 1; russia welcomes 2"),
    (
        AFTER,
        PUBLISHED + "“Een goede eerste stap”, zei de Hongaarse premier Orbán over het plan.",
        "china publishes 1; viktor-orban welcomes 2",
    ),
    (
        AFTER,
        PUBLISHED + "De Braziliaanse president Lula prees het initiatief.",
        "china publishes 1; luiz-inacio-lula-da-silva welcomes 2",
    ),
    (AFTER, PUBLISHED + "Het Kremlin zegt het plan te waarderen.", "china publishes 1; russia welcomes 2"),
    (
        AFTER,
        PUBLISHED + "NAVO-chef Stoltenberg reageerde sceptisch op het plan.",
        "china publishes 1; jens-stoltenberg doubts 2",
    ),
    (
        AFTER,
        PUBLISHED + "“China heeft weinig geloofwaardigheid”, zei Stoltenberg.",
        "china publishes 1; jens-stoltenberg doubts 2",
    ),
    (AFTER, PUBLISHED + "Volgens Von der Leyen is het geen vredesplan.", "china publishes 1; ursula-von-der-leyen doubts 2"),
    (AFTER, PUBLISHED + "De EU staat argwanend tegenover het document.", "china publishes 1; eu doubts 2"),
    (AFTER, PUBLISHED + "Biden betwijfelt of het plan iets oplevert.", "china publishes 1; joe-biden doubts 2"),
    (AFTER, PUBLISHED + "In het Westen werd het plan met scepsis ontvangen.", "china publishes 1; west doubts 2"),
    (AFTER, PUBLISHED + "Oekraïne wees het plan van de hand.", "china publishes 1; ukraine rejects 2"),
    (AFTER, PUBLISHED + "De VS verwerpen het voorstel.", "china publishes 1; united-states rejects 2"),
    (AFTER, PUBLISHED + "Het plan is voor Kiev onaanvaardbaar, zei Koeleba.", "china publishes 1; dmytro-kuleba rejects 2"),
    (
        AFTER,
        PUBLISHED + "Zelensky eist dat Rusland eerst zijn troepen terugtrekt.",
        "china publishes 1; volodymyr-zelensky sets_condition 2",
    ),
    (
        AFTER,
        PUBLISHED + "“Elk vredesplan moet de territoriale integriteit van Oekraïne herstellen”, zei Scholz.",
        "china publishes 1; olaf-scholz sets_condition 2",
    ),
    (
        AFTER,
        PUBLISHED + "Volgens Blinken moet een staakt-het-vuren gepaard gaan met de terugtrekking van Russische troepen.",
        "china publishes 1; antony-blinken sets_condition 2",
    ),
    (EARLY, "China is bereid te bemiddelen tussen Rusland en Oekraïne, zei minister Wang Yi.", "wang-yi offers_mediation 1"),
    (EARLY, "Peking roept op tot terughoudendheid in het conflict om Oekraïne.", "china offers_mediation 1"),
    (
        EARLY,
        "De Chinese president Xi Jinping pleitte in een telefoongesprek met Poetin voor onderhandelingen over Oekraïne.",
        "xi-jinping offers_mediation 1",
    ),
    (
        EARLY,
        "China wil een constructieve rol spelen bij het beëindigen van de oorlog in Oekraïne, zei woordvoerder Zhao Lijian.",
        "zhao-lijian offers_mediation 1",
    ),
]
NEAR_MISSES = [
    (EARLY, "Oekraïne vraagt China te bemiddelen in de oorlog met Rusland."),
    (EARLY, "Macron vroeg Xi om te bemiddelen tussen Rusland en Oekraïne."),
    (AFTER, "China roept Rusland en Oekraïne op om te onderhandelen."),
    (EARLY, "Turkije biedt aan te bemiddelen tussen Rusland en Oekraïne. China steunt Rusland."),
    (AFTER, "Zelensky presenteerde zijn vredesplan van tien punten aan de G20, waar ook China aanwezig was."),
    (AFTER, "Brazilië wil met een eigen vredesplan voor Oekraïne komen en zoekt de steun van China."),
    (AFTER, "Het Oekraïense vredesplan werd door China verworpen."),
    (EARLY, "China steunt de akkoorden van Minsk, het vredesplan voor Oost-Oekraïne."),
    (AFTER, "China presenteerde een plan om de economie te stimuleren. Rusland en Oekraïne vechten door."),
    (AFTER, "Trump zegt dat hij een vredesplan voor Oekraïne heeft. China reageerde niet."),
    (AFTER, "De VN wil het graanakkoord verlengen, China verwelkomt dat plan."),
    (EARLY, "China roept Israël en Hamas op tot een staakt-het-vuren."),
    (AFTER, "Saoedi-Arabië en Iran sloten in Peking een akkoord, dankzij bemiddeling door China."),
    (BEFORE, "China presenteerde een plan voor de Russische gasleiding. Kiev verwerpt dat."),
]


@pytest.mark.parametrize(("day", "text", "expected"), ACTS)
def test_acts_with_actor_and_evidence(acts_told, day, text, expected):
    assert acts_told(text, day) == expected


@pytest.mark.parametrize(("day", "text"), NEAR_MISSES)
def test_near_misses_tell_nothing(acts_told, day, text):
    assert acts_told(text, day) == ""


POINTS = [
    ("China publiceerde een vredesplan voor Oekraïne dat oproept tot respect voor de soevereiniteit van alle landen.", (1,)),
    ("China presenteerde een vredesplan voor Oekraïne, tegen de mentaliteit van de Koude Oorlog.", (2,)),
    ("In zijn vredesplan voor Oekraïne, vrijdag gepubliceerd, pleit China voor een staakt-het-vuren.", (3,)),
    ("China publiceerde een vredesplan voor Oekraïne met een oproep tot dialoog.", (4,)),
    ("China publiceerde een vredesplan voor Oekraïne dat de humanitaire crisis noemt.", (5,)),
    ("China publiceerde een vredesplan voor Oekraïne dat ook over krijgsgevangenen gaat.", (6,)),
    ("China publiceerde een vredesplan voor Oekraïne dat kerncentrales wil beschermen.", (7,)),
    ("China publiceerde een vredesplan voor Oekraïne dat het gebruik van kernwapens afwijst.", (8,)),
    ("China publiceerde een vredesplan voor Oekraïne dat de export van graan noemt.", (9,)),
    ("China publiceerde een vredesplan voor Oekraïne, tegen eenzijdige sancties.", (10,)),
    ("China publiceerde een vredesplan voor Oekraïne dat toeleveringsketens wil bewaren.", (11,)),
    ("China publiceerde een vredesplan voor Oekraïne dat ook de wederopbouw noemt.", (12,)),
]


@pytest.mark.parametrize(("text", "points"), POINTS)
def test_points(findings_of, text, points):
    (act,) = [act for act in findings_of(text, THE_DAY).plan if act.act == "publishes"]
    assert act.points == points


def day(text: str) -> datetime.date:
    return datetime.date.fromisoformat(text)


def test_when_it_was_done_and_when_it_was_told(findings_of):
    (act,) = findings_of("China publiceerde vrijdag een vredesplan voor Oekraïne.", "2023-02-27").plan
    assert act.dates == Interval(day("2023-02-24"), day("2023-02-24"))
    assert act.reported == Interval(day("2023-02-27"), day("2023-02-27"))
    assert act.announced_for is None


def test_the_day_it_is_announced_for(findings_of):
    (act,) = findings_of("China zal vrijdag een vredesplan voor Oekraïne presenteren.", BEFORE).plan
    assert (act.act, act.dates) == ("announces", None)
    assert act.announced_for == Interval(day("2023-02-24"), day("2023-02-24"))


def test_an_announcement_in_an_article_without_a_day_is_for_no_later_than_the_publication(findings_of):
    text = "President Xi zal op 24 februari, een jaar na de inval in Oekraïne, een vredesplan presenteren, zei Tajani."
    (act,) = findings_of(text, "").plan
    assert (act.actor_id, act.act, act.dates) == ("xi-jinping", "announces", None)
    assert act.announced_for.latest == day("2023-02-24")


@pytest.mark.parametrize("month", ["2023-02-26", "2023-03-01"])
def test_whichever_friday_it_is_the_plan_came_out_on_its_own(findings_of, month):
    (act,) = findings_of("Vrijdag kwam China met een vredesplan voor Oekraïne.", month).plan
    assert act.dates == Interval(day("2023-02-24"), day("2023-02-24"))


@pytest.mark.parametrize(
    "text",
    [
        "Oekraïne eist dat elk vredesplan de grenzen van 1991 eerbiedigt, zei Koeleba over het Chinese plan.",
        "Het Chinese vredesplan moet uitgaan van de grenzen van Oekraïne in 1991, zei Koeleba.",
        "China wil bemiddelen in de oorlog in Oekraïne, anders dan bij de onderhandelingen van vorig jaar.",
    ],
)
def test_a_year_that_belongs_to_something_else_dates_no_act(findings_of, text):
    acts = findings_of(text, BEFORE if "bemiddelen" in text else AFTER).plan
    assert acts
    assert all(act.dates is None for act in acts)


def test_the_same_call_is_mediation_before_the_plan_and_no_act_after_it(acts_told):
    call = "Peking riep Rusland en Oekraïne op tot onderhandelingen."
    assert acts_told(call, EARLY) == "china offers_mediation 1"
    assert acts_told(call, AFTER) == ""


def test_what_the_plan_holds_belongs_to_its_publication_while_that_is_news(findings_of):
    text = (
        "China publiceerde vrijdag een vredesplan voor Oekraïne. Volgens China moeten beide landen gaan onderhandelen. "
        "Kernwapens mogen volgens Peking niet worden gebruikt."
    )
    (act,) = findings_of(text, THE_DAY).plan
    assert (act.act, act.points, len(act.evidence)) == ("publishes", (4, 8), 3)
    (later,) = findings_of(text, AFTER).plan
    assert len(later.evidence) == 1
