/** The processor time of the work in milliseconds. Unlike elapsed time, it does not depend on other programs. */
export function cpuTime(work: () => void): number {
  const before = process.cpuUsage()
  work()
  return since(before)
}

/** The same of work that ends later. */
export async function cpuTimeUntil(work: () => Promise<void>): Promise<number> {
  const before = process.cpuUsage()
  await work()
  return since(before)
}

function since(before: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}
