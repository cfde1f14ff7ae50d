/**
 * On a phone the reader lies over the page as a sheet, and Back is how one leaves a sheet there. While it is open
 * the history has one entry more, for the same address; leaving that entry closes the sheet.
 */

const SHEET = { sheet: true } as const;

export type SheetHistory = {
  /** The sheet was opened; does nothing when it already was. */
  readonly opened: () => void;
  /** The sheet was closed by its own controls: its entry goes too. */
  readonly closed: () => void;
  /** For each `popstate`: true when it was about the sheet, so that no page has to be shown for it. */
  readonly takesBack: () => boolean;
};

/** @param close - closes the sheet when its entry was left with Back */
export function createSheetHistory(close: () => void): SheetHistory {
  let isOpen = false;
  let isLeaving = false;
  return {
    opened: () => {
      if (isOpen) return;
      isOpen = true;
      window.history.pushState(SHEET, '');
    },
    closed: () => {
      if (!isOpen) return;
      isOpen = false;
      // A link in the sheet has put its own page in place of the entry; there is nothing to go back from.
      if (!isSheetEntry()) return;
      isLeaving = true;
      window.history.back();
    },
    takesBack: () => {
      if (isLeaving) {
        isLeaving = false;
        return true;
      }
      if (!isOpen) return false;
      isOpen = false;
      close();
      return true;
    },
  };
}

/** True while the entry of an open sheet is the current one; a page that is opened then takes its place. */
export function isSheetEntry(): boolean {
  const state: unknown = window.history.state;
  return typeof state === 'object' && state !== null && 'sheet' in state;
}
