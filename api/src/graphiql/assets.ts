import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';

/** A file of the query page: its text, its gzipped form, and what it is. */
export type Asset = { type: string; plain: Buffer; zipped: Buffer };

/** Every file of the query page by name, and the fingerprint that its addresses carry. */
export type Assets = { version: string; files: ReadonlyMap<string, Asset> };

const SCRIPT = 'text/javascript; charset=utf-8';

// Nothing is kept in the browser: a query may name people, and must not outlive the session.
const START = `
const address = document.currentScript.src.replace(/[^/]*$/, '');
const FILES = { editorWorkerService: 'editor.worker.js', json: 'json.worker.js', graphql: 'graphql.worker.js' };
self.MonacoEnvironment = { globalAPI: false, getWorkerUrl: (_module, label) => address + FILES[label] };
addEventListener('DOMContentLoaded', () => {
  const root = document.getElementById('root');
  const { endpoint, query } = root.dataset;
  YogaGraphiQL.renderYogaGraphiQL(root, { endpoint, defaultQuery: query, credentials: 'same-origin', storage: null });
});
`;

let loaded: Promise<Assets> | undefined;

/** The files of the query page; read from their package when they are first asked for. */
export function loadAssets(): Promise<Assets> {
  loaded ??= readAssets();
  return loaded;
}

async function readAssets(): Promise<Assets> {
  const source = await import('@graphql-yoga/render-graphiql/graphiql');
  const texts: [name: string, type: string, text: string][] = [
    ['graphiql.js', SCRIPT, source.js],
    ['graphiql.css', 'text/css; charset=utf-8', source.css],
    ['editor.worker.js', SCRIPT, source.editorWorkerService],
    ['json.worker.js', SCRIPT, source.jsonWorker],
    ['graphql.worker.js', SCRIPT, source.graphqlWorker],
    ['start.js', SCRIPT, START],
  ];
  const hash = createHash('sha256');
  for (const [, , text] of texts) hash.update(text);
  const files = await Promise.all(texts.map(async ([name, type, text]) => [name, await toAsset(type, text)] as const));
  return { version: hash.digest('hex').slice(0, 16), files: new Map(files) };
}

async function toAsset(type: string, text: string): Promise<Asset> {
  const plain = Buffer.from(text);
  return { type, plain, zipped: await promisify(gzip)(plain) };
}
