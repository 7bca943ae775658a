"""Whole answers that name no adult: shrugs, and the many ways to say that there is nobody.

English and Spanish, and the commonest words of other languages at American schools. All are folded (see
`folding.folded`). A single word that is also a given name (Nada) says nobody only when it stands alone.
"""


def phrases(text: str) -> frozenset[str]:
    """Return the phrases of a text, which `|` parts."""
    return frozenset(" ".join(phrase.split()) for phrase in text.split("|"))


def listed(text: str) -> frozenset[str]:
    """Return the words of a text."""
    return frozenset(text.split())


SHRUGS = phrases(
    """
    private | personal | secret |
    x | xx | n a | na | n | n a n a | idk | idk lol | idek | idc | dk | dunno | i dunno | i dont know |
    dont know | i do not know | not sure | im not sure | unsure | no se | no estoy seguro | no estoy
    segura | nose | no lo se | yo no se | no c | ns | nc | skip | pass | blank | prefer not to say |
    prefer not to answer | i prefer not to say | rather not say | i dont want to say | no comment | na na
    | nil | null | idk idk | idk tbh | i forgot | forgot | i cant remember | cant remember | no recuerdo |
    no me acuerdo | tbd | test | asdf | asdfasdf | hi | hello | lol | ok | okay | yes | si | yeah | maybe
    | what | huh | why | 0 | 00 | 000 | nah | meh | whatever | hmm | prefiero no decir | paso | quien sabe
    | who knows | idk who | i dont know who | not applicable | no aplica | none of ur business | x x | x x
    x | none of your business | doesnt matter | dont care | i dont care | no me importa | idk man | idk
    bro | idk really | idk anyone | i really dont know | idrk | idfk | i have no idea | no idea | no clue
    | i have no clue | beats me | nvm | never mind | nevermind | im good | no thanks | no thank you | not
    telling | i wont say | wont say | i dont wanna say | dont want to say | dont wanna say | dont want to
    answer | i dont want to answer | rather not | id rather not say | prefer not | prefer not to | no
    response | no answer | its private | its a secret | still thinking | dont remember | i dont remember |
    dont know yet | same | same as above | ditto | see above | haha | hahaha | jaja | jajaja | jeje | bruh
    | lmao | abc | qwerty | blah | blah blah | bla bla | idgaf | nunya | none of ya business | no contesto
    | no quiero decir | no quiero contestar | no quiero responder | sin respuesta | sin comentarios | ni
    idea | no tengo idea | a saber | sepa | no sabria | no sabria decir | no se quien | se me olvido | no
    lo recuerdo | lo mismo | igual | prefiero no contestar | prefiero no responder | me da igual | khong
    biet | hindi ko alam | ewan ko | ma garanayo | nao sei | je ne sais pas | mwen pa konnen | tsis paub |
    im new idk | im new here | i am new | im new | soy nuevo | soy nueva | ion know | ion kno | iono |
    ionno | thats it | thats all | that all | that it | that is all | just her | just him | just them |
    just that | no more | nomas | eso es todo | es todo | solo ella | solo el | nada mas | ya no se | mon
    chai | main nahi janda | mujhe nahi pata | pata nahi | patani | hindi ko po alam | di ko alam | ma
    aqaan | garan maayo | em khong biet | tu paub tsis tau | kuv tsis paub | chgitem | chem gitem | ma
    barif | maarifsh | la aerif | mosh arif | ya ne znayu | ne znayu | wo bu zhidao | bu zhidao | bat zi |
    molla | mollayo | не знаю | 不知道 | 不晓得 | 모름 | 모르겠어요 | لا اعرف
"""
)
"""Whole answers that say nothing either way; text without a letter or digit is one too."""

SHRUG_OPENINGS = (
    "idk",
    "i dont know",
    "i do not know",
    "i dunno",
    "dunno",
    "no se",
    "not sure",
    "im not sure",
    "idrk",
    "idfk",
    "no idea",
    "no clue",
    "i have no idea",
    "i have no clue",
    "prefer not",
    "id rather not",
    "rather not",
    "ni idea",
    "no tengo idea",
    "prefiero no",
    "no quiero decir",
    "no quiero contestar",
    "khong biet",
    "nao sei",
    "dont know",
    "ion know",
    "iono",
    "i forgot",
    "no me acuerdo",
    "no recuerdo",
    "dont remember",
    "i dont remember",
    "cant remember",
    "i cant remember",
)
"""A text that opens so is a shrug unless it goes on to name somebody."""

NOBODY = phrases(
    """
    nobody | no body | noone | no one | none | no 1 | nadie | ninguno | ninguna | nunguno | ningun | nobdy
    | nobody at all | no1 | no | nope | no adult | no adults | no teacher | no teachers | not anyone | not
    anybody | not one | zero | no hay | no hay nadie | no tengo | no tengo a nadie | i have no one | i
    have nobody | i dont have anyone | i dont have anybody | i dont have one | dont have one | dont have
    anyone | there is no one | there is nobody | theres no one | theres nobody | there isnt one | there
    isnt anyone | there isnt anybody | no tengo ninguno | no tengo nadie | ningun adulto | ningun maestro
    | ninguna persona | ninguno de ellos | none of them | none of the above | i dont trust anyone | i dont
    trust anybody | i trust no one | i trust nobody | no confio en nadie | nobody cares | no one cares | a
    nadie | a nadie le importo | literally no one | literally nobody | absolutely no one | absolutely
    nobody | nothing | nada | no person | no persona | myself | me | only me | just me | yo | yo mismo |
    yo misma | solo yo | no one here | nobody here | i cannot think of an adult | i cant think of anyone |
    i cant think of an adult | i cant think of anybody | i dont talk to anyone | i dont talk to anybody |
    not a single person | nobody really | no one really | none really | not really anyone | not really
    anybody | nobody comes to mind | no one comes to mind | nobody at school | no one at school | nobody
    at this school | no one at this school | noone at this school | no one in this school | nobody in this
    school | no one in school | no staff | no staff member | no trusted adult | no grown up | no grown ups
    | zero people | 0 people | 0 adults | i dont have an adult | i dont have any adults | i dont have a
    trusted adult | i dont have a person | i dont have nobody | i aint got nobody | i aint got no one | i
    got nobody | i got no one | i have none | i do not have anyone | i do not have one | i do not have an
    adult | i dont trust no one | i dont trust nobody | i dont trust any adults | i dont trust any adult |
    i dont trust adults | i dont trust any of them | dont trust anyone | i dont like anyone | i dont like
    any of them | i dont feel comfortable with anyone | i dont feel close to anyone | i dont go to anyone
    | i dont go to anybody | i wouldnt go to anyone | i wouldnt go to anybody | i wouldnt talk to anyone |
    i would not go to anyone | i wont go to anyone | i wouldnt tell anyone | i keep to myself | i keep it
    to myself | keep it to myself | by myself | i handle it myself | i deal with it myself | none of the
    teachers | none of these | none of those | none at all | absolutely none | not at this school | not at
    school | nadie en la escuela | nadie de la escuela | nadie de aqui | nadie aqui | nadie mas | con
    nadie | en nadie | de nadie | no confio en ninguno | no le tengo confianza a nadie | no tengo
    confianza en nadie | no tengo confianza con nadie | no hablo con nadie | no le cuento a nadie | no hay
    ninguno | no hay ningun adulto | no tengo ningun adulto | no tengo un adulto | no tengo a ninguno | no
    tengo un | no tengo adulto | no tengo ningun | no tengo ninguna | ninguno en la escuela | ninguno de
    los maestros | ninguna maestra | ningun profesor | ni uno | ni una | ni uno solo | yo solo | yo sola |
    conmigo mismo | conmigo misma | a nadie en la escuela | nadie me ayuda | nadie me escucha | nadie me
    entiende | no body at all | no ones | no1 really | no 1 at all | khong co ai | khong ai | walang tao |
    qofna | cidna | ninguem | nao tenho ninguem | personne | pesonn | tsis muaj leej twg | i dont talk to
    adults | i dont really talk to adults | i dont talk to teachers | i dont talk to any adults | i dont
    talk to staff | i dont like adults | i dont trust teachers | i dont open up to anyone | i dont open up
    to people | not any | not any adult | wala | wala po | wala naman | walay tawo | wala akong maisip |
    voch mek | voch vok | mafi had | mafi hada | ma fi had | ma fi hada | mafi ahad | ma fi ahad | la ahad
    | la ahada | ko co | ko co ai | khong co | ko ai | koi nai | koi nahi | koi nahin | koi vi nahi | kisi
    ko nahi | kisi pe nahi | tsis muaj | tsis muaj leej | ma jiro | ma jirto | qof ma jiro | cid ma jirto
    | hakuna | hakuna mtu | aucun | niemand | keiner | leai | leai se isi | ikai ha taha | nikto | nikogo
    | nikomu | mei you | meiyou | mei you ren | mou yan | eopseo | eopseoyo | daremo inai | hich kas |
    hichkas | kimse yok | just myself | me myself and i | just me myself and i | solo conmigo | con nadie
    de aqui | nadie realmente | ni siquiera uno | ոչ ոք | ոչ մեկը | هیچ کس | ما في حدا |
    нет | никому | 沒有 | 谁都没有 | 아무도 | 없어요 | 誰もいない |
    никто | никого | 没有人 | 没人 | 没有 | 沒有人 |
    아무도
    없어요 | 없음 | لا احد
"""
)
"""Whole answers that say explicitly that there is nobody."""

_ONLY_ALONE = phrases(
    """
    nada | zero | no tengo | wala | ko co | ko ai | la ahad | hakuna | aucun | niemand | keiner | leai |
    nikto | nikogo | nikomu | meiyou | mou yan | not any
"""
)

NOBODY_OPENINGS = tuple(sorted((p for p in NOBODY - _ONLY_ALONE if len(p) > 3), key=lambda p: (-len(p), p)))
"""A text that opens so says nobody unless it goes on to name somebody; the longest is tried first."""

UNSURE = listed("idk idek idrk idfk dunno iono ionno idunno idkk")
"""Single words of not knowing; among chatter alone they shrug."""

OPENERS = listed(
    "um umm uh hmm nah nope honestly literally tbh lol well really ngl pues eh bueno actually sadly like oh"
)
"""Words that may stand before an answer that says there is nobody."""
