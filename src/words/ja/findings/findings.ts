import type { Overlay } from '../../catalogue.ts';
import { claims } from './claims.ts';
import { fixes } from './fixes.ts';
import { form } from './form.ts';
import { keys } from './keys.ts';
import { profiles } from './profiles.ts';

/** The rules: where their words come from tables of codes, only the line of the reference stands here. */
export const findings: Overlay = { ...fixes, lints: { ...form, ...keys, ...claims, ...profiles } };
