import { type ReactElement, use, useRef, useState } from 'react';
import { exportKey } from '../../jose/keys/exportKey.ts';
import type { Key } from '../../jose/keys/key.ts';
import { loadGiven, type GivenModule } from '../../store/doors/givenDoor.ts';
import { giveKey } from '../../store/verbs/giveKey.ts';
import { useRing } from '../../store/use/useKeys.ts';
import { words } from '../../words/keyDialogs.ts';
import { repairsOf } from '../../words/ringEntry.ts';
import { say, sayAll } from '../../words/say.ts';

type Side = 'jwk' | 'pem';
interface Texts {
  jwk: string;
  pem: string;
  /** Says what is wrong with the side that was typed in, or what to note about it. */
  said: string;
  bad: boolean;
}

const EMPTY: Texts = { jwk: '', pem: '', said: '', bad: false };

/** Both forms of one key; `whole` with its private half, where there is one. */
function bothForms(key: Key, whole: boolean): Texts {
  const isPrivate = whole && key.kind === 'private';
  const made = [exportKey(key, isPrivate ? 'jwk' : 'jwkPublic'), exportKey(key, isPrivate ? 'pkcs8' : 'spki')] as const;
  const refused = made.find((each) => !each.ok);
  const words = refused && !refused.ok ? say(refused.note).says : '';
  return { jwk: made[0].ok ? made[0].value : '', pem: made[1].ok ? made[1].value : '', said: words, bad: words !== '' };
}

/** What is typed on one side, and the same key on the other; or why there is none. */
async function convert(given: GivenModule, side: Side, text: string): Promise<Texts> {
  const read = await given.importKeys(text);
  const typed = { ...EMPTY, [side]: text };
  if (!read.ok) return { ...typed, said: sayAll(read.note), bad: true };
  const [key] = read.value.keys;
  if (!key) return typed;
  if (key.kind === 'secret') return { ...typed, said: words.convert.secret, bad: true };
  const made = bothForms(key, true);
  const other = side === 'jwk' ? 'pem' : 'jwk';
  const notes = [
    read.value.keys.length > 1 ? words.convert.first(read.value.keys.length) : '',
    key.repairs.length > 0 ? words.keysPane.repaired(repairsOf(key)) : '',
    ...key.faults.map((fault) => say(fault).says),
    made.said,
  ].filter(Boolean);
  return { ...typed, [other]: made[other], said: notes.join(' '), bad: made.bad || key.faults.length > 0 };
}

/** A JWK and the same key as PEM, side by side: each side follows the text typed in the other. */
export function Convert({ about }: { about: string }): ReactElement {
  const module = use(loadGiven());
  const given = useRing().find(({ key }) => key.id === about)?.key;
  const [whole, setWhole] = useState(false);
  const [texts, setTexts] = useState(given ? bothForms(given, false) : EMPTY);
  const run = useRef(0);
  const showHalf = (withPrivate: boolean): void => {
    setWhole(withPrivate);
    if (given) setTexts(bothForms(given, withPrivate));
  };

  const type = async (side: Side, text: string): Promise<void> => {
    const mine = (run.current += 1);
    // The other side goes at once: it must never show another key than this one.
    setTexts({ ...EMPTY, [side]: text });
    if (text.trim() === '') return;
    const came = await convert(module, side, text);
    if (run.current === mine) setTexts(came);
  };

  const field = (side: Side): ReactElement => (
    <label className="labelled">
      {words.convert.sides[side]}
      <textarea
        className="input mono"
        value={texts[side]}
        placeholder={words.convert.hints[side]}
        spellCheck={false}
        autoCapitalize="off"
        autoComplete="off"
        translate="no"
        onChange={(event) => void type(side, event.target.value)}
      />
    </label>
  );

  return (
    <div className="prose">
      <p className="soft">{words.convert.intro}</p>
      {given?.kind === 'private' && (
        <label className="check">
          <input type="checkbox" checked={whole} onChange={(event) => showHalf(event.target.checked)} />
          {words.convert.whole}
        </label>
      )}
      <div className="two-sides">
        {field('jwk')}
        {field('pem')}
      </div>
      <p role="status" className={texts.bad ? 'bad' : 'soft'}>
        {texts.said}
      </p>
      <button
        type="button"
        className="button"
        disabled={texts.jwk === '' || texts.pem === ''}
        onClick={() => void giveKey(texts.jwk, 'never')}
      >
        {words.convert.add}
      </button>
    </div>
  );
}
