"""What is aimed at the proposal and what at something beside it: a call, another plan, what others are blamed for.

Each case has the day of its article; what is expected is written as in test_acts.py.
"""

from __future__ import annotations

import pytest

PLAN = "China publiceerde vrijdag een vredesplan voor Oekraïne. "
TOLD = "china publishes 1"

REACTIONS = [
    (
        "Loekasjenko zei dat hij China dankbaar is voor de pogingen om het conflict op te lossen.",
        "alexander-lukashenko welcomes 2",
    ),
    ("Orbán bedankte Peking voor zijn inzet.", "viktor-orban welcomes 2"),
    ("Zelensky noemde het voorstel destructief.", "volodymyr-zelensky rejects 2"),
    ("De Noorse regering noemt de opstelling van Peking constructief.", "norway welcomes 2"),
    (
        "Moskou zegt het plan met aandacht te lezen. “Nu zien we geen voorwaarden voor een vreedzame oplossing”, zei Peskov.",
        "russia discusses 2",
    ),
    ("Borrell betreurt dat China de inval niet veroordeelt.", "josep-borrell doubts 2"),
    ("Borrell betreurt dat China niet met een echt plan is gekomen.", "josep-borrell doubts 2"),
    (
        "Borrell klaagde dat het document met geen woord over de terugtrekking van de troepen rept.",
        "josep-borrell doubts 2",
    ),
    ("“Een plan dat de oorlog bevriest is niet in ons belang”, zei Koeleba.", "dmytro-kuleba sets_condition 2"),
    ("Zelensky noemt sommige punten uit het plan begrijpelijk.", "volodymyr-zelensky welcomes 2"),
    ("Marin zei dat iedereen vrede wil, maar dat Rusland dan moet vertrekken.", "sanna-marin sets_condition 2"),
    ("“De eerste voorwaarde is de aftocht van de bezetter”, schreef Danilov.", "oleksiy-danilov sets_condition 2"),
    (
        "Oekraïne zal met geen enkel voorstel instemmen dat tot verlies van gebied leidt, zei Koeleba.",
        "dmytro-kuleba sets_condition 2",
    ),
    ("De verwachtingen in het Westen zijn laag.", "west doubts 2"),
    ("Biden noemde het niet logisch dat China over vrede onderhandelt.", "joe-biden doubts 2"),
    ("Nebenzja sprak waarderende woorden over het document.", "vasily-nebenzya welcomes 2"),
    (
        "Een woordvoerder van de Duitse regering noemde het document mager. President Steinmeier betwijfelt of China een rol "
        "kan spelen.",
        "germany doubts 2; frank-walter-steinmeier doubts 3",
    ),
    ("En ook de Hongaarse premier Orbán kan zich erin vinden.", "viktor-orban welcomes 2"),
    ("Als China het meende, dan had het Oekraïne gesteund, zei hoogleraar Jan Bos.", "jan-bos doubts 2"),
    ("De Russische minister Lavrov sprak daar donderdag zijn steun voor uit.", "sergey-lavrov welcomes 2"),
    ("Toch is het volgens hoogleraar Jan Bos van belang.", "jan-bos welcomes 2"),
    ("Volgens Peskov zijn de voorwaarden voor vrede er op dit moment niet.", "dmitry-peskov doubts 2"),
    (
        "Volgens hoogleraar Jan Bos wil China gezien worden. “De tekst blijft vaag.”",
        "jan-bos doubts 3",
    ),
    ("Lula is blij met de inspanningen van Peking.", "luiz-inacio-lula-da-silva welcomes 2"),
    ("Moskou zegt dat het de moeite van China waardeert.", "russia welcomes 2"),
    ("Volgens Sikorski mag Peking de twee landen niet als gelijken behandelen.", "radoslaw-sikorski doubts 2"),
    ("Tajani dankte Xi voor zijn inzet, meldde het Italiaanse ministerie.", "antonio-tajani welcomes 2"),
    ("Peking zoekt bijval voor zijn voorstel, zei Qin Gang.", "qin-gang discusses 2"),
    (
        "Elk bestand waarbij Rusland delen van Oekraïne laat bezetten, is volgens Podoljak geen vrede.",
        "mykhailo-podolyak sets_condition 2",
    ),
    (
        "Volgens Baerbock ontbreken belangrijke punten. Zo wordt niets gezegd over de terugtrekking van de Russen.",
        "annalena-baerbock doubts 2,3",
    ),
    ("Borrell zag geen vredesplan maar een standpunt.", "josep-borrell doubts 2"),
    ("Over het document was Rutte slecht te spreken.", "mark-rutte doubts 2"),
    ("De Croo is er niet erg over te spreken.", "alexander-de-croo doubts 2"),
    ("“Dat plan was nooit bedoeld om de oorlog te beëindigen”, zei hoogleraar Jan Bos.", "jan-bos doubts 2"),
    ("Volgens Sullivan is het niet veel waard.", "jake-sullivan doubts 2"),
    ("Kirby had het over een doorzichtige manoeuvre van Peking.", "john-kirby doubts 2"),
    ("Blinken sprak van een tactische zet.", "antony-blinken doubts 2"),
    ("Volgens Baerbock is het niets zolang Peking Rusland niet de agressor noemt.", "annalena-baerbock doubts 2"),
    (
        "Moskou noemde het plan een goede aanzet, al is de tijd volgens het Kremlin niet rijp.",
        "russia doubts 2; russia welcomes 2",
    ),
    ("Scholz leest er geen vredesplan in.", "olaf-scholz doubts 2"),
    ("Biden vond het alleen goed voor Rusland.", "joe-biden doubts 2"),
    ("Moskou verwelkomt het plan, aldus Kremlinwoordvoerder Peskov.", "dmitry-peskov welcomes 2"),
    (
        "De Hongaarse premier Orbán zei dat hij het steunt. Ook Loekasjenko schaarde zich erachter.",
        "viktor-orban welcomes 2; alexander-lukashenko welcomes 3",
    ),
    ("Heeft iemand het omarmd? Premier Orbán zei dat hij het steunt.", "viktor-orban welcomes 3"),
    (
        "In Moskou sprak het ministerie van Buitenlandse Zaken van een waardevolle bijdrage.",
        "russia-foreign-ministry welcomes 2",
    ),
    ("In Berlijn had een woordvoerder het over een eerste stap.", "germany welcomes 2"),
    ("Na een gesprek met Xi noemde Macron het plan nuttig.", "emmanuel-macron welcomes 2"),
    ("Oekraïne weigert het plan te bespreken, zei minister Koeleba.", "dmytro-kuleba rejects 2"),
    ("Zelensky moet er niets van hebben: volgens hem ondermijnt het zijn vredesformule.", "volodymyr-zelensky rejects 2"),
    ("Frankrijk juicht het overleg toe, maar wijst het plan af.", "france rejects 2"),
    ("Polen wijst het plan, dat lang op zich liet wachten, af.", "poland rejects 2"),
    ("Kiev noemde het interessant, maar vindt het ook vaag.", "ukraine doubts 2; ukraine welcomes 2"),
    (
        "Een plan dat niet spreekt over het vertrek van de Russische troepen is geen vredesplan, zei Podoljak.",
        "mykhailo-podolyak sets_condition 2",
    ),
    (
        "Een plan dat de grenzen van Oekraïne niet respecteert, is voor Zelensky onbespreekbaar.",
        "volodymyr-zelensky sets_condition 2",
    ),
    (
        "Koeleba zei dat vrede alleen kan als de territoriale integriteit van Oekraïne wordt gerespecteerd.",
        "dmytro-kuleba sets_condition 2",
    ),
    ("Oekraïne staat weigerachtig tegenover het plan.", "ukraine doubts 2"),
    ("De Braziliaanse president Lula is er enthousiast over.", "luiz-inacio-lula-da-silva welcomes 2"),
    ("Dat is voor Oekraïne onaanvaardbaar, zegt ook hoogleraar Jan Bos.", "ukraine rejects 2"),
    ("Berlijn sprak van een plan waarin belangrijke elementen ontbreken.", "germany doubts 2"),
    ("“Wie het plan leest, ziet dat het weinig voorstelt”, zegt hoogleraar Jan Bos.", "jan-bos doubts 2"),
    (
        "Macron vroeg zich af of China constructief wil zijn. Rutte zei dat hij zich afvraagt of China constructief wil zijn.",
        "emmanuel-macron doubts 2; mark-rutte doubts 3",
    ),
    (
        "De EU verwelkomde het telefoongesprek als “een eerste stap”, maar blijft sceptisch over het plan.",
        "eu doubts 2",
    ),
    ("“Het was van het begin af aan geen plan”, zegt China-kenner Marieke de Graaf.", "marieke-de-graaf doubts 2"),
]

NO_REACTIONS = [
    # who stays away from a conference
    "Wenen betreurt dat China niet komt.",
    "De Oostenrijkse minister Schallenberg zei teleurgesteld te zijn dat Peking niet aanschuift.",
    "Teleurgesteld is Cassis over de afwezigheid van China.",
    "Schallenberg vond het jammer dat China geen afvaardiging stuurt.",
    # how somebody behaves
    "Een Europese ambtenaar noemt de opstelling van Li Hui constructief.",
    "Een Franse diplomaat omschreef het optreden van Wang Yi als “nuttig”.",
    "Macron vond de toon van Li Hui positief.",
    # nobody's condition
    "“Het bevriezen van de oorlog is in niemands belang”, zei president Macron.",
    # who is silent on it
    "Over het Chinese document repte Macron met geen woord.",
    "Met geen woord repte Scholz over het document.",
    # something else is announced, listened to
    "Daarna kondigde Peking de komst van een gezant aan.",
    "In het kielzog ervan kondigde Wang Yi een rondreis aan.",
    "‘Wij luisterden naar elkaars standpunten’, zei een diplomaat.",
    "De twaalf punten zijn weinig concreet, schrijft onze correspondent.",
    "Lavrov zei dat het Chinese vredesplan niet ter sprake is gekomen.",
    "Premier Rutte van Nederland wil spreken met Biden.",
    "Borrell noemde de uitspraken van de ambassadeur onaanvaardbaar.",
    "Yellen wilde er niet veel over kwijt.",
    "Volgens hoogleraar Jan Bos is het van belang dat China Zelensky belt.",
    "Modi is tevreden met de rol van India.",
    "Rusland staat open voor overleg, zei Peskov.",
    "Volgens Sullivan was China er niet omdat Poetin daarom had gevraagd.",
    "Macron was tevreden over zijn ontmoeting met Xi.",
    "Een telefoongesprek met de Chinezen is wat Zelensky betreft welkom.",
    "Lavrov verweet Kiev het plan af te wijzen.",
    "Zacharova beschuldigde het Westen ervan het plan te verwerpen.",
    "Moskou erkende dat China moeite doet, maar verweet Kiev elk overleg af te wijzen.",
    "Polen is bezorgd over de banden tussen Rusland en Iran.",
    "China zoekt in het Russische Kazan steun voor een bank.",
    "Is Rusland nu tevreden?",
    "In Peking noemde het ministerie het een waardevolle bijdrage.",
    "Zelensky zei dat elk Braziliaans plan het vertrek van de Russen moet bevatten.",
]

IN_PASSING = [
    (
        "2023-03-11",
        "Iran en Saudi-Arabië tekenden in Peking een akkoord. Expert Jan Peeters gelooft niet in een vervolg in Oekraïne, "
        "waarvoor Peking in februari een vredesplan presenteerde. “Daar kan China niets afdwingen.”",
        "china publishes 2",
    ),
    (
        "2023-06-20",
        "Blinken sprak in Peking met Xi. De Amerikaan was sceptisch over een doorbraak in Oekraïne, waarvoor China een "
        "twaalfpuntenplan presenteerde.",
        "china publishes 2",
    ),
]

EFFORTS = [
    (
        "2023-03-19",
        "Poetin is dankbaar voor de evenwichtige lijn van China. Dat schrijft hij in een Chinese krant. Xi vindt dat het "
        "Chinese vredesplan voor Oekraïne rekening houdt met iedereen.",
        "vladimir-putin welcomes 1; xi-jinping discusses 3",
    ),
    (
        "2024-07-25",
        "De oorlog in Oekraïne duurt voort. Wang Yi lichtte het zespuntenvoorstel toe dat China met Brazilië heeft gedaan.",
        "wang-yi discusses 2; brazil publishes 2; china publishes 2",
    ),
    (
        "2024-06-16",
        "De oorlog in Oekraïne duurt voort. China wees op de tekst die het in mei met Brazilië had vrijgegeven.",
        "china discusses 2; brazil publishes 2; china publishes 2",
    ),
    (
        "2023-02-25",
        "Rutte vindt het goed nieuws dat China zich wil inzetten voor vrede in Oekraïne. Dat zei hij op televisie. Hij was in "
        "Parijs. Ook sprak hij over Afrika. Over het vredesplan heeft hij nog twijfels.",
        "mark-rutte welcomes 1; mark-rutte doubts 5",
    ),
    (
        "2023-03-24",
        "President Xi Jinping is in Moskou. Het vredesplan is mager, zei Michel.",
        "charles-michel doubts 2",
    ),
]

AHEAD = [
    # what several agree on
    (
        "2024-05-25",
        "Donderdag werd China het met Brazilië eens over zes punten voor vrede in Oekraïne.",
        "brazil publishes 1; china publishes 1",
    ),
    (
        "2024-05-25",
        "China en Brazilië raakten het donderdag eens over een plan van zes punten voor vrede in Oekraïne.",
        "brazil publishes 1; china publishes 1",
    ),
    (
        "2024-05-25",
        "China en Brazilië bereikten donderdag overeenstemming over een zespuntenplan voor Oekraïne.",
        "brazil publishes 1; china publishes 1",
    ),
    # told to others before it came out
    (
        "2024-05-24",
        "China en Brazilië presenteerden donderdag een vredesplan voor Oekraïne. President Lula sprak er vorige maand al over "
        "met Macron.",
        "brazil publishes 1; china publishes 1; luiz-inacio-lula-da-silva consults 2",
    ),
    (
        "2024-05-24",
        "China en Brazilië presenteerden donderdag een vredesplan voor Oekraïne. Lula kaartte het voorstel vorige maand al aan "
        "in een gesprek met Ramaphosa.",
        "brazil publishes 1; china publishes 1; luiz-inacio-lula-da-silva consults 2",
    ),
    # a joint statement of others
    (
        "2023-03-11",
        "China publiceerde in februari een vredesplan voor Oekraïne. Iran en Saudi-Arabië praatten in Peking. In de "
        "gezamenlijke verklaring staat dat de ambassades opengaan.",
        "china publishes 1",
    ),
    (
        "2023-02-24",
        "Peking heeft vrijdag zijn lang aangekondigde standpuntnota over de oorlog in Oekraïne gepubliceerd.",
        "china publishes 1",
    ),
    ("2023-02-24", "Vrijdag bracht China het beloofde vredesplan voor Oekraïne uit.", "china publishes 1"),
    # whose plan it is does not doubt it, and is not its country where he is named
    (
        "2024-06-03",
        "China en Brazilië presenteerden een vredesplan voor Oekraïne. Zelensky had kritiek op het plan. De Braziliaanse "
        "adviseur Amorim reageerde koel.",
        "brazil publishes 1; china publishes 1; volodymyr-zelensky doubts 2",
    ),
    (
        "2024-05-24",
        "China is tegen de oorlog in Oekraïne. Op 23 mei ondertekende Wang Yi in Peking met Celso Amorim een verklaring in "
        "zes punten over Oekraïne.",
        "celso-amorim publishes 2; wang-yi publishes 2",
    ),
    (
        "2023-02-18",
        "China komt met een vredesplan voor Oekraïne. Wang Yi sprak erover met Macron. Hij lichtte er in Rome een tip van de "
        "sluier over op. Xi Jinping zou het vrijdag presenteren.",
        "xi-jinping announces 1,4; wang-yi consults 2",
    ),
    (
        "2023-02-18",
        "Xi zal volgens bronnen bij Poetin aandringen op vredesbesprekingen over Oekraïne om de gevechten te beëindigen.",
        "xi-jinping offers_mediation 1",
    ),
    (
        "2023-02-21",
        "China komt vrijdag met een voorstel voor vrede in Oekraïne. Wang Yi maakte dat zaterdag bekend.",
        "wang-yi announces 1,2",
    ),
    (
        "2023-02-21",
        "Wang Yi werkt aan een Chinees vredesplan voor Oekraïne. Qin Gang stelde dinsdag een paper over mondiale "
        "veiligheid voor. Wang is in Moskou. Hij sprak er met Patroesjev, het hoofd van de veiligheidsraad.",
        "wang-yi announces 1",
    ),
    (
        "2023-02-22",
        "China komt vrijdag met een vredesplan voor Oekraïne. Verder zou er in staan dat kerncentrales geen doelwit zijn.",
        "china announces 1; china previews 2",
    ),
    ("", "China stelt vrijdag, een jaar na de inval in Oekraïne, een vredesplan voor over de oorlog.", "china announces 1"),
]


@pytest.mark.parametrize(("text", "expected"), REACTIONS)
def test_reactions_to_it(acts_told, text, expected):
    assert acts_told(PLAN + text, "2023-03-01") == f"{TOLD}; {expected}"


@pytest.mark.parametrize("text", NO_REACTIONS)
def test_reactions_to_something_else(acts_told, text):
    assert acts_told(PLAN + text, "2023-03-01") == TOLD


@pytest.mark.parametrize(("day", "text", "expected"), EFFORTS)
def test_whose_plan_or_effort_it_is(acts_told, day, text, expected):
    assert acts_told(text, day) == expected


@pytest.mark.parametrize(("day", "text", "expected"), IN_PASSING)
def test_a_plan_named_in_passing_is_not_what_is_doubted(acts_told, day, text, expected):
    assert acts_told(text, day) == expected


@pytest.mark.parametrize(("day", "text", "expected"), AHEAD)
def test_what_is_still_to_come(acts_told, day, text, expected):
    assert acts_told(text, day) == expected


def test_an_old_plan_named_once_is_soon_left(acts_told):
    text = (
        "China publiceerde vorig jaar een vredesplan voor Oekraïne. Koeleba vliegt dinsdag naar Peking. Hij blijft er tot "
        "vrijdag. “Dit past bij ons standpunt”, zei Peskov."
    )
    assert acts_told(text, "2024-07-24") == TOLD
