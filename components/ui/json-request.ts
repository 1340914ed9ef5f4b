const readTimeoutMs = 20_000

/** Reads JSON from a route of this server. @throws if there is no answer in time, or one that is not successful */
export function getJson<T>(address: string, signal: AbortSignal): Promise<T> {
  return requestJson(address, { signal: AbortSignal.any([signal, AbortSignal.timeout(readTimeoutMs)]) })
}

/** Sends JSON to a route of this server and reads its answer. @throws as `getJson` */
export function postJson<T>(address: string, body: unknown): Promise<T> {
  return requestJson(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
}

async function requestJson<T>(address: string, init: RequestInit): Promise<T> {
  const response = await fetch(address, init)
  if (!response.ok) throw new Error(`${address} answered ${response.status}`)
  return (await response.json()) as T
}
