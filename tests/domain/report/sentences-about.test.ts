import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Asked, askedOf } from '@/lib/domain/name-check/name-check'
import type { PersonName } from '@/lib/domain/text/person-name'
import { type Block, type BlockKind, generatedText, type GeneratedSentence } from '@/lib/domain/report/report-draft'
import { plainWords, readMarkdown, toMarkdown } from '@/lib/domain/report/rich-text'
import { sentencesAbout } from '@/lib/domain/report/sentences-about'
import { checkTripFile, type TripFile } from '@/lib/domain/trip/trip-file'
import { tripFromFile } from '@/lib/domain/trip/trip-from-file'
import type { WholeTrip } from '@/lib/domain/trip/trip-record'
import { makeReport, type Sentence } from '@/lib/report/report'
import { cpuTime } from '../../cpu-time'
import { noMoreContacts } from '../directory/no-contacts'

const made = (text: string, ...facts: string[]): GeneratedSentence => ({ text, facts })
const block = (
  sentences: readonly GeneratedSentence[],
  text = generatedText({ sentences }),
  kind: BlockKind = 'paragraph',
) => ({
  kind,
  sentences,
  text,
})
const named = (full: string, parts: Partial<PersonName> = {}): PersonName => ({ full: { en: full }, ...parts })
const kim: Asked = {
  person: {
    id: 'kim',
    name: named('Hansung Kim', { family: { en: 'Kim' } }),
    institutionId: 'hanyang',
    email: null,
    phone: null,
    ...noMoreContacts,
    languages: [],
  },
  institutionId: 'hanyang',
  hosts: [{ id: 'h1', revision: 1, visitId: 'v1', personId: 'kim', title: { en: 'Vice President' } }],
  quotes: [
    { id: 'q1', revision: 1, speakerId: 'kim', form: 'direct', text: { en: 'We agree' } },
    { id: 'q2', revision: 1, speakerId: 'kim', form: 'reported', text: { en: 'they agree' } },
  ],
  signed: [
    {
      id: 'a1',
      revision: 1,
      visitId: 'v1',
      kind: { en: 'MoU' },
      subject: null,
      status: 'signed',
      signerIds: ['ying', 'kim'],
      termYears: null,
    },
  ],
}
const lee = named('Hanjung Lee', { family: { en: 'Lee' } })
const about = (text: string | ReturnType<typeof block>[], others: PersonName[] = [lee], asked = kim) =>
  sentencesAbout(typeof text === 'string' ? [block([], text)] : text, asked, others).map((one) => one.text)

describe('generated sentences', () => {
  it('are about a person if they are based on the person, a host, a quote or a signature', () => {
    expect(
      about([
        block([
          made('Kim received us.', 'host:h1'),
          made('Lee did too.', 'host:h2'),
          made('He is from Seoul.', 'person:kim/name'),
          made('He signed.', 'agreement:a1/signers[1]'),
          made('Ying signed.', 'agreement:a1/signers[0]', 'agreement:a1'),
          made('Thanks, he said.', 'quote:q2'),
          { text: 'Vice President Kim led the tour.', facts: ['visit:v1'], again: ['host:h1'] },
        ]),
      ]),
    ).toEqual([
      'Kim received us.',
      'He is from Seoul.',
      'He signed.',
      'Thanks, he said.',
      'Vice President Kim led the tour.',
    ])
  })

  it('are in the order of the text, as plain text, and verbatim ones are marked', () => {
    const [one, two] = [made('“We agree,” Kim said.', 'quote:q1'), made('Kim was *glad*.', 'host:h1')]
    expect(sentencesAbout([block([one, two], '**Kim was *glad*.** “We agree,” Kim said.')], kim, [])).toEqual([
      { text: 'Kim was glad.', kind: 'paragraph', isVerbatim: false },
      { text: '“We agree,” Kim said.', kind: 'paragraph', isVerbatim: true },
    ])
  })

  it('are not shown if the user removed them', () => {
    expect(about([block([made('Kim received us.', 'host:h1')], '')])).toEqual([])
  })
})

describe('sentences of users', () => {
  it('are about a person if they name the person, and are shown as edited', () => {
    const generated = [made('Kim received us.', 'host:h1'), made('Lee did too.', 'host:h2')]
    expect(about([block(generated, 'Hansung Kim welcomed all of us. Lee did too. It rained.')])).toEqual([
      'Hansung Kim welcomed all of us.',
    ])
    expect(about([block(generated, 'Kim received us. Vice President Kim then spoke.')])).toEqual([
      'Kim received us.',
      'Vice President Kim then spoke.',
    ])
  })

  it('are not confused with the sentence they were appended to', () => {
    expect(
      about([block([made('Hansung Kim received us', 'host:h1')], 'Hansung Kim received us and Lee', 'headline')]),
    ).toEqual(['Hansung Kim received us and Lee'])
  })

  it.each([
    'The delegation toured Kim Park.',
    'Kim Tower stands there.',
    'Hansung Kimura spoke.',
    'Dean Kim spoke.',
    'Seoul is large.',
    'kim said so.',
  ])('exclude: %s', (sentence) => {
    expect(about(sentence)).toEqual([])
  })

  it.each([
    'Vice President Kim spoke.',
    '“Good,” Kim said.',
    '“Good,” said Kim.',
    'Prof. Kim came.',
    'It was Hansung Kim’s idea.',
  ])('include: %s', (sentence) => {
    expect(about(sentence)).toEqual([sentence])
  })

  it('are not about a person if another has the same family name', () => {
    const other = named('Minji Kim', { family: { en: 'Kim' } })
    expect(about('Vice President Kim spoke. Minji Kim spoke. Hansung Kim spoke.', [other])).toEqual([
      'Hansung Kim spoke.',
    ])
  })

  it('respect Chinese titles, and names that are the beginning of longer ones', () => {
    const wang: Asked = {
      ...kim,
      person: { ...kim.person, name: { full: { 'zh-Hant': '王明' }, family: { 'zh-Hant': '王' } } },
      hosts: [{ ...kim.hosts[0]!, title: { 'zh-Hant': '副校長' } }],
    }
    expect(
      about(
        '王明德到場。王明致詞。王副校長說：「歡迎。請坐。」國王也來了。',
        [{ full: { 'zh-Hant': '王明德' } }],
        wang,
      ),
    ).toEqual(['王明致詞。', '王副校長說：「歡迎。請坐。」'])
  })
})

// A host's page is accessible to anyone with its address, and staff see the pages of all hosts.
it('takes linear time for any text', () => {
  const others = Array.from({ length: 60 }, (_, n) => named(`Person ${n}`, { full: { en: `Person ${n}`, zh: '王' } }))
  const milliseconds = cpuTime(() => {
    for (const row of ['。', '.', '. ', '!)', '“ a. ', '王', 'Kim ', 'President Kim ', 'Hansung Kim. ', 'Lee '])
      about(row.repeat(40_000 / row.length), others)
  })
  expect(milliseconds).toBeLessThan(8_000)
})

describe('other people', () => {
  const files = ['trips', 'invented-trips']
    .flatMap((folder) =>
      readdirSync(join('tests/fixtures', folder)).map((name) => join('tests/fixtures', folder, name)),
    )
    .map((path) => checkTripFile(JSON.parse(readFileSync(path, 'utf8'))))
    .map((checked) => {
      if (!checked.ok) throw new Error('fixture')
      return checked.file
    })

  const trips = files.flatMap((file) => (['en', 'zh-Hant'] as const).map((language) => generatedTrip(file, language)))
  const moves = fc.array(fc.record({ at: fc.nat(), how: fc.constantFrom('drop', 'join', 'emphasise', 'write on') }), {
    maxLength: 6,
  })

  it('are not shown to a person, however the report was edited, unless the sentence is about both', () => {
    fc.assert(
      fc.property(fc.constantFrom(...trips), moves, ({ whole, blocks }, edits) => {
        const edited = edits.reduce(edit, blocks)
        const asked = askedOf(whole)
        const people = Object.values(whole.directory.people)
        for (const one of asked) {
          const others = people.filter(({ id }) => id !== one.person.id)
          const theirs = asked.filter(({ person }) => person.id !== one.person.id)
          for (const { text } of sentencesAbout(
            edited,
            one,
            others.map(({ name }) => name),
          )) {
            const names = theirs.filter(({ person }) =>
              Object.values(person.name.full).some((full) => text.includes(full)),
            )
            if (names.length > 0)
              expect(
                formsOf(one).some((form) => text.includes(form)),
                `${one.person.name.full.en}: ${text}`,
              ).toBe(true)
            // Each is a sentence of the current text.
            expect(edited.some((b) => plain(b.text).includes(text))).toBe(true)
          }
        }
      }),
      { numRuns: 300 },
    )
  })

  it('shows a sentence to every host that a report names', () => {
    const silent = trips.flatMap(({ whole, blocks }) =>
      askedOf(whole).filter((one) => {
        const isNamed = blocks.some((b) =>
          Object.values(one.person.name.full).some((full) => plain(b.text).includes(full)),
        )
        return isNamed && sentencesAbout(blocks, one, []).length === 0
      }),
    )
    expect(silent.map(({ person }) => person.name.full)).toEqual([])
  })

  type GeneratedTrip = { whole: WholeTrip; blocks: readonly Pick<Block, 'kind' | 'sentences' | 'text'>[] }

  function generatedTrip(file: TripFile, language: 'en' | 'zh-Hant'): GeneratedTrip {
    const whole = tripFromFile(file)
    const sentence = ({ text, facts, again = [] }: Sentence): GeneratedSentence => ({
      text: toMarkdown(text),
      facts,
      again,
    })
    const { headline, paragraphs } = makeReport(whole, {
      language,
      style: language === 'en' ? 'classic' : 'sections',
    })
    return {
      whole,
      blocks: [
        block([sentence(headline)], undefined, 'headline'),
        ...paragraphs.flatMap(({ heading, sentences }) => [
          ...(heading ? [block([sentence(heading)], undefined, 'heading')] : []),
          block(sentences.map(sentence)),
        ]),
      ],
    }
  }

  function edit(blocks: GeneratedTrip['blocks'], { at, how }: { at: number; how: string }): GeneratedTrip['blocks'] {
    const i = at % blocks.length
    return blocks.map((b, n) => {
      if (n !== i) return b
      if (how === 'drop') return { ...b, text: b.text.slice(Math.floor(b.text.length / 3)) }
      if (how === 'join') return { ...b, text: b.text.replace('. ', ', and ') }
      if (how === 'emphasise') return { ...b, text: `**${b.text}**` }
      return { ...b, text: `${b.text} ${blocks[(i + 1) % blocks.length]!.text}` }
    })
  }

  function formsOf({ person: { name } }: Asked): string[] {
    return [name.full, name.family, name.short].flatMap((texts) => Object.values(texts ?? {}))
  }

  function plain(text: string): string {
    return plainWords(readMarkdown(text))
  }
})
