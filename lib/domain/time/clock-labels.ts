// Formats differences of clocks and days, the same on every screen and in print.

/** Days earlier or later, as shown after a time: "+1", "−2". */
export function signedDays(days: number): string {
  return days > 0 ? `+${days}` : `−${-days}`
}

/** Minutes as hours: 330 as "5:30", 60 as "1". */
export function hoursOf(minutes: number): string {
  const rest = minutes % 60
  return rest === 0 ? String(minutes / 60) : `${Math.floor(minutes / 60)}:${String(rest).padStart(2, '0')}`
}
