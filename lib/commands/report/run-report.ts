import { readFileSync, writeFileSync } from 'node:fs'
import { basename } from 'node:path'
import { parseArgs } from 'node:util'
import type { Output } from '../output'
import { isFullDay } from '../../domain/time/day'
import { plain } from '../../domain/text/text'
import { readTripFile } from '../../domain/trip/trip-file'
import { tripFromFile } from '../../domain/trip/trip-from-file'
import type { WholeTrip } from '../../domain/trip/trip-record'
import { reportFlags } from '../../report/flags'
import { foreignWords } from '../../report/foreign-words'
import { type HouseStyle, readHouseStyle } from '../../report/house-style'
import { toHtml } from '../../report/html'
import { toMarkdown } from '../../report/markdown'
import { toPlainText } from '../../report/plain-text'
import { type Report, makeReport } from '../../report/report'
import { readReportLanguage, type ReportLanguage, reportLanguages } from '../../report/report-language'
import type { ReportStyle } from '../../report/language'

const usage = [
  'Usage: report FILE.trip.json',
  `[--lang ${reportLanguages.join('|')}]`,
  '[--style classic|sections]',
  '[--variant N]',
  '[--house STYLE.json]',
  '[--format md|html|json|txt|docx]',
  '[--flags]',
  '[--out FILE]',
].join(' ')
const help = `${usage}

  --lang     language of the report (en)
  --style    classic: one story, facts that hosts share mentioned once;
             sections: by host, or by country from six visits on (classic)
  --variant  number of the variant of lead, headline and closing (1)
  --house    house style in JSON: date order, serial comma, spelling …; missing settings have their defaults
  --format   md, html, json (with the facts of each sentence), txt or docx (md)
  --flags    instead of the article, the texts that it cannot word well, in JSON: path, why
             (note, first person, no words, contradiction), lang, text, suggestion
  --out      output file; without it docx is written to NAME.docx in the current directory,
             other formats to the terminal
`

const styles: readonly ReportStyle[] = ['classic', 'sections']
const formats = ['md', 'html', 'json', 'txt', 'docx'] as const
type Format = (typeof formats)[number]
type Wanted = {
  path: string
  language: ReportLanguage
  style: ReportStyle
  variant: number
  format: Format
  flags: boolean
  out?: string
  houseStyle: Partial<HouseStyle>
}

/** Prints or writes the article of a trip file. Gives 0, or 2 with the reason on stderr and nothing written. */
export async function runReport(args: string[], output: Output): Promise<number> {
  const refuse = (reason: string) => {
    output.error(`report: ${reason}\n`)
    return 2
  }
  const wanted = readArgs(args)
  if (wanted === help) {
    output.print(help)
    return 0
  }
  if (typeof wanted === 'string') return refuse(wanted)
  const { path, language, format } = wanted
  const put = (content: string | Uint8Array, out: string | undefined) => {
    if (out === undefined) output.print(content)
    else {
      try {
        writeFileSync(out, content)
      } catch (error) {
        return refuse(`cannot write ${out}: ${(error as Error).message}`)
      }
    }
    return 0
  }
  let bytes: Uint8Array
  try {
    bytes = readFileSync(path)
  } catch (error) {
    return refuse(`cannot read ${path}: ${(error as Error).message}`)
  }
  const reading = readTripFile(bytes)
  if (!reading.ok) {
    for (const problem of reading.problems) output.error(`${problem.path || path}: ${problem.message}\n`)
    return 2
  }
  const trip = tripFromFile(reading.file)
  if (wanted.flags) return put(`${JSON.stringify(reportFlags(trip, wanted), null, 2)}\n`, wanted.out)
  const report = makeReport(trip, wanted)
  if (report.style !== wanted.style)
    output.error(`There is nothing to say below headings: the ${report.style} style is used.\n`)
  const out = wanted.out ?? (format === 'docx' ? `${basename(path).replace(/(?:\.trip)?\.json$/, '')}.docx` : undefined)
  const content = format === 'docx' ? await inWord(report, trip, wanted) : written(report, trip, format, language)
  return put(content, out)
}

function written(report: Report, trip: WholeTrip, format: Exclude<Format, 'docx'>, language: ReportLanguage): string {
  switch (format) {
    case 'md':
      return toMarkdown(report)
    case 'txt':
      return toPlainText(report)
    case 'html':
      return toHtml(report, { wordsIn: trip.record.trip.language, foreign: foreignWords(trip, language) })
    case 'json': {
      const { headline, standfirst, paragraphs, unused } = report
      return `${JSON.stringify({ headline, standfirst, paragraphs, unused }, null, 2)}\n`
    }
  }
}

async function inWord(report: Report, whole: WholeTrip, { language, houseStyle }: Wanted): Promise<Uint8Array> {
  // A large library that no other format needs.
  const { toWord } = await import('../../report/word')
  const { trip } = whole.record
  const home = whole.directory.institutions[trip.homeId]
  const day = [trip.end, trip.start].find(isFullDay)
  return toWord(report, {
    author: home && plain(home.name, language),
    // The day the trip ended: the same file gives the same document, whenever it is made.
    ...(day && { date: `${day}T00:00:00Z` }),
    wordsIn: trip.language,
    foreign: foreignWords(whole, language),
    spelling: houseStyle.spelling,
  })
}

// What is asked for, or the reason why it cannot be.
function readArgs(args: string[]): Wanted | string {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        lang: { type: 'string', default: 'en' },
        style: { type: 'string', default: 'classic' },
        variant: { type: 'string', default: '1' },
        format: { type: 'string', default: 'md' },
        house: { type: 'string' },
        flags: { type: 'boolean', default: false },
        out: { type: 'string' },
        help: { type: 'boolean', short: 'h', default: false },
      },
    })
    if (values.help) return help
    if (positionals.length !== 1) return `expected one trip file, got ${positionals.length}. ${usage}`
    const language = readReportLanguage(values.lang)
    if (!language) return `no report is written in "${values.lang}" yet; --lang takes: ${reportLanguages.join(', ')}.`
    const style = styles.find((one) => one === values.style)
    if (!style) return `"${values.style}" is no style; --style takes: ${styles.join(', ')}.`
    const variant = Number(values.variant)
    if (!/^\d{1,6}$/.test(values.variant) || variant < 1)
      return `"${values.variant}" is no variant; --variant takes a whole number from 1.`
    const format = formats.find((one) => one === values.format)
    if (!format) return `"${values.format}" is no format; --format takes: ${formats.join(', ')}.`
    const house = values.house === undefined ? {} : readHouse(values.house)
    if (typeof house === 'string') return house
    return {
      path: positionals[0]!,
      language,
      style,
      variant,
      format,
      flags: values.flags,
      houseStyle: house,
      ...(values.out !== undefined && { out: values.out }),
    }
  } catch (error) {
    return `${(error as Error).message} ${usage}`
  }
}

function readHouse(path: string): HouseStyle | string {
  let json: unknown
  try {
    json = JSON.parse(readFileSync(path, 'utf8'))
  } catch (error) {
    return `cannot read the house style ${path}: ${(error as Error).message}`
  }
  const reading = readHouseStyle(json)
  return reading.ok
    ? reading.houseStyle
    : `${path}: ${reading.problems.map((one) => `${one.path || 'the style'}: ${one.message}`).join('; ')}`
}
