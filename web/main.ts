/** Puts the page together: rail, current page, reader, and what they share. */
import './styles/fonts.css';
import './styles/tokens.css';
import './styles/base.css';
import './styles/layout.css';
import './styles/chat.css';
import './styles/answer.css';
import './styles/letter.css';
import './styles/pages.css';
import './styles/ledger.css';
import './styles/thread.css';
import './styles/briefing.css';
import './styles/themes.css';
import './styles/commitments.css';
import './styles/compare.css';
import './styles/references.css';
import './styles/print.css';
import './styles/commitments-print.css';
import { createAnnouncer } from './announcer.ts';
import { fetchLetter, fetchLetters } from './api.ts';
import type { BriefingPage } from './briefing/briefing-page.ts';
import { browserStorage } from './browser-storage.ts';
import { createChatPage } from './chat/chat-page.ts';
import { createCitationCard } from './chat/citation-card.ts';
import { watchCollection } from './collection.ts';
import { createDivider } from './divider.ts';
import { localDay } from './dutch-date.ts';
import { element } from './element.ts';
import { createKeysDialog } from './keys-dialog.ts';
import { lazyRoom } from './lazy-room.ts';
import { letterColourRules } from './letter-order.ts';
import { calmPage } from './pages/calm-page.ts';
import { type LetterPage, letterPage } from './pages/letter-page.ts';
import { lettersPage } from './pages/letters-page.ts';
import { createRail } from './rail.ts';
import { createReader, type OpenRequest } from './reader/reader-panel.ts';
import { createSheetHistory } from './reader/sheet-history.ts';
import { createReferenceCard } from './references/reference-card.ts';
import { RequestFailure } from './request-failure.ts';
import { type Route, routeOf, startRouter } from './router.ts';
import { listenForKeys } from './shortcuts.ts';
import { sentenceFor, text } from './text-nl.ts';
import { applyTheme } from './theme.ts';

const NARROW = window.matchMedia('(max-width: 60rem)');

const storage = browserStorage();
applyTheme(storage);

const announcer = createAnnouncer();
const card = createCitationCard();
const referenceCard = createReferenceCard();
const keys = createKeysDialog();
const rail = createRail(storage, keys.open);
const main = element('main', { class: 'room', id: 'inhoud', tabindex: -1 });
const layout = element('div', { class: 'layout' });
const divider = createDivider(layout, storage);
const reader = createReader(main, { onToggle: showReader, referenceCard });
const sheet = createSheetHistory(() => reader.close());
const chat = createChatPage({ reader, card, announcer, storage });
const colours = new CSSStyleSheet();
document.adoptedStyleSheets = [colours];

const skipLink = element('a', { class: 'skip-link', href: '#inhoud' }, text.skipToContent);
skipLink.addEventListener('click', (event) => {
  // The fragment of an address names a paragraph here: only the focus moves.
  event.preventDefault();
  main.focus();
});
layout.append(rail.element, main, divider, reader.element);
document.body.append(
  skipLink,
  layout,
  card.element,
  referenceCard.element,
  announcer.element,
  keys.element,
);

const roomParts = {
  openSource: (request: OpenRequest) => void reader.open(request),
  card,
  scroller: main,
};
const showRecommendations = lazyRoom(main, async () => {
  const { createRecommendationsPage } = await import('./recommendations/recommendations-page.ts');
  return createRecommendationsPage(roomParts);
});
const showCommitments = lazyRoom(main, async () => {
  const { createCommitmentsPage } = await import('./commitments/commitments-page.ts');
  return createCommitmentsPage({ ...roomParts, today: () => localDay(new Date()) });
});
let briefingPage: BriefingPage | null = null;
const showBriefing = lazyRoom(main, async () => {
  const { createBriefingPage } = await import('./briefing/briefing-page.ts');
  const session = browserStorage('sessionStorage');
  const { renumber } = reader;
  // A long paper: who comes back to it finds it as it was.
  briefingPage ??= createBriefingPage({ ...roomParts, renumber, announcer, session, title });
  return briefingPage;
});
const showThemes = lazyRoom(main, async () => {
  const { createThemesPage } = await import('./themes/themes-page.ts');
  return createThemesPage({ ...roomParts, goTo });
});
const showComparison = lazyRoom(main, async () => {
  const { createComparePage } = await import('./compare/compare-page.ts');
  return createComparePage(roomParts);
});
const showReferences = lazyRoom(main, async () => {
  const { createReferencesPage } = await import('./references/references-page.ts');
  return createReferencesPage(roomParts);
});
let shownLetter: LetterPage | null = null;
let currentRoute: Route | null = null;

startRouter((route) => void show(route), sheet.takesBack);
void watchCollection({
  onIndexing: chat.showIndexing,
  onGone: chat.showGone,
  onReady: (collection) => {
    colours.replaceSync(letterColourRules(collection.letters));
    chat.showCollection(collection);
  },
});
listenForKeys({
  '/': () => {
    if (currentRoute?.page !== 'chat') {
      window.history.pushState(null, '', '/');
      void show({ page: 'chat', question: null });
    }
    chat.focusQuestion();
  },
  '?': keys.open,
  n: () => void reader.step(1),
  j: () => void reader.step(1),
  p: () => void reader.step(-1),
  k: () => void reader.step(-1),
  Escape: () => {
    card.hide();
    if (reader.isOpen()) reader.close();
    else chat.stop();
  },
});
NARROW.addEventListener('change', () => showReader(reader.isOpen()));

async function show(route: Route): Promise<void> {
  currentRoute = route;
  card.hide();
  referenceCard.close();
  rail.showCurrent(window.location.pathname);
  if (route.page !== 'chat') reader.close();
  try {
    await showPage(route);
  } catch (failure) {
    if (!(failure instanceof RequestFailure)) throw failure;
    if (currentRoute !== route) return;
    if (failure.code === 'not-found')
      place(calmPage(text.letterGone.heading, text.letterGone.sentence));
    else place(calmPage(text.brand, sentenceFor(failure), () => void show(route)));
  }
}

async function showPage(route: Route): Promise<void> {
  switch (route.page) {
    case 'chat':
      title(null);
      if (!chat.element.isConnected) {
        main.replaceChildren(chat.element);
        chat.showLast();
      }
      shownLetter = null;
      if (route.question !== null && route.question.trim() !== '') {
        // The question moves from the address into the conversation, so that loading again does not ask it twice.
        window.history.replaceState(null, '', '/');
        chat.askFromAddress(route.question);
      }
      chat.focusQuestion();
      return;
    case 'letters': {
      const letters = await fetchLetters();
      if (currentRoute !== route) return;
      title(text.letters.heading);
      place(lettersPage(letters));
      return;
    }
    case 'letter': {
      if (shownLetter?.letterId !== route.letterId) {
        const letter = await fetchLetter(route.letterId);
        if (currentRoute !== route) return;
        title(letter.title);
        shownLetter = letterPage(letter, referenceCard);
        main.replaceChildren(shownLetter.element);
      }
      shownLetter.showParagraph(route.paragraph, main);
      return;
    }
    case 'recommendations':
      title(text.recommendations.heading);
      shownLetter = null;
      await showRecommendations(() => currentRoute === route, route.state, route.cited);
      return;
    case 'commitments':
      title(text.commitments.heading);
      shownLetter = null;
      await showCommitments(() => currentRoute === route, route.state);
      return;
    case 'briefing':
      shownLetter = null;
      await showBriefing(() => currentRoute === route, route.state);
      return;
    case 'themes':
      title(text.pages.themes);
      shownLetter = null;
      await showThemes(() => currentRoute === route, route.state);
      return;
    case 'compare':
      title(text.compare.heading);
      shownLetter = null;
      await showComparison(() => currentRoute === route, route.state);
      return;
    case 'references':
      title(text.references.heading);
      shownLetter = null;
      await showReferences(() => currentRoute === route, route.state);
      return;
    case 'unknown':
      title(text.unknownPage.heading);
      place(calmPage(text.unknownPage.heading, text.unknownPage.sentence));
  }
}

function place(page: HTMLElement): void {
  shownLetter = null;
  main.replaceChildren(page);
  main.scrollTop = 0;
  page.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true });
}

/** Goes to an address of ours, as a link would. */
function goTo(path: string): void {
  window.history.pushState(null, '', path);
  void show(routeOf(new URL(window.location.href)));
}

function title(page: string | null): void {
  document.title = page === null ? text.brand : `${page} – ${text.brand}`;
}

/** Beside the chat there is a divider; on a narrow screen the reader lies over it as a sheet. */
function showReader(isOpen: boolean): void {
  layout.classList.toggle('has-reader', isOpen);
  divider.hidden = !isOpen || NARROW.matches;
  main.inert = isOpen && NARROW.matches;
  rail.element.inert = isOpen && NARROW.matches;
  if (!isOpen) sheet.closed();
  else if (NARROW.matches) sheet.opened();
}
