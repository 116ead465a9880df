import './demoAccounts.ts';
import './mutations.ts';
import './queries.ts';
import './grantQueries.ts';
import './session.ts';
import './type.ts';
import './viewer.ts';
