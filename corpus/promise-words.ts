/** How letters word that something is promised, to whom, and when a verb speaks of what lies ahead. Patterns only. */
import { GOVERNMENT, OTHERS } from './actor-words.ts';

/** A noun behind one of these is not who acts: "in Nederland", "voor het kabinet". */
const NOT_ACTING =
  '(?<!\\b(?:in|voor|van|naar|aan|uit|met|binnen|buiten|over|tegen|namens|bij|tussen|richting|buiten|zoals|als)\\s)';
export const ACTING_GOVERNMENT = new RegExp(
  `(?<![\\p{L}-])${NOT_ACTING}${GOVERNMENT}(?![\\p{L}-])`,
  'gu',
);
export const BY_GOVERNMENT = new RegExp(`\\bdoor\\s(${GOVERNMENT})(?![\\p{L}-])`, 'u');

const NOT_BESIDE =
  '(?<!\\b(?:[Mm]et|[Vv]oor|[Aa]an|[Bb]ij|[Ii]n|[Nn]aar|[Oo]ver|[Tt]ussen|[Rr]ichting|[Bb]innen|[Tt]egen|[Uu]it|[Rr]ond|[Oo]p|[Oo]nder|[Nn]amens|[Jj]egens)\\s(?:(?:de|het|alle|andere|deze|een)\\s)?(?:[\\p{L}-]+\\s)?)';
export const ACTING_OTHERS = new RegExp(
  `(?<![\\p{L}-])${NOT_BESIDE}${OTHERS}(?:-[\\p{L}-]+)?(?![\\p{L}-])`,
  'gu',
);
/** Letters begin sentences with a capital: the same names, first in a sentence. */
export const BY_OTHERS = new RegExp(
  `\\bdoor\\s(?:(?:de|het|een)\\s)?(?:[\\p{L}-]+\\s)?${OTHERS}(?![\\p{L}-])`,
  'u',
);

/** Whom a promise is made to. */
export const KAMER =
  /(?<![\p{L}-])(?:uw\sKamers?|(?:de|beide)\s(?:(?:Tweede|Eerste)\s)?Kamers?|de\sTweede\sen\sEerste\sKamer|de\sStaten-Generaal|(?:het|uw)\sparlement|(?:de|uw)\s(?:vaste\s)?(?:Kamer)?commissie(?:\svoor\s\p{Lu}[\p{L}-]+)?)(?![\p{L}-])/giu;
export const YOU = /(?<![\p{L}.-])u(?![\p{L}.-])/giu;

/** Any form of telling, sending or involving. */
export const INFORMING =
  /(?<![\p{L}-])(?:(?:ge)?ïnformeer[dt]?|informe(?:er|ert|ren)|bericht(?:en)?|rapporte(?:er|ert|ren)|gerapporteerd|ontvang(?:t|en)?|(?:toe)?(?:ge)?stuurd|(?:toe)?sturen|stuur(?:t)?|toe\ste\s(?:sturen|zenden)|(?:toe)?zend(?:t|en)?|(?:toe)?gezonden|verzonden|toekomen|toekomt|toegaan|toegaat|tegemoet|tegemoet(?:zien|komen)|(?:aan)?bied(?:t|en)?|aangeboden|aan\ste\sbieden|voor(?:ge)?leg(?:t|d|gen)|leg(?:t|gen)?|voor\ste\sleggen|verslag|terug(?:ge)?kom(?:t|en)|kom(?:t|en)?\s(?:[^.;]*\s)?terug|terug\ste\skomen|terugkoppel(?:en|ing)|teruggekoppeld|hoogte|meld(?:t|en)?|gemeld|mee(?:ge)?de(?:el|eld|len)|mededeling|(?:ge)?de(?:el|elt|eld|len)|betrek(?:t|ken)|betrokken|gesprek|overleg|bespre(?:ek|ekt|ken)|besproken|verwachten|indienen|ingediend|in\ste\sdienen|dien(?:t|en)?|beantwoord(?:en)?|ingaan|ga(?:at|an)?|inzicht|duidelijkheid|uitsluitsel|toelicht(?:en|ing)|schets(?:en)?|presente(?:er|ert|ren)|gepresenteerd|krijg(?:t|en)|mee(?:ge)?n(?:omen|emen)|consulteren|geconsulteerd|opgenomen|opnemen|weten|antwoord(?:en)?|toestuurt?|toezendt?|aanbiedt?|voorlegt?|gedachten|hoor(?:t|en)|kenbaar|kennis|inlichten|ingelicht|bekend(?:maken|gemaakt)?)(?![\p{L}-])/iu;
/** Infinitive, participle or separable verb that tells by itself, without the Kamer named. */
export const TELLS =
  /(?<![\p{L}-])(?:terug(?:ge)?kom(?:t|en)|kom(?:t|en)?\s[^.;]*\bterug|gerapporteerd|rapporte(?:er|ert|ren)|verslag|teruggekoppeld|terugkoppelen|bericht|berichten|geïnformeerd|informeren)(?![\p{L}-])/iu;
/** Present tense of telling, as the only verb of its clause. */
export const TELLS_NOW =
  /(?<![\p{L}-])(?:informe(?:ert?|ren)|bericht(?:en)?|la(?:at|ten)|ge(?:eft?|ven)|rapporte(?:ert?|ren)|ontvang(?:t|en)|stu(?:urt?|ren)|zend(?:t|en)?|bied(?:t|en)?|kom(?:t|en)?|leg(?:t|gen)?|doe(?:t|n)?|breng(?:t|en)?|houd(?:t|en)?|stel(?:t|len)?|de(?:elt?|len)|betrek(?:t|ken)?|ga(?:at|an)?|verwacht(?:en)?|bespre(?:ekt?|ken)|krijg(?:t|en)|meld(?:t|en)?|volg(?:t|en)|presente(?:ert?|ren)|dien(?:t|en)?|neemt?|nemen|zeg(?:gen)?|toestuurt?|toezendt?|aanbiedt?|voorlegt?|terugkomt?|hoor(?:t|en))(?![\p{L}-])/iu;
/** "Uw Kamer ontvangt …": the Kamer itself is the subject. */
export const KAMER_GETS =
  /(?<![\p{L}-])(?:ontvang(?:t|en)|krijg(?:t|en)|hoor(?:t|en)|tegemoet|volgt|bereikt|naar\s(?:uw|de)\s(?:Tweede\s|Eerste\s)?Kamer)(?![\p{L}-])/iu;
/** "Ik zeg uw Kamer toe …" */
export const PLEDGES = /(?<![\p{L}-])(?:zeg(?:gen)?\s[^.;]*\btoe|toezeg(?:gen)?)(?![\p{L}-])/iu;
/** "Dat kan ik niet toezeggen." */
export const PLEDGES_NOT =
  /(?<![\p{L}-])niet\s(?:\p{L}+\s){0,2}?(?:toe|toezeg(?:gen)?)(?![\p{L}-])/iu;
/** Pieces that go to the Kamer. */
export const PIECE_FOR_KAMER =
  /(?<![\p{L}-])(?:(?:(?:mijn|onze)\sreactie|[\p{L}-]*(?:kamerbrief|verzamelbrief|voortgangsbrief|voortgangsrapportage|stand-van-zakenbrief)|(?:kabinets|beleids)reactie|kabinetsstandpunt|kabinetsappreciatie|appreciatie|(?:een|separate|aparte|volgende|tweede|nadere|vervolg)\s?brief|(?:verdere|nadere)\s(?:uitwerking|informatie|invulling|toelichting|besluitvorming))s?)(?![\p{L}-])/iu;

/** Verbs of what lies ahead, in any clause. */
export const WILL = /(?<![\p{L}-])(?:zal|zullen|zult)(?![\p{L}-])/iu;
export const INTENDS =
  /(?<![\p{L}-])(?:gaa?t?|gaan|wil|willen|verwacht(?:en)?|hoop|hoopt|hopen|streef|streeft|streven|beoogt?|beogen|voornemens|van\splan|voornemen|mikt?|koerst?|zeg\s[^.;]*\btoe|blijf|blijft|blijven)(?![\p{L}-])/iu;
export const BECOMES = /(?<![\p{L}-])(?:wordt|worden)(?![\p{L}-])/iu;
export const PLANNED =
  /(?<![\p{L}-])(?:voorzien|gepland|ingepland|geagendeerd|beoogd|voorgenomen|ingeroosterd|(?:planning|streven|bedoeling|voornemen|inzet)\sis|is\s(?:het|de|mijn|ons|onze)\s(?:planning|streven|bedoeling|voornemen|inzet))(?![\p{L}-])/iu;
/** Verbs with which a plan comes about by itself: "de pilot start in maart", "de wet treedt … in werking". */
export const COMES_ABOUT =
  /(?<![\p{L}-])(?:volgt|volgen|verschijnt|verschijnen|start|starten|begint|beginnen|van\sstart|komt|komen|treedt|treden|in\swerking|inwerkingtreding|(?:gaat|gaan|stelt|stellen)\s[^.;,]*\bin(?=\s*(?:$|[.,;]|en\s))|(?:gaat|gaan)\s(?:naar\sverwachting\s)?in\s(?:op|per|vanaf)\s(?=\d|begin|medio|eind)|(?:gaat|gaan)\s[^.;,]*\bnaar\s(?:de|het|uw|een)(?=\s)|(?:gaat|gaan|staat|staan)\s[^.;,]*\b(?:open|live)|ingaat|ingaan|vindt|vinden|plaats|opent|openen|rondt|ronden|levert|leveren|krijgt|krijgen|beschikbaar|gereed|klaar|afgerond|operationeel|voltooid|van\skracht|toegankelijk|openbaar(?!\s(?:ministerie|vervoer|bestuur|belang|gezag|lichaam))|bereikbaar|inzetbaar|actief|verplicht|online|in\sgebruik|in\sbedrijf)(?![\p{L}-])/iu;
/** Of those, the verbs: what stands before "zijn" or "heeft" is the verb of the clause. */
export const COMES =
  /(?<![\p{L}-])(?:volgt|volgen|verschijnt|verschijnen|start|starten|begint|beginnen|komt|komen|treedt|treden|gaat|gaan|vindt|vinden|opent|openen|rondt|ronden|levert|leveren|krijgt|krijgen)(?![\p{L}-])/iu;
const READY = '(?:gereed|klaar|beschikbaar|operationeel|afgerond|voltooid|van\\skracht)';
/** "Is in 2026 gereed": the one thing that "is" may say of a plan. */
export const IS_READY = new RegExp(
  `(?<![\\p{L}-])(?:is|zijn)\\s[^.;]*\\b${READY}|\\b${READY}\\s(?:is|zijn)(?![\\p{L}-])`,
  'iu',
);
/** An auxiliary of what was done or is. */
export const IS_OR_HAS =
  /(?<![\p{L}-])(?:is|zijn|was|waren|heeft|heb|hebben|had|hadden|werd|werden|ben)(?![\p{L}-])/iu;
/** Simple past of verbs that letters tell history with. */
export const TOLD_PAST =
  /(?<![\p{L}-])(?:(?!ge)\p{L}{2,}eerden?|ontving(?:en)?|zond(?:en)?|stuurde(?:n)?|bracht(?:en)?|kwam(?:en)?|gaf|gaven|nam|vond(?:en)?|meldde(?:n)?|kondigde(?:n)?|sprak(?:en)?|bood|boden|schreef|schreven|deed|deden|liet(?:en)?|ging(?:en)?|bleek|bleken|stond(?:en)?|werkte(?:n)?|maakte(?:n)?|zette(?:n)?)(?![\p{L}-])/iu;

/** Not said, only wished, asked or made dependent. */
export const NEED_OR_CONDITION =
  /(?<![\p{L}-])(?:zou|zouden|moet|moeten|moest|moesten|(?<!te\s)dienen|dient\ste|dient\s[^.;]*\bte|mag|mogen|indien|mits|tenzij|verzoekt|verzoeken|(?<!zoals\s)(?:verzocht|gevraagd)|vraagt|vroeg|roept\s[^.;]*\bop|onduidelijk|onzeker|overweegt?|overwegen|niet\s(?:nodig|wenselijk|opportuun|voornemens|van\splan)|geen\s(?:aanleiding|reden|noodzaak|behoefte)|(?:vraagt|vragen|vroeg|vroegen|weten|aangeven)\s(?:wanneer|of|hoe|waarom|wat|welke|op\swelke))(?![\p{L}-])/iu;
export const MAY = /(?<!verwachting\s)(?<![\p{L}-])(?:kan|kunnen|kunt|kon|konden)(?![\p{L}-])/iu;
/** "Kunt u … verwachten" is a promise all the same. */
export const MAY_EXPECT =
  /\b(?:verwachten\skun(?:t|nen)|tegemoet\skun(?:t|nen)\szien)\b|\bkun(?:t|nen)?\s[^.;]*\b(?:verwachten|tegemoet\s?zien)\b|\bkan\s[^.;]*\b(?:verwachten|tegemoet\s?zien)\b/iu;

/** What the letter itself does. */
export const DONE_HERE =
  /(?<![\p{L}-])(?:hierbij|bijgaand|bijgaande|bijgevoegd|bijgevoegde|hiermee|hieronder|onderstaand|onderstaande|(?:met|via|in|middels|door|bij)\s(?:deze|dit|de\sonderhavige|onderhavige)\s(?:[\p{L}-]+\s)?(?:[\p{L}-]*brief|nota|verslag|beantwoording|reactie|rapportage|notitie|stuk|antwoorden|bijlage)|u\sontvangt\sdeze\sbrief|deze\sbrief\s(?:stuur|zend|bied|schrijf)|te\shebben\s\p{L}+)(?![\p{L}-])/iu;
/** "Met deze brief doe ik die toezegging gestand": the promise told before is kept here. */
export const KEPT_HERE =
  /(?:gestand|geef\s[^.;]*\b(?:gehoor|gevolg|invulling|uitvoering)|voldoe(?!\p{L})|kom\s[^.;]*\bna\b|afgedaan|nagekomen)/iu;
/** A promise retold: "het voornemen om u … te sturen", "toegezegd uw Kamer … te berichten". */
export const RETOLD =
  /(?<![\p{L}-])(?:voornemen|voornemens|toegezegd|toezegging|aangekondigd|beloofd|besloten|bereid)(?![\p{L}-])[^.;]*\bte\s\p{L}+|(?:toegezegd|aangekondigd)\s(?:dat|om)\b/iu;

/** Words with which a present "informeer ik" speaks of another letter than this one. */
export const ANOTHER_TIME =
  /(?<![\p{L}-])(?:hierover|daarover|nader|nog|separaat|afzonderlijk|apart|aparte|zodra|wanneer|nadat|later|periodiek|regelmatig|steeds|tijdig|vervolgens|voorafgaand|uitkomst(?:en)?|resultaten|vervolg|verdere|voortgang|schriftelijk|per\sbrief|waarna|waarover|blijf|blijven|terug|hoogte)(?![\p{L}-])/iu;

/** One step that one can see done; a vague moment makes a promise of nothing less. */
export const SINGLE_STEP =
  /(?<![\p{L}-])(?:consultatie|internetconsultatie|initiatief|ingediend|indienen|dien|dient|aangeboden|aanbieden|gepubliceerd|publiceren|gepresenteerd|presenteren|ondertekend|ondertekenen|geopend|openen|start(?:en)?|gestart|begint|beginnen|organiseren|organiseert|georganiseerd|vastgesteld|vaststellen|besloten|besluit(?:en)?|afgerond|afronden|ingesteld|instellen|benoemd|benoemen|opgericht|oprichten|aangewezen|bezoek(?:en)?|verstuurd|verzonden|verschijnt|verschijnen|volgt|uitgebracht|uitbrengen|aanbesteed|gelanceerd|lanceren|in\swerking|voorgelegd|voorleggen|afgesloten|sluiten|openbaar|wetsvoorstel|voorstel|aangevraagd|ingevoerd|invoeren)(?![\p{L}-])/iu;
/** Ends, durations and figures: a situation, not something that will be done. */
export const SITUATION =
  /(?<![\p{L}-])(?:(?:loopt|lopen)\s[^.;]*\baf|afloopt|aflopen|verstrijkt|verstrijken|eindigt|eindigen|vervalt|vervallen|geldt|gelden|bedraagt|bedragen|stijgt|stijgen|daalt|dalen|oploopt|oplopen|toeneemt|toenemen|afneemt|afnemen|(?:neemt|nemen)\s[^.;]*\b(?:toe|af)(?=[.,;]|$)|geraamd|begroot|(?:volgens|op\sgrond\svan|ingevolge|krachtens)\s(?:de|het)\s[^.;]*wet|(?:is|zijn)\s[^.;]*(?:€|miljoen|miljard|mln)[^.;]*\bbeschikbaar|voorzitter|lid\svan|wil\szijn|willen\szijn|(?:wil|willen)\s[^;]*(?<!\s(?:ge|be|ver|ont|her|af|op|in|uit|aan|vast)\p{L}+\s)(?:zijn|hebben)(?=[\s.;,]*$))(?![\p{L}-])/iu;
/** Before "om in 2030 … te": what follows is planned, not merely aimed at. */
export const PLANS_TO =
  /(?<![\p{L}-])(?:voornemens?|streef|streeft|streven|planning|bedoeling|plan|toegezegd|afgesproken|eraan|initiatief|ernaar)(?![\p{L}-])/iu;
/** What was agreed or laid down is told as taken, whatever its moment. */
export const LAID_DOWN =
  /(?<![\p{L}-])(?:afgesproken|bepaald|vastgelegd|vastgesteld)\s(?:dat|om)(?![\p{L}-])/iu;
/** Of one whose clause hangs on the piece: "… het actieplan dat het kabinet voor de zomer presenteert". */
export const BRINGS_OUT =
  /(?<![\p{L}-])(?:zal|zullen|(?:verwacht(?:en)?|hopen|hoop|hoopt)\ste\s\p{L}+|presente(?:ert|er|ren)|public(?:eert|eer|eren)|indien(?:t|en)?|aanbied(?:t|en)?|uitbreng(?:t|en)?|vaststel(?:t|len)?|opstel(?:t|len)?|verstu(?:urt?|ren)|oplever(?:t|en)?|afrond(?:t|en)?|lanceert|lanceren|organise(?:ert|er|ren)|instel(?:t|len)?|inricht(?:en)?|open(?:t|en)|start(?:en)?|invoer(?:t|en)?|ondertekent?|uitvoer(?:t|en)?)(?![\p{L}-])/iu;
/** A last day that is printed as such; what is so by then is promised, "zijn" and "staan" or not. */
export const LIMITED =
  /(?<![\p{L}-])(?:uiterlijk|niet\slater\sdan|(?:vóór|voor)\shet\seinde\svan)(?![\p{L}-])/iu;
export const STATE =
  /(?<![\p{L}-])(?:is|zijn|staat|staan|heeft|hebben|beschikt|beschikken|voldoet|voldoen|werkt|werken|ligt|liggen)(?![\p{L}-])/iu;
/** "Krijgen": what others get is done by the cabinet. */
export const GETS = /(?<![\p{L}-])(?:krijgt|krijgen)(?![\p{L}-])/iu;
/** Answers to questions of the Kamer are for the Kamer. */
export const ANSWERS = /(?<![\p{L}-])beantwoord(?:en)?(?![\p{L}-])/iu;
/** "Zodra de Raad een standpunt heeft": the moment of a promise that has no other. */
export const WAITS_FOR = /(?<![\p{L}-])(?:zodra|nadat)\s[^,;.]+/iu;
/** What is asked or laid down before "dat": then it is not said. */
export const NOT_SAID =
  /(?<![\p{L}-])(?:gevraagd|vra(?:agt|gen)|vroeg(?:en)?|verzo(?:cht|ekt|eken)|bepaald|bepaalt|vastgelegd|afgesproken|advise(?:ert|erde|ren)|beve(?:elt|len)\saan|pleit(?:en)?|stelt\svoor|staat|concludeert|concluderen|blijkt|wil(?:len)?|wens(?:t|en)?|eis(?:t|en)?|vind(?:t|en)?|vrees(?:t|en)?|motie|wet|artikel)(?![\p{L}-])[^,;]*$/iu;
