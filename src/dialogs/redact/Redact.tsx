import Button from '@mui/material/Button';
import { type ReactElement, useState } from 'react';
import { lintedLayers } from '../../store/derived/findings.ts';
import { useSelect } from '../../store/use/useBench.ts';
import { closeDialog } from '../../store/verbs/dialogs.ts';
import { copyText } from '../../store/verbs/copying.ts';
import { replaceText } from '../../store/verbs/edit.ts';
import { VisibleText } from '../../ui/VisibleText.tsx';
import { words } from '../../words/redact.ts';
import { DialogFoot } from '../DialogFoot.tsx';
import { showRedacted } from './showRedacted.tsx';
import { redactedCopy, type CopyForm } from './redactedCopy.ts';

const FORMS: readonly (readonly [CopyForm, 'asToken' | 'asText'])[] = [
  ['token', 'asToken'],
  ['text', 'asText'],
];

/** A token has hundreds of members at most; more in a list would be read by nobody. */
const LISTED = 60;
/** Characters drawn. */
const SHOWN = 20_000;

/** A copy of the token without what is somebody's. */
export function Redact(): ReactElement {
  const says = words.redact;
  const layers = useSelect(lintedLayers);
  const [form, setForm] = useState<CopyForm>('token');
  const [kept, setKept] = useState<ReadonlySet<string>>(new Set());
  if (layers.length === 0) return <p>{says.none}</p>;
  const { text, paths } = redactedCopy(layers, form, kept);
  const keep = (path: string, isKept: boolean): void =>
    setKept(new Set(isKept ? [...kept, path] : [...kept].filter((each) => each !== path)));
  return (
    <div className="prose">
      <p>{says.lead}</p>
      <p>{says.check}</p>
      <fieldset className="choices">
        <legend>{says.copyAs}</legend>
        {FORMS.map(([each, label]) => (
          <label key={each} className="check">
            <input type="radio" name="copy-as" checked={form === each} onChange={() => setForm(each)} />
            {says[label]}
          </label>
        ))}
        <p className="soft">{form === 'token' ? says.tokenHint : says.textHint(layers.length)}</p>
      </fieldset>
      <label className="labelled">
        {says.box}
        <textarea
          className="input mono"
          rows={10}
          readOnly
          autoComplete="off"
          spellCheck={false}
          value={text.slice(0, SHOWN)}
        />
      </label>
      {text.length > SHOWN && <p className="soft">{says.cut}</p>}
      <Keep paths={paths} kept={kept} onKeep={keep} />
      <DialogFoot cancel={false}>
        <Button variant="outlined" title={says.screen.hint} onClick={() => void showRedacted(kept)}>
          {says.screen.open}
        </Button>
        {form === 'token' && (
          <Button
            variant="outlined"
            onClick={() => {
              replaceText(text);
              closeDialog();
            }}
          >
            {says.put}
          </Button>
        )}
        <Button variant="contained" onClick={() => void copyText(text)}>
          {says.copy}
        </Button>
      </DialogFoot>
    </div>
  );
}

function Keep({
  paths,
  kept,
  onKeep,
}: {
  paths: readonly string[];
  kept: ReadonlySet<string>;
  onKeep: (path: string, isKept: boolean) => void;
}): ReactElement {
  const says = words.redact;
  if (paths.length === 0) return <p>{says.keepNone}</p>;
  return (
    <fieldset className="choices">
      <legend>{says.keepTitle}</legend>
      <p className="soft">{says.keepHint}</p>
      {paths.slice(0, LISTED).map((path) => (
        <label key={path} className="check">
          <input type="checkbox" checked={kept.has(path)} onChange={(event) => onKeep(path, event.target.checked)} />
          <span className="mono">
            <VisibleText text={path} limit={80} name={words.contents.character} />
          </span>
        </label>
      ))}
      {paths.length > LISTED && <p className="soft">{says.more(paths.length - LISTED)}</p>}
    </fieldset>
  );
}
