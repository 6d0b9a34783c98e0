import { type ReactElement, useEffect, useRef } from 'react';
import type { BarLight } from '../store/derived/sayLight.ts';
import {
  useEncryptedDraft,
  useLights,
  useForeignText,
  useShown,
  useStuck,
  useVeiled,
  useWorst,
} from '../store/use/useBench.ts';
import { showPlace } from '../store/verbs/dialogs.ts';
import { pinClaim } from '../store/verbs/view.ts';
import { Icon } from '../ui/Icon.tsx';
import { words } from '../words/words.ts';

/** A light of the bar: from the verdict, or a word where there is no token. */
type Shown = Pick<BarLight, 'id' | 'state' | 'says' | 'more' | 'aloud'> & Partial<Pick<BarLight, 'code' | 'claim'>>;

/** Without a token there is nothing to be led to. */
const NOTHING = '\u2013';

const plain = (id: Shown['id'], says: string, state: Shown['state'] = 'neutral'): Shown => ({
  id,
  state,
  says,
  more: '',
  aloud: says,
});

/** The pane that holds the evidence. */
function evidenceOf({ id, code, state }: Shown): Parameters<typeof showPlace>[0] {
  // The reason why a draft has no token is at the field where it is typed.
  if (code === 'encryption-failed' || code === 'draft-no-token') return 'contents';
  if (id === 'format') return state === 'bad' || (state === 'warn' && code) ? 'findings' : 'contents';
  if (id === 'expectations' && state === 'bad') return 'expectations';
  return id === 'time' ? 'lens' : 'keys';
}

/** The lights are those of the verdict (`jose/verdict`), words and state. Nothing is decided here. */
function useShownLights(): Shown[] {
  const { reading } = useShown();
  const lights = useLights();
  const named = useForeignText();
  const { verdict } = words;
  if (lights) return [...lights];
  const says =
    reading === null
      ? verdict.reading
      : reading.kind === 'foreign'
        ? verdict.foreign(named?.label ?? '')
        : verdict.none;
  return [
    plain('format', says, reading?.kind === 'foreign' ? 'warn' : 'neutral'),
    ...(['signature', 'time', 'expectations'] as const).map((id) => plain(id, NOTHING)),
  ];
}

/** The lights: words, icon and colour, each a link to its evidence. */
export function Verdict(): ReactElement {
  const known = useShownLights();
  const veiled = useVeiled();
  const lights = veiled ? known.map(({ id }) => plain(id, words.verdict.guessFirst)) : known;
  const { pending } = useShown();
  const isWithin = useEncryptedDraft() !== null;
  // A draft inside encryption that could not be encrypted: nothing is on the way, and only that can be said.
  const stuck = useStuck();
  // The lights of a draft inside encryption are about the draft itself, even while it has no token.
  const shown = (state: Shown['state']): Shown['state'] => (pending && !isWithin ? 'pending' : state);
  const isComing = isWithin && !stuck && lights.some(({ id, state }) => id === 'decryption' && state === 'pending');
  const busy = (pending && !stuck) || isComing;
  const aloud = busy ? [] : stuck ? lights.filter(({ id }) => id === 'decryption') : lights;
  return (
    <>
      <ul className="lights" aria-busy={busy}>
        {lights.map((light) => (
          <Light key={light.id} light={light} state={shown(light.state)} />
        ))}
      </ul>
      <Aloud
        text={words.verdict.together(
          aloud.flatMap(({ id, more, aloud: read }) => [
            `${words.verdict.names[id]}: ${read}`,
            ...(more ? [more] : []),
          ]),
        )}
        quiet={isComing}
      />
    </>
  );
}

function Light({ light, state }: { light: Shown; state: Shown['state'] }): ReactElement {
  const { id, says, more, claim } = light;
  const evidence = evidenceOf(light);
  const said = (
    <>
      <span className="light-name">{words.verdict.names[id]}</span>
      <Icon name={state} />
      <span className="light-words">{says}</span>
      {more && <span className="light-more">{more}</span>}
    </>
  );
  return (
    <li className={`light light-${state === 'pending' ? 'neutral' : state} light-of-${id}`}>
      {says === NOTHING ? (
        <span>{said}</span>
      ) : (
        <a
          href={`#${evidence}`}
          onClick={(event) => {
            event.preventDefault();
            if (claim) pinClaim(claim);
            showPlace(evidence);
          }}
        >
          {said}
        </a>
      )}
      {id === 'format' && <Found />}
    </li>
  );
}

/** Leads to the findings, which begin below the first screen. */
function Found(): ReactElement | null {
  const says = useWorst();
  const veiled = useVeiled();
  if (says === '' || veiled) return null;
  return (
    <a
      className="light-found"
      href="#findings"
      onClick={(event) => {
        event.preventDefault();
        showPlace('findings');
      }}
    >
      {says}
    </a>
  );
}

/** Reads `text` aloud when it changes. `quiet`: somebody is typing; a text that they come back to is not read again. */
function Aloud({ text, quiet }: { text: string; quiet: boolean }): ReactElement {
  const place = useRef<HTMLParagraphElement>(null);
  const said = useRef('');
  useEffect(() => {
    if (!place.current) return;
    place.current.textContent = quiet || (text !== '' && text === said.current) ? '' : text;
    if (!quiet) said.current = text;
  }, [text, quiet]);
  return <p ref={place} className="visually-hidden" role="status" />;
}
