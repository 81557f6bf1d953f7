"""What is given set against what is not, charges and appeals in words that only a quotation or a colon ties to somebody."""

import pytest

TOLD = "De NAVO vreest dat China wapens levert aan Rusland. "

CASES = [
    ("China levert geen wapens aan Rusland, maar wel micro-elektronica, zei Jens Stoltenberg.", "jens-stoltenberg alleges 2"),
    ("Jake Sullivan zei dat Peking Moskou niet de wapens zelf levert, wel de onderdelen.", "jake-sullivan alleges 2"),
    ("Rusland bouwt volgens Reuters een drone met motoren en onderdelen uit China.", "reuters alleges 2"),
    ("Der Spiegel kwam met het nieuws dat een Chinees bedrijf Rusland drones levert.", "der-spiegel alleges 2"),
    ("Antony Blinken heeft Wang Yi er in New York op aangesproken.", "antony-blinken alleges 2"),
    ("Janet Yellen hield het op „ernstige consequenties”.", "janet-yellen warns 2"),
    ("William Burns had het over een „zeer riskante” zet.", "william-burns warns 2"),
    ("„Het zou alles anders maken”, zei Olaf Scholz.", "olaf-scholz warns 2"),
    (
        "Antony Blinken kwam met één boodschap: de stroom onderdelen naar de Russische fabrieken moet opdrogen.",
        "antony-blinken urges_against 2",
    ),
    ("John Kirby gelooft niet dat China die kant op gaat.", "john-kirby no_evidence 2"),
    ("Washington waarschuwt al weken voor Chinese wapenleveringen.", "united-states alleges"),
    ("De Amerikanen hebben daar grote zorgen over.", "united-states alleges 2"),
    ("Rutte heeft geen informatie waaruit blijkt dat Peking al een besluit heeft genomen.", "mark-rutte no_evidence 2"),
    ("„Niemand heeft het bewijs op tafel gelegd”, zei Jonathan Holslag.", "jonathan-holslag no_evidence 2"),
    ("De Chinese regering ontkent steevast en verwijst naar haar regels.", "china denies 2"),
    ("Dat noemt Peking gewone commercie.", "china does_not_deny 2"),
    (
        "Amerikaanse functionarissen vertellen de Financial Times dat Moskou China om drones vroeg.",
        "anonymous-united-states alleges",
    ),
    ("Voor Berlijn is dat een rode lijn.", "germany warns 2"),
    ("Stoltenberg vindt dat China zich daar verre van moet houden.", "jens-stoltenberg urges_against 2"),
    ("Baerbock drong er bij haar collega op aan geen wapens te leveren.", "annalena-baerbock urges_against 2"),
    ("Macron wil van Xi de belofte dat hij Moskou geen wapens geeft.", "emmanuel-macron urges_against 2"),
    ("Aanwijzingen dat het al gebeurt, heeft het Witte Huis niet, zei John Kirby.", "john-kirby no_evidence 2"),
    ("William Burns is ervan overtuigd dat Peking het overweegt.", "william-burns alleges 2"),
    ("De EU zette Chinese bedrijven op de zwarte lijst omdat ze drones voor Rusland maken.", "eu alleges 2"),
    ("Blinken noemde China de belangrijkste toeleverancier van het Russische leger.", "antony-blinken alleges 2"),
    ("De NAVO kwam bijeen. In de slotverklaring wordt China opgeroepen geen wapens te leveren.", "nato urges_against 3"),
    ("Dat Chinese bedrijven Rusland drones leveren, ontgaat niemand.", "(the article) alleges 2"),
    ("Blinken zei dat ze het overwegen.", "antony-blinken alleges 2"),
    ("Volgens Oekraïense onderzoekers komen westerse chips via Chinese handelaren in Russische raketten.", "alleges 2"),
    ("Zelensky zei dat onderdelen van Russische wapens uit China komen.", "volodymyr-zelensky alleges 2"),
    ("Kiesewetter (CDU) bepleit harde maatregelen mocht het zover komen.", "warns 2"),
    (
        "Blinken zei dat Peking onderdelen levert aan Rusland. Ook zou China Moskou van satellietbeelden voorzien.",
        "antony-blinken alleges 2,3",
    ),
    (
        "Volgens Jens Stoltenberg kan Peking de oorlog niet voeden zonder er zelf last van te krijgen.",
        "jens-stoltenberg warns 2",
    ),
    ("Peter Stano zei dat zo'n stap de betrekkingen zou tekenen.", "peter-stano warns 2"),
    ("De fabrikant Norinco hing de telefoon op.", "norinco silent 2"),
    ("Waar Blinken zich zorgen over maakt, zijn Chinese bedrijven die chips aan Rusland leveren.", "antony-blinken alleges 2"),
    ("China ontkent dat in alle toonaarden.", "china denies 2"),
    ("Scholz heeft van Li Qiang de verzekering gekregen dat er geen wapens naar Moskou gaan.", "li-qiang denies 2"),
    ("Borrell gaf toe dat er bewijs is van Chinese drones voor Moskou.", "josep-borrell alleges 2"),
    ("Landsbergis vindt dat de EU alvast sancties moet klaarleggen.", "gabrielius-landsbergis warns 2"),
    ("Biden zei dat China daar spijt van zou krijgen.", "joe-biden warns 2"),
    ("Rusland heeft geen Chinese wapens nodig, zei Peskov.", "dmitry-peskov denies 2"),
    ("Van Xi verwacht Macron dat hij Moskou geen wapens geeft.", "emmanuel-macron urges_against 2"),
    ("Jens Stoltenberg deelt die vrees.", "jens-stoltenberg alleges 2"),
    ("Het ministerie in Peking gaf op vragen niet thuis.", "china-foreign-ministry silent 2"),
    ("Amerikaanse inlichtingen wijzen erop dat China aan Rusland artilleriemunitie wil leveren.", "united-states alleges 2"),
    (
        "Aanleiding is informatie van de Britse inlichtingendiensten dat China drones levert aan Rusland.",
        "united-kingdom alleges 2",
    ),
    ("Daaraan liggen Oekraïense bewijzen ten grondslag dat China wapens levert aan Rusland.", "ukraine alleges 2"),
    ("De Europese Unie beschikt volgens diplomaten over bewijs dat ze ‘overtuigend’ noemen.", "eu alleges 2"),
    ("Berlijn heeft naar eigen zeggen hard bewijs.", "germany alleges 2"),
    ("Blinken gaf toe dat China geen wapens levert.", "antony-blinken no_evidence 2"),
    ("Granaten stuurt Peking niet naar Rusland, erkende Jake Sullivan.", "jake-sullivan no_evidence 2"),
    ("Het Chinese bedrijf Bingo zou volgens Reuters bereid zijn drones te bouwen voor Rusland.", "reuters alleges 2"),
    (
        "Het Chinese bedrijf Bingo zou volgens het weekblad ‘Der Spiegel’ bereid zijn Rusland drones te leveren.",
        "der-spiegel alleges 2",
    ),
    ('CNN zag documenten in. Daaruit zou blijken dat Peking Rusland "dodelijke hulp" levert.', "cnn alleges 3"),
    ("Politico kreeg inzage in de papieren. Daarin staat dat China geweren aan Rusland levert.", "politico alleges 3"),
    ("‘Ze hebben het evenmin van tafel gehaald’, zei John Kirby.", "john-kirby alleges 2"),
    ("Op de vraag of er straf volgt, zei Scholz dat het ‘consequenties’ zou hebben.", "olaf-scholz warns 2"),
    ("Gevraagd of er sancties komen, antwoordde Rutte dat dat ‘gevolgen’ heeft.", "mark-rutte warns 2"),
    ("Jens Stoltenberg zei dat China niet van twee walletjes kan eten.", "jens-stoltenberg alleges 2"),
    ("‘Met Chinese steun aan Rusland zal de oorlog langer duren’, zei Scholz.", "olaf-scholz warns 2"),
    (
        "‘Er zijn inlichtingen dat onderdelen van Russische wapens uit China komen’, zei Zelensky.",
        "volodymyr-zelensky alleges 2",
    ),
]

NEAR_MISSES = [
    (
        "Caspar Veldkamp heeft de kwestie aangekaart bij zijn Chinese collega.",
        "caspar-veldkamp",
    ),  # who raises it does not say so
    ("Joe Biden heeft het onderwerp bij Xi aangesneden.", "joe-biden"),
    ("Het Westen roept op de wapens te laten zwijgen.", "silent"),
    ("Rusland wil in Pyongyang granaten kopen.", "requests"),
    ("Volgens onze correspondent liggen er sancties klaar.", "warns"),
    ("Hongarije houdt de boot af.", "urges_against"),
    ("Dat noemt Peking dan gewone handel, zegt Jonathan Holslag.", "warns"),
    ("Aanwijzingen dat het al gebeurt, heeft het Witte Huis niet.", "united-states alleges"),
    ("De Kamer wil opheldering over berichten dat China wapens levert aan Rusland.", "lower-house alleges"),
    (
        "In het communiqué wordt China verzocht de doorvoer te stoppen van goederen die het Russische leger nodig heeft.",
        "requests",
    ),
    ("„De VS moeten ophouden met het besmeuren van normale betrekkingen”, zei Liu Pengyu.", "urges_against"),
    ("Zacharova zei dat het regime in Kiev elk redelijk voorstel verwerpt.", "denies"),
    ("Premier De Croo noemt de informatie verontrustend als ze klopt.", "warns"),
    ("Denkt iemand dat China wapens gaat leveren?", "alleges 2"),
    ("Boedanov ziet geen tekenen dat China bereid is Rusland te bewapenen.", "supports"),
    ("Xi is bereid Rusland te steunen „als het gaat om kernbelangen”.", "supports"),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_what_is_set_against_or_put(stances_told, text, expected):
    assert expected in stances_told(TOLD + text)


@pytest.mark.parametrize(("text", "unwanted"), NEAR_MISSES)
def test_what_is_no_position(stances_told, text, unwanted):
    assert unwanted not in stances_told(TOLD + text)


def test_only_what_is_given_is_its_term(findings_of):
    text = "Jake Sullivan zei dat Peking Moskou niet de wapens zelf levert, wel de onderdelen voor tanks."
    (stance,) = findings_of(text, "2024-06-16").stances
    assert (stance.position, stance.term) == ("alleges", ("material",))


def test_a_heading_names_what_stands_under_it(stances_told):
    text = (
        "Xi en Poetin zien elkaar\n\nDe leiders spraken over handel tussen Rusland en China. Over wapens ging het niet.\n\n"
        "Levert China wapens aan de Russen?\n\n„Daar heb ik geen bewijs van gezien”, zei Jens Stoltenberg vrijdag in Brussel."
    )
    assert "jens-stoltenberg no_evidence" in stances_told(text)


def test_who_feeds_the_war_is_known_without_its_receiver(stances_told):
    assert stances_told("De NAVO noemde China een facilitator van de oorlog in Oekraïne.  Moskou zweeg.").startswith(
        "nato alleges"
    )


def test_for_whom_something_is_a_red_line_receives_nothing(stances_told):
    text = "Hoekstra heeft Qin Gang gewaarschuwd dat wapenleveranties aan Rusland voor Nederland een rode lijn zijn."
    assert "wopke-hoekstra warns" in stances_told(text)
