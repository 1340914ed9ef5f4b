import type { Report } from './report'
import { typographyOf } from './typography'

/**
 * The article as CommonMark: the headline at level one, the standfirst in italics, then paragraphs, some with a
 * level-two heading. Escaped.
 */
export function toMarkdown(report: Report): string {
  const paragraphs = report.paragraphs.flatMap(({ heading, sentences }) => [
    ...(heading ? [`## ${escapeMarkdown(heading.text)}`] : []),
    escapeMarkdown(
      joinSentences(
        sentences.map((one) => one.text),
        report.language,
      ),
    ),
  ])
  const standfirst = report.standfirst ? [`*${escapeMarkdown(report.standfirst.text)}*`] : []
  return [`# ${escapeMarkdown(report.headline.text)}`, ...standfirst, ...paragraphs].join('\n\n') + '\n'
}

/** The sentences of a paragraph in one line, without spaces in Chinese or after a full-width stop. */
export function joinSentences(sentences: readonly string[], language = 'en'): string {
  const { sentenceGap } = typographyOf(language)
  return sentences.reduce(
    (text, next) => (text === '' || /[。！？」』）]$/.test(text) ? text + next : text + sentenceGap + next),
    '',
  )
}

/** Escapes only characters that Markdown would interpret. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/[\\`*[\]<>|~]/g, '\\$&')
    .replace(/&(?=#?\w+;)/g, '\\&')
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
    .replace(/^(\s*)([#+=-])/gm, '$1\\$2')
    .replace(/^(\s*\d+)([.)])(?=\s|$)/gm, '$1\\$2')
    .replace(/!(?=\\\[)/g, '\\!')
    .replace(/\b(https?|ftp):\/\//gi, '$1\\://')
    .replace(/(?<!\\)#(?=#*\s*$)/g, '\\#')
}
