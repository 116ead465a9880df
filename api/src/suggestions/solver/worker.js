// Runs the solver on a thread of its own: solving takes seconds, in which other requests go on. Plain JavaScript, so that it starts the
// same from the sources, from the tests and from the bundled server.
import { parentPort, workerData } from 'node:worker_threads';
import loadHighs from 'highs';

const { text, options, count } = workerData;
const highs = await loadHighs();
const { Status, Columns } = highs.solve(text, options);
const values = Array.from({ length: count }, (_, index) => Columns[`x${index}`]?.Primal ?? 0);
parentPort?.postMessage({ status: Status, isSolved: count === 0 || 'x0' in Columns, values });
