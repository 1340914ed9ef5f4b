import type { QrCode } from '@/lib/server/calendar/qr-code'

/** A QR code as a drawing, black on white in both colour schemes. */
export function QrCodeImage({ code, label, className }: { code: QrCode; label: string; className?: string }) {
  return (
    <svg
      className={className}
      viewBox={`0 0 ${code.size} ${code.size}`}
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
    >
      <rect width={code.size} height={code.size} fill="#fff" />
      <path d={code.path} fill="#000" />
    </svg>
  )
}
