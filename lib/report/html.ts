import type { Words } from '../domain/text/text'
import { type LanguageRun, languageRuns } from './language-runs'
import { joinSentences } from './markdown'
import type { Report } from './report'

/**
 * The article as an HTML fragment. Foreign words get a `lang` attribute: `wordsIn` is the language of the trip file,
 * which distinguishes Chinese from Japanese; `foreign` are the record's texts in other languages, which distinguish
 * English from Spanish in a Chinese report.
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
    ...(report.standfirst ? [`  <p class="standfirst">${marked(report.standfirst.text)}</p>`] : []),
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
