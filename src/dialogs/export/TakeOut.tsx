import { type ReactElement, useState } from 'react';
import { toClipboard } from '../../store/verbs/copying.ts';
import { saveFile } from '../../ui/saveFile.ts';
import { words } from '../../words/keyDialogs.ts';

interface Props {
  text: string;
  file: string;
  labels: { copy: string; save: string };
}

/** Copies a text with one press, or saves it as a file. What happened is said beside the buttons. */
export function TakeOut({ text, file, labels }: Props): ReactElement {
  const [said, setSaid] = useState('');
  const copy = async (): Promise<void> => {
    setSaid('');
    setSaid((await toClipboard(text)) ? words.details.copied : words.details.copyFailed);
  };
  const save = (): void => {
    saveFile(text, file);
    setSaid(words.details.saved);
  };
  return (
    <div className="copy">
      <div className="dialog-acts">
        <button type="button" className="button button-strong" onClick={() => void copy()}>
          {labels.copy}
        </button>
        <button type="button" className="button" onClick={save}>
          {labels.save}
        </button>
      </div>
      <span role="status" className="soft">
        {said}
      </span>
    </div>
  );
}
