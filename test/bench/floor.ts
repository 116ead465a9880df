import { createServer } from 'node:http';
import pg from 'pg';
import { type FloorStatement, floorStatements } from './floorStatements.ts';

/** The floor as a program of its own: node:http and pg, one statement an answer. `DATABASE_URL`, `PORT`. */
const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 10 });

const server = createServer((request, response) => {
  const name = (request.url ?? '').slice(1);
  if (!isStatement(name)) return void response.writeHead(name === 'health' ? 200 : 404).end();
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', async () => {
    try {
      const values = JSON.parse(Buffer.concat(chunks).toString('utf8')) as unknown[];
      const { rows } = await pool.query<{ answer: string }>({ name, text: floorStatements[name], values });
      response.writeHead(200, { 'content-type': 'application/json' }).end(rows[0]?.answer ?? 'null');
    } catch (error) {
      response.writeHead(500).end(String(error));
    }
  });
});
server.listen(Number(process.env.PORT), '127.0.0.1');

function isStatement(name: string): name is FloorStatement {
  return Object.hasOwn(floorStatements, name);
}
