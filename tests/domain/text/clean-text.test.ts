import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cleanInput, cleanText } from '@/lib/domain/text/clean-text'
import { withoutRadicals } from '@/lib/domain/text/han-radicals'

describe('cleanText', () => {
  it.each([
    ['controls', 'Lunch\u0010 at\u0000 noon\u009f', 'Lunch at noon'],
    ['tabs', 'Room\t204', 'Room 204'],
    ['line ends', 'a\r\nb\rc\u2028d\ve\u0085f', 'a\nb\nc\nd\ne\nf'],
    ['a byte order mark', '\ufeffWelcome\ufeff', 'Welcome'],
    ['zero-width spaces', 'Kim\u200b Chul\u200b-soo', 'Kim Chul-soo'],
    ['soft hyphens', 'Univer\u00adsity', 'University'],
    ['word joiners and fillers', 'a\u2060b\u3164c\uffa0d', 'abcd'],
    ['direction marks in Latin', '\u202aKim\u202c\u200e', 'Kim'],
    ['halves of surrogate pairs', 'a\ud83cb\udf5cc', 'abc'],
    ['noncharacters', 'a\uffffb\ufdd0c\u{1fffe}', 'abc'],
    ['object replacement characters', 'Logo \ufffc', 'Logo '],
    ['a bullet of Word before a title', '\uf0b7\tWelcome', 'Welcome'],
    ['bullets of Word in a list', '\uf0b7\tone\n\uf0a7  two', '• one\n• two'],
    ['an arrow of Wingdings', 'Taipei \uf0e0 Seoul', 'Taipei → Seoul'],
    ['joiners in Latin', 'Auf\u200clage\u200d', 'Auflage'],
    ['a joiner at the end of an emoji', '🍜\u200d', '🍜'],
    ['stray selectors', '\ufe0f a', ' a'],
    ['decomposed letters', 'Cafe\u0301 Nguye\u0302\u0303n', 'Café Nguyễn'],
    ['decomposed Hangul', '한국'.normalize('NFD'), '한국'],
  ])('cleans %s', (_, dirty, clean) => {
    expect(cleanText(dirty)).toBe(clean)
  })

  it.each([
    ['joined emoji', '👩‍🔬 👨‍👩‍👧 ❤️‍🔥'],
    ['the flag of Wales', '🏴\u{e0067}\u{e0062}\u{e0077}\u{e006c}\u{e0073}\u{e007f}'],
    ['Persian', 'می\u200cخواهم'],
    ['Indic joiners', 'ශ්\u200dරී ක්\u200c'],
    ['Khmer line breaks', 'សាកល\u200bវិទ្យាល័យ'],
    ['Mongolian selectors', 'ᠮᠣᠩᠭᠣᠯ\u180b'],
    ['direction marks in Hebrew', 'אבג \u200f(1)'],
    ['ideographic variants', '葛\u{e0100}城 辻󠄀'],
    ['compatibility ideographs', '神田 﨑山'],
    ['private characters of names', '林\ue000'],
    ['no-break spaces', '9\u00a0am'],
    ['replacement characters', 'M\ufffdller'],
    ['line breaks', 'one\n\ntwo '],
  ])('keeps %s', (_, text) => {
    expect(cleanText(text)).toBe(text)
  })

  const anything = fc.string({
    unit: fc.oneof(
      fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)),
      fc.constantFrom(
        '\u200d',
        '\u200c',
        '\u200b',
        '\ufe0f',
        '\ufeff',
        '\uf0b7',
        '\t',
        '\r',
        '\n',
        '\u200f',
        '🍜',
        'e\u0301',
      ),
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }),
    ),
  })

  it('changes nothing the second time', () => {
    fc.assert(fc.property(anything, (text) => cleanText(cleanText(text)) === cleanText(text)))
  })

  it('leaves no control characters, lone surrogates or byte order marks', () => {
    fc.assert(
      fc.property(anything, (text) => {
        expect(cleanText(text)).not.toMatch(/(?!\n)\p{Cc}|\p{Cs}|[\ufeff\u00ad\uf020-\uf0ff\u2028\u2029]/u)
      }),
    )
  })

  it('keeps every letter and digit', () => {
    // A radical counts as the character that it stands for.
    const letters = (text: string) =>
      withoutRadicals(text)
        .normalize('NFKD')
        .match(/(?![\u115f\u1160\u3164\uffa0])[\p{L}\p{N}]/gu) ?? []
    fc.assert(
      fc.property(anything, (text) => {
        expect(letters(cleanText(text))).toEqual(letters(text))
      }),
      { examples: [['⻓']] },
    )
  })
})

describe('cleanInput', () => {
  it('cleans the strings of lists and objects, and leaves other values and the named fields', () => {
    const file = new Date(0)
    expect(
      cleanInput({ a: ['x\u0000', { b: '\ufeffy' }], from: 'z\u0000', n: 1, nothing: null, file }, /^from$/),
    ).toEqual({ a: ['x', { b: 'y' }], from: 'z\u0000', n: 1, nothing: null, file })
  })
})
