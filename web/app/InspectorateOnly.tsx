import type { ComponentType } from 'react'
import { useSession } from '../shared/session.tsx'
import { NotFound } from './NotFound.tsx'

/** A page of the inspectorate; for everybody else its address leads nowhere. */
export const inspectorateOnly = (Page: ComponentType): ComponentType => {
  const Guarded = () => (useSession().session.active.organisation.type === 'WV_WI' ? <Page /> : <NotFound />)
  return Guarded
}
