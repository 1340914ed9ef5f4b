import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pairedMarks } from '@/lib/domain/report/paired-marks'
import { joined } from '@/lib/domain/report/report-draft'
import { splitSentences, wordSimilarity } from '@/lib/domain/report/sentences'
import { makeReport } from '@/lib/report/report'
import { cases, inventedCases } from '../../report/cases'
import { cpuTime } from '../../cpu-time'

const split = (text: string) => splitSentences(text).map(({ start, end }) => text.slice(start, end))

describe('splitSentences', () => {
  it('takes linear time for any text', () => {
    const milliseconds = cpuTime(() => {
      for (const row of ['.', '“', '「', '[', '“(', '(a). ', '(a. ', '“a.” ', '。」', '._a ', '?**x'])
        split(`${row.repeat(40_000 / row.length)}a`)
      split('“'.repeat(20_000) + ')'.repeat(20_000))
    })
    expect(milliseconds).toBeLessThan(8_000)
  })

  it('finds the end of sentences in every script', () => {
    expect(split('They went. “We came,” he said. Then home.')).toEqual([
      'They went.',
      '“We came,” he said.',
      'Then home.',
    ])
    expect(split('一行11人赴韓。訪問三校。「很好。」他說。')).toEqual([
      '一行11人赴韓。',
      '訪問三校。',
      '「很好。」',
      '他說。',
    ])
    expect(split('One.\n\nTwo')).toEqual(['One.', 'Two'])
  })

  it('knows initials, degrees and honorifics', () => {
    expect(split('Vice President Y.H. Frank Ying met Prof. Dr. A. B. Kim, Ph.D. She left.')).toEqual([
      'Vice President Y.H. Frank Ying met Prof. Dr. A. B. Kim, Ph.D. She left.',
    ])
    expect(split('Dr. Kim and Prof. Lee met. They talked.')).toEqual(['Dr. Kim and Prof. Lee met.', 'They talked.'])
    expect(split('Rev. Hon. Prof.Dr. Ek and Dr.-Ing. Oh met Dr. h.c. Li. It rained.')).toEqual([
      'Rev. Hon. Prof.Dr. Ek and Dr.-Ing. Oh met Dr. h.c. Li.',
      'It rained.',
    ])
  })

  it.each([
    ['One. Two! Three? Four', 4],
    ['Dr. Y.H. Frank Ying came. He left.', 2],
    ['“We agree. We go on,” she said. Then lunch.', 2],
    ['He said "Yes. No." Then he left.', 2],
    ['第一句。第二句！「第三句。還是。」第四句', 4],
    ['Never “closed. But ends. Here.', 3],
    ['From 9.30 a.m. to 3.5 km.', 1],
    ['', 0],
  ])('%s', (text, count) => {
    expect(split(text)).toHaveLength(count)
  })

  it.each([
    '“A. B,” he said.',
    '‘A. It’s B. The hosts’ own,’ he said.',
    '"A. B," he said.',
    "'A. It's B,' he said.",
    '„A. B“, sagte er.',
    '«A. B», dit-il.',
    '»A. B«, sagte er.',
    '”A. B”, sade han.',
    '他說「好。真的。」，一行人離開。',
    '背景包括「The exchange began in 1990.」及「Sustained by staff.」。',
    '『一。二。』，他說。',
    '《你好嗎？我很好。》一書',
    '他說"好。真的。"，一行人離開。',
    'They (A. B. Kim and C. Then D) met.',
    '一行人（甲。乙。）離開。',
    '[Hanyang. Seoul](https://hanyang.ac.kr/a.B) met.',
  ])('does not cut within marks or brackets: %s', (text) => {
    expect(split(text)).toEqual([text])
  })

  it('ends after brackets that contain a sentence', () => {
    expect(split('一句。（甲。乙。）又一句。')).toEqual(['一句。', '（甲。乙。）', '又一句。'])
    expect(split('One. (Two. Three.) Four (Five Univ.) Six.')).toEqual([
      'One.',
      '(Two. Three.)',
      'Four (Five Univ.) Six.',
    ])
  })

  it('ignores marks without a partner', () => {
    expect(split('The hosts\' hall. 5" pipes. The ’90s. Ends (here. Now.')).toEqual([
      "The hosts' hall.",
      '5" pipes.',
      'The ’90s.',
      'Ends (here.',
      'Now.',
    ])
    expect(split('「第一。\n第二。」第三。')).toEqual(['「第一。', '第二。」', '第三。'])
  })

  it('ends after a company or an initial only if no name continues', () => {
    expect(split('They met Acme Co., Ltd. The talks went on. Acme Co. Ltd. Korea came.')).toEqual([
      'They met Acme Co., Ltd.',
      'The talks went on.',
      'Acme Co. Ltd. Korea came.',
    ])
    expect(split('It chose plan B. They left with J. B. Kim.')).toEqual([
      'It chose plan B.',
      'They left with J. B. Kim.',
    ])
    expect(split('Room No. 5 on Sept. 12. He said no. Then pp. 3.')).toEqual([
      'Room No. 5 on Sept. 12.',
      'He said no.',
      'Then pp. 3.',
    ])
  })

  it('keeps marks of emphasis with their sentence', () => {
    expect(split('**One.** Two. *Three. Four.* Five.')).toEqual(['**One.**', 'Two.', '*Three.', 'Four.*', 'Five.'])
    expect(split('第一句。**第二句。**第三句。')).toEqual(['第一句。', '**第二句。**', '第三句。'])
    expect(split('他說"好。"她說"不好。"')).toEqual(['他說"好。"', '她說"不好。"'])
  })

  it('ends a sentence with a company before a title, but not with a country', () => {
    expect(split('It met Acme Co., Ltd. Professor Wu spoke.')).toEqual(['It met Acme Co., Ltd.', 'Professor Wu spoke.'])
    expect(split('It met U.S. President Lee.')).toEqual(['It met U.S. President Lee.'])
  })

  it.each([...cases, ...inventedCases])('finds the sentences of a report where they were joined: %s', (_, file) => {
    for (const language of ['en', 'zh-Hant'] as const)
      for (const { sentences } of makeReport(file, { language }).paragraphs) {
        const texts = sentences.map(({ text }) => text)
        expect(split(joined(texts)).filter((one) => !texts.includes(one))).toEqual([])
      }
  })

  const any = fc
    .array(
      fc.oneof(
        fc.constantFrom(
          ...' .!?…。！？“”‘’„«»"\'「」『』（）()[]*_\n、，',
          'Dr.',
          'Y.H.',
          'Ph.D.',
          'Kim',
          'met',
          '大學',
          '好',
          'é',
          '12',
        ),
        fc.string({ maxLength: 3, unit: 'grapheme' }),
      ),
      { maxLength: 40 },
    )
    .map((parts) => parts.join(''))

  it('keeps every word in order, and splits each sentence no further', () => {
    fc.assert(
      fc.property(any, (text) => {
        const found = splitSentences(text)
        const edges = [0, ...found.flatMap(({ start, end }) => [start, end]), text.length]
        expect(edges).toEqual([...edges].sort((a, b) => a - b))
        edges.forEach((edge, i) => {
          if (i % 2 === 0) expect(text.slice(edge, edges[i + 1]).trim()).toBe('')
        })
        for (const { start, end } of found) {
          expect(text.slice(start, end)).toBe(text.slice(start, end).trim())
          expect(text.slice(start, end)).not.toContain('\n')
        }
      }),
      { numRuns: 1000 },
    )
  })

  it('does not split within a pair of marks', () => {
    fc.assert(
      fc.property(any, (text) => {
        const lines = text.split('\n')
        lines.forEach((line) => {
          for (const { start, end } of splitSentences(line))
            for (const pair of pairedMarks(line))
              expect((start > pair.open && start <= pair.close) || (end > pair.open && end <= pair.close)).toBe(false)
        })
      }),
      { numRuns: 1000 },
    )
  })
})

describe('pairedMarks', () => {
  it('respects nesting, and ignores marks without a partner', () => {
    const pairs = (line: string) => pairedMarks(line).map(({ open, close }) => line.slice(open, close + 1))
    expect(pairs('“a ‘b’ (c” d)')).toEqual(['‘b’', '“a ‘b’ (c”'])
    expect(pairs('「一『二』」')).toEqual(['『二』', '「一『二』」'])
    expect(pairs("it's the hosts' 5\" pipe")).toEqual([])
  })
})

describe('wordSimilarity', () => {
  it('counts the words two sentences share', () => {
    expect([
      wordSimilarity('It met Kim.', 'it met kim'),
      wordSimilarity('一二三四', '一二五六'),
      wordSimilarity('a', 'b'),
      wordSimilarity('', ''),
    ]).toEqual([1, 0.5, 0, 0])
  })
})
