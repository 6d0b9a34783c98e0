import type { ReactElement } from 'react';
import { expectationsFor, presetOf, PRESETS, type PresetId } from '../../jose/verdict/presets.ts';
import { expect } from '../../store/verbs/keyring.ts';
import { useExpectations } from '../../store/use/useBench.ts';
import { words } from '../../words/profile.ts';
import { Beside } from './Beside.tsx';
import { ExpectationField, seconds, split } from './ExpectationField.tsx';

const orNothing = (text: string): string | undefined => (text === '' ? undefined : text);

/** Sets what a kind of token requires of its recipient, at one press: it fills the fields under it. */
export function KindOfToken(): ReactElement {
  const chosen = presetOf(useExpectations());
  const preset = PRESETS.find(({ id }) => id === chosen);
  const { profile } = words;
  return (
    <>
      <label className="labelled">
        {profile.preset}
        <select
          className="input"
          value={chosen ?? ''}
          onChange={({ target }) => expect(expectationsFor(orNothing(target.value) as PresetId | undefined, chosen))}
        >
          <option value="">{profile.none}</option>
          {PRESETS.map(({ id }) => (
            <option key={id} value={id}>
              {profile.names[id]}
            </option>
          ))}
        </select>
      </label>
      {preset && <p className="soft">{profile.source(preset.source, preset.expects.required ?? [])}</p>}
    </>
  );
}

/** Takes what only some kinds of token need, and compares the token with something else. */
export function Profile(): ReactElement {
  const expectations = useExpectations();
  const { profile } = words;
  return (
    <fieldset className="profile">
      <legend>{profile.legend}</legend>
      <div className="fields">
        <ExpectationField
          label={profile.subject}
          value={expectations.subject?.join(', ') ?? ''}
          onSet={(text) => expect({ subject: split(text) })}
        />
        <ExpectationField
          label={profile.nonce}
          value={expectations.nonce ?? ''}
          onSet={(text) => expect({ nonce: orNothing(text) })}
        />
        <ExpectationField
          label={profile.maxLifetime}
          isSeconds
          value={expectations.maxLifetime?.toString() ?? ''}
          onSet={(text) => expect({ maxLifetime: seconds(text) })}
        />
        <ExpectationField
          label={profile.maxAge}
          isSeconds
          value={expectations.maxAge?.toString() ?? ''}
          onSet={(text) => expect({ maxAge: seconds(text) })}
        />
        <ExpectationField
          label={profile.jkt}
          value={expectations.jkt ?? ''}
          onSet={(text) => expect({ jkt: orNothing(text) })}
        />
        <Beside />
      </div>
    </fieldset>
  );
}
