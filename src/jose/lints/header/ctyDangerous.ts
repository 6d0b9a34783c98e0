import { mediaType } from '../../token/mediaType.ts';
import { perHeader, type Rule } from '../rule.ts';

const DANGEROUS =
  /^(?:x-)?java-serialized-object|^x-python-pickle|pickle$|^(?:text\/)?xml$|\+xml$|^x-yaml$|^x-php-serialized$/;

export const ctyDangerous: Rule = {
  id: 'cty-dangerous',
  severity: 'medium',
  about: 'The header says that the content is of a type that is dangerous to read.',
  says: ({ type }) => `cty says that the content is ${type}.`,
  why: 'Reading serialized objects or XML from others can run their code or open files. A reader should not choose a parser by cty.',
  source: 'practice',
  check: perHeader(function* ({ members }) {
    const cty = members.get('cty');
    const type = mediaType(cty?.text ?? '').slice(0, 60);
    if (DANGEROUS.test(type)) yield { args: { type }, evidence: cty?.evidence };
  }),
};
