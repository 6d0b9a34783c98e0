/** Shorter values are ordinary words: they are replaced only inside quotes. */
const WORD = 4;
/** A longer value may have been cut in a sentence: so many characters of it and an ellipsis tell it too. */
const TOLD = 6;

const ELLIPSIS = '\u2026';
const QUOTES = ['""', "''", '``', '\u201c\u201d', '\u2018\u2019', '\u300c\u300d'] as const;

/** Sentences that are kept with what became of them: they are asked for again each second. */
const KEPT = 500;

/** How a sentence can write a value: whole, or as JSON writes it. */
function formsOf(value: string): string[] {
  const forms = [...new Set([value, JSON.stringify(value).slice(1, -1)])];
  return forms.flatMap((form) => (form.length < WORD ? QUOTES.map((quotes) => quotes[0] + form + quotes[1]) : [form]));
}

/** The beginning of a value in front of an ellipsis. */
function takeCut(sentence: string, value: string, put: string): string {
  let text = sentence;
  for (let end = text.indexOf(ELLIPSIS); end >= 0; end = text.indexOf(ELLIPSIS, end + 1)) {
    let length = Math.min(end, value.length - 1);
    while (length >= TOLD && text.slice(end - length, end) !== value.slice(0, length)) length -= 1;
    if (length < TOLD) continue;
    text = text.slice(0, end - length) + put + text.slice(end + 1);
    end = end - length + put.length - 1;
  }
  return text;
}

/**
 * Takes values out of sentences: each is replaced by what stands for it, wherever it is, also where the sentence has cut
 * it. `replaced`: values and what stands for them. A longer value goes before a shorter one that is in it.
 */
export function scrubber(replaced: ReadonlyMap<string, string>): (sentence: string) => string {
  const values = [...replaced].filter(([value]) => value.trim() !== '').toSorted(([a], [b]) => b.length - a.length);
  const forms = values.flatMap(([value, put]) => formsOf(value).map((form) => ({ form, put })));
  const known = new Map<string, string>();
  const scrub = (sentence: string): string => {
    // What is put in is not looked at again: a value may be a word of it.
    let pieces: { text: string; isPut: boolean }[] = [{ text: sentence, isPut: false }];
    const take = (form: string, put: string): void => {
      if (!pieces.some(({ text, isPut }) => !isPut && text.includes(form))) return;
      pieces = pieces.flatMap((piece) =>
        piece.isPut
          ? [piece]
          : piece.text
              .split(form)
              .flatMap((text, at) => [...(at > 0 ? [{ text: put, isPut: true }] : []), { text, isPut: false }]),
      );
    };
    if (sentence.includes(ELLIPSIS))
      for (const [value, put] of values) {
        if (value.length <= TOLD) break;
        const { text } = pieces[0] as { text: string };
        pieces = [{ text: takeCut(text, value, put), isPut: false }];
      }
    for (const { form, put } of forms) take(form, put);
    return pieces.map(({ text }) => text).join('');
  };
  return (sentence) => {
    const before = known.get(sentence);
    if (before !== undefined) return before;
    if (known.size >= KEPT) known.clear();
    const after = scrub(sentence);
    known.set(sentence, after);
    return after;
  };
}
