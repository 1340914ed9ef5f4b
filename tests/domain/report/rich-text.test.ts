import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Inline, plainWords, readMarkdown, toMarkdown } from '@/lib/domain/report/rich-text'

const hrefs = (inlines: readonly Inline[]): string[] =>
  inlines.flatMap((one) => {
    if (typeof one === 'string' || one.mark === 'break') return []
    return [...(one.mark === 'link' ? [one.href] : []), ...hrefs(one.of)]
  })

describe('readMarkdown', () => {
  it('reads emphasis, links, line breaks and paragraphs', () => {
    expect(readMarkdown('A *b* **c** [d](https://e.org)  \ne\n\nf')).toEqual([
      [
        'A ',
        { mark: 'em', of: ['b'] },
        ' ',
        { mark: 'strong', of: ['c'] },
        ' ',
        { mark: 'link', href: 'https://e.org', of: ['d'] },
        { mark: 'break' },
        'e',
      ],
      ['f'],
    ])
  })

  it('reads emphasis next to Chinese brackets', () => {
    expect(readMarkdown('說「**重要**」的')).toEqual([['說「', { mark: 'strong', of: ['重要'] }, '」的']])
  })

  it.each([
    '# no heading',
    '- no list',
    '1. no list',
    '> no quotation',
    '    no code',
    '`no code`',
    '***',
    '<b>no tag</b>',
    '<https://no.autolink>',
    '&lt;b&gt;',
    '| no | table |',
    'https://no.autolink',
  ])('leaves %s as typed', (markdown) => {
    expect(plainWords(readMarkdown(markdown))).toBe(markdown.trim())
    expect(
      readMarkdown(markdown)
        .flat()
        .every((one) => typeof one === 'string'),
    ).toBe(true)
  })

  it.each([
    '[x](javascript:alert(1))',
    '[x](JaVaScRiPt:alert(1))',
    '[x](java\tscript:alert(1))',
    '[x](&#106;avascript:alert(1))',
    '[x](data:text/html,1)',
    '[x](vbscript:x)',
    '[x](//evil.example)',
    '[x](/trips)',
    '[x](file:///etc/passwd)',
    '[x](<javascript:alert(1)>)',
    '[x](ht\ntps://a.b)',
    '[x][y]\n\n[y]: javascript:1',
    '[]()',
    '[x]()',
    '[x](<>)',
    '[x]("title")',
  ])('creates no link from %s', (markdown) => {
    expect(readMarkdown(markdown).flatMap(hrefs)).toEqual([])
  })

  it('leaves a link without an address as typed', () => {
    expect(readMarkdown('See [the *page*]() here')).toEqual([
      ['See ', '[', 'the ', { mark: 'em', of: ['page'] }, ']()', ' here'],
    ])
  })

  it('allows only links to pages and mailboxes', () => {
    const piece = fc.constantFrom(
      '[',
      ']',
      '(',
      ')',
      '*',
      '_',
      '<',
      '>',
      '"',
      '\\',
      '!',
      'javascript:',
      'https://e.org',
      'mailto:a@b.c',
      'data:',
      ' ',
      '\n',
      'x',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        for (const href of readMarkdown(pieces.join('')).flatMap(hrefs))
          expect(href).toMatch(/^(?:https?:\/\/|mailto:)[^\s"<>]+$/)
      }),
      { numRuns: 500 },
    )
  })
})

describe('toMarkdown', () => {
  it('does not escape plain prose', () => {
    expect(toMarkdown('Dean O’Neill (A_1) said: “Yes.”')).toBe('Dean O’Neill (A_1) said: “Yes.”')
  })

  it('can be read back as the same text', () => {
    const sign = fc.constantFrom(
      '*',
      '_',
      '[',
      ']',
      '(',
      ')',
      '\\',
      '!',
      '`',
      '<',
      '&amp;',
      ' ',
      'a',
      '重',
      'https://e.org',
      '.',
    )
    fc.assert(
      fc.property(fc.array(sign, { maxLength: 20 }), (signs) => {
        const words = signs.join('').replace(/\s+/g, ' ').trim()
        expect(plainWords(readMarkdown(toMarkdown(words)))).toBe(words)
      }),
      { numRuns: 500 },
    )
  })
})
