import { perLayer, type Rule } from '../rule.ts';
import { isObject } from '../../text/json.ts';

const isToken = (text: string): boolean => /^[\w-]+(?:\.[\w-]*){2,4}$/.test(text.slice(0, 10_000));

export const payloadNotClaims: Rule = {
  id: 'payload-not-claims',
  severity: 'info',
  about: 'The payload is not a JSON object.',
  says: 'The payload is not a JSON object: this is a valid JWS, but not a JWT.',
  why: 'A JWS may sign any bytes. The payload of a JWT must be a JSON object with claims.',
  source: 'RFC 7519 §7.2',
  check: perLayer(function* (layer) {
    const payload = layer.jws?.payload;
    if (!payload || payload.octets.length === 0 || isObject(payload.json)) return;
    // A broken JSON object has its own finding, and a token inside is a nested token.
    const text = payload.decoded?.text ?? '';
    if (payload.faults.some(({ code }) => code === 'json-invalid') || isToken(text)) return;
    yield { evidence: layer.atPart(payload) };
  }),
};
