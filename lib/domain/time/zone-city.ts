/** The place that a zone is named after: "Asia/Ho_Chi_Minh" as "Ho Chi Minh". */
export function zoneCity(zone: string): string {
  return zone.slice(zone.lastIndexOf('/') + 1).replaceAll('_', ' ')
}
