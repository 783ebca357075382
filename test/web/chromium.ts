import { accessSync, constants, mkdtempSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { type BrowserContext, chromium, type Page } from 'playwright-core';

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
/** WCAG 2.2 AA, and what axe's makers advise beyond it. */
const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const LOOKS = [
  { width: 360, colorScheme: 'dark' },
  { width: 360, colorScheme: 'light' },
  { width: 1280, colorScheme: 'light' },
  { width: 1280, colorScheme: 'dark' },
] as const;

const browserPath = (process.env.PATH ?? '')
  .split(delimiter)
  .flatMap((folder) => [join(folder, 'chromium'), join(folder, 'chromium-browser')])
  .find(isProgram);

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Why browser tests cannot run here; false where they can. */
export const skip = browserPath === undefined && 'no chromium on the PATH (Debian: apt-get install chromium)';

/** A browser with a profile of its own in this folder. */
export const openBrowser = (
  folder: string,
  options: { readonly javaScriptEnabled?: boolean } = {},
): Promise<BrowserContext> =>
  chromium.launchPersistentContext(mkdtempSync(join(folder, 'profile-')), {
    executablePath: browserPath!,
    args: FLAGS,
    ...options,
  });

/** Narrow and wide, dark and light. */
export async function eachLook(page: Page, look: (name: string) => Promise<void>): Promise<void> {
  for (const { width, colorScheme } of LOOKS) {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme });
    await look(`${width} px, ${colorScheme}`);
  }
}

/** Rules of accessibility that the page breaks, each with the elements. */
export async function brokenRules(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).withTags(WCAG).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
}

/** Pixels by which the page is wider than its window. */
export const overflow = (page: Page): Promise<number> =>
  page.evaluate<number>('document.documentElement.scrollWidth - window.innerWidth');
