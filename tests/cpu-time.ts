/** The processor time of the work in milliseconds. Unlike elapsed time, it does not depend on other programs. */
export function cpuTime(work: () => void): number {
  const before = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}
