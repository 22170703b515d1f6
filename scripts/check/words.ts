/** This file checks the words of the house in config, cms and site/src, whose identifiers are French. */

/** `SCOPE` matches the paths whose words are checked; a file of another language is so whole. */
const SCOPE = /^(?:config|cms\/src|cms\/config|cms\/database|site\/src)\//;

/** `ENGLISH` matches the files whose identifiers are English, since they read the servers' environment. */
const ENGLISH = /^config\/environment/;

const VERBS = [
  ...['get', 'set', 'is', 'has', 'make', 'create', 'find', 'fetch', 'load', 'read', 'write', 'remove', 'delete'],
  ...['update', 'check', 'build', 'send', 'open', 'close', 'handle', 'parse', 'show', 'hide', 'save', 'keep'],
].join('|');

/** `WORDS` are words that the house does not say, each with what to do. */
const WORDS: readonly Readonly<{ word: RegExp; message: string; english?: boolean }>[] = [
  { word: /\bdesks?\b/i, message: 'say « bureau » for the side of the staff', english: true },
  { word: /\brelanc/i, message: 'say « rappel » for the mail that reminds a candidat', english: true },
  {
    word: new RegExp(`\\b(?:function\\*?|class)\\s+(?:${VERBS})(?:[A-Z]\\w*)?\\b`),
    message: 'name this function in French, as the others of config, cms and site/src',
  },
];

/**
 * `checkWords` gives one message for each fault.
 *
 * @param texts contents of files, by their path from the root of the repository
 */
export function checkWords(texts: ReadonlyMap<string, string>): string[] {
  return [...texts].flatMap(([file, text]) => (SCOPE.test(file) ? faultsOf(file, text) : []));
}

function faultsOf(file: string, text: string): string[] {
  const rules = WORDS.filter(({ english = false }) => english || !ENGLISH.test(file));
  return text
    .split('\n')
    .flatMap((line, rank) =>
      rules.flatMap(({ word, message }) => (word.test(line) ? [`${file}:${rank + 1}: ${message}.`] : [])),
    );
}
