import type { ReactElement } from 'react';
import { describeClaim, type RareClaims } from '../../jose/claims.ts';
import { pathOf, type Field } from '../../jose/explain.ts';
import { describeParameter } from '../../jose/params.ts';
import { TERMS } from '../../jose/terms.ts';
import type { Selected } from '../../store/selected.ts';
import { useRareClaims } from '../../store/use.ts';
import { VisibleText } from '../../ui/VisibleText.tsx';
import { partTitle } from '../../words/partTitle.ts';
import { words } from '../../words/words.ts';

export interface About {
  label: string;
  meaning: string;
  section: string;
  kind: string;
}

/** What a field is: a claim and a parameter by their own tables, all else by its RFC word. */
export function aboutField(field: Field, rare: RareClaims | null): About {
  const name = String(field.name);
  if (field.term === 'claim') {
    const { label, meaning, source, kind } = describeClaim(name, rare);
    return { label, meaning, section: source, kind: words.lens.claimKinds[kind] };
  }
  if (field.term === 'headerParameter') {
    const { label, meaning, section, kind } = describeParameter(name, field.placed?.of ?? 'jws');
    return { label, meaning, section, kind: words.lens.parameterKinds[kind === 'registered' ? 'registered' : 'private'] };
  }
  const { label, meaning, section } = TERMS[field.term];
  return { label, meaning, section: section ?? '', kind: label };
}

/** "Layer 2 › Payload › cnf › jwk", and one sentence of what it is. */
export function FieldTitle({ selected: { field, layer, reading } }: { selected: Selected }): ReactElement {
  const path = pathOf(field);
  const { label, meaning } = aboutField(field, useRareClaims());
  const part = field.placed ? partTitle(field.placed) : '';
  const isPart = field.placed !== undefined && path.length === 0 && !field.text;
  return (
    <header className="lens-title">
      <h3>
        {layer > 1 && <span className="soft">{words.lens.layer(layer, !reading)} › </span>}
        {part && !isPart && <span className="soft">{part} › </span>}
        {path.length === 0
          ? label
          : path.map((step, index) => (
              <span key={index} className={index < path.length - 1 ? 'soft' : undefined}>
                {index > 0 && ' › '}
                <VisibleText text={String(step)} limit={60} name={words.contents.character} />
              </span>
            ))}
      </h3>
      <p className="soft">
        {path.length > 0 && label !== String(path.at(-1)) ? `${label}. ` : ''}
        {meaning}
      </p>
    </header>
  );
}
