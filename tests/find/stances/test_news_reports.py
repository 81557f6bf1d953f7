"""How news reports pass on what others said of it, and what looks like a position and is none."""

from __future__ import annotations

import pytest

TOLD = "Volgens Blinken overweegt China wapens te leveren aan Rusland. "
ALLEGED = "antony-blinken alleges 1"

CASES = [
    (
        "Chinese steun aan Rusland is de belangrijkste reden dat de banden verslechteren, zei Habeck.",
        f"{ALLEGED}; robert-habeck alleges 2",
    ),
    ("De Chinese wapenleveringen aan Rusland verlengen de oorlog, zei Rutte.", f"{ALLEGED}; mark-rutte alleges 2"),
    (
        "Chinese firma's leveren volgens Habeck geen complete wapens, maar wel ruim twee derde van de machineonderdelen die "
        "Rusland invoert.",
        f"{ALLEGED}; robert-habeck alleges 2",
    ),
    (
        "Habeck zei dat Chinese bedrijven machines en chips leveren die Rusland gebruikt om raketten te bouwen.",
        f"{ALLEGED}; robert-habeck alleges 2",
    ),
    (
        "Scholz vroeg Xi geen chips te leveren. Rutte had eerder hetzelfde gedaan.",
        f"{ALLEGED}; olaf-scholz urges_against 2; mark-rutte urges_against 3",
    ),
    (
        "Scholz bracht de kwestie ter sprake bij Xi en vroeg hem de levering van chips aan Rusland te voorkomen.",
        f"{ALLEGED}; olaf-scholz urges_against 2",
    ),
    (
        "Landsbergis was er. Zijn Zweedse collega Tobias Billström sprak van iets ‘dat we niet kunnen laten passeren’.",
        f"{ALLEGED}; tobias-billstrom warns 3",
    ),
    (
        "De NAVO noemde het ernstig. Peking wordt gevraagd om alle materiële steun aan Moskou stop te zetten.",
        f"{ALLEGED}; nato urges_against 3",
    ),
    ("Qin deed de beschuldiging volgens het persbureau Xinhua af als verzonnen.", f"{ALLEGED}; qin-gang denies 2"),
    ("Zonder die Chinese chips stonden de Russische fabrieken stil, zei Rutte.", f"{ALLEGED}; mark-rutte alleges 2"),
    ("China is volgens Rutte de slagader van de Russische defensie-industrie.", f"{ALLEGED}; mark-rutte alleges 2"),
    (
        "De Europese Unie zet zes Chinese firma's op de sanctielijst, zeggen diplomaten. Ze zouden drones aan Rusland hebben "
        "geleverd.",
        f"{ALLEGED}; eu alleges 3",
    ),
    (
        "Het ministerie van Financiën van de VS strafte bedrijven in China en Hongkong die Rusland aan drones hielpen.",
        f"{ALLEGED}; us-treasury-department alleges 2",
    ),
    ("Rutte vroeg Xi om meer te doen tegen de levering van chips aan Rusland.", f"{ALLEGED}; mark-rutte urges_against 2"),
    ("In het Chinese verslag van het gesprek is van wapens geen sprake.", f"{ALLEGED}; china silent 2"),
    ("“We moeten ophouden wapens naar het slagveld te sturen”, zei Li Hui.", ALLEGED),
    (
        "Rusland vroeg om dodelijke hulp, zei Stoltenberg. Hij herhaalde dat China die niet moet geven.",
        f"{ALLEGED}; jens-stoltenberg alleges 2; russia requests 2; jens-stoltenberg urges_against 3",
    ),
    (
        "Kirby zei dat hij dat niet heeft gezien, maar die mogelijkheid „ligt nog steeds op tafel”.",
        f"{ALLEGED}; john-kirby alleges 2; john-kirby no_evidence 2",
    ),
    (
        "Scholz vroeg Wang Yi geen wapens te leveren. In Parijs kreeg hij van Macron dezelfde boodschap.",
        f"{ALLEGED}; olaf-scholz urges_against 2; emmanuel-macron urges_against 3",
    ),
    (
        "Uit een document van het Pentagon blijkt dat China Moskou wapens wilde leveren, meldt The Washington Post.",
        f"{ALLEGED}; washington-post alleges 2",
    ),
    ("“De agressor bewapenen zou onze relatie schaden”, zei Von der Leyen.", f"{ALLEGED}; ursula-von-der-leyen warns 2"),
    ("Peking ging niet op het verzoek in.", ALLEGED),
    ("De Amerikanen denken er net zo over.", f"{ALLEGED}; united-states alleges 2"),
    (
        "De Italiaanse minister Crosetto zei geen weet te hebben van wapenleveringen.",
        f"{ALLEGED}; guido-crosetto no_evidence 2",
    ),
    ("In Kyiv bleef het stil.", ALLEGED),
    (
        "Scholz sprak Xi aan. ‘Dual-use-goederen mogen niet geleverd worden’, zei hij.",
        f"{ALLEGED}; olaf-scholz urges_against 3",
    ),
    ("Xi ontving Michel. Over zijn eigen plan repte hij niet.", ALLEGED),
    ("Een Russisch verzoek om granaten ligt op tafel.", f"{ALLEGED}; russia requests 2"),
    ("Hoekstra heeft aanwijzingen dat Chinese bedrijven een draaischijf vormen.", f"{ALLEGED}; wopke-hoekstra alleges 2"),
    ("“Wang zei mij dat ze dat niet zullen doen”, aldus Borrell.", f"{ALLEGED}; wang-yi denies 2"),
    ("Borrell sprak met Wang Yi. “Hij verzekerde me dat ze dat niet gaan doen”, zei hij.", f"{ALLEGED}; wang-yi denies 3"),
    (
        "Baerbock zei dat China als lid van de Veiligheidsraad geen wapens mag leveren aan een agressor.",
        f"{ALLEGED}; annalena-baerbock urges_against 2",
    ),
    ("Thomas-Greenfield sprak van een game changer.", f"{ALLEGED}; linda-thomas-greenfield warns 2"),
    ("Oekraïne zegt geen tekenen te zien dat China zulke plannen heeft.", f"{ALLEGED}; ukraine no_evidence 2"),
    ("Scholz vertrouwt erop dat China geen wapens levert.", f"{ALLEGED}; olaf-scholz urges_against 2"),
    ("Zo zegt de Chinese lezing helemaal niets over de Amerikaanse aantijging.", f"{ALLEGED}; china silent 2"),
    (
        "“De VS moeten stoppen met het verspreiden van desinformatie”, zei Wang Wenbin.",
        f"{ALLEGED}; wang-wenbin deflects 2; wang-wenbin denies 2",
    ),
    (
        "De Finse minister Pekka Haavisto voorziet in dat geval een ijstijd met Peking.",
        f"{ALLEGED}; pekka-haavisto warns 2",
    ),
    (
        "“We hebben China geen wapens zien leveren aan Rusland”, zei minister Austin.",
        f"{ALLEGED}; lloyd-austin no_evidence 2",
    ),
    (
        "De NAVO noemde het ernstig. Het bondgenootschap roept China op geen wapens te leveren.",
        f"{ALLEGED}; nato urges_against 3",
    ),
    ("China wijst de kritiek van de hand. De handel is volgens Peking normaal.", f"{ALLEGED}; china denies 2"),
    (
        "Stoltenberg zei dat Rusland om wapens heeft gevraagd. “China moet geen dodelijke hulp geven. Dat zou een enorme fout "
        "zijn.”",
        f"{ALLEGED}; jens-stoltenberg alleges 2; russia requests 2; jens-stoltenberg urges_against 3; jens-stoltenberg warns 4",
    ),
    ("Landsbergis reageerde: “Als China dat doet, kiest het partij.”", f"{ALLEGED}; gabrielius-landsbergis warns 2"),
    ("“De VS voeren het aantal wapens op en verlengen de oorlog”, zei Mao Ning.", f"{ALLEGED}; mao-ning deflects 2"),
    (
        "“Die mag niet doorgaan, dat is een duidelijke boodschap”, zei Scholz over de uitvoer.",
        f"{ALLEGED}; olaf-scholz urges_against 2",
    ),
    ("De waarschuwing van Biden heeft volgens ingewijden effect gehad.", f"{ALLEGED}; joe-biden warns 2"),
    ("Ondanks de waarschuwingen van Brussel gaan de leveringen door.", f"{ALLEGED}; eu warns 2"),
    ("Ook Borrell uitte zijn ongerustheid.", f"{ALLEGED}; josep-borrell alleges 2"),
    ("Hoekstra zei dat er vormen van dodelijke steun zijn die China overweegt.", f"{ALLEGED}; wopke-hoekstra alleges 2"),
    (
        "Volgens de Chinese lezing zei Wang dat China geen Amerikaanse bemoeienis met Rusland duldt.",
        f"{ALLEGED}; wang-yi deflects 2",
    ),
    ("Oekraïne ziet evenmin tekenen van zulke leveringen, zei Danilov.", f"{ALLEGED}; oleksiy-danilov no_evidence 2"),
    ("Wapenexport naar oorlogvoerende partijen sloot Qin Gang uit.", f"{ALLEGED}; qin-gang denies 2"),
    ("Zhao Lijian sprak van machtsmisbruik.", f"{ALLEGED}; zhao-lijian deflects 2"),
    ("“Zonder die steun kan Rusland niet doorgaan”, zei Kallas.", f"{ALLEGED}; kaja-kallas alleges 2"),
    ("Fu Cong noemde het een vergissing om te denken dat China wapens levert.", f"{ALLEGED}; fu-cong denies 2"),
    ("Thomas-Greenfield zei dat een levering voor de VS ‘een rode lijn’ is.", f"{ALLEGED}; linda-thomas-greenfield warns 2"),
    ("Dat zou ernstige reputatieschade opleveren, zei Von der Leyen.", f"{ALLEGED}; ursula-von-der-leyen warns 2"),
    ("Washington overweegt sancties tegen China, mocht het toch wapens leveren.", f"{ALLEGED}; united-states warns 2"),
    (
        "Borrell zei dat Chinese bedrijven die Rusland helpen, op de sanctielijst kunnen belanden.",
        f"{ALLEGED}; josep-borrell warns 2",
    ),
    ("De NAVO-landen noemen China een medeplichtige van Rusland in de oorlog.", f"{ALLEGED}; nato alleges 2"),
    ("Volgens Peking staat het rapport vol leugens.", f"{ALLEGED}; china denies 2"),
    (
        "“Peking kan de oorlog niet voeden zonder dat dat schade doet aan zijn naam”, zei Rutte.",
        f"{ALLEGED}; mark-rutte warns 2",
    ),
    ("Sullivan zei dat de VS niet zien dat Peking de stap al zet.", f"{ALLEGED}; jake-sullivan no_evidence 2"),
    ("Xi zei niets over wapens voor Rusland.", f"{ALLEGED}; xi-jinping silent 2"),
    ("Dai Bing zei dat wapens sturen geen vrede brengt.", f"{ALLEGED}; dai-bing deflects 2"),
    ("“Ik kan Peking alleen maar aanraden dat niet te doen”, zei Pistorius.", f"{ALLEGED}; boris-pistorius urges_against 2"),
    ("Rutte zei dat er nog niets is geleverd.", f"{ALLEGED}; mark-rutte no_evidence 2"),
    ("Rutte heeft Wang gewezen op de risico's van steun aan Rusland.", f"{ALLEGED}; mark-rutte warns 2"),
    ("Austin zei dat China het leveren van wapens niet heeft uitgesloten.", f"{ALLEGED}; lloyd-austin alleges 2"),
    (
        "CIA-directeur William Burns zei dat China niet langer alleen onderdelen aan Rusland levert, maar ook wapens.",
        f"{ALLEGED}; william-burns alleges 2",
    ),
    ("Volgens Stoltenberg heeft Rusland daarom gevraagd.", f"{ALLEGED}; jens-stoltenberg alleges 2; russia requests 2"),
    ("“Er zijn signalen dat dit verzoek in Peking in overweging is”, zei Rutte.", f"{ALLEGED}; mark-rutte alleges 2"),
    (
        "Xi was er niet bij. “De Chinezen hebben ons verzekerd dat ze dat niet van plan zijn”, voegde ze toe.",
        f"{ALLEGED}; china denies 3",
    ),
    ("Stoltenberg zei in Brussel hetzelfde.", f"{ALLEGED}; jens-stoltenberg alleges 2"),
    ("Ook Sullivan zegt dat Peking aan wapenhulp denkt.", f"{ALLEGED}; jake-sullivan alleges 2"),
    ("“Er zijn al zendingen van onderdelen”, zei hoogleraar Jan Bos.", f"{ALLEGED}; jan-bos alleges 2"),
    ("Rutte zei dat hij zich grote zorgen maakt.", f"{ALLEGED}; mark-rutte alleges 2"),
    ("De NAVO is eveneens ongerust.", f"{ALLEGED}; nato alleges 2"),
    ("De EU dreigt Chinese bedrijven te straffen.", f"{ALLEGED}; eu warns 2"),
    ("Macron hoopt dat Peking daarmee stopt.", f"{ALLEGED}; emmanuel-macron urges_against 2"),
    (
        "Stoltenberg zei dat de NAVO nog geen wapenleveringen heeft gezien, maar dat er tekenen zijn dat China ze voorbereidt.",
        f"{ALLEGED}; jens-stoltenberg alleges 2; jens-stoltenberg no_evidence 2",
    ),
    ("Volgens Brussel is daar tot nu toe geen sprake van.", f"{ALLEGED}; eu no_evidence 2"),
    ("Rutte vroeg aan China om Rusland geen wapens te leveren.", f"{ALLEGED}; mark-rutte urges_against 2"),
    ("Borrell heeft aan Peking gevraagd om Rusland niet te bewapenen.", f"{ALLEGED}; josep-borrell urges_against 2"),
    (
        "Rutte riep China op om Rusland geen militaire of economische hulp te geven.",
        f"{ALLEGED}; mark-rutte urges_against 2",
    ),
    ("De Chinese dronebouwer Falcor zei geen klanten in Rusland te hebben.", f"{ALLEGED}; falcor denies 2"),
    (
        "Qin Gang zei dat China nooit olie op het vuur heeft gegooid en dat ook niet zal doen.",
        f"{ALLEGED}; qin-gang deflects 2",
    ),
    ("Volgens Rutte draagt China dan de verantwoordelijkheid.", f"{ALLEGED}; mark-rutte warns 2"),
]
REQUESTED = [
    ("Rusland had erom gevraagd. Volgens Rutte staat Peking open voor dat verzoek.", "mark-rutte alleges 3"),
    ("Rusland had erom gevraagd. Rutte zei dat Peking bereid is op het verzoek in te gaan.", "mark-rutte alleges 3"),
    ("Rusland had erom gevraagd. Het Kremlin spreekt tegen dat het in Peking heeft aangeklopt.", "russia denies 3"),
    ("De fabrikant is de Chinese dronebouwer Falcor. Het bedrijf ontkent zaken te doen met Moskou.", "falcor denies 3"),
]
NEAR_MISSES = [
    ("Rusland had erom gevraagd. Rutte zei dat Peking niet bereid is op het verzoek in te gaan.", "mark-rutte alleges"),
    ("Macron vroeg Peking ook om Moskou geen enkel wapen te leveren.", "requests"),
    ("Biden zei dat het “niet logisch” is dat China over vrede zou onderhandelen.", "silent"),
    ("Hongarije vindt dat de NAVO geen blok tegen China moet worden.", "no_evidence"),
    ("Mao Ning wees ook de sancties tegen Chinese bedrijven af.", "mao-ning denies"),
    ("De EU is het eens over een nieuw pakket sancties tegen Rusland.", "eu warns"),
    ("Het Kremlin zegt dat de voorwaarden voor vrede er op dit moment niet zijn.", "russia denies"),
    ("Rutte maakt zich zorgen om Taiwan.", "mark-rutte alleges"),
    ("Hoogleraar Jan Bos denkt dat de Chinezen de grens niet over zullen gaan.", "jan-bos"),
    ("De oorlog in Oekraïne, die volgens Qin uit de hand dreigt te lopen, duurt een jaar.", "warns"),
    ("Macron hoopt dat Peking helpt om de strijd te stoppen.", "urges_against"),
    ("Burns zei erop te vertrouwen dat Peking dat overweegt.", "urges_against"),
    ("Ook hoogleraar Jan Bos is ongerust en bezorgd over deze ontwikkelingen.", "jan-bos alleges"),
    ("Wang zei dat hij gelooft dat sommige landen niet willen dat er vrede komt.", "wang-yi denies"),
    ("Zulke wapens kunnen de gevechten op de grond in het voordeel van Moskou doen kantelen.", "denies"),
    ("Drones uit Chinese fabrieken bedreigen volgens Baerbock de vrede.", "annalena-baerbock warns"),
    ("“In plaats van verantwoordelijkheid te nemen, geeft China hulp”, zei Baerbock.", "annalena-baerbock urges_against"),
    ("Macron noemde drie principes om een escalatie te voorkomen.", "emmanuel-macron warns"),
    ("“Dat is voor Oekraïne onaanvaardbaar”, zei hoogleraar Jan Bos.", "jan-bos warns"),
    ("“Voor Peking is een Russische nederlaag onaanvaardbaar”, zei hoogleraar Jan Bos.", "jan-bos warns"),
    ("Wapens leveren aan Rusland zou dom zijn, zegt hoogleraar Jan Bos.", "jan-bos alleges"),
    ("Rusland bewapenen is volgens Borrell een rode lijn.", "josep-borrell alleges"),
    ("“Ik heb geen Russische drone gezien zonder Chinese motor”, zei hoogleraar Jan Bos.", "jan-bos no_evidence"),
    ("Minister Hadja Lahbib zei dat ze het voorstel overweegt.", "hadja-lahbib alleges"),
    ("De markt sloot hoger. Het was koud. Hoogleraar Jan Bos sprak van een breuk met vroeger.", "jan-bos warns"),
    ("De zaal was vol. Het was laat. Rutte zei dat hij de zaal niet eerder zo vol had gezien.", "mark-rutte no_evidence"),
    ("Rusland had erom gevraagd. Volgens Rutte staat Peking open voor een gesprek met Kiev.", "mark-rutte alleges"),
    ("Chinese media stellen dat Amerika verdient aan wapenverkoop en aan hogere prijzen.", "supports"),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_positions_passed_on(stances_told, text, expected):
    assert stances_told(TOLD + text) == expected


@pytest.mark.parametrize(("text", "expected"), REQUESTED)
def test_requests_granted_or_denied(stances_told, text, expected):
    assert expected in stances_told(TOLD + text)


@pytest.mark.parametrize(("text", "unwanted"), NEAR_MISSES)
def test_what_is_no_position(stances_told, text, unwanted):
    assert unwanted not in stances_told(TOLD + text)


def test_officials_told_of_again_without_their_country_are_the_same(stances_told):
    text = (
        "Amerikaanse functionarissen zeggen dat China wapens wil leveren aan Rusland. De Chinese minister was in München. "
        "Ambtenaren zeiden dat Peking ook drones aan Rusland wil leveren."
    )
    assert stances_told(text) == "anonymous-united-states alleges 1,3"


def test_a_paragraph_on_something_else_warns_of_nothing(stances_told):
    text = TOLD + "\n\nNederland loopt voorop in Europa: “We moeten actie ondernemen”, zei minister Hoekstra."
    assert "warns" not in stances_told(text)
