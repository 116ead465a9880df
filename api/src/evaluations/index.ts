import './ruleSets.ts';
import './cycleType.ts';
import './cycleQueries.ts';
import './cycleMutations.ts';
import './type.ts';
import './queries.ts';
import './mutations.ts';
import './memberFields.ts';
