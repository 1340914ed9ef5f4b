import { all, one } from './words'

// Shows one section of the page at a time, by the fragment of the address. The browser's back button works.

let viewChanges = 0

export function startViews(): void {
  document.documentElement.classList.add('scripted')
  show(false)
  addEventListener('hashchange', () => {
    viewChanges++
    show(true)
  })
  document.addEventListener('click', (event) => {
    const back = (event.target as Element).closest?.('[data-back]')
    if (!back || viewChanges === 0) return
    event.preventDefault()
    history.back()
  })
  for (const button of all<HTMLButtonElement>('[data-whose]'))
    button.addEventListener('click', () => choose(button.dataset.whose ?? ''))
  for (const link of all<HTMLAnchorElement>('[data-map]'))
    if (/iPhone|iPad|Macintosh/.test(navigator.userAgent)) link.href = appleMaps(link)
}

/** The id of the section to show. */
function shownView(): string {
  const id = decodeURIComponent(location.hash.slice(1))
  return document.getElementById(id)?.hasAttribute('data-view') ? id : 'today'
}

function show(isMove: boolean): void {
  const id = shownView()
  for (const view of all('[data-view]')) view.hidden = view.id !== id
  for (const tab of all('[data-tab]')) {
    if (tab.dataset.tab === id) tab.setAttribute('aria-current', 'page')
    else tab.removeAttribute('aria-current')
  }
  document.documentElement.classList.toggle('full', one(`#${CSS.escape(id)}`)?.classList.contains('driver') ?? false)
  if (!isMove) return
  scrollTo(0, 0)
  document.getElementById(id)?.focus({ preventScroll: true })
}

function choose(whose: string): void {
  document.getElementById('days')?.classList.toggle('everyone', whose === 'all')
  for (const button of all('[data-whose]')) button.setAttribute('aria-pressed', String(button.dataset.whose === whose))
}

// Apple devices do not open "geo:" addresses.
function appleMaps({ dataset: { map = '', at } }: HTMLAnchorElement): string {
  return `maps://?q=${encodeURIComponent(map)}${at ? `&ll=${encodeURIComponent(at)}` : ''}`
}
