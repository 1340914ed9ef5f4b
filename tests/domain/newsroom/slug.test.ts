import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { freeSlug, isSlug, proposeSlug, slugIn, slugLength, slugOf } from '@/lib/domain/newsroom/slug'

describe('slugOf', () => {
  it.each([
    ['NTNU Delegation Visits Three Korean Universities', 'ntnu-delegation-visits-three-korean-universities'],
    ['The University’s Łódź & Gießen trip — 2024!', 'the-universitys-lodz-giessen-trip-2024'],
    ['Đại học Quốc gia Hà Nội', 'dai-hoc-quoc-gia-ha-noi'],
    ['師大訪問團', ''],
    ['한양대학교', ''],
    ['ＮＴＮＵ', 'ntnu'],
    ['<script>alert(1)</script>', 'script-alert-1-script'],
    ['../../etc/passwd', 'etc-passwd'],
    ['  ', ''],
  ])('makes %s a slug', (text, slug) => {
    expect(slugOf(text)).toBe(slug)
  })

  it('cuts between words', () => {
    const slug = slugOf('word '.repeat(40))
    expect(slug).toMatch(/^word(-word)*$/)
    expect(slug.length).toBeGreaterThan(slugLength - 5)
    expect(slugOf('x'.repeat(200))).toHaveLength(slugLength)
  })

  it('returns null or a valid slug for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const slug = slugOf(text)
        expect(slug === '' || isSlug(slug)).toBe(true)
      }),
    )
  })
})

describe('isSlug', () => {
  it.each(['', 'A', 'a--b', '-a', 'a-', 'a/b', 'a.b', 'é', 'a b', 'x'.repeat(81)])('refuses "%s"', (text) => {
    expect(isSlug(text)).toBe(false)
  })
})

describe('proposeSlug', () => {
  const about = {
    headline: '師大行政團隊赴韓標竿學習',
    start: '2023-10-31',
    institution: { ko: '한양대학교', en: 'Hanyang University' },
    id: '8f1c2d3e-0000-4000-8000-000000000000',
  }

  it('uses a Latin headline', () => {
    expect(proposeSlug({ ...about, headline: 'NTNU Visits Korea' })).toBe('ntnu-visits-korea')
  })

  it('uses the date and the institution if the headline is not Latin', () => {
    expect(proposeSlug(about)).toBe('2023-10-31-hanyang-university')
  })

  it('does not use a lone acronym as headline', () => {
    expect(proposeSlug({ ...about, headline: 'NTNU 行政團隊赴韓標竿學習 AI' })).toBe('2023-10-31-hanyang-university')
  })

  it('falls back to the date and a short id if nothing is Latin', () => {
    expect(proposeSlug({ ...about, institution: { ko: '한양대학교' } })).toBe('visit-2023-10-31-8f1c2d3e')
    expect(proposeSlug({ headline: '', start: null, institution: null, id: 'x-1' })).toBe('visit-x1')
  })

  it('always proposes a slug', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.uuid(),
        fc.option(fc.constant('--10-31')),
        (headline, id, start) => {
          expect(isSlug(proposeSlug({ headline, start, institution: null, id }))).toBe(true)
        },
      ),
    )
  })
})

describe('slugIn', () => {
  it('is the other article’s slug with the language appended, within the maximum length', () => {
    expect(slugIn('zh-Hant', 'visit-to-korea')).toBe('visit-to-korea-zh')
    expect(slugIn('zh-Hant', 'a'.repeat(slugLength))).toHaveLength(slugLength)
  })
})

describe('freeSlug', () => {
  it('increments a number until the slug is unused', () => {
    expect(freeSlug('a-b', () => false)).toBe('a-b')
    expect(freeSlug('a-b', (slug) => ['a-b', 'a-b-2'].includes(slug))).toBe('a-b-3')
  })

  it('respects the maximum length', () => {
    const long = slugOf('x'.repeat(200))
    expect(isSlug(freeSlug(long, (slug) => slug === long))).toBe(true)
  })
})
