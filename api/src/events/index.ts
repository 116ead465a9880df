import './type.ts';
import './memberFields.ts';
import './queries.ts';
import './mutations.ts';
