"""What an article tells by the side of who speaks: words of every kind, after a sentence that names the target.

What is expected is written as in test_positions.py: `china denies 2` says that the second sentence is the whole evidence.
"""

from __future__ import annotations

TOLD = "De VS zeggen dat China wapens wil leveren aan Rusland. "

WARNS = [
    (
        "Washington zegt dat China drones levert aan Rusland. De Britse premier Sunak zei dat Londen dit "
        "niet zal laten passeren.",
        "united-states alleges 1; rishi-sunak warns 2",
    ),
    (
        "De VS zeggen dat China wapens wil leveren aan Rusland. Daar komen ze niet ongeschonden uit, aldus Baerbock.",
        "united-states alleges 1; annalena-baerbock warns 2",
    ),
    (
        "De VS zeggen dat China wapens wil leveren aan Rusland. Von der Leyen zei dat Europa dan zijn "
        "deuren sluit voor Chinese bedrijven.",
        "united-states alleges 1; ursula-von-der-leyen warns 2",
    ),
    (
        'De VS zeggen dat China wapens wil leveren aan Rusland. "Dan hebben we een heel groot probleem", zei Macron.',
        "united-states alleges 1; emmanuel-macron warns 2",
    ),
    (
        "De VS zeggen dat China wapens wil leveren aan Rusland. Volgens Borrell zou de Unie dan alle banden herzien.",
        "united-states alleges 1; josep-borrell warns 2",
    ),
    (
        "De VS zeggen dat China wapens wil leveren aan Rusland. Yellen liet weten dat haar ministerie "
        "klaarstaat om banken van de dollar af te sluiten.",
        "united-states alleges 1; janet-yellen warns 2",
    ),
    (
        "De VS zeggen dat China wapens wil leveren aan Rusland. “Wij zullen niet aan de zijlijn blijven staan”, zei Sullivan.",
        "united-states alleges 1; jake-sullivan warns 2",
    ),
    (
        'De VS zeggen dat China wapens wil leveren aan Rusland. Rutte noemde dat "zeer onverstandig".',
        "united-states alleges 1; mark-rutte warns 2",
    ),
    (
        "De VS zeggen dat China wapens wil leveren aan Rusland. Dat blijft niet zonder antwoord, verzekerde Stoltenberg.",
        "united-states alleges 1; jens-stoltenberg warns 2",
    ),
    (
        "De VS zeggen dat China wapens wil leveren aan Rusland. Scholz sprak van een stap die alles zou veranderen.",
        "united-states alleges 1; olaf-scholz warns 2",
    ),
]
URGES_AGAINST = [
    (
        "De VS zeggen dat China chips levert aan de Russische wapenindustrie. Scholz vroeg premier Li de "
        "kraan dicht te draaien.",
        "united-states alleges 1; olaf-scholz urges_against 2",
    ),
    (
        "De VS zeggen dat China chips levert aan de Russische wapenindustrie. Blinken bepleitte in "
        "Peking een einde aan die handel.",
        "united-states alleges 1; antony-blinken urges_against 2",
    ),
    (
        'De VS zeggen dat China chips levert aan de Russische wapenindustrie. "Houd daarmee op", zei Sikorski tegen Wang.',
        "united-states alleges 1; radoslaw-sikorski urges_against 2",
    ),
    (
        "De VS zeggen dat China chips levert aan de Russische wapenindustrie. Macron vindt dat Peking "
        "zijn bedrijven aan banden moet leggen.",
        "united-states alleges 1; emmanuel-macron urges_against 2",
    ),
    (
        "De VS zeggen dat China chips levert aan de Russische wapenindustrie. Stoltenberg wil dat Peking "
        "daar paal en perk aan stelt.",
        "united-states alleges 1; jens-stoltenberg urges_against 2",
    ),
    (
        "De VS zeggen dat China chips levert aan de Russische wapenindustrie. Michel heeft Xi gesmeekt "
        "er niet aan te beginnen.",
        "united-states alleges 1; charles-michel urges_against 2",
    ),
    (
        "De VS zeggen dat China chips levert aan de Russische wapenindustrie. De EU drong er bij Peking "
        "op aan zich van elke hulp te onthouden.",
        "united-states alleges 1; eu urges_against 2",
    ),
    (
        "De VS zeggen dat China chips levert aan de Russische wapenindustrie. Zelensky hoopt dat Xi wegblijft uit de oorlog.",
        "united-states alleges 1; volodymyr-zelensky urges_against 2",
    ),
]
DENIES = [
    (
        "De VS zeggen dat China wapens wil leveren aan Rusland. Peking doet het verhaal af als broodje aap.",
        "united-states alleges 1; china denies 2",
    ),
    (
        "De VS zeggen dat China wapens wil leveren aan Rusland. Volgens Wang Wenbin slaat het bericht nergens op.",
        "united-states alleges 1; wang-wenbin denies 2",
    ),
    (
        "De VS zeggen dat China wapens wil leveren aan Rusland. Peking wil er niets van weten.",
        "united-states alleges 1; china denies 2",
    ),
    (
        "De VS zeggen dat China wapens wil leveren aan Rusland. Peskov noemde de berichten uit de duim gezogen.",
        "united-states alleges 1; dmitry-peskov denies 2",
    ),
    (
        "De VS zeggen dat China wapens wil leveren aan Rusland. “Dat hebben wij nooit gedaan en dat "
        "zullen we ook niet doen”, zei Qin Gang.",
        "united-states alleges 1; qin-gang denies 2",
    ),
    (
        "De VS zeggen dat China wapens wil leveren aan Rusland. Van zulke plannen is geen sprake, aldus de Chinese ambassade.",
        "united-states alleges 1; china denies 2",
    ),
    (
        "De VS zeggen dat China wapens wil leveren aan Rusland. Het ministerie in Peking sprak van een lastercampagne.",
        "united-states alleges 1; china-foreign-ministry denies 2",
    ),
    (
        "De VS zeggen dat China wapens wil leveren aan Rusland. Li Qiang bezwoer dat zijn land daar niet aan meedoet.",
        "united-states alleges 1; li-qiang denies 2",
    ),
]
DEFLECTS = [
    (
        "De VS zeggen dat China wapens wil leveren aan Rusland. De Chinese ambassadeur noemde het wrang "
        "dat juist de grootste wapenhandelaar ter wereld dat zegt.",
        "united-states alleges 1; anonymous-china deflects 2",
    ),
    (
        "De VS zeggen dat China wapens wil leveren aan Rusland. Peking vindt dat Washington eerst voor eigen deur moet vegen.",
        "united-states alleges 1; china deflects 2",
    ),
    (
        "De VS zeggen dat China wapens wil leveren aan Rusland. Zhao Lijian wees met de vinger naar de NAVO.",
        "united-states alleges 1; zhao-lijian deflects 2",
    ),
    (
        "De VS zeggen dat China wapens wil leveren aan Rusland. Wang Yi zei dat China zich door niemand "
        "de wet laat voorschrijven.",
        "united-states alleges 1; wang-yi deflects 2",
    ),
]
SILENT = [
    (
        "De VS zeggen dat China wapens wil leveren aan Rusland. Uit Peking kwam geen reactie.",
        "united-states alleges 1; china silent 2",
    ),
    (
        "De VS zeggen dat China wapens wil leveren aan Rusland. De Chinese ambassade was niet bereikbaar voor commentaar.",
        "united-states alleges 1; china silent 2",
    ),
    (
        "De VS zeggen dat China wapens wil leveren aan Rusland. Het Kremlin liet vragen onbeantwoord.",
        "united-states alleges 1; russia silent 2",
    ),
    (
        "De VS zeggen dat China wapens wil leveren aan Rusland. Peking heeft nog niet gereageerd.",
        "united-states alleges 1; china silent 2",
    ),
    (
        "De VS zeggen dat China wapens wil leveren aan Rusland. Wang Yi repte er met geen woord over.",
        "united-states alleges 1; wang-yi silent 2",
    ),
    (
        "De VS zeggen dat China wapens wil leveren aan Rusland. Li Qiang hield de kaken op elkaar.",
        "united-states alleges 1; li-qiang silent 2",
    ),
    (
        "De VS zeggen dat China wapens wil leveren aan Rusland. Mao Ning wilde niet ingaan op het bericht.",
        "united-states alleges 1; mao-ning silent 2",
    ),
]
DOES_NOT_DENY = [
    (
        "De VS zeggen dat China wapens wil leveren aan Rusland. Mao Ning zei van niets te weten.",
        "united-states alleges 1; mao-ning does_not_deny 2",
    ),
    (
        "De VS zeggen dat China wapens wil leveren aan Rusland. Peking zegt daar niets van te weten.",
        "united-states alleges 1; china does_not_deny 2",
    ),
    (
        "De VS zeggen dat China wapens wil leveren aan Rusland. Wang Wenbin was naar eigen zeggen niet op de hoogte.",
        "united-states alleges 1; wang-wenbin does_not_deny 2",
    ),
    (
        "De VS zeggen dat China wapens wil leveren aan Rusland. Mao Ning gaf geen rechtstreeks antwoord.",
        "united-states alleges 1; mao-ning does_not_deny 2",
    ),
    (
        "De VS zeggen dat China wapens wil leveren aan Rusland. Wang Wenbin ontkende noch bevestigde het bericht.",
        "united-states alleges 1; wang-wenbin does_not_deny 2",
    ),
    (
        "De VS zeggen dat China chips levert aan Rusland. China drijft gewoon handel met alle landen, zei Mao Ning.",
        "united-states alleges 1; mao-ning does_not_deny 2",
    ),
]
NO_EVIDENCE = [
    (
        "De VS zeggen dat China wapens wil leveren aan Rusland. Tot dusver is daar niets van gebleken, zei Austin.",
        "united-states alleges 1; lloyd-austin no_evidence 2",
    ),
    (
        "De VS zeggen dat China wapens wil leveren aan Rusland. Rutte heeft daar geen signalen van.",
        "united-states alleges 1; mark-rutte no_evidence 2",
    ),
    (
        "De VS zeggen dat China wapens wil leveren aan Rusland. Volgens Budanov zijn er geen concrete stappen waargenomen.",
        "united-states alleges 1; kyrylo-budanov no_evidence 2",
    ),
    (
        "De VS zeggen dat China wapens wil leveren aan Rusland. Macron zei dat harde bewijzen ontbreken.",
        "united-states alleges 1; emmanuel-macron no_evidence 2",
    ),
    (
        "De VS zeggen dat China wapens wil leveren aan Rusland. Het Pentagon kon het bericht niet bevestigen.",
        "united-states alleges 1; us-defense-department no_evidence 2",
    ),
]
ALLEGES = [
    (
        "China en Rusland werken samen. Sullivan zei dat Peking Moskou van machines voor de wapenindustrie voorziet.",
        "jake-sullivan alleges 2",
    ),
    ("Volgens Zelensky zitten er Chinese onderdelen in de Russische drones.", "volodymyr-zelensky alleges 1"),
    ("Borrell noemt China medeplichtig aan de oorlog, omdat het chips aan Rusland levert.", "josep-borrell alleges 1"),
    ("De Britse minister Cleverly zegt te weten dat Peking munitie klaarzet voor Rusland.", "james-cleverly alleges 1"),
    (
        "Volgens het Amerikaanse ministerie van Financiën gaan er drones van Chinese makelij naar het Russische leger.",
        "us-treasury-department alleges 1",
    ),
]
REQUESTS = [
    ("Rusland heeft bij China aangeklopt voor raketten, meldt CNN.", "russia requests 1"),
]
SEVERAL = [
    (
        "China levert volgens de NAVO machines aan Russische wapenfabrieken. Een reactie uit Peking bleef uit.",
        "nato alleges 1; china silent 2",
    ),
    (
        "China levert volgens de NAVO machines aan Russische wapenfabrieken. Premier Sunak kondigde "
        "strafmaatregelen aan tegen drie Chinese firma's.",
        "nato alleges 1; rishi-sunak warns 2",
    ),
    ("China levert volgens de NAVO machines aan Russische wapenfabrieken. Hongarije gelooft er niets van.", "nato alleges 1"),
    (
        "China levert volgens de NAVO machines aan Russische wapenfabrieken. Kirby zei dat Washington "
        "nog geen wapenzendingen heeft kunnen vaststellen.",
        "nato alleges 1; john-kirby no_evidence 2",
    ),
    (
        "China levert volgens de NAVO machines aan Russische wapenfabrieken. Macron heeft Xi op het hart "
        "gedrukt dat niet te doen.",
        "nato alleges 1; emmanuel-macron urges_against 2",
    ),
    (
        "China levert volgens de NAVO machines aan Russische wapenfabrieken. Poetin wuifde het bericht weg.",
        "nato alleges 1; vladimir-putin denies 2",
    ),
    (
        "China levert volgens de NAVO machines aan Russische wapenfabrieken. Lavrov wilde er niets over kwijt.",
        "nato alleges 1; sergey-lavrov silent 2",
    ),
    (
        "China levert volgens de NAVO machines aan Russische wapenfabrieken. Von der Leyen zal Xi vragen daarmee te kappen.",
        "nato alleges 1; ursula-von-der-leyen urges_against 2",
    ),
    (
        "Volgens Bloomberg hebben Chinese firma's Rusland aan satellietfoto's geholpen. China sprak dat tegen.",
        "bloomberg alleges 1; china denies 2",
    ),
    (
        '"China houdt de Russische oorlogsmachine draaiende met chips", zei Blinken. Hij eiste dat '
        "Peking daar een eind aan maakt.",
        "antony-blinken alleges 1; antony-blinken urges_against 2",
    ),
    ("Kiev gaat ervan uit dat China Rusland stilletjes helpt met munitie.", "ukraine alleges 1"),
    ("Volgens experts komt ruim de helft van de chips in Russische raketten uit China.", "anonymous alleges 1"),
    ("Zelensky vindt het onbegrijpelijk dat Chinese bedrijven de Russen drones verkopen.", "volodymyr-zelensky alleges 1"),
    (
        "Rusland hengelt in Peking naar granaten, zeggen Amerikaanse functionarissen.",
        "anonymous-united-states alleges 1; russia requests 1",
    ),
    (
        "Brussel vreest dat China wapens levert aan Rusland. De Chinese EU-ambassadeur Fu Cong "
        "beklemtoonde dat Peking die lijn nooit zal overschrijden.",
        "eu alleges 1; fu-cong denies 2",
    ),
    (
        "Brussel vreest dat China wapens levert aan Rusland. Rutte heeft daar geen enkele aanwijzing "
        "voor, schrijft hij aan de Kamer.",
        "eu alleges 1; mark-rutte no_evidence 2",
    ),
]
OTHERS_GIVE = [
    (TOLD + "Volgens Lin Jian verkoopt Zweden zelf granaten aan Kiev.", "united-states alleges 1; lin-jian deflects 2"),
    (TOLD + "“De Polen sturen tanks naar Oekraïne”, zei Mao Ning.", "united-states alleges 1; mao-ning deflects 2"),
]
SPECIFIED = [
    (TOLD + "Het gaat volgens Sullivan vooral om granaten.", "united-states alleges 1; jake-sullivan alleges 2"),
    (
        TOLD + "“De zorg van Amerika is dat China munitie levert”, zei Sullivan.",
        "united-states alleges 1; jake-sullivan alleges 2",
    ),
    (TOLD + "“We denken niet dat ze het plan hebben opgegeven”, zei Kirby.", "united-states alleges 1; john-kirby alleges 2"),
    ("Uit vrachtbrieven blijkt dat China munitie aan Rusland heeft geleverd.", "(the article) alleges 1"),
    (
        "China overweegt wapens te leveren aan Rusland, zeggen de VS. Stoltenberg zei dat Moskou erom heeft gevraagd.",
        "united-states alleges 1; jens-stoltenberg alleges 2; russia requests 2",
    ),
]
ASKED_FOR = [
    ("“Geen Chinese granaten voor Rusland”, zei Kallas.", "kaja-kallas urges_against 1"),
    ("Von der Leyen zei: “We rekenen erop dat China Rusland geen wapens geeft.”", "ursula-von-der-leyen urges_against 1"),
]
SUPPOSED = [
    (
        TOLD + "“Elke poging van China om Rusland wapens te geven heeft gevolgen”, zei Rutte.",
        "united-states alleges 1; mark-rutte warns 2",
    ),
    (
        TOLD + "Scholz wil strafmaatregelen voor het geval China besluit Rusland te bewapenen.",
        "united-states alleges 1; olaf-scholz warns 2",
    ),
    (TOLD + "“Wie de agressor wapens levert, is medeplichtig”, zei Borrell.", "united-states alleges 1"),
]
SECTIONS = [
    (
        "China wil wapens leveren aan Rusland, zeggen de VS.\n\nKremlin over Belarus\n\n"
        "Rusland noemde het bericht over Belarus onzin. Lavrov wilde niet reageren.",
        "united-states alleges 1",
    ),
]
AGREEING = [
    (
        "Rusland krijgt volgens Kiev Chinese wapens. Ook Stoltenberg is daarvan overtuigd.",
        "ukraine alleges 1; jens-stoltenberg alleges 2",
    ),
    (TOLD + "Ook de EU heeft aanwijzingen.", "united-states alleges 1; eu alleges 2"),
]
WISHED = [
    ("De EU wil dat China Rusland niet bewapent.", "eu urges_against 1"),
    (TOLD + "Scholz vroeg Xi zich erbuiten te houden.", "united-states alleges 1; olaf-scholz urges_against 2"),
]
IF_IT_GOES_ON = [
    (TOLD + "“Als Peking hier niets aan doet, doen wij het”, zei Yellen.", "united-states alleges 1; janet-yellen warns 2"),
    (TOLD + "“Als China partij kiest, komt er een breuk”, zei Macron.", "united-states alleges 1; emmanuel-macron warns 2"),
]
WHO_GIVES = [
    ("De VS verdenken Norinco uit China ervan geweren aan Rusland te hebben geleverd.", "united-states alleges 1"),
    (
        TOLD + "“Er zijn Chinese bedrijven die Rusland machines geven voor zijn tanks”, zei Rutte.",
        "united-states alleges 1; mark-rutte alleges 2",
    ),
    (TOLD + "China heeft Rusland nog nooit wapens geleverd.", "united-states alleges 1"),
    (
        TOLD + "“Ik zie niet dat China wapens aan Rusland levert”, zei Rutte.",
        "united-states alleges 1; mark-rutte no_evidence 2",
    ),
]
TURNS = [
    ("Blinken is er zeker van dat China bekijkt of het Rusland wapens zal leveren.", "antony-blinken alleges 1"),
    ("De EU doet een beroep op China om geen wapens aan Rusland te leveren.", "eu urges_against 1"),
    ("De NAVO roept China op Rusland militair noch financieel de hand te reiken.", "nato urges_against 1"),
    (TOLD + "Rutte zei niet te weten of het waar is.", "united-states alleges 1; mark-rutte no_evidence 2"),
    (TOLD + "Li Qiang sprak het ook niet tegen.", "united-states alleges 1; li-qiang does_not_deny 2"),
    (TOLD + "Als China levert, moet het gestraft worden, zei Macron.", "united-states alleges 1; emmanuel-macron warns 2"),
    (TOLD + "Als dit zo doorgaat, sluiten wij de markt, zei Macron.", "united-states alleges 1; emmanuel-macron warns 2"),
    (TOLD + "“Het is juist Engeland dat de oorlog voedt”, zei Mao Ning.", "united-states alleges 1; mao-ning deflects 2"),
    (TOLD + "Peking wilde er niets aan toevoegen.", "united-states alleges 1; china silent 2"),
]
NEAR_MISSES = [
    "China krijgt sancties van Taiwan\n\nTaiwan verkoopt geen chips meer aan China. Mao Ning noemde dat onzin.",
    "DJI stopt met de verkoop van drones aan Rusland en Oekraïne.",
    "Iran levert drones aan Rusland, zegt Washington. Teheran ontkent dat. China riep op tot kalmte.",
    "China dreigt met gevolgen als de VS wapens blijven leveren aan Taiwan. Rusland steunt China.",
    "Chinese elektrische auto's veroveren de Russische markt. Peking zegt dat het normale handel is.",
    "Noord-Korea stuurt granaten naar Rusland. Volgens Seoul keurt Peking dat niet goed. China gaf geen commentaar.",
    "Rusland koopt meer gas van niemand, maar China koopt Russische olie. Washington dreigt met sancties.",
    "De VS leveren raketten aan Oekraïne. China noemt dat olie op het vuur. Rusland dreigt met vergelding.",
    "China en Rusland houden een militaire oefening met raketten. Japan is bezorgd. Moskou reageerde niet.",
]
THEME = [
    (
        "Wapens voor Rusland: China zwijgt\n\nRusland heeft te weinig munitie.\n\nPeking gaf geen commentaar.",
        "china silent 2",
    ),
    (
        "China levert chips aan de Russische wapenindustrie, zei Blinken.\n\nDe minister was daarna in "
        "Wenen. Hij at er een taart.\n\nPeking noemt het een verzinsel.",
        "antony-blinken alleges 1; china denies 4",
    ),
    (
        "Chinese firma's verkopen drones aan het Russische leger, zegt Kiev.\n\nPeking heeft een "
        "vredesplan. Dat plan noemde Mao Ning geen onzin.",
        "ukraine alleges 1",
    ),
]
NOT_YET = [
    (
        "De VS zeggen dat China wapens wil leveren aan Rusland. De Chinezen hielden vol dat ze alleen "
        "gewone handelswaar verkopen.",
        "united-states alleges 1; china denies 2",
        "an idiom that is in no list",
    ),
    (
        "De VS zeggen dat China wapens wil leveren aan Rusland. “Wie stuurt er tanks naar Kiev? Wij niet”, zei Wang Wenbin.",
        "united-states alleges 1; wang-wenbin deflects 2",
        "an idiom that is in no list",
    ),
    (
        "De CIA denkt dat China drones klaarmaakt voor Rusland. Peking zegt dat Washington spoken ziet.",
        "cia alleges 1; china denies 2",
        "an idiom that is in no list",
    ),
    (
        "China levert volgens de NAVO machines aan Russische wapenfabrieken. Wang Yi noemde de "
        "aantijging ongehoord en raadde de NAVO aan bij zichzelf te rade te gaan.",
        "nato alleges 1; wang-yi deflects 2; wang-yi denies 2",
        "an idiom that is in no list",
    ),
    (
        'Brussel vreest dat China wapens levert aan Rusland. "Dat is een brug te ver", zei Borrell.',
        "eu alleges 1; josep-borrell warns 2",
        "an idiom that is in no list",
    ),
    (
        "Brussel vreest dat China wapens levert aan Rusland. Fu Cong gaf geen krimp en begon over Irak.",
        "eu alleges 1; fu-cong silent 2",
        "an idiom that is in no list",
    ),
    (
        "Moskou wil van Peking drones kopen, aldus The New York Times.",
        "russia requests 1; new-york-times alleges 1",
        "a deal in the making is asked for and alleged",
    ),
    (
        "De VS zeggen dat China wapens wil leveren aan Rusland. Het Chinese ministerie van Buitenlandse "
        "Zaken haalde de schouders op: de NAVO heeft zelf bloed aan haar handen.",
        "united-states alleges 1; china-foreign-ministry deflects 2",
        "speech after a colon without a verb of saying",
    ),
    ("Dat Peking Moskou wapens stuurt, kan Biden niet uitsluiten.", "joe-biden alleges 1", "the clause comes before its verb"),
    (
        "De Europese Commissie wil sancties opleggen aan zeven Chinese bedrijven die chips leveren aan "
        "de Russische wapenindustrie.",
        "european-commission alleges 1; european-commission warns 1",
        "a restrictive clause is taken to assert nothing",
    ),
]

TELLING = [
    *WARNS,
    *URGES_AGAINST,
    *DENIES,
    *DEFLECTS,
    *SILENT,
    *DOES_NOT_DENY,
    *NO_EVIDENCE,
    *ALLEGES,
    *REQUESTS,
    *SEVERAL,
    *THEME,
    *OTHERS_GIVE,
    *SPECIFIED,
    *ASKED_FOR,
    *SUPPOSED,
    *SECTIONS,
    *AGREEING,
    *WISHED,
    *IF_IT_GOES_ON,
    *WHO_GIVES,
    *TURNS,
]
