import FormControl from '@mui/material/FormControl';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormLabel from '@mui/material/FormLabel';
import Radio from '@mui/material/Radio';
import RadioGroup from '@mui/material/RadioGroup';
import type { ReactElement, ReactNode } from 'react';
import { usePreferences } from '../store/use/useBench.ts';
import { prefer } from '../store/verbs/view.ts';
import type { Preferences } from '../first/preferences.ts';
import { catalogue } from '../words/catalogue.ts';
import { words } from '../words/dialogs.ts';

/** Each language in its own name, written in its own letters. */
const languages = (): Readonly<Record<string, ReactNode>> => ({
  system: words.choices.languages.system,
  ...Object.fromEntries(
    Object.entries(catalogue).map(([id, { name }]) => [
      id,
      <span key={id} lang={id}>
        {name}
      </span>,
    ]),
  ),
});

/** Theme, text size, density and language: kept in the browser, like the steps of lessons that are done, and nothing else. */
export function Settings(): ReactElement {
  const preferences = usePreferences();
  return (
    <>
      <Choice label={words.choices.theme} name="theme" options={words.choices.themes} value={preferences.theme} />
      <Choice
        label={words.choices.textSize}
        name="textSize"
        options={words.choices.textSizes}
        value={preferences.textSize}
      />
      <Choice
        label={words.choices.density}
        name="density"
        options={words.choices.densities}
        value={preferences.density}
      />
      <Choice label={words.choices.language} name="language" options={languages()} value={preferences.language} />
    </>
  );
}

interface ChoiceProps<K extends keyof Preferences> {
  label: string;
  name: K;
  options: Readonly<Record<Preferences[K], ReactNode>>;
  value: Preferences[K];
}

function Choice<K extends keyof Preferences>({ label, name, options, value }: ChoiceProps<K>): ReactElement {
  return (
    <FormControl margin="dense" fullWidth>
      <FormLabel id={`choose-${name}`}>{label}</FormLabel>
      <RadioGroup
        row
        aria-labelledby={`choose-${name}`}
        value={value}
        onChange={(event) => prefer({ [name]: event.target.value })}
      >
        {Object.entries<ReactNode>(options).map(([option, text]) => (
          <FormControlLabel key={option} value={option} control={<Radio size="small" />} label={text} />
        ))}
      </RadioGroup>
    </FormControl>
  );
}
