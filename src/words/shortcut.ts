const isApple = /Mac|iPhone|iPad/.test(globalThis.navigator?.userAgent ?? '');

/** A shortcut as this system names its keys: "Ctrl Shift Z" is "\u21e7\u2318Z" on Apple's. */
export const shortcut = (keys: string): string =>
  isApple ? keys.replace(/^Ctrl (Shift )?/, (_, shift) => (shift ? '\u21e7\u2318' : '\u2318')) : keys;
