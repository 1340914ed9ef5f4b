// The package has no types. Only what is used here.
declare module 'autocannon' {
  import type { EventEmitter } from 'node:events'

  export type Options = {
    url: string
    connections: number
    /** Seconds. */
    duration: number
    headers?: Record<string, string>
  }
  export type Result = { errors: number; timeouts: number; non2xx: number }

  /** Emits `response` (client, status, bytes, milliseconds) and `done`. Its promise resolves to the result. */
  export type Instance = EventEmitter & PromiseLike<Result>

  export default function autocannon(options: Options): Instance
}
