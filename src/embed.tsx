// The page that others put into theirs (embed.html): one scene, named or held by its address. It stores nothing, reads
// no preferences, takes no text, and offers nothing to copy.
import { createRoot } from 'react-dom/client';
import { Embed, NoScene } from './app/embed/Embed.tsx';
import { watchDeck } from './app/embed/deck.ts';
import { readEmbedAddress } from './app/embed/messages.ts';
import { attend } from './store/effects/attend.ts';
import { begin } from './store/verbs/commit.ts';
import { sceneNamed } from './store/verbs/embedScene.ts';
import { goToSceneStep, playScene } from './store/verbs/playScene.ts';
import { afterPaint } from './ui/afterPaint.ts';
import { whenIdle } from './ui/whenIdle.ts';
import { language, speakAs } from './words/catalogue.ts';
import { say } from './words/say.ts';

async function start(): Promise<void> {
  const address = readEmbedAddress(location.hash.slice(1));
  watchDeck(address.takesKeys);
  await speakAs(address.language);
  document.documentElement.lang = language();
  document.documentElement.dataset['theme'] = address.theme;
  const place = document.getElementById('embed');
  if (!place) return;
  const root = createRoot(place);
  const found = await sceneNamed(address.scene);
  // Another scene in the address is another page.
  addEventListener('hashchange', () => location.reload());
  if ('why' in found) {
    root.render(<NoScene why={say(found.why).says} />);
    return;
  }
  document.title = found.scene.title;
  begin('');
  attend({
    // No token of a scene is so long that it would be read in a worker, and the policy allows none.
    startWorker: () => Promise.reject(new Error('no worker here')),
    now: () => Date.now(),
    afterPaint,
    whenIdle,
  });
  const playing = playScene(found.scene);
  root.render(<Embed link={found.link} begin={address.theme} takesKeys={address.takesKeys} />);
  await playing;
  if (address.at > 0) await goToSceneStep(() => address.at);
}

void start();
