import './type.ts';
import './queries.ts';
import './organizationFields.ts';
