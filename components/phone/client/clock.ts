import { nowAndNext } from '@/lib/domain/itinerary/now-next'
import { endWords, startWords, type WhenWords } from '@/lib/domain/phone/when-words'
import { dayOf, momentAt } from '@/lib/domain/time/wall-time'
import { showDock } from './dock'
import { all, facts, one, type PageSpan, say, setText } from './words'

// Keeps the items of now and next, and what follows, up to date while the page is open.

/** Days that "today" lists below the current items. */
const shownDays = 2

export function startClock(): void {
  showNow()
  setInterval(() => showNow(), 5_000)
  document.addEventListener('visibilitychange', () => showNow())
}

export function showNow(at = Date.now()): void {
  const { now, next } = nowAndNext(facts.spans, at)
  const leading = [...now, ...(next ? [next] : [])]
  for (const lead of all('.lead')) {
    const id = lead.dataset.item ?? ''
    const index = leading.indexOf(id)
    lead.hidden = index < 0
    lead.classList.toggle('second', index > 0)
    lead.classList.toggle('now', now.includes(id))
    const span = facts.spans.find((other) => other.id === id)
    if (index >= 0 && span) showWhen(lead, span, at, now.includes(id))
  }
  showFollowing(leading, at)
  showStrip(todayAt(at))
  showDock(now, next, at)
  const isOver = leading.length === 0 && facts.spans.length > 0
  const [over, changes] = [one('[data-over]'), one('[data-changes]')]
  if (over) over.hidden = !isOver
  // No one has to confirm a trip that is over.
  if (changes) changes.hidden = isOver
}

/** The day by the clocks of the place where the member is: where their last item began, else their first one. */
export function todayAt(at = Date.now()): string {
  const begun = facts.spans.filter(({ from }) => from <= at)
  const span = begun.at(-1) ?? facts.spans[0]
  return dayIn(span?.zone ?? 'UTC', at)
}

function dayIn(zone: string, at: number): string {
  return dayOf(momentAt(new Date(at), zone))
}

// The times of an item are at the right only if both are of today.
function showWhen(lead: HTMLElement, span: PageSpan, at: number, isNow: boolean): void {
  const today = dayIn(span.zone, at)
  const isUntimed = span.isUntimed === true
  const words = isNow
    ? [say('now'), span.end && say('until', { time: endWords(span.end, today, whenWords) })]
    : [say('next'), startWords({ start: span.start, isUntimed, inMs: span.from - at }, today, whenWords)]
  setText('[data-when]', words.filter(Boolean).join(say('comma')), lead)
  const times = one('[data-times]', lead)
  if (times) times.hidden = isNow || (!isUntimed && dayOf(span.start) !== today)
}

const whenWords: WhenWords = {
  get tomorrow() {
    return say('tomorrow')
  },
  weekday: (day) => facts.days[day]?.[0] ?? day,
  date: (day) => facts.days[day]?.[1] ?? day,
  stretch: ({ hours, minutes }) =>
    hours === 0
      ? say('inMinutes', { minutes })
      : minutes === 0
        ? say('inFullHours', { hours })
        : say('inHours', { hours, minutes }),
  get comma() {
    return say('comma')
  },
}

// An untimed item is listed until its part of the day is over.
function hasBegun({ from, to, isUntimed }: PageSpan, at: number): boolean {
  return (isUntimed ? (to ?? from) : from) <= at
}

// The items that follow, of today and the next day that has any.
function showFollowing(leading: readonly string[], at: number): void {
  const spans = new Map(facts.spans.map((span) => [span.id, span]))
  let shown = 0
  for (const day of all('#today .day')) {
    let isAny = false
    for (const line of all('[data-line]', day)) {
      const span = spans.get(line.dataset.line ?? '')
      // What is no longer theirs has no span: it stays in the list until it would have begun.
      const isPast = span ? hasBegun(span, at) : Number(line.dataset.from ?? 0) <= at
      line.hidden = shown >= shownDays || isPast || (span !== undefined && leading.includes(span.id))
      isAny ||= !line.hidden
    }
    for (const line of all('[data-night]', day)) {
      const id = line.dataset.night ?? ''
      const [of, today] = [day.dataset.day ?? '', dayIn(spans.get(id)?.zone ?? 'UTC', at)]
      line.hidden = shown >= shownDays || of < today || (of === today && leading.includes(id))
      isAny ||= !line.hidden
    }
    day.hidden = !isAny
    if (isAny) shown++
  }
}

function showStrip(today: string): void {
  for (const link of all('[data-strip]')) {
    if (link.dataset.strip === today) link.setAttribute('aria-current', 'date')
    else link.removeAttribute('aria-current')
  }
}
