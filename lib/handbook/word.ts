import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  Header,
  HeadingLevel,
  type ISectionOptions,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import type { Words } from '../domain/text/text'
import { inXml } from '../domain/newsroom/xml-escape'
import { properties } from '../report/word'
import { inLanguage } from '../report/word-runs'
import { withFixedTimes } from '../report/zip-times'
import type { Both, Handbook, PrintedAddress, PrintedItem, PrintedPerson, PrintedVisit } from './handbook'

const font = { ascii: 'Times New Roman', hAnsi: 'Times New Roman', cs: 'Times New Roman', eastAsia: 'PMingLiU' }
const quiet = '565B66'
type Marks = { bold?: boolean; size?: number; color?: string; strike?: boolean }

// Each text is a run with its own language.
function run(words: Words | null, marks: Marks = {}): TextRun[] {
  return words ? [new TextRun({ text: inXml(words.text), ...marks, ...inLanguage(words.lang) })] : []
}

const gap = (text = ' · ') => new TextRun({ text, color: quiet })
const bothRuns = ({ words, other }: Both, marks: Marks = {}) => [
  ...run(words, marks),
  ...(other ? [gap('  '), ...run(other, { color: quiet })] : []),
]
const paragraph = (children: TextRun[], style = 'BodyText') => new Paragraph({ style, children })
const heading = (
  level: (typeof HeadingLevel)[keyof typeof HeadingLevel],
  children: TextRun[],
  pageBreakBefore = false,
) => new Paragraph({ heading: level, children, pageBreakBefore })

/**
 * The handbook as an editable Word document (.docx) with real headings and repeated table heads. The same handbook
 * gives the same bytes.
 */
export async function toHandbookWord(book: Handbook): Promise<Uint8Array> {
  const own = (text: string | null, marks: Marks = {}) =>
    text === null ? [] : run({ text, lang: book.language }, marks)
  const part = (text: string) => heading(HeadingLevel.HEADING_1, own(text), true)
  const { labels } = book
  const [before = '', between = '', after = ''] = labels.page.split(/\{pages?\}/)
  const header = new Header({
    children: [
      paragraph([
        ...own(book.titleText, { size: 17, color: quiet }),
        gap(),
        ...own(book.draft ?? book.version, { size: 17, color: quiet, bold: book.draft !== null }),
      ]),
    ],
  })
  const footer = new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.RIGHT,
        children: [
          new TextRun({
            size: 17,
            color: quiet,
            children: [`Attaché  ·  ${before}`, PageNumber.CURRENT, between, PageNumber.TOTAL_PAGES, after],
          }),
        ],
      }),
    ],
  })
  const children: ISectionOptions['children'] = [
    ...cover(book, own),
    part(labels.programme),
    ...(book.purposes.length > 0
      ? [heading(HeadingLevel.HEADING_2, own(labels.purposes)), ...book.purposes.map((words) => paragraph(run(words)))]
      : []),
    ...programme(book, own),
    part(labels.whosWho),
    heading(HeadingLevel.HEADING_2, own(labels.delegation)),
    ...(book.members.length > 0 ? [roll(book.members, book, own)] : [paragraph(own(labels.noMembers))]),
    ...book.institutions.flatMap(({ name, people }) => [
      heading(HeadingLevel.HEADING_2, name.words ? bothRuns(name) : own(labels.hosts)),
      people.length > 0 ? roll(people, book, own) : paragraph(own(labels.noHosts)),
    ]),
    ...(book.topics.length > 0 ? [part(labels.wholeTrip), ...topics(book.topics)] : []),
    ...(book.visits.length > 0
      ? [part(labels.briefings), ...book.visits.flatMap((visit) => briefing(visit, book, own))]
      : []),
    ...(book.places.length > 0
      ? [
          part(labels.places),
          heading(HeadingLevel.HEADING_2, own(labels.showDriver)),
          ...book.places.flatMap(driverCard),
        ]
      : []),
    ...(book.emergency.length > 0 ? [part(labels.emergency), ...emergency(book, own)] : []),
  ]
  const document = new Document({
    title: book.titleText,
    styles,
    sections: [
      {
        properties: {
          titlePage: true,
          page: {
            size: { width: 11_906, height: 16_838 },
            margin: { top: 1247, right: 1247, bottom: 1247, left: 1247 },
          },
        },
        headers: { default: header, first: new Header({ children: [paragraph(own(book.draft, { bold: true }))] }) },
        footers: { default: footer },
        children,
      },
    ],
  })
  const core = properties(book.titleText, book.language, book.homeName ? { author: book.homeName.text } : {})
  return withFixedTimes(
    new Uint8Array(await Packer.toArrayBuffer(document, undefined, [{ path: 'docProps/core.xml', data: core }])),
  )
}

type Own = (text: string | null, marks?: Marks) => TextRun[]

function cover(book: Handbook, own: Own): Paragraph[] {
  return [
    new Paragraph({
      style: 'BodyText',
      spacing: { before: 2400 },
      children: own(book.labels.handbook, { color: quiet }),
    }),
    new Paragraph({ heading: HeadingLevel.TITLE, children: run(book.title.words) }),
    ...(book.title.other ? [paragraph(run(book.title.other, { size: 32, color: quiet }))] : []),
    ...(book.dates ? [paragraph(own(book.dates, { bold: true, size: 26 }))] : []),
    paragraph(book.delegation.flatMap((words, i) => [...(i > 0 ? [gap()] : []), ...run(words, { size: 26 })])),
    ...book.visitedNames.map((name) => paragraph(bothRuns(name))),
    new Paragraph({ style: 'BodyText', spacing: { before: 1600 }, children: run(book.homeName, { bold: true }) }),
    paragraph(run(book.otherHomeName)),
    paragraph(own(book.version, { color: quiet })),
  ]
}

function programme(book: Handbook, own: Own): (Paragraph | Table)[] {
  if (book.days.length === 0) return [paragraph(own(book.labels.noProgramme))]
  return book.days.flatMap((day) => [
    heading(HeadingLevel.HEADING_2, [
      ...own(day.title),
      ...(day.number ? [gap('  '), ...own(day.number, { color: quiet, size: 20 })] : []),
    ]),
    ...(day.clock ? [paragraph(own(day.clock, { color: quiet, size: 18 }))] : []),
    ...(day.items.length === 0
      ? [paragraph(own(book.labels.noItems))]
      : [
          table(
            [1900, 7512],
            [own(book.labels.when), own(book.labels.what)],
            day.items.map((item) => [timesOf(item, own), itemOf(item, book, own)]),
          ),
        ]),
  ])
}

function timesOf(item: PrintedItem, own: Own): TextRun[][] {
  const strike = item.status === 'cancelled'
  return [
    [...own(`${item.time}${item.end ? `–${item.end}` : ''}`, { bold: true, strike }), ...own(item.dayShift)],
    ...[item.home, item.zones].flatMap((text) => (text ? [own(text, { size: 17, color: quiet })] : [])),
  ]
}

function itemOf(item: PrintedItem, { labels }: Handbook, own: Own): TextRun[][] {
  const facts = [
    item.place.words ? bothRuns(item.place) : [],
    item.destination.words ? [...own('→ '), ...bothRuns(item.destination)] : [],
    item.reference ? own(`${labels.reference} ${item.reference}`) : [],
    item.dress ? [...own(`${labels.dress}${labels.colon}`), ...run(item.dress)] : [],
    own(item.who),
    item.visit === null ? [] : own(labels.see.replace('{number}', String(item.visit)), { color: quiet }),
  ].filter((runs) => runs.length > 0)
  return [
    [
      ...bothRuns(item.title, { bold: true, strike: item.status === 'cancelled' }),
      ...(item.statusWords ? [gap('  '), ...own(item.statusWords, { bold: true })] : []),
    ],
    ...(facts.length > 0 ? [facts.flatMap((runs, i) => [...(i > 0 ? [gap()] : []), ...runs])] : []),
    ...(item.notes ? [run(item.notes, { color: quiet })] : []),
  ]
}

function person({ name, unnamed, title, role }: PrintedPerson, own: Own): TextRun[][] {
  return [
    name.words ? bothRuns(name, { bold: true }) : own(unnamed, { color: quiet }),
    ...(role ? [own(role)] : []),
    ...[title.words, title.other].flatMap((words) => (words ? [run(words)] : [])),
  ]
}

function roll(people: readonly PrintedPerson[], { labels }: Handbook, own: Own): Table {
  return table(
    [3000, 3012, 1900, 1500],
    [own(labels.name), own(labels.title), own(labels.address), own(labels.phone)],
    people.map((one) => [
      [
        run(one.name.words, { bold: true }),
        run(one.name.other),
        ...(one.unnamed ? [own(one.unnamed, { color: quiet })] : []),
      ].filter((runs) => runs.length > 0),
      [
        ...(one.role ? [own(one.role, { bold: true })] : []),
        run(one.title.words),
        run(one.title.other),
        ...(one.languages ? [own(`${labels.speaks} ${one.languages}`, { color: quiet, size: 17 })] : []),
      ].filter((runs) => runs.length > 0),
      one.spoken.map((words) => run(words)),
      [own(one.phone)],
    ]),
  )
}

function topics(all: Handbook['topics']): Paragraph[] {
  return all.flatMap(({ subject, points }) => [
    paragraph(run(subject, { bold: true })),
    ...(points ? [paragraph(run(points))] : []),
  ])
}

function briefing(visit: PrintedVisit, book: Handbook, own: Own): (Paragraph | Table)[] {
  const { labels } = book
  const under = (label: string, texts: TextRun[][]) =>
    texts.length > 0 ? [heading(HeadingLevel.HEADING_3, own(label)), ...texts.map((runs) => paragraph(runs))] : []
  const agreement = ({ kind, subject, status }: PrintedVisit['agreements'][number]) => [
    ...run(kind),
    ...(subject ? [...own(labels.colon), ...run(subject)] : []),
    gap(),
    ...own(status),
  ]
  const last = visit.lastTime
  return [
    heading(
      HeadingLevel.HEADING_2,
      [...own(`${visit.number}  `), ...(visit.name.words ? bothRuns(visit.name) : own(labels.visit))],
      visit.number > 1,
    ),
    paragraph([...own(visit.day, { bold: true }), ...(visit.city ? [gap(), ...run(visit.city)] : [])]),
    ...visit.times.map(({ when, title, place, statusWords }) =>
      paragraph([
        ...own(`${when}  `, { bold: true }),
        ...run(title),
        ...(place ? [gap(), ...run(place)] : []),
        ...(statusWords ? [gap(), ...own(statusWords, { bold: true })] : []),
      ]),
    ),
    ...(visit.table.length > 0
      ? [
          heading(HeadingLevel.HEADING_3, own(labels.counterparts)),
          table(
            [4706, 4706],
            [own(labels.ourSide), own(labels.theirSide)],
            visit.table.map(({ member, host }) => [member ? person(member, own) : [], host ? person(host, own) : []]),
          ),
        ]
      : []),
    ...under(
      labels.accompanying,
      visit.accompanying.map((one) => person(one, own).flatMap((runs, i) => [...(i > 0 ? [gap()] : []), ...runs])),
    ),
    ...(visit.topics.length > 0 ? [heading(HeadingLevel.HEADING_3, own(labels.topics)), ...topics(visit.topics)] : []),
    ...(last
      ? [
          ...under(labels.lastTime, [last.when.flatMap((words, i) => [...(i > 0 ? [gap()] : []), ...run(words)])]),
          ...under(
            labels.nextSteps,
            last.promised.map(({ text, owner, more }) => [
              ...run(text),
              ...(owner ? [gap(), ...run(owner)] : []),
              gap(),
              ...own(more),
            ]),
          ),
          ...under(labels.outcomes, [...last.outcomes.map((words) => run(words)), ...last.agreements.map(agreement)]),
        ]
      : []),
    ...under(labels.agreements, visit.agreements.map(agreement)),
    ...under(
      labels.activities,
      visit.activities.map((words) => run(words)),
    ),
    ...under(
      labels.background,
      visit.background.map((words) => run(words)),
    ),
    ...(visit.addresses.length > 0 ? [heading(HeadingLevel.HEADING_3, own(labels.showDriver))] : []),
    ...visit.addresses.flatMap(driverCard),
  ]
}

// A card is on one page: it is held out to a driver.
function driverCard({ name, latin, local }: PrintedAddress): Paragraph[] {
  const lines = [
    run(name.other ?? name.words, { bold: true, size: 30 }),
    run(local ?? latin, { size: 36 }),
    ...(local ? [run(latin)] : []),
  ].filter((runs) => runs.length > 0)
  return lines.map(
    (children, i) => new Paragraph({ style: 'BodyText', children, keepLines: true, keepNext: i < lines.length - 1 }),
  )
}

function emergency({ emergency: groups, labels }: Handbook, own: Own): (Paragraph | Table)[] {
  return groups.flatMap(({ place, lines }) => [
    heading(HeadingLevel.HEADING_2, run(place)),
    table(
      [1800, 5112, 2500],
      [own(labels.kind), own(labels.where), own(labels.phone)],
      lines.map(({ label, name, address, note, phone }) => [
        [own(label)],
        [
          run(name.words, { bold: true }),
          run(name.other),
          run(address.words),
          run(address.other),
          run(note, { color: quiet }),
        ].filter((runs) => runs.length > 0),
        [own(phone, { bold: true })],
      ]),
    ),
  ])
}

const hairline = { style: BorderStyle.SINGLE, size: 4, color: 'B9BBC2' }
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' }

// Cells are lists of lines; the head repeats on every page, and no row breaks across pages.
function table(widths: number[], head: TextRun[][], rows: TextRun[][][][]): Table {
  const cell = (lines: TextRun[][], i: number) =>
    new TableCell({
      width: { size: widths[i] ?? 0, type: WidthType.DXA },
      margins: { top: 60, bottom: 60, left: 0, right: 160 },
      children: (lines.length > 0 ? lines : [[]]).map((children) => paragraph(children, 'TableText')),
    })
  return new Table({
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: widths,
    borders: {
      top: hairline,
      bottom: hairline,
      insideHorizontal: hairline,
      left: none,
      right: none,
      insideVertical: none,
    },
    rows: [
      new TableRow({ tableHeader: true, children: head.map((runs, i) => cell([runs], i)) }),
      ...rows.map((cells) => new TableRow({ cantSplit: true, children: cells.map(cell) })),
    ],
  })
}

const headingStyle = (size: number, before: number) => ({
  run: { font, size, bold: true, color: '000000' },
  paragraph: { keepNext: true, spacing: { before, after: 120 } },
})
const styles = {
  default: {
    document: { run: { font, size: 21, language: { value: 'en-GB', eastAsia: 'zh-TW' } } },
    title: headingStyle(60, 120),
    heading1: headingStyle(40, 0),
    heading2: headingStyle(28, 320),
    heading3: headingStyle(22, 240),
  },
  paragraphStyles: [
    {
      id: 'BodyText',
      name: 'Body Text',
      basedOn: 'Normal',
      quickFormat: true,
      paragraph: { spacing: { line: 280, after: 100 } },
    },
    {
      id: 'TableText',
      name: 'Table Text',
      basedOn: 'Normal',
      quickFormat: true,
      paragraph: { spacing: { line: 260, after: 20 } },
    },
  ],
}
