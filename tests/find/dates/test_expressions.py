"""Which stretches of prose are date expressions, and by which rule. One sentence a construction; the spans are marked."""

from __future__ import annotations

import pytest

from tests.find.dates.marked import expressions, told

WEEKDAYS = [
    "Wang arriveerde [weekday|dinsdag] in Moskou.",
    "Op [weekday|maandag] kwam er geen antwoord.",
    "[weekday|Zaterdagavond] sprak hij de zaal toe, [weekday|maandagochtend] vertrok hij.",
    "De minister sprak [weekday|maandag avond] in Brussel.",
    "Zij kwam [weekday_last|afgelopen maandag] aan.",
    "Zij kwam [weekday_last|maandag jl.] aan.",
    "Het overleg van [weekday_previous|vorige vrijdag] leverde niets op.",
    "Hij vertrekt [weekday_coming|komende vrijdag] naar Peking.",
    "De top is [weekday_coming|zondag a.s.] in Bali.",
    "De raad komt [weekday_next|volgende woensdag] bijeen.",
    "[weekday_of_week|Vorige week maandag] was hij er al.",
    "Ze zien elkaar [weekday_of_week|dinsdag volgende week].",
    "Ze zagen elkaar [weekday_of_week|dinsdag van vorige week].",
    "Hij was [previous_week|vorige week] in Kiev, waar hij [weekday_of_week|dinsdag] en [weekday_of_week|woensdag] X sprak.",
    "Hij gaat [next_week|volgende week] op reis: [weekday_of_week|dinsdag] ziet hij X, [weekday_of_week|woensdag] Y.",
    "Hij was [previous_week|vorige week] in Kiev en gaat [weekday|dinsdag] naar Rome.",
    "De aanval was in de nacht van [range|zondag op maandag].",
    "Hij blijft van [range|maandag tot woensdag] in Parijs.",
    "De conferentie duurt van [range|vrijdag tot en met zondag].",
]

DAYS = [
    "Hij sprak haar [deictic|vandaag] nog.",
    "[deictic|Gisteren] en [deictic|eergisteren] was het stil.",
    "De top begint [deictic|morgen] of [deictic|overmorgen] in Brussel.",
    # counted from the day told last
    "Rutte sprak [weekday|dinsdag] met Xi. [next_day|De avond tevoren] zag Biden hem.",
    "Rutte sprak [weekday|dinsdag] met Xi. [next_day|De volgende ochtend] reisde hij door.",
    "Rutte sprak [weekday|dinsdag] met Xi. [next_day|Een avond eerder] had Biden hem gezien.",
    "Rutte sprak [weekday|dinsdag] met Xi, en [same_weekend|het weekend ervoor] met Modi.",
    "Rutte sprak [weekday|dinsdag] met Xi, [same_weekday|de vrijdag erna] met Modi.",
    "De avond ervoor was het stil.",
    # `die` before `morgen` opens a relative clause, or points to a morning
    "Op de G7-top die [deictic|morgen] in Hiroshima begint, staat China op de agenda.",
    "Biden, die [deictic|morgen] naar Kiev reist, belde Xi.",
    "Een gezant volgt de gesprekken die [deictic|morgen] verdergaan.",
    "Die morgen sprak hij Xi.",
    "Hij sprak de gezant die morgen nog.",
    "Daarna, die morgen, sprak hij Xi.",
    "[deictic|Vanochtend], [deictic|vanmiddag] en [deictic|vanavond] wordt er gepraat.",
    "[deictic|Gisteravond] viel het besluit, [deictic|vannacht] kwam het bericht.",
    "Het besluit viel [deictic|gisteren avond] laat.",
    "Hij komt [deictic|deze namiddag] aan.",
    "De [deictic|afgelopen nacht] was onrustig.",
]

DATES = [
    "Zij ontmoetten elkaar op [month_day|26 april] in Genève.",
    "Sinds [full_date|24 februari 2022] is het oorlog.",
    "De top is op [month_day|17 en 18 maart] in Brussel.",
    "Het bezoek duurt van [range|20 tot 22 maart].",
    "Het bezoek duurt van [range|maandag 20 tot en met woensdag 22 maart].",
    "Het bezoek is tussen [range|20 en 22 maart].",
    "Het bezoek ([range|20–22 maart]) gaat door.",
    "Hij is er van [full_date|20 t/m 22 maart 2023].",
    "Hij blijft tot [month_day|22 maart].",
    "In de [month_part|tweede helft van maart] komt hij terug.",
    "Hij komt [month_part|eind van maart] terug.",
    "De top is in de [week_of|week van 20 maart].",
    "De top kwam [from_clause|drie dagen nadat] hij in Kiev was geweest.",
    "De top is op [month_day|17-18 maart] in Brussel.",
    "De toespraak van [month_day|dinsdag 21 februari] duurde lang.",
    "Het was [full_date|vrijdag 24 februari 2023] toen het plan verscheen.",
    "Het was [full_date|3 jan. 2023] toen hij aantrad.",
    "Hij vertrekt op de [month_day|24ste februari] al.",
    "Het bezoek duurt van [range|28 februari tot 2 maart].",
    "De inval van [month_day|24 februari vorig jaar] begon vroeg.",
    "Getekend op [full_date|24-02-2023], [full_date|24/02/2023] en [full_date|2023-02-24].",
    "Op [month_day|3 maart jl.] was de opening.",
]

MONTHS = [
    "In [month|februari] kwam het plan.",
    "Hij komt [month_part|begin februari] of [month_part|medio mei] naar Peking.",
    "[month_part|Eind februari 2023] verscheen het plan, [month_part|half maart] kwam het bezoek.",
    "De eerste ontmoeting sinds [month|oktober] duurde een uur.",
    "Zij sloten [month|afgelopen februari] een akkoord.",
    "Zij sloten in [month|februari vorig jaar] een akkoord.",
    "Zij sloten [month|vorig jaar februari] een akkoord.",
    "In [month|maart dit jaar] was hij er nog.",
    "Tussen [range|mei en juli] werd er niet gepraat.",
    "De offensieven van [season|afgelopen zomer] en van [season|dit najaar] mislukten.",
    "In de [season|winter van 2022] lag het front stil.",
]

PERIODS = [
    "Zij praten [this_week|deze week] verder.",
    "Het plan komt [this_week|later deze week].",
    "Hij was er [this_month|eerder deze maand] ook.",
    "Hij komt [this_year|later dit jaar] of [next_year|begin volgend jaar].",
    "[previous_year|Eind vorig jaar] spraken zij elkaar.",
    "[previous_week|Vorige week] en [previous_month|vorige maand] was zij in Kiev.",
    "[last_week|Afgelopen week] en [last_weekend|afgelopen weekend] was er overleg.",
    "Zij zien elkaar [this_weekend|dit weekend] of [coming_week|komende week].",
    "Zij zagen elkaar in [this_weekend|het weekend] in Parijs.",
    "De onderhandelaars komen [next_week|begin volgende week] bijeen.",
    "De wapens komen voor het [this_year|einde van het jaar].",
    "De [recent|afgelopen dagen] is er veel gebeurd.",
    "De [recent|afgelopen twee weken] werd er gevochten.",
    "De [coming|komende maanden] beslissen.",
    "Sinds [year|2014] wordt er gevochten, en [year|begin 2022] kwam de inval.",
]

COUNTED = [
    "[ago|Twee weken geleden] onthield China zich.",
    "De invasie begon [ago|bijna een jaar geleden].",
    "De banden werden [ago|enkele weken geleden] bevestigd.",
    "Dat was [ago|anderhalve week geleden] en [ago|een half jaar geleden].",
    "Het plan is [ago|ruim twee maanden geleden] gepubliceerd.",
    "[ago_from|Vrijdag is het een jaar geleden] dat de oorlog begon.",
    "Het is [ago_from|deze week precies een jaar geleden] dat de oorlog begon.",
    "Zij zien elkaar [in_future|over drie weken] weer.",
    "Hij wil [within|binnen een week] een antwoord.",
]

BACK = [
    "Poetin sprak [weekday|maandag] met Xi; Danilov zei [same_day|die dag] dat hij wachtte.",
    "Xi kwam [weekday|maandag] aan. [next_day|De volgende dag] waren er besprekingen.",
    "Xi kwam [weekday|maandag] aan en vertrok [later|enkele dagen later] weer.",
    "De top was op [month_day|8 juli]; [before|een week eerder] was er vooroverleg.",
    "Xi kwam [weekday|maandag] aan. [next_day|Daags nadien] waren er besprekingen.",
    "Xi kwam [weekday|maandag] aan. 's [next_day|Anderendaags] waren er besprekingen.",
    "De groep was [before|een dag eerder] in Kiev.",
]

ANNIVERSARIES = [
    "Het plan verschijnt op de [anniversary|eerste verjaardag van de invasie] van Oekraïne.",
    "De [anniversary|verjaardag van de Russische inval] in Oekraïne nadert.",
    'De top is [anniversary|drie dagen voor de eerste "verjaardag" van de invasie] van Oekraïne.',
    "De top is [weekday_of_week|vrijdag over een week] in Brussel.",
    "Zij spraken elkaar in de [month_part|eerste week van februari].",
    "Zij spraken elkaar [ago|nog geen week geleden].",
    "[after_event|Een jaar na de invasie] van Oekraïne is er geen uitzicht op vrede.",
    "Dat is [after_event|veertien maanden na de start van de invasie] in Oekraïne.",
    "Op de [counted_day|427e dag van de oorlog in Oekraïne] belden zij.",
]

NONE = [
    "Zo zegt Peking het nooit, en zo staat het er ook.",
    "Op Witte Donderdag en Goede Vrijdag is hij vrij.",
    "Elke maandag is er overleg en iedere week een brief.",
    "Op zondagen zwijgen de wapens.",
    "Vandaag de dag is dat anders, tot op de dag van vandaag.",
    "Vandaag of morgen gaat het mis.",
    "In de morgen was het stil; de volgende morgen ook.",
    "De ontmoeting duurde een uur en de oorlog al weken.",
    "Drie weken lang werd er gevochten.",
    "Onlangs en binnenkort zijn geen dagen.",
    "Het weekblad schreef over de weekeinden van de premier.",
    "Jan en Mei Lan spraken April en Juni.",
    "Er vielen 2022 doden en 1999 gewonden.",
    "Er kwamen 12.500 mensen om 20.30 uur.",
    "Die dag was alles anders.",
    "Daags nadien was alles anders.",
    "Een week eerder was alles anders.",
    "In het weekend van de verkiezingen bleef het stil.",
    "In Irak, een jaar na de invasie, was er geen rust.",
]


@pytest.mark.parametrize(
    "marked",
    [*WEEKDAYS, *DAYS, *DATES, *MONTHS, *PERIODS, *COUNTED, *BACK, *ANNIVERSARIES, *NONE],
)
def test_expressions_are_found(marked):
    found, expected = told(marked)
    assert found == expected


@pytest.mark.parametrize(
    "marked",
    [
        pytest.param(
            "De top is op [month_day|2 en 23 maart] in Brussel.",
            marks=pytest.mark.xfail(reason="of two days that do not follow each other only the last is found"),
        ),
        pytest.param(
            "Met [feast|Kerst] zwegen de wapens.",
            marks=pytest.mark.xfail(reason="feasts are not in the rules"),
        ),
    ],
)
def test_known_failures(marked):
    found, expected = told(marked)
    assert found == expected


def test_spans_point_into_the_text():
    text = "“Wij wachten,” zei hij maandag. Later deze week komt het plan."
    assert [text[e.start : e.end] for e in expressions(text)] == ["maandag", "Later deze week"]


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        ("De eerste sinds oktober.", "since"),
        ("Hij blijft tot en met woensdag.", "until"),
        ("Hij was er in oktober.", ""),
    ],
)
def test_a_preposition_makes_an_end(text, bound):
    assert [e.bound for e in expressions(text)] == [bound]
