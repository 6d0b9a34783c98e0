import { type ReactElement, useState } from 'react';
import { exportDer, exportForms, exportKey, type DerForm, type ExportForm } from '../../jose/keys/exportKey.ts';
import type { Key } from '../../jose/keys/key.ts';
import { markSaved } from '../../store/verbs/saveRing.ts';
import type { RingEntry } from '../../store/derived/ringOf.ts';
import { Choice } from '../fields.tsx';
import { Copy } from './Copy.tsx';
import { Held } from './Held.tsx';
import { words } from '../../words/keyDialogs.ts';
import { entryName } from '../../words/ringEntry.ts';
import { sayAll } from '../../words/say.ts';

const OPEN_FORMS = new Set<ExportForm>(['jwkPublic', 'spki', 'pkcs1Public']);
/** Whom somebody has been asked about in this visit: once is enough. */
const agreed = new Set<string>();

/** The key in every form it can be written in. What is private stays masked, and is copied after one question. */
export function Exports({ entry }: { entry: RingEntry }): ReactElement {
  const { key } = entry;
  const forms = exportForms(key);
  const [form, setForm] = useState<ExportForm>(forms[0] ?? 'jwk');
  const chosen = forms.includes(form) ? form : (forms[0] ?? 'jwk');
  return (
    <section aria-label={words.details.exports}>
      <h3>{words.details.exports}</h3>
      <Choice
        label={words.details.exportForm}
        value={chosen}
        options={forms.map((each) => [each, words.details.exportForms[each]])}
        onChoose={setForm}
      />
      <Written key={chosen} of={key} form={chosen} name={entryName(entry)} />
    </section>
  );
}

function Written({ of: key, form, name }: { of: Key; form: ExportForm; name: string }): ReactElement {
  const made = exportKey(key, form);
  const [needed, setNeeded] = useState(!OPEN_FORMS.has(form) && !agreed.has(key.id));
  if (!made.ok) return <p className="bad">{sayAll(made.note)}</p>;
  const label = words.details.exportForms[form];
  const isPem = key.kind !== 'secret' && made.value.startsWith('-----');
  const base = name.replace(/[^\w.-]+/g, '-').slice(0, 40) || 'key';
  const der = isPem ? exportDer(key, form as DerForm) : undefined;
  const file = `${base}.${isPem ? 'pem' : form === 'jwk' || form === 'jwkPublic' ? 'jwk.json' : 'txt'}`;
  const onAgreed = (): void => {
    agreed.add(key.id);
    setNeeded(false);
    markSaved([key.id]);
  };
  return (
    <>
      {OPEN_FORMS.has(form) ? (
        <textarea
          className="input mono key-text"
          readOnly
          autoComplete="off"
          rows={Math.min(made.value.split('\n').length, 10)}
          aria-label={label}
          value={made.value}
        />
      ) : (
        <Held label={label} value={made.value} lines />
      )}
      <Copy
        label={label}
        text={made.value}
        file={file}
        {...(der?.ok ? { binary: { name: `${base}.der`, octets: der.value } } : {})}
        {...(OPEN_FORMS.has(form)
          ? {}
          : {
              asks: {
                sentence: key.kind === 'secret' ? words.details.askSecret : words.details.askPrivate,
                needed,
                onAgreed,
              },
            })}
      />
    </>
  );
}
