import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { runReport } from '../../lib/commands/report/run-report'
import type { Report } from '../../lib/report/report'
import { collected } from './output'
import { paragraphsOf, unzipped } from '../report/zip'

const root = join(import.meta.dirname, '../..')
const folder = mkdtempSync(join(tmpdir(), 'report-'))
afterAll(() => rmSync(folder, { recursive: true }))

const reference = join(root, 'tests/fixtures/trips/00-ntnu-korea.trip.json')

async function report(...args: string[]) {
  const { output, written } = collected()
  const status = await runReport(args, output)
  return { status, ...written() }
}

function file(content: string): string {
  const path = join(folder, 'made.trip.json')
  writeFileSync(path, content)
  return path
}

test('prints Markdown by default', async () => {
  const { status, stdout, stderr } = await report(reference)
  expect([status, stderr]).toEqual([0, ''])
  expect(stdout).toMatch(/^# NTNU Delegation Visits Hanyang, .* Universities\n\n\*Vice President .*\.\*\n\nTo promote/)
})

test('prints the report when run as a program', () => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', 'lib/commands/report.ts', reference, '--lang', 'zh-Hant'],
    { encoding: 'utf8' },
  )
  expect([status, stderr]).toEqual([0, ''])
  expect(stdout).toMatch(/^# .*臺/)
})

test('prints HTML', async () => {
  expect((await report(reference, '--format', 'html')).stdout).toMatch(/^<article lang="en">\n {2}<h1>NTNU Delegation/)
})

test('prints the facts of each sentence as JSON', async () => {
  const { headline, paragraphs, unused } = JSON.parse(
    (await report(reference, '--lang', 'en', '--format=json')).stdout,
  ) as Report
  expect(headline.text).toBe('NTNU Delegation Visits Hanyang, Sungkyunkwan, and Chung-Ang Universities')
  const [lead, where] = paragraphs[0]!.sentences
  expect(lead!.facts).toEqual(expect.arrayContaining(['trip:1/start', 'trip:1/end', 'trip:1/size', 'member:1']))
  expect(where!.facts).toEqual(expect.arrayContaining(['visit:1', 'visit:2', 'visit:3']))
  expect(unused).toContain('institution:1/city')
})

test('prints plain text in the requested style, variant and house style', async () => {
  const house = join(folder, 'house.json')
  writeFileSync(house, JSON.stringify({ dateOrder: 'day-first', serialComma: false }))
  const { status, stdout, stderr } = await report(
    reference,
    '--format',
    'txt',
    '--style',
    'sections',
    '--variant',
    '2',
    '--house',
    house,
  )
  expect(status).toBe(0)
  expect(stdout).toMatch(/^Vice President Y\.H\. Frank Ying Leads NTNU Delegation.*\n\nTalks in .*\n\nVice President/)
  expect(stdout).toMatch(
    /\(SKKU\) and Chung-Ang University \(CAU\) in Seoul, South Korea, from 31 October to 4 November\./,
  )
  // Only names would follow the headings.
  expect(stdout).not.toContain('\n\nHanyang University\n\n')
  expect(stderr).toContain('classic style')
})

test('writes a Word document to the given file', async () => {
  const out = join(folder, 'article.docx')
  expect(await report(reference, '--format', 'docx', '--out', out)).toEqual({ status: 0, stdout: '', stderr: '' })
  const [headline] = paragraphsOf(unzipped(readFileSync(out)).get('word/document.xml')!)
  expect(headline).toEqual({
    style: 'Heading1',
    text: 'NTNU Delegation Visits Hanyang, Sungkyunkwan, and Chung-Ang Universities',
  })
  expect((await report(reference, '--format', 'docx', '--out', '/nowhere/x.docx')).stderr).toContain(
    'cannot write /nowhere/x.docx',
  )
})

test('reports every invalid field', async () => {
  const { status, stdout, stderr } = await report(
    file(
      JSON.stringify({
        format: 'trip/1',
        language: 'en',
        trip: { direction: 'sideways', home: 'h' },
        institutions: [{ id: 'h', name: '' }],
      }),
    ),
  )
  expect([status, stdout]).toEqual([2, ''])
  expect(stderr).toMatch(/^trip\.direction: /m)
  expect(stderr).toMatch(/^institutions\[0\]\.name: /m)
})

test.each([
  ['no file', [], 'expected one trip file'],
  ['two files', [reference, reference], 'expected one trip file, got 2'],
  ['an unsupported language', [reference, '--lang', 'fr'], '"fr"'],
  ['an unknown format', [reference, '--format', 'pdf'], '"pdf" is no format'],
  ['an unknown style', [reference, '--style', 'poem'], '"poem" is no style'],
  ['an invalid variant', [reference, '--variant', '0'], '"0" is no variant'],
  ['an invalid house style', [reference, '--house', reference], 'format: is no choice of the house style'],
  ['an unknown option', [reference, '--loud'], '--loud'],
  ['a missing file', ['/nowhere/x.trip.json'], 'cannot read /nowhere/x.trip.json'],
])('%s', async (_, args, message) => {
  const { status, stdout, stderr } = await report(...args)
  expect([status, stdout]).toEqual([2, ''])
  expect(stderr).toContain(message)
})

test('prints its usage when asked for help', async () => {
  const { status, stdout, stderr } = await report('--help')
  expect([status, stderr]).toEqual([0, ''])
  expect(stdout).toMatch(/^Usage: report FILE/)
})

test('refuses a file in Big5 instead of printing question marks for its names', async () => {
  const json = JSON.stringify({
    format: 'trip/1',
    language: 'zh-Hant',
    trip: { direction: 'outgoing', home: 'h' },
    institutions: [{ id: 'h', name: 'NAME' }],
  })
  const [before, after] = json.split('NAME')
  const path = join(folder, 'big5.trip.json')
  writeFileSync(path, Buffer.concat([Buffer.from(before!), Buffer.from([0xae, 0x76, 0xa4, 0x6a]), Buffer.from(after!)]))
  const { status, stdout, stderr } = await report(path)
  expect([status, stdout]).toEqual([2, ''])
  expect(stderr).toContain('not text in UTF-8')
})

test('refuses a file that is not JSON', async () => {
  const { status, stderr } = await report(file('{'))
  expect(status).toBe(2)
  expect(stderr).toContain('not JSON')
})

test('lists what cannot be worded well as JSON', async () => {
  const path = file(
    JSON.stringify({
      format: 'trip/1',
      language: 'zh-Hant',
      trip: { direction: 'outgoing', home: 'h', topics: ['雙聯學位'] },
      institutions: [{ id: 'h', name: { en: 'Aster University' } }],
    }),
  )
  const { status, stdout } = await report(path, '--flags')
  expect([status, JSON.parse(stdout)]).toEqual([
    0,
    [{ path: 'topic:1', why: 'no words', lang: 'en', text: '雙聯學位', suggestion: '' }],
  ])
})
