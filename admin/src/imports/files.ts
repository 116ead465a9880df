import { HttpError } from 'react-admin';

/** Limits the server sets for a file; said before one is chosen. */
export const FILE_LIMITS = { megabytes: 10, rows: 20_000 };

/** Endings offered in the file dialog. */
export const ACCEPTED = '.xlsx,.csv';

/** Whether a file is too large to be sent at all. */
export function isTooLarge({ size }: Pick<File, 'size'>): boolean {
  return size > FILE_LIMITS.megabytes * 1024 * 1024;
}

interface FileAnswer {
  id?: string;
  error?: { code: string; message: string };
}

interface Sending {
  file: File;
  locale: string;
  /** Said when no answer comes. */
  unreachable: string;
}

async function send(method: 'POST' | 'PUT', path: string, { file, locale, unreachable }: Sending): Promise<string> {
  const headers = {
    'content-type': 'application/octet-stream',
    'accept-language': locale,
    'x-requested-with': 'phan-cong',
  };
  const response = await fetch(path, { method, headers, body: file, credentials: 'same-origin' }).catch(() => null);
  const answer = (await response?.json().catch(() => null)) as FileAnswer | null;
  if (answer?.id) return answer.id;
  const { code = 'UNREACHABLE', message = unreachable } = answer?.error ?? {};
  throw new HttpError(message, response?.status ?? 0, { code });
}

/** Sends a file for a unit; answers the id of its import. @throws HttpError with the server's reason */
export function sendFile(organizationId: string, sending: Sending): Promise<string> {
  const query = new URLSearchParams({ organizationId, fileName: sending.file.name });
  return send('POST', `/imports?${query}`, sending);
}

/** Sends the corrected file, or another sheet of it, for an import that is there. @throws HttpError */
export function sendFileAgain(
  { id, version, sheet }: { id: string; version: number; sheet?: string },
  sending: Sending,
): Promise<string> {
  const query = new URLSearchParams({ version: String(version), fileName: sending.file.name, ...(sheet && { sheet }) });
  return send('PUT', `/imports/${id}/file?${query}`, sending);
}

/** The address of the file with one line per row: what was done or, before that, what would be. */
export function resultAddress(id: string, language: string): string {
  return `/imports/${id}/result.csv?language=${language}`;
}

const sentFiles = new Map<string, File>();

/** Keeps a file while the page is open, so that another of its sheets can be read without choosing it again. */
export function rememberFile(importId: string, file: File): void {
  sentFiles.clear();
  sentFiles.set(importId, file);
}

/** The file sent last for an import, if the page has been open since. */
export function rememberedFile(importId: string): File | undefined {
  return sentFiles.get(importId);
}
