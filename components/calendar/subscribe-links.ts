/** The same address as each kind of calendar takes it. */
export type SubscribeLinks = Record<'https' | 'webcal' | 'google' | 'outlook' | 'outlookLive', string>

/** `https` is the address itself, which over plain HTTP is `http:`; `name` is how the calendar is to be called. */
export function subscribeLinks(https: string, name: string): SubscribeLinks {
  const webcal = https.replace(/^https?:/, 'webcal:')
  const outlook = `/calendar/0/addfromweb?url=${encodeURIComponent(https)}&name=${encodeURIComponent(name)}`
  return {
    https,
    webcal,
    google: `https://calendar.google.com/calendar/r?cid=${encodeURIComponent(webcal)}`,
    outlook: `https://outlook.office.com${outlook}`,
    outlookLive: `https://outlook.live.com${outlook}`,
  }
}
