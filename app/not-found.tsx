import { NotThere } from '@/components/shell/refusals'

export default function NotFoundPage() {
  return <NotThere alone />
}
