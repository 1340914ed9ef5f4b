import { joinSentences } from './markdown'
import type { Report } from './report'

/** The article as text for a mail: the headline, then one line for each heading and paragraph, an empty line between. */
export function toPlainText(report: Report): string {
  const lines = report.paragraphs.flatMap(({ heading, sentences }) => [
    ...(heading ? [heading.text] : []),
    joinSentences(sentences.map((one) => one.text), report.language),
  ])
  return `${[report.headline.text, ...lines].join('\n\n')}\n`
}
