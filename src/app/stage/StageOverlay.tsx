import type { ReactElement } from 'react';
import type { Scene } from '../../scenes/scene.ts';
import { isSingleFile } from '../../ui/singleFile.ts';
import { words } from '../../words/talk.ts';
import { CodeDialog } from './StageCode.tsx';
import { StageDialog } from './StageDialog.tsx';
import { KeysCard, ScenesDialog } from './StageDialogs.tsx';

/** What is open over the stage. */
export type Overlay = 'first' | 'keys' | 'scenes' | 'code' | 'presenter' | null;

/** The browser has not opened the presenter's window: here is its address. */
function PresenterDialog({ address, onClose }: { address: string; onClose: () => void }): ReactElement {
  const { presenter } = words.talk;
  return (
    <StageDialog title={presenter.title} onClose={onClose}>
      <p>{isSingleFile() ? presenter.file : presenter.blocked}</p>
      {!isSingleFile() && (
        <p className="stage-choose">
          <a
            className="stage-button is-strong"
            data-first
            href={address}
            target="_blank"
            rel="noopener"
            onClick={onClose}
          >
            {presenter.open}
          </a>
        </p>
      )}
    </StageDialog>
  );
}

export function StageOverlay({
  overlay,
  onOverlay,
  scene,
  presenter,
  onPresenter,
  single,
  onSingle,
}: {
  overlay: Overlay;
  onOverlay: (overlay: Overlay) => void;
  scene: Scene;
  /** The address of the presenter's window. */
  presenter: string;
  onPresenter: () => void;
  single: boolean;
  onSingle: (single: boolean) => void;
}): ReactElement | null {
  const onClose = (): void => onOverlay(null);
  switch (overlay) {
    case 'first':
    case 'keys':
      return (
        <KeysCard first={overlay === 'first'} scene={scene} single={single} onSingle={onSingle} onClose={onClose} />
      );
    case 'scenes':
      return (
        <ScenesDialog
          scene={scene}
          onClose={onClose}
          onCode={() => onOverlay('code')}
          onPresenter={() => {
            onClose();
            onPresenter();
          }}
        />
      );
    case 'code':
      return <CodeDialog scene={scene} onClose={onClose} />;
    case 'presenter':
      return <PresenterDialog address={presenter} onClose={onClose} />;
    case null:
      return null;
  }
}
