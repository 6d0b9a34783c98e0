import type { Step, Value } from '../../jose/steps/step.ts';
import { comparisonSays } from '../../words/comparisonSays.ts';
import { words } from '../../words/steps.ts';
import { bytesText, type ByteForm } from './byteText.ts';
import { nameOf } from './ValueBox.tsx';

function valueLine(value: Value, form: ByteForm, reveals: boolean): string {
  const hidden = value.secret === true && !reveals;
  const size = hidden ? words.steps.masked(value.octets.length) : words.steps.bytes(value.octets.length);
  return `   ${nameOf(value)} (${size})${hidden ? '' : `: ${bytesText(value.octets, form)}`}`;
}

/** Writes the comparison and its outcome; values that went in or came out already are left out. */
function comparisonLines({ comparison, takes, gives }: Step, form: ByteForm, reveals: boolean): string[] {
  if (!comparison) return [];
  const told = new Set([...takes, ...gives].map(({ name }) => name));
  const rest = [comparison.expected, comparison.computed].filter(({ name }) => !told.has(name));
  return [...rest.map((value) => valueLine(value, form, reveals)), `   ${comparisonSays(comparison, reveals)}`];
}

/** The steps shown so far, as plain text for a ticket or a mail. What is masked on screen is masked here. */
export function stepsText(steps: readonly Step[], form: ByteForm, reveals: boolean, from = 1): string {
  return steps
    .map((step, index) => {
      const sentence = words.stepSentences[step.id];
      const lines = [
        words.steps.stepOf(index + from, sentence.title(step.args ?? {})),
        `   ${sentence.says(step.args ?? {})} (${step.section})`,
        ...step.takes.map((value) => valueLine(value, form, reveals).replace(/^ {3}/, `   ${words.steps.takes}: `)),
        ...step.gives.map((value) => valueLine(value, form, reveals).replace(/^ {3}/, `   ${words.steps.gives}: `)),
        ...comparisonLines(step, form, reveals),
      ];
      return lines.join('\n');
    })
    .join('\n\n');
}
