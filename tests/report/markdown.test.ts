import MarkdownIt from 'markdown-it'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { escapeMarkdown, toMarkdown } from '../../lib/report/markdown'
import { makeReport } from '../../lib/report/report'
import { trip } from './cases'

const rendered = (text: string) => new MarkdownIt({ html: true, linkify: true }).render(escapeMarkdown(text))
const escaped = (text: string) =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;')

test.each([
  '*stars* and _lines_',
  '<b>bold</b>',
  '[a](http://b.c)',
  '`code`',
  '# one',
  '1. one',
  '- one',
  '+ one',
  '> one',
  'a | b',
  '~~no~~',
  '&amp; &#35;',
  '![x](y)',
  'a\\b',
  'snake_case_word',
  '=====',
  'https://example.org',
  '***',
  'C#',
])('%s is unchanged', (text) => {
  expect(rendered(text)).toBe(`<p>${escaped(text)}</p>\n`)
})

test('any one line is unchanged', () => {
  fc.assert(
    fc.property(
      fc
        .string({ unit: fc.constantFrom(...'ab 1.*_`[]()<>#+-=|~\\!&;"\'x:/') })
        .map((s) => s.replace(/ +/g, ' ').trim())
        .filter((s) => s !== ''),
      (text) => {
        expect(rendered(text)).toBe(`<p>${escaped(text)}</p>\n`)
      },
    ),
    { numRuns: 500 },
  )
})

test('plain prose has no escapes', () => {
  expect(escapeMarkdown("NTNU's 3+2 programme (R&D) – 'so' it is.")).toBe("NTNU's 3+2 programme (R&D) – 'so' it is.")
})

test('headings and paragraphs are separate', () => {
  expect(toMarkdown(makeReport(trip({ visits: [{ institution: 'a' }] })))).toBe(
    '# Aster University Delegation Visits Birch University\n\nAster ' +
      'University sent a delegation to Birch University.\n',
  )
})
