import autocannon from 'autocannon'
import { medianRatio, percentile, ratePerSecond } from './statistics'

/** A page and the session that requests it. */
export type Target = { url: string; cookie?: string }

/** The load and its duration. Rounds of the empty page and of the page alternate. */
export type Load = { connections: number; seconds: number; rounds: number }

/** Requests per second, and the 95th percentile of the milliseconds that each took. */
export type Answered = { rps: number; p95: number }

export const asBrowsers = { accept: 'text/html', 'accept-encoding': 'gzip, deflate, br', 'accept-language': 'en' }

/** Requests a page as browsers do, for some seconds. @throws if any response is not the page itself */
export async function ask(
  { url, cookie }: Target,
  { connections, seconds }: Pick<Load, 'connections' | 'seconds'>,
): Promise<Answered> {
  const headers = { ...asBrowsers, ...(cookie && { cookie }) }
  const times: number[] = []
  const ends: number[] = []
  const others = new Map<number, number>()
  const run = autocannon({ url, connections, duration: seconds, headers })
  run.on('response', (_client: unknown, status: number, _bytes: number, milliseconds: number) => {
    times.push(milliseconds)
    ends.push(performance.now())
    if (status !== 200) others.set(status, (others.get(status) ?? 0) + 1)
  })
  const { errors, timeouts } = await run
  if (others.size > 0 || errors > 0 || timeouts > 0 || times.length < 2) {
    const statuses = [...others].map(([status, count]) => `${count} × ${status}`).join(', ')
    const answered = statuses || `${times.length} times in ${seconds} s`
    throw new Error(`${url} answered ${answered}; ${errors} errors, ${timeouts} timeouts`)
  }
  return { rps: ratePerSecond(ends, connections), p95: percentile(times, 0.95) }
}

/** Requests a page often enough that the server has compiled everything it needs for it. */
export async function warmUp({ url, cookie }: Target, times = 40): Promise<void> {
  for (let i = 0; i < times; i += 4) {
    const answers = await Promise.all(
      Array.from({ length: 4 }, () => fetch(url, { redirect: 'manual', headers: cookie ? { cookie } : {} })),
    )
    for (const answer of answers) {
      await answer.arrayBuffer()
      if (answer.status !== 200) throw new Error(`${url} answered ${answer.status}`)
    }
  }
}

/** What a page needs relative to another, as the median of rounds in which both take turns. */
export async function compare(floor: Target, page: Target, load: Load): Promise<{ rps: number; p95: number }> {
  const rounds: { floor: Answered; page: Answered }[] = []
  for (let i = 0; i < load.rounds; i++) rounds.push({ floor: await ask(floor, load), page: await ask(page, load) })
  const ratio = (figure: keyof Answered) =>
    medianRatio(rounds.map((round) => ({ floor: round.floor[figure], page: round.page[figure] })))
  return { rps: ratio('rps'), p95: ratio('p95') }
}
