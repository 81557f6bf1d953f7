"""Sentences of many styles that tell of an act on China's proposal for Ukraine, by act, and near-misses that tell of none.

Each case has the day of its article; what is expected is written as in test_acts.py.
"""

from __future__ import annotations

import pytest

ANNOUNCES = [
    (  # a speech on peace still to come is a position about to be published (codebook, section 6)
        "2023-02-21",
        "Xi Jinping houdt vrijdag een 'vredestoespraak' over Oekraïne, zei de Italiaanse minister Tajani.",
        "xi-jinping announces 1",
    ),
    (
        "2023-02-19",
        "Topdiplomaat Wang Yi zei zaterdag in München dat China deze week een vredesplan voor Oekraïne publiceert.",
        "wang-yi announces 1",
    ),
    (
        "2023-02-20",
        "China wil op de eerste verjaardag van de oorlog in Oekraïne een vredesinitiatief presenteren.",
        "china announces 1",
    ),
    (
        "2023-02-22",
        '"We zullen een paper publiceren over de politieke regeling van de crisis", zei Wang Yi over Oekraïne.',
        "wang-yi announces 1",
    ),
    (
        "2023-02-22",
        "Peking gaat een standpuntdocument uitbrengen over de crisis in Oekraïne, kondigde minister Qin Gang aan.",
        "qin-gang announces 1",
    ),
    (
        "2023-02-20",
        "Op de veiligheidsconferentie in München beloofde Wang Yi een Chinees vredesvoorstel voor Oekraïne.",
        "wang-yi announces 1",
    ),
    ("2023-02-23", "Morgen, precies een jaar na de inval in Oekraïne, presenteert China zijn vredesplan.", "china announces 1"),
    (
        "2023-02-20",
        "Naar verwachting onthult president Xi vrijdag een Chinees vredesplan voor Oekraïne.",
        "xi-jinping announces 1",
    ),
]
CONSULTS = [
    (
        "2023-02-22",
        "Wang Yi heeft de Oekraïense minister Koeleba bijgepraat over de hoofdpunten van het Chinese vredesplan voor Oekraïne.",
        "wang-yi consults 1",
    ),
    (
        "2023-02-22",
        "Koeleba zei dat Wang Yi hem in München de kernpunten van het Chinese vredesplan heeft voorgelegd.",
        "wang-yi consults 1",
    ),
    ("2023-02-22", "Wang Yi sprak in Moskou met Lavrov over het Chinese vredesplan voor Oekraïne.", "wang-yi consults 1"),
]
PREVIEWS = [
    (
        "2023-02-21",
        "Het Chinese vredesvoorstel voor Oekraïne zal volgens Wang Yi het belang van soevereiniteit en "
        "territoriale integriteit benadrukken.",
        "wang-yi previews 1",
    ),
    (
        "2023-02-19",
        "Wang Yi kondigde een vredesplan voor Oekraïne aan. Het document zal benadrukken dat kernoorlogen "
        "niet gevoerd mogen worden, zei hij.",
        "wang-yi announces 1; wang-yi previews 2",
    ),
    (
        "2023-02-19",
        "Wang Yi zei dat Peking een vredesplan voor Oekraïne zal uitbrengen. Daarin staat dat aanvallen op "
        "kerncentrales moeten stoppen, aldus de topdiplomaat.",
        "wang-yi announces 1; wang-yi previews 2",
    ),
]
PUBLISHES = [
    (
        "2023-02-24",
        "China roept in een vrijdag verschenen standpuntnota Rusland en Oekraïne op tot vredesonderhandelingen.",
        "china publishes 1",
    ),
    (
        "2023-02-24",
        "Het Chinese ministerie van Buitenlandse Zaken heeft een twaalfpuntenplan voor vrede in Oekraïne op "
        "zijn website gezet.",
        "china-foreign-ministry publishes 1",
    ),
    ("2023-02-24", "China heeft een plan op tafel gelegd om de oorlog in Oekraïne te beëindigen.", "china publishes 1"),
    ("2023-02-24", "Peking komt met twaalf voorstellen voor een einde aan de oorlog in Oekraïne.", "china publishes 1"),
    (
        "2023-02-24",
        "In het vredesplan voor Oekraïne dat China vandaag bekendmaakte, staat dat het gebruik van "
        "kernwapens onaanvaardbaar is.",
        "china publishes 1",
    ),
    ("2023-02-24", "China pleit in een document met twaalf punten voor een staakt-het-vuren in Oekraïne.", "china publishes 1"),
    (
        "2023-02-25",
        "Het vredesplan dat China vrijdag voorstelde, gaat uit van respect voor de soevereiniteit van alle "
        "landen, ook Oekraïne.",
        "china publishes 1",
    ),
    ("2023-03-22", "China lanceerde eind februari een vredesplan voor Oekraïne.", "china publishes 1"),
    (
        "2023-03-31",
        "Het Chinese vredesplan, dat in februari werd gepresenteerd, roept op tot een staakt-het-vuren in Oekraïne.",
        "china publishes 1",
    ),
    (
        "2023-05-16",
        "China kwam op de eerste verjaardag van de Russische inval in Oekraïne met een twaalfpuntenplan.",
        "china publishes 1",
    ),
    (
        "2023-02-24",
        "Op de dag dat de oorlog in Oekraïne een jaar duurt, heeft China zijn langverwachte vredesplan "
        "gepubliceerd. Het pleit voor hervatting van de vredesgesprekken en het beëindigen van eenzijdige "
        "sancties.",
        "china publishes 1,2",
    ),
]
DISCUSSES = [
    (
        "2023-03-21",
        "Xi en Poetin hebben het Chinese vredesplan voor Oekraïne uitgebreid besproken.",
        "vladimir-putin discusses 1; xi-jinping discusses 1",
    ),
    (
        "2023-03-20",
        "Poetin zei dat hij het Chinese vredesplan voor Oekraïne met respect heeft bestudeerd.",
        "vladimir-putin discusses 1",
    ),
    ("2023-04-06", "Macron sprak met Xi over het Chinese vredesplan voor Oekraïne.", "emmanuel-macron discusses 1"),
]
WELCOMES = [
    ("2023-02-24", "Rusland zegt de Chinese plannen voor vrede in Oekraïne te waarderen.", "russia welcomes 1"),
    (
        "2023-02-24",
        'Volgens Zelensky is het een goed teken dat China over vrede in Oekraïne praat. "Het Chinese '
        'vredesplan toont respect voor onze territoriale integriteit", zei hij.',
        "volodymyr-zelensky welcomes 1,2",
    ),
    (
        "2023-03-21",
        "Poetin noemde het Chinese vredesplan een mogelijke basis voor een oplossing in Oekraïne.",
        "vladimir-putin welcomes 1",
    ),
    (
        "2023-03-21",
        '"Veel punten uit het Chinese vredesplan kunnen als basis dienen voor een regeling in Oekraïne", zei Poetin.',
        "vladimir-putin welcomes 1",
    ),
    (
        "2023-02-25",
        "De Hongaarse premier Orbán noemt het Chinese vredesplan voor Oekraïne belangrijk en steunt het.",
        "viktor-orban welcomes 1",
    ),
    (
        "2023-02-24",
        'VN-chef Guterres noemde het Chinese plan voor Oekraïne "een belangrijke bijdrage".',
        "antonio-guterres welcomes 1",
    ),
    (
        "2023-02-24",
        "De Wit-Russische leider Loekasjenko steunt het Chinese vredesplan voor Oekraïne volledig.",
        "alexander-lukashenko welcomes 1",
    ),
    ("2023-02-24", "Het Kremlin reageerde positief op het twaalfpuntenplan van China voor Oekraïne.", "russia welcomes 1"),
    (
        "2023-02-24",
        "Moskou verwelkomt het Chinese vredesplan voor Oekraïne en deelt de ideeën van Peking.",
        "russia welcomes 1",
    ),
    ("2023-02-24", "Rusland is blij met het voorstel van China om de oorlog in Oekraïne te beëindigen.", "russia welcomes 1"),
]
DOUBTS = [
    (
        "2023-02-24",
        'NAVO-chef Stoltenberg is sceptisch over het Chinese vredesplan voor Oekraïne. "China heeft niet '
        'veel geloofwaardigheid", zei hij.',
        "jens-stoltenberg doubts 1,2",
    ),
    (
        "2023-02-24",
        "Volgens Von der Leyen heeft China al partij gekozen en is het document over Oekraïne geen "
        "vredesplan, maar een verzameling principes.",
        "ursula-von-der-leyen doubts 1",
    ),
    (
        "2023-02-24",
        '"Het is geen vredesplan, China deelt alleen zijn principes", zei Von der Leyen over het Chinese '
        "document over Oekraïne.",
        "ursula-von-der-leyen doubts 1",
    ),
    ("2023-02-24", "De EU reageerde terughoudend op het Chinese vredesplan voor Oekraïne.", "eu doubts 1"),
    ("2023-02-24", "Het Westen reageert lauw op het Chinese vredesplan voor Oekraïne.", "west doubts 1"),
    (
        "2023-02-24",
        "Duitsland noemt het een gemiste kans dat China in zijn vredesplan voor Oekraïne Rusland niet "
        "oproept zich terug te trekken.",
        "germany doubts 1",
    ),
    ("2023-02-25", "Biden ziet niets in het Chinese vredesplan voor Oekraïne.", "joe-biden doubts 1"),
    (
        "2023-03-20",
        "Blinken waarschuwde dat de wereld zich niet voor de gek moet laten houden door het Chinese vredesplan voor Oekraïne.",
        "antony-blinken doubts 1",
    ),
    (
        "2023-03-20",
        'Volgens Blinken kan het Chinese vredesplan voor Oekraïne een "vertragingstactiek" zijn.',
        "antony-blinken doubts 1",
    ),
    ("2023-02-24", "Experts noemen het Chinese vredesplan voor Oekraïne vaag.", "anonymous doubts 1"),
    (
        "2023-02-24",
        '"Er staat weinig nieuws in het Chinese plan voor Oekraïne", zegt Chinakenner Ingrid d\'Hooghe van Clingendael.',
        "ingrid-d-hooghe doubts 1",
    ),
    (
        "2023-02-24",
        "De Nederlandse minister Hoekstra plaatst kanttekeningen bij het Chinese vredesplan voor Oekraïne.",
        "wopke-hoekstra doubts 1",
    ),
    ("2023-02-24", "Bij de NAVO zijn er twijfels over het Chinese vredesplan voor Oekraïne.", "nato doubts 1"),
    (
        "2023-02-24",
        "Kiev is kritisch over het plan van China voor Oekraïne, omdat het niet spreekt over terugtrekking "
        "van Russische troepen.",
        "ukraine doubts 1",
    ),
    (
        "2023-02-25",
        "De Duitse president Steinmeier vraagt zich af of China wel een constructieve rol wil spelen met "
        "zijn vredesplan voor Oekraïne.",
        "frank-walter-steinmeier doubts 1",
    ),
]
REJECTS = [
    (
        "2023-02-25",
        'Biden noemde het Chinese vredesplan voor Oekraïne "niet rationeel" en alleen goed voor Rusland.',
        "joe-biden doubts 1",
    ),
    ("2023-02-25", "De VS wijzen het Chinese vredesplan voor Oekraïne af.", "united-states rejects 1"),
    (
        "2023-02-24",
        "Een Chinees vredesplan dat Rusland bezette gebieden laat houden, is voor Oekraïne onbespreekbaar.",
        "ukraine rejects 1",
    ),
]
SETS_CONDITION = [
    (
        "2023-02-24",
        "Zelensky reageerde op het Chinese plan: elk vredesplan moet volgens hem uitgaan van de volledige "
        "terugtrekking van Russische troepen uit Oekraïne.",
        "volodymyr-zelensky sets_condition 1",
    ),
    (
        "2023-02-24",
        "Een vredesplan moet de soevereiniteit van Oekraïne volledig herstellen, zei Scholz in reactie op "
        "het Chinese document.",
        "olaf-scholz sets_condition 1",
    ),
    (
        "2023-02-25",
        "Zonder terugtrekking van de Russische troepen is het Chinese vredesplan voor Oekraïne waardeloos, zei Koeleba.",
        "dmytro-kuleba sets_condition 1",
    ),
    (
        "2023-03-21",
        "Kiev houdt vast aan de terugtrekking van Russische troepen als voorwaarde voor vredesoverleg en "
        "wijst het Chinese vredesplan af.",
        "ukraine rejects 1; ukraine sets_condition 1",
    ),
]
OFFERS_MEDIATION = [
    ("2022-03-08", "China biedt zich aan als bemiddelaar in de oorlog in Oekraïne.", "china offers_mediation 1"),
    ("2022-03-07", 'Wang Yi zei dat China bereid is om "waar nodig" te bemiddelen in Oekraïne.', "wang-yi offers_mediation 1"),
    (
        "2022-03-08",
        'Xi riep in een videogesprek met Macron en Scholz op tot "maximale terughoudendheid" in Oekraïne.',
        "xi-jinping offers_mediation 1",
    ),
    (
        "2022-02-26",
        "Peking wil dat Rusland en Oekraïne weer rond de onderhandelingstafel gaan zitten.",
        "china offers_mediation 1",
    ),
    (
        "2022-09-21",
        "China roept na de toespraak van Poetin op tot een staakt-het-vuren in Oekraïne door middel van dialoog.",
        "china offers_mediation 1",
    ),
    (
        "2022-11-04",
        "Xi zei tegen Scholz dat China vredesonderhandelingen over Oekraïne steunt.",
        "xi-jinping offers_mediation 1",
    ),
    (
        "2022-03-18",
        '"De prioriteit is het voortzetten van de dialoog en het voorkomen van burgerslachtoffers", zei Xi '
        "tegen Biden over Oekraïne.",
        "xi-jinping offers_mediation 1",
    ),
    (
        "2023-02-20",
        "Wang Yi zei in München dat de oorlog in Oekraïne via dialoog moet worden opgelost.",
        "wang-yi offers_mediation 1",
    ),
    (
        "2023-02-20",
        "China zal aan de kant van vrede en dialoog blijven staan in de oorlog in Oekraïne, zei Wang Yi.",
        "wang-yi offers_mediation 1",
    ),
    (
        "2023-02-16",
        "Wang Yi zei tegen Macron dat China een rol wil spelen bij het vinden van een politieke oplossing voor Oekraïne.",
        "wang-yi offers_mediation 1",
    ),
]
REACTIONS_TO_WHAT_WAS_TOLD = [
    (
        "2023-02-24",
        'China publiceerde vrijdag een vredesplan voor Oekraïne. "Dat is een eerste stap", reageerde '
        'Zelensky. "Maar we willen weten wat erachter zit."',
        "china publishes 1; volodymyr-zelensky welcomes 2",
    ),
    (
        "2023-02-24",
        "China publiceerde vrijdag een vredesplan voor Oekraïne. Kiev is niet onder de indruk.",
        "china publishes 1; ukraine doubts 2",
    ),
    (
        "2023-02-24",
        "China publiceerde vrijdag een vredesplan voor Oekraïne. Het is volgens Borrell geen vredesplan.",
        "china publishes 1; josep-borrell doubts 2",
    ),
    (
        "2023-02-24",
        'China publiceerde vrijdag een vredesplan voor Oekraïne. Stoltenberg: "China heeft niet veel geloofwaardigheid."',
        "china publishes 1; jens-stoltenberg doubts 2",
    ),
    (
        "2023-02-24",
        "China publiceerde vrijdag een vredesplan voor Oekraïne. De NAVO noemt het plan eenzijdig.",
        "china publishes 1; nato doubts 2",
    ),
    (
        "2023-02-24",
        "China publiceerde vrijdag een vredesplan voor Oekraïne. Oekraïne wil alleen praten als Rusland zijn "
        "troepen terugtrekt.",
        "china publishes 1; ukraine sets_condition 2",
    ),
    (
        "2023-02-24",
        "China publiceerde vrijdag een vredesplan voor Oekraïne. De eerste reactie van het Kremlin is positief.",
        "china publishes 1; russia welcomes 2",
    ),
    (
        "2023-02-24",
        'China publiceerde vrijdag een vredesplan voor Oekraïne. Moskou "waardeert de oprechte wens van '
        'China", aldus woordvoerder Zacharova.',
        "china publishes 1; maria-zakharova welcomes 2",
    ),
    (
        "2023-02-24",
        "China publiceerde vrijdag een vredesplan voor Oekraïne. Rusland hecht veel waarde aan het initiatief.",
        "china publishes 1; russia welcomes 2",
    ),
    (
        "2023-02-24",
        "China publiceerde vrijdag een vredesplan voor Oekraïne. Rusland juicht de Chinese inspanningen toe.",
        "china publishes 1; russia welcomes 2",
    ),
    (
        "2023-02-24",
        'China publiceerde vrijdag een vredesplan voor Oekraïne. "Wij zien in het document enkele punten '
        'waar wij het mee eens zijn", zei Zelensky.',
        "china publishes 1; volodymyr-zelensky welcomes 2",
    ),
    (
        "2023-02-24",
        'China publiceerde vrijdag een vredesplan voor Oekraïne. "Er staan ook punten in waar we het niet '
        'mee eens zijn", zei Zelensky.',
        "china publishes 1; volodymyr-zelensky doubts 2",
    ),
    (
        "2023-02-24",
        "China publiceerde vrijdag een vredesplan voor Oekraïne. Het noemt Rusland niet als agressor, bekritiseerde Borrell.",
        "china publishes 1; josep-borrell doubts 2",
    ),
]
WHAT_IT_HOLDS = [
    (
        "2023-02-24",
        "China publiceerde vrijdag een vredesplan voor Oekraïne. De twaalf punten gaan onder meer over het "
        "beschermen van kerncentrales, het ruilen van krijgsgevangenen en de graandeal.",
        "china publishes 1,2",
    ),
    (
        "2023-02-24",
        "China publiceerde vrijdag een vredesplan voor Oekraïne. Peking wil ook dat burgers worden gespaard "
        "en dat er humanitaire corridors komen.",
        "china publishes 1,2",
    ),
    (
        "2023-02-24",
        "China publiceerde vrijdag een vredesplan voor Oekraïne. Het land keert zich tegen de mentaliteit "
        "van de Koude Oorlog en tegen het uitbreiden van militaire blokken.",
        "china publishes 1,2",
    ),
    (
        "2023-02-24",
        "China publiceerde vrijdag een vredesplan voor Oekraïne. De soevereiniteit van alle landen moet "
        "worden gerespecteerd, staat erin.",
        "china publishes 1,2",
    ),
    (
        "2023-02-24",
        "China publiceerde vrijdag een vredesplan voor Oekraïne. Volgens het document mag voedsel geen wapen "
        "worden en moet de graanexport doorgaan.",
        "china publishes 1,2",
    ),
    (
        "2023-02-24",
        "China publiceerde vrijdag een vredesplan voor Oekraïne. Peking roept op om de economische sancties "
        "tegen Rusland op te heffen en internationale aanvoerketens stabiel te houden.",
        "china publishes 1,2",
    ),
    (
        "2023-02-24",
        "China publiceerde vrijdag een vredesplan voor Oekraïne. China zegt te willen helpen bij de wederopbouw na de oorlog.",
        "china publishes 1,2",
    ),
    (
        "2023-02-24",
        'China publiceerde vrijdag een vredesplan voor Oekraïne. "Sancties lossen niets op", staat in het stuk.',
        "china publishes 1,2",
    ),
    (
        "2023-02-24",
        "China publiceerde vrijdag een vredesplan voor Oekraïne. Het plan roept op de vijandelijkheden te "
        "staken, onderhandelingen te hervatten en een humanitaire ramp te voorkomen.",
        "china publishes 1,2",
    ),
    (
        "2023-02-24",
        "China publiceerde vrijdag een vredesplan voor Oekraïne. Nucleaire wapens mogen niet worden ingezet "
        "en kerncentrales moeten worden ontzien.",
        "china publishes 1,2",
    ),
]
NO_REACTION = [
    (
        "2023-02-24",
        "China publiceerde vrijdag een vredesplan voor Oekraïne. De VS zeggen dat Rusland de oorlog morgen "
        "kan beëindigen door zich terug te trekken.",
        "china publishes 1",
    ),
    (
        "2023-02-24",
        "China publiceerde vrijdag een vredesplan voor Oekraïne. Zelensky zei dat hij Xi wil ontmoeten om "
        "het voorstel te bespreken.",
        "china publishes 1",
    ),
    (
        "2023-02-27",
        "China publiceerde vrijdag een vredesplan voor Oekraïne. Het Kremlin zei maandag het plan nauwkeurig "
        "te zullen bestuderen, maar ziet nog geen voorwaarden voor vrede.",
        "china publishes 1; russia discusses 2",
    ),
    (
        "2023-02-24",
        "China publiceerde vrijdag een vredesplan voor Oekraïne. De oorlog kostte al tienduizenden levens en "
        "joeg miljoenen mensen op de vlucht.",
        "china publishes 1",
    ),
    (
        "2023-02-24",
        "China publiceerde vrijdag een vredesplan voor Oekraïne. Het Westen steunt Oekraïne met wapens en "
        "sancties. Poetin dreigde vaker met kernwapens.",
        "china publishes 1",
    ),
]
OTHER_WORDINGS = [
    (
        "2023-02-27",
        "China publiceerde een vredesplan voor Oekraïne. De twaalf punten zijn volgens Borrell te vaag om als basis te dienen.",
        "china publishes 1; josep-borrell doubts 2",
    ),
    (
        "2023-02-27",
        "China publiceerde een vredesplan voor Oekraïne. Kiev wil dat het Russische leger vertrekt.",
        "china publishes 1; ukraine sets_condition 2",
    ),
    (
        "2023-02-26",
        "Wit-Rusland en Iran prijzen het Chinese vredesplan voor Oekraïne.",
        "belarus welcomes 1; iran welcomes 1",
    ),
    (
        "2023-02-24",
        "De Amerikaanse veiligheidsadviseur Sullivan zei dat het Chinese vredesplan voor Oekraïne na het "
        "eerste punt had kunnen stoppen.",
        "jake-sullivan doubts 1",
    ),
    (
        "2023-03-20",
        "Xi Jinping is in Moskou om zijn vredesplan voor Oekraïne te bespreken met Poetin.",
        "xi-jinping discusses 1",
    ),
    (
        "2023-02-27",
        "Moskou zal het Chinese vredesplan voor Oekraïne nauwkeurig bekijken, zei Peskov.",
        "dmitry-peskov discusses 1",
    ),
    (
        "2023-02-22",
        "Oekraïne is niet geraadpleegd over het vredesplan waar China aan werkt.",
        "china announces 1",
    ),
    (
        "2023-05-16",
        "De Chinese gezant Li Hui is in Kiev om het vredesplan van Peking voor Oekraïne toe te lichten.",
        "li-hui discusses 1",
    ),
    (
        "2023-02-24",
        "Een jaar na het begin van de invasie komt China met een voorstel om de oorlog in Oekraïne te "
        "stoppen. Het telt twaalf punten.",
        "china publishes 1",
    ),
    (
        "2023-02-24",
        "'Gesprekken zijn de enige uitweg', stelt China in zijn vrijdag gepresenteerde visie op de oorlog in Oekraïne.",
        "china publishes 1",
    ),
    (
        "2023-02-25",
        "Het Chinese document over Oekraïne bevat twaalf punten, zoals een staakt-het-vuren en het opheffen van sancties.",
        "china publishes 1",
    ),
    (
        "2023-02-25",
        "Zelensky noemde het Chinese voorstel voor Oekraïne vrijdag een belangrijk signaal, maar zei dat "
        "alleen een plan dat de terugtrekking van Russische troepen regelt, kan werken.",
        "volodymyr-zelensky sets_condition 1; volodymyr-zelensky welcomes 1",
    ),
    (
        "2023-02-25",
        '"Ik wil graag geloven dat China geen wapens levert", zei Zelensky, die het Chinese vredesplan voor '
        "Oekraïne voorzichtig verwelkomde.",
        "volodymyr-zelensky welcomes 1",
    ),
    (
        "2023-02-25",
        "De Duitse minister Baerbock ziet weinig in het Chinese vredesplan voor Oekraïne.",
        "annalena-baerbock doubts 1",
    ),
    (
        "2023-02-25",
        "Volgens de Estse premier Kallas is het Chinese vredesplan voor Oekraïne een rookgordijn.",
        "kaja-kallas doubts 1",
    ),
    ("2023-02-25", "China's plan voor Oekraïne wordt in Moskou verwelkomd.", "russia welcomes 1"),
    (
        "2023-02-25",
        "Rusland deelt de visie van China in het vredesplan voor Oekraïne, zei woordvoerder Zacharova.",
        "maria-zakharova welcomes 1",
    ),
    (
        "2023-03-21",
        "Poetin prees in het Kremlin het Chinese vredesplan voor Oekraïne en noemde het evenwichtig.",
        "vladimir-putin welcomes 1",
    ),
    (
        "2023-03-21",
        '"We hebben uw voorstellen zorgvuldig bestudeerd", zei Poetin tegen Xi over het Chinese vredesplan voor Oekraïne.',
        "vladimir-putin discusses 1",
    ),
    (
        "2023-03-22",
        "Kiev stuurde China zijn eigen vredesformule. Het Chinese vredesplan voor Oekraïne is volgens "
        "Zelensky gedeeltelijk bruikbaar.",
        "volodymyr-zelensky welcomes 2",
    ),
    (
        "2023-04-01",
        "Volgens EU-buitenlandchef Borrell is het Chinese document over Oekraïne geen vredesplan, maar een "
        "lijst met bekende standpunten.",
        "josep-borrell doubts 1",
    ),
    (
        "2023-04-07",
        "Macron zei na zijn gesprek met Xi dat het Chinese vredesplan voor Oekraïne interessante elementen bevat.",
        "emmanuel-macron welcomes 1",
    ),
    (
        "2023-04-14",
        "Brazilië staat positief tegenover het Chinese vredesplan voor Oekraïne, zei Lula in Peking.",
        "luiz-inacio-lula-da-silva welcomes 1",
    ),
    (
        "2023-05-26",
        "Li Hui en Lavrov spraken vrijdag in Moskou over het Chinese vredesplan voor Oekraïne.",
        "li-hui discusses 1; sergey-lavrov discusses 1",
    ),
    (
        "2023-02-22",
        "Volgens Wang Yi zal China snel zijn standpunt over een politieke oplossing voor Oekraïne bekendmaken.",
        "wang-yi announces 1",
    ),
    (
        "2022-03-07",
        'China zal "op het juiste moment" bemiddelen in Oekraïne, aldus minister Wang Yi.',
        "wang-yi offers_mediation 1",
    ),
    (
        "2022-03-11",
        'Premier Li Keqiang riep op tot "maximale terughoudendheid" om een humanitaire crisis in Oekraïne te voorkomen.',
        "li-keqiang offers_mediation 1",
    ),
    (
        "2022-11-14",
        "Xi zei tegen Biden dat China hoopt op hervatting van de vredesbesprekingen tussen Rusland en Oekraïne.",
        "xi-jinping offers_mediation 1",
    ),
    (
        "2023-02-24",
        "De Chinese regering maakte vrijdagochtend haar lang verwachte visie op de oorlog in Oekraïne "
        "openbaar. Het document van twaalf punten rept met geen woord over een Russische terugtrekking.",
        "china publishes 1,2",
    ),
    (
        "2023-02-24",
        "China heeft twaalf punten op papier gezet voor een politieke oplossing van het conflict in Oekraïne.",
        "china publishes 1",
    ),
    (
        "2023-02-24",
        "In een verklaring met 12 punten roept China Rusland en Oekraïne op om te gaan praten.",
        "china publishes 1",
    ),
    (
        "2023-02-24",
        "China wil bemiddelen in de oorlog in Oekraïne en heeft daarvoor een twaalfpuntenplan gelanceerd.",
        "china publishes 1",
    ),
    (
        "2023-02-24",
        "Oekraïne en Rusland moeten zo snel mogelijk om de tafel, staat in het Chinese vredesplan dat vrijdag verscheen.",
        "china publishes 1",
    ),
    (
        "2023-02-24",
        "China publiceerde een vredesplan voor Oekraïne. Het Westen is niet overtuigd.",
        "china publishes 1; west doubts 2",
    ),
    (
        "2023-02-24",
        "China publiceerde een vredesplan voor Oekraïne. Washington reageerde afhoudend.",
        "china publishes 1; united-states doubts 2",
    ),
    (
        "2023-02-24",
        "China publiceerde een vredesplan voor Oekraïne. Volgens Duitsland ontbreken er belangrijke elementen.",
        "china publishes 1; germany doubts 2",
    ),
    (
        "2023-02-24",
        "China publiceerde een vredesplan voor Oekraïne. De Franse president Macron noemde het een goede "
        "zaak dat China zich voor vrede inzet.",
        "china publishes 1; emmanuel-macron welcomes 2",
    ),
    (
        "2023-02-24",
        "China publiceerde een vredesplan voor Oekraïne. Servië en Hongarije steunen het voorstel.",
        "china publishes 1; hungary welcomes 2; serbia welcomes 2",
    ),
    (
        "2023-02-24",
        "China publiceerde een vredesplan voor Oekraïne. Volgens president Zelensky is het geen slecht teken "
        "dat China over Oekraïne praat.",
        "china publishes 1; volodymyr-zelensky welcomes 2",
    ),
    (
        "2023-02-24",
        "China publiceerde een vredesplan voor Oekraïne. De Russische minister Lavrov sprak zijn waardering uit voor het plan.",
        "china publishes 1; sergey-lavrov welcomes 2",
    ),
    (
        "2023-02-19",
        "China gaat een voorstel doen om de oorlog in Oekraïne te beëindigen. Dat heeft Wang Yi bekendgemaakt.",
        "wang-yi announces 1,2",
    ),
    (
        "2023-02-20",
        "China heeft zijn aangekondigde vredesplan voor Oekraïne voorgelegd aan Frankrijk.",
        "china announces 1; china consults 1",
    ),
    (
        "2024-03-10",
        "Een jaar na de publicatie van het Chinese vredesplan voor Oekraïne is er weinig veranderd.",
        "china publishes 1",
    ),
    (
        "2023-03-20",
        "China blijft in de oorlog in Oekraïne een neutraal standpunt innemen, zei Wang Yi.",
        "",
    ),
    (
        "2023-03-01",
        "China publiceerde een vredesplan voor Oekraïne. Het plan heeft verdiensten, zei Macron.",
        "china publishes 1; emmanuel-macron welcomes 2",
    ),
    (
        "2023-03-01",
        "China publiceerde een vredesplan voor Oekraïne. Met het plan heeft Zelensky moeite.",
        "china publishes 1; volodymyr-zelensky doubts 2",
    ),
    (
        "2023-02-25",
        "China publiceerde vrijdag een vredesplan voor Oekraïne. Volgens het Kremlin moet het plan nader worden bestudeerd.",
        "china publishes 1; russia discusses 2",
    ),
    (
        "2023-03-01",
        "Xi Jinping en Loekasjenko bespraken woensdag in Peking het Chinese vredesplan voor Oekraïne.",
        "alexander-lukashenko discusses 1; xi-jinping discusses 1",
    ),
    (
        "2023-03-01",
        "Loekasjenko zei woensdag het Chinese vredesplan voor Oekraïne volledig te steunen.",
        "alexander-lukashenko welcomes 1",
    ),
    (
        "2023-03-21",
        'Volgens Poetin kan het Chinese vredesplan voor Oekraïne de basis vormen voor een akkoord, "als het '
        'Westen en Kiev er klaar voor zijn".',
        "vladimir-putin welcomes 1",
    ),
    (
        "2023-03-21",
        "De Amerikaanse regering waarschuwt dat de wereld zich niet moet laten misleiden door het Chinese "
        "vredesplan voor Oekraïne.",
        "united-states doubts 1",
    ),
    (
        "2023-03-22",
        "De VS zien China niet als neutrale bemiddelaar, zei Kirby over het Chinese vredesplan voor Oekraïne.",
        "john-kirby doubts 1",
    ),
    (
        "2023-03-31",
        "Von der Leyen noemde het Chinese vredesplan voor Oekraïne donderdag in een toespraak niet levensvatbaar.",
        "ursula-von-der-leyen doubts 1",
    ),
    (
        "2023-02-24",
        'Borrell noemt het Chinese document over Oekraïne "een standpunt", geen vredesplan.',
        "josep-borrell doubts 1",
    ),
    (
        "2023-02-24",
        "Podoljak noemt het Chinese plan voor Oekraïne onrealistisch: elk plan dat de Russen in Oekraïne "
        "laat blijven, is geen vrede.",
        "mykhailo-podolyak doubts 1; mykhailo-podolyak sets_condition 1",
    ),
    (
        "2023-02-23",
        "China zal vrijdag zijn vredesplan voor Oekraïne presenteren. Het plan zal volgens Peking oproepen "
        "tot een staakt-het-vuren.",
        "china announces 1; china previews 2",
    ),
    ("2023-02-23", "Volgens Chinese staatsmedia presenteert Xi morgen een vredesplan voor Oekraïne.", "xi-jinping announces 1"),
    (
        "2023-02-16",
        "De Chinese topdiplomaat Wang Yi heeft in Parijs over een vredesplan voor Oekraïne gesproken met president Macron.",
        "wang-yi consults 1",
    ),
    (
        "2022-03-16",
        "China pleit voor een diplomatieke oplossing van de oorlog in Oekraïne, zei ambassadeur Qin Gang.",
        "qin-gang offers_mediation 1",
    ),
    (
        "2022-05-09",
        "Xi riep in een gesprek met Scholz op tot vredesonderhandelingen tussen Rusland en Oekraïne.",
        "xi-jinping offers_mediation 1",
    ),
    (
        "2022-03-30",
        "Lavrov was in China. Peking steunt de vredesgesprekken tussen Rusland en Oekraïne, aldus Wang Yi.",
        "wang-yi offers_mediation 2",
    ),
    (
        "2022-04-01",
        'De EU vroeg China om te bemiddelen in Oekraïne. "China zal zich op zijn eigen manier inzetten voor '
        'vrede", zei premier Li Keqiang.',
        "li-keqiang offers_mediation 2",
    ),
    (
        "2022-02-25",
        "Xi drong er bij Poetin op aan de crisis in Oekraïne via onderhandelingen op te lossen.",
        "xi-jinping offers_mediation 1",
    ),
    (
        "2022-03-02",
        "China is bereid een rol te spelen bij een staakt-het-vuren in Oekraïne, zegt het Chinese ministerie "
        "van Buitenlandse Zaken.",
        "china-foreign-ministry offers_mediation 1",
    ),
]
NEAR_MISSES = [
    ("2023-03-22", "Zelensky heeft China uitgenodigd om over het Chinese vredesplan voor Oekraïne te praten."),
    ("2023-02-23", "De Europese Unie wacht het Chinese vredesplan voor Oekraïne af, zei een woordvoerder."),
    ("2023-04-27", "China stuurt een speciale gezant naar Oekraïne om over vrede te praten, zei Xi tegen Zelensky."),
    ("2023-02-22", "China heeft Kiev niet geraadpleegd over zijn vredesplan, zei een hoge Oekraïense functionaris."),
    ("2023-04-26", "Xi belde met Zelensky. Daarbij kwam ook het Chinese vredesplan voor Oekraïne ter sprake."),
    ("2023-04-14", "Lula wil samen met China een vredesgroep voor Oekraïne oprichten."),
    (
        "2023-02-24",
        "Volgens Kiev moet een vredesplan beginnen met het vertrek van de Russische troepen. China "
        "publiceerde vrijdag zo'n plan.",
    ),
    ("2023-06-17", "Een Afrikaanse delegatie presenteerde in Kiev een vredesplan voor Oekraïne. China was niet betrokken."),
    (
        "2023-06-03",
        "Indonesië kwam in Singapore met een vredesplan voor Oekraïne, waar ook de Chinese minister van "
        "Defensie sprak. Kiev verwierp het voorstel.",
    ),
    ("2022-11-15", "Zelensky legde de G20 een tienpuntenplan voor vrede voor. China luisterde."),
    ("2023-08-05", "In Jeddah werd gesproken over het Oekraïense vredesplan, ook China was aanwezig."),
    ("2024-06-15", "China bleef weg van de vredestop in Zwitserland over Oekraïne. Zelensky was teleurgesteld."),
    (
        "2023-04-14",
        "De Braziliaanse president Lula wil een vredesclub oprichten met landen als China om te bemiddelen in Oekraïne.",
    ),
    ("2023-03-10", "Iran en Saoedi-Arabië herstellen hun banden na bemiddeling door China. Oekraïne volgt het nauwlettend."),
    (
        "2023-03-01",
        "De regering presenteerde een plan voor de opvang van Oekraïense vluchtelingen. China kwam niet ter sprake.",
    ),
    ("2022-10-04", "Elon Musk plaatste een vredesplan voor Oekraïne op Twitter. China reageerde positief."),
    ("2023-02-21", "Biden kondigde in Kiev nieuwe sancties aan, ook tegen bedrijven uit China. Zelensky verwelkomde dat."),
    ("2022-03-01", "De Oekraïense minister Koeleba vroeg China om te bemiddelen."),
    (
        "2023-05-12",
        "De EU heeft een plan gepresenteerd om Chinese bedrijven te straffen die Rusland helpen in Oekraïne. "
        "Peking wees het van de hand.",
    ),
    ("2022-12-26", "Oekraïne wil in februari een vredestop bij de VN. Rusland wees het plan af. China gaf geen reactie."),
    ("2022-03-30", "Rusland en Oekraïne onderhandelen in Istanbul. Turkije wil bemiddelen en China moedigt Moskou aan."),
    ("2023-11-10", "China roept Israël op tot een staakt-het-vuren in Gaza, terwijl de oorlog in Oekraïne voortduurt."),
    ("2023-04-06", "Macron en Xi spraken donderdag in Peking over de oorlog in Oekraïne."),
    ("2023-04-27", "Zelensky en Xi belden woensdag. China's vredesplan voor Oekraïne kwam ook ter sprake, aldus Peking."),
    ("2023-06-17", "De Afrikaanse missie komt na het Chinese vredesplan voor Oekraïne."),
    ("2022-09-15", "Xi zei tegen Poetin dat China een verantwoordelijke rol wil spelen om de wereld te stabiliseren."),
    (
        "2022-12-30",
        "Xi zei vrijdag tegen Poetin dat de weg naar vredesbesprekingen over Oekraïne niet gemakkelijk zal "
        "zijn, maar dat China zijn objectieve houding behoudt.",
    ),
]
NOT_YET = [
    (
        "2023-02-24",
        "China publiceerde vrijdag een vredesplan voor Oekraïne. Volgens Scholz bevat het plan zowel licht als schaduw.",
        "china publishes 1; olaf-scholz doubts 2",
        "no word tells what is made of it: the passage as a whole does",
    ),
    (
        "2023-02-27",
        "Peskov zei dat er aandacht moet zijn voor het Chinese vredesplan voor Oekraïne, maar dat er nu geen "
        "voorwaarden zijn voor vrede.",
        "",
        "what is denied of something else is taken for a doubt",
    ),
    ("2023-02-24", "Het Chinese vredesplan voor Oekraïne is er.", "china publishes 1", "`is er` alone"),
    (
        "2023-02-24",
        "Bij de NAVO zijn er twijfels of het Chinese vredesplan voor Oekraïne eerlijk is, en in Brussel stuit het op scepsis.",
        "nato doubts 1; eu doubts 1",
        "Brussels stands for Belgium",
    ),
]


@pytest.mark.parametrize(
    ("day", "text", "expected"),
    [
        *ANNOUNCES,
        *CONSULTS,
        *PREVIEWS,
        *PUBLISHES,
        *DISCUSSES,
        *WELCOMES,
        *DOUBTS,
        *REJECTS,
        *SETS_CONDITION,
        *OFFERS_MEDIATION,
        *REACTIONS_TO_WHAT_WAS_TOLD,
        *WHAT_IT_HOLDS,
        *NO_REACTION,
        *OTHER_WORDINGS,
    ],
)
def test_acts_with_actor_and_evidence(acts_told, day, text, expected):
    assert acts_told(text, day) == expected


@pytest.mark.parametrize(("day", "text"), NEAR_MISSES)
def test_near_misses_tell_nothing(acts_told, day, text):
    assert acts_told(text, day) == ""


@pytest.mark.parametrize(
    ("day", "text", "expected"),
    [pytest.param(day, text, expected, marks=pytest.mark.xfail(reason=why)) for day, text, expected, why in NOT_YET],
)
def test_not_yet(acts_told, day, text, expected):
    assert acts_told(text, day) == expected
