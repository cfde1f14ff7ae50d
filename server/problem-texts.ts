/**
 * Every sentence with which the server refuses or fails a request, Dutch and English, by stable code.
 * `{name}` is filled from the error; no text of an exception ever gets in.
 */
import type { Language } from './contract.ts';

/** One field of a request that does not fit, and what it takes. */
export type FieldFault = {
  /** Path as written in JSON or in the query: "filters.from"; "" for the whole body. */
  readonly field: string;
  readonly takes: keyof typeof TAKES;
  /** Fills `{limit}`: the bound, the allowed values or the unknown names. */
  readonly limit?: string;
};

type ProblemText = { readonly title: string; readonly detail: string };

/** The HTTP status and the texts of one kind of trouble. */
export type ProblemKind = { readonly status: number } & Readonly<Record<Language, ProblemText>>;

export type ProblemCode = keyof typeof PROBLEMS;

export const PROBLEMS = {
  'invalid-question': {
    status: 400,
    nl: {
      title: 'Deze vraag kan niet worden gelezen',
      detail: 'Een vraag is leesbare tekst van 1 tot en met 2.000 tekens.',
    },
    en: {
      title: 'This question cannot be read',
      detail: 'A question is readable text of 1 to 2,000 characters.',
    },
  },
  'invalid-request': {
    status: 400,
    nl: { title: 'Een veld klopt niet', detail: '{faults}' },
    en: { title: 'A field does not fit', detail: '{faults}' },
  },
  'malformed-json': {
    status: 400,
    nl: {
      title: 'Dit is geen geldige JSON',
      detail: 'De inhoud van het verzoek moet één JSON-object in UTF-8 zijn.',
    },
    en: {
      title: 'This is not valid JSON',
      detail: 'The body of the request must be one JSON object in UTF-8.',
    },
  },
  unauthorized: {
    status: 401,
    nl: {
      title: 'Geen toegang',
      detail:
        'Wie iets wil wijzigen, stuurt "Authorization: Bearer" met het token van deze server.',
    },
    en: {
      title: 'No access',
      detail:
        'A call that changes something needs "Authorization: Bearer" with the token of this server.',
    },
  },
  'foreign-origin': {
    status: 403,
    nl: {
      title: 'Verzoek van een andere site geweigerd',
      detail: 'Deze server neemt alleen vragen aan van zijn eigen pagina en van programma’s.',
    },
    en: {
      title: 'Request from another site refused',
      detail: 'This server takes questions from its own page and from programs only.',
    },
  },
  'foreign-host': {
    status: 403,
    nl: {
      title: 'Onbekende servernaam',
      detail:
        'Deze server luistert alleen op dit apparaat. Gebruik http://127.0.0.1 of http://localhost.',
    },
    en: {
      title: 'Unknown server name',
      detail: 'This server listens on this device only. Use http://127.0.0.1 or http://localhost.',
    },
  },
  'not-found': {
    status: 404,
    nl: {
      title: 'Niet gevonden',
      detail: 'Dit adres bestaat niet. De aanroepen staan in /api/docs.',
    },
    en: {
      title: 'Not found',
      detail: 'There is nothing at this address. See /api/docs for the calls.',
    },
  },
  'letter-not-found': {
    status: 404,
    nl: {
      title: 'Deze brief is er niet',
      detail: 'De verzameling bevat geen brief „{letterId}”. Alle brieven staan in /api/letters.',
    },
    en: {
      title: 'No such letter',
      detail: 'The collection has no letter "{letterId}". See /api/letters for all of them.',
    },
  },
  'same-letter': {
    status: 400,
    nl: {
      title: 'Twee keer dezelfde brief',
      detail: '„{letterId}” is met zichzelf gelijk. Kies twee verschillende brieven.',
    },
    en: {
      title: 'The same letter twice',
      detail: '"{letterId}" equals itself. Choose two different letters.',
    },
  },
  'recommendation-not-found': {
    status: 404,
    nl: {
      title: 'Deze aanbeveling is er niet',
      detail:
        'De verzameling bevat geen aanbeveling „{id}”. Alle aanbevelingen staan in /api/recommendations.',
    },
    en: {
      title: 'No such recommendation',
      detail:
        'The collection has no recommendation "{id}". See /api/recommendations for all of them.',
    },
  },
  'commitment-not-found': {
    status: 404,
    nl: {
      title: 'Deze toezegging is er niet',
      detail:
        'De verzameling bevat geen toezegging „{id}”. Alle toezeggingen staan in /api/commitments.',
    },
    en: {
      title: 'No such commitment',
      detail: 'The collection has no commitment "{id}". See /api/commitments for all of them.',
    },
  },
  'reference-not-found': {
    status: 404,
    nl: {
      title: 'Deze verwijzing is er niet',
      detail:
        'In deze verzameling noemt geen brief „{id}”. Alle verwijzingen staan in /api/references.',
    },
    en: {
      title: 'No such reference',
      detail:
        'No letter of this collection names "{id}". See /api/references for all that are named.',
    },
  },
  'method-not-allowed': {
    status: 405,
    nl: { title: 'Deze methode kan hier niet', detail: '{method} kan hier niet; wel: {allowed}.' },
    en: {
      title: 'This method is not possible here',
      detail: '{method} is not possible here; {allowed} is.',
    },
  },
  'too-large': {
    status: 413,
    nl: {
      title: 'Het verzoek is te groot',
      detail: 'Een verzoek is hier hooguit {limit} kB groot.',
    },
    en: { title: 'The request is too large', detail: 'A request is at most {limit} kB here.' },
  },
  'unsupported-media-type': {
    status: 415,
    nl: {
      title: 'Dit soort inhoud kan niet',
      detail: 'Stuur het verzoek als JSON, met "Content-Type: application/json".',
    },
    en: {
      title: 'This kind of content is not supported',
      detail: 'Send the request as JSON, with "Content-Type: application/json".',
    },
  },
  'too-many-requests': {
    status: 429,
    nl: {
      title: 'Even te veel vragen',
      detail:
        'Er kwamen meer dan {limit} vragen in een minuut. Probeer het over {seconds} seconden weer.',
    },
    en: {
      title: 'Too many questions for now',
      detail: 'More than {limit} questions came within a minute. Try again in {seconds} seconds.',
    },
  },
  'internal-error': {
    status: 500,
    nl: {
      title: 'Er ging iets mis',
      detail:
        'Dat ligt niet aan de vraag. Probeer het opnieuw; blijft het misgaan, zoek dan in het logboek op {requestId}.',
    },
    en: {
      title: 'Something went wrong',
      detail:
        'The question is not the cause. Try again; if it keeps failing, look for {requestId} in the log.',
    },
  },
  'index-unavailable': {
    status: 503,
    nl: {
      title: 'Het zoeken werkt nu niet',
      detail:
        'Dat ligt niet aan de vraag. Start Briefwijzer opnieuw; het logboek zegt onder {requestId} waarom.',
    },
    en: {
      title: 'Searching does not work now',
      detail:
        'The question is not the cause. Start Briefwijzer again; the log says why under {requestId}.',
    },
  },
  indexing: {
    status: 503,
    nl: {
      title: 'De brieven worden nog gelezen',
      detail: 'Probeer het over {seconds} seconden weer; /api/health zegt hoe ver het is.',
    },
    en: {
      title: 'The letters are still being read',
      detail: 'Try again in {seconds} seconds; /api/health says how far it is.',
    },
  },
  'page-not-built': {
    status: 503,
    nl: {
      title: 'De pagina is nog niet gebouwd',
      detail: 'Voer „npm run build” uit en laad deze pagina opnieuw; „npm start” doet dat zelf.',
    },
    en: {
      title: 'The page has not been built yet',
      detail: 'Run "npm run build" and load this page again; "npm start" does so by itself.',
    },
  },
  'time-limit': {
    status: 504,
    nl: {
      title: 'Het antwoord duurt te lang',
      detail: 'Na {seconds} seconden is ermee gestopt. Probeer een kortere vraag.',
    },
    en: {
      title: 'The answer takes too long',
      detail: 'It was stopped after {seconds} seconds. Try a shorter question.',
    },
  },
} as const satisfies Record<string, ProblemKind>;

/** What a field takes, as the end of the sentence `“<field>” …`. */
export const TAKES = {
  text: { nl: 'moet tekst zijn', en: 'must be text' },
  number: { nl: 'moet een geheel getal zijn', en: 'must be a whole number' },
  list: { nl: 'moet een lijst zijn', en: 'must be a list' },
  object: { nl: 'moet een JSON-object zijn', en: 'must be a JSON object' },
  'at-least': { nl: 'moet minstens {limit} zijn', en: 'must be at least {limit}' },
  'at-most': { nl: 'mag hooguit {limit} zijn', en: 'must be at most {limit}' },
  'longer-text': {
    nl: 'moet minstens {limit} teken(s) hebben',
    en: 'must have at least {limit} character(s)',
  },
  'shorter-text': {
    nl: 'mag hooguit {limit} tekens hebben',
    en: 'must have at most {limit} characters',
  },
  'shorter-list': { nl: 'mag hooguit {limit} delen hebben', en: 'must have at most {limit} parts' },
  'one-of': { nl: 'moet een van deze zijn: {limit}', en: 'must be one of: {limit}' },
  day: {
    nl: 'moet een bestaande dag zijn, zoals 2026-05-18',
    en: 'must be an existing day such as 2026-05-18',
  },
  'known-fields': { nl: 'heeft een onbekend veld: {limit}', en: 'has an unknown field: {limit}' },
} as const satisfies Record<string, Readonly<Record<Language, string>>>;

/** How the whole body is called where a fault has no field of its own. */
export const WHOLE_REQUEST = { nl: 'Het verzoek', en: 'The request' } as const;
