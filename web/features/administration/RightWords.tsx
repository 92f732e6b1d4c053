import { roleName } from '#domain/access/roles'
import { OrganisationMark } from '../../shared/ui/OrganisationMark.tsx'
import type { Right } from './queries.ts'

/** Rights of one person in a cell: a line per organisation, with the IGS through which they are held. */
export const RightWords = ({ rights }: { readonly rights: readonly Right[] }) => {
  const lines = new Map<string, Right[]>()
  for (const right of rights) {
    const key = `${right.organisation.id} ${right.via?.id ?? ''}`
    lines.set(key, [...(lines.get(key) ?? []), right])
  }
  if (lines.size === 0) return <span className="muted">geen</span>
  return (
    <ul className="right-lines">
      {[...lines].map(([key, held]) => (
        <li key={key}>
          <Place right={held[0]} />: {held.map(({ role }) => roleName(role)).join(', ')}
        </li>
      ))}
    </ul>
  )
}

/** Where a right is held, and through which IGS. */
export const Place = ({ right }: { readonly right: Right | undefined }) => {
  if (right === undefined) return null
  const { organisation, via } = right
  return (
    <>
      <OrganisationMark type={organisation.type} name={organisation.name} /> {organisation.name}
      {via === null ? null : (
        <span className="via">
          {' '}
          <OrganisationMark type="IGS" name={via.name} /> via {via.name}
        </span>
      )}
    </>
  )
}
