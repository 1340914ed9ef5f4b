import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { compareEdit, editByAction } from './actions'
import { serveBare } from './bare'
import { longestTaskOfDrag } from './drag'
import type { Figures } from './figures'
import { floor } from './floor'
import type { Landmarks } from './landmarks'
import { liveUpdate } from './live'
import { asBrowsers, compare, type Load, type Target, warmUp } from './load'
import { longestTaskOfPaste } from './paste'
import { openPhone, weighFirstOpen, weighPhone } from './phone'
import { planningActions } from './planning'
import type { readingFigures } from './reading'
import { residentMb, runIn, serve, type Server, stopped } from './process'
import { openSized } from './sized-trips'
import { openBrowser, signIn, weigh } from './visitor'
import { serverEnvironment } from '../local-server'
import type { Workspace } from './workspace'

/** Duration and load: 16 connections saturate the server, 4 do not. */
export type Effort = { rounds: number; seconds: number }

export type Say = (step: string) => void

type Office = Server & { landmarks: Landmarks }
type Pages = {
  floor: Target
  editor: Target
  trips: Target
  found: Target
  article: Target
  phone: Target
  feed: Target
}

/** Serves an office without accounts. */
async function openEmptyOffice(workspace: Workspace): Promise<Server> {
  const dataDir = join(workspace.dir, 'empty')
  const env = serverEnvironment(dataDir, 3000, { SAMPLE_OFFICE: 'no' })
  await runIn(workspace, ['--import', 'tsx', 'lib/commands/prepare.ts'], env)
  return serve(workspace, dataDir)
}

/** Creates an office in the workspace, small or big, and serves it. */
export async function openOffice(workspace: Workspace, size: 'small' | 'big'): Promise<Office> {
  const dataDir = join(workspace.dir, size)
  const env = serverEnvironment(dataDir, 3000, { SAMPLE_OFFICE: 'yes' })
  await runIn(workspace, ['--import', 'tsx', 'lib/commands/prepare.ts'], env)
  const seeded = await runIn(
    workspace,
    ['--import', 'tsx', 'lib/commands/bench/seed.ts', ...(size === 'big' ? ['--big'] : [])],
    env,
  )
  return { ...(await serve(workspace, dataDir)), landmarks: JSON.parse(seeded) as Landmarks }
}

/** The figures that need a running server. */
type ServedFigures = Omit<
  Figures,
  | 'report_ms_20_stops'
  | 'handbook_pdf_s'
  | 'handbook_pdf_mb_rss'
  | 'installed_mb'
  | 'first_start_s'
  | keyof ReturnType<typeof readingFigures>
>

/** All figures that need running servers. */
export async function measure(workspace: Workspace, effort: Effort, say: Say): Promise<ServedFigures> {
  say('Filling the small office and the big one')
  const small = await openOffice(workspace, 'small')
  const big = await openOffice(workspace, 'big')
  const chromium = await runIn(workspace, ['lib/commands/browser.mjs'], process.env)
  const browser = await openBrowser(chromium.trim().split('\n').at(-1) ?? '')
  try {
    say('Signing in, and weighing the pages')
    const cookie = await signIn(browser, small.url, 'staff')
    const bigCookie = await signIn(browser, big.url, 'staff')
    const here = await pagesOf(browser, small, cookie)
    const there = await pagesOf(browser, big, bigCookie)
    const weights = { ...(await weighAll(browser, here)), ...(await weighSized(browser, big.url, bigCookie)) }
    say('Planning a trip in an empty office')
    const empty = await openEmptyOffice(workspace)
    const planning_actions = await planningActions(browser, empty.url)
    await stopped(empty)
    say('Dragging a line')
    const drag_longest_task_ms = await longestTaskOfDrag(browser, small.url, cookie, workspace.dir)
    say('Pasting a programme')
    const paste_longest_task_ms = await longestTaskOfPaste(browser, small.url, cookie, workspace.dir)
    const administrator = await signIn(browser, small.url, 'administrator')
    const member = await signIn(browser, small.url, 'member')
    // Members learn of releases only, so the open screens of a draft belong to those who edit it.
    const planners = [cookie, administrator]
    const member_js_kb = (await weighPhone(small.url, member)) / 1_000
    const phone_first_open_kb = (await weighFirstOpen(browser, small.url, member)) / 1_000
    const phone = await openPhone(browser, small.url, member)
    say('Warming up')
    for (const target of [...Object.values(here), ...Object.values(there)]) await warmUp(target)
    const ratios = await loadAll(here, there, effort, say)
    say('Editing')
    const edit_p95_ratio = await compareEdit(workspace, small, small.landmarks, cookie, {
      rounds: effort.rounds,
      calls: Math.ceil(effort.seconds * 30),
    })
    say('Editing before 48 open screens')
    const edit = editByAction(workspace, small.url, small.landmarks.tripId, cookie)
    const live_update_p95_ms = await liveUpdate(small.url, small.landmarks, planners, { cookie, edit })
    const rss_mb = await residentMb(big.pid)
    say('Opening the member’s page with the server stopped')
    await stopped(small)
    const offline_cold_start_ms = await phone.coldStart()
    return {
      ...ratios,
      edit_p95_ratio,
      live_update_p95_ms,
      ...weights,
      member_js_kb,
      phone_first_open_kb,
      planning_actions,
      drag_longest_task_ms,
      paste_longest_task_ms,
      offline_cold_start_ms,
      rss_mb,
    }
  } finally {
    await browser.close()
  }
}

async function pagesOf(
  browser: Browser,
  { url, landmarks: { tripId, word, slug, feed } }: Office,
  staff: string,
): Promise<Pages> {
  const member = await signIn(browser, url, 'member')
  const itinerary = `${url}/trips/${tripId}/itinerary`
  return {
    // Signed in like the others, because reading a cookie takes time.
    floor: { url: `${url}${floor.page}`, cookie: member },
    editor: { url: itinerary, cookie: staff },
    trips: { url: `${url}/trips`, cookie: staff },
    found: { url: `${url}/trips?q=${encodeURIComponent(word)}`, cookie: staff },
    article: { url: `${url}/news/${slug}` },
    phone: { url: `${url}/pocket/${tripId}`, cookie: member },
    feed: { url: `${url}${feed}` },
  }
}

async function weighAll(browser: Browser, pages: Pages) {
  const of = (name: keyof Pages) => weigh(browser, pages[name].url, pages[name].cookie)
  const [empty, editor, article] = [await of('floor'), await of('editor'), await of('article')]
  const kb = (bytes: number) => bytes / 1_000
  return {
    article_js_kb: kb(article.js),
    editor_js_kb: kb(editor.js - empty.js),
    css_kb: kb(editor.css),
  }
}

async function weighSized(browser: Browser, url: string, cookie: string) {
  const small = await openSized(browser, url, cookie, 150)
  const large = await openSized(browser, url, cookie, 300)
  const huge = await openSized(browser, url, cookie, 2_000)
  return {
    itinerary_300_ratio: large.bytes / small.bytes,
    itinerary_2000_kb: huge.bytes / 1_000,
    itinerary_2000_s: huge.seconds,
  }
}

async function loadAll(here: Pages, there: Pages, effort: Effort, say: Say) {
  const against = async (page: Target, connections: Load['connections'], what: string, base = here.floor) => {
    say(what)
    return compare(base, page, { ...effort, connections })
  }
  const [full, calm] = [16, 4]
  const names = {
    editor: 'itinerary in the editor',
    trips: 'list of trips',
    found: 'trips found by a word',
    article: 'article',
    phone: 'member’s page',
  } as const
  const busy = async (name: keyof typeof names) =>
    (await against(here[name], full, `Asking for the ${names[name]}, 16 at a time`)).rps
  const waits = async (name: keyof typeof names) =>
    (await against(here[name], calm, `Asking for the ${names[name]}, 4 at a time`)).p95
  const grown = async (name: keyof typeof names) =>
    (await against(there[name], calm, `Asking for the ${names[name]}, small office and big`, here[name])).p95
  const big = {
    big_phone_p95_ratio: await grown('phone'),
    big_itinerary_editor_p95_ratio: await grown('editor'),
    big_trips_p95_ratio: await grown('trips'),
    big_search_p95_ratio: await grown('found'),
    big_article_p95_ratio: await grown('article'),
  }
  const bare = await serveBare(here.feed.url, asBrowsers)
  await warmUp(bare)
  const { rps: feed_rps_ratio } = await against(here.feed, full, 'Asking for a calendar, 16 at a time', bare)
  bare.close()
  return {
    feed_rps_ratio,
    trips_rps_ratio: await busy('trips'),
    article_rps_ratio: await busy('article'),
    phone_rps_ratio: await busy('phone'),
    phone_p95_ratio: await waits('phone'),
    trips_p95_ratio: await waits('trips'),
    itinerary_editor_rps_ratio: await busy('editor'),
    itinerary_editor_p95_ratio: await waits('editor'),
    ...big,
    big_office_p95_ratio: Math.max(...Object.values(big)),
  }
}
