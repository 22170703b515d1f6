/** `PAGE` is what visitors see between the start of the portal and its first publication, a few seconds later. */
import type { ServerResponse } from 'node:http';

const PAGE = `<!doctype html>
<html lang="fr">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="refresh" content="2">
<title>Le portail démarre…</title>
<h1>Le portail démarre…</h1>
<p>Cette page s’actualise toute seule dans quelques secondes.</p>
</html>
`;

export function sendStartingPage(response: ServerResponse): void {
  response
    .writeHead(503, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store', 'retry-after': '2' })
    .end(PAGE);
}
