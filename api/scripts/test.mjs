// `npm test`: static checks, then every suite this machine can run. Needs Node.js and npm alone; where it finds a PostgreSQL
// server or Chromium, the suites that need them run too. TEST_COMPLETE=1: nothing may be left out.
import './lib/requireNode.mjs';

import('./lib/testAll.mjs').then(({ testAll }) => testAll());
