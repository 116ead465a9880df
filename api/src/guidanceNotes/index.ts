import './type.ts';
import './assignmentFields.ts';
import './queries.ts';
import './mutations.ts';
