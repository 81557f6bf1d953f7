"""Whether a clause that tells no more than how people were together, or who with whom, tells of an event."""

from __future__ import annotations

from helpers.find.meetings.again import Recall
from helpers.find.meetings.cues import Hit
from helpers.find.meetings.outlook import direction_of
from helpers.find.meetings.refused import wished
from helpers.find.meetings.said_rules import at_a_place
from helpers.find.meetings.scene import Scene
from helpers.find.meetings.teller import Teller
from helpers.find.meetings.when import goes_on
from helpers.find.meetings.words import AUXILIARIES, TRAVELLING, each
from helpers.find.verbs import INFINITIVE, PARTICIPLE

_JOURNEYING = each("reizen af|reizen door|reizen mee|reizen vliegen door|vliegen vertrekken")
_SIGNING = each("tekenen ondertekenen botsen")
_STOPPING = each("beginnen eindigen komen")  # de reis eindigt in Boedapest bij Orbán
_MARGINS = each("marge marges zijlijn wandelgangen kantlijn apart afzonderlijk kwartier halfuur minuten gesloten")
_ONLY_THERE = each("eens overeenstemming bezegelen dreigen klagen protesteren hameren pleiten") | {"een akkoord"}
_THEY = each("ze zij")
_WHAT = each("dat om elkaar te")
_PEERS = each("ook eveneens tevens collega ambtgenoot ambtsgenoot evenknie tegenhanger homoloog")


class Events:
    """Answers for the clauses of one article."""

    def __init__(self, teller: Teller, recall: Recall) -> None:
        self._teller, self._distant_verbs, self._remote = teller, recall.distant, recall.remote

    def told(self, scene: Scene, hit: Hit) -> bool:
        """Whether a clause with no more than a manner tells of an event: of something past, or of a day.

        With a mere `met` or `bij` it must tell when or where, with no verb that keeps its distance (samenwerken met).
        """
        if hit.cue.open and (self._keeps_distance(scene, hit) or not self._teller.settled(scene, hit)):
            return False
        if hit.cue.word in _ONLY_THERE:
            clause = scene.clause(hit.first)
            they = {scene.lower[group.first] for group in scene.groups_in(clause)} & _THEY  # perhaps many more than two
            return at_a_place(scene, clause) and not they  # and not: zijn het eens, klaagt bij hem
        if hit.cue.mode == "video" and scene.words(scene.clause(hit.first))[-2:-1] == ["toe"]:
            return False  # sprak hen via een videoverbinding toe
        if hit.cue.word == "afspreken":
            return _is_to_see(scene, hit)
        if hit.cue.word == "samen" and self._keeps_distance(scene, hit):
            return False  # tekende samen met Erdogan de graandeal
        if hit.cue.weak and "mutual" not in hit.cue.frames:
            return self._teller.settled(scene, hit) or ("turn" in hit.cue.frames and goes_on(scene, hit))
        if hit.cue.weak and any(form.form == INFINITIVE for form in scene.verbs.get(hit.last, ())):
            return False  # wil hem niet zien verliezen
        if hit.cue.weak and ("te" in scene.before(hit.first, 1) or wished(scene, hit)):
            return True
        direction = direction_of(scene, hit)
        past = not hit.cue.weak and (direction == "past" or (direction == "future" and hit.cue.mode == "in_person"))
        hand = "hand" in hit.cue.frames and not hit.cue.weak  # hoopt X de hand te geven
        aim = hand and "te" in scene.words(scene.clause(hit.first))
        if len(self._teller.listed_days(scene, hit)) > 1:
            return True  # zag hem al drie keer: maandag, dinsdag en gisteren
        counted = "keer" in scene.before(scene.clause(hit.first)[0].first, 4)  # de derde keer dit jaar dat zij elkaar zagen
        asked = scene.lower[scene.clause(hit.first)[0].first] == "of"  # of X hem te woord staat, is niet bekend
        aside = hit.cue.weak and not _MARGINS.isdisjoint(scene.words(scene.clause(hit.first)))
        there = hit.cue.weak and direction != "future" and self._teller.placed(scene, hit)  # zag (ziet) in New York ook X
        there = there or (hit.cue.weak and direction == "past" and self._of_peers(scene, hit))
        return past or counted or aim or asked or aside or there or self._teller.date(scene, hit) is not None

    @staticmethod
    def _of_peers(scene: Scene, hit: Hit) -> bool:
        """Whether somebody saw his counterpart, or another one too: zag zijn collega X, zag ook Y; not: zag hem aarzelen."""
        clause = scene.clause(hit.first)
        forms = (form for s in clause for t in range(s.first, s.last) for form in scene.verbs.get(t, ()))
        only = all(form.finite or form.form == PARTICIPLE for form in forms)
        return only and "mutual" in hit.cue.frames and not _PEERS.isdisjoint(scene.words(clause))

    def _keeps_distance(self, scene: Scene, hit: Hit) -> bool:
        clause = scene.clause(hit.first)
        near = _STOPPING if "at" in hit.cue.frames else TRAVELLING if "towards" in hit.cue.frames else ()
        lemmas = {form.lemma for s in clause for t in range(s.first, s.last) for form in scene.verbs.get(t, ())}
        if "deed_there" in hit.cue.frames:
            deeds = lemmas - AUXILIARIES
            return not deeds or not deeds.isdisjoint(self._remote)
        if "with" in hit.cue.frames and not lemmas.isdisjoint(_JOURNEYING):
            return True  # reist met X naar Kiev
        if lemmas & _SIGNING and self._teller.placed(scene, hit):
            near = {*near, *_SIGNING}  # tekende in Berlijn met X een verdrag
        return not (lemmas & self._distant_verbs).issubset(near)


def _is_to_see(scene: Scene, hit: Hit) -> bool:
    """Whether somebody wants to see another: is van plan met X af te spreken; not: met X af te spreken dat."""
    infinitive = any(form.form == INFINITIVE for form in scene.verbs.get(hit.first, ()))
    return infinitive and _WHAT.isdisjoint(scene.lower[hit.last : hit.last + 2])
