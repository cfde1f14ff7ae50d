import { afterEach, describe, expect, test, vi } from 'vitest';
import { createSheetHistory, isSheetEntry } from '../../web/reader/sheet-history.ts';

/** Goes back and waits until the history has moved. */
function back(): Promise<void> {
  return new Promise((resolve) => {
    window.addEventListener('popstate', () => resolve(), { once: true });
    window.history.back();
  });
}

afterEach(() => window.history.replaceState(null, ''));

describe('createSheetHistory()', () => {
  test('closes the sheet on Back, and leaves the next Back to the page', async () => {
    const close = vi.fn();
    const sheet = createSheetHistory(close);
    sheet.opened();
    expect(isSheetEntry()).toBe(true);
    await back();
    expect(sheet.takesBack()).toBe(true);
    expect(close).toHaveBeenCalledOnce();
    expect(sheet.takesBack()).toBe(false);
  });

  test('takes its entry away when the sheet is closed by its button, without a page being shown for it', async () => {
    const close = vi.fn();
    const sheet = createSheetHistory(close);
    sheet.opened();
    const moved = new Promise((resolve) =>
      window.addEventListener('popstate', resolve, { once: true }),
    );
    sheet.closed();
    await moved;
    expect(sheet.takesBack()).toBe(true);
    expect(close).not.toHaveBeenCalled();
    expect(isSheetEntry()).toBe(false);
  });

  test('adds one entry however many sources are opened in the sheet', () => {
    const sheet = createSheetHistory(vi.fn());
    const before = window.history.length;
    sheet.opened();
    sheet.opened();
    expect(window.history.length).toBeLessThanOrEqual(before + 1);
  });

  test('does not go back when a link in the sheet has already led elsewhere', () => {
    const sheet = createSheetHistory(vi.fn());
    sheet.opened();
    window.history.replaceState(null, '', '/letters/x');
    const go = vi.spyOn(window.history, 'back');
    sheet.closed();
    expect(go).not.toHaveBeenCalled();
  });
});
