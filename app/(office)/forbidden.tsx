import { NotAllowed } from '@/components/shell/refusals'

export default function ForbiddenPage() {
  return <NotAllowed />
}
