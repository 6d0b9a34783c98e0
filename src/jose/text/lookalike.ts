const KINDS = {
  Cyrillic: /\p{Script=Cyrillic}/u,
  Greek: /\p{Script=Greek}/u,
  Armenian: /\p{Script=Armenian}/u,
  Cherokee: /\p{Script=Cherokee}/u,
  wide: /[\uFF01-\uFF5E]/,
  dash: /[\u2010-\u2015\u2212\uFE58\uFE63]/,
} satisfies Record<string, RegExp>;

export type Lookalike = keyof typeof KINDS;

/** What a character is that is easily taken for one of ASCII; undefined of any other. */
export const lookalikeOf = (character: string): Lookalike | undefined =>
  (Object.keys(KINDS) as Lookalike[]).find((kind) => KINDS[kind].test(character));

export const codePoint = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
