import { type ReactElement, use, useState } from 'react';
import { buildFrom, keysFor, withClaimsOfBench, type KeyChoice } from '../store/verbs/build.ts';
import { loadGiven } from '../store/doors/givenDoor.ts';
import type { Template } from '../jose/explain/templates.ts';
import { wantsTypedSecret } from '../jose/explain/signatureFamily.ts';
import { useRing } from '../store/use/useKeys.ts';
import { DialogForm } from './DialogForm.tsx';
import { Choice, Failed, Line } from './fields.tsx';
import { useSubmit } from './useSubmit.ts';
import { words } from '../words/dialogs.ts';
import { entryName } from '../words/ringEntry.ts';
import type { Reason } from '../words/say.ts';

/** Builds a signed token in two acts: choose its purpose, then the key. `withClaims`: of the claims on the bench. */
export function Build({ withClaims, onDone }: { withClaims: boolean; onDone: () => void }): ReactElement {
  const { TEMPLATES } = use(loadGiven());
  const entries = useRing();
  const ring = entries.map(({ key }) => key);
  const [id, setId] = useState(TEMPLATES[0]?.id ?? '');
  const [choice, setChoice] = useState('generate');
  const [secret, setSecret] = useState('');
  const template = TEMPLATES.find((each) => each.id === id) ?? (TEMPLATES[0] as Template);
  const typed = wantsTypedSecret(template.algorithm);
  const usable = keysFor(template, ring).filter(({ provenance }) => provenance.kind !== 'demo');
  const chosen =
    choice === 'secret' && !typed
      ? 'generate'
      : choice.startsWith('ring ') && !usable.some((key) => `ring ${key.id}` === choice)
        ? 'generate'
        : choice;
  const build = (): Promise<Reason | null> => {
    const key: KeyChoice =
      chosen === 'secret'
        ? { kind: 'secret', text: secret }
        : chosen.startsWith('ring ')
          ? { kind: 'ring', id: chosen.slice(5) }
          : { kind: 'generate' };
    return buildFrom(withClaims ? withClaimsOfBench(template) : template, key);
  };
  const { busy, failed, submit } = useSubmit(build, onDone);
  return (
    <DialogForm
      submit={busy ? words.buildDialog.building : words.buildDialog.build}
      disabled={busy || (chosen === 'secret' && secret === '')}
      onSubmit={submit}
    >
      <Choice
        label={words.buildDialog.kind}
        value={template.id}
        options={TEMPLATES.map((each) => [each.id, each.label])}
        onChoose={setId}
      />
      <p className="soft">{template.meaning}</p>
      {template.needsKey ? (
        <Choice
          label={words.buildDialog.key}
          value={chosen}
          options={[
            ['generate', words.buildDialog.generate],
            ...(typed ? [['secret', words.buildDialog.secret] as const] : []),
            ...entries
              .filter(({ key }) => usable.includes(key))
              .map((entry) => [`ring ${entry.key.id}`, words.buildDialog.ring(entryName(entry))] as const),
          ]}
          onChoose={setChoice}
        />
      ) : (
        <p className="bad">{words.buildDialog.unsecured}</p>
      )}
      {chosen === 'secret' && <Line label={words.buildDialog.secretField} value={secret} onChange={setSecret} />}
      <p className="soft">{withClaims ? words.buildDialog.withClaims : words.buildDialog.hint}</p>
      <Failed says={failed} />
    </DialogForm>
  );
}
