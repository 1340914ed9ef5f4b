import { expect, test } from 'vitest'
import { toHtml } from '../../lib/report/html'
import { makeReport } from '../../lib/report/report'
import { trip } from './cases'

const institutions = (name: string) => [
  { id: 'home', name: 'Aster University', kind: 'university' },
  { id: 'a', name, kind: 'university' },
]
const html = (name: string, wordsIn?: string) =>
  toHtml(
    makeReport(trip({ institutions: institutions(name), visits: [{ institution: 'a' }] })),
    wordsIn === undefined ? {} : { wordsIn },
  )

test('an article has its language, a heading and paragraphs', () => {
  expect(html('Birch University')).toBe(
    '<article lang="en">\n  <h1>Aster University Delegation Visits Birch University</h1>\n  ' +
      '<p>Aster University sent a delegation to Birch University.</p>\n</article>\n',
  )
})

test('text that looks like markup is escaped', () => {
  expect(html('<script>alert("1")</script> & Co')).toContain(
    '&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; Co',
  )
})

test.each([
  ['한양대학교', undefined, 'ko'],
  ['中央大學', 'zh-Hant', 'zh-Hant'],
  ['中央大学', 'ja', 'ja'],
  ['中央大學', undefined, 'zh'],
  ['มหาวิทยาลัย', undefined, 'th'],
])('%s has its language attribute', (name, wordsIn, lang) => {
  expect(html(name, wordsIn)).toContain(`<span lang="${lang}">${name}</span>`)
})
