import { all, facts, one } from './words'

// The links at the bottom of the page to the card for a driver and to the hotel.

const leadsSomewhere = new Set(['transfer', 'train', 'flight'])

/**
 * Sets both links. On the view of an item the driver is shown that item's place; elsewhere where the journey of now
 * leads, else where the next item is. The hotel is that of tonight.
 */
export function showDock(now: readonly string[], next: string | null, at: number): void {
  const [, own] = /^#item-(.*)$/.exec(location.hash) ?? []
  const onWay = now.filter((id) => leadsSomewhere.has(facts.spans.find((span) => span.id === id)?.kind ?? ''))
  const candidates = own === undefined ? [...onWay, ...(next ? [next] : []), ...now] : [decodeURIComponent(own)]
  const stays = facts.spans.filter(({ kind }) => kind === 'lodging')
  const stay = stays.find(({ to, from }) => (to ?? from) > at) ?? stays.at(-1)
  setLink(
    '[data-driver]',
    candidates.map((id) => `driver-${id}`),
  )
  setLink('[data-hotel]', stay ? [`driver-${stay.id}`, `item-${stay.id}`] : [])
  const dock = one('[data-dock]')
  if (dock) dock.hidden = all('a:not([hidden])', dock).length === 0
}

// To the first of these views that the page has; hidden without one.
function setLink(selector: string, ids: readonly string[]): void {
  const view = ids.map((id) => document.getElementById(id)).find((found) => found !== null)
  for (const link of all<HTMLAnchorElement>(selector)) {
    link.hidden = !view
    if (!view) continue
    link.href = `#${view.id}`
    const to = one('[data-to]', link)
    if (to) to.textContent = view.dataset.to ?? view.getAttribute('aria-label') ?? ''
  }
}
