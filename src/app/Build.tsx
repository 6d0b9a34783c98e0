import Button from '@mui/material/Button';
import { type ReactElement, use, useState } from 'react';
import { buildFrom, keysFor, type KeyChoice } from '../store/build.ts';
import { loadCheck } from '../store/checkDoor.ts';
import { wantsTypedSecret } from '../jose/signatureFamily.ts';
import { useRing } from '../store/use.ts';
import { build as W } from '../words/dialogs.ts';
import { keyName } from '../words/keyName.ts';

/** From nothing to a signed token in two acts: what it is for, and with which key. */
export function Build({ onDone }: { onDone: () => void }): ReactElement {
  const { TEMPLATES } = use(loadCheck());
  const ring = useRing().map(({ key }) => key);
  const [id, setId] = useState(TEMPLATES[0]?.id ?? '');
  const [choice, setChoice] = useState('generate');
  const [secret, setSecret] = useState('');
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState('');
  const template = TEMPLATES.find((each) => each.id === id) ?? TEMPLATES[0];
  if (!template) return <p>{W.loading}</p>;
  const typed = wantsTypedSecret(template.algorithm);
  const usable = keysFor(template, ring).filter(({ provenance }) => provenance.kind !== 'demo');
  const chosen = choice === 'secret' && !typed ? 'generate' : choice.startsWith('ring ') && !usable.some((key) => `ring ${key.id}` === choice) ? 'generate' : choice;
  const build = async (): Promise<void> => {
    const key: KeyChoice = chosen === 'secret' ? { kind: 'secret', text: secret } : chosen.startsWith('ring ') ? { kind: 'ring', id: chosen.slice(5) } : { kind: 'generate' };
    setBusy(true);
    const problem = await buildFrom(template, key);
    setBusy(false);
    setFailed(problem);
    if (problem === '') onDone();
  };
  return (
    <form
      className="prose"
      onSubmit={(event) => {
        event.preventDefault();
        void build();
      }}
    >
      <label className="labelled">
        {W.kind}
        <select className="input" value={template.id} onChange={(event) => setId(event.target.value)}>
          {TEMPLATES.map((each) => (
            <option key={each.id} value={each.id}>
              {each.label}
            </option>
          ))}
        </select>
      </label>
      <p className="soft">{template.meaning}</p>
      {template.needsKey ? (
        <label className="labelled">
          {W.key}
          <select className="input" value={chosen} onChange={(event) => setChoice(event.target.value)}>
            <option value="generate">{W.generate}</option>
            {typed && <option value="secret">{W.secret}</option>}
            {usable.map((key) => (
              <option key={key.id} value={`ring ${key.id}`}>
                {W.ring(keyName(key))}
              </option>
            ))}
          </select>
        </label>
      ) : (
        <p className="bad">{W.unsecured}</p>
      )}
      {chosen === 'secret' && (
        <label className="labelled">
          {W.secretField}
          <input className="input mono" value={secret} spellCheck={false} autoComplete="off" onChange={(event) => setSecret(event.target.value)} />
        </label>
      )}
      <p className="soft">{W.hint}</p>
      {failed && (
        <p className="bad" role="alert">
          {failed}
        </p>
      )}
      <Button type="submit" variant="contained" disabled={busy || (chosen === 'secret' && secret === '')}>
        {busy ? W.building : W.build}
      </Button>
    </form>
  );
}
