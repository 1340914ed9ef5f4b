import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { calendarOf } from '@/lib/domain/calendar/calendar'
import { plainLine, plainText } from '@/lib/domain/text/plain-text'
import { calendarFile } from '@/lib/domain/calendar/calendar-file'
import { recordOf } from '../trip/make'
import { fileOf, releaseOf, words } from './given'
import { readers } from './readers'

const nasty = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '\r\n',
        '\r',
        '\n',
        '\u2028',
        '\u0085',
        '\u000B',
        '\u001C',
        '\0',
        '\u001B',
        ':',
        ';',
        ',',
        '\\',
        '\\n',
        '"',
        '^n',
        'END:VEVENT',
        '\r\nBEGIN:VEVENT\r\n',
        'X-EVIL:1',
        '😀',
        '👩‍👩‍👧',
        '𠮷',
        '韓',
        'é',
        '한양',
        ' ',
        '\t',
        '\ud800',
        '\udc00',
        '{x}',
        '%0A',
      ),
      fc.string({ unit: 'binary', maxLength: 12 }),
    ),
    { minLength: 1, maxLength: 40 },
  )
  .map((parts) => parts.join(''))

const said = (text: string) => plainText(text).trim() || null
const someWords = (text: string) => plainLine(text) !== ''

describe('any text in a calendar file', () => {
  it('is escaped, in lines of at most 75 octets that split no character', () => {
    fc.assert(
      fc.property(nasty, nasty, nasty, nasty, (title, notes, reference, name) => {
        const file = fileOf(
          [
            {
              id: 'i',
              title: { en: title },
              notes: { en: notes },
              reference,
              placeName: { en: title, ko: notes },
              start: '2026-05-01T09:00',
              timeZone: 'Asia/Seoul',
            },
          ],
          name,
        )
        expect(file.endsWith('\r\n')).toBe(true)
        const lines = file.slice(0, -2).split('\r\n')
        for (const line of lines) {
          expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
          expect(line).not.toMatch(/[\r\n\0]/)
          expect(line).not.toMatch(/\p{Cs}/u)
          expect(line).toMatch(/^(?: |[A-Z-]+[:;])/)
        }
        expect(lines.filter((line) => line === 'BEGIN:VEVENT')).toHaveLength(1)
        expect(lines.filter((line) => /^(?:X-EVIL|END:VEVENT)/.test(line))).toEqual(['END:VEVENT'])
        expect(lines.filter((line) => line.startsWith('NAME:'))).toHaveLength(1)
      }),
      { numRuns: 300 },
    )
  })

  it.each(readers.filter(([name]) => !name.includes('own')))(
    'is read unchanged by %s',
    (reader, read) => {
      // Version 4 reads an escaped backslash followed by n as a line break.
      const text = reader === 'python3-icalendar' ? nasty.map((one) => one.replaceAll('\\', '/')) : nasty
      const items = fc.array(fc.record({ title: text.filter(someWords), notes: text }), {
        minLength: 20,
        maxLength: 40,
      })
      fc.assert(
        fc.property(items, text, (all, name) => {
          const file = fileOf(
            all.map(({ title, notes }, i) => ({
              id: `i${i}`,
              title: { en: title },
              notes: { en: notes },
              status: 'confirmed',
              start: '2026-05-01T09:00',
              end: '2026-05-01T10:00',
              timeZone: 'Asia/Seoul',
            })),
            `A${name}`,
          )
          const { name: readName, events } = read(file)
          expect(readName).toBe(plainLine(`A${name}`))
          expect(
            Object.fromEntries(events.map(({ uid, summary, description }) => [uid, [summary, description]])),
          ).toEqual(
            Object.fromEntries(
              all.map(({ title, notes }, i) => [`i${i}.trip@attache`, [plainLine(title), said(notes)]]),
            ),
          )
        }),
        { numRuns: 6 },
      )
    },
    60_000,
  )
})

describe('a calendar', () => {
  const entry = recordOf({
    item: [
      {
        id: 'call',
        title: { en: 'Courtesy call' },
        status: 'confirmed',
        start: '2026-11-03T10:00',
        end: '2026-11-03T11:30',
      },
    ],
  })

  it('has the same bytes for the same entries', () => {
    const make = () =>
      calendarFile({ name: 'A', entries: calendarOf([releaseOf(entry)], null), words, link: 'https://x.example/' })
    expect(make()).toBe(make())
  })

  it('asks clients to refresh it, and is valid without entries', () => {
    const file = calendarFile({ name: 'A visit', entries: [], words, link: 'https://x.example/' })
    expect(file.split('\r\n')).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Attache//Itinerary//EN',
      'CALSCALE:GREGORIAN',
      'NAME:A visit',
      'X-WR-CALNAME:A visit',
      'REFRESH-INTERVAL;VALUE=DURATION:PT1H',
      'X-PUBLISHED-TTL:PT1H',
      'END:VCALENDAR',
      '',
    ])
    for (const [, read] of readers) expect(read(file)).toEqual({ name: 'A visit', events: [] })
  })

  it.each(readers)('shows %s which items are cancelled, provisional and confirmed', (_, read) => {
    const items = [
      { id: 'call', status: 'confirmed' },
      { id: 'tea', status: 'provisional' },
      { id: 'tour', status: 'confirmed' },
    ] as const
    const later = [
      { id: 'call', status: 'confirmed' },
      { id: 'tea', status: 'provisional' },
      { id: 'tour', status: 'cancelled' },
    ] as const
    const releases = [releaseOf(recordOf({ item: items })), releaseOf(recordOf({ item: later }), 2)]
    const file = calendarFile({ name: 'A', entries: calendarOf(releases, null), words, link: 'https://x.example/' })
    expect(read(file).events.map(({ uid, sequence, status, summary }) => [uid, sequence, status, summary])).toEqual([
      ['call.trip@attache', 0, 'CONFIRMED', 'Meeting'],
      ['tea.trip@attache', 0, 'TENTATIVE', 'Meeting'],
      ['tour.trip@attache', 1, 'CANCELLED', 'Cancelled: Meeting'],
    ])
    expect(file.match(/TRANSP:\w+/g)).toEqual(['TRANSP:OPAQUE', 'TRANSP:OPAQUE', 'TRANSP:TRANSPARENT'])
  })
})
