/** Where the access token of the page is kept. */
export const STORES = ['local', 'cookie', 'backend'] as const;
export type Store = (typeof STORES)[number];
/** What a script does that somebody has injected into the page. */
export const SCRIPTS = ['read', 'act'] as const;
export type Script = (typeof SCRIPTS)[number];

export interface Entry {
  store: Store;
  script: Script;
  /** What came of it: the token left the page, nothing did, or a request was answered as if the user had sent it. */
  came: 'token' | 'nothing' | 'answered';
}

export interface Page {
  store: Store;
  log: readonly Entry[];
}

/** The rules: a script reads what the page can read, and a request from the page is a request of the user. */
export const came = (store: Store, script: Script): Entry['came'] =>
  script === 'act' ? 'answered' : store === 'local' ? 'token' : 'nothing';

type Move = Store | Script;
const isStore = (move: string): move is Store => STORES.some((each) => each === move);
const isScript = (move: string): move is Script => SCRIPTS.some((each) => each === move);

export const after = (page: Page, move: Move): Page =>
  isStore(move)
    ? { ...page, store: move }
    : { ...page, log: [...page.log, { store: page.store, script: move, came: came(page.store, move) }] };

/** What came of the moves that were made, in order; a page begins with the store that is the most common and the worst. */
export const pageAfter = (moves: string): Page =>
  moves
    .split(' ')
    .filter((each): each is Move => isStore(each) || isScript(each))
    .reduce(after, { store: 'local', log: [] });

/** With this store both scripts have run, and no token left the page. */
export const isTried = ({ log }: Page, store: Store): boolean =>
  SCRIPTS.every((script) => log.some((each) => each.store === store && each.script === script)) &&
  log.every((each) => each.store !== store || each.came !== 'token');

/** What has left the page with this store: the exfiltration log is empty where nothing has. */
export const taken = ({ log }: Page, store: Store): number =>
  log.filter((each) => each.store === store && each.came === 'token').length;

export const words = {
  where: 'Where the token is kept',
  stores: {
    local: 'localStorage',
    cookie: 'A cookie with HttpOnly',
    backend: 'On a backend (the browser has only a session cookie with HttpOnly)',
  } satisfies Record<Store, string>,
  injected: 'The injected script',
  code: {
    read: 'send(localStorage.getItem("token") ?? document.cookie)',
    act: 'fetch("/orders", { method: "POST", credentials: "include" })',
  } satisfies Record<Script, string>,
  /** With localStorage the page sets the header by itself. */
  codeLocal: 'fetch("/orders", { method: "POST", headers: { Authorization: "Bearer " + token } })',
  run: { read: 'Run: read and send out', act: 'Run: order something' } satisfies Record<Script, string>,
  log: 'What the scripts did',
  empty: 'Nothing yet.',
  said: {
    token: 'the token went to the attacker',
    nothing: 'nothing to send: no script can read it',
    answered: 'an order was placed, in your name',
  } satisfies Record<Entry['came'], string>,
  short: { local: 'localStorage', cookie: 'HttpOnly cookie', backend: 'Backend' } satisfies Record<Store, string>,
  open: 'Open the stolen token',
  out: (count: number) =>
    count === 0 ? 'Exfiltration log: empty.' : `Exfiltration log: ${count} ${count === 1 ? 'token' : 'tokens'}.`,
  rules:
    'Rules: a script in the page can read its localStorage, and every cookie without HttpOnly. The browser adds the cookies to a request, no matter which script sends it.',
};
