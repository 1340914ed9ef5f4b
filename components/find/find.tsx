/** Find anything: trips, people, institutions. */
export function Find() {
  return null
}
