/** After this time without an answer, a worker counts as absent. */
const workerTimeoutMs = 45_000

/** Sends a message to the worker and gives its answer; `undefined` without one. */
export async function tellWorker(message: object): Promise<unknown> {
  if (!('serviceWorker' in navigator)) return undefined
  const { port1, port2 } = new MessageChannel()
  const answer = new Promise<unknown>((done) => {
    port1.addEventListener('message', ({ data }) => done(data))
    port1.start()
    setTimeout(() => done(undefined), workerTimeoutMs)
  })
  void navigator.serviceWorker.ready.then(({ active }) => active?.postMessage(message, [port2]))
  return answer
}
