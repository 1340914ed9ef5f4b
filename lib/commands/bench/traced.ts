import { readFileSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import { longestTask, type Trace } from './trace'

/** The longest task of a page's main thread during an act, in milliseconds, from a trace that is written to `path`. */
export async function longestTaskOf(
  browser: Browser,
  page: Page,
  path: string,
  act: () => Promise<void>,
): Promise<number> {
  await browser.startTracing(page, {
    path,
    categories: ['toplevel', 'devtools.timeline', 'disabled-by-default-devtools.timeline'],
  })
  await act()
  await browser.stopTracing()
  return longestTask(JSON.parse(readFileSync(path, 'utf8')) as Trace)
}
