import './type.ts';
import './queries.ts';
import './relatedFields.ts';
