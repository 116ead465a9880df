import './type.ts';
import './memberFields.ts';
import './memberLoad.ts';
import './queries.ts';
import './mutations.ts';
import './reassignMutations.ts';
import './basisMutations.ts';
import './reassignmentQueries.ts';
