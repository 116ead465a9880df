import { lexicographicSortSchema } from 'graphql';
import { auditRefusals } from './audit/auditRefusals.ts';
import { builder } from './builder.ts';
import './accounts/index.ts';
import './adjustments/index.ts';
import './assignments/index.ts';
import './audit/index.ts';
import './circumstances/index.ts';
import './coverage/index.ts';
import './evaluations/index.ts';
import './guidanceNotes/index.ts';
import './guidance/index.ts';
import './events/index.ts';
import './households/index.ts';
import './householdVisits/index.ts';
import './imports/index.ts';
import './memberRecords/index.ts';
import './members/index.ts';
import './organizations/index.ts';
import './planDirectives/index.ts';
import './plans/index.ts';
import './regulations/index.ts';
import './reviews/index.ts';
import './suggestions/index.ts';
import './taskFields/index.ts';
import './terms/index.ts';

/** The whole GraphQL schema. */
export const schema = auditRefusals(lexicographicSortSchema(builder.toSchema()));
