import { spawnSync } from 'node:child_process'
import { inflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { locales } from '@/lib/domain/text/locales'
import type { Handbook } from '@/lib/handbook/handbook'
import { handbookToPdf, NotSet, typesetHandbook } from '@/lib/server/handbook/handbook-pdf'
import { typefaces } from '@/lib/server/handbook/press/fonts.mjs'
import { crowded, empty, handbookOf, korea } from './cases'

// In CI all programs have to be installed.
const hasReader = process.env.CI !== undefined || spawnSync('pdftotext', ['-v']).status === 0

/** All text streams of a PDF, including the maps from glyphs to Unicode. */
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

/** The first letter or digit of each script that Unicode has below U+20000. */
function oneLetterOfEachScript(): string[] {
  const scripts = `Adlam Ahom Arabic Armenian Avestan Balinese Bamum Batak Bengali Bopomofo Brahmi Braille Buginese
    Buhid Canadian_Aboriginal Carian Chakma Cham Cherokee Coptic Cuneiform Cypriot Cyrillic Deseret Devanagari Duployan
    Egyptian_Hieroglyphs Ethiopic Georgian Glagolitic Gothic Grantha Greek Gujarati Gurmukhi Han Hangul Hanunoo Hebrew
    Hiragana Javanese Kaithi Kannada Katakana Kayah_Li Kharoshthi Khmer Khudawadi Lao Latin Lepcha Limbu Linear_A
    Linear_B Lisu Lycian Lydian Malayalam Mandaic Manichaean Meetei_Mayek Miao Modi Mongolian Mro Myanmar Newa
    New_Tai_Lue Nko Nushu Ogham Ol_Chiki Oriya Osage Osmanya Phags_Pa Phoenician Rejang Runic Samaritan Saurashtra
    Sharada Shavian Siddham Sinhala Sora_Sompeng Sundanese Syloti_Nagri Syriac Tagalog Tagbanwa Tai_Le Tai_Tham
    Tai_Viet Takri Tamil Tangut Telugu Thaana Thai Tibetan Tifinagh Tirhuta Ugaritic Vai Warang_Citi Yi`
  return scripts.split(/\s+/).map((script) => {
    const letter = new RegExp(String.raw`(?=[\p{L}\p{N}\p{S}])\p{Script=${script}}`, 'u')
    for (let first = 0; first < 0x20000; first += 0x1000) {
      const block = Array.from({ length: 0x1000 }, (_, i) => first + i).filter((point) => point >> 11 !== 0x1b)
      const [found] = letter.exec(String.fromCodePoint(...block)) ?? []
      if (found) return found
    }
    throw new Error(`no letter of ${script}`)
  })
}

describe('the handbook as PDF', () => {
  it.each([
    ['korea', korea, 'Noto Sans KR'],
    ['crowded', crowded, 'Noto Sans Thai'],
  ] as const)('is tagged, conforms to PDF/UA, and contains its typefaces: %s', async (_, make, face) => {
    const said = streamsOf(await handbookToPdf(handbookOf(make())))
    expect(said).toMatch(/\/Marked true/)
    expect(said).toContain('pdfuaid')
    expect(said).toContain(face.replaceAll(' ', ''))
    // Every typeface is embedded as a subset; the name of one that is not embedded has no subset prefix.
    const named = [...said.matchAll(/\/BaseFont\s*\/([^/\s>]+)/g)].map(([, name]) => name!)
    expect(named.length).toBeGreaterThan(3)
    expect(named.filter((name) => !/^[A-Z]{6}\+/.test(name))).toEqual([])
  })

  it('embeds only the typefaces that have letters of its text', async () => {
    const said = streamsOf(await handbookToPdf(handbookOf(empty(), 'en', { homeName: { en: 'Aster University' } })))
    expect(said).toContain('SourceS')
    expect(said).not.toContain('NotoSans')
  })

  it.runIf(hasReader).each([
    ['korea', korea],
    ['crowded', crowded],
  ] as const)('contains every word of the model, in every script, as copyable text: %s', async (name, make) => {
    for (const locale of locales) {
      const book = handbookOf(make(), locale)
      const text = textOf(await handbookToPdf(book))
      // Right-to-left text and combining marks are extracted in an order that depends on the reader.
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

  it.runIf(hasReader)('prints text that looks like markup unchanged', async () => {
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

  it('accepts invalid language tags, and characters that no typeface has', async () => {
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

  it.runIf(hasReader)('prints any input accessibly, with typefaces of its own packages only', async () => {
    const titles = [
      ...oneLetterOfEachScript(),
      'Lunch 🍜',
      '👩‍🔬 🇹🇼 ☎️ 1️⃣ 👍🏽',
      '\uf0b7\tWelcome\u0010\ufeff',
      '\ue000𪜈',
      'x\u20dd',
      '\ud83c',
      '与校长会谈 邓丽 张伟',
      '渡辺桜子',
      '髙橋 﨑 𠮷田',
      '葛\u{e0100}城',
      'ශ්\u200dරී',
      'می\u200cخواهم',
      'សាកល\u200bវិទ្យាល័យ',
      '∑ ≤ ℃ ½ ①',
      'ậ ữ ђ',
    ]
    const whole = korea()
    const [item] = whole.record.item
    if (!item) throw new Error('the sample has no items')
    const items = titles.map((title, i) => ({ ...item, id: `i${i}`, title: { en: title } }))
    const { bytes, problem } = await typesetHandbook(handbookOf({ ...whole, record: { ...whole.record, item: items } }))
    expect(problem).toBe(null)
    const said = streamsOf(bytes)
    expect(said).toContain('pdfuaid')
    const own = new Set(typefaces.map(({ name }) => name.replaceAll(' ', '')))
    const used = [...said.matchAll(/\/BaseFont\s*\/[A-Z]{6}\+([^-/\s>]+)/g)].map(([, name = '']) => name)
    expect(used.filter((name) => !own.has(name))).toEqual([])
    const text = textOf(bytes)
    for (const words of ['Lunch🍜', '与校长会谈邓丽张伟', '渡辺桜子', '髙橋﨑𠮷田', 'Welcome', '□□'])
      expect(text).toContain(words)
  })

  it('is created without accessibility tags, with the reason, if PDF/UA is not possible', async () => {
    const book = handbookOf(empty())
    // A document without a title is not PDF/UA.
    const { bytes, problem } = await typesetHandbook({ ...book, titleText: '' })
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-')
    expect(problem).not.toBe(null)
    expect(streamsOf(bytes)).not.toContain('pdfuaid')
  })

  it('is created only once for parallel requests of the same handbook', async () => {
    const book = handbookOf(korea())
    const [one, two] = await Promise.all([handbookToPdf(book), handbookToPdf(book)])
    expect(two).toBe(one)
  })

  it('reports an invalid model', async () => {
    await expect(handbookToPdf({ language: 'en' } as unknown as Handbook)).rejects.toThrow(NotSet)
  })
})
