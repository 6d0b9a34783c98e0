import { type ReactElement, use, useState } from 'react';
import { buildFrom, keysFor, type KeyChoice } from '../store/verbs/build.ts';
import { loadCheck } from '../store/doors/checkDoor.ts';
import { wantsTypedSecret } from '../jose/explain/signatureFamily.ts';
import { useRing } from '../store/use/useKeys.ts';
import { DialogForm } from './DialogForm.tsx';
import { words } from '../words/dialogs.ts';

/** Builds a signed token in two acts: choose its purpose, then the key. */
export function Build({ onDone }: { onDone: () => void }): ReactElement {
  const { TEMPLATES } = use(loadCheck());
  const entries = useRing();
  const ring = entries.map(({ key }) => key);
  const [id, setId] = useState(TEMPLATES[0]?.id ?? '');
  const [choice, setChoice] = useState('generate');
  const [secret, setSecret] = useState('');
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState('');
  const template = TEMPLATES.find((each) => each.id === id) ?? TEMPLATES[0];
  if (!template) return <p>{words.buildDialog.loading}</p>;
  const typed = wantsTypedSecret(template.algorithm);
  const usable = keysFor(template, ring).filter(({ provenance }) => provenance.kind !== 'demo');
  const chosen =
    choice === 'secret' && !typed
      ? 'generate'
      : choice.startsWith('ring ') && !usable.some((key) => `ring ${key.id}` === choice)
        ? 'generate'
        : choice;
  const build = async (): Promise<void> => {
    const key: KeyChoice =
      chosen === 'secret'
        ? { kind: 'secret', text: secret }
        : chosen.startsWith('ring ')
          ? { kind: 'ring', id: chosen.slice(5) }
          : { kind: 'generate' };
    setBusy(true);
    const problem = await buildFrom(template, key);
    setBusy(false);
    setFailed(problem);
    if (problem === '') onDone();
  };
  return (
    <DialogForm
      submit={busy ? words.buildDialog.building : words.buildDialog.build}
      disabled={busy || (chosen === 'secret' && secret === '')}
      onSubmit={build}
    >
      <label className="labelled">
        {words.buildDialog.kind}
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
          {words.buildDialog.key}
          <select className="input" value={chosen} onChange={(event) => setChoice(event.target.value)}>
            <option value="generate">{words.buildDialog.generate}</option>
            {typed && <option value="secret">{words.buildDialog.secret}</option>}
            {usable.map((key) => (
              <option key={key.id} value={`ring ${key.id}`}>
                {words.buildDialog.ring(entries.find((entry) => entry.key === key)?.name ?? '')}
              </option>
            ))}
          </select>
        </label>
      ) : (
        <p className="bad">{words.buildDialog.unsecured}</p>
      )}
      {chosen === 'secret' && (
        <label className="labelled">
          {words.buildDialog.secretField}
          <input
            className="input mono"
            value={secret}
            spellCheck={false}
            autoComplete="off"
            onChange={(event) => setSecret(event.target.value)}
          />
        </label>
      )}
      <p className="soft">{words.buildDialog.hint}</p>
      {failed && (
        <p className="bad" role="alert">
          {failed}
        </p>
      )}
    </DialogForm>
  );
}
