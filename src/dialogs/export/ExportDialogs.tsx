import type { ReactElement } from 'react';
import { Code } from './Code.tsx';
import { Policy } from './Policy.tsx';

export type ExportDialogName = 'code' | 'policy';

/** The dialogs that take the token out as code or as a policy, loaded together. */
export const ExportDialogs = ({ name }: { name: ExportDialogName }): ReactElement =>
  name === 'code' ? <Code /> : <Policy />;
