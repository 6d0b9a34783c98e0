import { perLayer, type Rule } from '../rule.ts';

export const serviceRoleKey: Rule = {
  id: 'service-role-key',
  severity: 'critical',
  about: 'This is the Supabase key that may do everything.',
  says: 'This is the service_role key of a Supabase project.',
  why: 'It bypasses row-level security: anyone who has it can read and write everything. It must never reach a browser, an app or a repository. If it did, replace it.',
  source: 'Supabase documentation',
  check: perLayer(function* (layer) {
    if (layer.kind === 'supabase' && layer.claims?.text('role') === 'service_role')
      yield { evidence: layer.claims.get('role')?.evidence };
  }),
};
