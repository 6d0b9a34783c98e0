import type { ReactElement } from 'react';
import type { KeyManagementAlgorithm } from '../../jose/tables/algs.ts';
import { isObject, membersOf, readJson } from '../../jose/text/json.ts';
import type { Form } from '../../jose/token/token.ts';
import { words } from '../../words/encryption.ts';
import { Choice, Line } from '../fields.tsx';

/** Everything that has a good value of its own. Texts as they are typed. */
export interface FurtherChoices {
  /** `undefined`: as it is filled in by itself; '' for none. */
  kid: string | undefined;
  typ: string | undefined;
  cty: string | undefined;
  zip: boolean;
  apu: string;
  apv: string;
  p2c: string;
  aad: string;
  unprotected: string;
  crit: string;
  replicate: readonly string[];
}

export const NOTHING_FURTHER: FurtherChoices = {
  kid: undefined,
  typ: undefined,
  cty: undefined,
  zip: false,
  apu: '',
  apv: '',
  p2c: '',
  aad: '',
  unprotected: '',
  crit: '',
  replicate: [],
};

interface Props {
  choices: FurtherChoices;
  onChange: (choices: FurtherChoices) => void;
  /** JSON text of the claims that could be shown in the header. */
  claims: string | undefined;
  /** Values that the form fills in by itself. */
  filled: { kid: string | undefined; cty: string };
  /** The future kid of a key that is not made yet. */
  kidHint: string;
  alg: KeyManagementAlgorithm | undefined;
  replicable: readonly string[];
  form: Form;
  onForm: (form: Form) => void;
  fixedForm: boolean;
}

const FORMS: readonly Form[] = ['compact', 'flattened', 'general'];

/** Claims that are copied into the header, where everyone can read them (RFC 7519 section 5.3). */
function Replicated({
  names,
  chosen,
  onChange,
}: {
  names: readonly string[];
  chosen: readonly string[];
  onChange: (chosen: readonly string[]) => void;
}): ReactElement | null {
  if (names.length === 0) return null;
  return (
    <fieldset>
      <legend>{words.encryptDialog.replicate}</legend>
      {names.map((name) => (
        <label key={name} className="check">
          <input
            type="checkbox"
            checked={chosen.includes(name)}
            onChange={(event) =>
              onChange(event.target.checked ? [...chosen, name] : chosen.filter((other) => other !== name))
            }
          />
          {name}
        </label>
      ))}
      {chosen.length > 0 && <p className="bad">{words.encryptDialog.replicateWarning}</p>}
    </fieldset>
  );
}

/** The header parameters that a person may set, folded away: the proposal is good without them. */
export function Further({
  choices,
  onChange,
  claims,
  filled,
  kidHint,
  alg,
  replicable,
  form,
  onForm,
  fixedForm,
}: Props): ReactElement {
  const set = (change: Partial<FurtherChoices>): void => onChange({ ...choices, ...change });
  const json = readJson(claims ?? '');
  const names = isObject(json)
    ? [...membersOf(json, 0)].map(({ name }) => name).filter((name) => replicable.includes(name))
    : [];
  return (
    <details>
      <summary>{words.encryptDialog.more}</summary>
      <Choice
        label={words.encryptDialog.form}
        value={form}
        disabled={fixedForm}
        options={FORMS.map((each) => [each, words.encryptDialog.forms[each]])}
        onChoose={onForm}
      />
      <label className="check">
        <input type="checkbox" checked={choices.zip} onChange={(event) => set({ zip: event.target.checked })} />
        {words.encryptDialog.zip}
      </label>
      <p className="soft">{words.encryptDialog.zipHint}</p>
      {alg?.family === 'pbes2' && (
        <Line
          label={words.encryptDialog.p2c}
          value={choices.p2c}
          inputMode="numeric"
          onChange={(p2c) => set({ p2c })}
        />
      )}
      {alg?.family === 'ecdhEs' && (
        <>
          <Line label={words.encryptDialog.apu} value={choices.apu} onChange={(apu) => set({ apu })} />
          <Line label={words.encryptDialog.apv} value={choices.apv} onChange={(apv) => set({ apv })} />
        </>
      )}
      <Line
        label={words.encryptDialog.kid}
        value={choices.kid ?? filled.kid ?? ''}
        placeholder={choices.kid === undefined ? kidHint : ''}
        onChange={(kid) => set({ kid })}
      />
      <Line label={words.encryptDialog.typ} value={choices.typ ?? ''} onChange={(typ) => set({ typ })} />
      <Line label={words.encryptDialog.cty} value={choices.cty ?? filled.cty} onChange={(cty) => set({ cty })} />
      <Line
        label={words.encryptDialog.crit}
        value={choices.crit}
        hint={words.encryptDialog.critHint}
        onChange={(crit) => set({ crit })}
      />
      {form !== 'compact' && (
        <>
          <Line
            label={words.encryptDialog.aad}
            value={choices.aad}
            hint={words.encryptDialog.aadHint}
            onChange={(aad) => set({ aad })}
          />
          <Line
            label={words.encryptDialog.unprotected}
            value={choices.unprotected}
            onChange={(unprotected) => set({ unprotected })}
          />
        </>
      )}
      <Replicated names={names} chosen={choices.replicate} onChange={(replicate) => set({ replicate })} />
    </details>
  );
}
