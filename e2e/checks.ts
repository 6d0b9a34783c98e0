// Helpers that the stories about keys, drafts and new tokens share.
import { createHmac } from 'node:crypto';
import { type Locator, expect } from '@playwright/test';
import type { Bench } from './bench.ts';

export const SECRET = 'the-secret-of-these-stories: 32+ bytes';
export const CLAIMS = '{"iss":"https://issuer.example","sub":"johndoe","aud":"shop"}';

export const base64url = (content: string | Buffer): string => Buffer.from(content).toString('base64url');
export const textAt = (token: string, part: number): string =>
  Buffer.from(token.split('.')[part] ?? '', 'base64url').toString();

/** A JWS that really is signed. */
export function hmacToken(
  claims = CLAIMS,
  secret: string | Buffer = SECRET,
  header = '{"alg":"HS256","typ":"JWT"}',
): string {
  const input = `${base64url(header)}.${base64url(claims)}`;
  return `${input}.${createHmac('sha256', secret).update(input).digest('base64url')}`;
}

export class Keyed {
  readonly region: Locator;
  readonly input: Locator;
  readonly ring: Locator;
  readonly signing: Locator;

  constructor(readonly bench: Bench) {
    this.region = bench.region('Keys');
    this.input = this.region.getByRole('textbox', { name: 'Key or secret' });
    // Those that are folded away too.
    const remove = bench.page.getByRole('button', { name: /^Remove /, includeHidden: true });
    this.ring = this.region.getByRole('listitem', { includeHidden: true }).filter({ has: remove });
    this.signing = this.region.getByRole('region', { name: 'Sign', exact: true });
  }

  /** Types a key into its box, as it were, and adds it. */
  async add(text: string): Promise<void> {
    await this.input.fill(text);
    await this.region.getByRole('button', { name: 'Add', exact: true }).click();
    await expect(this.input).toHaveValue('');
    await this.listed();
  }

  /** Pastes a key into its box: that is all. */
  async paste(text: string): Promise<void> {
    await this.input.focus();
    await this.bench.paste(text);
    await expect(this.input).toHaveValue('');
    await this.listed();
  }

  /** The lights may tell of a key a frame before the list and the dialogs have it. */
  private async listed(): Promise<void> {
    await this.bench.page.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
    );
  }

  /** Takes every key away, one after the other: the next is looked for when the last one is gone. */
  async forgetAll(): Promise<void> {
    await this.listed();
    for (let left = await this.ring.count(); left > 0; left -= 1) {
      await this.ring
        .first()
        .getByRole('button', { name: /^Remove / })
        .click();
      await expect(this.ring).toHaveCount(left - 1);
    }
  }

  /** Takes the only key away. */
  async forget(): Promise<void> {
    await expect(this.ring).toHaveCount(1);
    await this.ring.getByRole('button', { name: /^Remove / }).click();
    await expect(this.ring).toHaveCount(0);
  }

  /** The payload of a token that has none. Pasted as a whole where it has line breaks that a text area cannot hold. */
  async supply(payload: string): Promise<void> {
    const box = this.region.getByRole('textbox', { name: /^Detached payload/ });
    if (!payload.includes('\r')) return box.fill(payload);
    await box.focus();
    await this.bench.page.keyboard.press('ControlOrMeta+a');
    return this.bench.paste(payload);
  }

  /** Empties the bench, so that no light of the token before can be taken for one of this; the ring stays. */
  async replace(token: string): Promise<void> {
    const clear = this.bench.act('Clear');
    if (await clear.isEnabled()) await clear.click();
    await expect(this.bench.light('Format')).toHaveAccessibleName('Format No token yet');
    await this.bench.pasteAnywhere(token);
  }

  /** Waits for these words of the light; only one that says "Verified with your ..." may be a green one. */
  async says(words: RegExp): Promise<void> {
    const light = this.bench.light('Signature');
    await expect(light).toHaveAccessibleName(new RegExp(`^Signature (?:${words.source})`));
    await this.honest();
  }

  /** The light and its colour agree; said also where it is read aloud. */
  async honest(): Promise<void> {
    const seen = await this.bench.light('Signature').evaluate((link) => ({
      words: (link as HTMLElement).innerText,
      good: link.closest('li')?.classList.contains('light-good'),
    }));
    expect(seen.good, `the colour of: ${seen.words}`).toBe(/Verified with /.test(seen.words));
  }

  verified(how = ''): Promise<void> {
    return this.says(new RegExp(`Verified with your ${how}`));
  }

  async notVerified(words: RegExp): Promise<void> {
    await this.says(words);
    await expect(this.bench.light('Signature')).not.toHaveAccessibleName(/Verified with|Signature Verified/);
  }
}
