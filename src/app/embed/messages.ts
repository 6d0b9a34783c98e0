// What a page that embeds a scene may ask, and what it is told. Anything may frame embed.html, so its messages are a
// stranger's: four words, and no way to bring in a token, a key or a text.

export type Ask =
  | { do: 'next' }
  | { do: 'previous' }
  | { do: 'goto'; at: number }
  | { do: 'theme'; theme: Theme }
  /** Asks for the present state. */
  | { do: 'state' };

export type Theme = 'light' | 'dark';

const isTheme = (value: unknown): value is Theme => value === 'light' || value === 'dark';

/** What the page around is told: after each step, and as an answer. */
export interface EmbedState {
  jotlab: 'state';
  title: string;
  /** From 1. */
  step: number;
  steps: number;
  theme: Theme;
}

/** A key that does nothing here: the slides around may have a use for it. */
export interface PassedKey {
  jotlab: 'key';
  key: string;
  code: string;
  shiftKey: boolean;
}

const STEPS = 60;

/** What is asked, if a message asks for something; null for any other. Never throws. */
export function readAsk(data: unknown): Ask | null {
  if (typeof data !== 'object' || data === null) return null;
  const { jotlab, step, theme } = data as Readonly<Record<string, unknown>>;
  switch (jotlab) {
    case 'next':
    case 'state':
      return { do: jotlab };
    case 'prev':
    case 'previous':
      return { do: 'previous' };
    case 'goto':
      return typeof step === 'number' && Number.isInteger(step) && step >= 1 && step <= STEPS
        ? { do: 'goto', at: step - 1 }
        : null;
    case 'theme':
      return isTheme(theme) ? { do: 'theme', theme } : null;
    default:
      return null;
  }
}

/** What the address of an embedded scene says: the scene, and with what it begins. */
export interface EmbedAddress {
  scene: string;
  at: number;
  theme: Theme;
  language: string;
  /** False: all keys are for the page around. */
  takesKeys: boolean;
}

/** Reads `#one-bit&step=2&theme=dark&lang=ja`: a name or a packed link, then choices. */
export function readEmbedAddress(fragment: string): EmbedAddress {
  const [scene = '', ...rest] = fragment.split('&');
  const choices = new URLSearchParams(rest.join('&'));
  const asked = readAsk({ jotlab: 'goto', step: Number(choices.get('step') ?? 1) });
  const theme = choices.get('theme');
  return {
    scene,
    at: asked?.do === 'goto' ? asked.at : 0,
    theme: isTheme(theme) ? theme : 'light',
    language: choices.get('lang') ?? 'en',
    takesKeys: choices.get('keys') !== 'off',
  };
}
