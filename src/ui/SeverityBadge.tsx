import type { ReactElement } from 'react';
import type { Severity } from '../jose/token/fault.ts';
import { Icon, type IconName } from './Icon.tsx';
import { words } from '../words/checks.ts';
import './severity.css';

const ICONS: Readonly<Record<Severity, IconName>> = {
  error: 'bad',
  critical: 'bad',
  high: 'bad',
  medium: 'warn',
  low: 'neutral',
  info: 'neutral',
};

/** How bad it is: a word, and its icon and colour. */
export function SeverityBadge({ severity }: { severity: Severity }): ReactElement {
  return (
    <span className={`severity severity-${severity}`}>
      <Icon name={ICONS[severity]} size={14} />
      {words.checks.severity[severity]}
    </span>
  );
}
