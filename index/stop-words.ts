/** Words that say nothing about the subject of a question: function words and question frames. */

const DUTCH =
  'de het een der den des te ter ten van in op aan met voor naar om bij uit over door tot onder tussen ' +
  'tegen sinds tijdens zonder binnen buiten via per als dan dat die dit deze wie wat waar wanneer waarom ' +
  'hoe hoeveel welk welke wiens en of maar want dus noch ook niet geen wel nog al meer er hier daar ' +
  'ik je jij u hij zij ze we wij jullie hun hen hem haar mij me mijn zijn jouw uw ons onze men zich zelf elkaar ' +
  'is ben bent was waren wordt worden werd werden geworden heeft heb hebt hebben had hadden gehad ' +
  'kan kun kunnen kon konden zal zullen zou zouden moet moeten moest moesten mag mogen mocht wil willen wilde ' +
  'doet doen deed gedaan gaat gaan ging gegaan staat staan stond komt komen kwam ' +
  'iets niets alles iemand niemand ieder elke elk alle veel weinig zo zoals toen nu toch even eens heel erg ' +
  'eigenlijk precies graag alsjeblieft hierover daarover waarover erover daarmee waarmee ermee hiermee ' +
  'zegt zei zeggen gezegd vindt vinden vond schrijft schrijven schreef geschreven noemt noemen genoemd ' +
  'krijgt krijg krijgen kreeg maakt maken maak gemaakt gaf geeft geven denkt denken dacht ' +
  'heet heten heette tegenover omtrent rondom betreffende aangaande volgens omgaan omgaat omgegaan gepland langs ' +
  'daarvan waarvan ervan hiervan daarop waarop erop hierop daarvoor waarvoor ervoor hiervoor daaruit ' +
  'vaak soms altijd nooit meestal ' +
  'ervoor eraan waaraan daaraan erin waarin daarin t s n nou ja nee';

const ENGLISH =
  'the a an of in on at to for from by with about into over under between against during without and or but ' +
  'not no nor so as than that this these those which who whom whose what when where why how many much ' +
  'is are was were be been being has have had do does did done will would shall should can could may might must ' +
  'i you he she it we they me him her us them my your his its our their there here it any some all each ' +
  'say says said think thinks write writes wrote mention mentions mentioned describe describes discuss discusses call called listed give gave get got want wants ' +
  'also just very more most please regarding often ' +
  'concerning';

/** Folded words left out of the content words of a question; passages keep them out of their terms as well. */
export const STOP_WORDS: ReadonlySet<string> = new Set(`${DUTCH} ${ENGLISH}`.split(' '));
