import { ForbiddenMessage } from '@/components/shell/refusals'

export default function ForbiddenPage() {
  return <ForbiddenMessage alone />
}
