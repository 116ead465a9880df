import './type.ts';
import './placeFields.ts';
import './queries.ts';
import './mutations.ts';
