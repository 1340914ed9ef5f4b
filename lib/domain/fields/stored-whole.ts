/** True for a whole number that the database can hold; PostgreSQL fails at larger ones. */
export function isStoredWhole(number: number): boolean {
  return Number.isInteger(number) && Math.abs(number) <= 2_147_483_647
}
