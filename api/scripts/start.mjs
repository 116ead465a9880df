// `npm start`: prepares what is missing or has changed, then runs the server in this process. Needs Node.js and npm alone.
import './lib/requireNode.mjs';

import('./lib/startServer.mjs').then(({ startServer }) => startServer());
