export function requestIdFrom(header: string | string[] | null | undefined): string
