"""Closed classes of Dutch words that the rules of meetings are built on. What names a meeting is in the codebook."""

from __future__ import annotations


def each(listed: str) -> frozenset[str]:
    """The words of a text, with either apostrophe."""
    return frozenset([*listed.split(), *listed.replace("'", "’").split()])


PREPOSITIONS = each(
    """aan achter behalve bij binnen boven buiten dankzij door gedurende in inzake jegens langs met na naar naast namens om
    omtrent onder ondanks op over per richting rond rondom sinds tegen tegenover tijdens tot tussen uit van vanaf vanuit via
    volgens voor voorbij wegens zonder aldus"""
)
DETERMINERS = each("de het een geen deze dit zijn haar hun onze ons mijn")
ARTICLES = each("de het een geen hun")
DEFINITE = each("de het die dat")
POINTING = each("die dat deze dit dergelijke zo'n de het hun zijn haar")
CONJUNCTIONS = each("en & als alsook evenals alsmede plus of")
RELATIVE = each("die dat wie wiens waar waarin waarbij waarmee waarop waarvan waarna waaraan waarover")
THERE_AND_THEN = each("toen waar waarbij waarin waarna")
SUBJECTS = each("hij zij ze er het de een we zijn hun")
FIRST_PERSON = each("ik mij me mijn we wij ons onze")
AUXILIARIES = each("hebben zijn worden zullen gaan kunnen moeten mogen willen")
WITH_INFINITIVES = each("gaan komen blijven kunnen mogen moeten willen laten zullen hoeven")
OFTEN = each(
    """telkens voortaan jaarlijks wekelijks maandelijks jarenlang maandenlang regelmatig geregeld meermaals vaak vaker
    herhaaldelijk dikwijls soms voortdurend"""
)
SETTING_OUT = each(
    """reizen af|reizen door|reizen vliegen door|vliegen vertrekken arriveren aan|komen landen trekken rijden door|rijden
    neer|strijken af|zakken op|duiken"""
)
ENVOYS = each("delegatie delegaties gezant afgezant gezanten afgezanten vredesmissie onderhandelaars")
SENDING = each("sturen zenden af|vaardigen uit|sturen uit|zenden vooruit|sturen")  # a delegate somewhere
TRAVELLING = SETTING_OUT | each("gaan komen bezoeken brengen")
ORDINALS = each("eerste tweede derde vierde vijfde zesde zoveelste")
DATED = each("dateert dateren dateerde stamt stammen")  # van april
MATTERS = each("iets zaak kwestie aangelegenheid")
MARKS = each("“ ” „ \" ' ‘ ’ « »")
GATHERINGS = each(
    "top toppen conferentie forum zitting vergadering ceremonie plechtigheid"
)  # at which many are, and meet nobody yet
TELLING = each(
    """zeggen verklaren vertellen melden stellen weten aan|geven benadrukken herhalen bevestigen mee|delen schrijven twitteren
    onthullen antwoorden"""
)
MISSIONS = each("missie delegatie afvaardiging groep gezelschap team onderhandelingsteam onderhandelingsdelegatie vredesmissie")
"""What a group of people is called who are sent somewhere, or go there together."""
