import { nowAndNext } from '@/lib/domain/itinerary/now-next'
import { showNow, todayAt } from './clock'
import { all, facts, one } from './words'

// Shows one section of the page at a time, by the fragment of the address. The browser's back button works.

let viewChanges = 0
let shown: HTMLElement | null = null
/** The address changes by a link, not by going back. */
let isByLink = false
/** How far each section was scrolled when an item was opened from it. */
const scrolledTo = new Map<string, number>()

export function startViews(): void {
  show(false)
  addEventListener('hashchange', () => {
    viewChanges++
    show(true)
    isByLink = false
  })
  document.addEventListener('click', ({ target }) => {
    if (!shown || !(target instanceof Element) || !target.closest('a[href^="#"]')) return
    scrolledTo.set(shown.id, scrollY)
    isByLink = true
  })
  document.addEventListener('click', (event) => {
    const link = (event.target as Element).closest?.<HTMLElement>('[data-back], [data-note-for]')
    if (link?.dataset.noteFor) return chooseItem(link.dataset.noteFor)
    if (!link || viewChanges === 0) return
    event.preventDefault()
    isByLink = false
    history.back()
  })
  for (const button of all<HTMLButtonElement>('[data-whose]'))
    button.addEventListener('click', () => choose(button.dataset.whose ?? ''))
  showTodayBeside()
  for (const link of all<HTMLAnchorElement>('[data-map]'))
    if (/iPhone|iPad|Macintosh/.test(navigator.userAgent)) link.href = appleMaps(link)
}

function target(): HTMLElement | null {
  return document.getElementById(decodeURIComponent(location.hash.slice(1)))
}

function show(isMove: boolean): void {
  const anchor = target()
  const view = anchor?.closest<HTMLElement>('[data-view]') ?? one('#today')
  if (!view) return
  shown = view
  for (const other of all('[data-view]')) other.hidden = other !== view
  for (const tab of all('[data-tab]')) {
    if (tab.dataset.tab === view.id) tab.setAttribute('aria-current', 'page')
    else tab.removeAttribute('aria-current')
  }
  const { classList, dataset } = document.documentElement
  classList.toggle('full', view.classList.contains('driver'))
  classList.toggle('inner', view.classList.contains('overlay'))
  dataset.shown = view.id
  if (viewChanges > 0) showNow()
  if (view.id === 'notes') chooseItem(null)
  const before = isByLink ? undefined : scrolledTo.get(view.id)
  if (before !== undefined) scrollTo(0, before)
  else scrollToStart(view, anchor, isMove)
  if (isMove) view.focus({ preventScroll: true })
}

// The itinerary opens at today.
function scrollToStart(view: HTMLElement, anchor: HTMLElement | null, isMove: boolean): void {
  const today = view.id === 'days' && one(`[data-day="${todayAt()}"]`, view)
  if (anchor && anchor !== view) anchor.scrollIntoView()
  else if (today) today.scrollIntoView()
  else if (isMove) scrollTo(0, 0)
}

// On a wide screen the itinerary is beside the open section, and scrolls by itself.
function showTodayBeside(): void {
  const pane = one('#days')
  const today = pane && one(`[data-day="${todayAt()}"]`, pane)
  if (pane && today && pane.scrollHeight > pane.clientHeight) pane.scrollTop = today.offsetTop
}

// A new note is about the item from which it is written, else about the current one, unless the member chose another.
function chooseItem(id: string | null): void {
  const field = one<HTMLSelectElement>('#note-at')
  if (!field) return
  if (id !== null) field.value = id
  else if (field.value === '') field.value = currentItem() ?? ''
}

// Notes are not about the hotel just because it is night.
function currentItem(): string | undefined {
  const awake = facts.spans.filter(({ kind }) => kind !== 'lodging')
  return nowAndNext(awake, Date.now()).now[0]
}

function choose(whose: string): void {
  document.getElementById('days')?.classList.toggle('everyone', whose === 'all')
  for (const button of all('[data-whose]')) button.setAttribute('aria-pressed', String(button.dataset.whose === whose))
}

// Apple devices do not open "geo:" addresses.
function appleMaps({ dataset: { map = '', at } }: HTMLAnchorElement): string {
  return `maps://?q=${encodeURIComponent(map)}${at ? `&ll=${encodeURIComponent(at)}` : ''}`
}
