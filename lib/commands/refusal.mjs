/** A failure that one sentence explains; no stack is shown for it. */
export class Refusal extends Error {
  name = 'Refusal'
}

/** Runs a command's main function. A refusal ends the process with its sentence, anything else with its stack. */
export async function command(main) {
  try {
    await main()
  } catch (error) {
    process.stderr.write(`\n${error instanceof Refusal ? error.message : (error?.stack ?? error)}\n`)
    process.exit(1)
  }
}
