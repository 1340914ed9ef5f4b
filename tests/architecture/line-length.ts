import type { Rule } from './rules'

const mostCharacters = 120

// Tables and addresses in documents cannot be broken.
const cannotBreak = (path: string, line: string) =>
  path.endsWith('.md') && (/^\s*\|/.test(line) || /https?:/.test(line))

/** No line is wider than the formatter's width: it leaves strings, patterns and comments alone. */
export const lineLength: Rule = (sources) =>
  sources.flatMap(({ path, text }) =>
    text
      .split('\n')
      .map((line, i) => ({ line, number: i + 1 }))
      .filter(({ line }) => line.length > mostCharacters && !cannotBreak(path, line))
      .map(({ line, number }) => `${path}:${number} has ${line.length} characters: break it at ${mostCharacters}`),
  )
