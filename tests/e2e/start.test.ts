import { expect, it } from 'vitest'
import { setUpOffice } from './office'

const office = setUpOffice()
const empty = setUpOffice({ empty: true })

it.each(['administrator', 'staff', 'editor', 'member'] as const)('the sample office’s %s can sign in', async (role) => {
  const { page, problems } = await office.openPage({ as: role })
  expect(new URL(page.url()).pathname).not.toBe('/sign-in')
  expect(problems).toEqual([])
})

it('an empty installation asks for its first administrator', async () => {
  const { page, problems } = await empty.openPage()
  expect(new URL(page.url()).pathname).toBe('/welcome')
  expect(problems).toEqual([])
})

it('a stopped office starts again with the same address and data', async () => {
  await office.stop()
  await expect(fetch(office.url)).rejects.toThrow('fetch failed')
  await office.start()
  const { page } = await office.openPage({ as: 'member', viewport: 'phone', locale: 'zh-TW' })
  await expect(page.locator('html').getAttribute('lang')).resolves.toMatch(/^zh/)
})

it('the health endpoints answer live and ready, are not cached, and show nothing else', async () => {
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
