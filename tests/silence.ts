import { format } from 'node:util'
import { afterAll, afterEach } from 'vitest'

const methods = ['debug', 'error', 'info', 'log', 'trace', 'warn'] as const

/**
 * Fails a test during which anything is printed, with the output: it is an error or hides one. A test that
 * expects output replaces `console.error`, `process.stdout.write` … by a spy.
 */
export function failOnOutput(): void {
  const printed: string[] = []
  const restore = [watchConsole(printed), watchStream(process.stdout, printed), watchStream(process.stderr, printed)]
  const fail = () => {
    const all = printed.splice(0)
    if (all.length > 0) throw new Error(`Tests must print nothing, but this was printed:\n${all.join('\n')}`)
  }
  afterEach(fail)
  afterAll(() => {
    for (const undo of restore) undo()
    fail()
  })
}

function watchConsole(printed: string[]): () => void {
  const originals = methods.map((name) => [name, console[name]] as const)
  for (const [name] of originals) console[name] = (...args: unknown[]) => void printed.push(format(...args))
  return () => {
    for (const [name, print] of originals) console[name] = print
  }
}

function watchStream(stream: NodeJS.WriteStream, printed: string[]): () => void {
  const original = stream.write
  stream.write = (chunk: string | Uint8Array) => {
    printed.push(typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString())
    return true
  }
  return () => {
    stream.write = original
  }
}
