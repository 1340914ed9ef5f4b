import { spawnSync } from 'node:child_process'
import { inflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import type { Handbook } from '@/lib/handbook/handbook'
import { handbookToPdf, NotSet } from '@/lib/server/handbook/handbook-pdf'
import { crowded, empty, handbookOf, korea } from './cases'

// Where everything has to be tested it has to be there.
const hasReader = process.env.CI !== undefined || spawnSync('pdftotext', ['-v']).status === 0

/** All streams of a PDF that say something in text: the maps from glyphs to Unicode among them. */
function streamsOf(pdf: Buffer): string {
  const text = pdf.toString('latin1')
  return [
    text,
    ...[...text.matchAll(/stream\r?\n/g)].map(({ index, 0: { length } }) => {
      try {
        return inflateSync(pdf.subarray(index + length), { finishFlush: 2 }).toString('latin1')
      } catch {
        return ''
      }
    }),
  ].join('\n')
}

const textOf = (pdf: Buffer) =>
  spawnSync('pdftotext', ['-', '-'], { input: pdf, maxBuffer: 1e8 })
    .stdout.toString('utf8')
    .normalize('NFKC')
    .replace(/\s+/g, '')
const wordsOf = (book: Handbook) =>
  [...JSON.stringify(book).matchAll(/"text":"((?:[^"\\]|\\.)*)"/g)].map(([, text]) =>
    (JSON.parse(`"${text}"`) as string).normalize('NFKC').replace(/\s+/g, ''),
  )

describe('the PDF', () => {
  it.each([
    ['korea', korea, 'Noto Sans KR'],
    ['crowded', crowded, 'Noto Sans Thai'],
  ] as const)('of %s is tagged, made for PDF/UA, and has its typefaces within', async (_, make, face) => {
    const said = streamsOf(await handbookToPdf(handbookOf(make())))
    expect(said).toMatch(/\/Marked true/)
    expect(said).toContain('pdfuaid')
    expect(said).toContain(face.replaceAll(' ', ''))
    // Every typeface is a subset within the file; one that is only named begins with no such letters.
    const named = [...said.matchAll(/\/BaseFont\s*\/([^/\s>]+)/g)].map(([, name]) => name!)
    expect(named.length).toBeGreaterThan(3)
    expect(named.filter((name) => !/^[A-Z]{6}\+/.test(name))).toEqual([])
  })

  it('takes only the typefaces whose letters it has', async () => {
    const said = streamsOf(await handbookToPdf(handbookOf(empty(), 'en', { homeName: { en: 'Aster University' } })))
    expect(said).toContain('SourceS')
    expect(said).not.toContain('NotoSans')
  })

  it.runIf(hasReader).each([
    ['korea', korea],
    ['crowded', crowded],
  ] as const)('of %s says every word of the model, in every script, to whoever copies it', async (name, make) => {
    for (const locale of ['en', 'zh-Hant'] as const) {
      const book = handbookOf(make(), locale)
      const text = textOf(await handbookToPdf(book))
      // What is written from right to left, and marks above letters, come back in an order of the reader's own.
      const plain = wordsOf(book).filter(
        (words) => !/\p{Script=Arabic}|\p{Script=Thai}/u.test(words) && words.length < 30,
      )
      expect(plain.length).toBeGreaterThan(20)
      expect(
        [...new Set(plain)].filter((words) => !text.includes(words)),
        `${name} ${locale}`,
      ).toEqual([])
    }
  })

  it.runIf(hasReader)('prints what looks like markup as it was typed', async () => {
    const whole = korea()
    const probe = '#read("/etc/passwd") $x^2$ *bold* <b>b</b> \\u{41} @ref [x] `raw` = h'
    const { item } = whole.record
    const text = textOf(
      await handbookToPdf(
        handbookOf({
          ...whole,
          record: {
            ...whole.record,
            item: [{ ...item[0]!, title: { en: probe } }, ...item.slice(1)],
            trip: { ...whole.record.trip, title: { en: probe } },
          },
        }),
      ),
    )
    expect(text).toContain(probe.replace(/\s+/g, ''))
    expect(text).not.toContain('root:')
  })

  it('takes languages that are none, and letters that no typeface has', async () => {
    const whole = empty()
    const title = { 'x-klingon': '\ue000', 'zh-Hant-TW-x-a': '首爾𠮷', en: '' } as Record<string, string>
    delete title.en
    expect(
      (
        await handbookToPdf(
          handbookOf({ ...whole, record: { ...whole.record, trip: { ...whole.record.trip, title } } }),
        )
      )
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-')
  })

  it('is the same bytes the second time, at once, and never longer in the making than one at a time', async () => {
    const book = handbookOf(korea())
    const [one, two] = await Promise.all([handbookToPdf(book), handbookToPdf(book)])
    expect(two).toBe(one)
  })

  it('says that it cannot be set where the model is none', async () => {
    await expect(handbookToPdf({ language: 'en' } as unknown as Handbook)).rejects.toThrow(NotSet)
  })
})
