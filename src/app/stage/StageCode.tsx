import { type ReactElement, useEffect, useState } from 'react';
import { useSceneLink } from '../../dialogs/scene/useSceneLink.ts';
import { readyName } from '../../scenes/ready/ready.ts';
import type { Scene } from '../../scenes/scene.ts';
import type { QrCode } from '../../ui/qrCode.ts';
import { isSingleFile } from '../../ui/singleFile.ts';
import { words } from '../../words/talk.ts';
import { StageDialog } from './StageDialog.tsx';

/** A code with more modules is not read from the back of a hall. */
const DENSE = 77;
const isOfThisComputer = (): boolean => /^(?:localhost|127\.|\[::1\])/.test(location.host);

type Made = { of: string; code: QrCode | null } | null;

/** The code of a text, drawn by code that is loaded for it alone; null until then. */
function useQrCode(text: string): Made {
  const [made, setMade] = useState<Made>(null);
  useEffect(() => {
    let isWanted = text !== '';
    if (isWanted)
      void import('../../ui/qrCode.ts').then(({ qrCode }) => {
        if (isWanted) setMade({ of: text, code: qrCode(text) });
      });
    return () => {
      isWanted = false;
    };
  }, [text]);
  return made?.of === text ? made : null;
}

function Code({ code, scene }: { code: QrCode; scene: Scene }): ReactElement {
  const { qr } = words.talk;
  const remarks = [
    // Of a scene that comes with Jotlab the link holds the name.
    ...(readyName(scene) ? [] : [qr.noNotes]),
    ...(code.modules > DENSE ? [qr.dense] : []),
    ...(isOfThisComputer() ? [qr.local] : []),
  ];
  return (
    <>
      <svg
        className="stage-code"
        viewBox={`0 0 ${code.size} ${code.size}`}
        role="img"
        aria-label={qr.of(scene.title)}
        shapeRendering="crispEdges"
      >
        <rect width={code.size} height={code.size} fill="#fff" />
        <path d={code.path} fill="#000" />
      </svg>
      {remarks.length > 0 && <p>{remarks.join(' ')}</p>}
    </>
  );
}

/** The link to the scene as a code for the cameras of the audience. The speaker's notes are not in it. */
export function CodeDialog({ scene, onClose }: { scene: Scene; onClose: () => void }): ReactElement {
  const { qr, computing } = words.talk;
  const made = useSceneLink(scene, { notes: false });
  const drawn = useQrCode(made?.link ?? '');
  const isAlone = isSingleFile();
  const isLong = made && (made.link === '' || drawn?.code === null);
  return (
    <StageDialog title={qr.title} onClose={onClose} onNext={onClose}>
      <div className="stage-scan">
        {isAlone ? (
          <p>{qr.file}</p>
        ) : isLong ? (
          <p role="alert">{qr.tooLong(made.link.length)}</p>
        ) : made && drawn?.code ? (
          <Code code={drawn.code} scene={scene} />
        ) : (
          <p>{computing}</p>
        )}
      </div>
    </StageDialog>
  );
}
