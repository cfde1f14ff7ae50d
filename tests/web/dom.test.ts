// @vitest-environment jsdom
/** Everything that draws, in one file: a browser's document takes longer to set up than all of these to run. */
import './aligned-view.dom.ts';
import './answer-markdown.dom.ts';
import './answer-view.dom.ts';
import './briefing-page.dom.ts';
import './commitments-page.dom.ts';
import './comparison-view.dom.ts';
import './letter-view.dom.ts';
import './mark-quotes.dom.ts';
import './references.dom.ts';
import './sheet-history.dom.ts';
import './theme-result.dom.ts';
import './thread-view.dom.ts';
