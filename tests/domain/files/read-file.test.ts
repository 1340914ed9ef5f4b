import writeExcelFile from 'write-excel-file/node'
import { describe, expect, it } from 'vitest'
import { readFile } from '@/lib/domain/files/read-file'
import { wordFile } from './office-files'

const utf8 = (text: string) => new TextEncoder().encode(text)
const hex = (text: string) => new Uint8Array(Buffer.from(text, 'hex'))

async function textOf(bytes: Uint8Array): Promise<string> {
  const reading = await readFile(bytes)
  return reading.ok ? reading.text : `[${reading.problem}]`
}

describe('a Word file', () => {
  it('is read as its paragraphs and tables in order, with merged cells and lines in a cell', async () => {
    const bytes = await wordFile([
      'Visit to Tokyo',
      [
        ['Date', 'Time', 'Item'],
        [{ lines: ['3 Nov'], down: 2 }, '09:00', 'Welcome'],
        ['10:00', { lines: ['Talk', 'with coffee'] }],
        ['4 Nov', { lines: ['09:00 Tour', '12:00 Lunch'], across: 2 }],
      ],
      'Contact: the office',
    ])
    expect(await textOf(bytes)).toBe(
      [
        'Visit to Tokyo',
        'Date\tTime\tItem',
        '3 Nov\t09:00\tWelcome',
        '3 Nov\t10:00\t"Talk\nwith coffee"',
        '4 Nov\t"09:00 Tour\n12:00 Lunch"\t',
        'Contact: the office',
      ].join('\n'),
    )
  })
})

describe('an Excel file', () => {
  it('repeats merged cells in each row that they span, and across columns if these are days', async () => {
    const cell = (value: string, span: { rowSpan?: number; columnSpan?: number } = {}) => ({ value, ...span })
    const written = writeExcelFile([
      {
        data: [
          [cell('Visit to Tokyo', { columnSpan: 4 }), null, null, null],
          [cell('Time'), cell('3 Nov'), cell('4 Nov'), cell('5 Nov')],
          [cell('09:00'), cell('Fair', { columnSpan: 2, rowSpan: 2 }), null, cell('Talk')],
          [cell('10:00'), null, null, cell('Tour')],
        ],
        sheet: 'Days & times',
      },
      {
        data: [
          [cell('Date'), cell('Item'), cell('Place')],
          [cell('6 Nov', { rowSpan: 2 }), cell('Lunch', { columnSpan: 2 }), null],
          [null, cell('Flight'), cell('Airport')],
        ],
        sheet: 'Journey',
      },
    ])
    const bytes = new Uint8Array(await written.toBuffer())
    expect((await textOf(bytes)).split('\n').map((line) => line.split('\t'))).toEqual([
      ['Days & times'],
      ['Visit to Tokyo', '', '', ''],
      ['Time', '3 Nov', '4 Nov', '5 Nov'],
      ['09:00', 'Fair', 'Fair', 'Talk'],
      ['10:00', 'Fair', 'Fair', 'Tour'],
      ['Journey'],
      ['Date', 'Item', 'Place'],
      ['6 Nov', 'Lunch', ''],
      ['6 Nov', 'Flight', 'Airport'],
    ])
  })

  it('has dates and times in the format of the cell, and a heading for each of several sheets', async () => {
    const day = { type: Date, format: 'd mmm yyyy', value: new Date('2026-11-03T00:00:00Z') } as const
    const time = { type: Number, format: 'h:mm AM/PM', value: 8.5 / 24 } as const
    const both = { type: Date, format: 'dd/mm/yyyy hh:mm', value: new Date('2026-11-04T13:30:00Z') } as const
    const written = writeExcelFile([
      {
        data: [
          [{ value: 'Date' }, { value: 'Start' }],
          [day, time],
        ],
        sheet: 'Tokyo',
      },
      { data: [[both, { value: '講演, 会議室' }]], sheet: 'Osaka' },
    ])
    const bytes = new Uint8Array(await written.toBuffer())
    expect(await textOf(bytes)).toBe(
      ['Tokyo\t', 'Date\tStart', '2026-11-03\t08:30', 'Osaka\t', '2026-11-04 13:30\t講演, 会議室']
        .join('\n')
        .replaceAll(/(Tokyo|Osaka)\t/g, '$1'),
    )
  })
})

describe('HTML of the clipboard', () => {
  it.each([
    [
      'of Word',
      '<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p {}</style><xml>x</xml></head><body>' +
        '<!--StartFragment--><p class=MsoNormal>3 November<o:p></o:p></p><table><tr><td rowspan=2>AM</td><td>' +
        '<p class=MsoNormal>09:00\n Talks</p><p>10:00 Tea</p></td></tr><tr><td>Lunch</td></tr></table></body></html>',
      '3 November\nAM\t"09:00 Talks\n10:00 Tea"\nAM\tLunch',
    ],
    [
      'with a place over two rows and a day of several lines',
      '<table><tr><td rowspan=2>3 Nov<br>Seoul</td><td>9:00</td><td rowspan=2>Hall</td></tr>' +
        '<tr><td>10:00</td></tr></table>',
      '"3 Nov\nSeoul"\t9:00\tHall\n\t10:00\tHall',
    ],
    [
      'with days as columns and an item over two of them',
      '<table><tr><th>Time</th><th>3 Nov</th><th>4 Nov</th></tr><tr><td>9:00</td><td colspan=2>Forum</td></tr></table>',
      'Time\t3 Nov\t4 Nov\n9:00\tForum\tForum',
    ],
    [
      'with an item over other columns',
      '<table><tr><th>Time</th><th>Item</th><th>Place</th></tr><tr><td>9:00</td><td colspan=2>Forum</td></tr></table>',
      'Time\tItem\tPlace\n9:00\tForum\t',
    ],
    [
      'of Excel',
      "<table><col width=64><tr><td class=xl65>9:00</td><td colspan=2>Tea<br style='mso-data-placement:same-cell;'>" +
        'Hall</td></tr></table>',
      '9:00\t"Tea\nHall"\t',
    ],
    [
      'with a table for the layout',
      '<body><table><tr><td>Dear all<table><tr><td>9:00</td><td>Tea</td></tr></table></td></tr></table></body>',
      '9:00\tTea\nDear all',
    ],
  ])('%s', async (_, html, text) => {
    expect(await textOf(utf8(html))).toBe(text)
  })
})

describe('text', () => {
  it.each([
    ['UTF-8 with a mark', `efbbbf${Buffer.from('日期,項目').toString('hex')}`, '日期,項目'],
    ['UTF-16', `fffe${Buffer.from('日期,項目', 'utf16le').toString('hex')}`, '日期,項目'],
    ['UTF-16 without a mark', Buffer.from('Date,Item\n3 Nov,Tea', 'utf16le').toString('hex'), 'Date,Item\n3 Nov,Tea'],
    [
      'Big5',
      'a4e9b4c12caec9b6a12ca4baae650a31312f332c30393a30302cabf4b77caed5aaf80a',
      '日期,時間,內容\n11/3,09:00,拜會校長\n',
    ],
    [
      'Shift_JIS',
      '93fa95742c8e9e8ad42c93e097650a31312f332c30393a30302c8a7792b7955c8c680a',
      '日付,時間,内容\n11/3,09:00,学長表敬\n',
    ],
    [
      'EUC-KR',
      'c0cfc0da2cbdc3b0a32cb3bbbfeb0a31312f332c30393a30302cc3d1c0e520bfb9b9e60a',
      '일자,시간,내용\n11/3,09:00,총장 예방\n',
    ],
    [
      'GB 18030',
      'c8d5c6da2ccab1bce42cc4dac8dd0a31312f332c30393a30302cb0ddb7c3d0a3b3a40a',
      '日期,时间,内容\n11/3,09:00,拜访校长\n',
    ],
    ['Windows-1252', '44e96a65756e6572', 'Déjeuner'],
  ])('in %s', async (_, bytes, text) => {
    expect(await textOf(hex(bytes))).toBe(text)
  })
})

describe('a calendar', () => {
  const calendar = (...lines: string[]) =>
    utf8(['BEGIN:VCALENDAR', 'VERSION:2.0', ...lines, 'END:VCALENDAR'].join('\r\n'))
  const event = (...lines: string[]) => ['BEGIN:VEVENT', 'UID:1', ...lines, 'END:VEVENT']
  const head = 'Date\tTime\tItem\tPlace\tNotes\tTime zone\tTime zone of the end\n'

  it.each([
    [
      'with zones',
      event('DTSTART;TZID=Asia/Tokyo:20261103T090000', 'DTEND;TZID=Asia/Seoul:20261103T103000', 'SUMMARY:Talk\\, tea'),
      '2026-11-03\t09:00-10:30\tTalk, tea\t\t\tAsia/Tokyo\tAsia/Seoul',
    ],
    [
      'of Outlook, over midnight',
      event('DTSTART;TZID=Tokyo Standard Time:20261103T230000', 'DURATION:PT2H', 'SUMMARY:Flight', 'LOCATION:Gate 4'),
      '2026-11-03\t23:00-01:00+1\tFlight\tGate 4\t\tAsia/Tokyo\t',
    ],
    [
      'in UTC with the zone of the calendar',
      ['X-WR-TIMEZONE:Asia/Seoul', ...event('DTSTART:20261103T000000Z', 'SUMMARY:Talk')],
      '2026-11-03\t09:00\tTalk\t\t\tAsia/Seoul\t',
    ],
    [
      'of whole days',
      event('DTSTART;VALUE=DATE:20261104', 'DTEND;VALUE=DATE:20261106', 'SUMMARY:Fair'),
      '2026-11-04 – 2026-11-05\tall day\tFair\t\t\t\t',
    ],
    [
      'that repeats',
      event('DTSTART:20261103T090000', 'RRULE:FREQ=DAILY;COUNT=2', 'SUMMARY:Tea'),
      '2026-11-03\t09:00\tTea\t\t\t\t\n2026-11-04\t09:00\tTea\t\t\t\t',
    ],
  ])('%s', async (_, lines, rows) => {
    expect(await textOf(calendar(...lines))).toBe(head + rows)
  })

  it('omits cancelled entries, and limits repetitions', async () => {
    expect(await textOf(calendar(...event('DTSTART:20261103T090000', 'STATUS:CANCELLED')))).toBe('[empty]')
    const endless = await textOf(calendar(...event('DTSTART:20261103T090000', 'RRULE:FREQ=SECONDLY', 'SUMMARY:x')))
    expect(endless.split('\n')).toHaveLength(61)
  })
})

describe('a mail', () => {
  const mail = (type: string, body: string) =>
    utf8(
      [
        'From: a@example.org',
        'To: b@example.org',
        'Subject: x',
        'MIME-Version: 1.0',
        `Content-Type: ${type}`,
        '',
        body,
      ].join('\r\n'),
    )
  const reservation = (json: object) =>
    mail('text/html; charset=utf-8', `<p>x</p><script type="application/ld+json">${JSON.stringify(json)}</script>`)

  it.each([
    [
      'flight',
      {
        '@type': 'FlightReservation',
        reservationNumber: 'ABC123',
        reservationFor: {
          flightNumber: '170',
          airline: { iataCode: 'BR' },
          departureAirport: { iataCode: 'TPE' },
          arrivalAirport: { iataCode: 'ICN' },
          departureTime: '2026-11-02T23:10:00+08:00',
          arrivalTime: '2026-11-03T02:35:00+09:00',
        },
      },
      '2026-11-02\t23:10-02:35+1\tFlight BR170 TPE–ICN\t\tABC123\t\t',
    ],
    [
      'train',
      [
        {
          '@type': 'http://schema.org/TrainReservation',
          reservationFor: {
            trainName: 'KTX',
            trainNumber: 21,
            departureStation: { name: 'Seoul' },
            arrivalStation: { name: 'Busan' },
            departureTime: '2026-11-03T09:00',
            arrivalTime: '2026-11-03T11:40',
          },
        },
      ],
      '2026-11-03\t09:00-11:40\tTrain KTX 21 Seoul–Busan\tSeoul\t\t\t',
    ],
    [
      'stay',
      {
        '@graph': [
          {
            '@type': 'LodgingReservation',
            checkinTime: '2026-11-02T15:00:00+09:00',
            checkoutTime: '2026-11-06T11:00:00+09:00',
            reservationFor: {
              name: 'Lotte Hotel',
              address: { streetAddress: '30 Eulji-ro', addressLocality: 'Seoul' },
            },
          },
        ],
      },
      '2026-11-02\t15:00-11:00+4\tStay at Lotte Hotel\tLotte Hotel 30 Eulji-ro Seoul\t\t\t',
    ],
    [
      'event',
      {
        '@type': 'EventReservation',
        reservationFor: { name: 'Concert', startDate: '2026-11-04T19:30:00+09:00', location: { name: 'Arts Centre' } },
      },
      '2026-11-04\t19:30\tConcert\tArts Centre\t\t\t',
    ],
    [
      'cancelled flight',
      { '@type': 'FlightReservation', reservationStatus: 'http://schema.org/ReservationCancelled' },
      'x',
    ],
  ])('with a reservation of a %s', async (_, json, row) => {
    expect((await textOf(reservation(json))).split('\n').at(-1)).toBe(row)
  })

  it('with a calendar attached, or with plain text', async () => {
    const attached = [
      '--b',
      'Content-Type: text/plain',
      '',
      'See attached',
      '--b',
      'Content-Type: text/calendar; name=a.ics',
      'Content-Disposition: attachment; filename=a.ics',
      '',
      'BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTART:20261103T090000\r\nSUMMARY:Tea\r\nEND:VEVENT',
      'END:VCALENDAR',
      '--b--',
    ].join('\r\n')
    expect(await textOf(mail('multipart/mixed; boundary=b', attached))).toMatch(/2026-11-03\t09:00\tTea/)
    expect(await textOf(mail('text/plain; charset=utf-8', '3 November\r\n09:00 拜會'))).toBe('3 November\n09:00 拜會\n')
  })
})

it('keeps the columns of a PDF one below the other', async () => {
  const content =
    'BT /F 10 Tf 50 700 Td (Time) Tj 150 0 Td (Item) Tj -150 -20 Td (09:00) Tj 150 0 Td (Courtesy call) Tj ET'
  const pdf = [
    '%PDF-1.4',
    '1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj',
    '2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj',
    '3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>endobj',
    `4 0 obj<</Length ${content.length}>>stream\n${content}\nendstream endobj`,
    '5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Courier>>endobj',
    'trailer<</Root 1 0 R>>',
  ].join('\n')
  const [head = '', row = ''] = (await textOf(utf8(pdf))).split('\n')
  expect([head.trim().split(/\s{2,}/), row.trim().split(/\s{2,}/)]).toEqual([
    ['Time', 'Item'],
    ['09:00', 'Courtesy call'],
  ])
  expect(row.indexOf('Courtesy')).toBe(head.indexOf('Item'))
})
