"""Sentences that tell a position on Chinese military support for Russia, by construction, and near-misses that tell none.

What is expected is written as `holder position sentences`: `china denies 2` says that the second sentence is the whole
evidence. `(the article)` stands for an empty holder.
"""

from __future__ import annotations

import pytest

from tests.find.stances import by_side, wordings

ALLEGES = [
    ("LIVE | Blinken: China overweegt wapens te sturen naar Rusland.", "antony-blinken alleges 1"),
    ("De EU verweet China dat het de Russische oorlogsindustrie met onderdelen in leven houdt.", "eu alleges 1"),
    ("De VS verwijten China dat het de Russische oorlogsmachine draaiende houdt.", "united-states alleges 1"),
    ("China overweegt wapens te leveren aan Rusland, zegt de Amerikaanse minister Blinken.", "antony-blinken alleges 1"),
    ("Volgens de NAVO levert China onderdelen voor drones aan Rusland.", "nato alleges 1"),
    (
        "„Peking staat op het punt Moskou van munitie te voorzien”, waarschuwde CIA-directeur Bill Burns.",
        "william-burns alleges 1",
    ),
    ("Washington beschuldigt China ervan Rusland van wapens te voorzien.", "united-states alleges 1"),
    ("Zelensky betichtte Peking van wapenleveringen aan Moskou.", "volodymyr-zelensky alleges 1"),
    ("De Britse premier Rishi Sunak vreest dat China het Russische leger gaat bewapenen.", "rishi-sunak alleges 1"),
    ("De EU is bezorgd over mogelijke Chinese wapenleveranties aan Rusland.", "eu alleges 1"),
    (
        "China heeft drones en kogelvrije vesten aan Rusland geleverd. Dat schrijft The Wall Street Journal.",
        "wall-street-journal alleges 1",
    ),
    ("Het Pentagon ziet aanwijzingen dat China Rusland dodelijke steun wil geven.", "us-defense-department alleges 1"),
    (
        "‘We hebben signalen dat de Chinezen wapens willen leveren aan Rusland’, aldus Stoltenberg.",
        "jens-stoltenberg alleges 1",
    ),
    ("China zou Rusland volgens Duitse media kamikazedrones willen verkopen.", "germany-media alleges 1"),
    ("China levert al maanden chips en machines aan de Russische defensie-industrie.", "(the article) alleges 1"),
    (
        "BRUSSEL (ANP) - De NAVO maakt zich grote zorgen over mogelijke Chinese wapensteun aan Rusland, zegt NAVO-baas "
        "Jens Stoltenberg.",
        "jens-stoltenberg alleges 1",
    ),
    (
        '"Er zijn sterke aanwijzingen dat Peking drones gaat leveren aan de Russen", stelt de Oekraïense '
        "inlichtingenchef Boedanov.",
        "kyrylo-budanov alleges 1",
    ),
    (
        "NAVO-chef Stoltenberg beschuldigde China ervan de Russische oorlogsmachine te voeden met chips en machines.",
        "jens-stoltenberg alleges 1",
    ),
    (
        "China heeft Rusland satellietbeelden geleverd voor de oorlog in Oekraïne, meldt persbureau Bloomberg.",
        "bloomberg alleges 1",
    ),
]
WARNS = [
    (
        "Als China Rusland bewapent, brengt dat de band met Europa schade toe, zei Von der Leyen.",
        "ursula-von-der-leyen warns 1",
    ),
    ("Als China Rusland wapens levert, heeft dat ernstige gevolgen, zei Biden.", "joe-biden warns 1"),
    ("Biden waarschuwde Xi voor de gevolgen van militaire steun aan Rusland.", "joe-biden warns 1"),
    ("Chinese wapens voor Rusland zijn voor de EU een rode lijn, zei Borrell.", "josep-borrell warns 1"),
    ("Scholz dreigt met sancties als China wapens levert aan Moskou.", "olaf-scholz warns 1"),
    ("“China zal een hoge prijs betalen als het Rusland militair steunt”, zei Sullivan.", "jake-sullivan warns 1"),
    ("Het zou een grote vergissing zijn als China wapens aan Rusland zou leveren, vindt Macron.", "emmanuel-macron warns 1"),
    (
        "De VS waarschuwden China voor 'ernstige consequenties' als het Moskou helpt de sancties te omzeilen of wapens "
        "levert aan Rusland.",
        "united-states warns 1",
    ),
    (
        "De Amerikaanse minister van Financiën Janet Yellen waarschuwde dat Chinese bedrijven die Rusland materiële "
        "steun geven, aanzienlijke gevolgen zullen ondervinden.",
        "janet-yellen warns 1",
    ),
]
URGES_AGAINST = [
    ("Stoltenberg roept China op om geen wapens te leveren aan Rusland.", "jens-stoltenberg urges_against 1"),
    (
        "De Duitse bondskanselier Olaf Scholz drong er bij Xi Jinping op aan Rusland niet te bewapenen.",
        "olaf-scholz urges_against 1",
    ),
    ("“Lever geen wapens aan de agressor Rusland”, zei Scholz tegen China.", "olaf-scholz urges_against 1"),
    ("China mag Rusland geen wapens leveren, vindt Von der Leyen.", "ursula-von-der-leyen urges_against 1"),
    ("Macron vroeg Xi om Rusland geen wapens te geven.", "emmanuel-macron urges_against 1"),
    (
        "De Verenigde Staten leveren raketten aan Oekraïne, zei Biden. China zou volgens hem geen wapens moeten "
        "leveren aan Rusland.",
        "joe-biden urges_against 2",
    ),
    ("«China mag de agressor niet bewapenen», zei bondskanselier Scholz over Rusland.", "olaf-scholz urges_against 1"),
    ("Zelensky hoopt dat China geen wapens levert aan Rusland.", "volodymyr-zelensky urges_against 1"),
    (
        "De G7 riep China op om te stoppen met het leveren van onderdelen aan de Russische defensie-industrie.",
        "g7 urges_against 1",
    ),
]
DENIES = [
    ("China ontkent dat het wapens levert aan Rusland.", "china denies 1"),
    ("China spreekt tegen dat Rusland om wapens heeft gevraagd.", "china denies 1"),
    ("Peking heeft altijd ontkend Moskou militair te steunen.", "china denies 1"),
    ("De Chinese ambassadeur noemde de berichten over wapenleveringen aan Rusland onzin.", "anonymous-china denies 1"),
    ("De Chinese leider Xi Jinping belooft Macron geen wapens aan Rusland te leveren.", "xi-jinping denies 1"),
    ("De Chinese regering heeft beloofd geen wapens te leveren aan Rusland, zei Scholz.", "china denies 1"),
    (
        "Peking verkoopt geen wapens aan partijen die bij het conflict in Oekraïne en Rusland betrokken zijn, "
        "herhaalde minister Qin Gang.",
        "qin-gang denies 1",
    ),
]
OTHER_ANSWERS = [
    ("China reageerde op de berichten over wapenleveringen aan Rusland zonder die te ontkennen.", "china does_not_deny 1"),
    ("China houdt zich op de vlakte over wapenleveringen aan Rusland.", "china silent 1"),
    (
        "De Chinese woordvoerder Zhao Lijian wilde niet ingaan op de vraag of China Rusland wapens levert.",
        "zhao-lijian silent 1",
    ),
    ("De EU heeft geen bewijs gezien dat China wapens levert aan Rusland.", "eu no_evidence 1"),
    ("“We hebben nog niet gezien dat China Rusland dodelijke hulp geeft”, zei Kirby.", "john-kirby no_evidence 1"),
    ("Volgens Biden zijn er nog geen aanwijzingen dat China Rusland bewapent.", "joe-biden no_evidence 1"),
    ("China heeft Rusland tot nu toe geen wapens geleverd, zei Austin.", "lloyd-austin no_evidence 1"),
    (
        "“Wij gooien geen olie op het vuur en leveren geen wapens aan Rusland”, zei de Chinese ambassadeur Tan Jian.",
        "tan-jian deflects 1; tan-jian denies 1",
    ),
]
REQUESTS = [
    ("Moskou heeft Peking om drones gevraagd, melden Amerikaanse kranten.", "russia requests 1"),
    ("Rusland zou China om wapens hebben verzocht.", "russia requests 1"),
]
POINTING_BACK = [
    (
        "China overweegt wapens te leveren aan Rusland. “We zullen dat niet accepteren”, zei Blinken.",
        "(the article) alleges 1; antony-blinken warns 2",
    ),
    (
        "China overweegt munitie te leveren aan Rusland, zegt Blinken. Hij riep Peking op daarvan af te zien.",
        "antony-blinken alleges 1; antony-blinken urges_against 2",
    ),
    (
        "Blinken zegt dat China Rusland wapens wil leveren. Peking wijst die beschuldiging van de hand.",
        "antony-blinken alleges 1; china denies 2",
    ),
    (
        "Blinken zei dat China overweegt Rusland munitie te sturen. Volgens woordvoerder Wang Wenbin van het Chinese "
        "ministerie van Buitenlandse Zaken is dat desinformatie.",
        "antony-blinken alleges 1; wang-wenbin denies 2",
    ),
    (
        "Rusland heeft China om militaire hulp gevraagd, zeggen Amerikaanse functionarissen. Het Kremlin ontkent dat.",
        "anonymous-united-states alleges 1; russia requests 1; russia denies 2",
    ),
    (
        "De VS zeggen dat China Rusland wil bewapenen. Peking bevestigt noch ontkent dat.",
        "united-states alleges 1; china does_not_deny 2",
    ),
    (
        "Blinken zei dat China wapens wil leveren aan Rusland. “Niet China maar de VS sturen voortdurend wapens naar "
        "het slagveld”, reageerde Wang Wenbin.",
        "antony-blinken alleges 1; wang-wenbin deflects 2",
    ),
    (
        "Blinken zei dat China wapens wil leveren aan Rusland. “Washington moet stoppen met olie op het vuur gooien”, "
        "reageerde Wang Wenbin.",
        "antony-blinken alleges 1; wang-wenbin deflects 2",
    ),
    (
        "China overweegt wapens te leveren aan Rusland, zegt Blinken. Peking ontkent.",
        "antony-blinken alleges 1; china denies 2",
    ),
    (
        "China overweegt wapens te leveren aan Rusland, zegt Blinken. China heeft dat tegengesproken.",
        "antony-blinken alleges 1; china denies 2",
    ),
    (
        "China overweegt wapens te leveren aan Rusland, zegt Blinken. “Dat is volstrekte onzin”, zei een woordvoerder "
        "van het Chinese ministerie van Buitenlandse Zaken.",
        "antony-blinken alleges 1; china-foreign-ministry denies 2",
    ),
    (
        "China overweegt wapens te leveren aan Rusland, zegt Blinken. Duitsland heeft daarvoor nog geen bewijs gezien.",
        "antony-blinken alleges 1; germany no_evidence 2",
    ),
    (
        "China overweegt wapens te leveren aan Rusland, zegt Blinken. Volgens de Duitse minister Baerbock zou dat een "
        "rode lijn zijn.",
        "antony-blinken alleges 1; annalena-baerbock warns 2",
    ),
    (
        "China overweegt wapens te leveren aan Rusland, zegt Blinken. “Dat zou een ernstig probleem zijn in onze "
        "relatie”, zei hij.",
        "antony-blinken alleges 1; antony-blinken warns 2",
    ),
    (
        "China overweegt wapens te leveren aan Rusland, zegt Blinken. Peking heeft nog niet gereageerd op de beschuldiging.",
        "antony-blinken alleges 1; china silent 2",
    ),
    (
        "China overweegt wapens te leveren aan Rusland, zegt Blinken. De beschuldiging werd door Peking verworpen.",
        "antony-blinken alleges 1; china denies 2",
    ),
    (
        "China overweegt wapens te leveren aan Rusland, zegt Blinken. Wang Yi zei dat China geen olie op het vuur gooit.",
        "antony-blinken alleges 1; wang-yi deflects 2",
    ),
    (
        "China overweegt wapens te leveren aan Rusland, zegt Blinken. Biden riep Xi op dat niet te doen.",
        "antony-blinken alleges 1; joe-biden urges_against 2",
    ),
    (
        "China overweegt wapens te leveren aan Rusland, zegt Blinken. Lavrov noemde de berichten verzinsels.",
        "antony-blinken alleges 1; sergey-lavrov denies 2",
    ),
]
NEAR_MISSES = [
    "De VS leveren wapens aan Oekraïne, terwijl China oproept tot vrede met Rusland.",
    "China bekritiseert de westerse wapenleveringen aan Oekraïne en houdt vast aan zijn vriendschap met Rusland.",
    "Iran levert drones aan Rusland, zegt Washington. China zegt daarover niets.",
    "Noord-Korea stuurt granaten naar Rusland, meldt Zuid-Korea. China zwijgt.",
    "Rusland verkoopt wapens aan China en India, zegt het Kremlin.",
    "Nederland levert tanks aan Oekraïne. China en Rusland veroordelen dat.",
    "China en Rusland houden een militaire oefening in de Japanse Zee, meldt Tokio.",
    "De VS leveren wapens aan Taiwan. China waarschuwt Washington voor ernstige gevolgen, en Rusland steunt Peking.",
    "China koopt Russische wapens, zei Blinken.",
    "Rusland dreigt met kernwapens en China waarschuwt Moskou daarvoor.",
    "China steunt Rusland politiek, zegt de NAVO.",
    "China ontkent dat het om een spionageballon ging. Rusland gelooft dat.",
    "Blinken waarschuwde China voor de gevolgen van een aanval op Taiwan. Rusland reageerde niet.",
    "China roept de VS op geen wapens meer te leveren aan Oekraïne, meldt het Russische persbureau TASS.",
    "Poetin beschuldigt de NAVO ervan Oekraïne te bewapenen, en China geeft hem gelijk.",
    "Westerse landen sturen munitie naar Kiev. Dat zal ernstige gevolgen hebben, zei Lavrov in China.",
    "China heeft Rusland gevraagd om meer gas te leveren.",
    "De oorlog heeft ernstige gevolgen voor China en Rusland, zei Blinken.",
    "De Amerikaanse president Biden zei vrijdag tegen ABC dat hij geen grote Chinese wapenleveringen aan Rusland verwacht.",
    "Biden verwacht niet dat China wapens levert aan Rusland.",
    "Of China wapens gaat leveren aan Rusland, is nog onduidelijk, zei Austin.",
    "Rusland heeft Noord-Korea om munitie gevraagd, melden de VS. China kijkt toe.",
    "China heeft humanitaire hulp gestuurd naar Oekraïne, meldt het Kremlin.",
    "China helpt Rusland met de bouw van een maanbasis, zei Blinken.",
]
NEAR_MISSES_BESIDE_AN_ALLEGATION = [
    (
        "China overweegt wapens te leveren aan Rusland, zegt Blinken. De oorlog in Oekraïne heeft ernstige gevolgen "
        "voor de wereldeconomie, zei Macron.",
        "antony-blinken alleges 1",
    ),
    (
        "China overweegt wapens te leveren aan Rusland, zegt Blinken. Macron vroeg Xi om Poetin te bellen.",
        "antony-blinken alleges 1",
    ),
    (
        "China overweegt wapens te leveren aan Rusland, zegt Blinken. China ontkende gisteren ook dat het om een "
        "spionageballon ging.",
        "antony-blinken alleges 1",
    ),
    ("China overweegt wapens te leveren aan Rusland, zegt Blinken. Bewijs daarvoor gaf hij niet.", "antony-blinken alleges 1"),
    (
        "China overweegt wapens te leveren aan Rusland, zegt Blinken. De Chinese ambassade in Den Haag wilde niet reageren.",
        "antony-blinken alleges 1; china silent 2",
    ),
    (
        "China overweegt wapens te leveren aan Rusland, zegt Blinken. Oekraïne krijgt intussen Duitse tanks, zei Scholz.",
        "antony-blinken alleges 1",
    ),
    (
        "China overweegt wapens te leveren aan Rusland, zegt Blinken. De VS hebben volgens Blinken ook informatie dat "
        "Iran raketten levert.",
        "antony-blinken alleges 1",
    ),
]
BOTH_AND_WHO_REPORTS = [
    (
        "Volgens de VS vroeg Rusland China om wapens. Zowel China als Rusland ontkent dat.",
        "united-states alleges 1; russia requests 1; china denies 2; russia denies 2",
    ),
    (
        "Biden heeft Xi gewezen op de gevolgen van militaire steun aan Rusland, liet het Witte Huis weten.",
        "joe-biden warns 1",
    ),
    (
        "Peking ontkent de beschuldiging van de VS en de NAVO dat het wapens aan Rusland wil leveren.",
        "nato alleges 1; united-states alleges 1; china denies 1",
    ),
    ("De NAVO is bezorgd over de steun die China geeft aan het Russische leger.", "nato alleges 1"),
    ("China is volgens het Kremlin niet om wapens gevraagd door Rusland.", "russia denies 1"),
    ("“De VS denken dat China wapens aan Rusland levert”, zei de Britse minister Wallace.", "united-states alleges 1"),
    (
        "De regering-Biden maakt zich zorgen dat China Rusland wapens geeft, zei Blinken.",
        "antony-blinken alleges 1",
    ),
]
NOT_YET = [
    (
        "Zuid-Korea vreest dat Noord-Korea met hulp van China wapens aan Rusland levert.",
        "",
        "`met hulp van China` is read as aid to Russia",
    ),
]


TELLING = [
    *ALLEGES,
    *WARNS,
    *URGES_AGAINST,
    *DENIES,
    *OTHER_ANSWERS,
    *REQUESTS,
    *POINTING_BACK,
    *NEAR_MISSES_BESIDE_AN_ALLEGATION,
    *BOTH_AND_WHO_REPORTS,
]


@pytest.mark.parametrize(("text", "expected"), [*TELLING, *wordings.TELLING, *by_side.TELLING])
def test_positions_with_holder_and_evidence(stances_told, text, expected):
    assert stances_told(text) == expected


@pytest.mark.parametrize("text", [*NEAR_MISSES, *wordings.NEAR_MISSES, *by_side.NEAR_MISSES])
def test_near_misses_tell_nothing(stances_told, text):
    assert stances_told(text) == ""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(text, expected, marks=pytest.mark.xfail(reason=why))
        for text, expected, why in [*NOT_YET, *wordings.NOT_YET, *by_side.NOT_YET]
    ],
)
def test_not_yet(stances_told, text, expected):
    assert stances_told(text) == expected


TERMS = [
    ("China wil dodelijke hulp geven aan Rusland, zei Blinken.", ("lethal",)),
    ("China wil Rusland militaire steun verlenen, zei Blinken.", ("military",)),
    ("China wil Rusland munitie leveren, zei Blinken.", ("weapons",)),
    ("China levert chips aan de Russische wapenindustrie, zei Blinken.", ("material",)),
    ("China levert satellietbeelden aan Rusland, zei Blinken.", ("intelligence",)),
    ("De NAVO maakt zich zorgen over de steun van China aan Rusland in de oorlog.", ("support",)),
    ("China wil Rusland dodelijke steun geven, waaronder munitie, zei Blinken.", ("lethal", "weapons")),
    ("China levert Rusland onderdelen van gevechtsvliegtuigen, zei Blinken.", ("material",)),
]


@pytest.mark.parametrize(("text", "terms"), TERMS)
def test_terms(findings_of, text, terms):
    assert [stance.term for stance in findings_of(text).stances] == [terms]


SOURCING = [
    ("China ontkent dat het wapens levert aan Rusland.", "on_record", False),
    ("China levert geen wapens aan Rusland, zei woordvoerder Mao Ning.", "spokesperson", False),
    ("China wil Rusland wapens leveren, zeggen Amerikaanse functionarissen anoniem.", "anonymous", False),
    ("China heeft drones aan Rusland geleverd. Dat schrijft The Wall Street Journal.", "media", False),
    ("De VS zouden geloven dat China wapens levert aan Rusland.", "unknown", True),
    ("China houdt zich op de vlakte over wapenleveringen aan Rusland.", "unknown", False),
    ("The Wall Street Journal onthulde dat China drones aan Rusland levert.", "media", False),
    (
        "Amerikaanse functionarissen waarschuwden China geen wapens aan Rusland te leveren.",
        "anonymous",
        False,
    ),
]


@pytest.mark.parametrize(("text", "sourcing", "reportative"), SOURCING)
def test_sourcing_and_distance(findings_of, text, sourcing, reportative):
    (stance,) = findings_of(text).stances
    assert (stance.sourcing, stance.reportative) == (sourcing, reportative)


def test_one_stance_a_holder_and_position_with_all_evidence(findings_of):
    text = (
        "China ontkent dat het wapens levert aan Rusland.\n\n"
        "Blinken zei maandag dat Peking munitie naar Rusland wil sturen.\n\n"
        "China wees die beschuldiging opnieuw van de hand."
    )
    stances = {(s.holder_id, s.position): s for s in findings_of(text).stances}
    denial = stances["china", "denies"]
    assert [text[e.start : e.end] for e in denial.evidence] == [
        "China ontkent dat het wapens levert aan Rusland.",
        "China wees die beschuldiging opnieuw van de hand.",
    ]
    assert denial.target_id == "lethal-aid"
    assert all(evidence.rule.startswith("denies: ") for evidence in denial.evidence)


def test_nobody_is_asked_who_only_ought_to_stop(stances_told):
    text = by_side.TOLD + "De NAVO moet ophouden met stoken, aldus Mao Ning."
    assert "nato" not in stances_told(text)


def test_a_promise_not_got_denies_nothing(stances_told):
    assert "denies" not in stances_told(by_side.TOLD + "Een toezegging had Xi niet gegeven, zei Rutte.")
