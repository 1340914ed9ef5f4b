/** Work that is done at intervals and when something wakes it, never twice at a time within this process. */
export type PollLoop = {
  /** Works now, or once more after the current run. */
  wake(): void
  /** Starts no more work, and resolves when the current run has ended. */
  stop(): Promise<void>
}

/**
 * Runs `work` now and every `intervalMs` milliseconds; `isRunning` becomes false when the loop is stopped. Does not
 * keep the process alive.
 */
export function pollLoop(
  work: (isRunning: () => boolean) => Promise<unknown>,
  intervalMs: number,
  onError: (error: unknown) => void,
): PollLoop {
  const state = { isStopped: false, isWanted: false }
  let running: Promise<void> | null = null
  const workWhileWanted = async () => {
    while (state.isWanted && !state.isStopped) {
      state.isWanted = false
      try {
        await work(() => !state.isStopped)
      } catch (error) {
        onError(error)
      }
    }
    running = null
  }
  const wake = () => {
    state.isWanted = true
    if (!state.isStopped) running ??= workWhileWanted()
  }
  const timer = setInterval(wake, intervalMs)
  timer.unref()
  wake()
  return {
    wake,
    async stop() {
      state.isStopped = true
      clearInterval(timer)
      await running
    },
  }
}

/** Stops a loop on the signals on which the server finishes open requests and exits. */
export function stopOnSignal(loop: PollLoop): void {
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void loop.stop())
}
