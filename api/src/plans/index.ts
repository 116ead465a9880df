import './type.ts';
import './queries.ts';
import './mutations.ts';
import './rolloverFields.ts';
import './comparisonFields.ts';
import './preparationFields.ts';
import './rowMutations.ts';
