import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { readTripFile } from '../domain/trip-file'
import { foreignWords } from '../report/foreign-words'
import { toHtml } from '../report/html'
import { toMarkdown } from '../report/markdown'
import { type ReportLanguage, makeReport } from '../report/report'

const usage = 'Usage: report FILE.trip.json [--lang en|zh-Hant] [--format md|html|json]'

const languages: readonly ReportLanguage[] = ['en', 'zh-Hant']

function isLanguage(value: string): value is ReportLanguage {
  return (languages as readonly string[]).includes(value)
}

/** Prints the article of a trip file, or with --help how to. Exits 0, or 2 with the reason on stderr and nothing on stdout. */
function main(args: string[]): number {
  let path: string
  let format: string
  let language: ReportLanguage
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        lang: { type: 'string', default: 'en' }, format: { type: 'string', default: 'md' }, help: { type: 'boolean', short: 'h', default: false },
      },
    })
    if (values.help) {
      process.stdout.write(`${usage}\n`)
      return 0
    }
    if (positionals.length !== 1) return refuse(`expected one trip file, got ${positionals.length}. ${usage}`)
    if (!isLanguage(values.lang)) return refuse(`no report is written in "${values.lang}" yet; --lang takes: ${languages.join(', ')}.`)
    if (!['md', 'html', 'json'].includes(values.format)) return refuse(`"${values.format}" is no format; --format takes: md, html, json.`)
    path = positionals[0]!
    format = values.format
    language = values.lang
  } catch (error) {
    return refuse(`${(error as Error).message} ${usage}`)
  }
  let bytes: Uint8Array
  try {
    bytes = readFileSync(path)
  } catch (error) {
    return refuse(`cannot read ${path}: ${(error as Error).message}`)
  }
  const reading = readTripFile(bytes)
  if (!reading.ok) {
    for (const problem of reading.problems) process.stderr.write(`${problem.path || path}: ${problem.message}\n`)
    return 2
  }
  const report = makeReport(reading.file, { language })
  if (format === 'md') process.stdout.write(toMarkdown(report))
  else if (format === 'html') process.stdout.write(toHtml(report, { wordsIn: reading.file.language, foreign: foreignWords(reading.file, language) }))
  else process.stdout.write(`${JSON.stringify({ headline: report.headline, paragraphs: report.paragraphs, unused: report.unused }, null, 2)}\n`)
  return 0
}

function refuse(reason: string): number {
  process.stderr.write(`report: ${reason}\n`)
  return 2
}

process.exitCode = main(process.argv.slice(2))
