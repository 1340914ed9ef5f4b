import type { Output } from '@/lib/commands/output'

/** Collects what a command writes, without a separate process. */
export function collected() {
  let [stdout, stderr] = ['', '']
  const output: Output = {
    print: (content) => void (stdout += typeof content === 'string' ? content : Buffer.from(content).toString()),
    error: (text) => void (stderr += text),
  }
  return { output, written: () => ({ stdout, stderr }) }
}
