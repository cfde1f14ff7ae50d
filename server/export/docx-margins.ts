/** What stands above and below the text of every page of a briefing in Word. */
import {
  Footer,
  Header,
  PageNumber,
  Paragraph,
  type ParagraphChild,
  TabStopType,
  TextRun,
} from 'docx';
import type { BriefingExportTexts } from '../briefing/briefing-export-texts.ts';
import { shortFingerprint } from '../briefing/briefing-head.ts';
import { cutAtWord } from '../briefing/source-text.ts';
import type { Briefing } from '../contract.ts';
import { HAIRLINE, STYLE, TEXT_WIDTH } from './docx-styles.ts';
import { tab, textRun } from './docx-text.ts';

const MAX_TOPIC_CHARS = 60;

/** Topic left; day and short fingerprint right, so that a loose page can be traced. */
export function pageHeader({ topic, head }: Briefing, texts: BriefingExportTexts): Header {
  const made = [
    texts.date(head.composedOn),
    texts.collection(shortFingerprint(head.fingerprint)),
  ].join(' · ');
  return new Header({
    children: [marginLine(cutAtWord(topic.trim(), MAX_TOPIC_CHARS), textRun(made), 'bottom')],
  });
}

/** The program left, "Pagina 1 van 3" right. */
export function pageFooter({ program, page }: BriefingExportTexts): Footer {
  const count = new TextRun({
    children: [page.before, PageNumber.CURRENT, page.between, PageNumber.TOTAL_PAGES],
  });
  return new Footer({ children: [marginLine(program, count, 'top')] });
}

/** @param side - where its hairline is: towards the text */
function marginLine(left: string, right: ParagraphChild, side: 'top' | 'bottom'): Paragraph {
  return new Paragraph({
    style: STYLE.margin,
    border: { [side]: { ...HAIRLINE, space: 4 } },
    tabStops: [{ type: TabStopType.RIGHT, position: TEXT_WIDTH }],
    children: [textRun(left), tab(), right],
  });
}
