// The tables of sentences that come with check.ts: other languages are laid over them.
import { opWords } from '../jwe/words.ts';
import { obstacleWords } from '../token/obstacleWords.ts';
import { disclosureWords } from '../sdJwt/words.ts';
import { becausePrefixes, verdictWords } from '../verdict/words.ts';

export const sentences = {
  becausePrefixes,
  disclosureWords,
  obstacleWords,
  opWords,
  verdictWords,
};
