import fc from 'fast-check'
import { zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { fileProblems } from '@/lib/domain/files/file-problem'
import { readFile } from '@/lib/domain/files/read-file'
import { staffLocales } from '@/lib/domain/text/locales'
import { messagesOf } from '@/lib/messages/messages'
import { cpuTimeUntil } from '../../cpu-time'
import { archive, wordFile } from './office-files'

async function problemOf(bytes: Uint8Array): Promise<string> {
  const reading = await readFile(bytes)
  return reading.ok ? 'read' : reading.problem
}

const word = (body: string) =>
  archive({
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    'word/document.xml': body,
  })

/** The archive with wrong declared sizes of its entries. */
function lying(bytes: Uint8Array, unpacked: number): Uint8Array {
  const view = new DataView(bytes.buffer)
  for (let at = 0; at < bytes.length - 28; at++)
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, unpacked, true)
  return bytes
}

describe('a malicious file is refused', () => {
  it.each([
    ['a zip bomb', () => word(' '.repeat(60_000_000)), 'zip bomb'],
    ['a zip bomb with a wrong declared size', () => lying(word(' '.repeat(60_000_000)), 50_000), 'zip bomb'],
    [
      'many entries',
      () => zipSync(Object.fromEntries(Array.from({ length: 5_000 }, (_, i) => [`word/${i}.xml`, new Uint8Array(1)]))),
      'zip bomb',
    ],
    ['expanding entities', () => word('<!DOCTYPE x [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]><x>&b;</x>'), 'damaged'],
    ['an external entity', () => word('<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><x>&a;</x>'), 'damaged'],
    ['deep nesting', () => word('<w:p>'.repeat(5_000)), 'damaged'],
    ['endlessly nested HTML', () => new TextEncoder().encode('<table><tr><td>'.repeat(50_000)), 'damaged'],
    ['a file over the limit', () => new Uint8Array(10_000_001), 'too large'],
    ['an old Word file', () => new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), 'old office format'],
    ['a picture', () => new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 16]), 'picture'],
    ['an archive of other files', () => archive({ 'notes.txt': 'x' }), 'unknown format'],
    ['a program', () => new Uint8Array([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0]), 'unknown format'],
    ['nothing', () => new Uint8Array(), 'empty'],
  ])('%s', async (_, make, problem) => {
    const bytes = make()
    const milliseconds = await cpuTimeUntil(async () => expect(await problemOf(bytes)).toBe(problem))
    expect(milliseconds).toBeLessThan(1_000)
  })
})

/** The start of a file of the old Office format, with a stream of this name. */
function compoundFile(stream: string): Uint8Array {
  const name = new Uint8Array([...stream].flatMap((sign) => [sign.charCodeAt(0), 0]))
  return new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Uint8Array(1_016), ...name, 0, 0])
}

describe('the error for an unsupported format suggests a solution', () => {
  it.each([
    ['.rtf', new TextEncoder().encode('{\\rtf1\\ansi 09:00 Tea}'), 'rich text'],
    ['.doc', compoundFile('WordDocument'), 'old word'],
    ['.xls', compoundFile('Workbook'), 'old excel'],
    ['.ppt', compoundFile('PowerPoint Document'), 'old office format'],
    ['.msg', compoundFile('__substg1.0_0037001F'), 'outlook message'],
    ['.docx with a password', compoundFile('EncryptedPackage'), 'encrypted'],
    ['.odt', archive({ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': '<x/>' }), 'open document'],
    ['.pptx', archive({ 'ppt/presentation.xml': '<x/>' }), 'presentation'],
    ['.pages', archive({ 'Index/Document.iwa': 'x' }), 'apple document'],
    ['.pkpass', archive({ 'pass.json': '{"formatVersion":1}', 'manifest.json': '{}' }), 'wallet pass'],
  ])('%s', async (_, bytes, problem) => {
    expect(await problemOf(bytes)).toBe(problem)
  })

  it('in both languages of staff', () => {
    for (const problem of fileProblems)
      for (const locale of staffLocales) expect(messagesOf(locale).trip.file.problem[problem]).toMatch(/[.。]$/)
  })
})

it('never throws, whatever the input', async () => {
  const document = await wordFile(['3 November', [['09:00', 'Tea']]])
  const starts = [
    '',
    'PK\u0003\u0004',
    '%PDF-1.7\n',
    'BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\n',
    '<table><tr>',
    'From: a\nTo: b\n',
  ]
  const bytes = fc.oneof(
    fc.tuple(fc.constantFrom(...starts), fc.uint8Array({ maxLength: 300 })).map(([start, rest]) => joined(start, rest)),
    fc
      .tuple(fc.nat(document.length - 1), fc.integer({ min: 0, max: 255 }))
      .map(([at, value]) => document.with(at, value)),
    fc.nat(document.length).map((length) => document.slice(0, length)),
  )
  await fc.assert(
    fc.asyncProperty(bytes, async (some) => {
      const reading = await readFile(some)
      expect(reading.ok ? typeof reading.text : reading.problem).toMatch(/./)
    }),
    { numRuns: 60 },
  )
})

function joined(start: string, rest: Uint8Array): Uint8Array {
  const head = new Uint8Array([...start].map((sign) => sign.charCodeAt(0)))
  return new Uint8Array([...head, ...rest])
}
