import type { Words } from '../domain/text/text'
import { type LanguageRun, languageRuns } from './language-runs'
import { joinSentences } from './markdown'
import type { Report } from './report'

/**
 * The article as a standalone HTML fragment. Words in another script than the report's carry `lang`: `wordsIn` is the
 * language of the file they came from, which tells Chinese from Japanese; `foreign` are the words of the record in
 * other languages than the report's, which tell English from Spanish in a Chinese one.
 */
export function toHtml(report: Report, options: { wordsIn?: string; foreign?: readonly Words[] } = {}): string {
  const marked = (text: string) => languageRuns(text, report.language, options).map(marking).join('')
  const paragraphs = report.paragraphs.flatMap(({ heading, sentences }) => [
    ...(heading ? [`  <h2>${marked(heading.text)}</h2>`] : []),
    `  <p>${marked(
      joinSentences(
        sentences.map((one) => one.text),
        report.language,
      ),
    )}</p>`,
  ])
  return [
    `<article lang="${escapeHtml(report.language)}">`,
    `  <h1>${marked(report.headline.text)}</h1>`,
    ...paragraphs,
    '</article>',
    '',
  ].join('\n')
}

export function escapeHtml(text: string): string {
  const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
  return text.replace(/[&<>"']/g, (mark) => entities[mark] ?? mark)
}

function marking({ text, lang }: LanguageRun): string {
  return lang ? `<span lang="${escapeHtml(lang)}">${escapeHtml(text)}</span>` : escapeHtml(text)
}
