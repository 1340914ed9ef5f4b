import type { Page, Request, Route } from 'playwright-core'
import { expect, it } from 'vitest'
import { saved } from './browser'
import { openKoreaItinerary, setUpOffice } from './office'

const office = setUpOffice()

const line = (page: Page, title: string) => page.getByRole('button', { name: `Edit ${title}`, exact: true })
const what = (page: Page) => page.getByRole('textbox', { name: 'Title English' })

async function rename(page: Page, from: string, to: string): Promise<void> {
  await line(page, from).click()
  await what(page).fill(to)
  await page.getByRole('button', { name: 'Save', exact: true }).click()
}

const isEditAction = (request: Request) =>
  'next-action' in request.headers() && (request.postData() ?? '').includes('"edit":')

/** How each edit of a page is sent, in order: by the action or by the route. */
function watchEdits(page: Page): string[] {
  const sent: string[] = []
  page.on('request', (request) => {
    if (isEditAction(request)) sent.push('action')
    else if (request.method() === 'POST' && request.url().endsWith('/edits')) sent.push('route')
  })
  return sent
}

/** Handles the requests of edit actions with `handle`; all others go through. */
async function onEditAction(page: Page, handle: (route: Route) => unknown): Promise<void> {
  await page.route('**', async (route) => {
    if (isEditAction(route.request())) await handle(route)
    else await route.fallback()
  })
}

it('an edit is sent by the server action alone', async () => {
  const { page, problems } = await openKoreaItinerary(office)
  const sent = watchEdits(page)
  await Promise.all([saved(page), rename(page, 'Museum and library', 'Museum')])
  await line(page, 'Museum').waitFor()
  expect(sent).toEqual(['action'])
  expect(problems).toEqual([])
})

it('a page that is older than the running build loses no edits', async () => {
  const { page } = await openKoreaItinerary(office)
  const sent = watchEdits(page)
  // For a server, an old page is one that calls an action with an id that the build does not have.
  await onEditAction(page, (route) =>
    route.continue({ headers: { ...route.request().headers(), 'next-action': `7f${'0'.repeat(40)}` } }),
  )
  await office.stop()
  await rename(page, 'Free time', 'Free evening')
  await page.getByText(/No connection/).waitFor()
  await rename(page, 'Farewell dinner', 'Farewell banquet')
  await office.start()
  await expect.poll(() => page.getByText(/No connection/).count(), { timeout: 45_000 }).toBe(0)
  // Edits are sent one after the other, so none is left after the last one.
  await expect.poll(async () => (await page.request.get(page.url())).text()).toContain('Farewell banquet')
  const before = sent.length
  await Promise.all([saved(page), rename(page, 'Evening performance', 'Evening concert')])
  // By now the page knows that the build has other actions.
  expect(sent.slice(before)).toEqual(['route'])

  const { page: another } = await openKoreaItinerary(office)
  for (const title of ['Free evening', 'Farewell banquet', 'Evening concert']) await line(another, title).waitFor()
})

it('an action that hangs delays neither its edit nor a navigation, nor later actions of the page', async () => {
  const { page } = await openKoreaItinerary(office)
  const sent = watchEdits(page)
  let isHanging = true
  const hung: Route[] = []
  await onEditAction(page, (route) => (isHanging ? hung.push(route) : route.fallback()))
  const fallback = page.waitForResponse((response) => response.url().endsWith('/edits'), { timeout: 30_000 })
  await rename(page, 'Campus tour with student guides', 'Campus tour')
  await expect.poll(() => hung.length).toBe(1)
  await page.getByRole('link', { name: 'Visits', exact: true }).click()
  await page.waitForURL(/\/visits$/)
  expect(sent).toEqual(['action'])
  expect((await fallback).ok()).toBe(true)

  isHanging = false
  await page.getByRole('link', { name: 'Itinerary', exact: true }).click()
  await line(page, 'Campus tour').waitFor()
  await Promise.all([saved(page), rename(page, 'Campus tour', 'Tour of the campus')])
  expect(sent).toEqual(['action', 'route', 'action'])
})
