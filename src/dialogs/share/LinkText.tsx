import type { ReactElement } from 'react';
import { isSingleFile } from '../../ui/singleFile.ts';
import { say } from '../../words/say.ts';
import { words } from '../../words/share.ts';
import type { MadeLink } from './useLink.ts';

/** Beyond this, some chat programs refuse a message: Discord has the lowest limit of those in use. */
const CHAT_LIMIT = 2000;
/** Beyond this, programs cut or split one without a word, and mail programs break it. */
const LONG = 8000;

/** The link itself, its length, and what its length means. */
export function LinkText({ made }: { made: MadeLink }): ReactElement {
  const { shareDialog: share } = words;
  if (made && 'fault' in made)
    return (
      <p className="bad" role="alert">
        {`${say(made.fault).says} ${share.leaveOut}`}
      </p>
    );
  const link = made?.link ?? '';
  const { length } = link;
  return (
    <>
      <label className="labelled">
        {share.link}
        <textarea
          className="input mono share-link"
          readOnly
          rows={3}
          autoComplete="off"
          spellCheck={false}
          aria-describedby="share-length"
          value={link}
          onFocus={(event) => event.target.select()}
        />
      </label>
      <p id="share-length" className={length > CHAT_LIMIT ? 'warn' : 'soft'}>
        {length === 0
          ? ' '
          : `${share.characters(length)}. ${length > LONG ? share.veryLong(LONG) : length > CHAT_LIMIT ? share.long(CHAT_LIMIT) : share.shortEnough}`}
      </p>
      <p className="soft">{isSingleFile() ? share.here : share.fragment}</p>
    </>
  );
}
