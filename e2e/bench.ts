// The bench as a person meets it: found by role and label, read by its words.
import { type Locator, type Page, expect } from '@playwright/test';
import { type Watch, test as base } from './fixtures.ts';

type Region = 'Verdict' | 'Ribbon' | 'Contents' | 'Lens' | 'Keys' | 'Findings';
type Light = 'Format' | 'Signature' | 'Decryption' | 'Time' | 'Expectations';

export class Bench {
  readonly token: Locator;
  readonly header: Locator;
  readonly payload: Locator;
  readonly notice: Locator;

  constructor(readonly page: Page) {
    this.token = page.getByRole('textbox', { name: 'Token', exact: true });
    this.header = page.getByRole('textbox', { name: 'Header', exact: true }).first();
    this.payload = page.getByRole('textbox', { name: 'Payload', exact: true }).first();
    this.notice = page.getByRole('status').last();
  }

  /** Opens the page and waits for the editors: until then the boxes are plain ones. */
  async open(path = '/'): Promise<void> {
    await this.page.goto(path);
    await this.ready();
  }

  async ready(): Promise<void> {
    await expect(async () => {
      // A hand goes on moving until the page has come.
      await this.beThere();
      // Asked in the page: a question from here makes Playwright draw up the whole page each time that it fails.
      await this.page.waitForFunction(
        () =>
          document.querySelector('header [aria-label="Help"]')?.checkVisibility() &&
          ['Token', 'Payload'].every((name) =>
            document.querySelector(`[role="textbox"][aria-label="${name}"][contenteditable="true"]`),
          ),
        null,
        { polling: 25, timeout: 1_000 },
      );
    }).toPass({ timeout: 20_000 });
  }

  /** The editors, and what is below the first screen, come when somebody is there. */
  async beThere(): Promise<void> {
    await this.page.mouse.move(1, 1);
    await this.page.mouse.move(2, 2);
  }

  /** Waits for what comes after the first screen on a wide one: until then things still move, and the way by Tab is shorter. */
  async complete(): Promise<void> {
    await this.beThere();
    await expect(this.region('Keys').getByRole('button', { name: 'Remove demo-1' })).toBeVisible();
    await expect(this.region('Lens').getByText('The same claims with every algorithm')).toBeVisible();
    await expect(this.region('Findings')).toContainText('grants far-reaching rights');
  }

  /** Shows headers in full: they are one line each until somebody opens them. */
  async openHeaders(): Promise<void> {
    await this.region('Contents')
      .getByRole('button', { name: /^Open the .*header/i })
      .first()
      .click();
  }

  /** Shows headers and claims as tables instead of as JSON, or as JSON again. */
  async showTables(): Promise<void> {
    await this.region('Contents').getByRole('button', { name: 'Table', exact: true }).last().click();
  }

  region(name: Region): Locator {
    return this.page.getByRole('region', { name, exact: true });
  }

  light(name: Light): Locator {
    return this.region('Verdict').getByRole('link', { name: new RegExp(`^${name}`) });
  }

  /** A button beside the Token box: Undo, Paste, Copy token ... */
  act(name: string): Locator {
    return this.region('Ribbon').getByRole('button', { name, exact: true });
  }

  /** A button of the bar at the top. */
  button(name: string | RegExp): Locator {
    return this.page.getByRole('banner').getByRole('button', { name, exact: true });
  }

  /** A row of one of the tables, by the name of its member. */
  row(name: string, table: 'Claims explained' | 'Header parameters explained' = 'Claims explained'): Locator {
    const rows = this.page.getByRole('treegrid', { name: table }).first().getByRole('row');
    return rows.filter({ has: this.page.getByRole('button', { name, exact: true }) });
  }

  /** One fact of the Lens, by its name. */
  fact(name: string): Locator {
    const term = this.page.getByRole('term').filter({ hasText: new RegExp(`^${name}$`) });
    return this.region('Lens').locator('dl > div').filter({ has: term }).getByRole('definition');
  }

  /** Ctrl+V where the focus is, with exactly these characters; a real clipboard would change some of them. */
  async paste(text: string): Promise<void> {
    // As JSON: the way into the page would lose half surrogate pairs.
    await this.page.evaluate((json) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', JSON.parse(json) as string);
      const event = new ClipboardEvent('paste', { bubbles: true, cancelable: true });
      // Firefox takes none from whoever makes the event.
      Object.defineProperty(event, 'clipboardData', { value: clipboardData });
      (document.activeElement ?? document.body).dispatchEvent(event);
    }, JSON.stringify(text));
  }

  /** Pastes outside of any field. */
  async pasteAnywhere(text: string): Promise<void> {
    await this.page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    await this.paste(text);
  }

  /** Replaces all of the Token text by a paste into it. */
  async pasteInto(text: string): Promise<void> {
    await this.token.focus();
    await this.page.keyboard.press('ControlOrMeta+a');
    await this.paste(text);
  }

  /** The whole text of a box, as select all and copy give it. Moves its caret. */
  async textOf(box: Locator): Promise<string> {
    await box.focus();
    await this.page.keyboard.press('ControlOrMeta+a');
    const json = await box.evaluate((element) => {
      const clipboardData = new DataTransfer();
      const event = new ClipboardEvent('copy', { bubbles: true, cancelable: true });
      Object.defineProperty(event, 'clipboardData', { value: clipboardData });
      element.dispatchEvent(event);
      return JSON.stringify(clipboardData.getData('text/plain'));
    });
    return JSON.parse(json) as string;
  }

  /** Undoes until the token is this one: how many steps typing makes depends on how fast the keys came. */
  async undoTo(text: string, undo = () => this.act('Undo').click()): Promise<void> {
    for (let steps = 0; steps < 8 && (await this.textOf(this.token)) !== text; steps += 1) {
      await undo();
      // The box shows it with the next frame: read before that, one undo too many would follow.
      await this.page.evaluate(() => new Promise((then) => requestAnimationFrame(() => requestAnimationFrame(then))));
    }
    expect((await this.textOf(this.token)) === text, 'undone').toBe(true);
  }

  /** Everything a person can see or hear: text, names and titles. */
  async everythingSaid(): Promise<string> {
    return this.page.evaluate(() => {
      const said = [document.title, document.body.innerText];
      for (const element of document.querySelectorAll('[aria-label], [title]')) {
        said.push(element.getAttribute('aria-label') ?? '', element.getAttribute('title') ?? '');
      }
      return said.join('\n');
    });
  }
}

/** Words that could be taken for "verified" where nobody has given a key. */
const TRUST =
  /verified|verifies|valid signature|signature (?:is )?(?:valid|good|correct)|\btrusted|genuine|\bsecure\b|\bauthentic\b/gi;
const ALLOWED = /reading needs no key and verifies nothing|not verified|not valid yet/gi;

export async function expectNoFalseTrust(bench: Bench): Promise<void> {
  const said = (await bench.everythingSaid()).replaceAll(ALLOWED, '');
  expect(said.match(TRUST) ?? [], 'words that could be taken for "verified"').toEqual([]);
}

interface Fixtures {
  bench: Bench;
  watch: Watch;
  /** What the page copied last. The real clipboard has taken it; but only Chromium lets a test read that. */
  copied: () => Promise<string>;
}

export const test = base.extend<Fixtures>({
  bench: async ({ page }, use) => {
    await use(new Bench(page));
  },
  copied: async ({ page, context, browserName }, use) => {
    if (browserName === 'chromium') await context.grantPermissions(['clipboard-write']);
    await page.addInitScript(() => {
      // A page that is not served over https or from this machine has none.
      if (!isSecureContext) return;
      const { clipboard } = navigator;
      const write = clipboard.writeText.bind(clipboard);
      clipboard.writeText = async (text) => {
        await write(text);
        Object.assign(window, { copied: text });
      };
    });
    await use(() => page.evaluate(() => (window as { copied?: string }).copied ?? ''));
  },
});

export { expect };
