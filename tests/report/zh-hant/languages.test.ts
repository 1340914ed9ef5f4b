import { expect, test } from 'vitest'
import { foreignWords } from '../../../lib/report/foreign-words'
import { toHtml } from '../../../lib/report/html'
import { toMarkdown } from '../../../lib/report/markdown'
import { makeReport } from '../../../lib/report/report'
import { trip } from '../cases'

const file = trip({
  language: 'es',
  trip: { topics: ['movilidad de estudiantes', { 'zh-Hant': 'AI智慧校園', es: 'campus inteligente' }] },
  institutions: [
    { id: 'home', name: { 'zh-Hant': '紫苑大學', en: 'Aster University' }, kind: 'university' },
    { id: 'a', name: { ko: '교원대학교', en: 'Kyowon University' }, kind: 'university' },
    { id: 'b', name: { ja: 'つくば大学' }, kind: 'university' },
  ],
  people: [{ id: 'p', name: { full: 'Íñigo Ruiz' } }],
  visits: [
    { institution: 'a', hosts: [{ person: 'p', title: { 'zh-Hant': '校長', en: 'President' } }] },
    { institution: 'b' },
  ],
})
const html = toHtml(makeReport(file, { language: 'zh-Hant' }), {
  wordsIn: 'es',
  foreign: foreignWords(file, 'zh-Hant'),
})

test('the article is Chinese, and each foreign-language text has its language attribute', () => {
  expect(html).toMatch(/^<article lang="zh-Hant">/)
  expect(html).toContain('<span lang="es">movilidad de estudiantes</span>')
  expect(html).toContain('<span lang="en">Kyowon University</span>')
  expect(html).toContain('<span lang="ja">つくば大学</span>')
  expect(html).toContain('校長<span lang="es">Íñigo Ruiz</span>')
})

test('Chinese text has no attribute, nor have abbreviations within it', () => {
  expect(html).toContain('AI智慧校園')
  expect(html).not.toMatch(/<span lang="zh|<span[^>]*>AI/)
})

test('there is no space between sentences', () => {
  const text = toMarkdown(
    makeReport(
      trip({
        trip: { context: ['It ends with a question?', '兩校交流多年。'], topics: ['law'] },
        visits: [{ institution: 'a', topics: ['art'] }],
      }),
      { language: 'zh-Hant' },
    ),
  )
  expect(text).not.toMatch(/[。？」?] (?=\S)/u)
})
