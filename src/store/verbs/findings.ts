import type { Evidence, Fix } from '../../jose/lints/finding.ts';
import type { Changes } from '../../jose/text/withChanges.ts';
import { type Field } from '../../jose/explain/explain.ts';
import { fieldsAt } from '../../jose/explain/fieldsAt.ts';
import { NEW_ID } from '../../jose/lints/newId.ts';
import { toOuter } from '../../jose/text/span.ts';
import { contentIn, benchLayers } from '../derived/layers.ts';
import { currentReading, fieldTree, pickedCandidate, textOf } from '../derived/select.ts';
import { layerTree, plaintextTree } from '../derived/selected.ts';
import { lintSubject, type SaidFinding } from '../derived/findings.ts';
import { loadLints } from '../doors/lintsDoor.ts';
import { get } from '../state/state.ts';
import { words } from '../../words/checks.ts';
import { words as redactWords } from '../../words/redact.ts';
import { openDialog, showPlace } from './dialogs.ts';
import { changeText, keepTokenOnly } from './edit.ts';
import { copyText } from './copying.ts';
import { changeMembers } from './editing.ts';
import { changeOuterHeader } from './outerHeader.ts';
import { expect } from './keyring.ts';
import { hover, pin, showPane } from './view.ts';

function treeOf(layer: number): Field | null {
  const state = get();
  const layers = benchLayers(state);
  const reading = layers[layer - 1]?.reading;
  if (reading && layer > 1) return layerTree(reading, layer);
  const { reading: own } = currentReading(state);
  if (layer === 1) return own?.kind === 'token' ? fieldTree(own) : null;
  const content = layer === layers.length + 1 ? contentIn(layers) : undefined;
  return content && 'part' in content ? plaintextTree(content.part, layer) : null;
}

/** The smallest Field that holds all of it; the whole where nothing of it could be read. */
function fieldOf(evidence: Evidence): string | null {
  if (evidence.kind !== 'span') return null;
  const root = treeOf(evidence.layer);
  if (!root) return null;
  const { start, end } = evidence.span;
  const path = fieldsAt(root, Math.min(start, Math.max(0, end - 1)));
  const field = path.findLast(({ span }) => span.start <= start && end <= span.end) ?? path.at(-1);
  return field?.id ?? (evidence.layer > 1 ? root.id : null);
}

/** Selects what a finding is about, in its layer; what is beside the token is shown in its place. */
export function pinEvidence(evidence: Evidence): void {
  if (evidence.kind !== 'span') {
    showPlace('keys');
    return;
  }
  pin(fieldOf(evidence));
  showPane('contents');
}

/** Marks it while the pointer, or the focus, is on the finding. */
export const hoverEvidence = (evidence: Evidence | null): void => hover(evidence && fieldOf(evidence));

/** Puts right what a finding is about: an edit like any other, which undo takes back. */
export function mend(fix: Fix): void {
  if (fix.kind === 'edit') {
    const values = (changes: Changes = {}): Changes =>
      Object.fromEntries(
        Object.entries(changes).map(([name, value]) => [name, value === NEW_ID ? `"${crypto.randomUUID()}"` : value]),
      );
    changeMembers(values(fix.header), values(fix.claims), fix.signature);
    return;
  }
  if (fix.kind === 'outer') {
    changeOuterHeader(fix.layer, fix.header);
    return;
  }
  if (fix.kind === 'expect') {
    expect(fix.change);
    return;
  }
  if (fix.kind === 'dialog') {
    openDialog(fix.name);
    return;
  }
  if (fix.kind === 'tokenOnly') {
    keepTokenOnly();
    return;
  }
  const { reading } = currentReading(get());
  if (reading?.kind !== 'token') return;
  const { trace } = pickedCandidate(reading);
  const changes = fix.kind === 'texts' ? fix.changes : [fix];
  let text = textOf(get());
  for (const { span, text: put } of [...changes].reverse()) {
    const outer = toOuter(trace, span);
    text = text.slice(0, outer.start) + put + text.slice(outer.end);
  }
  changeText(text);
}

/** A finding as text for others, with the token that it is in: its names, and no value that is somebody's. */
export async function copyTicket({ id, severity, shared, source }: SaidFinding): Promise<void> {
  const lints = await loadLints();
  const { layers } = lintSubject(lints, get());
  const parts = layers.flatMap((layer) =>
    lints.redactedLayer(layer, ({ kind, count }) => redactWords.redact.placeholder(kind, count)),
  );
  const names: Readonly<Record<string, string>> = words.parts.names;
  await copyText(
    [
      `[${severity}] ${id}: ${shared.says}`,
      shared.why,
      words.checks.source(source),
      ...parts.map(({ name, text }) => `${names[name] ?? name}:\n${text}`),
      words.checks.ticketHint,
    ]
      .filter((paragraph) => paragraph !== '')
      .join('\n\n'),
  );
}
