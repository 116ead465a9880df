import './type.ts';
import './ownerFields.ts';
import './queries.ts';
import './mutations.ts';
