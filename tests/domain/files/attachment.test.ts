import { describe, expect, it } from 'vitest'
import {
  type Attachment,
  attachmentName,
  attachmentsFor,
  attachmentType,
  attachmentVersions,
  isCompletePdf,
} from '@/lib/domain/files/attachment'
import { fileSize } from '@/lib/domain/files/file-size'
import { pdfOf } from './pdf-of'

const bytes = (text: string) => Buffer.from(text, 'latin1')
const text = (pdf: Uint8Array) => Buffer.from(pdf).toString('latin1')

describe('the type of a file', () => {
  it.each([
    ['pdf', '%PDF-1.7\n'],
    ['pdf', '\xef\xbb\xbf%PDF-1.4\n'],
    ['pdf', '\r\n%PDF-2.0\n'],
    ['jpeg', '\xff\xd8\xff\xe0'],
    ['png', '\x89PNG\r\n\x1a\n'],
    ['webp', 'RIFF\x10\x00\x00\x00WEBPVP8 '],
    [null, ''],
    [null, 'GIF89a'],
    [null, 'RIFF\x10\x00\x00\x00WAVEfmt '],
    [null, '<svg xmlns="http://www.w3.org/2000/svg"/>'],
    [null, '<html><!-- %PDF-1.7 -->'],
    [null, '%PDF-9'],
    [null, 'MZ\x90\x00'],
    [null, 'PK\x03\x04'],
  ])('%s is read from the content: %j', (type, content) => {
    expect(attachmentType(bytes(content))).toBe(type)
  })
})

describe('a PDF', () => {
  it('is complete with a header and a cross-reference table', () => {
    const pdf = pdfOf('Boarding pass')
    expect(isCompletePdf(pdf)).toBe(true)
    expect(isCompletePdf(bytes(`\n${text(pdf)}\n\n`))).toBe(true)
  })

  it('is complete with a cross-reference stream instead of a table', () => {
    const start = '%PDF-1.5\n'
    const stream = '7 0 obj\n<</Type/XRef/Length 0>>\nstream\nendstream\nendobj\n'
    expect(isCompletePdf(bytes(`${start}${stream}startxref\n${start.length}\n%%EOF`))).toBe(true)
  })

  it('is incomplete if it was cut off or has only a header and an end', () => {
    const pdf = pdfOf('Boarding pass')
    const cases = [
      pdf.subarray(0, pdf.length - 40),
      bytes('%PDF-1.7\n<script>alert(1)</script>'),
      bytes('%PDF-1.7\nnothing\nstartxref\n9\n%%EOF'),
      bytes(`%PDF-1.7\nnothing\nstartxref\n99999\n%%EOF`),
      bytes(`${text(pdf)}<script>alert(1)</script>`),
      bytes(`<html>${text(pdf)}`),
    ]
    expect(cases.map(isCompletePdf)).toEqual(cases.map(() => false))
  })
})

describe('the name of a file', () => {
  it.each([
    ['Boarding pass.pdf', 'pdf', 'Boarding pass.pdf'],
    ['機票.PDF', 'pdf', '機票.PDF'],
    ['C:\\Users\\lin\\ticket.pdf', 'pdf', 'ticket.pdf'],
    ['../../etc/passwd', 'pdf', 'passwd.pdf'],
    ['invoice.pdf\u202Egpj.exe', 'pdf', 'invoice.pdfgpj.exe.pdf'],
    ['photo.jpeg', 'jpeg', 'photo.jpeg'],
    ['photo.png', 'jpeg', 'photo.png.jpg'],
    ['a\r\nb: "c".webp', 'webp', 'a b c.webp'],
    ['.pdf', 'pdf', 'document.pdf'],
    ['', 'png', 'picture.png'],
    ['...', 'jpeg', 'picture.jpg'],
  ] as const)('%j of a %s becomes %j', (given, type, name) => {
    expect(attachmentName(given, type)).toBe(name)
  })

  it('has at most 120 characters with its extension', () => {
    const name = attachmentName(`${'機'.repeat(400)}.pdf`, 'pdf')
    expect([[...name].length, name.endsWith('機.pdf')]).toEqual([120, true])
  })
})

const file = (id: string, more: Partial<Attachment> = {}): Attachment => ({
  id,
  subject: 'item',
  subjectId: 'i1',
  name: 'ticket.pdf',
  type: 'pdf',
  size: 1,
  audience: 'members',
  personId: null,
  uploadedAt: `2026-11-0${id.length}T00:00:00.000Z`,
  uploadedBy: null,
  revision: 1,
  ...more,
})

describe('versions of a file', () => {
  it('have the same name, entry and person', () => {
    const list = [
      file('a'),
      file('bb', { name: 'TICKET.pdf', audience: 'planners' }),
      file('ccc', { subjectId: 'i2' }),
      file('dddd', { audience: 'person', personId: 'ying' }),
      file('eeeee', { name: 'map.pdf' }),
    ]
    const groups = attachmentVersions(list)
    expect(groups.map(({ newest, earlier }) => [newest.id, ...earlier.map(({ id }) => id)])).toEqual([
      ['eeeee'],
      ['dddd'],
      ['ccc'],
      ['bb', 'a'],
    ])
  })
})

describe('a member', () => {
  const entries = new Set(['i1'])
  const ids = (list: Attachment[], personId: string | null) =>
    attachmentsFor(list, personId, entries)
      .map(({ id }) => id)
      .sort()

  it('receives files for all members and their own, of the trip and of entries that they see', () => {
    const list = [
      file('all'),
      file('trip', { subject: 'trip', subjectId: null, name: 'insurance.pdf' }),
      file('draft', { subjectId: 'not released' }),
      file('office', { audience: 'planners', name: 'quote.pdf' }),
      file('ying', { audience: 'person', personId: 'ying' }),
      file('other', { audience: 'person', personId: 'other' }),
    ]
    expect(ids(list, 'ying')).toEqual(['all', 'trip', 'ying'])
    expect(ids(list, 'other')).toEqual(['all', 'other', 'trip'])
    expect(ids(list, null)).toEqual(['all', 'trip'])
  })

  it('receives no earlier version, even if the newest is for planners only', () => {
    expect(ids([file('a'), file('bb')], 'ying')).toEqual(['bb'])
    expect(ids([file('a'), file('bb', { audience: 'planners' })], 'ying')).toEqual([])
  })
})

it('formats sizes in readable units', () => {
  expect([0, 999, 1_000, 230_400, 999_499, 999_500, 20_971_520].map(fileSize)).toEqual([
    '0 B',
    '999 B',
    '1 kB',
    '230 kB',
    '999 kB',
    '1.0 MB',
    '21.0 MB',
  ])
})
