import type { ReactElement } from 'react';
import type { KeyManagementAlgorithm } from '../../jose/algs.ts';
import { isObject, membersOf, readJson } from '../../jose/json.ts';
import type { Form } from '../../jose/token.ts';
import { encryptDialog as W } from '../../words/encryption.ts';

/** Everything that has a good value of its own. Texts as they are typed. */
export interface FurtherChoices {
  kid: string;
  typ: string;
  cty: string;
  zip: boolean;
  apu: string;
  apv: string;
  p2c: string;
  aad: string;
  unprotected: string;
  crit: string;
  replicate: readonly string[];
}

export const NOTHING_FURTHER: FurtherChoices = { kid: '', typ: '', cty: '', zip: false, apu: '', apv: '', p2c: '', aad: '', unprotected: '', crit: '', replicate: [] };

interface Props {
  choices: FurtherChoices;
  onChange: (choices: FurtherChoices) => void;
  /** JSON text of the claims that could be shown in the header. */
  claims: string | undefined;
  alg: KeyManagementAlgorithm | undefined;
  replicable: readonly string[];
  password: boolean;
  form: Form;
  onForm: (form: Form) => void;
  fixedForm: boolean;
}

const FORMS: readonly Form[] = ['compact', 'flattened', 'general'];

function Line({ label, value, onChange, hint, number = false }: { label: string; value: string; onChange: (value: string) => void; hint?: string; number?: boolean }): ReactElement {
  return (
    <label className="labelled">
      {label}
      <input className="input mono" value={value} spellCheck={false} autoComplete="off" inputMode={number ? 'numeric' : 'text'} onChange={(event) => onChange(event.target.value)} />
      {hint && <span className="soft">{hint}</span>}
    </label>
  );
}

/** The header parameters that a person may set, folded away: what is proposed is good without them. */
export function Further({ choices, onChange, claims, alg, replicable, password, form, onForm, fixedForm }: Props): ReactElement {
  const set = (change: Partial<FurtherChoices>): void => onChange({ ...choices, ...change });
  const json = readJson(claims ?? '');
  const names = isObject(json) ? [...membersOf(json, 0)].map(({ name }) => name).filter((name) => replicable.includes(name)) : [];
  return (
    <details>
      <summary>{W.more}</summary>
      <label className="labelled">
        {W.form}
        <select className="input" value={form} disabled={fixedForm} onChange={(event) => onForm(event.target.value as Form)}>
          {FORMS.map((each) => (
            <option key={each} value={each}>
              {W.forms[each]}
            </option>
          ))}
        </select>
      </label>
      <label className="check">
        <input type="checkbox" checked={choices.zip} onChange={(event) => set({ zip: event.target.checked })} />
        {W.zip}
      </label>
      <p className="soft">{W.zipHint}</p>
      {(password || alg?.family === 'pbes2') && <Line label={W.p2c} value={choices.p2c} number onChange={(p2c) => set({ p2c })} />}
      {(!alg || alg.family === 'ecdhEs') && (
        <>
          <Line label={W.apu} value={choices.apu} onChange={(apu) => set({ apu })} />
          <Line label={W.apv} value={choices.apv} onChange={(apv) => set({ apv })} />
        </>
      )}
      <Line label={W.kid} value={choices.kid} onChange={(kid) => set({ kid })} />
      <Line label={W.typ} value={choices.typ} onChange={(typ) => set({ typ })} />
      <Line label={W.cty} value={choices.cty} onChange={(cty) => set({ cty })} />
      <Line label={W.crit} value={choices.crit} hint={W.critHint} onChange={(crit) => set({ crit })} />
      {form !== 'compact' && (
        <>
          <Line label={W.aad} value={choices.aad} hint={W.aadHint} onChange={(aad) => set({ aad })} />
          <Line label={W.unprotected} value={choices.unprotected} onChange={(unprotected) => set({ unprotected })} />
        </>
      )}
      {names.length > 0 && (
        <fieldset>
          <legend>{W.replicate}</legend>
          {names.map((name) => (
            <label key={name} className="check">
              <input type="checkbox" checked={choices.replicate.includes(name)} onChange={(event) => set({ replicate: event.target.checked ? [...choices.replicate, name] : choices.replicate.filter((other) => other !== name) })} />
              {name}
            </label>
          ))}
          {choices.replicate.length > 0 && <p className="bad">{W.replicateWarning}</p>}
        </fieldset>
      )}
    </details>
  );
}
