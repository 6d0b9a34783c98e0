import FormControl from '@mui/material/FormControl';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormLabel from '@mui/material/FormLabel';
import Radio from '@mui/material/Radio';
import RadioGroup from '@mui/material/RadioGroup';
import type { ReactElement } from 'react';
import { usePreferences } from '../store/use.ts';
import { prefer } from '../store/view.ts';
import type { Preferences } from '../first/preferences.ts';
import { words } from '../words/words.ts';

const W = words.bar;

/** Theme, text size and density: kept in the browser, and the only thing that is. */
export function Settings(): ReactElement {
  const preferences = usePreferences();
  return (
    <>
      <Choice label={W.theme} name="theme" options={W.themes} value={preferences.theme} />
      <Choice label={W.textSize} name="textSize" options={W.textSizes} value={preferences.textSize} />
      <Choice label={W.density} name="density" options={W.densities} value={preferences.density} />
    </>
  );
}

interface ChoiceProps<K extends keyof Preferences> {
  label: string;
  name: K;
  options: Readonly<Record<Preferences[K], string>>;
  value: Preferences[K];
}

function Choice<K extends keyof Preferences>({ label, name, options, value }: ChoiceProps<K>): ReactElement {
  return (
    <FormControl margin="dense" fullWidth>
      <FormLabel id={`choose-${name}`}>{label}</FormLabel>
      <RadioGroup row aria-labelledby={`choose-${name}`} value={value} onChange={(event) => prefer({ [name]: event.target.value })}>
        {Object.entries<string>(options).map(([option, text]) => (
          <FormControlLabel key={option} value={option} control={<Radio size="small" />} label={text} />
        ))}
      </RadioGroup>
    </FormControl>
  );
}
