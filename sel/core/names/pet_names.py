"""Short and pet forms of given names that do not follow from the name's own letters.

All words are folded (see `folding.folded`). Each entry is `full names: forms`, where every form is used
for every full name of the entry. A form may stand in several: Beto is Alberto, Roberto, Humberto. None
of it is taken from a district's data. The English entries hold forms that are met today, for the
library that `nicknames` reads serves family trees too; the others are the usual hypocoristics of
families in American schools, with the English forms that teachers of those names often go by.
"""

ENGLISH = """
    abigail abigale: abby abbie gail | alexander: alex xander zander lex alec sandy sasha | alexandra
    alexandria alexandrea: alex alexa lexi lexie allie sandy sandra xandra | alexis: lexi lexie | alison
    allison allyson: allie ally ali | amanda: mandy manda | amelia: millie mia | andrea: andie andi dre |
    andrew: andy drew | angela angelica angelina: angie | anna anne ann hannah: annie | annabelle annabel:
    anna belle bella | anthony: tony | antoinette: toni nettie | arthur: art artie | barbara: barb babs
    bobbie | bartholomew: bart | beatrice: bea trixie | benedict benjamin: ben benny benji | bernard:
    bernie | bradford bradley: brad | bridget brigid: bridie biddy | caroline carolyn carol: carrie carrie
    lynn | cassandra: cassie sandra sandy | catherine katherine kathryn katharine cathryn kathrine
    cathleen kathleen: kate katie kathy cathy kat cat kay katy kit kitty kathie cathie kathi trina |
    cecilia cecelia: celia cece sissy cissy | charles: charlie charley chuck chip chaz chas | charlotte:
    lottie charlie char | christian: chris | christina christine kristina kristine cristina kristin
    kristen: chris chrissy christy kris kristi kristy krissy tina christie | christopher kristopher: chris
    kris kit topher | clifford clifton: cliff | constance: connie | cornelius: neil | cynthia: cindy cyndi
    | daniel: dan danny | danielle daniela: dani danny elle | david: dave davey davy | deborah debra: deb
    debbie debby debbi | delores dolores: lola lolly dee | denise: denny dee | dennis: denny | diana
    diane: di | dominic dominick: dom nick nicky | donald: don donnie donny | dorothy: dot dottie dolly
    dory | douglas: doug dougie | edmund edward edwin: ed eddie eddy ted teddy ned | eleanor elinor: ellie
    nell nellie nora ella | elena helen helena: ellie nell nellie lena | elijah elias: eli | elizabeth
    elisabeth: liz lizzy lizzie beth betsy betty bette betsey bess bessie eliza elisa lisa libby liza
    ellie elle lilibet | emily: em emmy millie | emma: em emmy | eric erik frederick: rick | ernest: ernie
    | eugene: gene | evelyn: evie eve | ezekiel: zeke | florence: flo flossie | frances: fran frannie
    franny francie frankie | francis franklin: frank frankie | frederick alfred: fred freddy freddie |
    gabriel: gabe | gabrielle gabriella: gabby gabbie elle ella bri | genevieve: gen jenny evie viv |
    geoffrey: jeff geoff | george: georgie | gerald gerard jerome jeremiah jeremy: jerry gerry |
    geraldine: gerry jerry geri | gertrude: trudy gertie | gregory: greg | gwendolyn: gwen wendy | harold
    harrison: harry hal | harriet: hattie | henrietta: hettie etta | henry: hank harry hal | herbert: herb
    bert | howard: howie | isaac: ike zac | isabel isabelle isabella isobel: izzy belle bella issy bell |
    isaiah: zay ike | isidore isadora: izzy | jackson: jack | jacob: jake jay | jacqueline jaqueline:
    jackie jacqui jacky | james: jim jimmy jimmie jamie jay jem | janet janice jane: jan janie | jason
    jayson: jay | jeanette jeannette: jean jeannie nettie | jedidiah: jed | jeffrey jeffery: jeff |
    jennifer: jen jenny jenn jennie jenna | jessica: jess jessie | joanna johanna joanne: jo joan josie |
    john: jack johnny jon johnnie | jonathan johnathan johnathon jonathon: jon john johnny nathan jonny |
    jordan: jordy | joseph: joe joey jody | josephine: jo josie joey fifi | joshua: josh | judith: judy
    jude judi | julia julie juliana julianne: jules | julian: jules | kenneth: ken kenny | kimberly
    kimberley: kim kimmy | kristofer: kris chris | laura lauren laurel: laurie lori lolly | lawrence
    laurence: larry lars laurie | leonard: leo len lenny | leroy: roy lee | letitia latisha: tish tisha |
    lillian liliana lilian: lily lil lilly | louis lewis: lou louie lew | louise louisa: lou lulu |
    lucille lucinda lucy: lucy lu cindy | lucas: luke | mackenzie: mac kenzie mack | madeline madeleine
    madelyn madison: maddie maddy | makayla mikayla michaela: kayla mickey | malcolm: mal mac | margaret
    margarita margarete: maggie meg peggy peg marge margie greta rita madge midge daisy megan | marianne
    maryanne: mary | marjorie margery: marge margie | martha: marty mattie | martin: marty | mary: molly
    polly mae mamie may | matilda: tillie tilly mattie | matthew mathew: matt matty | maureen: mo reenie |
    maximilian maxwell: max | melanie melinda melissa: mel missy mindy lindy | michael micheal: mike mikey
    mick micky mickey | michelle michele: shelly shelley mickey chelle missy | mildred: millie |
    millicent: millie | miranda: randi mandy | mitchell: mitch | montgomery: monty | morris maurice: mo
    moe morrie reese | moses: moe mo | nancy: nan | natalie natalia: nat tallie talia | nathan nathaniel
    nathanael: nate nat nathan | nicholas nicolas: nick nicky nico cole claus | nicole nichole: nikki
    nicki nicky cole | olivia: liv livvy ollie | oliver: ollie | pamela: pam pammy | patricia: pat patty
    trish tricia patti patsy trisha | patrick: pat paddy rick | paula pauline: polly | penelope: penny |
    peter: pete | philip phillip: phil pip | priscilla: cilla prissy | rachel: rach shelly rae | randall
    randolph: randy | raymond: ray | rebecca rebekah: becky becca beck reba | reginald: reggie reg |
    richard: rick rich dick ricky richie dickie | robert: bob rob bobby robbie bert robby | roberta:
    bobbie robbie bobby | roderick: rod rick rory | rodney: rod | roger rodger: rog | roland: rolly |
    ronald: ron ronnie ronny | rosalind rosalyn roseanne rosemary: rose rosie roz romy | roxanne: roxy |
    rudolph: rudy | russell: russ rusty | samantha samuel: sam sammy | sandra: sandy sandi | sarah sara:
    sally sadie | sebastian: seb bash | shannon: shan | sharon: shari sherry | sheila: shay | solomon: sol
    | stephanie: steph stevie steffi | stephen steven stefan stephan: steve stevie | stuart stewart: stu |
    susan susanna suzanne susannah: sue susie suzy suzie sukie | sylvester: sly | sylvia: syl | tabitha:
    tabby | tamara: tammy tami | terrence terence terrance: terry | theodore theodor: ted teddy theo |
    theresa teresa: terry tess terri tessa tracy resa | thomas: tom tommy | tiffany: tiff tiffy | timothy:
    tim timmy | tobias: toby | valerie: val | vanessa: nessa nessie | veronica: ronnie roni vera nica |
    victor: vic | victoria: vicky vicki tori tory vickie | vincent: vince vinnie vinny | virginia: ginny
    ginger gina | vivian: viv | walter: walt wally | wallace: wally | wesley: wes | wilfred wilbur wilson:
    will | wilhelmina: willa mina minnie billie | william: bill billy will willie liam willy wil |
    winifred: winnie freddie | winston: win | zachary zachariah zackary zachery: zach zack zac zak |
    junior: jr june
"""

SPANISH = """
    adalberto alberto dagoberto edilberto filiberto gilberto heriberto humberto norberto rigoberto
    roberto: beto betito | adriana adrian: adri nana | agustin: agus tin cucho | agustina: agus tina |
    alejandra: ale alex jandra sandra | alejandro: ale alex jandro cano alejo | alfonso ildefonso: poncho
    fonso fonsi al | alfredo: fredo freddy fred alf | alicia: licha ali lichita | ana: anita anabel nita |
    andrea: andi | andres: andy andresito | angela angelica angelina: angie gela lina | angeles: angie
    geles | antonia: tona toni tonia tonya | antonio: tono toni tony tonio tonito | araceli: celi chela
    ara | armando: mando armandito | arturo: turo art arthur | asuncion: chona asun | aurelio: yeyo |
    aurora: rora | barbara: barbie bobbie | beatriz: betty bety bea ticha | benjamin: benja mincho chemin
    | bernardo: nardo berna | bertha berta: bertita | blanca: blanquita | brigida: gida | candelaria:
    cande | carlos: carlitos charly charlie chuck litos calin | carmen carmela: carmencita carmelita
    menchu | carolina: caro lina | catalina: cata cati kathy | cecilia: ceci chila cecy | cesar: cesarin
    checha | claudia: clau | concepcion: concha conchita chona connie | consuelo: chelo connie chelito |
    cristian christian: cris chris | cristina: cris tina cristi | cristobal: tobal cris chris | cruz:
    crucita | cuauhtemoc: temo | daniel: dani danny | daniela: dani | delfina: fina | diana: dianita |
    diego: dieguito | dolores: lola loli lolita lolis | domingo: mingo | dominga: minga | edgardo: edgar |
    eduardo: lalo eddie ed edu guayo wayo | elena: nena lena helen | elizabeth elisabet: eli liz ely
    chabela | eloisa: locha | emiliano emilio: emi milo milio | encarnacion: chona encarna | enrique:
    quique kike henry quico ricky rick | enriqueta: queta | ernestina: tina | ernesto: neto ernie |
    esperanza: lancha espe pera | esteban: steve teban | esther ester: tete | eugenia: gena quena gena
    maru | eulalia: lala | eulalio: lalo | evangelina: lina eva vangie | federico: fede kiko lico fred
    freddy | felipe: pipe felo phil | fernanda: fer nanda | fernando: fer nando ferny fernie | florencia:
    flor | francisca: paca pancha panchita kika quica fran | francisco: paco pancho frank quico kiko cisco
    chico panchito paquito curro frankie fran | gabriel: gabi gabo gabe biel | gabriela: gabi gaby bela |
    genoveva: veva | gerardo: jerry gera lalo yayo | gertrudis: tula | gloria: goya yoya | gonzalo: chalo
    gonza | graciela: chela gracie grace | gregorio: goyo greg | guadalupe: lupe lupita pita lupis lupillo
    | guillermina: mina guille | guillermo: memo guille bill billy willy will william | gustavo: gus tavo
    | hector: tito | hernan: nano | hilario: layo | hortensia: tencha | ignacia: nacha | ignacio: nacho
    ignacito nachito | inmaculada: inma macu | irma: irmita | isabel isabela: chabela chavela isa
    chabelita chabe bel bella | isidro: chilo | ismael: mayo isma | israel: isra | jacinto: chinto |
    jaime: jimmy jim james jaimito | jasmin yasmin: yas jas | javier xavier: javi xavi chavi | jeronimo
    geronimo: jero momo | jesus: chuy chucho chuyito jesse jess suso | jesusa: chuyita chuya | joaquin:
    quin quino joaco jack wacho | jorge: george coque jorgito georgie | jose: pepe joe joey chepe pepito
    che josecito cheo joseito | josefa: pepa chepa chepita pepita josie | josefina: fina chepina josie
    pina josefa pepa | juan: john johnny juanito juancho juanillo | juana: juanita janie jane | juanita:
    janie nita | julian: juli | julieta: juli | julio: julito | laura: lau lalis | leonardo: leo nardo
    lenny | leonor: nora leo | leticia: lety leti letty | lizbeth lisbeth: liz beth | lorena: lore |
    lorenza: lencha | lorenzo: lencho larry loren enzo | lourdes: lulu | lucia: lucy chia lucita |
    luciano: chano lucho | luis: lucho luisito lou louie wicho huicho guicho | luisa: lucha luisita lulu |
    luz: lucha lucecita lucy | magdalena: magda malena lena maggie | manuel: manny manolo memo manolito
    nelo manu lolo meme | manuela: manolita nela meli | marcela: chela marce | marcelino: chelino |
    marcelo: chelo marce | marco marcos: marquitos mark | margarita: mague mago maggie rita margie |
    maria: mari mary marita mariquita maruja cuca marie | mariana: nana mari | maricarmen: mari | maricela
    marisela: mari chela | marisol: mari sol | mario: mayito | martha marta: martita | martin: tin marty |
    mauricio: mau mauri | maximiliano: max maxi | mercedes: meche meches merche mercy | micaela: mica |
    miguel: mike mikey migue miguelito miki michael | milagros: mila mili | minerva: mine | monica: moni |
    monserrat montserrat: monse montse | natalia natividad: nati naty | nicolas: nico nick colas | norma:
    normita | octavio: tavo | ofelia: fela | olga: olguita | oscar: oscarito cayo | pablo: paul pablito |
    paola paula: pao pau | patricia: paty pati patty pat tricia | pedro: perico pete peter pedrito peyo |
    petra: petrita | pilar: pili | porfirio: pilo | rafael: rafa rafi rafita ralph fallo rafe | rafaela:
    rafa fela | ramon: moncho mon ray monchi ramoncito raymond | ramona: mona moncha | raquel: raque kelly
    rachel | raul: rulo raulito ralph | raymundo: ray mundo | rebeca: beca becky | refugio: cuca cuco |
    remedios: reme | renata: rena | ricardo: ricky rick rich cardo richie riqui richard | rigoberto: rigo
    | roberta: bertita | roberto: robert bob rob bobby robertito robby | rocio: chio | rodolfo adolfo:
    fito rudy rolfo dolfo | rodrigo: rodri rigo | rogelio: roge roger yeyo | rolando: rolo lando | rosa:
    rosita rosie rose rosy | rosalinda rosalia: rosa rosy chalia | rosario: charo chayo chayito rosie |
    ruben: benny rube | salvador: chava sal salva chavita | samuel: sami sammy | sandra: sandy | santiago:
    chago santi jimmy diego yago | sara: sarita | sebastian: seba chano sebas bastian | sergio: checo
    cheque serge yeyo | silvia: silvita | socorro: coco coyo | sofia: sofi sophie | soledad: chole sole |
    susana: susy susi sue | teodoro: teo doro ted | teofilo: teo | teresa: tere teresita terry teri techa
    tete maite | tomas: tommy tom tomasito | trinidad: trini | valentina: vale tina | valentin: vale tin |
    vanessa: vane | veronica: vero ronnie | vicente: chente vince vicentillo | victor: vic vico |
    victoria: vicky toya | virginia: vicky gina virgi | viviana: vivi | ximena jimena: xime jime mena |
    yesenia jesenia: yesi jessie jessi | yolanda: yoli yola yoly | zoila: zoi
"""

OTHERS = """
    aleksandr aleksander alexander oleksandr: sasha sanya shura alik | aleksandra alexandra oleksandra:
    sasha ola olenka shura sanya | aleksei alexei aleksey alexey: alyosha lyosha alex | anastasia
    anastasiya: nastya stasia stasya nastia ana | anatoly anatoliy: tolya tolik | andrei andrey andriy:
    andriusha andy | anna hanna: anya ania anechka hania | bogdan bohdan: danya | boris: borya | daria
    dariya: dasha darya | dmitry dmitri dmytro dmitriy: dima mitya | ekaterina yekaterina kateryna
    katerina katarzyna: katya katia kasia kate kathy | elena olena yelena: lena alyona lenochka | evgeny
    yevgeny evgeniy yevhen evgenia evgeniya yevgenia: zhenya eugene | galina halyna: galya halya | grigory
    grigoriy hryhoriy: grisha | ilya illia: ilyusha | irina iryna: ira irka | ivan: vanya john |
    konstantin kostyantyn: kostya | ksenia kseniya oksana: ksyusha ksusha oksanka | larisa larysa: lara |
    leonid: lenya leo | ludmila lyudmila liudmyla: luda lyuda mila luba | lyubov lubov: lyuba luba |
    maksim maxim maksym: max maks | maria mariya mariia: masha mashenka manya marichka | mikhail mykhailo
    mykhaylo: misha mike michael | nadezhda nadiya nadia: nadya | natalia natalya nataliya: natasha nata |
    nikolai nikolay mykola: kolya nick | olga olha: olya | pavel pavlo: pasha paul | petr pyotr petro:
    petya peter | roman: roma | sergei sergey serhiy: seryozha serge serg | sofia sofiya zofia: sonya
    zosia | svetlana svitlana: sveta lana | tatiana tatyana tetiana: tanya tania | valentina valentin
    valery valeriy: valya | vasily vasyl vasiliy: vasya | vera: verochka | viktor: vitya vic | vitaly
    vitaliy vitalii: vitalik | vladimir volodymyr: vova volodya vlad | vladislav vyacheslav stanislav
    yaroslav: slava vlad stas | yulia yuliya: yulya julie julia | yuri yuriy yury: yura | agnieszka: aga
    agnes | barbara: basia | elzbieta: ela | grzegorz: grzesiek greg | jan: janek john | joanna: asia
    joasia | krzysztof: krzysiek kris chris | magdalena: magda lena | malgorzata: gosia margaret | marcin:
    martin | michal: michael mike | piotr: piotrek peter | stanislaw: staszek stan | tadeusz: tadek ted |
    tomasz: tomek tom | wojciech: wojtek | antonio: tonho toninho | beatriz: bia | eduarda eduardo: duda
    dudu | fernanda: nanda fe | francisco: chico chiquinho | gabriela: gabi | joao: jao joaozinho john |
    jose: ze zezinho | luiz: lula luizinho lou | maria: malu | paulo: paulinho paul | pedro: pedrinho |
    ricardo: rick | roberto: beto | alessandra: sandra | alessandro: sandro ale | domenico: mimmo nico dom
    | francesco: franco cesco frank | giovanna: gianna vanna | giovanni: gianni john | giuseppe: beppe
    pino peppe joe | lorenzo vincenzo: enzo | salvatore: sal turi | vincenzo: vince | abraham avraham: avi
    abe | benyamin binyamin: benny | eliezer eliyahu: eli | miriam: miri mimi | rivka: rivky becky |
    shlomo: solly | shmuel: sam | yaakov: koby yanky jacob | yitzchak yitzhak: itzik isaac | yosef: yossi
    joe | constantine constantinos konstantinos: gus kosta dean costa | athanasios: tom nasos | dimitrios:
    jimmy jim dimitri | evangelos: angelo van | ioannis: yianni yanni john | panagiotis: pete panos |
    vasilios vasiliki: bill bessie vaso | abdirahman abdulrahman abdurahman: abdi | abdullahi abdullah:
    abdi abdul | cabdi: abdi | cali: ali | caasha: aisha | cumar: omar | fadumo faadumo fatima fatuma:
    fatu faty | ibrahim: ibra | khadija khadijo: dija khadi | maxamed mohamed mohammed muhammad mohammad
    muhammed mohamud: mo moe hamoudi | mustafa mostafa: moose musti | xasan: hassan | yusuf yousef
    youssef: joe | hrvoje: harvey | pradeep: deep | priyanka: pri priya | rajesh rajendra rajiv rajeev:
    raj | sanjay sanjeev sandeep: sunny sandy | venkatesh venkata venkatesan: venkat venky | vishal
    vishnu: vish | subramaniam subramanian: subbu mani | krishnan krishnamurthy: krish krishna | cristina
    maria: tintin | ferdinand ferdinando: bong andoy | josefino jose: pepito | emmanuel immanuel: manny
    emman | concepcion: ching connie | corazon: cory | remedios: remy | rosario: charing | teodora: doray
"""

HERS = """
    adela adriana aida alba alejandra alicia alma amalia amanda amparo ana andrea angela antonia aurora
    beatriz berta blanca brenda camila carla carmela carmen carolina clara claudia cristina daniela delia
    diana dora elena elisa elsa elvira emilia emma erika esperanza estela esther eva fernanda flor
    francisca gabriela gloria graciela guadalupe hilda ines irene iris irma isabel josefa josefina juana
    julia karen karina laura leonor leticia lidia lilia liliana lola lorena lucia luisa lupe luz marcela
    maria mariana marina marisol marta martha mayra mercedes mireya miriam monica nadia natalia nora norma
    olga olivia paola patricia paula perla petra pilar raquel rebeca reyna rocio rosa rosario ruth sandra
    sara silvia sofia sonia susana teresa trini ursula valeria vanessa veronica victoria virginia viviana
    yolanda
"""
"""Women's names whose Spanish diminutive is made by rule (`nicknames.diminutives`): Carmen, Carmencita."""

HIS = """
    abel abril adan adrian agustin alberto alejandro alvaro andres angel anselmo antonio armando arturo
    carlos cesar cristian dario daniel david diego edgar eduardo emilio enrique ernesto esteban fabian
    felipe fernando fidel francisco gabriel gerardo gilberto gregorio guillermo gustavo hector hugo
    ignacio ismael israel ivan jaime javier jesus joaquin jorge jose juan julian julio kevin leonardo
    lorenzo lucas luis manuel marcelo marco marcos mario martin mateo miguel nicolas noe octavio omar
    oscar pablo paco pancho pedro pepe rafael ramiro ramon raul ricardo roberto rodolfo rodrigo rogelio
    ruben salvador samuel santiago saul sebastian sergio tomas valentin vicente victor guadalupe trini
"""
"""Men's names whose Spanish diminutive is made by rule: Juan, Juanito; Marcos, Marquitos."""

DIFFERENT = """
    abraham/abram adelaide/adele andrea/andrew brady/brody brenda/brandy cassidy/cass corey/coco emil/emily
    felicia/felix florence/flora gabriel/gabby ignatius/nate joshua/joe julian/jule justin/justina
    kendra/kenny kendra/kenji kent/kendrick kent/kenny lamont/monty lois/lou lucas/lucy lucia/lucius
    onicyphorous/one patrick/patsy pleasant/ples salvador/sally seymour/see sheridan/dan sheridan/danny
    shelton/tony smith/smitty sophronia/sophia winfield/field clifton/tony jalen/len jalen/lenny
    madison/mattie robert/bert martha/mat clifford/ford bradford/ford clare/clarissa claire/clarissa
    claire/clara clare/clara brian/bryant michael/micah justin/justus fallon/falcon june/junius iva/ivy
    laurinda/laura marian/marion marietta/maureen marietta/marion hubert/hugh luther/luke clarence/clair
    donna/donald delia/delius doris/dora nadine/nada diana/dicey diane/dicey theodosia/theodosius
"""
"""Pairs of the library whose letters are alike, though today nobody is called the one for the other."""
