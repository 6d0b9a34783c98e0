import { catalogue } from '../words/catalogue.ts';
import { words } from '../words/dialogs.ts';

function say(selector: string, text: string): void {
  const element = document.querySelector(selector);
  if (element) element.textContent = text;
}

/** What stays of the static page, in the chosen language. */
export function sayPage(language: string): void {
  const { documentElement: root } = document;
  root.lang = language;
  root.dir = catalogue[language]?.direction ?? 'ltr';
  document.title = words.page.title;
  say('.skip', words.page.skip);
  say('.brand small', words.app.purpose);
  say('.token-label', words.ribbon.token);
  for (const name of ['verdict', 'ribbon'] as const)
    document.getElementById(name)?.setAttribute('aria-label', words[name].region);
}
