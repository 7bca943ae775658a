"""Words of harm that are hardly ever said of an adult at school, one of which is enough, and names like them.

`GRAVE` words go to people whatever stands beside them. `UNEASY` words are said of kind adults too, "she
was there when i was scared", and so go to people unless an adult is praised in the same text. In the
notation of `families.py`: `*` is every ending.
"""

from collections.abc import Container, Sequence
from functools import lru_cache

from sel.core.safety.phrases import words_in
from sel.core.safety.story import is_ordinary, names_an_adult, praised, tells_of_somebody

GRAVE = words_in("""
    ihate* iwannadie* iwanttodie* killmy* killme helpme* hurtme* mequieromorir* mequieromatar*
    suicid* suisid* suizid* sucid* susid* unaliv* sewerslid* die dies died diying dying dead death
    deadly kill kills killed killing killer murder* strangl* chok* suffocat* smother* drown* hanged
    noose rope bleed* bled bruis* bruse* razor* blade blades pills overdos* bleach poison* od oding gun
    guns pistol* rifle bullet* ammo weapon* bomb* shooter shooting shooter* shotgun stab stabs stabbed
    stabbing knife knifes rape* raping rapist molest* assault* assult* abus* grope* gropes groping
    fondl* naked nude nudes porn privates penis vagina boobs sex sexual* pregnan* scissors* virgin drunk
    meth heroin cocaine drug drugs drugged fentanyl vodka whiskey alcoholic* needles punch* slap*
    slapped beats beaten beating belted whipped whipping spank* kicked hurt hurts hurting hurted harm
    harmed harming harms hit hits hitting scars cuts cutting cutt bleeding slit slits terrif* petrified
    threat* blackmail* handcuff* arrested jail prison deport* homeless evict* starv* runaway bedroom
    undress* underwear panties traffick* prostitut* pimp pimps pimped selfharm* burden worthless
    hopeless helpless depress* hallucinat* lynched tortur* torment* violen* victim* kidnap* hostage*
    stalk* stalker perv pervert* pedo* molester predator groom groomed
    grooming bulimi* anorex* laxative* puke* puking vomit* overpass coffin funeral grave goodbye suffer*
    miscarr* abort* incest ritual concussion fractured unsafe trapped lockdown gang gangs gangster*
    cartel slave slavery neglect* rehab inpatient cps fists fist choke nightmare* flashback* scream
    screams screaming shove* shoved matar* mato mata maten matan muero muere muera morir* muerto muerta
    muerte suicidi* ahorc* asfixi* estrangul* ahog* sangr* moret* golpe* pegan pego pegaba pegaron
    pegarme pegue pega cinturon chancla cinto pistola pistolas arma armas navaja navajas cuchillo
    cuchillos balas balazo* balac* disparar* disparo tiroteo machete veneno cloro pastillas sobredosis
    droga drogas drogad* droga* borrach* cerveza violo viola violan violaron violada violado violar
    violarme violacion violador abuso manose* desnud* encuer* nalgas nalga chichis sexo embarazada
    embarazo lastim* maltrat* amenaz* encierra* encerr* secuestr* corta cortada* cortadas cortarme
    cortar* quemo quema quemad* quemarme queman hambre pandill* maras mareros carcel migra miedo temor
    terror aterr* pesadilla* llorar lloro lloramos suicida hieren herida* heridas insulta* humill*
    chantaj* obliga obligan obligo obligaron acoso acosa acosan acosaron acosador acosando fugar* huir
    socorro auxilio venden vendieron vender prostitu* golpiz* putiz* madriz* cachete* cicatri* despedid*
    tumba panteon estorb*
""")

UNEASY = words_in("""
    cry cries crying cried scared scaring afraid fear* frighten* panic anxiety hungry
    hunger touch touches touched touching touchy kiss kisses kissed kissing beat shoot shoots shot burn
    burned burning burnt cut kick kicks fight fights fighting fought bed beds sleep sleeping asleep
    slept police cop cops stranger strangers drink drinks drinking drank alcohol beer
    weed vape smoke smokes smoking clothes pants shirt lock locks locked locking tied
    blood bloody scar pain painful pains alone lonely ghost numb empty broken knives fridge closet
    basement motel hotel pillow tub bathtub shower nights midnight ribs skinny fat calories wrist wrists
    arms legs thigh thighs throat neck chest jump jumped jumping roof tracks truck cliff ledge sold
    selling sells sell force forces forced forcing escape* disappear* dissapear* disapear* vanish*
    stolen steal steals screamed throw throws throwing push pushed pushes grab grabs grabbed grabbing
    pull pulls pulled rub rubs rubbed rubbing stare stares staring follow follows followed following
    pics pic bite bites bit scratch* pinch* spit slur slurs ugly marry
    married marriage owe owes asustad* asusta asusto toco tocaba tocar* tocado tocaron besa beso besar*
    cama noche noches policia sola solas triste tristeza duele dolor
    golpes llora lloran llorando duermo dormimos dormir dormirme calle pega desaparecer*
    desaparezco avento aventarme aventar avienta tirar* sangra fumar fuma fuman tomado beber bebe
    castiga* encerrar* sucio sucia asco ropa bano puente techo tren azotea cuerpo piernas flaca
    dinero casarme casar* hospital comemos cenar cenamos corrieron echaron
""")
"""Words that tell of harm where nobody is praised beside."""

ALSO_NAMES = words_in("""
    socorro burns graves grave payne hurt slaughter lynch cutter dies moore sun gang gunn ammo blood
    bloods savage killian shooter crook harm pistole armas dolores guerra matamoros matta mata bash
    hooker cash butcher crump coffin savages hitt kicks battle strange swindle blade blades cutts
    pain paine raper beaton beater belt bullock drown dead death diehl dye sexton sexsmith slappy
    fear feares muerte moreno golpe calle toma paz cruz angel angeles virgen luz stark steel
    bruce church burn stabler jump bridge bridges roof window fat fatt train
    ledger cliff knight knights ghost bed pike payan picture tubb
    rubb wolf viola violante violet violeta wolfe hunter killen dien killough
    kille suffern rapelje slayer fang kiss kissinger bitner spit corte cortez
    castigo castillo armenta carcelen corral ledezma gordo gordon heaven haven forever trapp harms
    burnes bruse chok coco sangria sangre viol drogo cinto
""")
"""Words that are given or family names as well."""


def _stems(words: frozenset[str]) -> tuple[str, ...]:
    return tuple(sorted(word[:-1] for word in words if word.endswith("*")))


_STEMS_OF_GRAVE, _STEMS_OF_UNEASY = _stems(GRAVE), _stems(UNEASY)
_SURELY = words_in(
    "kids girls boys students child children people everyone anyone nobody class school house home"
)
_MOST_OF_A_NAME = 4


@lru_cache(maxsize=50_000)
def weight(word: str) -> int:
    """Return 2 for a grave word, 1 for an uneasy one, else 0."""
    if word in GRAVE or word.startswith(_STEMS_OF_GRAVE):
        return 2
    return int(word in UNEASY or word.startswith(_STEMS_OF_UNEASY))


def is_grave(words: Sequence[str]) -> bool:
    """Return whether a word of the text is grave, or uneasy of somebody and without praise of an adult."""
    most = max(map(weight, words), default=0)
    if most != 1:
        return most == 2
    if _SURELY.isdisjoint(words) and not any(map(tells_of_somebody, words)):
        return False
    return not (names_an_adult(words) and praised(words))


_CRIES = words_in(
    "socorro death dead sex fear fight kill drown hurt harm blood bomb muerte knife rope bash belt"
)
"""What is a name only beside another."""


def is_a_name(words: Sequence[str], known: Container[str]) -> bool:
    """Return whether a text is a name alone, of which a part sounds like harm: "Stephanie Burns".

    Some such words alone are a cry, so that a word which is on no list (`known`) stands beside them.
    """
    if any(map(tells_of_somebody, words)):
        return False
    places = [at for at, word in enumerate(words) if not is_ordinary(word)]
    if not places or places[-1] - places[0] >= len(places):
        return False
    name = [words[at] for at in places]
    strange = [word for word in name if word not in ALSO_NAMES]
    if len(name) == 1 and name[0] in ALSO_NAMES - _CRIES:
        return True
    return (
        len(strange) < len(name) <= _MOST_OF_A_NAME
        and bool(strange)
        and not any(word in known or weight(word) for word in strange)
    )
