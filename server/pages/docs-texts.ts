/** Dutch and English texts of the page that describes the API. */
import type { Language } from '../contract.ts';

/** The fixed words around what the OpenAPI document says. */
export const DOCS_TEXTS = {
  nl: {
    title: 'De API van Briefwijzer',
    intro:
      'Alles wat de pagina kan, kan een programma ook. Fouten komen als application/problem+json (RFC 9457) met een vast „type”, in het Nederlands tenzij Accept-Language Engels voorrang geeft.',
    document: 'Dezelfde beschrijving als OpenAPI 3.1:',
    example: 'Bijvoorbeeld:',
    exampleQuestion: 'Wat is de status van de aanbevelingen?',
    calls: 'Aanroepen',
    shapes: 'Vormen',
    problems: 'Fouten',
    parameters: 'Parameters',
    body: 'Inhoud van het verzoek',
    responses: 'Antwoorden',
    status: 'Status',
    name: 'Naam',
    type: 'Vorm',
    meaning: 'Betekenis',
    required: 'verplicht',
    usually: 'standaard',
    atLeast: 'minstens',
    atMost: 'hooguit',
    characters: 'tekens',
    list: 'lijst van',
    for: 'bijvoorbeeld',
  },
  en: {
    title: 'The Briefwijzer API',
    intro:
      'Whatever the page can do, a program can do as well. Errors are application/problem+json (RFC 9457) with a stable "type", in Dutch unless Accept-Language prefers English.',
    document: 'The same description as OpenAPI 3.1:',
    example: 'For example:',
    exampleQuestion: 'What is the status of the recommendations?',
    calls: 'Calls',
    shapes: 'Shapes',
    problems: 'Problems',
    parameters: 'Parameters',
    body: 'Body of the request',
    responses: 'Responses',
    status: 'Status',
    name: 'Name',
    type: 'Shape',
    meaning: 'Meaning',
    required: 'required',
    usually: 'default',
    atLeast: 'at least',
    atMost: 'at most',
    characters: 'characters',
    list: 'list of',
    for: 'for example',
  },
} as const satisfies Record<Language, Record<string, string>>;

/** What each call does, in Dutch, by operationId; the OpenAPI document itself is in English. */
export const CALLS_IN_DUTCH: Readonly<Record<string, string>> = {
  themeLine: 'Waar een thema wordt besproken, brief voor brief',
  themeMap: 'Termen die een brief van de andere onderscheiden',
  compareLetters: 'Twee brieven naast elkaar',
  listReferences:
    'Elk stuk dat de brieven noemen, met wie het noemt. Een grote verzameling wordt in delen gevraagd: „limit”, met weinig „mentions”.',
  readReference: 'Eén genoemd stuk, met alle plaatsen waar het wordt genoemd.',
  listReferencesOfLetter:
    'Wat één brief noemt en waar: alleen de plaatsen, zonder de tekst eromheen.',
  health: 'Of er vragen gesteld kunnen worden, en zo niet, hoe ver het lezen van de brieven is.',
  ask: 'Een antwoord in de woorden van de brieven. Elke uitspraak is een letterlijk citaat of een feit met zijn alinea. Dezelfde vraag over dezelfde brieven geeft hetzelfde antwoord, „took” daargelaten. Met „Accept: text/event-stream” komt het antwoord als gebeurtenissen, elk met één regel JSON: „status”, dan „citation” en „markdown” in de volgorde van de tekst, en tot slot één „answer” of „error”. De server bewaart geen gesprek: eerdere vragen gaan mee in „previous”.',
  makeBriefing:
    'Een briefing van één tot drie pagina’s over een onderwerp: standpunten, aanbevelingen, cijfers, toezeggingen, wat ontbreekt en vragen om te stellen, elke uitspraak met haar bron. „parts” kiest onderdelen en hun volgorde, „dropped” laat zinnen weg.',
  search:
    'Alinea’s die bij een vraag passen, de beste eerst, elke alinea één keer, met de zinnen die de doorslag gaven.',
  listLetters: 'Alle brieven van de verzameling, de nieuwste eerst, zonder hun alinea’s.',
  readLetter: 'Eén brief met zijn alinea’s.',
  listRecommendations:
    'Elke aanbeveling met wat ervan is geworden: per evaluatie, dan op nummer. Te kiezen op status, thema en woorden.',
  readRecommendation: 'Eén aanbeveling met wat ervan is geworden.',
  exportRecommendationsCsv: 'De aanbevelingen als tabel in CSV, met bronnen.',
  exportRecommendationsXlsx: 'De aanbevelingen als Excel-werkmap, met bronnen als links.',
  listCommitments:
    'Elke toezegging aan de Kamer en elke aangekondigde actie met een moment, op het einde van dat moment; die zonder moment achteraan. „open” kiest wat in latere brieven niet is teruggevonden.',
  readCommitment: 'Eén toezegging, met de plaatsen in latere brieven die erop terugkomen.',
  exportCommitmentsCsv: 'De toezeggingen als tabel in CSV, met bronnen.',
  exportCommitmentsIcs:
    'De toezeggingen met een moment als agenda (iCalendar): elke op de laatste dag van haar moment, of op de eerste waar geen einde is genoemd.',
  examples: 'Voorbeeldvragen uit de verzameling; op elk daarvan geven de brieven antwoord.',
  openapi: 'Deze beschrijving als OpenAPI 3.1.',
  docs: 'Deze pagina.',
};
