"""The words of every sentence: chatter around a name, and those after which a sentence goes on.

English and Spanish as students write them, all folded. Common given and family names stay out, but for words
no sentence is without (my, her, love): these are offered to the roster too, as `parse.Parsed.also`.
"""

from sel.core.names.unnamed import listed

FILLERS = listed(
    """
    my our your his her their the a an this that these those some and also of for at in on from to is it
    its was mi mis tu su sus nuestro nuestra el la los las lo un una unos unas y o de del en con por para
    es al se first second third fourth fifth sixth seventh eighth primer primero primera segundo segunda
    tercer tercero tercera cuarto cuarta quinto quinta sexto sexta 1st 2nd 3rd 4th 5th 6th 7th 8th 9th
    10th 11th 12th period periods per pd periodo prd hour block class clase classes grade grado grader level
    lvl room rm salon school escuela front desk after before program programa club team department dept
    building honors ap lol lmao haha hehe jaja xd xoxo fr ong ngl tbh btw pls please thanks thx yes si
    yeah yep ok okay maybe probably quizas tal vez definitely really very super so too just only solo
    favorite fav favorito favorita best mejor nice cool great awesome amazing kind good sweet funny love
    buena bueno buen simpatica simpatico amable old new tall former last year big little older younger
    baby step soccer football basketball baseball volleyball track wrestling swim softball tennis futbol
    mr mrs ms named called name names llama llamado nombre other main head vice prolly prob probs lowkey
    highkey deadass istg frfr fs imo imho though guess think believe suppose like kinda sorta obviously
    obvi literally honestly actually basically mainly mostly usually sometimes either any1 creo pienso
    supongo pues tambien claro obvio neta veces quiza goat goated legend chill dope lit awsome amazin
    cutie bestest nicest coolest kindest sweetest funniest smartest caring helpful supportive chistoso
    chistosa carinosa carinoso paciente amigable chido chida padrisimo skinny blonde blond glasses bald
    curly wears wearing alta alto lentes pelo barba pelon semester quarter trimester semestre afterschool
    monday tuesday wednesday thursday friday online virtual years ano anos elementary middle high primaria
    secundaria prepa preparatoria colegio curso cursos turno here there aqui alla work works trabaja
    current actual today now ahora everyday whose spelled spelling spell idek correctly escribe lacrosse
    softbol beisbol baloncesto voleibol cheer cheerleading swimming debate dance chess esports robotics i
    with about during where are am been as into out up over by around until way through again still whole
    part full time extra or something somewhat teaches ensena asf him 4ever forever estudiantes alumnos
    gate door office ever anyway goes going went coming comes came talking talk speak tells told ask asks
    asked answer look looks looking looked feel feels feeling feelings want wants wanted need needs needed
    getting give giving take takes took taking making find found keep keeps stay stays stayed trust trusts
    trusted know knew thinks thought pretty mad hella mega ultra truly deeply highly totally completely
    entirely exactly absolutely certainly surely especially particularly rather quite almost nearly
    instead anyways anymore alot lotta gonna wanna gotta tryna finna lemme dunno ion imma ik ikr ily ilysm omg
    omfg wtf smh fyi irl rn nvm jk jkjk tysm tyvm thnx plz plss nocap slay slays slayed slaying icon
    iconic vibe vibes vibing vibey bruh bruv homeboy dawg yo yeet yup yess yesss yass hey heyy hello hi
    bye goodbye um umm ummm uh uhh uhm hmm aw aww ooh wow whoa eh meh oof tho sorry srry misspelled
    mispelled spelt how sure girls boys varsity jv freshman freshmen sophomore sophomores juniors seniors
    squad nicer funnier smarter dopest friendliest hilarious silly goofy fun funner friendly thoughtful
    patient loving loyal honest respectful trustworthy reliable relatable chillest calm positive energetic
    generous gentle cheerful welcoming approachable comforting wonderful fantastic fabulous excellent
    incredible phenomenal outstanding beautiful gorgeous handsome cute adorable lovable special favourite
    fave faves favs intelligent brilliant strict tough hard easy crazy serious seriously important sad
    angry upset lonely stressed bored anxious depressed nervous safe comfortable comfy hair haired beard
    mustache tattoo tattoos shirt hat hoodie shoes sneakers jacket accent voice eyes smile smiles smiling
    laugh laughs laughing jokes joking redhead brunette ponytail braids dreads care cared listened
    listening check checked checks greet greets greeting respects respected explains explain explained
    shows push pushes motivates inspires inspired guides guided advises play plays played playing eats
    hanging hangs chills chillin chilling texts texting calls calling emailed email message stuff things
    thing thingy everything anything somewhere anywhere everywhere problem problems trouble issues issue
    support advice life days week weekend month months times minute minutes mornings afternoon recess
    break snack breakfast homework hw classwork test tests quiz assignment assignments grades project
    projects essay books hallway hallways playground fieldtrip bathroom restroom parking bungalow portable
    portables trailer upstairs downstairs floor outside inside nearby detention enrichment intervention
    tutorial tutorials tutoring heritage skills study seminar elective electives workshop academy magnet
    charter college career careers cte ib world us comp pre phys geo ofc def deff defo obv ig fasho
    forsure forreal shoutout shoutouts ur urs thru bout abt ppl sum1 some1 wit whatever duh
    ayo sheesh lmaoo lmfao rofl hahaha hahah hehehe jajaja jajajaja lolol lolz luv luvv yk idc regular
    advanced intro beginning beginner intermediate extracurricular sits sitting stands standing walks
    walking dressed drives brings cookies gum chips pizza ours theirs yours own each such same another
    much less few plenty tons lately recently later late already yet often seldom rarely constantly
    nicely personally hopefully luckily thankfully truthfully muy bastante demasiado tanto osea pos nomas
    cuanto como donde onda bonita bonito lindo guapo guapa carino divertido divertida gracioso graciosa
    comprensivo comprensiva atento atenta respetuosa respetuoso inteligente responsable confiable
    tranquilo tranquila buenisimo buenisima genial increible excelente unica unico querida querido
    maravillosa maravilloso favoritos favoritas consejo consejos problemas problema cosas cosa noche
    manana ayer semana mes horas recreo almuerzo tarea examen salones pasillo entrada salida cancha
    edificio arriba abajo afuera adentro derecha izquierda puerta ventana hablar platicar platico
    contar decir ayudar ayudarme escuchar confiar sentir siento gusta gustan cae bien creer saber nos
    eres somos estoy voy ir iria vamos tener tienen poder debe decia dice dijo pregunta ensenaba explica
    explican pone hacer chamaco morro wey guey orale andale gracias saludos hola adios mas cada
    ambos misma mismo escritorio ultimo ultima ahi nuevo nueva viejo vieja
    """
)
"""Words around a name that say nothing about who it is."""

CONNECTORS = listed(
    """
    bc because becuase becus cuz cause coz cus since she shes he hes they theyre who whos whom which when
    while porque por pq xq que quien cuando ella if but i im ive always siempre helps helped listens cares
    understands makes made gives knows me you we has have does did can will would ayuda escucha entiende
    bcs bcz bcuz bcus becasue becuz beacuse becaus cauz cuzz cos porq porke xk xke thats gets talks talked
    supports supported encourages believes treats likes loves lets listen understand seems helping help
    taught ayudo ayudan ayudado escuchan escucho entienden apoya apoyan cuida habla hablo trata tiene
    tengo esta estan hace parece puedo puede confio quiere could should youre cuidan ensenan
    """
)
"""Words after which a sentence about the person goes on."""
