"""Sentences of many styles that tell a position on Chinese military support for Russia, by what they tell, and
near-misses that tell none.

What is expected is written as in test_positions.py: `china denies 2` says that the second sentence is the whole evidence.
"""

from __future__ import annotations

ALLEGES = [
    ("China overweegt volgens de Amerikaanse regering om kamikazedrones te leveren aan Rusland.", "united-states alleges 1"),
    ("Washington heeft aanwijzingen dat Peking op het punt staat Moskou munitie te leveren.", "united-states alleges 1"),
    (
        '"Ze denken er serieus over na om Rusland dodelijke wapens te sturen", zei Blinken over China.',
        "antony-blinken alleges 1",
    ),
    (
        "Volgens de Amerikaanse inlichtingendiensten is Peking van plan artilleriegranaten aan het Russische leger te leveren.",
        "united-states alleges 1",
    ),
    (
        "CIA-directeur William Burns is ervan overtuigd dat de Chinese leiders overwegen om dodelijk "
        "materieel aan Rusland te leveren.",
        "william-burns alleges 1",
    ),
    ("De NAVO vreest dat Peking Moskou zal voorzien van wapens.", "nato alleges 1"),
    (
        'NAVO-secretaris-generaal Stoltenberg zegt dat de alliantie "tekenen" ziet dat China plannen heeft '
        "om de Russische oorlog met wapens te ondersteunen.",
        "jens-stoltenberg alleges 1",
    ),
    (
        "Uit gelekte documenten blijkt dat China heimelijk dodelijke wapens aan Rusland wilde leveren, meldt "
        "The Washington Post.",
        "washington-post alleges 1",
    ),
    (
        "China heeft begin dit jaar toestemming gegeven voor het leveren van dodelijke wapens aan Rusland, "
        "staat in gelekte documenten van het Pentagon.",
        "(the article) alleges 1",
    ),
    (
        "Een Duits weekblad schrijft dat China drones aan Rusland levert. Peking noemt dat bericht uit de lucht gegrepen.",
        "(the article) alleges 1; china denies 2",
    ),
    (
        "China verkoopt wapens aan Rusland, zegt Stoltenberg. Xi is bereid om Zelensky te bellen als de tijd er rijp voor is.",
        "jens-stoltenberg alleges 1",
    ),
    (
        "Rusland voert oorlog in Oekraïne. Het sneeuwt. Er wordt gevochten. De mensen vluchten. Het Kremlin zwijgt. "
        "Het vriest. De Amerikanen waarschuwen dat China munitie zou leveren.",
        "united-states alleges 7",
    ),
    (
        "Volgens The Wall Street Journal blijkt uit douanegegevens dat Chinese bedrijven drones en "
        "onderdelen aan Russische defensiebedrijven hebben geleverd.",
        "wall-street-journal alleges 1",
    ),
    (
        "Chinese staatsbedrijven hebben navigatieapparatuur en onderdelen voor gevechtsvliegtuigen geleverd "
        "aan Russische wapenproducenten, schrijft The Wall Street Journal op basis van douanegegevens.",
        "wall-street-journal alleges 1",
    ),
    (
        "Politico onthult dat Chinese bedrijven aanvalsgeweren en kogelvrije vesten naar Rusland hebben verscheept.",
        "politico alleges 1",
    ),
    (
        "Een Chinees bedrijf heeft duizend geweren naar Rusland gestuurd, zo blijkt uit onderzoek van Politico.",
        "politico alleges 1",
    ),
    (
        "Het Duitse weekblad Der Spiegel meldde dat het Chinese bedrijf Bingo Intelligent Aviation honderd "
        "drones wil leveren aan het Russische leger.",
        "der-spiegel alleges 1",
    ),
    (
        "Zelensky zei in Singapore dat China de oorlog van Rusland steunt met onderdelen voor wapens.",
        "volodymyr-zelensky alleges 1",
    ),
    (
        "Volgens de Britse minister van Defensie Grant Shapps werken Rusland en China samen aan "
        'gevechtsmaterieel en stroomt er "dodelijke hulp" van China naar Rusland.',
        "grant-shapps alleges 1",
    ),
    (
        "Blinken zei dat China de belangrijkste leverancier is van werktuigmachines en micro-elektronica "
        "voor de Russische wapenindustrie.",
        "antony-blinken alleges 1",
    ),
    (
        '"Rusland zou moeite hebben om zijn aanval op Oekraïne vol te houden zonder de steun van China", zei '
        "Blinken vrijdag in Peking.",
        "antony-blinken alleges 1",
    ),
    (
        'De NAVO noemt China een "beslissende facilitator" van de Russische oorlog tegen Oekraïne, onder '
        "meer door de levering van dual-usegoederen.",
        "nato alleges 1",
    ),
    (
        "In de slotverklaring noemen de NAVO-leiders China een cruciale facilitator van Ruslands oorlog, "
        "omdat het grondstoffen en onderdelen levert die het Russische leger gebruikt.",
        "nato alleges 1",
    ),
    (
        "Stoltenberg verwijt China dat het met de export van microchips de Russische oorlogseconomie overeind houdt.",
        "jens-stoltenberg alleges 1",
    ),
    (
        "Een hoge Amerikaanse functionaris zei tegen Reuters dat China Rusland helpt bij de grootste "
        "uitbreiding van zijn defensie-industrie sinds de Sovjettijd.",
        "anonymous-united-states alleges 1",
    ),
    (
        "De Amerikaanse onderminister van Buitenlandse Zaken Kurt Campbell zei in Brussel dat China de "
        'Russische oorlogsmachine "zeer substantieel" steunt.',
        "kurt-campbell alleges 1",
    ),
    (
        "Volgens een rapport van de Amerikaanse inlichtingendiensten levert China technologie en uitrusting "
        "voor tweeërlei gebruik die het Russische leger in Oekraïne inzet.",
        "united-states alleges 1",
    ),
    (
        "EU-buitenlandchef Kallas zegt dat Rusland de oorlog zonder Chinese steun niet zou kunnen voortzetten.",
        "kaja-kallas alleges 1",
    ),
    ('De EU heeft "geloofwaardig bewijs" dat in Xinjiang drones worden gebouwd voor Rusland.', "eu alleges 1"),
    ("De Verenigde Staten beweren dat China militaire hulp aan Rusland overweegt.", "united-states alleges 1"),
    (
        '"China is niet neutraal: het helpt Rusland met drones en explosieven", aldus de Litouwse minister Landsbergis.',
        "gabrielius-landsbergis alleges 1",
    ),
    (
        "De Verenigde Staten verdenken China ervan Rusland heimelijk van onderdelen voor tanks te voorzien.",
        "united-states alleges 1",
    ),
    ("Peking zou overwegen om Rusland honderd drones te verkopen.", "(the article) alleges 1"),
    (
        "Mogelijk levert China binnenkort wapens aan Rusland, vreest de Poolse premier Morawiecki.",
        "mateusz-morawiecki alleges 1",
    ),
    ("Blinken herhaalde zijn waarschuwing dat China overweegt Rusland militair te helpen.", "antony-blinken alleges 1"),
    ("De Tsjechische president Petr Pavel waarschuwt dat China Rusland wapens wil geven.", "petr-pavel alleges 1"),
]
EXPERTS = [
    (
        '"China levert via omwegen chips aan de Russische defensie-industrie", zegt onderzoeker Rem Korteweg '
        "van instituut Clingendael.",
        "rem-korteweg alleges 1",
    ),
    (
        "Volgens Chinakenner Ties Dams levert China al lang technologie voor tweeërlei gebruik aan het Russische leger.",
        "ties-dams alleges 1",
    ),
    ("Defensiespecialist Patrick Bolder denkt dat China wel degelijk drones aan Rusland levert.", "patrick-bolder alleges 1"),
]
REQUESTS = [
    (
        "Rusland heeft China om militaire en economische hulp gevraagd, zeggen Amerikaanse functionarissen "
        "tegen The New York Times.",
        "anonymous-united-states alleges 1; russia requests 1",
    ),
    ("Moskou heeft Peking gevraagd om raketten, drones en pantservoertuigen, schreef de Financial Times.", "russia requests 1"),
    ("Rusland klopte bij China aan voor militaire uitrusting, aldus Amerikaanse media.", "russia requests 1"),
    ("Het Kremlin zou Peking om wapens hebben gevraagd voor de oorlog in Oekraïne.", "russia requests 1"),
    (
        "Volgens Amerikaanse functionarissen heeft Rusland een verzoek om drones ingediend bij China.",
        "anonymous-united-states alleges 1; russia requests 1",
    ),
    ("Poetin vroeg Xi om wapens, zei Sullivan.", "jake-sullivan alleges 1; vladimir-putin requests 1"),
    ("China is door Rusland om militaire steun gevraagd, melden verschillende media.", "russia requests 1"),
    ("Het Russische verzoek om Chinese wapens zou dateren van vlak na de inval.", "russia requests 1"),
    (
        "De VS zeggen dat Moskou Peking om militaire hulp heeft verzocht sinds het begin van de invasie.",
        "united-states alleges 1; russia requests 1",
    ),
]
REQUESTS_DENIED = [
    ("Moskou ontkent dat het China om militaire hulp heeft gevraagd.", "russia denies 1"),
    ("Volgens het Kremlin is er geen sprake van dat China om wapens is gevraagd.", "russia denies 1"),
]
WARNS = [
    (
        "Als Peking Moskou militair te hulp schiet, dan krijgt het te maken met sancties, waarschuwde Sullivan.",
        "jake-sullivan warns 1",
    ),
    (
        "Biden maakte Xi duidelijk welke gevolgen het zou hebben als China materiële steun geeft aan Rusland.",
        "joe-biden warns 1",
    ),
    ('"Het zal China duur komen te staan als het de Russen wapens geeft", waarschuwt Sullivan.', "jake-sullivan warns 1"),
    (
        'Wapenleveranties aan Rusland zouden "een absolute rode lijn" zijn, zei Commissievoorzitter Von der Leyen over China.',
        "ursula-von-der-leyen warns 1",
    ),
    ("Scholz waarschuwde Peking voor consequenties als het wapens aan Rusland zou leveren.", "olaf-scholz warns 1"),
    (
        "“Ik ben vrij zeker dat het gevolgen zou hebben”, zei Scholz op de vraag wat er gebeurt als China "
        "Rusland wapens levert.",
        "olaf-scholz warns 1",
    ),
    (
        'Yellen waarschuwde Chinese bedrijven voor "aanzienlijke gevolgen" als ze Rusland materieel steunen in de oorlog.',
        "janet-yellen warns 1",
    ),
    (
        "Als China wapens stuurt naar Rusland, zou dat de betrekkingen ernstig schaden, zei de Nederlandse minister Hoekstra.",
        "wopke-hoekstra warns 1",
    ),
    (
        'Volgens Stoltenberg zou China een "historische fout" maken als het wapens levert aan Rusland.',
        "jens-stoltenberg warns 1",
    ),
    (
        "De Amerikaanse president Biden dreigde met economische sancties tegen China als het Rusland wapens zou leveren.",
        "joe-biden warns 1",
    ),
    ("De VS dreigen China met represailles als het Rusland bewapent.", "united-states warns 1"),
    (
        "De VS zullen reageren als China besluit dodelijke hulp te sturen naar Rusland, zei "
        "veiligheidsadviseur Jake Sullivan bij ABC.",
        "jake-sullivan warns 1",
    ),
    (
        '"Dat is een spel dat China niet moet spelen", zei Linda Thomas-Greenfield over wapenleveringen aan '
        'Rusland. "Het is een rode lijn."',
        "linda-thomas-greenfield warns 2",
    ),
    ("Voor Europa is Chinese militaire steun aan Rusland onaanvaardbaar, zei Macron.", "emmanuel-macron warns 1"),
    (
        "De Amerikaanse ambassadeur waarschuwde in CNN dat China een rode lijn overschrijdt als het "
        "dodelijke hulp stuurt naar Rusland.",
        "anonymous-united-states warns 1",
    ),
]
URGES_AGAINST = [
    ("Stoltenberg drong er bij China op aan de Russische oorlog niet te steunen.", "jens-stoltenberg urges_against 1"),
    (
        "De NAVO roept Peking op te stoppen met alle materiële en politieke steun aan de Russische oorlogsinspanning.",
        "nato urges_against 1",
    ),
    ("De EU-leiders vroegen Xi met klem om Rusland geen wapens te leveren.", "eu urges_against 1"),
    (
        '"Mijn boodschap aan Peking is duidelijk: gebruik je invloed in Moskou en lever geen wapens aan de '
        'agressor Rusland", zei Scholz in de Bondsdag.',
        "olaf-scholz urges_against 1",
    ),
    (
        "China mag Rusland op geen enkele manier bewapenen, benadrukte Michel na het gesprek met Xi.",
        "charles-michel urges_against 1",
    ),
    ("Rutte riep Xi op om de export van dual-usegoederen naar Rusland te stoppen.", "mark-rutte urges_against 1"),
    ("De G7 waarschuwde derde landen, zoals China, om Rusland geen materiële steun te geven.", "g7 urges_against 1"),
    (
        '"Wij hopen dat Peking afziet van wapenleveringen aan Rusland", zei de Duitse minister Pistorius.',
        "boris-pistorius urges_against 1",
    ),
    ("Blinken drong er bij Wang Yi op aan geen dodelijke hulp te verlenen aan Moskou.", "antony-blinken urges_against 1"),
    (
        "Von der Leyen verwacht van China dat het geen militair materieel levert aan Rusland, direct of indirect.",
        "ursula-von-der-leyen urges_against 1",
    ),
    (
        "Michel vroeg Xi zijn invloed aan te wenden, zodat Rusland stopt met de oorlog. China mag volgens "
        "hem geen wapens leveren aan Moskou.",
        "charles-michel urges_against 2",
    ),
    ("Sánchez heeft Xi gevraagd Rusland niet van wapens te voorzien.", "pedro-sanchez urges_against 1"),
    ("Duitsland eist dat China de uitvoer van chips naar het Russische leger stopzet.", "germany urges_against 1"),
    (
        '"China moet stoppen met de levering van onderdelen aan de Russische wapenindustrie", zei Stoltenberg.',
        "jens-stoltenberg urges_against 1",
    ),
]
DENIES = [
    ("China heeft nooit wapens geleverd aan Rusland, zei woordvoerder Mao Ning.", "mao-ning denies 1"),
    ("Peking houdt vol dat het geen wapens levert aan strijdende partijen, dus ook niet aan Rusland.", "china denies 1"),
    (
        '"China levert geen wapens aan de strijdende partijen en houdt de uitvoer van goederen voor '
        'tweeërlei gebruik streng in de gaten", zei Mao Ning maandag over Rusland.',
        "mao-ning denies 1",
    ),
    (
        'De beschuldiging dat China Rusland van wapens voorziet is "pure laster", aldus het Chinese '
        "ministerie van Buitenlandse Zaken.",
        "china-foreign-ministry denies 1",
    ),
    ("Peking noemt de berichten over wapenleveranties aan Rusland ongegrond.", "china denies 1"),
    ("Volgens China verspreiden de VS valse informatie over wapenleveringen aan Rusland.", "china denies 1"),
    ("China beschuldigt de VS van het verspreiden van desinformatie over militaire hulp aan Rusland.", "china denies 1"),
    ("China spreekt de berichten over dodelijke steun aan Rusland tegen.", "china denies 1"),
    ("Li Qiang verzekerde Scholz dat China geen wapens zal leveren aan Rusland.", "li-qiang denies 1"),
    ("Peking heeft herhaaldelijk ontkend dat het Rusland van wapens voorziet.", "china denies 1"),
    ("China verklaart steeds geen partij te zijn in het conflict en Rusland geen wapens te leveren.", "china denies 1"),
    (
        "Minister Qin Gang beloofde in Berlijn dat China geen wapens levert aan de partijen in de oorlog "
        "tussen Rusland en Oekraïne.",
        "qin-gang denies 1",
    ),
    (
        "De woordvoerder van de Chinese ambassade in Washington verwierp de aantijging dat China chips "
        "levert aan de Russische defensie-industrie.",
        "china denies 1",
    ),
    (
        '"China heeft nooit een van de partijen in het conflict wapens geleverd", zei de Chinese '
        "VN-ambassadeur Zhang Jun over de beschuldigingen rond Rusland.",
        "zhang-jun denies 1",
    ),
    ('Het Kremlin noemde de berichten dat China drones zou leveren aan Rusland "verzinsels".', "russia denies 1"),
    ("De Chinese defensieminister Li Shangfu zegt dat China Rusland geen wapens zal verkopen.", "li-shangfu denies 1"),
    (
        "China wees de Amerikaanse beschuldigingen over wapensteun aan Rusland van de hand.",
        "united-states alleges 1; china denies 1",
    ),
    ("China wijst de kritiek van de NAVO op zijn steun aan Ruslands oorlog af.", "china denies 1"),
    ("Xi heeft Macron verzekerd dat Peking geen wapens naar Rusland stuurt.", "xi-jinping denies 1"),
    ("China en Rusland ontkennen dat er wapens worden geleverd.", "china denies 1; russia denies 1"),
    ("Zowel Moskou als Peking spreekt tegen dat Rusland China om wapens heeft gevraagd.", "china denies 1; russia denies 1"),
    (
        "Volgens een woordvoerder van het Chinese ministerie van Handel klopt er niets van dat China drones "
        "levert aan het Russische leger.",
        "china-commerce-ministry denies 1",
    ),
    (
        'China is "nooit op de hoogte gesteld" van een Russisch verzoek om wapens, zei ambassadewoordvoerder Liu Pengyu.',
        "liu-pengyu denies 1",
    ),
    (
        '"Daar heb ik nog nooit van gehoord", zei de Chinese ambassadewoordvoerder Liu Pengyu over het '
        "Russische verzoek om wapens.",
        "liu-pengyu denies 1; russia requests 1",
    ),
]
DENIES_WHAT_WAS_TOLD = [
    (
        'Amerikaanse functionarissen zeggen dat Rusland China om wapens heeft gevraagd.\n\n"De VS verspreiden '
        'kwaadaardige desinformatie", zei woordvoerder Zhao Lijian.',
        "anonymous-united-states alleges 1; russia requests 1; zhao-lijian denies 2",
    ),
    (
        "Blinken zei dat China overweegt Rusland wapens te sturen.\n\nHet Chinese ministerie van Buitenlandse "
        'Zaken sprak van "laster".',
        "antony-blinken alleges 1; china-foreign-ministry denies 2",
    ),
    (
        "Blinken zei dat China overweegt Rusland wapens te sturen.\n\nPeking reageerde woedend en zei dat de "
        "VS leugens verspreiden.",
        "antony-blinken alleges 1; china denies 2",
    ),
    (
        "Volgens de NAVO levert China onderdelen aan de Russische wapenindustrie.\n\nPeking verwerpt de aantijgingen.",
        "nato alleges 1; china denies 2",
    ),
    (
        "De VS vrezen dat China wapens wil leveren aan Rusland.\n\nChina sprak dat eerder al tegen.",
        "united-states alleges 1; china denies 2",
    ),
    (
        "De VS vrezen dat China wapens wil leveren aan Rusland.\n\nVolgens Peking is dat niet waar.",
        "united-states alleges 1; china denies 2",
    ),
    (
        "Blinken beschuldigde China van het leveren van chips aan de Russische defensie-industrie.\n\nChina "
        "noemt de beschuldigingen ongegrond en wijst erop dat het geen partij is in het conflict.",
        "antony-blinken alleges 1; china denies 2",
    ),
    (
        "Washington zegt dat China militaire hulp aan Rusland overweegt.\n\nDe Chinese ambassade in Washington "
        "liet weten daar niets van te weten.",
        "united-states alleges 1; china does_not_deny 2",
    ),
]
DEFLECTS = [
    (
        '"Het zijn de VS en niet China die onophoudelijk wapens naar het slagveld sturen", reageerde Wang '
        "Wenbin op de beschuldiging dat China wapens aan Rusland wil leveren.",
        "wang-wenbin deflects 1",
    ),
    (
        "Volgens Peking gieten de VS olie op het vuur met wapenleveringen, terwijl ze China ervan "
        "beschuldigen Rusland te willen bewapenen.",
        "united-states alleges 1; china deflects 1",
    ),
    (
        'De VS zeggen dat China wapens wil leveren aan Rusland.\n\n"De VS hebben niet het recht om China de '
        'les te lezen", zei Mao Ning.',
        "united-states alleges 1; mao-ning deflects 2",
    ),
    (
        "De VS zeggen dat China wapens wil leveren aan Rusland.\n\nWang Wenbin verweet Washington een dubbele "
        "standaard: het pompt zelf wapens in Oekraïne.",
        "united-states alleges 1; wang-wenbin deflects 2",
    ),
    (
        'De VS zeggen dat China chips levert aan de Russische defensie-industrie.\n\n"Het is uiterst hypocriet '
        "dat de VS miljarden uittrekken voor Oekraïne en tegelijk kritiek hebben op de normale handel tussen "
        'China en Rusland", aldus woordvoerder Wang Wenbin.',
        "united-states alleges 1; wang-wenbin deflects 2",
    ),
    (
        "De VS zeggen dat China chips levert aan de Russische defensie-industrie.\n\nVolgens Peking is China "
        "niet de aanstichter van de crisis en moeten de VS stoppen met anderen de schuld te geven.",
        "united-states alleges 1; china deflects 2",
    ),
    (
        "Stoltenberg beschuldigt China van steun aan de Russische oorlog.\n\nChina's EU-missie antwoordde dat "
        "de NAVO zelf olie op het vuur gooit.",
        "jens-stoltenberg alleges 1; china deflects 2",
    ),
    (
        "De VS zeggen dat China wapens wil leveren aan Rusland.\n\nQin Gang waarschuwde dat China niet de "
        "schuld in de schoenen mag worden geschoven.",
        "united-states alleges 1; qin-gang deflects 2",
    ),
    (
        'De VS zeggen dat China wapens wil leveren aan Rusland.\n\n"Wij accepteren geen Amerikaanse dwang en '
        'druk", aldus Wang Wenbin.',
        "united-states alleges 1; wang-wenbin deflects 2",
    ),
    (
        "De VS zeggen dat China wapens wil leveren aan Rusland.\n\nPeking vindt dat de VS naar zichzelf moeten kijken.",
        "united-states alleges 1; china deflects 2",
    ),
    (
        "China gooit geen olie op het vuur in Oekraïne en zal Rusland geen wapens leveren, zei Wang Yi.",
        "wang-yi deflects 1; wang-yi denies 1",
    ),
]
SILENT = [
    ("China heeft nog niet gereageerd op de beschuldigingen dat het wapens aan Rusland levert.", "china silent 1"),
    ("Mao Ning wilde geen commentaar geven op het bericht dat China drones aan Rusland levert.", "mao-ning silent 1"),
    (
        "De VS zeggen dat China wapens wil leveren aan Rusland.\n\n"
        "De Chinese ambassade in Washington reageerde niet op vragen.",
        "united-states alleges 1; china silent 2",
    ),
    (
        "De VS zeggen dat China wapens wil leveren aan Rusland.\n\nChina gaf nog geen reactie.",
        "united-states alleges 1; china silent 2",
    ),
    (
        "De VS zeggen dat China wapens wil leveren aan Rusland.\n\nEen woordvoerder van het Chinese ministerie "
        "van Defensie was niet bereikbaar voor commentaar.",
        "united-states alleges 1; china-defense-ministry silent 2",
    ),
    (
        "De VS zeggen dat China wapens wil leveren aan Rusland.\n\nHet Kremlin onthield zich van commentaar.",
        "united-states alleges 1; russia silent 2",
    ),
    (
        "De VS zeggen dat Rusland China om wapens heeft gevraagd.\n\nPeking hult zich in stilzwijgen.",
        "united-states alleges 1; russia requests 1; china silent 2",
    ),
    ("Qin Gang ging niet in op de vraag of China wapens levert aan Rusland.", "qin-gang silent 1"),
    ("Peking zwijgt over de vraag of het Rusland militair gaat steunen.", "china silent 1"),
    ("Op de vraag of China Rusland munitie levert, wilde Peskov geen antwoord geven.", "dmitry-peskov silent 1"),
]
DOES_NOT_DENY = [
    ("Wang Yi ontkende niet dat China militaire steun aan Rusland overweegt.", "wang-yi does_not_deny 1"),
    (
        "De VS zeggen dat China wapens wil leveren aan Rusland.\n\nChina heeft dat niet ontkend.",
        "united-states alleges 1; china does_not_deny 2",
    ),
    (
        "De VS zeggen dat China wapens wil leveren aan Rusland.\n\nHet Kremlin wilde dat bevestigen noch ontkennen.",
        "united-states alleges 1; russia does_not_deny 2",
    ),
    (
        "De VS zeggen dat Rusland China om wapens heeft gevraagd.\n\nPeking sprak het niet rechtstreeks tegen.",
        "united-states alleges 1; russia requests 1; china does_not_deny 2",
    ),
    ("Peking bevestigde noch ontkende dat het Rusland wapens wil leveren.", "china does_not_deny 1"),
]
NO_EVIDENCE = [
    ("Biden zei dat er nog geen bewijs is dat China wapens levert aan Rusland.", "joe-biden no_evidence 1"),
    (
        "Pentagonwoordvoerder Pat Ryder zei geen aanwijzingen te hebben dat China Rusland al dodelijke hulp heeft gegeven.",
        "pat-ryder no_evidence 1",
    ),
    (
        '"We hebben China die grens nog niet zien overschrijden", zei Blinken over militaire steun aan Rusland.',
        "antony-blinken no_evidence 1",
    ),
    ("De VS hebben nog geen bewijs gezien van Chinese wapenleveranties aan Rusland.", "united-states no_evidence 1"),
    (
        "Volgens de Amerikaanse minister Yellen is er nog geen bewijs dat China Rusland materiële steun heeft geleverd.",
        "janet-yellen no_evidence 1",
    ),
    (
        "Volgens Stoltenberg zijn er tot dusver geen tekenen dat China daadwerkelijk wapens levert aan Rusland.",
        "jens-stoltenberg no_evidence 1",
    ),
    (
        "Kirby benadrukte dat het Witte Huis nog niet heeft gezien dat China een besluit heeft genomen over "
        "wapens voor Rusland.",
        "john-kirby no_evidence 1",
    ),
    ("De EU beschikt niet over bewijs dat Peking Moskou bewapent, zei Borrell.", "josep-borrell no_evidence 1"),
    ('"Tot nu toe zien we geen levering van wapens door China aan Rusland", aldus Scholz.', "olaf-scholz no_evidence 1"),
    (
        "De Oekraïense inlichtingenchef Boedanov ziet geen aanwijzingen dat China wapens wil leveren aan Rusland.",
        "kyrylo-budanov no_evidence 1",
    ),
    (
        "De VS vrezen dat China wapens wil leveren aan Rusland.\n\nVolgens Biden is dat nog niet gebeurd.",
        "united-states alleges 1; joe-biden no_evidence 2",
    ),
    (
        "De VS vrezen dat China wapens wil leveren aan Rusland.\n\nBewijs is er niet, zei Austin.",
        "united-states alleges 1; lloyd-austin no_evidence 2",
    ),
    (
        'De VS vrezen dat China wapens wil leveren aan Rusland.\n\n"Maar we hebben nog niets gezien dat daarop '
        'wijst", zei Austin.',
        "united-states alleges 1; lloyd-austin no_evidence 2",
    ),
]
OVER_SENTENCES = [
    (
        "China overweegt Rusland te helpen met wapens. Dat zei Blinken zaterdag in München na zijn gesprek met Wang Yi.",
        "antony-blinken alleges 1",
    ),
    (
        "Rusland heeft China om wapens gevraagd. Dat melden Amerikaanse functionarissen aan persbureau AP.",
        "anonymous-united-states alleges 1; russia requests 1",
    ),
    (
        'De VS waarschuwen Peking. Als China wapens levert aan Rusland, zal dat "reële kosten" hebben, aldus Blinken.',
        "united-states warns 1; antony-blinken warns 2",
    ),
    (
        "Biden belde vrijdag bijna twee uur met Xi. Hij zou de Chinese leider hebben gewaarschuwd voor de "
        "gevolgen van materiële steun aan Rusland.",
        "joe-biden warns 2",
    ),
    (
        'Blinken zei dat China overweegt Rusland dodelijke wapens te leveren. "Dat zou grote gevolgen hebben '
        'voor onze relatie", waarschuwde de minister.',
        "antony-blinken alleges 1; antony-blinken warns 2",
    ),
    (
        "De Amerikanen maken zich zorgen over Chinese steun aan de Russische oorlogsindustrie. Die steun "
        "moet stoppen, zei Blinken.",
        "united-states alleges 1; antony-blinken urges_against 2",
    ),
    (
        "Het onderwerp kwam ook in Brussel op tafel. EU-buitenlandchef Borrell zei dat hij Wang Yi had "
        "gevraagd om geen wapens te leveren aan Rusland. Die verzekerde hem dat China dat niet van plan is.",
        "josep-borrell urges_against 2; wang-yi denies 3",
    ),
    (
        "De Amerikaanse vicepresident Kamala Harris waarschuwde China in München: elke stap om Rusland "
        "dodelijke steun te geven, zou agressie belonen.",
        "kamala-harris warns 1",
    ),
]
OTHER_WORDINGS = [
    ('Washington ziet "verontrustende" signalen dat China Rusland van wapens wil voorzien.', "united-states alleges 1"),
    ("De VS sluiten niet uit dat China Rusland militair gaat steunen.", "united-states alleges 1"),
    ("Chinese bedrijven leveren volgens Brussel onderdelen die in Russische wapens terechtkomen.", "eu alleges 1"),
    (
        "Als Peking daadwerkelijk wapens gaat leveren aan Moskou, dan kan het rekenen op een harde reactie, zei Austin.",
        "lloyd-austin warns 1",
    ),
    (
        '"Dat zou de oorlog verlengen en ernstige gevolgen hebben", zei Stoltenberg over Chinese wapens voor Rusland.',
        "jens-stoltenberg warns 1",
    ),
    ("Charles Michel heeft Xi duidelijk gemaakt dat Europa geen wapenleveranties aan Rusland duldt.", "charles-michel warns 1"),
    ("Europa zal niet toekijken als China wapens stuurt naar Rusland, zei Metsola.", "roberta-metsola warns 1"),
    ("Scholz vroeg Xi erop toe te zien dat Chinese bedrijven Rusland geen wapens leveren.", "olaf-scholz urges_against 1"),
    ("China heeft steeds volgehouden geen wapens aan Rusland te leveren.", "china denies 1"),
    (
        "China verwierp dinsdag de Amerikaanse claims dat het Rusland wapens wil geven.",
        "united-states alleges 1; china denies 1",
    ),
    ("De beschuldigingen over wapenleveringen aan Rusland zijn uit de lucht gegrepen, zegt China.", "china denies 1"),
    ('"Pure desinformatie", noemt Peking de berichten over wapens voor Rusland.', "china denies 1"),
    ("Volgens ambassadeur Fu Cong levert China geen wapens aan Rusland en is dat ook niet van plan.", "fu-cong denies 1"),
    ("Fu Cong, de Chinese ambassadeur bij de EU, ontkende dat zijn land wapens levert aan Rusland.", "fu-cong denies 1"),
    (
        "De Chinese regering zegt dat de handel met Rusland normaal is en dat het geen wapens levert aan de "
        "strijdende partijen.",
        "china denies 1",
    ),
    ("Wat de wapens voor Rusland betreft, hield Wang Yi zich op de vlakte. China zei niets.", "wang-yi silent 1"),
    ("Peskov wilde niets zeggen over Chinese wapenleveranties aan Rusland.", "dmitry-peskov silent 1"),
    ("Het Kremlin wil niet kwijt of China wapens levert aan Rusland.", "russia silent 1"),
    ("Er is volgens Sullivan geen bewijs dat China al wapens heeft geleverd aan Rusland.", "jake-sullivan no_evidence 1"),
    (
        "Het Pentagon heeft nog niets gezien dat erop wijst dat China wapens levert aan Rusland.",
        "us-defense-department no_evidence 1",
    ),
    ("Vooralsnog heeft China geen wapens aan Rusland gegeven, benadrukte Kirby.", "john-kirby no_evidence 1"),
    (
        "Het Witte Huis sloot sancties niet uit als blijkt dat China Rusland militaire hulp geeft.",
        "united-states warns 1",
    ),
    (
        "Het Kremlin heeft Peking verzocht om langeafstandsdrones, zei een Amerikaanse regeringsbron tegen CNN.",
        "anonymous-united-states alleges 1; russia requests 1",
    ),
    (
        "De Verenigde Staten zijn ervan overtuigd dat Peking serieus nadenkt over wapenleveranties aan Moskou.",
        "united-states alleges 1",
    ),
    ('Sullivan noemde het "een strategische blunder" als China wapens aan Rusland zou geven.', "jake-sullivan warns 1"),
    ('"China zou een hoge prijs betalen", zei Sullivan over eventuele militaire steun aan Rusland.', "jake-sullivan warns 1"),
    ("De Britse premier Sunak riep Peking op om Poetin niet van wapens te voorzien.", "rishi-sunak urges_against 1"),
    (
        '"We hebben nooit een partij in het conflict van wapens voorzien, en dat zullen we ook niet doen", '
        "zei Wang Wenbin over de beschuldiging dat China Rusland bewapent.",
        "wang-wenbin denies 1",
    ),
    ("Peking zei niet op de hoogte te zijn van Russische verzoeken om wapens.", "china does_not_deny 1"),
    (
        'De Chinese ambassadeur in Den Haag doet de berichten over drones voor Rusland af als "fantasie".',
        "anonymous-china denies 1",
    ),
    ("China laat in het midden of het Rusland wapens gaat leveren.", "china silent 1"),
    ("Wang Yi ging in zijn toespraak niet in op mogelijke wapenleveranties aan Rusland.", "wang-yi silent 1"),
    ("De Chinese premier Li Qiang weigerde te zeggen of China drones aan Rusland levert.", "li-qiang silent 1"),
    (
        "Een Amerikaanse legerfunctionaris zei donderdag dat hij nog geen Chinese wapens op het slagveld "
        "heeft gezien bij de Russen.",
        "anonymous-united-states no_evidence 1",
    ),
    (
        'Boedanov denkt niet dat China wapens aan Rusland zal geven: "Ik zie daar geen aanwijzingen voor."',
        "kyrylo-budanov no_evidence 1",
    ),
    ("In Washington groeit de vrees dat China Rusland van munitie zal voorzien.", "united-states alleges 1"),
    (
        '"Als Xi wapens stuurt naar Moskou, raakt dat de kern van onze belangen", waarschuwde EU-voorzitter Michel.',
        "charles-michel warns 1",
    ),
    ("De G7-leiders eisen in hun slotverklaring dat China ophoudt Rusland te helpen bij de oorlog.", "g7 urges_against 1"),
    (
        "Rutte zei na zijn gesprek met Xi dat Nederland zich zorgen maakt over de Chinese export van "
        "dual-usegoederen naar Rusland.",
        "mark-rutte alleges 1",
    ),
    (
        "Von der Leyen zei dat China moet stoppen met het leveren van goederen die op het Russische slagveld belanden.",
        "ursula-von-der-leyen urges_against 1",
    ),
    (
        "Chinese bedrijven hebben volgens persbureau Reuters buskruit verkocht aan een Russische munitiefabriek.",
        "reuters alleges 1",
    ),
    (
        "The New York Times schrijft dat Poryadok, een Russisch bedrijf, buskruit kocht bij een Chinees staatsbedrijf.",
        "new-york-times alleges 1",
    ),
    (
        "De Amerikaanse ministers Blinken en Austin uitten hun bezorgdheid over mogelijke Chinese steun aan "
        "het Russische leger.",
        "antony-blinken alleges 1; lloyd-austin alleges 1",
    ),
    ("De Finse premier Marin zei dat China Rusland niet mag helpen met wapens.", "sanna-marin urges_against 1"),
    ("Zelensky heeft nog geen enkel signaal gezien dat China Rusland wapens wil sturen.", "volodymyr-zelensky no_evidence 1"),
    ("Poetin heeft Xi nooit om wapens gevraagd, beweert het Kremlin.", "russia denies 1"),
    ('"Wij hebben China niet om militaire hulp gevraagd", zei Peskov.', "dmitry-peskov denies 1"),
    (
        "China had volgens de documenten besloten om Rusland dodelijke wapens te geven, maar Kirby ziet daar geen bewijs voor.",
        "(the article) alleges 1; john-kirby no_evidence 1",  # documents without an owner are the article's own account
    ),
    (
        "Peking had volgens de uitgelekte documenten ingestemd met de levering van dodelijke hulp aan Rusland.",
        "(the article) alleges 1",
    ),
    ("De westerse bondgenoten zijn bang dat Peking wapens gaat leveren aan de Russen.", "west alleges 1"),
    (
        'De Amerikaanse ambassadeur Nicholas Burns zei dat China Rusland niet met wapens moet steunen, "want '
        'dat zou ernstige gevolgen hebben".',
        "nicholas-burns urges_against 1; nicholas-burns warns 1",
    ),
]
TAKEN_UP_IN_THE_SENTENCE = [
    (
        "De VS zeggen dat China wapens wil leveren aan Rusland, maar Peking ontkent dat.",
        "united-states alleges 1; china denies 1",
    ),
    (
        "De VS zeggen dat China wapens wil leveren aan Rusland, maar Peking spreekt dat tegen.",
        "united-states alleges 1; china denies 1",
    ),
    ("De VS zeggen dat China wapens wil leveren aan Rusland, maar China ontkent.", "united-states alleges 1; china denies 1"),
    (
        "Volgens de VS overweegt China wapenleveranties aan Rusland, wat Peking ontkent.",
        "united-states alleges 1; china denies 1",
    ),
    (
        "Volgens de VS overweegt China wapenleveranties aan Rusland, iets wat Peking zelf van de hand wijst.",
        "united-states alleges 1; china denies 1",
    ),
    (
        "De VS vrezen dat China wapens levert aan Rusland, maar hebben daar nog geen bewijs voor.",
        "united-states alleges 1; united-states no_evidence 1",
    ),
    (
        "De VS beschuldigen China van wapenleveranties aan Rusland. China ontkent die aantijgingen en zegt "
        "dat Washington zelf olie op het vuur gooit.",
        "united-states alleges 1; china deflects 2; china denies 2",
    ),
    ("China, dat ontkent wapens te leveren aan Rusland, riep op tot kalmte.", "china denies 1"),
    ("Peking, dat altijd heeft ontkend dat het Moskou bewapent, reageerde boos op Blinken.", "china denies 1"),
    ("China blijft ontkennen dat het Rusland bewapent.", "china denies 1"),
    ("China deed de beschuldiging dat het Rusland bewapent af als onzin.", "china denies 1"),
    ('"Onzin", reageerde Peking op de beschuldiging dat het wapens levert aan Rusland.', "china denies 1"),
    ("De beschuldiging dat China wapens levert aan Rusland is volgens Peking onzin.", "china denies 1"),
    ('China noemt het "desinformatie" dat het wapens aan Rusland wil leveren.', "china denies 1"),
    ("Dat China wapens aan Rusland levert, wordt door Peking ontkend.", "china denies 1"),
    (
        "China levert wapens aan Rusland, aldus Zelensky, maar Washington ziet daarvoor geen aanwijzingen.",
        "volodymyr-zelensky alleges 1; united-states no_evidence 1",
    ),
]
NEAR_MISSES = [
    "China heeft volgens Amerikaanse bronnen de deur opengezet voor militaire hulp aan Rusland.",
    (
        "De Amerikaanse minister Raimondo waarschuwde Chinese chipbedrijven: wie aan het Russische leger "
        "levert, verliest toegang tot Amerikaanse technologie."
    ),
    "De minister riep China op om de levering van dual-usegoederen aan Rusland een halt toe te roepen.",
    "Iran levert kamikazedrones aan Rusland. China zegt daar niets van te weten.",
    "Noord-Korea heeft miljoenen granaten naar Rusland gestuurd, zegt Seoul. Peking hield zich op de vlakte.",
    "De VS beschuldigen Noord-Korea van wapenleveringen aan Rusland en vragen China om Pyongyang in toom te houden.",
    "De VS hebben Oekraïne langeafstandsraketten geleverd. China en Rusland reageerden woedend.",
    "China waarschuwt het Westen dat meer wapens voor Oekraïne de oorlog met Rusland verlengen.",
    (
        "Volgens China gooit het Westen olie op het vuur door wapens te leveren aan Oekraïne, terwijl "
        "Rusland bereid is te praten."
    ),
    'Duitsland levert tanks aan Kiev. "Olie op het vuur", vindt China, dat Rusland niet veroordeelt.',
    "De VS verkopen wapens aan Taiwan. China dreigt met tegenmaatregelen en krijgt steun van Rusland.",
    "China leverde wapens aan Servië, zegt Belgrado. Rusland keek toe.",
    "China heeft jarenlang Russische wapens gekocht.",
    "Rusland levert raketten en olie aan China.",
    "China en Rusland houden gezamenlijke militaire oefeningen en delen technologie.",
    "China steunt het Russische standpunt over de NAVO-uitbreiding, zei Wang Yi.",
    "China geeft Rusland diplomatieke rugdekking in de VN, zei Linda Thomas-Greenfield.",
    "De handel tussen China en Rusland bereikte een record, meldt de Chinese douane.",
    "Rusland verkoopt meer gas aan China. Dat helpt het Kremlin om de oorlog te betalen, zegt Yellen.",
    "Xi Jinping zei tegen Poetin dat China en Rusland elkaar moeten steunen.",
    "China heeft de Russische inval nooit veroordeeld.",
    "Zuid-Afrika ontkent dat het wapens aan Rusland heeft geleverd. China en Rusland oefenen voor de Zuid-Afrikaanse kust.",
    "De VS beschuldigen Zuid-Afrika van het leveren van wapens aan Rusland. In Peking werd niet gereageerd.",
    "Het Westen moet Oekraïne meer wapens geven, vindt Zelensky. Hij rekent niet op China, dat Rusland steunt.",
    (
        "Wagner-baas Prigozjin klaagt over een gebrek aan munitie. China zei te hopen op een politieke "
        "oplossing, aldus een woordvoerder."
    ),
    "De Russische minister Sjojgoe bezocht een wapenbeurs in China.",
    "Sjojgoe inspecteerde raketten met de Chinese delegatie in Pyongyang.",
    "De Chinese ballon was een schending van de soevereiniteit, zei Blinken. Rusland leverde commentaar. China ontkende.",
    "Rusland heeft China gevraagd om te bemiddelen in de oorlog.",
    "De VS vragen China om Rusland onder druk te zetten de oorlog te stoppen.",
    "Macron vroeg Xi om Rusland tot rede te brengen.",
    "Zelensky vroeg Xi om Rusland te overtuigen zijn troepen terug te trekken.",
    "Oekraïne gebruikt Chinese drones tegen Rusland, meldt een commandant.",
    "DJI stopt met de verkoop van drones in Rusland en Oekraïne.",
    (
        "De Chinese dronefabrikant DJI staakt zijn activiteiten in Rusland en Oekraïne, om te voorkomen dat "
        "de drones in gevechten worden gebruikt."
    ),
    "China beperkt de export van drones, ook naar Rusland.",
    "Wit-Rusland ontkent dat het om Chinese wapens heeft gevraagd.",
    "Poetin en Loekasjenko spraken over kernwapens. China maant Rusland tot kalmte.",
    "Xi waarschuwt Poetin voor het gebruik van kernwapens in Oekraïne.",
    "India koopt ondanks sancties Russische wapens en China doet dat ook.",
    "Japan is bezorgd over Chinese en Russische bommenwerpers boven de Japanse Zee.",
    "De VS leggen Chinese bedrijven sancties op vanwege de levering van satellietbeelden aan de Wagnergroep.",
    (
        '"De wapenleveringen van het Westen aan Oekraïne maken vrede onmogelijk", zei de Chinese gezant Li '
        "Hui na zijn bezoek aan Moskou."
    ),
    "Rusland ontkent dat er Noord-Koreaanse wapens zijn geleverd. China ook.",
    "Oekraïne heeft de VS om meer munitie gevraagd. China en Rusland kijken toe.",
    "Chinese hackers helpen Rusland, zegt Microsoft.",
    "China hielp Rusland bij het omzeilen van sancties, zegt Kiev.",
    'Europese sancties tegen Rusland raken ook China. "Dat zal gevolgen hebben", waarschuwde Peking.',
    "China heeft Oekraïne humanitaire hulp gestuurd en roept Rusland op tot overleg.",
    "Sinoloog Henk Schulte Nordholt verwacht dat China geen wapens zal leveren aan Rusland.",
    "Deskundigen denken niet dat China openlijk wapens aan Rusland gaat leveren.",
    'Sullivan zei dat China "absoluut gevolgen" zal ondervinden als het Rusland helpt sancties te ontwijken.',
    (
        "De VS zullen niet aarzelen om Chinese banken te straffen die transacties voor de Russische "
        "defensie-industrie mogelijk maken, zei Yellen."
    ),
    "De regering-Biden houdt scherp in de gaten of China wapens levert aan Rusland.",
    "De NAVO blijft alert op Chinese wapenleveringen aan Rusland.",
    '"De normale handel tussen China en Rusland mag niet worden verstoord", reageerde woordvoerder Wang Wenbin.',
    "De Oekraïense minister Reznikov gelooft niet dat China Rusland wapens zal leveren.",
    "Er groeit in Europa bezorgdheid over Chinese wapenleveringen aan Rusland.",
    "De VS hebben sancties ingesteld tegen een Chinees bedrijf dat satellietbeelden leverde aan de Wagnergroep.",
    'Minister Hoekstra noemt Chinese wapenleveranties aan Rusland "onwenselijk" en heeft dat ook aan Peking overgebracht.',
    "Xi zei tegen Poetin dat China achter Rusland blijft staan. Over wapens werd niet gesproken.",
    "De Oekraïense president Zelensky waarschuwde dat er een wereldoorlog komt als China zich achter Rusland schaart.",
    "De Verenigde Staten waarschuwen China voor de zoveelste keer: help Rusland niet.",
]
NOT_YET = [
    (
        "Campbell zei dat wat China aan Rusland levert geen dual-usegoederen meer zijn, maar onderdelen van wapens.",
        "campbell alleges 1",
        "what is not meant is told first",
    ),
    (
        "Macron zei tegen Xi dat China niets mag leveren dat Rusland in de oorlog kan gebruiken.",
        "emmanuel-macron urges_against 1",
        "nothing is named",
    ),
    (
        "Yellen dreigde Chinese banken met sancties als ze de Russische oorlogsindustrie helpen.",
        "janet-yellen warns 1",
        "`ze` after a threat",
    ),
]

TELLING = [
    *ALLEGES,
    *EXPERTS,
    *REQUESTS,
    *REQUESTS_DENIED,
    *WARNS,
    *URGES_AGAINST,
    *DENIES,
    *DENIES_WHAT_WAS_TOLD,
    *DEFLECTS,
    *SILENT,
    *DOES_NOT_DENY,
    *NO_EVIDENCE,
    *OVER_SENTENCES,
    *OTHER_WORDINGS,
    *TAKEN_UP_IN_THE_SENTENCE,
]
