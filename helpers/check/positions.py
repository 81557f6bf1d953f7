"""Stances and acts on the peace plan against gold: who takes which position in which article."""

from __future__ import annotations

from helpers.check.actors import Sides
from helpers.check.agreement import Comparison, compare, dated, equal, items
from helpers.check.pairing import THOUSAND, Likeness, pair_up, shared_characters
from helpers.check.rows import Found, PlanRow, StanceRow

_STANCE = (equal("holder_id", "very holder"), items("term"), equal("sourcing"), equal("reportative"))
_PLAN = (
    equal("actor_id", "very actor"),
    items("points"),
    dated("announced_for", "announced_for"),
    dated("dates", "date_earliest", "date_latest"),
    dated("reported", "reported_earliest", "reported_latest"),
)


def compare_stances(predictions: Found, gold: Found, sides: Sides) -> Comparison[StanceRow]:
    """Found with the same target, position and holder.

    A country, or somebody unnamed of it, stands for any holder of that country.
    """

    def likeness(predicted: StanceRow, gold: StanceRow) -> Likeness | None:
        if (predicted.target_id, predicted.position) != (
            gold.target_id,
            gold.position,
        ) or not sides.same_holder(predicted.holder_id, gold.holder_id):
            return None
        return _closeness(predicted, gold, predicted.holder_id == gold.holder_id)

    pairing = pair_up(predictions.stances, gold.stances, likeness)
    return compare("stances", pairing, _STANCE, predictions)


def compare_plan(predictions: Found, gold: Found, sides: Sides) -> Comparison[PlanRow]:
    """Found with the same act and actor, who may be named as the holder of a stance may."""

    def likeness(predicted: PlanRow, gold: PlanRow) -> Likeness | None:
        if predicted.act != gold.act or not sides.same_holder(predicted.actor_id, gold.actor_id):
            return None
        return _closeness(predicted, gold, predicted.actor_id == gold.actor_id)

    pairing = pair_up(predictions.plan, gold.plan, likeness)
    return compare("plan", pairing, _PLAN, predictions)


def _closeness(predicted: StanceRow | PlanRow, gold: StanceRow | PlanRow, same: bool) -> Likeness:
    return THOUSAND * same, min(shared_characters(predicted.spans, gold.spans), THOUSAND)
