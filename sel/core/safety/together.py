"""Which families of words read like harm when they stand together, whatever else is said between them."""

RULES = """
death & wish & self
death & friend & wish
death & quit & self
vanish & wish & self
vanish & quit & self
means & self
means & think
without & better
final & death
final & giving
final & note
final & void & self
final & ache & self
final & wish & self
final & better
final & kin & self
wrote & note & final
wrote & note & death
wrote & note & kin & self
giving & stuff & self
void & strong & self
void & ache
void & wish & self
void & quit & self
void & exist & self
void & void & self
ache & strong & self
ache & quit & self
ache & exist & self
exist & quit & self
exist & wish & quit
noose & think & self
noose & home & self
drop & jump & self
drop & think & jump
poison & take & self
poison & think & death
poison & hardly & self
cut & bodypart & self
cut & bodypart & friend
cut & hardly & self
cut & cover & self
cut & friend & secret
cut & ache & self
marked & cover & self
marked & kin
marked & secret
object & kin & self
object & hit & self
hit & kin & self
hit & kin & kin
hit & staff & group
hit & locker & group
hit & bully & self
hit & marked & self
private & touch
private & show
private & kin
private & man
private & staff & self
private & look
sexual & kin
sexual & man
sexual & staff & self
sexual & force
sexual & secret
sexual & online
sexual & demand & self
bedroom & intrude & kin
bedroom & intrude & man
bedroom & touch & kin
bedroom & touch & man
bedroom & fear & kin
touch & kin & self
touch & man & self
touch & staff & secret
touch & secret
touch & fear
touch & lured
do_things & kin & force
do_things & man & self
do_things & kin & secret
do_things & force & secret
do_things & fear
do_things & quit & self
do_things & bedroom & self
do_things & staff & self
secret & kin & self
secret & man & self
secret & staff & self
secret & threat
secret & violence
threat & kin & self
threat & man & self
threat & group & self
alone & days & kin
alone & days & sibling
alone & gone & kin
alone & care_for & sibling
alone & lured & staff
alone & fear
alone & bedroom & man
gone & days & kin
gone & kin & alone
jailed & kin
care_for & sibling & gone
care_for & sibling & substance
care_for & sibling & kin
care_for & sibling & withhold
care_for & kin & substance
nohome & live
nohome & days & self
nohome & kin & self
hunger & kin & self
hunger & home
hunger & days
hunger & sibling
hunger & withhold
withhold & basics & kin
withhold & basics & self
fear & kin
fear & man & self
fear & home
fear & bedroom & self
fear & violence
fear & staff & self
fear & threat
violence & kin & self
violence & home
violence & sibling
substance & kin
substance & home
substance & deal
substance & friend & secret
substance & hardly & self
substance & staff
substance & force
marry & force & self
marry & kin & abroad
marry & abroad & self
work & force & bondage
work & bondage & kin
work & threat
away & home
away & kin
away & fear
away & bedroom
away & days
away & schoolday
away & secret
away & friend
purge & looks
purge & purge & self
purge & hardly & self
purge & secret
online & demand & pics
online & meet
pics & man & demand
pics & group & demand & self
pics & bedroom
pics & threat
pics & kin & demand
picture & staff & self
pics & dating & demand
pics & undress
grown & dating
grown & meet & self
dating & hit & self
dating & force & self
dating & secret & self
dating & threat & self
bully & locker & self
bully & slur & self
bully & group & self
bully & hardly & self
bully & weapon
slur & group & self
weapon & self
weapon & group
weapon & kin
weapon & locker
weapon & schoolday
weapon & threat
planned & schoolday & group
planned & schoolday & revenge
planned & schoolday & self
revenge & they_will
revenge & planned
revenge & schoolday & group
they_will & death
they_will & threat & self
contact & flirty & staff
contact & bedroom & staff
contact & flirty & man
contact & secret & staff
contact & online & staff
flirty & look & staff
flirty & touch & staff
flirty & lured & staff
flirty & secret & staff
look & undress & staff
look & undress & man
look & undress & kin
lured & touch & staff
lured & man & self
lured & secret
lured & fear
gangs & self
gangs & kin
gangs & friend
help_me & fear & self
help_me & kin & violence
accident & wish & self
accident & quit & self
accident & better & self
high_place & hangs & self
high_place & think
high_place & quit
born & mistaken
born & quit & self
born & kin & mistaken
vehicle & man & self
touchv & staff & young
touchv & young & kin
makes_me & kin
makes_me & man
papers & taken
papers & threat
package & carried & kin
package & carried & gangs
package & carried & force
soon & away
soon & final
going & away & self
going & final & self
away & final
final & schoolday
final & days
final & exist
final & friend
kill & kin
kill & friend & self
kill & animal
nobody & home & days
their_plan & friend & found
identity & kin & rejected
identity & kin & hit
identity & kin & fear
witness & kill
witness & hit & kin
animal & hit & kin
marry & quit & self
fear & schoolday & self
fear & locker & self
looks & looks & self
purge & restrict & self
looks & restrict & quit
hunger & substance
pics & demand & self
cut & bodypart
cut & noose
cut & locker
kin & secret & man
parting
he & bedroom & self
he & sexual
he & private
he & touchv & self
rough & staff
weapon & friend
pics & online
picture & online & self
man & online
private & cut
private & group & self
identity & rejected
known_to & demand
known_to & staff
squalor & home
squalor & days
squalor & squalor
squalor & self
unfed
named_on & self
lock & bedroom & self
lock & fear
burn_them & wish & group
hit & staff & friend
hit & kin & man
violence & hit
lair & staff
lair & man
lair & he & self
kill & he & self
work & bondage & self
noteat & friend
noteat & kin
bully & often
makes_me & touch
makes_me & private
makes_me & show & he
cut & hardly
purge & purge
away & going
live & man & self
contact & hush
groom & staff
groom & he & self
groom & man
they_will & hit & bodypart
they_will & hit & self
force & bondage & kin
he & secret & self
private & bedroom
man & kin & force
weapon & take
substance & cope & self
lock & staff
group & home & deal
pics & cash
elsewhere & stranger
"""

AS_WRITTEN = """
hit & kin & self
hit & object & self
rough & staff
hit & staff & young
hit & young & object
private & touchv & self
sexual & staff & self
death & wish & self
threat & kin & self
"""
"""Those for which nothing is taken out of the text as an idiom first."""
