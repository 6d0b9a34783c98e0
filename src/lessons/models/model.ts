/** What is drawn in a lesson and follows rules of its own. Rules and state of each are here, its drawing in panes/lesson/models. */
export type ModelName = 'agents' | 'disclosures' | 'gateway' | 'hops' | 'proof' | 'rotation' | 'sizes' | 'storage';
