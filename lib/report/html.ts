import type { Words } from '../domain/text'
import { joinSentences } from './markdown'
import type { Report } from './report'

/**
 * The article as a standalone HTML fragment. Words in another script than the report's carry `lang`: `wordsIn` is the
 * language of the file they came from, which tells Chinese from Japanese; `foreign` are the words of the record in
 * other languages than the report's, which tell English from Spanish in a Chinese one.
 */
export function toHtml(report: Report, options: { wordsIn?: string; foreign?: readonly Words[] } = {}): string {
  const chinese = report.language.startsWith('zh')
  const marked = (text: string) => (chinese ? markForeign(text, options.foreign ?? []) : markLanguages(text, options.wordsIn))
  const paragraphs = report.paragraphs.flatMap(({ heading, sentences }) => [
    ...(heading ? [`  <h2>${marked(heading.text)}</h2>`] : []),
    `  <p>${marked(joinSentences(sentences.map((one) => one.text), report.language))}</p>`,
  ])
  return [`<article lang="${escapeHtml(report.language)}">`, `  <h1>${marked(report.headline.text)}</h1>`, ...paragraphs, '</article>', ''].join('\n')
}

export function escapeHtml(text: string): string {
  const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
  return text.replace(/[&<>"']/g, (mark) => entities[mark]!)
}

const scripts: readonly [pattern: RegExp, lang: string, primary: readonly string[]][] = [
  [/\p{Script=Hangul}/u, 'ko', ['ko']],
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/u, 'ja', ['ja']],
  [/\p{Script=Han}/u, 'zh', ['zh', 'ja', 'ko', 'yue', 'nan', 'lzh']],
  [/\p{Script=Thai}/u, 'th', ['th']],
  [/\p{Script=Arabic}/u, 'ar', ['ar', 'fa', 'ur', 'ps', 'ug', 'ckb']],
  [/\p{Script=Hebrew}/u, 'he', ['he', 'yi']],
  [/\p{Script=Greek}/u, 'el', ['el']],
  [/\p{Script=Devanagari}/u, 'hi', ['hi', 'mr', 'ne', 'sa']],
  [/\p{Script=Cyrillic}/u, 'ru', ['ru', 'uk', 'bg', 'sr', 'mk', 'be', 'kk', 'ky', 'mn', 'tg']],
]
const run = /[^\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}][^\p{Script=Latin}]*/gu

function markLanguages(text: string, wordsIn: string | undefined): string {
  let out = ''
  let end = 0
  for (const match of text.matchAll(run)) {
    const words = match[0].replace(/[\s\p{P}\p{S}\p{N}]+$/u, '')
    const lang = languageOf(words, wordsIn)
    out += escapeHtml(text.slice(end, match.index)) + (lang ? `<span lang="${escapeHtml(lang)}">${escapeHtml(words)}</span>` : escapeHtml(words))
    end = match.index + words.length
  }
  return out + escapeHtml(text.slice(end))
}

// From the first letter, or the figure before it, to the last of what holds no Chinese character and no full-width mark.
const foreignRun = /(?:\p{N}[\p{N}+.,/-]*\s?)?[^\p{Script=Han}\p{Script=Common}\p{Script=Inherited}](?:[^\p{Script=Han}，、。；：？！「」『』（）《》\u3000]*[^\p{Script=Han}\p{Z}，、。；：？！「」『』（）《》])?/gu

function markForeign(text: string, foreign: readonly Words[]): string {
  let out = ''
  let end = 0
  for (const match of text.matchAll(foreignRun)) {
    const [words] = match
    const lang = foreign.find((one) => one.text.includes(words))?.lang ?? (/\p{Script=Latin}/u.test(words) ? null : languageOf(words, undefined))
    out += escapeHtml(text.slice(end, match.index)) + (lang ? `<span lang="${escapeHtml(lang)}">${escapeHtml(words)}</span>` : escapeHtml(words))
    end = match.index + words.length
  }
  return out + escapeHtml(text.slice(end))
}

function languageOf(words: string, wordsIn: string | undefined): string | null {
  const found = scripts.find(([pattern]) => pattern.test(words))
  if (!found) return null
  const [, lang, primary] = found
  return wordsIn && primary.includes(wordsIn.split('-')[0]!.toLowerCase()) ? wordsIn : lang
}
