import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parting } from '@/lib/domain/text/common-affixes'
import { piecesOf } from '@/lib/domain/report/report-page-parts'
import { markInlines } from '@/lib/domain/report/rich-marks'
import { readMarkdown } from '@/lib/domain/report/rich-text'
import { anyDraft, block, paragraph, sentenceOf } from './report-blocks'

describe('piecesOf', () => {
  const sentences = [
    sentenceOf('An 11-member delegation led by Y.H. Frank Ying went to Seoul.', 'a'),
    sentenceOf('It met Kim.', 'b'),
  ]
  const seen = (text: string) =>
    piecesOf({ text, sentences }).map(({ start, end, at, as }) => [as, at, text.slice(start, end)])

  it('distinguishes generated sentences, edited ones, and those of the user', () => {
    expect(seen('It met Kim. Mine. A 12-member delegation led by Y.H. Frank Ying went to Seoul.')).toEqual([
      ['generated', 1, 'It met Kim.'],
      ['own', null, 'Mine.'],
      ['edited', 0, 'A 12-member delegation led by Y.H. Frank Ying went to Seoul.'],
    ])
  })

  const [long, short] = sentences.map(({ text }) => text) as [string, string]
  const quoting =
    'The rector of the university wrote in a letter to all of the staff that summer: ' +
    `“${long.slice(0, -1)},” and more of the kind that nobody reads.`

  it.each([
    [
      'in an emphasis',
      `**${short}** Mine.`,
      [
        ['edited', 1, `**${short}**`],
        ['own', null, 'Mine.'],
      ],
    ],
    [
      'in a weaker one, behind another',
      `${long} *${short}*`,
      [
        ['generated', 0, long],
        ['edited', 1, `*${short}*`],
      ],
    ],
    [
      'both in one',
      `**${long} ${short}**`,
      [
        ['own', null, '**'],
        ['generated', 0, long],
        ['generated', 1, short],
        ['own', null, '**'],
      ],
    ],
    [
      'with a word in an emphasis',
      'It **met** Kim. Mine.',
      [
        ['edited', 1, 'It **met** Kim.'],
        ['own', null, 'Mine.'],
      ],
    ],
    [
      'behind a colon',
      `In short: ${short}`,
      [
        ['own', null, 'In short:'],
        ['generated', 1, short],
      ],
    ],
    [
      'behind a colon in an emphasis',
      `**In short:** ${short}`,
      [
        ['own', null, '**In short:**'],
        ['generated', 1, short],
      ],
    ],
    [
      'behind a quotation',
      `“We came.” ${short}`,
      [
        ['own', null, '“We came.”'],
        ['generated', 1, short],
      ],
    ],
    ['in quotation marks', `“${short}”`, [['edited', 1, `“${short}”`]]],
    [
      'in straight ones',
      `He wrote: "${short}" Mine.`,
      [
        ['edited', 1, `He wrote: "${short}"`],
        ['own', null, 'Mine.'],
      ],
    ],
    ['in a quotation longer than itself', quoting, [['edited', 0, quoting]]],
    ['in brackets', `(${short})`, [['edited', 1, `(${short})`]]],
    [
      'as a link',
      `[${short}](https://example.org/a/very/long/address/of/many/words/indeed/page.html)`,
      [['edited', 1, `[${short}](https://example.org/a/very/long/address/of/many/words/indeed/page.html)`]],
    ],
    [
      'on a line of its own',
      `Mine.\n\n${short}`,
      [
        ['own', null, 'Mine.'],
        ['generated', 1, short],
      ],
    ],
    [
      'within another sentence',
      `Then it rained, and: ${short.slice(0, -1)} again, on the way`,
      [['edited', 1, `Then it rained, and: ${short.slice(0, -1)} again, on the way`]],
    ],
  ])('finds a generated sentence: %s', (_, text, pieces) => {
    expect(seen(text)).toEqual(pieces)
  })

  it.each([
    [
      '他寫道：「訪問三校大學。」再見。',
      [
        ['edited', 0, '他寫道：「訪問三校大學。」'],
        ['own', null, '再見。'],
      ],
    ],
    [
      '簡言之：訪問三校大學。',
      [
        ['own', null, '簡言之：'],
        ['generated', 0, '訪問三校大學。'],
      ],
    ],
    [
      '第一。**訪問三校大學。**第二。',
      [
        ['own', null, '第一。'],
        ['edited', 0, '**訪問三校大學。**'],
        ['own', null, '第二。'],
      ],
    ],
    [
      '第一。訪問三校大學。第二。',
      [
        ['own', null, '第一。'],
        ['generated', 0, '訪問三校大學。'],
        ['own', null, '第二。'],
      ],
    ],
  ])('finds a generated Chinese sentence: %s', (text, pieces) => {
    expect(
      piecesOf({ text, sentences: [sentenceOf('訪問三校大學。')] }).map(({ start, end, at, as }) => [
        as,
        at,
        text.slice(start, end),
      ]),
    ).toEqual(pieces)
  })

  it('classifies a continued headline as edited', () => {
    expect(
      piecesOf({ text: 'Hansung Kim Received Us and Lee', sentences: [sentenceOf('Hansung Kim Received Us')] }).map(
        ({ as, at, end }) => [as, at, end],
      ),
    ).toEqual([['edited', 0, 31]])
  })

  it('joins parts split at a full stop that does not end a sentence', () => {
    const long = [sentenceOf('Kim and Lee of the Office of Int. Affairs in Seoul received the delegation.', 'a')]
    const text = 'Kim and Lee of the Office of Int. Affairs in Seoul received the guests.'
    expect(piecesOf({ text, sentences: long })).toEqual([{ start: 0, end: text.length, at: 0, as: 'edited' }])
  })

  it('covers every word, sorted and without overlaps', () => {
    fc.assert(
      fc.property(anyDraft, (blocks) => {
        for (const one of blocks) {
          const pieces = piecesOf(one)
          const between = [0, ...pieces.flatMap(({ start, end }) => [start, end]), one.text.length]
          expect(between).toEqual([...between].sort((a, b) => a - b))
          for (let i = 0; i < between.length; i += 2) expect(one.text.slice(between[i], between[i + 1]).trim()).toBe('')
          expect(new Set(pieces.flatMap(({ at }) => at ?? [])).size).toBe(pieces.filter(({ at }) => at !== null).length)
        }
      }),
      { numRuns: 300 },
    )
  })

  it('returns the generated sentences of an unedited block', () => {
    expect(piecesOf(block('a', paragraph(...sentences))).map(({ as, at }) => [as, at])).toEqual([
      ['generated', 0],
      ['generated', 1],
    ])
  })
})

describe('parting', () => {
  const parts = (a: string, b: string) => parting(a, b).map(({ start, end }, i) => [a, b][i]!.slice(start, end))

  it('finds the difference of two texts in whole words or characters', () => {
    expect(parts('sent an 11-member delegation', 'sent a 12-member delegation')).toEqual([
      'an 11-member',
      'a 12-member',
    ])
    expect(parts('Ying率團11人，赴韓', 'Ying率團12人，赴韓')).toEqual(['11', '12'])
    expect(parts('A went.', 'A and B went.')).toEqual(['', 'and B '])
    expect(parts('same', 'same')).toEqual(['', ''])
  })
})

describe('markInlines', () => {
  it('flags ranges of the plain text, also across an emphasis', () => {
    const [inlines] = readMarkdown('A *12-member* team of [Hanyang](https://hanyang.ac.kr) met')
    expect(
      markInlines(inlines!, [
        { start: 2, end: 16 },
        { start: 20, end: 27 },
      ]),
    ).toEqual([
      'A ',
      { mark: 'em', of: [{ mark: 'flag', flag: 0, of: '12-member' }] },
      { mark: 'flag', flag: 0, of: ' team' },
      ' of ',
      { mark: 'link', href: 'https://hanyang.ac.kr', of: [{ mark: 'flag', flag: 1, of: 'Hanyang' }] },
      ' met',
    ])
  })
})
