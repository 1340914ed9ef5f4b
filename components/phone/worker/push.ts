import { type Locale, localeOfTag, locales } from '@/lib/domain/text/locales'
import { state } from '../offline/store'

// Shows notifications. A message has no personal data, so the texts are general; the page says what they are about.

type Kind = 'changed' | 'reminder'

const texts: Record<Locale, Record<Kind, string>> = {
  en: { changed: 'Your itinerary has changed', reminder: 'Your next item starts soon' },
  'zh-Hant': { changed: '您的日程有變更', reminder: '下一個項目即將開始' },
  ko: { changed: '일정이 변경되었습니다', reminder: '다음 일정이 곧 시작됩니다' },
  ja: { changed: '日程が変更されました', reminder: 'まもなく次の予定です' },
}

/** The parts of the worker's global scope that notifications need; the DOM's types are those of a page. */
type WorkerScope = {
  registration: ServiceWorkerRegistration
  clients: {
    matchAll: (of: { type: 'window' }) => Promise<(Client & { focus: () => Promise<unknown> })[]>
    openWindow: (path: string) => Promise<unknown>
  }
}
type Client = { url: string }
type PushEvent = Event & { data: { json: () => unknown } | null; waitUntil: (until: Promise<unknown>) => void }
type ClickEvent = Event & { notification: Notification; waitUntil: (until: Promise<unknown>) => void }

const scope = globalThis as unknown as WorkerScope

export function listenForPush(): void {
  addEventListener('push', (event) => (event as PushEvent).waitUntil(show(messageIn(event as PushEvent))))
  addEventListener('notificationclick', (event) => {
    const { notification, waitUntil } = event as ClickEvent
    notification.close()
    waitUntil.call(event, open(String(notification.data ?? '/pocket')))
  })
}

// Browsers require a notification for each message, whatever it contains.
function messageIn({ data }: PushEvent): { kind: Kind; path: string } {
  try {
    const { kind, trip } = (data?.json() ?? {}) as { kind?: unknown; trip?: unknown }
    const path = typeof trip === 'string' ? `/pocket/${encodeURIComponent(trip)}` : '/pocket'
    return { kind: kind === 'reminder' ? 'reminder' : 'changed', path }
  } catch {
    return { kind: 'changed', path: '/pocket' }
  }
}

async function show({ kind, path }: { kind: Kind; path: string }): Promise<void> {
  const chosen = await state<string>('language').catch(() => undefined)
  const locale = localeOfTag(chosen ?? navigator.language, locales) ?? 'en'
  await scope.registration.showNotification('Attaché', {
    body: texts[locale][kind],
    lang: locale,
    icon: '/icons/192.png',
    // A second message of the kind replaces the first.
    tag: `${kind} ${path}`,
    data: path,
  })
}

async function open(path: string): Promise<void> {
  const windows = await scope.clients.matchAll({ type: 'window' })
  const shown = windows.find(({ url }) => new URL(url).pathname === path)
  await (shown ? shown.focus() : scope.clients.openWindow(path))
}
