import { benchOf, type BenchObstacle, type BenchOutcome } from '../../export/code/benchOf.ts';
import type { Expectations } from '../../jose/verdict/input.ts';
import type { ExportLayer } from '../../store/derived/exportLayers.ts';
import { words } from '../../words/export.ts';

/** A layer for code or a policy. What is expected is expected of the innermost, whose claims they are. */
export function layerBench(
  layers: readonly ExportLayer[],
  at: number,
  expects: Expectations,
  withSecrets: boolean,
): BenchOutcome {
  const layer = layers[at] as ExportLayer;
  const isInnermost = at === layers.length - 1;
  return benchOf({ ...layer, expects: isInnermost ? expects : {}, withSecrets });
}

/** Why nothing can be made of a token, in words. */
export function sayObstacle(obstacle: BenchObstacle): string {
  const { whyNot } = words.codeDialog;
  if (obstacle === 'large') return whyNot.large(100_000);
  return obstacle in whyNot ? whyNot[obstacle as Exclude<keyof typeof whyNot, 'large'>] : whyNot.other;
}

export const kindOf = ({ reading }: ExportLayer): string =>
  ({ jws: 'JWS', jwe: 'JWE', sdJwt: 'SD-JWT' })[reading.token.kind];
