import { builder } from '../builder.ts';

/** The input of a step that needs nothing but the record. */
export const TransitionInput = builder.inputType('EvaluationTransitionInput', {
  description: 'The record to take a step further, as it was read.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'Id of the record.' }),
    version: t.int({ required: true, description: 'Version that was read; a stale one is refused.' }),
  }),
});
