/** What a command writes: its result to standard output, reasons and warnings to standard error. */
export type Output = { print: (content: string | Uint8Array) => void; error: (text: string) => void }

export const terminal: Output = {
  print: (content) => void process.stdout.write(content),
  error: (text) => void process.stderr.write(text),
}
