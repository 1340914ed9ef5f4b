import { type Locale, localeOfTag, locales } from '@/lib/domain/text/locales'
import type { StoredTrip } from '../offline/copies'

// Pages that the service worker shows without a copy and a connection, in the browser's language.

const en = {
  'no copy': [
    'Nothing saved on this phone yet',
    'You are offline. Open this page once with a connection; after that it also opens offline.',
  ],
  'no connection': ['You are offline', 'This page needs a connection. Your trip opens offline.'],
  'signed out': [
    'You are signed out',
    'The trip has been removed from this phone. Your session on the server ends when this phone is online again.',
  ],
  'not this copy': [
    'This page is not saved on this phone',
    'You are offline. Open it once with a connection; after that it also opens offline.',
  ],
  again: 'Try again',
  stored: 'Saved on this phone',
}

const zh: typeof en = {
  'no copy': ['這支手機上還沒有內容', '目前離線。只要在有網路時開啟過一次，之後離線也能開啟。'],
  'no connection': ['目前離線', '這一頁需要網路。您的行程離線也能開啟。'],
  'signed out': ['您已登出', '這趟行程的內容已從這支手機移除。連上網路後，伺服器上的登入就會結束。'],
  'not this copy': ['這支手機上沒有這一頁', '目前離線。只要在有網路時開啟過一次，之後離線也能開啟。'],
  again: '再試一次',
  stored: '這支手機上的行程',
}

const ko: typeof en = {
  'no copy': [
    '이 휴대전화에 저장된 내용이 없습니다',
    '오프라인 상태입니다. 연결된 상태에서 한 번 열어 두면 그 뒤에는 오프라인에서도 열립니다.',
  ],
  'no connection': ['오프라인 상태입니다', '이 페이지는 인터넷 연결이 필요합니다. 일정은 오프라인에서도 열립니다.'],
  'signed out': [
    '로그아웃되었습니다',
    '이 휴대전화에서 일정이 삭제되었습니다. 다시 연결되면 서버에서도 로그아웃됩니다.',
  ],
  'not this copy': [
    '이 페이지는 이 휴대전화에 저장되어 있지 않습니다',
    '오프라인 상태입니다. 연결된 상태에서 한 번 열어 두면 그 뒤에는 오프라인에서도 열립니다.',
  ],
  again: '다시 시도',
  stored: '이 휴대전화에 저장된 일정',
}

const ja: typeof en = {
  'no copy': [
    'この端末に保存された内容はありません',
    'オフラインです。接続時に一度開いておくと、その後はオフラインでも開けます。',
  ],
  'no connection': ['オフラインです', 'このページにはインターネット接続が必要です。日程はオフラインでも開けます。'],
  'signed out': [
    'ログアウトしました',
    'この端末から日程を削除しました。再び接続されると、サーバー側でもログアウトされます。',
  ],
  'not this copy': [
    'このページはこの端末に保存されていません',
    'オフラインです。接続時に一度開いておくと、その後はオフラインでも開けます。',
  ],
  again: 'もう一度試す',
  stored: 'この端末に保存された日程',
}

const messages: Record<Locale, typeof en> = { en, 'zh-Hant': zh, ko, ja }

const styles = [
  ':root{color-scheme:light dark}',
  'html{background:light-dark(#fbfaf6,#14161a);color:light-dark(#1a1d23,#ece9e2)}',
  'html{font:1.0625rem/1.5 system-ui,sans-serif}',
  'body{margin:0;padding:18vh 1.25rem 0;max-width:32rem}',
  'h1{font:600 1.75rem/1.2 Georgia,serif;margin:0 0 .75rem}',
  'h2{font-size:1rem;margin:1.5rem 0 0}ul{list-style:none;margin:0;padding:0}',
  'a{color:inherit;display:inline-block;padding:.75rem 1rem .75rem 0;font-weight:600}',
].join('')

/** A page with a message, and links to the trips that are stored here. Their titles are HTML already. */
export function messagePage(
  what: 'no copy' | 'no connection' | 'signed out',
  trips: readonly StoredTrip[] = [],
): Response {
  const locale = localeOfTag(navigator.language, locales) ?? 'en'
  const words = messages[locale]
  const [title, text] = words[what === 'no copy' && trips.length > 0 ? 'not this copy' : what]
  const links = trips.map((trip) => `<li><a href="${trip.path}">${trip.title}</a></li>`).join('')
  const list = links && `<h2>${words.stored}</h2><ul>${links}</ul>`
  const html = [
    `<!doctype html><html lang="${locale}">`,
    '<meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">',
    `<title>${title} · Attaché</title><style>${styles}</style>`,
    `<h1>${title}</h1><p>${text}</p>${list}<p><a href="">${words.again}</a></p></html>`,
  ].join('')
  return new Response(html, {
    status: 200,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': `default-src 'none'; style-src 'unsafe-inline'`,
      'cache-control': 'no-store',
    },
  })
}
