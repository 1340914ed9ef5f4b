import { expect, it } from 'vitest'
import { renderHandbook } from '@/components/handbook/render-handbook'
import { toHandbookWord } from '@/lib/handbook/word'
import { printable, styleFor, unprintable } from '@/lib/server/handbook/press/fonts.mjs'
import { validateXML } from 'xmllint-wasm'
import { unzipped } from '../report/zip'
import { crowded, handbookOf, handbooks, korea } from './cases'

it.each(handbooks)(
  '%s: the Word document is well-formed, and has headings, repeated table headers and page numbers',
  async (name, make) => {
    const book = handbookOf(make(), 'zh-Hant')
    const files = unzipped(await toHandbookWord(book))
    for (const [path, contents] of files) {
      if (!/\.(?:xml|rels)$/.test(path)) continue
      // There is no schema: only well-formedness can be checked.
      const { errors } = await validateXML({ xml: [{ fileName: 'part.xml', contents }], normalization: 'format' })
      expect(errors, path).toEqual([])
    }
    const document = files.get('word/document.xml')!
    expect(document.match(/w:val="Heading1"/g)!.length).toBeGreaterThanOrEqual(
      2 + [book.visits, book.emergency].filter((part) => part.length > 0).length,
    )
    expect([...files].some(([path, text]) => path.includes('footer') && text.includes('NUMPAGES'))).toBe(true)
    if (name !== 'empty') {
      expect(document).toContain('w:tblHeader')
      for (const {
        name: { other },
      } of book.visits)
        expect(document).toContain(other!.text)
    }
  },
)

it('has the same bytes for the same handbook', async () => {
  expect(await toHandbookWord(handbookOf(korea()))).toEqual(await toHandbookWord(handbookOf(korea())))
})

it('escapes names and characters with a special meaning in every format', async () => {
  const whole = korea()
  const probe = '<script>alert(1)</script> & "x" ]]>\u000b'
  const book = handbookOf({
    ...whole,
    record: { ...whole.record, trip: { ...whole.record.trip, title: { en: probe } } },
  })
  expect(unzipped(await toHandbookWord(book)).get('word/document.xml')).toContain(
    '&lt;script&gt;alert(1)&lt;/script&gt; &amp;',
  )
  const html = await renderHandbook(book)
  expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt; &amp;')
  expect(html).not.toMatch(/<script|style="/)
})

it('marks every foreign-language text of the print page with its language', async () => {
  const html = await renderHandbook(handbookOf(crowded(), 'zh-Hant', { version: { draft: true, day: '今天' } }))
  expect(html).toContain('<html lang="zh-Hant">')
  expect(html).toContain('<span lang="th">254 ถนนพญาไท')
  expect(html).toContain('<span lang="ar">شارع')
  expect(html).toContain('<p class="draft">草稿</p>')
})

it('knows which characters the typefaces have', () => {
  expect(unprintable('Ying 印永翔 한양대학교 髙橋 จุฬาฯ جامعة Nguyễn Ελλάς Москва שלום हिन्दी ខ្មែរ ລາວ မြန်မာ')).toEqual([])
  const more = ['தமிழ் বাংলা తెలుగు ශ්‍රී አማርኛ བོད་ ᠮᠣᠩᠭᠣᠯ', 'ქართული Հայերեն ગુજરાતી ಕನ್ನಡ മലയാളം ଓଡ଼ିଆ ਪੰਜਾਬੀ ދިވެހި']
  expect(more.flatMap(unprintable)).toEqual([])
  expect(unprintable('Lunch 🍜 👩‍🔬 🇹🇼 ✈️ 1️⃣ 𠮷 谈 ∑ ℃ ①')).toEqual([])
  expect(unprintable('aᚠ𪜈\ue000a')).toEqual(['ᚠ', '𪜈', '\ue000'])
})

it('replaces characters that no typeface has, and reports them', () => {
  expect(printable('Lunch 🍜, 𪜈子 \ue000')).toBe('Lunch 🍜, □子 □')
  // A letter is kept if only its mark is unknown.
  expect(printable('1\u{1d165}')).toBe('1□')
})

it('sets a text in letters of one style, whatever its language', () => {
  expect(styleFor('Kim', 'en')).toBe(null)
  expect(styleFor('骨', 'ja')).toBe('ja')
  expect(styleFor('骨', 'en')).toBe('zh-Hant')
  expect(styleFor('与校长会谈', 'en')).toBe('zh-Hans')
  expect(styleFor('与校长会谈', 'zh-Hant')).toBe('zh-Hans')
  expect(styleFor('髙橋 健一', 'zh-Hant')).toBe('ja')
  expect(styleFor('東京タワー', 'en')).toBe('ja')
  expect(styleFor('김철수 金', 'en')).toBe('ko')
})

it('never breaks a driver card across two pages of the Word document', async () => {
  const book = handbookOf(korea())
  const text = unzipped(await toHandbookWord(book)).get('word/document.xml') ?? ''
  const addresses = book.visits.flatMap((visit) => visit.addresses)
  expect(addresses.length).toBeGreaterThan(0)
  for (const { name, latin, local } of addresses) {
    const shown = [name.other ?? name.words, local ?? latin, ...(local ? [latin] : [])].flatMap(
      (one) => one?.text ?? [],
    )
    const kept = shown.map((words) =>
      text.split('<w:p>').some((part) => part.includes(`>${words}<`) && part.includes('<w:keepLines/>')),
    )
    expect(kept).toEqual(shown.map(() => true))
  }
  expect(text.match(/<w:keepNext\/><w:keepLines\/>/g)?.length).toBeGreaterThanOrEqual(addresses.length)
})

it.each(['en', 'zh-Hant'] as const)(
  'prints the hotel’s address in every form, and no empty part: %s',
  async (locale) => {
    const whole = korea()
    const item = whole.record.item.map((one) =>
      one.kind === 'lodging' ? { ...one, placeAddress: { en: '1 Sample-ro, Seoul', ko: '서울 샘플로 1' } } : one,
    )
    const book = handbookOf({ ...whole, record: { ...whole.record, item, emergency: [] } }, locale)
    const forms = [unzipped(await toHandbookWord(book)).get('word/document.xml') ?? '', await renderHandbook(book)]
    for (const form of forms) {
      expect(form).toContain('서울 샘플로 1')
      expect(form).toContain('1 Sample-ro, Seoul')
      expect(form).not.toContain(book.labels.emergency)
    }
  },
)
