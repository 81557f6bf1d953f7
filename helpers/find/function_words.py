"""Closed classes of Dutch words: what opens a clause or a phrase, what is counted, what is never a verb."""

SUBORDINATORS = frozenset(
    "dat omdat doordat nadat voordat terwijl toen als zodat opdat hoewel ofschoon indien tenzij zodra aangezien wanneer "
    "zolang alsof mits".split()
)
COORDINATORS = frozenset("en maar want of dus noch".split())
BEFORE_NOUNS = frozenset(
    "aan bij door in met na naar om onder op over sinds tegen tot uit van voor volgens tussen tijdens".split()
)
DETERMINERS = frozenset("de het een deze dit die dat hun zijn haar onze alle veel enkele".split())
COUNTED = frozenset("uur uren dagen weken maanden jaar jaren minuten seconden keer maal landen procent miljoen miljard".split())
NEVER_VERBS = frozenset({"maanden", "banden"})  # not of manen and bannen, whatever a cue wants
AFTER_IMPERATIVE = frozenset("geen niet de het een je uw dat die dit ons elkaar hem haar hen nu".split())
