import type { ReactElement } from 'react';
import { describeClaim, type RareClaims } from '../../jose/tables/claims.ts';
import { type Field } from '../../jose/explain/explain.ts';
import { pathOf } from '../../jose/explain/fieldsAt.ts';
import { describeParameter } from '../../jose/tables/params.ts';
import { type TermId, TERMS } from '../../jose/tables/terms.ts';
import type { Selected } from '../../store/derived/selected.ts';
import { useRareClaims } from '../../store/use/useBench.ts';
import { valueText } from '../../store/derived/valueNode.ts';
import { copyText } from '../../store/verbs/copying.ts';
import { VisibleText } from '../../ui/VisibleText.tsx';
import { partTitle } from '../../words/partTitle.ts';
import { words } from '../../words/words.ts';

export interface About {
  label: string;
  meaning: string;
  section: string;
  kind: string;
  /** The term that says what such a thing is. */
  term: TermId;
}

const CLAIM_TERMS = {
  registered: 'registeredClaim',
  public: 'publicClaim',
  private: 'privateClaim',
} as const satisfies Record<string, TermId>;

/** Describes a field: a claim and a parameter by their own tables, all else by its RFC term. */
export function aboutField(field: Field, rare: RareClaims | null): About {
  const name = String(field.name);
  if (field.term === 'claim') {
    const { label, meaning, source, kind } = describeClaim(name, rare);
    return { label, meaning, section: source, kind: words.lens.claimKinds[kind], term: CLAIM_TERMS[kind] };
  }
  if (field.term === 'headerParameter') {
    const { label, meaning, section, kind } = describeParameter(name, field.placed?.of ?? 'jws');
    return {
      label,
      meaning,
      section,
      kind: words.lens.parameterKinds[kind === 'registered' ? 'registered' : 'private'],
      term: field.term,
    };
  }
  const { label, meaning, section } = TERMS[field.term];
  return { label, meaning, section: section ?? '', kind: label, term: field.term };
}

/** "Layer 2 › Payload › cnf › jwk", and one sentence of what it is. */
export function FieldTitle({ selected: { field, layer, reading } }: { selected: Selected }): ReactElement {
  const path = pathOf(field);
  const { label, meaning } = aboutField(field, useRareClaims());
  const part = field.placed ? partTitle(field.placed) : '';
  const value = valueText(field);
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
      {value !== null && (
        <button type="button" className="link-button" onClick={() => void copyText(value)}>
          {words.lens.copyValue}
        </button>
      )}
    </header>
  );
}
