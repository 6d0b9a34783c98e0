/** Finished steps, as addresses have them: `three-parts/1`. They are harmless, and nothing else is kept. */
const KEY = 'jotlab.lessons';
/** More than all lessons have steps. */
const LIMIT = 500;

let done: ReadonlySet<string> | null = null;

function stored(): ReadonlySet<string> {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return new Set(Array.isArray(value) ? value.filter((each) => typeof each === 'string').slice(0, LIMIT) : []);
  } catch {
    // Storage may be off, or hold something else.
    return new Set();
  }
}

export const doneSteps = (): ReadonlySet<string> => (done ??= stored());

export const stepName = (slug: string, at: number): string => `${slug}/${at + 1}`;

export function keepDone(slug: string, at: number): void {
  const name = stepName(slug, at);
  if (doneSteps().has(name)) return;
  done = new Set([...doneSteps(), name]);
  write();
}

function write(): void {
  try {
    localStorage.setItem(KEY, JSON.stringify([...doneSteps()]));
  } catch {
    // Then it lasts as long as the page.
  }
}

/** Starts again. */
export function forgetDone(): void {
  done = new Set();
  write();
}
