"""Names as students misspell them, and surnames of American schools: lists of our own, about nobody."""

_MISSPELT = """
    alvarez: albares alvares | barrera: varrera barera | benitez: venitez benites | bermudez: vermudez
    bermudes | bustamante: vustamante bustamonte | calderon: kalderon caldaron | carrasco: karrasco
    carasco | casillas: casiyas casias | ceballos: zeballos sevallos | cisneros: sisneros zisneros |
    davila: dabila | duenas: duenias | elizondo: elisondo | galindo: galendo | galvan: galban | gaxiola:
    gaksiola | godinez: godines | huizar: wizar | iglesias: iglecias yglesias | jaquez: jakez jaques |
    jauregui: jauregi | larios: lareos | leyva: leiva leyba | limon: lemon | lozano: losano | macias:
    masias | maciel: masiel | mireles: mirelez | navarro: nabarro navaro | olivares: olibares | oseguera:
    osegera | pacheco: pasheco pacheko | quezada: quesada kesada | quiroz: quiros kiroz | renteria:
    rentaria | rubio: rruvio ruvio | sepulveda: sepulbeda cepulveda | solorzano: solorsano | tovar: tobar
    | urias: urius | valencia: balencia valensia | velasco: belasco velazco | verduzco: verdusco | yepez:
    llepez yepes | zepeda: cepeda sepeda | abernathy: abernathie abernethy | baumgartner: bomgartner
    baumgardner | becker: bekker beker | blackwell: blakwell | buchanan: bukanan | burkhardt: burkhart
    burkard | carmichael: carmical carmichel | chambers: shambers | christensen: kristensen christenson |
    cochran: cokran coughran | daugherty: doherty dougherty | donnelly: donelly donneley | erickson:
    ericson erikson | faulkner: falkner fawkner | finnegan: finegan | gaffney: gafney gaffny | garrison:
    garison garrisen | goodwin: gudwin | haynes: hanes haines | hutchinson: huchinson hutchison |
    jeffries: jefferies jeffreys | kirkpatrick: kirkpatric | kessler: kesler | kramer: cramer kraemer |
    leblanc: leblank | mackay: mckay | matthews: mathews mathhews | mcallister: mcalister macallister |
    mcintyre: mcintire macintyre | meadows: medows | mueller: muller miller | neumann: newman neuman |
    oneill: oneal oneil | pfeiffer: feiffer pfeifer fifer | phelps: felps | quinn: quin kwin | rhodes:
    rodes roads | sawyer: soyer sawier | schaefer: shaefer schafer schaffer | sheehan: shehan | sinclair:
    sinclaire | spears: speers | steele: steel | sutherland: suterland | sweeney: sweeny sweney | tierney:
    teirney | vaughan: vaughn vaughen | whitaker: whittaker witaker | wheatley: weatley | yeager: yaeger |
    zimmerman: simmerman zimerman | villaraigosa: viyaraigosa | macapagal: makapagal | pangilinan:
    pangilinen | batungbakal: batungbacal | dimaguila: dimagila | tolentino: tolintino | catacutan:
    katakutan | gatdula: gatdulla | venkataraman: benkataraman venkatraman | chatterjee: chaterji
    chatterji | mukherjee: mukerjee mukherji | agarwal: aggarwal agarwall | choudhury: chowdhury choudhry
    | bhattacharya: battacharya bhatacharya | srinivasan: shrinivasan sreenivasan | krishnamurthy:
    krishnamurti | nguyen: nuguyen ngueyn | thuy: tuy | khoa: koa | phuong: fuong | huyen: huien |
    okonkwo: okonko okonquo | chukwu: chuku | oyelaran: oyeleran | nakamura: nakamora | yamaguchi:
    yamaguci | takahashi: takahasi | warsame: warsami | hersi: hersy | abdirahman: abdiraman | saechao:
    seechao | moua: mua | vue: vu | tchen: chen | dombrowski: dombrowsky | wisniewski: wisnewski |
    szymanski: shimanski simanski | kuznetsov: kuznetzov | papadopoulos: papadopolus papadapoulos |
    giannopoulos: gianopoulos | esposito: espozito sposito | gagliardi: galiardi | bertolucci: bertoluchi
    bertoluci
"""

MISSPELT = tuple(
    (name.strip(), spelling)
    for name, _, spellings in (entry.partition(":") for entry in _MISSPELT.split("|"))
    for spelling in spellings.split()
    if spelling != name.strip()
)
"""Each (name, misspelling). They were written after the rules of `sounds`, so as to measure them."""

_SURNAMES = """
    smith johnson williams brown jones garcia miller davis rodriguez martinez hernandez lopez gonzalez
    wilson anderson thomas taylor moore jackson martin lee perez thompson white harris sanchez clark
    ramirez lewis robinson walker young allen king wright scott torres nguyen hill flores green adams
    nelson baker hall rivera campbell mitchell carter roberts gomez phillips evans turner diaz parker cruz
    edwards collins reyes stewart morris morales murphy cook rogers gutierrez ortiz morgan cooper peterson
    bailey reed kelly howard ramos kim cox ward richardson watson brooks chavez wood james bennett gray
    mendoza ruiz hughes price alvarez castillo sanders patel myers long ross foster jimenez powell jenkins
    perry russell sullivan bell coleman butler henderson barnes fisher vasquez simmons romero jordan
    patterson alexander hamilton graham reynolds griffin wallace moreno west cole hayes bryant herrera
    gibson ellis tran medina aguilar stevens murray ford castro marshall owens harrison fernandez mcdonald
    woods washington kennedy wells vargas henry chen freeman webb tucker guzman burns crawford olson
    simpson porter hunter gordon mendez silva shaw snyder mason dixon munoz hunt hicks holmes palmer
    wagner black robertson boyd stone salazar fox warren mills meyer rice schmidt garza daniels ferguson
    nichols stephens soto weaver ryan gardner payne grant dunn kelley spencer hawkins arnold pierce hansen
    peters santos hart bradley knight elliott cunningham duncan armstrong hudson carroll lane riley
    andrews alvarado ray delgado berry perkins hoffman johnston matthews pena richards contreras willis
    carpenter lawrence sandoval guerrero george chapman rios estrada ortega watkins greene nunez wheeler
    valdez harper burke larson santiago maldonado morrison franklin carlson austin dominguez carr lawson
    jacobs obrien lynch singh vega bishop montgomery oliver jensen harvey williamson gilbert dean sims
    espinoza howell li wong reid hanson le mccoy garrett burton fuller wang weber welch rojas lucas
    marquez fields park yang little banks padilla day walsh bowman schultz luna fowler mejia chan chang
    huang hwang pham phan vang vu vo hoang truong trinh lam lin liu wu xu yu cho choi chow cheng cheung
    kang han oh shin jung yoon lim tan lau lai ly do dang dinh duong bui ho ngo doan mai huynh vuong thao
    xiong lor moua her kue shah sharma gupta mehta joshi rao reddy iyer kumar das sen bose khan ali ahmed
    hassan hussein abdi mohamed omar farah warsame ibrahim delacruz bautista ocampo aquino villanueva
    dizon manalo magsaysay agbayani dimaculangan okafor adeyemi mensah kowalski nowak petrov ivanov cohen
    levy goldberg rossi romano costa ferreira tavares haddad nasser said chu chou shen sheng zhang zhao
    zhou zhu jang jeong jin kwon seo song sung suh sato suzuki tanaka ito kato abe mori hara wada
"""

SURNAMES = tuple(_SURNAMES.split())
"""Surnames of many origins, all different people's."""
