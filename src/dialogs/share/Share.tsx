import Button from '@mui/material/Button';
import './share.css';
import { type ReactElement, useId, useState } from 'react';
import { pickedCandidate } from '../../store/derived/select.ts';
import {
  useAwaited,
  useClock,
  useDetachedPayload,
  useExpectations,
  usePinnedInLayer,
  useTokenReading,
} from '../../store/use/useBench.ts';
import { useRingToShare } from '../../store/use/useKeys.ts';
import { toClipboard } from '../../store/verbs/copying.ts';
import { openDialog } from '../../store/verbs/dialogs.ts';
import { DialogFoot } from '../DialogFoot.tsx';
import { words } from '../../words/share.ts';
import { Expiry } from './Expiry.tsx';
import { LinkText } from './LinkText.tsx';
import { offersOf, withoutSignature, type Offer } from './offers.ts';
import { useLink } from './useLink.ts';

/** Shows exactly what a link will hold, lets everything but the token be left out, and copies the link. */
export function Share(): ReactElement {
  const reading = useTokenReading();
  // The token on the bench is older than the draft.
  if (useAwaited()) return <p>{words.notice.notEncrypted}</p>;
  return reading ? <ShareToken token={pickedCandidate(reading).text} /> : <p>{words.shareDialog.noToken}</p>;
}

function ShareToken({ token }: { token: string }): ReactElement {
  const { shareDialog: share } = words;
  // The moment that the dialog shows stays that of its opening.
  const [clock] = useState(useClock());
  const { offers, unlisted, demo } = offersOf({
    ring: useRingToShare(),
    expectations: useExpectations(),
    payload: useDetachedPayload(),
    selected: usePinnedInLayer(),
    clock,
  });
  const [ticks, setTicks] = useState<Readonly<Record<string, boolean>>>({});
  const [redacted, setRedacted] = useState(false);
  const [said, setSaid] = useState('');
  const short = withoutSignature(token);
  const bare = redacted && short !== undefined;
  const listed = offers.filter(({ forCheck }) => !(bare && forCheck));
  const isTicked = ({ id, first }: Offer): boolean => ticks[id] ?? first;
  const chosen = listed.filter(isTicked);
  const made = useLink(chosen.reduce((content, offer) => offer.put(content), { token: bare ? short : token }));
  const link = made && 'link' in made ? made.link : '';
  const tick = (id: string, on: boolean): void => {
    setTicks({ ...ticks, [id]: on });
    setSaid('');
  };
  return (
    <div className="prose share">
      <p>{share.intro}</p>
      <fieldset className="share-offers">
        <legend>{share.holds}</legend>
        <Tick label={share.token} about={share.characters((bare ? short : token).length)} ticked fixed />
        {short !== undefined && (
          <Tick
            label={share.withoutSignature}
            about={share.withoutSignatureHint}
            ticked={redacted}
            onTick={(on) => {
              setRedacted(on);
              setSaid('');
            }}
            under
          />
        )}
        {listed.map((offer) => (
          <Tick
            key={offer.id}
            label={offer.label}
            about={offer.about}
            ticked={isTicked(offer)}
            onTick={(on) => tick(offer.id, on)}
          />
        ))}
      </fieldset>
      <p className="bad" role="alert">
        {chosen.some(({ secret }) => secret) && share.secretWarning}
      </p>
      {demo && <p className="soft">{share.demo}</p>}
      {unlisted > 0 && <p className="soft">{share.unlisted(unlisted)}</p>}
      {bare ? <p>{share.bare}</p> : <Expiry />}
      <p className="soft">
        {share.toHide}{' '}
        <button type="button" className="link-button" onClick={() => openDialog('redact')}>
          {share.redact}
        </button>
      </p>
      <LinkText made={made} />
      <CopyFoot link={link} said={said} onSaid={setSaid} />
    </div>
  );
}

function CopyFoot({
  link,
  said,
  onSaid,
}: {
  link: string;
  said: string;
  onSaid: (said: string) => void;
}): ReactElement {
  const { shareDialog: share } = words;
  return (
    <DialogFoot cancel={false}>
      <span role="status" className="soft">
        {said}
      </span>
      <Button
        variant="contained"
        disabled={link === ''}
        onClick={() => void toClipboard(link).then((done) => onSaid(done ? share.copied : share.copyFailed))}
      >
        {share.copy}
      </Button>
    </DialogFoot>
  );
}

function Tick({
  label,
  about,
  ticked,
  fixed = false,
  under = false,
  onTick,
}: {
  label: string;
  about: string;
  ticked: boolean;
  /** It always goes along. */
  fixed?: boolean;
  under?: boolean;
  onTick?: (on: boolean) => void;
}): ReactElement {
  const id = useId();
  return (
    <div className={`share-offer${under ? ' share-under' : ''}`}>
      <label className="check">
        <input
          type="checkbox"
          checked={ticked}
          disabled={fixed}
          aria-describedby={id}
          onChange={(event) => onTick?.(event.target.checked)}
        />
        <bdi>{label}</bdi>
      </label>
      <span id={id} className="soft share-about">
        {about}
      </span>
    </div>
  );
}
