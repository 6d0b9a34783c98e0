import { type ReactElement, useState } from 'react';
import { toClipboard } from '../../store/verbs/copying.ts';
import { saveFile } from '../../ui/saveFile.ts';
import { words } from '../../words/keyDialogs.ts';

interface Props {
  /** Names the copied thing in a word or two, for the button's label. */
  label: string;
  text: string;
  /** For what others must not have: why it asks, and whether it has to. */
  asks?: { sentence: string; needed: boolean; onAgreed: () => void };
  /** Offered as a file too, under this name. */
  file?: string;
  /** The same as octets, under this name. */
  binary?: { name: string; octets: Uint8Array };
}

type Act = 'copy' | 'save' | 'saveBinary';

/** Copies a text or saves it; a private one only after one question. */
export function Copy({ label, text, asks, file, binary }: Props): ReactElement {
  const [asking, setAsking] = useState<Act | null>(null);
  const [said, setSaid] = useState('');
  const run = async (act: Act): Promise<void> => {
    setAsking(null);
    if (act === 'save') {
      saveFile(text, file ?? 'key.txt');
      setSaid(words.details.saved);
      return;
    }
    if (act === 'saveBinary') {
      if (binary) saveFile(new Uint8Array(binary.octets), binary.name);
      setSaid(words.details.saved);
      return;
    }
    setSaid((await toClipboard(text)) ? words.details.copied : words.details.copyFailed);
  };
  const start = (act: Act): void => {
    setSaid('');
    if (asks?.needed) setAsking(act);
    else void run(act);
  };
  return (
    <div className="copy">
      {asking ? (
        <div className="copy-question" role="alertdialog" aria-label={words.details.sure}>
          <p>{asks?.sentence}</p>
          <div className="dialog-acts">
            <button
              type="button"
              className="button button-strong"
              onClick={() => {
                asks?.onAgreed();
                void run(asking);
              }}
            >
              {asking === 'copy' ? words.details.copyAnyway : words.details.saveAnyway}
            </button>
            <button type="button" className="button" onClick={() => setAsking(null)}>
              {words.details.leave}
            </button>
          </div>
        </div>
      ) : (
        <div className="dialog-acts">
          <button
            type="button"
            className="button"
            aria-label={words.details.copyLabel(label)}
            onClick={() => start('copy')}
          >
            {words.details.copy}
          </button>
          {file !== undefined && (
            <button
              type="button"
              className="button"
              aria-label={words.details.saveLabel(label)}
              onClick={() => start('save')}
            >
              {words.details.save}
            </button>
          )}
          {binary && (
            <button
              type="button"
              className="button"
              aria-label={words.details.saveBinaryLabel(label)}
              onClick={() => start('saveBinary')}
            >
              {words.details.saveBinary}
            </button>
          )}
        </div>
      )}
      <span role="status" className="soft">
        {said}
      </span>
    </div>
  );
}
