import './type.ts';
import './queries.ts';
import './previewQuery.ts';
import './mutations.ts';
