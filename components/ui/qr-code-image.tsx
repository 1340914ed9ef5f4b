/** A QR code as a drawing, black on white in both colour schemes. `path`: its modules, in a square of `size`. */
export function QrCodeImage({
  code,
  label,
  className,
}: {
  code: { size: number; path: string }
  label: string
  className?: string | undefined
}) {
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
