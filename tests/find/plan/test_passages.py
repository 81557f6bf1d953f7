"""Passages in many pens that tell of acts on China's proposal for Ukraine, by when their articles appeared, and near-misses.

Each case has the day of its article; what is expected is written as in test_acts.py.
"""

from __future__ import annotations

import pytest

STILL_TO_COME = [
    (
        "2023-02-19",
        "MÜNCHEN - Peking werkt aan een initiatief om de oorlog in Oekraïne te beëindigen, zo maakte Wang Yi "
        "zaterdag bekend. De Oekraïense minister Koeleba zei dat Wang hem de grote lijnen al had geschetst. "
        "Hij wil het document eerst op papier zien. ‘Territoriale onschendbaarheid is voor ons heilig’, "
        "voegde hij eraan toe.",
        "wang-yi announces 1; wang-yi consults 2; dmytro-kuleba sets_condition 4",
    ),
    (
        "2023-02-23",
        "China legt morgen zijn kaarten op tafel: dan verschijnt het vredesplan voor Oekraïne waar al een "
        "week over wordt gespeculeerd.",
        "china announces 1",
    ),
    (
        "2023-02-20",
        "Wang Yi maakte in München bekend dat er deze week een Chinees document over Oekraïne komt.",
        "wang-yi announces 1",
    ),
    ("2023-02-20", "Nog deze week wil Peking naar buiten treden met eigen voorstellen voor Oekraïne.", "china announces 1"),
    (
        "2023-02-20",
        "De Chinese buitenlandchef Wang Yi lichtte zijn Italiaanse collega Tajani in over de hoofdlijnen van "
        "het Chinese vredesplan voor Oekraïne.",
        "wang-yi consults 1",
    ),
    (
        "2023-02-21",
        "De Hongaarse minister Szijjarto kreeg het Chinese vredesplan voor Oekraïne maandag in Boedapest "
        "toegelicht door Wang Yi.",
        "wang-yi consults 1",
    ),
    (
        "2023-02-20",
        "Het Chinese vredesplan voor Oekraïne zal volgens Wang Yi uitgaan van eerbied voor ieders "
        "grondgebied, en ook de veiligheid van kerncentrales komt aan bod.",
        "wang-yi previews 1",
    ),
    (
        "2022-03-15",
        "‘Wij willen de-escalatie en zijn bereid ons steentje bij te dragen aan vredesoverleg’, zei de "
        "Chinese ambassadeur Qin Gang over Oekraïne.",
        "qin-gang offers_mediation 1",
    ),
    (
        "2022-05-09",
        "In een gesprek met Scholz drong Xi Jinping aan op een bestand in Oekraïne.",
        "xi-jinping offers_mediation 1",
    ),
    (
        "2022-03-08",
        "Peking werpt zich op als bruggenbouwer in het conflict tussen Rusland en Oekraïne.",
        "china offers_mediation 1",
    ),
    (
        "2023-02-19",
        "Xi Jinping houdt vrijdag een toespraak waarin hij zijn vredesplan voor Oekraïne ontvouwt, zegt Tajani.",
        "xi-jinping announces 1",
    ),
    (
        "2023-02-21",
        "Brussel is nog niet onder de indruk van het vredesplan voor Oekraïne dat China later deze week wil onthullen.",
        "china announces 1; eu doubts 1",
    ),
    (
        "2023-02-18",
        "In zijn gesprekken in Parijs en Rome sprak Wang Yi over het vredesplan voor Oekraïne waar China aan werkt.",
        "china announces 1; wang-yi consults 1",
    ),
    (
        "2022-11-15",
        "Xi waarschuwde tegen het gebruik van kernwapens in Oekraïne en riep op tot vredesoverleg.",
        "xi-jinping offers_mediation 1",
    ),
    (
        "2022-04-06",
        "De Chinese VN-ambassadeur Zhang Jun zei dat dialoog de enige weg is naar een einde aan de oorlog in Oekraïne.",
        "zhang-jun offers_mediation 1",
    ),
    (
        "2022-03-18",
        "Xi Jinping zei vrijdag in een videogesprek met Biden dat ‘conflicten in niemands belang zijn’. Over "
        "de oorlog in Oekraïne zei hij dat alle partijen de dialoog moeten steunen. Biden waarschuwde Xi voor"
        " de gevolgen van wapenhulp aan Rusland.",
        "xi-jinping offers_mediation 2",
    ),
    (
        "2022-02-28",
        "Peking is voorstander van een uitweg via de onderhandelingstafel, zei woordvoerder Wang Wenbin over "
        "Oekraïne. Het Westen gooit volgens hem olie op het vuur.",
        "wang-wenbin offers_mediation 1",
    ),
]
ON_THE_DAY = [
    (
        "2023-02-24",
        "China publiceerde vrijdag een vredesplan voor Oekraïne. In Praag reageerde president Petr Pavel "
        "ronduit ijzig: ‘Peking heeft helemaal geen belang bij vrede.’",
        "china publishes 1; petr-pavel doubts 2",
    ),
    (
        "2023-02-24",
        "China publiceerde vrijdag een vredesplan voor Oekraïne. De Poolse premier Morawiecki hekelde de "
        "tekst als een dekmantel voor Poetin.",
        "china publishes 1; mateusz-morawiecki doubts 2",
    ),
    (
        "2023-02-24",
        "China publiceerde vrijdag een vredesplan voor Oekraïne. Voor de Turkse minister Cavusoglu biedt het "
        "stuk aanknopingspunten.",
        "china publishes 1; mevlut-cavusoglu welcomes 2",
    ),
    (
        "2023-02-24",
        "China publiceerde vrijdag een vredesplan voor Oekraïne. De Hongaarse regeringsleider Viktor Orbán "
        "kan zich in het document vinden.",
        "china publishes 1; viktor-orban welcomes 2",
    ),
    (
        "2023-02-24",
        "China publiceerde vrijdag een vredesplan voor Oekraïne. In Moskou klonk tevredenheid: de Chinese "
        "inzet wordt er zeer op prijs gesteld, liet woordvoerder Zacharova weten.",
        "china publishes 1; maria-zakharova welcomes 2",
    ),
    (
        "2023-02-24",
        "China publiceerde vrijdag een vredesplan voor Oekraïne. ‘Wij zullen dit initiatief aandachtig "
        "lezen’, beloofde de Franse minister Colonna.",
        "china publishes 1; catherine-colonna discusses 2",
    ),
    (
        "2023-02-24",
        "China publiceerde vrijdag een vredesplan voor Oekraïne. De regering-Biden wuifde de voorstellen weg."
        " ‘Als het China ernst was, was het bij punt één gestopt’, schamperde veiligheidsadviseur Jake "
        "Sullivan.",
        "china publishes 1; united-states doubts 2; jake-sullivan doubts 3",
    ),
    (
        "2023-02-24",
        "China publiceerde vrijdag een vredesplan voor Oekraïne. Zelensky-adviseur Podoljak liet er op "
        "Twitter geen spaan van heel.",
        "china publishes 1; mykhailo-podolyak doubts 2",
    ),
    (
        "2023-02-24",
        "China publiceerde vrijdag een vredesplan voor Oekraïne. Er valt volgens hoogleraar Rob de Wijk "
        "weinig mee te beginnen.",
        "china publishes 1; rob-de-wijk doubts 2",
    ),
    ("2023-02-24", "Vandaag zag het langverwachte Chinese plan voor Oekraïne het licht.", "china publishes 1"),
    (
        "2023-02-24",
        "‘Een knieval voor Poetin’, zo vatte de Tsjechische minister Jan Lipavský vrijdag het Chinese "
        "vredesplan voor Oekraïne samen.",
        "jan-lipavsky doubts 1",
    ),
    (
        "2023-02-24",
        "China bracht vrijdag zijn vredesplan voor Oekraïne naar buiten. ‘Belangrijk is dat Peking kernwapens"
        " afwijst’, aldus bondskanselier Scholz. ‘Maar ik mis de eis dat Rusland zich terugtrekt.’",
        "china publishes 1; olaf-scholz welcomes 2; olaf-scholz doubts 3",
    ),
    (
        "2023-02-24",
        "China bracht vrijdag zijn vredesplan voor Oekraïne naar buiten. In Kiev werd er met gemengde "
        "gevoelens gereageerd. Zelensky wil er met de Chinezen over praten.",
        "china publishes 1; ukraine doubts 2; volodymyr-zelensky discusses 3",
    ),
    (
        "2023-02-24",
        "China bracht vrijdag zijn vredesplan voor Oekraïne naar buiten. Brussel kijkt de kat uit de boom.",
        "china publishes 1; eu doubts 2",
    ),
    (
        "2023-02-24",
        "China bracht vrijdag zijn vredesplan voor Oekraïne naar buiten. Minister Lavrov toonde zich in zijn nopjes.",
        "china publishes 1; sergey-lavrov welcomes 2",
    ),
    (
        "2023-02-24",
        "China bracht vrijdag zijn vredesplan voor Oekraïne naar buiten. De Verenigde Naties spraken van ‘een"
        " belangrijke bijdrage’.",
        "china publishes 1; un welcomes 2",
    ),
    (
        "2023-02-24",
        "China bracht vrijdag zijn vredesplan voor Oekraïne naar buiten. Analisten missen een veroordeling "
        "van de Russische inval.",
        "china publishes 1; anonymous doubts 2",
    ),
    (
        "2023-02-24",
        "China bracht vrijdag zijn vredesplan voor Oekraïne naar buiten. Macron toonde zich welwillend en "
        "riep Peking op druk te zetten op Rusland.",
        "china publishes 1; emmanuel-macron welcomes 2",
    ),
    (
        "2023-02-24",
        "China bracht vrijdag zijn vredesplan voor Oekraïne naar buiten. De Oekraïense adviseur Podoljak "
        "noemt elk voorstel dat de bezetting laat voortduren ‘onaanvaardbaar’.",
        "china publishes 1; mykhailo-podolyak sets_condition 2",
    ),
    (
        "2023-02-24",
        "China bracht vrijdag zijn vredesplan voor Oekraïne naar buiten. Voor Kiev staat voorop dat Russische"
        " soldaten het land verlaten.",
        "china publishes 1; ukraine sets_condition 2",
    ),
    (
        "2023-02-24",
        "Met een nota van drie pagina's mengt China zich vrijdag in de oorlog in Oekraïne. De twaalf punten "
        "gaan van een staakt-het-vuren tot de wederopbouw.",
        "china publishes 2",
    ),
    (
        "2023-02-24",
        "Het Chinese vredesplan voor Oekraïne is er. Peking wil dat voedsel weer vrij over de Zwarte Zee kan "
        "worden vervoerd en dat er een eind komt aan strafmaatregelen buiten de VN om.",
        "china publishes 2",
    ),
    (
        "2023-02-24",
        "China publiceerde vrijdag een vredesplan voor Oekraïne. De VS kondigden nieuwe sancties tegen "
        "Rusland aan en steunen Oekraïne met munitie.",
        "china publishes 1",
    ),
    (
        "2023-02-24",
        "China publiceerde vrijdag een vredesplan voor Oekraïne. Zelensky bedankte Nederland voor de steun.",
        "china publishes 1",
    ),
    (
        "2023-02-24",
        "China publiceerde vrijdag een vredesplan voor Oekraïne. In Kiev werden de slachtoffers herdacht. "
        "Premier Rutte noemde de dag indrukwekkend.",
        "china publishes 1",
    ),
    (
        "2023-02-24",
        "China publiceerde vrijdag een vredesplan voor Oekraïne. De VN nam donderdag een resolutie aan die de"
        " terugtrekking van Russische troepen eist. China onthield zich van stemming.",
        "china publishes 1,2",
    ),
    (
        "2023-02-24",
        "Precies een jaar na de inval in Oekraïne kwam Peking vrijdag met zijn langverwachte standpunt. Het "
        "telt twaalf punten. Centraal staat respect voor de soevereiniteit van elk land. Voorts wil China dat"
        " de partijen weer met elkaar praten, dat burgers buiten schot blijven en dat graan kan worden "
        "uitgevoerd. Over Russische aftocht rept het niet.",
        "china publishes 1,3,4,5",
    ),
    (
        "2023-02-24",
        "Peking kwam vrijdag met zijn plan voor vrede in Oekraïne. De regering in Kiev toonde zich "
        "voorzichtig verheugd dat China de onschendbaarheid van grenzen onderschrijft. Maar pas als de "
        "laatste Russische soldaat is vertrokken, valt er te onderhandelen, zei premier Denys Sjmyhal.",
        "china publishes 1; ukraine welcomes 2; denys-shmyhal sets_condition 3",
    ),
    (
        "2023-03-20",
        "Op de dag dat Xi in Moskou aankwam, noemde Poetin het Chinese plan voor Oekraïne een uiting van "
        "gezond verstand. Rusland staat open voor onderhandelingen, schreef hij in een Chinese krant.",
        "vladimir-putin welcomes 1",
    ),
    (
        "2023-02-24",
        "Met lede ogen zag Washington vrijdag het Chinese vredesplan voor Oekraïne verschijnen. "
        "Buitenlandminister Blinken verweet China met twee monden te spreken.",
        "united-states doubts 1; china publishes 1; antony-blinken doubts 2",
    ),
]
DAYS_AFTER = [
    (
        "2023-02-25",
        "Op het Chinese vredesplan voor Oekraïne kwam in Berlijn een zuinige reactie. ‘Het is in ieder geval "
        "iets dat China zijn stem laat horen’, zei een woordvoerder van bondskanselier Scholz.",
        "germany doubts 1",
    ),
    (
        "2023-02-25",
        "Oekraïne ziet in het Chinese document ‘een paar zinnige dingen’, maar vindt dat Rusland eerst zijn "
        "leger moet weghalen.",
        "ukraine sets_condition 1; ukraine welcomes 1",
    ),
    ("2023-02-25", "Het Chinese vredesplan voor Oekraïne kan in Tallinn op weinig bijval rekenen.", "estonia doubts 1"),
    (
        "2023-02-25",
        "De Litouwse president Nauseda noemde de Chinese twaalf punten voor Oekraïne lachwekkend.",
        "gitanas-nauseda doubts 1",
    ),
    (
        "2023-02-25",
        "“Wij kunnen hier niets mee”, zei de Oekraïense ambassadeur over het Chinese vredesplan.",
        "anonymous-ukraine rejects 1",
    ),
    (
        "2023-02-25",
        "De Finse premier Sanna Marin gelooft niet dat het Chinese vredesplan voor Oekraïne de oorlog dichter"
        " bij een einde brengt.",
        "sanna-marin doubts 1",
    ),
    (
        "2023-02-25",
        "Met zijn vrijdag verschenen twaalfpuntenplan voor Oekraïne hoopt China zich als vredesmacht te tonen.",
        "china publishes 1",
    ),
]
LONG_AFTER = [
    (
        "2023-03-21",
        "Bij hun ontmoeting in het Kremlin namen Xi en Poetin de Chinese vredesvoorstellen voor Oekraïne door.",
        "vladimir-putin discusses 1; xi-jinping discusses 1",
    ),
    (
        "2023-04-28",
        "In zijn telefoongesprek met Zelensky verwees Xi naar het Chinese standpuntdocument over Oekraïne.",
        "xi-jinping discusses 1",
    ),
    (
        "2023-05-27",
        "Li Hui kreeg in Brussel te horen dat een plan zonder Russische aftocht geen kans maakt, meldde een "
        "EU-ambtenaar na zijn uitleg over het Chinese vredesplan voor Oekraïne.",
        "anonymous-eu sets_condition 1",
    ),
    (
        "2024-05-24",
        "Peking en Brasilia hebben donderdag zes punten opgesteld die een einde moeten maken aan de oorlog in Oekraïne.",
        "brazil publishes 1; china publishes 1",
    ),
    (
        "2024-09-26",
        "‘Het Chinees-Braziliaanse plan is gewoon een politieke stunt’, zei Zelensky over het zespuntenplan "
        "van China en Brazilië voor Oekraïne.",
        "volodymyr-zelensky doubts 1",
    ),
    (
        "2023-03-22",
        "De Amerikaanse regeringswoordvoerder John Kirby had geen goed woord over voor het Chinese vredesplan voor Oekraïne.",
        "john-kirby doubts 1",
    ),
    (
        "2023-04-07",
        "Ursula von der Leyen bracht in Peking het Chinese vredesplan voor Oekraïne ter sprake. Ze had er "
        "waardering voor dat China het kernwapengebruik afkeurt.",
        "ursula-von-der-leyen discusses 1; ursula-von-der-leyen welcomes 2",
    ),
    ("2023-05-20", "Li Hui stelde het Chinese vredesplan voor Oekraïne voor aan de Poolse regering.", "li-hui discusses 1"),
    (
        "2023-03-20",
        "Xi Jinping schrijft in een opiniestuk in een Russische krant dat het Chinese document over Oekraïne "
        "de wil van de wereldgemeenschap weerspiegelt.",
        "xi-jinping discusses 1",
    ),
    (
        "2023-04-26",
        "Xi Jinping heeft woensdag voor het eerst sinds de oorlog in Oekraïne met Zelensky gebeld. De Chinese"
        " president bracht het twaalfpuntenplan van februari in herinnering en stuurt een gezant. In Moskou "
        "klonk lof voor de Chinese inspanningen om te bemiddelen.",
        "xi-jinping discusses 2; russia welcomes 3",
    ),
]
NEAR_MISSES = [
    ("2022-03-07", "Oekraïne vraagt China om te bemiddelen."),
    ("2022-03-20", "Amerika wil dat China zijn invloed op Rusland aanwendt om de oorlog in Oekraïne te stoppen."),
    (
        "2023-06-17",
        "De Zuid-Afrikaanse president legde Poetin een plan van tien punten voor. China noemde het Afrikaanse"
        " initiatief voor Oekraïne waardevol.",
    ),
    (
        "2023-06-03",
        "De Indonesische minister Prabowo kwam met een vredesplan voor Oekraïne. Kiev wees het voorstel van "
        "de hand. China zweeg.",
    ),
    ("2023-03-10", "China presenteerde een akkoord tussen Iran en Saoedi-Arabië. De VS verwelkomden het akkoord."),
    ("2023-11-21", "China wil een vredesconferentie over Gaza. De EU verwelkomde het voorstel. Oekraïne bleef buiten beeld."),
    (
        "2023-02-22",
        "Zelensky heeft het Chinese vredesplan voor Oekraïne nog niet gezien, zei hij. Hij wil er met Peking over spreken.",
    ),
    (
        "2023-02-22",
        "Wang Yi overlegde in Moskou met Poetin. Over het Chinese vredesplan voor Oekraïne werd volgens het "
        "Kremlin niet gesproken.",
    ),
    ("2022-09-17", "Xi zei tegen Poetin dat hij vragen en zorgen heeft over de oorlog in Oekraïne."),
    ("2022-03-04", "China zou kunnen bemiddelen tussen Rusland en Oekraïne, denkt EU-buitenlandchef Borrell."),
    ("2022-03-04", "‘China moet zijn invloed gebruiken voor vrede in Oekraïne’, zei Borrell. China reageerde niet."),
    ("2023-03-14", "De CDU is kritisch over het stikstofplan. China en Oekraïne kwamen in het debat niet aan bod."),
    ("2023-05-16", "De paus heeft een vredesplan voor Oekraïne. Zelensky wees het af. Wang Yi noemde het goed nieuws."),
]
NO_DOUBTS = [
    (
        "2023-02-21",
        "Wang Yi zei over het Chinese vredesplan voor Oekraïne dat het de soevereiniteit van landen zal noemen. Blinken sprak "
        "zijn Chinese ambtgenoot aan op de territoriale integriteit van Amerika.",
        "wang-yi previews 1",
    ),
    (
        "2023-02-26",
        "China publiceerde vrijdag zijn vredesplan voor Oekraïne. Blinken zei zaterdag dat hij geen plannen heeft om Wang Yi "
        "opnieuw te ontmoeten.",
        "china publishes 1",
    ),
    (
        "2023-02-26",
        "China publiceerde vrijdag zijn vredesplan voor Oekraïne. Scholz sprak zaterdag in New Delhi met premier Modi. Over "
        "het Chinese vredesplan zei hij niets.",
        "china publishes 1",
    ),
    (
        "2023-03-21",
        "China kwam in februari met een vredesplan voor Oekraïne. De leiders keken uit naar besprekingen om een nieuwe "
        "opzet te maken voor China en Rusland.",
        "china publishes 1",
    ),
]

NOT_YET = [
    (
        "2023-02-27",
        "Het plan waarmee China de oorlog in Oekraïne wil stoppen, valt in Polen niet in goede aarde. ‘Dit is"
        " een plan voor de agressor’, zei premier Morawiecki. Hongarije denkt daar anders over: Orbán "
        "schaarde zich maandag achter de Chinese twaalf punten.",
        "mateusz-morawiecki doubts; viktor-orban welcomes",
    ),
    (
        "2024-06-15",
        "Op de top in Zwitserland over Oekraïne schitterde China door afwezigheid. Samen met Brazilië "
        "lanceerde het vorige maand een eigen zespuntenplan. Zelensky vindt dat Peking daarmee het werk van "
        "Poetin doet. De Keniaanse president Ruto zei dat elk idee welkom is.",
        "china publishes; volodymyr-zelensky doubts",
    ),
    (
        "2023-02-24",
        "China publiceerde vrijdag een vredesplan voor Oekraïne. Kiev haalt er vooral uit dat het de grenzen "
        "van Oekraïne zou eerbiedigen: dat stemt president Zelensky hoopvol.",
        "china publishes; volodymyr-zelensky welcomes",
    ),
    (
        "2023-05-17",
        "De Chinese gezant Li Hui zette in Kiev het twaalfpuntenplan uiteen. Zijn gastheer Koeleba maakte "
        "duidelijk dat er over grondgebied niet te marchanderen valt. Oekraïne wil de bezetter weg hebben.",
        "dmytro-kuleba sets_condition; li-hui discusses",
    ),
    (
        "2022-04-01",
        "Premier Li Keqiang verzekerde de EU dat China ‘op zijn eigen manier’ aan vrede in Oekraïne zal werken.",
        "li-keqiang offers_mediation",
    ),
    (
        "2023-02-24",
        "Het Chinese ministerie van Buitenlandse Zaken zette zijn visie op de oorlog in Oekraïne vrijdag in "
        "twaalf paragrafen uiteen. De eerste draait om het VN-Handvest. Verder moeten wapens zwijgen en moet "
        "er gepraat worden. Wie gevangenen heeft, moet die uitwisselen. Ook wil Peking dat er van atoomwapens"
        " geen gebruik wordt gemaakt.",
        "china-foreign-ministry publishes",
    ),
    (
        "2024-06-14",
        "Volgens de Oekraïense president Zelensky werkt het Chinees-Braziliaanse voorstel voor Oekraïne destructief.",
        "volodymyr-zelensky doubts",
    ),
    (
        "2023-02-24",
        "China bracht vrijdag zijn vredesplan voor Oekraïne naar buiten. Volgens Kremlinwoordvoerder Peskov "
        "verdient elk initiatief dat vrede dichterbij brengt aandacht, en moet het plan grondig worden "
        "bekeken.",
        "china publishes; dmitry-peskov discusses; dmitry-peskov welcomes",
    ),
    (
        "2023-05-26",
        "Onderminister Gerwel legde de Chinese gezant Li Hui uit dat het Chinese plan voor Oekraïne de "
        "agressor en het slachtoffer gelijkstelt.",
        "wojciech-gerwel doubts",
    ),
    (
        "2023-03-01",
        "Woordvoerder Mao Ning van het Chinese ministerie verdedigde het twaalfpuntenplan voor Oekraïne tegen"
        " kritiek uit het Westen.",
        "mao-ning discusses; west doubts",
    ),
    (
        "2024-06-03",
        "China heeft samen met Brazilië een zespuntenplan voor Oekraïne. Meer dan veertig landen steunen het, beweert Wang Yi.",
        "wang-yi discusses",
    ),
    (
        "2023-02-25",
        "Vaag, maar niet nutteloos: zo keken Europese hoofdsteden dit weekend naar het document waarmee China"
        " zich in de oorlog in Oekraïne mengt.\n\nDe Roemeense president Klaus Iohannis liet weten het Chinese "
        "vredesplan met belangstelling te hebben gelezen. Zijn Letse collega Egils Levits sprak van een "
        "poging om Moskou uit de wind te zetten. Voor Josep Borrell telt alleen wat China doet, niet wat het "
        "opschrijft.",
        "egils-levits doubts; josep-borrell doubts; klaus-iohannis discusses",
    ),
    (
        "2023-02-22",
        "Het Kremlin zegt uit te kijken naar het vredesplan voor Oekraïne dat Xi Jinping vrijdag bekendmaakt."
        " Poetin hoorde er woensdag van Wang Yi al het een en ander over.",
        "russia welcomes; wang-yi consults; xi-jinping announces",
    ),
    (
        "2023-05-26",
        "In Moskou sloot Li Hui zijn rondreis af. Lavrov dankte hem voor de evenwichtige houding van China in"
        " de oorlog in Oekraïne. Eerder had hij in Parijs, Berlijn en Brussel het Chinese vredesplan "
        "verdedigd. Daar kreeg hij te horen dat vrede begint met de terugtrekking van Russische troepen.",
        "li-hui discusses; sergey-lavrov welcomes",
    ),
    (
        "2023-02-28",
        "De Finse president Niinistö overlegt deze week met Xi over het Chinese vredesplan voor Oekraïne.",
        "sauli-niinisto discusses; xi-jinping discusses",
    ),
]


@pytest.mark.parametrize(("day", "text", "expected"), [*STILL_TO_COME, *ON_THE_DAY, *DAYS_AFTER, *LONG_AFTER])
def test_acts_with_actor_and_evidence(acts_told, day, text, expected):
    assert acts_told(text, day) == expected


@pytest.mark.parametrize(("day", "text", "expected"), NO_DOUBTS)
def test_what_is_not_said_of_the_proposal_is_no_doubt_of_it(acts_told, day, text, expected):
    assert acts_told(text, day) == expected


@pytest.mark.parametrize(("day", "text"), NEAR_MISSES)
def test_near_misses_tell_nothing(acts_told, day, text):
    assert acts_told(text, day) == ""


@pytest.mark.xfail(reason="idioms, and acts that only the passage as a whole tells")
@pytest.mark.parametrize(("day", "text", "expected"), NOT_YET)
def test_not_yet(findings_of, day, text, expected):
    assert "; ".join(sorted(f"{act.actor_id} {act.act}" for act in findings_of(text, day).plan)) == expected
