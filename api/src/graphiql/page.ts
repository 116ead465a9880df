import type { Locale } from '../messages.ts';

const QUERY = `# Ctrl-Enter runs the query; Ctrl-Space shows what may stand here.
# The book on the left explains every type and field.
query Members {
  members(first: 10, filter: { status: { eq: ACTIVE } }) {
    nodes {
      fullName
      age
      branch {
        name
      }
    }
    totalCount
  }
}
`;

const WORDS = {
  vi: {
    title: 'Phân Công · GraphiQL',
    noScript: 'Trang này cần JavaScript.',
    refused: 'Tài khoản của đồng chí chưa được quyền xem giao diện lập trình (schema:read).',
    refusedHelp: 'Nếu công việc cần đến, hãy nhờ người quản trị tài khoản cấp vai trò có quyền này.',
    back: 'Về trang chính',
  },
  en: {
    title: 'Phân Công · GraphiQL',
    noScript: 'This page needs JavaScript.',
    refused: 'Your account has no right to the programming interface (schema:read).',
    refusedHelp: 'If your work needs it, ask whoever manages accounts for a role that has this right.',
    back: 'Back to the start',
  },
} as const;

/** The page on which people with the right to the schema write queries; its files carry a version, so that browsers may keep them. */
export function queryPage(locale: Locale, version: string): string {
  const { title, noScript } = WORDS[locale];
  const folder = `/graphiql/${version}`;
  return htmlPage(
    locale,
    title,
    `<link rel="stylesheet" href="${folder}/graphiql.css">
<script defer src="${folder}/graphiql.js"></script>
<script src="${folder}/start.js"></script>`,
    `<div id="root" data-endpoint="/graphql" data-query="${escapeHtml(QUERY)}"></div>
<noscript>${noScript}</noscript>`,
  );
}

/** What somebody signed in without the right is told. */
export function refusalPage(locale: Locale): string {
  const { title, refused, refusedHelp, back } = WORDS[locale];
  return htmlPage(
    locale,
    title,
    '',
    `<main><h1>${title}</h1><p>${refused}</p><p>${refusedHelp}</p><p><a href="/">${back}</a></p></main>`,
  );
}

function htmlPage(locale: Locale, title: string, head: string, body: string): string {
  return `<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<link rel="icon" href="/favicon.svg">
${head}
</head>
<body class="no-focus-outline">
${body}
</body>
</html>
`;
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
