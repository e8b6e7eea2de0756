"""Small words of English that tell how the words beside them are meant."""

from __future__ import annotations

from linter.grammar.word_lists import word_set

DETERMINERS = word_set(
    "a an any both each every her his its my no our some that the their these this those your"
)

# What stands behind one of these in the place of a noun is none.
NO_NOUNS = word_set(
    "a about after again all although an and any anybody anyone are as at be because been before being"
    " but by can could did do does during each either every everybody everyone for from had has have he"
    " her his how however i if in into is it its may might must no nobody nor not of on or our out over"
    " she should since so some somebody someone than that the their them then there these they this"
    " those through to under until up was we were what when where which while who whose will with within"
    " without would you your"
)

# Behind these stands a verb: "they looked after children".
SUBJECTS = word_set("also carers had has have he i she staff they to we who you")

# What may follow a verb: "hand over" beside "handover".
PARTICLES = word_set(
    "about after all around as at away back by day down ever for forward from in into less long of off on one"
    " out over self selves so some there thing things through time times to together under up way ways where"
    " with"
)

# Two words of which the first is one of these may mean something else than one word: "any one", "may be".
LOOSE = word_set(
    "a after all an any are as at be been but by can de ever every for from further had has have her here his"
    " how in is it its may mean more most no not of off on one or other our out over re she so some than that"
    " the their them then there they this to un under up very was were what when where which while who with"
    " within without you"
)

# No words of their own: "multi agency" can be nothing but "multi-agency".
PREFIXES = word_set(
    "ante anti bio co cross extra inter intra macro micro mid multi neuro non pan peri post pre pro psycho"
    " semi socio sub super trans ultra"
)

# Endings that do not make another word of a compound: "multi-agency", "multi-agencies".
ENDINGS = word_set(
    "ations ation ating ated ates ate ators ator ions ion ings ing ies ied ed es y s e ally ely al ly"
)
