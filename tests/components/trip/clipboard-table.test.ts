import { describe, expect, it } from 'vitest'
import { clipboardTable, clipboardText } from '@/components/trip/files/clipboard-table'

const clipboard = (html: string, text = '') => ({
  getData: (type: string) => (type === 'text/html' ? html : text),
})

describe('pasted content', () => {
  it.each([
    ['one line', clipboard('', '10:00 Talks')],
    ['one cell of Excel', clipboard('<table><tr><td>10:00 Talks</td></tr></table>', '10:00 Talks\r\n')],
    ['a word of a web page', clipboard('<b>Talks</b>', 'Talks')],
  ])('%s is pasted into the field', (_, pasted) => {
    expect(clipboardTable(pasted)).toBeNull()
  })

  it('from a PDF is converted from radicals to characters', () => {
    expect(clipboardTable(clipboard('', '11⽉3⽇\n拜會⻑官'))?.text).toBe('11月3日\n拜會長官')
  })

  it('with several lines is read as text', async () => {
    const table = clipboardTable(clipboard('<p>10:00</p><p>Talks</p>', '10:00\r\nTalks'))
    expect(table && (await clipboardText(table))).toBe('10:00\nTalks')
  })

  it('from Word is read as tables and the paragraphs between them', async () => {
    const table = clipboardTable(
      clipboard(
        '<html><head><style>td { color: red }</style></head><body><p>Tuesday 3 November</p><table>' +
          '<tr><td rowspan=2>3 Nov</td><td colspan=2>09:00<br>Briefing</td></tr>' +
          '<tr><td>10:00</td><td>Talks</td></tr></table><p>Notes</p></body></html>',
      ),
    )
    expect(table && (await clipboardText(table))).toBe(
      'Tuesday 3 November\n3 Nov\t"09:00\nBriefing"\t\n3 Nov\t10:00\tTalks\nNotes',
    )
  })
})
