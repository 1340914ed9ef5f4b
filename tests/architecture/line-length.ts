import type { Rule } from './rules'

const mostCharacters = 120

// Tables and long addresses in documents cannot be wrapped.
const cannotBreak = (path: string, line: string) =>
  path.endsWith('.md') && (/^\s*\|/.test(line) || /https?:/.test(line))

/** No line exceeds the formatter's width, which the formatter does not enforce for strings, patterns and comments. */
export const lineLength: Rule = (sources) =>
  sources.flatMap(({ path, text }) =>
    text
      .split('\n')
      .map((line, i) => ({ line, number: i + 1 }))
      .filter(({ line }) => line.length > mostCharacters && !cannotBreak(path, line))
      .map(({ line, number }) => `${path}:${number} has ${line.length} characters: break it at ${mostCharacters}`),
  )
