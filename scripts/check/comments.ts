/**
 * This file checks what a machine can hold of the house's rule on comments. The first sentence names its subject with the
 * code's own noun, has a verb in the present, and at most twenty words; the reason follows.
 */
import ts from 'typescript';

/** `SCOPE` begins the paths whose comments are checked. */
const SCOPE = ['config/', 'cms/src/', 'cms/config/', 'cms/database/', 'site/', 'scripts/', 'tests/'];

const WORDS_MAX = 20;

/** `NO_SUBJECT` matches openings that leave the reader to guess of what the comment speaks. */
const NO_SUBJECT =
  /^(?:What|Whatever|Who|Whoever|Whom|Whose|Where|When|Whether|Which|Why|How|Of|Those|That|The same|It|Its|They|Their|Them|As|To|For|By|From|With|Without|Around|Not|Null|Undefined|Absent|Once)(?![\w'’-])/;

/** `TOOLS` matches comments that a tool reads (`biome-ignore`, `@ts-expect-error`) and tags, which name their subject. */
const TOOLS = /^(?:biome-|@|<reference|!)/;

/** `ASIDE` matches what counts for one word: a quotation, a name of the code, a link, the source of a rule. */
const ASIDE = /«[^»]*»|`[^`]*`|\{@link [^}]*\}|\((?:guide|domain|quality|RFC|RGPD|CRPA|art\.)[^)]*\)/g;

/** `ABBREVIATION` matches points that end no sentence. */
const ABBREVIATION = /\b(p|art|e\.g|i\.e|cf|etc)\.(?=\s)/g;

export type Comment = Readonly<{ line: number; text: string }>;

/**
 * `checkComments` gives one message for each fault.
 *
 * @param texts contents of files, by their path from the root of the repository
 */
export function checkComments(texts: ReadonlyMap<string, string>): string[] {
  return [...texts].flatMap(([file, text]) => {
    const isIn = (folders: readonly string[]) => folders.some((folder) => file.startsWith(folder));
    return isIn(SCOPE) ? commentFaults(file, text) : [];
  });
}

function commentFaults(file: string, text: string): string[] {
  return commentsOf(file, text).flatMap((comment) => {
    const fault = faultOf(comment.text);
    return fault ? [`${file}:${comment.line}: ${fault}: « ${comment.text.slice(0, 60)} »`] : [];
  });
}

function faultOf(text: string): string | undefined {
  if (TOOLS.test(text)) return undefined;
  if (NO_SUBJECT.test(text)) return 'begin the comment with the noun of the code that it explains, then its verb';
  const words = wordsOfFirstSentence(text);
  if (words <= WORDS_MAX) return undefined;
  return `end the first sentence within ${WORDS_MAX} words (${words} now), and put the reason after it`;
}

/** `wordsOfFirstSentence` counts words up to a full stop, a colon, a semicolon or a tag. */
function wordsOfFirstSentence(text: string): number {
  const plain = text.replace(ASIDE, (aside) => (aside.startsWith('(') ? '' : 'x')).replace(ABBREVIATION, '$1');
  const [first = ''] = plain.split(/[.!?…:;](?=\s|$)|\s@(?=param|returns?|throws)/);
  return first.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

/** `commentsOf` lists the comments of a file; lines that begin with `//` and follow each other are one comment. */
export function commentsOf(file: string, written: string): Comment[] {
  const text = file.endsWith('.astro') ? codeOf(written) : written;
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true, kindOf(file));
  const ranges = new Map<number, ts.CommentRange>();
  const visit = (node: ts.Node): void => {
    if (node.kind === ts.SyntaxKind.JsxText) return;
    const around = [ts.getLeadingCommentRanges(text, node.pos), ts.getTrailingCommentRanges(text, node.end)];
    for (const range of around.flatMap((found) => found ?? [])) ranges.set(range.pos, range);
    for (const child of node.getChildren(source)) visit(child);
  };
  visit(source);
  return joined(
    [...ranges.values()].sort((a, b) => a.pos - b.pos),
    text,
    source,
  );
}

/** `codeOf` blanks the markup of an `.astro` file, and keeps its frontmatter and scripts at their lines. */
function codeOf(astro: string): string {
  const kept = [
    ...astro.matchAll(/(?<=^\s*---\r?\n)[\s\S]*?(?=\r?\n---)/g),
    ...astro.matchAll(/(?<=<script\b[^>]*>)[\s\S]*?(?=<\/script>)/g),
  ];
  const parts = kept.map(({ index, 0: code }) => ({ from: index, to: index + code.length }));
  return astro.replace(/[^\r\n]/g, (sign, at: number) =>
    parts.some(({ from, to }) => at >= from && at < to) ? sign : ' ',
  );
}

const kindOf = (file: string) => (file.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS);

function joined(ranges: readonly ts.CommentRange[], text: string, source: ts.SourceFile): Comment[] {
  const comments: { line: number; text: string }[] = [];
  let end = -1;
  for (const range of ranges) {
    const words = wordsOf(text.slice(range.pos, range.end));
    const last = comments.at(-1);
    const isLine = range.kind === ts.SyntaxKind.SingleLineCommentTrivia;
    if (last && isLine && end >= 0 && /^[ \t]*\r?\n[ \t]*$/.test(text.slice(end, range.pos))) last.text += ` ${words}`;
    else comments.push({ line: source.getLineAndCharacterOfPosition(range.pos).line + 1, text: words });
    end = isLine ? range.end : -1;
  }
  return comments.filter((comment) => comment.text !== '');
}

/** `wordsOf` gives the text of a comment without its marks, on one line. */
function wordsOf(comment: string): string {
  return comment
    .replace(/^\/\*+|\*\/$/g, '')
    .split('\n')
    .map((line) => line.trim().replace(/^(?:\/\/|\*(?!\*))\s?/, ''))
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();
}
