import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openBrowser, sampleAccount, visit } from './browser'
import { type Office, openOffice } from './server'

let browser: Browser
let office: Office
let empty: Office

beforeAll(async () => {
  ;[browser, office, empty] = await Promise.all([openBrowser(), openOffice(), openOffice({ empty: true })])
})

afterAll(async () => {
  await Promise.all([browser?.close(), office?.close(), empty?.close()])
})

it.each(['administrator', 'staff', 'editor', 'member'] as const)('the sample office lets its %s in', async (role) => {
  const { page, problems } = await visit(browser, office.url, { as: sampleAccount(role) })
  expect(new URL(page.url()).pathname).not.toBe('/sign-in')
  expect(problems).toEqual([])
})

it('an empty installation asks for its first administrator', async () => {
  const { page, problems } = await visit(browser, empty.url)
  expect(new URL(page.url()).pathname).toBe('/welcome')
  expect(problems).toEqual([])
})

it('a stopped office starts again on the same address and data', async () => {
  await office.stop()
  await expect(fetch(office.url)).rejects.toThrow('fetch failed')
  await office.start()
  const { page } = await visit(browser, office.url, { as: sampleAccount('member'), viewport: 'phone', locale: 'zh-TW' })
  await expect(page.locator('html').getAttribute('lang')).resolves.toMatch(/^zh/)
})

it('the health pages are live and ready, are not kept, and say nothing else', async () => {
  for (const [path, status] of [
    ['live', 'live'],
    ['ready', 'ready'],
  ] as const) {
    const answer = await fetch(`${office.url}/api/health/${path}`)
    expect(answer.status).toBe(200)
    expect(answer.headers.get('cache-control')).toBe('no-store')
    await expect(answer.json()).resolves.toEqual({ status })
  }
})
