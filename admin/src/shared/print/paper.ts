import { HttpError } from 'react-admin';

/** The papers that the server makes. */
export type Paper = 'plan' | 'assignments' | 'reviews' | 'memberRecord' | 'adjustments';
export type PaperFormat = 'docx' | 'pdf';
export type PaperQuery = Record<string, string | number>;

/** The address of a paper: `/print/plan.pdf?id=…`; papers are Vietnamese unless asked for in English. */
export function paperUrl(paper: Paper, format: PaperFormat, query: PaperQuery, locale: string): string {
  const search = new URLSearchParams(Object.entries(query).map(([name, value]) => [name, String(value)]));
  if (locale === 'en') search.set('language', 'en');
  return `/print/${paper}.${format}?${search}`;
}

interface Refusal {
  error?: { code?: string; message?: string; fields?: Record<string, { message?: string }> };
}

/**
 * Asks the server for a paper and waits until it is made.
 * The promise is refused with an HttpError whose message is the server's, in the panel's language.
 */
export async function fetchPaper(url: string, locale: string): Promise<{ name: string; content: Blob }> {
  const response = await fetch(url, { headers: { 'accept-language': locale } });
  if (!response.ok) {
    const { error = {} } = (await response.json().catch(() => ({}))) as Refusal;
    const [problem] = Object.values(error.fields ?? {});
    throw new HttpError(problem?.message ?? error.message ?? '', response.status, { code: error.code });
  }
  const name = /filename="([^"]+)"/.exec(response.headers.get('content-disposition') ?? '')?.[1];
  return { name: name ?? url.replace(/^.*\/|\?.*$/g, ''), content: await response.blob() };
}
