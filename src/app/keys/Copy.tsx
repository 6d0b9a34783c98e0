import { type ReactElement, useState } from 'react';
import { details as W } from '../../words/keyDialogs.ts';
import { saveFile } from '../../ui/saveFile.ts';

interface Props {
  /** What is copied, in a word or two, for the name of the button. */
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
      setSaid(W.saved);
      return;
    }
    if (act === 'saveBinary') {
      if (binary) saveFile(new Uint8Array(binary.octets), binary.name);
      setSaid(W.saved);
      return;
    }
    setSaid(await navigator.clipboard.writeText(text).then(() => W.copied, () => W.copyFailed));
  };
  const start = (act: Act): void => {
    setSaid('');
    if (asks?.needed) setAsking(act);
    else void run(act);
  };
  return (
    <div className="copy">
      {asking ? (
        <div className="copy-question" role="alertdialog" aria-label={W.sure}>
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
              {asking === 'copy' ? W.copyAnyway : W.saveAnyway}
            </button>
            <button type="button" className="button" onClick={() => setAsking(null)}>
              {W.leave}
            </button>
          </div>
        </div>
      ) : (
        <div className="dialog-acts">
          <button type="button" className="button" aria-label={W.copyLabel(label)} onClick={() => start('copy')}>
            {W.copy}
          </button>
          {file !== undefined && (
            <button type="button" className="button" aria-label={W.saveLabel(label)} onClick={() => start('save')}>
              {W.save}
            </button>
          )}
          {binary && (
            <button type="button" className="button" aria-label={W.saveBinaryLabel(label)} onClick={() => start('saveBinary')}>
              {W.saveBinary}
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
