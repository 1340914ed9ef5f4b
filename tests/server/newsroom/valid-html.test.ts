import { beforeEach, expect, it } from 'vitest'
import { GET as article } from '@/app/news/[slug]/route'
import { GET as newsroom } from '@/app/news/route'
import { htmlProblems } from '../../html'
import { freshDatabase } from '../../db/engines'
import { storeKorea } from '../report/report-office'
import { ask, storeArticle } from './newsroom-articles'

let trip = ''
const pages = () =>
  Promise.all(
    ['/news', '/news?lang=zh-Hant', '/news?q=Seoul&year=2023', '/news/korea', '/news/korea-zh', '/news/none'].map(
      async (path) => {
        const slug = /^\/news\/(.+)$/.exec(path)?.[1]
        return (slug === undefined ? await ask(newsroom, path, {}) : await ask(article, path, { slug })).text()
      },
    ),
  )

beforeEach(async () => {
  await freshDatabase()
  trip = await storeKorea()
})

it('an empty newsroom is valid HTML', async () => {
  expect((await Promise.all((await pages()).map(htmlProblems))).flat()).toEqual([])
})

it('a newsroom and its articles are valid HTML in both languages', async () => {
  const body = [
    { kind: 'headline', text: 'Visit to <Seoul> & “Hanyang”' },
    { kind: 'standfirst', text: 'The university visited three partners.' },
    { kind: 'heading', text: 'Hanyang University' },
    { kind: 'paragraph', text: 'A paragraph with **bold** words and [a link](https://example.edu/?a=1&b=2).' },
  ] as const
  const corrections = [{ on: '2023-11-12', note: 'A name was wrong.' }]
  await storeArticle(trip, { slug: 'korea', headline: body[0].text, body, corrections })
  await storeArticle(trip, { slug: 'korea-zh', language: 'zh-Hant', corrections })
  const [news = '', ...others] = await pages()
  expect(news).toContain('&lt;Seoul&gt;')
  expect((await Promise.all([news, ...others].map(htmlProblems))).flat()).toEqual([])
})

it('the validator finds mistakes', async () => {
  const html = '<!doctype html><html lang="en"><title>T</title><dl><dd>a</dd></dl><p id="a"><p id="a">'
  expect(await htmlProblems(html)).not.toEqual([])
})
