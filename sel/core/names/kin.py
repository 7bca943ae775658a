"""Family, friends and others who are no adults at the school, in many languages, all folded."""

from sel.core.names.unnamed import listed, phrases

FAMILY = listed(
    """
    lola lolo
    mom moms mommy mama ma mum mother mothers dad dads daddy papa father fathers parent parents stepmom
    stepdad sister sisters sis brother brothers bro sibling siblings grandma grandpa grandmother
    grandfather granny nana grandparents aunt aunts auntie uncle tia tio tias tios cousin cousins family
    familia familiar madre padre padres mami papi hermano hermana hermanos hermanas abuela abuelo abuelita
    abuelito abuelos primo prima primos primas friend friends freind freinds frends bestie besties bff
    bffs amigo amiga amigos amigas mejor girlfriend boyfriend gf bf novio novia crush classmate classmates
    companeros companero companera student students neighbor vecino god dios jesus jesucristo allah lord
    dog cat perro gato pet pets godmother godfather madrina padrino guardian homies homie partner wife
    husband son daughter twin stepmother stepfather stepparent stepparents stepbrother stepsister stepsis
    stepbro stepmoms stepdads nephew nieces niece uncles aunties grandparent grandson granddaughter gramps
    grammy grandmom granddad memaw meemaw pawpaw papaw pops babysitter bestfriend bestfriends bsf wifey
    hubby roommate teammate teammates kids sobrino sobrina cunado cunada suegra suegro madrastra padrastro
    hermanastro hermanastra hermanita hermanito hermanitos hermanitas primito primita mamita papito
    mamacita jefita vecina vecinos amiguito amiguita amiguitos compa compas carnal esposo esposa marido
    hijo hija nuera yerno nanay tatay inay itay hooyo aabo walaal niam txiv appa eomma unnie oppa manman
    mere soeur irmao puppy kitten cats dogs gatos perrito gatito hamster chatgpt gpt google bible jefa
    jefe fam bffl besto mummy ammi abbu nani dadi pinsan kaibigan pamilya magulang ninang ninong phooj ywg
    tsev neeg saaxiib saaxiibkay hooyaday aabahay walaalkay walaashay qoyskayga mayrik hayrik ummi dost
    mamas papas mommys daddys stepmommy stepdaddy godparent godparents godbrother godsister fiance fiancee
    exes ex roomies soulmate friendgroup homegirl homegirls homeboys cuzzo mamma omma umma bisabuela
    bisabuelo tatarabuela suegros cunados compadre comadre compitas cuate cuates parceiro vovo
    druzya podruga друг подруга друзья мама папа мамои семья бабушка дедушка сестра брат 妈妈 爸爸 朋友
    家人 姐姐 妹妹 哥哥 弟弟 奶奶 爷爷 外婆 外公 媽媽
    엄마 아빠 친구 가족 امي ابي صديقي اختي اخي մայրիկ ընկեր մամա պապա
    """
)
"""Family, friends and others who are not adults at the school."""

MINE = listed("my mi mis our nuestra nuestro meri mera mere kuv aking moya moy meu minha mon")
"""Words for `my` before such a word."""

MINE_ONLY = listed(
    """
    tita tito tia tio ate kuya ninang ninong lola lolo sister sisters brother brothers aunt auntie aunty
    uncle unc bhai bhaiya didi nana veerji hermano hermana
"""
)
"""Words that are titles of adults too (Tita Ana, Brother Lewis): family where `my` stands before them."""

FAMILY_PHRASES = phrases(
    """
    nanay ko | tatay ko | mama ko | papa ko | kaibigan ko | mga kaibigan ko | ate ko | kuya ko | lola ko |
    lolo ko | pamilya ko | tita ko | tito ko | pinsan ko | kapatid ko | me em | ba em | bo em | me toi |
    ba toi | bo toi | ban em | ban toi | ban be | ban than | gia dinh | gia dinh em | anh trai em | chi
    gai em | ba ngoai | ba noi | ong ngoai | ong noi | kuv niam | kuv txiv | kuv niam thiab txiv | niam
    thiab txiv | niam txiv | kuv phooj ywg | phooj ywg | tsev neeg | kuv tus phooj ywg | hooyo iyo aabo |
    hooyo macaan | im mayrik | im hayrik | meri mummy | meri maa | mummy papa | mama wa baba | mama and
    baba | baba and mama | my baba | meu pai | minha mae | mon pere | ma mere | mes parents | mes amis |
    mon ami | mon amie | ma famille | la familia mia | los de mi casa | wo mama | wo baba | wo de pengyou
"""
)
"""Whole answers that are family or friends alone."""
