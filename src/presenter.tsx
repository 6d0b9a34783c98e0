// The page of the presenter's window (presenter.html). The stage opens it, with the name of its channel in the fragment.
import { createRoot } from 'react-dom/client';
import { applyPreferences, loadPreferences } from './first/preferences.ts';
import { isChannelId, newChannelId } from './presenter/channel.ts';
import { Presenter } from './presenter/Presenter.tsx';
import { language, speakAs } from './words/catalogue.ts';
import { words } from './words/talk.ts';

async function start(): Promise<void> {
  const preferences = loadPreferences();
  applyPreferences(preferences);
  await speakAs(preferences.language);
  const { documentElement } = document;
  documentElement.lang = language();
  document.title = words.talk.presenter.title;
  const id = location.hash.slice(1);
  const root = document.getElementById('presenter');
  if (root) createRoot(root).render(<Presenter id={isChannelId(id) ? id : newChannelId()} />);
  // The same window, for another talk.
  addEventListener('hashchange', () => location.reload());
}

void start();
