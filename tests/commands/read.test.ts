import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { runRead } from '@/lib/commands/read/run-read'
import { folder } from './node'
import { collected } from './output'

async function read(args: string[], input: string | Uint8Array = '') {
  const { output, written } = collected()
  const status = await runRead(args, output, () => Buffer.from(input))
  const { stdout, stderr } = written()
  const rows = () =>
    stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>)
  return { status, stdout, stderr, rows }
}

test('reads standard input when run as a program', () => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', 'lib/commands/read.ts', 'roster', '-'],
    { encoding: 'utf8', input: 'Name;Title\nKim Chulsoo;President\n' },
  )
  expect([status, stderr]).toEqual([0, ''])
  expect(JSON.parse(stdout)).toMatchObject({ names: { en: 'Kim Chulsoo' }, title: { en: 'President' } })
})

test('prints one object for each row of a programme', async () => {
  const programme = 'Tuesday 3 November\n9.15 Meet the Dean, Main Hall\n2-3 pm Tour\nmorning: Free time'
  const { status, stderr, rows } = await read(
    ['programme', '-', '--start', '2026-11-02', '--end', '2026-11-06', '--home', 'Asia/Tokyo'],
    programme,
  )
  expect([status, stderr]).toEqual([0, ''])
  const [first, second, third] = rows()
  expect(first).toEqual({
    day: '2026-11-03',
    start: '09:15',
    end: null,
    endDay: null,
    zone: 'Asia/Tokyo',
    endZone: 'Asia/Tokyo',
    allDay: false,
    dayPart: null,
    kind: 'meeting',
    title: 'Meet the Dean',
    place: 'Main Hall',
    people: [],
    notes: null,
    status: 'add',
    doubt: 'the times are read in Asia/Tokyo: no place is named',
  })
  expect(second).toMatchObject({ start: '14:00', end: '15:00', endDay: '2026-11-03', kind: 'tour' })
  expect(third).toMatchObject({ day: '2026-11-03', start: null, dayPart: 'morning', doubt: null })
})

test('takes the days of the trip from dates with a year, and marks a guessed year', async () => {
  expect((await read(['programme', '-'], '2023-10-31\n10:00 Visit in Taipei\n1 Nov\n09:00 Tour')).rows()).toMatchObject(
    [
      { day: '2023-10-31', doubt: null },
      { day: '2023-11-01', status: 'add', doubt: null },
    ],
  )
  expect((await read(['programme', '-'], '31 October\n10:00 Visit in Taipei')).rows()).toMatchObject([
    { start: '10:00', status: 'add', doubt: 'the year was assumed' },
  ])
})

test('says once in which zone the times are read if no journey does', async () => {
  const zones = async (text: string, ...more: string[]) =>
    (await read(['programme', '-', '--start', '2026-11-02', '--end', '2026-11-06', ...more], text))
      .rows()
      .map(({ zone, doubt }) => [zone, doubt])
  const text = '3 November\n10:00 Welcome by the Rector\n12:00 Lunch'
  expect(await zones(text)).toEqual([
    ['Asia/Taipei', 'the times are read in Asia/Taipei: no place is named'],
    ['Asia/Taipei', null],
  ])
  expect(await zones(text, '--place', 'Hanyang University=Asia/Seoul')).toEqual([
    ['Asia/Seoul', null],
    ['Asia/Seoul', null],
  ])
  expect(await zones(`${text}\n14:00 Lunch in Taipei`)).toEqual([1, 2, 3].map(() => ['Asia/Taipei', null]))
  expect(await zones(`${text}\n14:00 Coach to Freiberg`)).toEqual([1, 2, 3].map(() => ['Europe/Berlin', null]))
  expect((await zones(`Programme in Krakow\n${text}`)).slice(1)).toEqual([
    ['Europe/Warsaw', 'the times are read in Europe/Warsaw: Krakow is named, but no journey to it'],
    ['Europe/Warsaw', null],
  ])
})

test('prints a roster and a table for the terminal', async () => {
  const path = await folder({ 'roster.csv': 'Name;Title\nKim Chulsoo;President\n' })
  const roster = await read(['roster', join(path, 'roster.csv')])
  expect(roster.rows()).toMatchObject([
    { names: { en: 'Kim Chulsoo' }, title: { en: 'President' }, role: 'member', leftOut: [] },
  ])
  expect((await read(['roster', join(path, 'roster.csv'), '--format', 'table'])).stdout).toMatch(
    /^names +title +role +count\nen: Kim Chulsoo +en: President +member +1\n$/,
  )
})

test.each([
  ['a format that is not supported', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1, 2]), /it is a picture/],
  ['an empty file', '', /it has no text/],
  ['an archive of something else', new Uint8Array([0x50, 0x4b, 5, 6, ...Array<number>(18).fill(0)]), /not supported/],
])('refuses %s', async (_, input, reason) => {
  const { status, stdout, stderr } = await read(['programme', '-'], input)
  expect([status, stdout]).toEqual([2, ''])
  expect(stderr).toMatch(reason)
})

test.each([
  [['programme'], /expected "programme" or "roster" and one file/],
  [['programme', 'missing.txt'], /cannot read missing.txt/],
  [['programme', '-', '--home', 'Nowhere'], /no time zone/],
  [['programme', '-', '--place', 'Seoul'], /NAME=ZONE/],
  [['programme', '-', '--start', '31 Oct'], /no day/],
])('refuses the arguments %j', async (args, reason) => {
  const { status, stderr } = await read(args, 'text')
  expect(status).toBe(2)
  expect(stderr).toMatch(reason)
})

test('uses the time zones that a calendar names, and those of its airports', async () => {
  const calendar = [
    'BEGIN:VCALENDAR',
    'BEGIN:VEVENT',
    'UID:1',
    'DTSTART;TZID=Asia/Tokyo:20261103T090000',
    'SUMMARY:Talk',
    'END:VEVENT',
    'END:VCALENDAR',
  ].join('\r\n')
  expect((await read(['programme', '-'], calendar)).rows()).toMatchObject([
    { start: '09:00', zone: 'Asia/Tokyo', doubt: null },
  ])
  const flight = 'BR170 2026年10月31日(六) 臺北桃園 TPE 08:10 首爾仁川 ICN 11:35'
  expect((await read(['programme', '-'], flight)).rows()).toMatchObject([
    { day: '2026-10-31', start: '08:10', zone: 'Asia/Taipei', end: '11:35', endZone: 'Asia/Seoul', kind: 'flight' },
  ])
})
