import { expect, it } from 'vitest'
import { cleanText } from '@/lib/domain/text/clean-text'
import { withoutRadicals } from '@/lib/domain/text/han-radicals'

it('radicals, which occur in PDF files, become characters', () => {
  expect(withoutRadicals('11⽉2⽇（⼀）⼤阪⼤學，⻑官、⺠間、⻄⾨、⾷事')).toBe(
    '11月2日（一）大阪大學，長官、民間、西門、食事',
  )
  expect(cleanText('京都⼤學 ⻘年')).toBe('京都大學 青年')
})

it('other characters and components of characters are unchanged', () => {
  expect(withoutRadicals('月 日 ⻌ 々 〇 ㈱')).toBe('月 日 ⻌ 々 〇 ㈱')
})
