import { orgTypeOf, roleName, roles } from '#domain/access/roles'
import type { OrgType, RoleCode } from '#domain/model/codes'
import type { getAccessMatrix } from '#contract/access-matrix'
import type { Output } from '#contract/endpoint'
import type { scopeWord } from './labels.nl.ts'

export type Sentence = Output<typeof getAccessMatrix>['sentences'][number]

/** What the address of the page says. */
export interface Filter {
  readonly role: RoleCode | undefined
  readonly thing: string | undefined
  readonly grid: boolean
}

/** Reads the filter from the address and drops what it does not know. */
export const readFilter = (params: URLSearchParams): Filter => ({
  role: roles.find(({ code }) => code === params.get('rol'))?.code,
  thing: params.get('wat') ?? undefined,
  grid: params.get('weergave') === 'raster',
})

/** Sentences on a thing that name a role, those in place of a municipality included. */
export const matching = (sentences: readonly Sentence[], { role, thing }: Filter): readonly Sentence[] =>
  sentences.filter(
    (sentence) =>
      (thing === undefined || sentence.thing === thing) &&
      (role === undefined || sentence.roles.includes(role) || sentence.rolesForNonUser.includes(role)),
  )

/** Kinds of things that sentences speak of, once each, in their order. */
export const thingsOf = (sentences: readonly Sentence[]): readonly string[] => [
  ...new Set(sentences.map(({ thing }) => thing)),
]

/** Names of roles under their kind of organisation, in the order of the specification. */
export const byOrganisation = (
  codes: readonly RoleCode[],
): readonly { readonly orgType: OrgType; readonly names: readonly string[] }[] => {
  const kinds = [...new Set(roles.map(({ orgType }) => orgType))]
  return kinds.flatMap((orgType) => {
    const names = codes.filter((code) => orgTypeOf(code) === orgType).map((code) => roleName(code))
    return names.length > 0 ? [{ orgType, names }] : []
  })
}

/** Where a sentence holds, for the organisations that it names. */
export const placeOf = ({ roles: held, scope }: Pick<Sentence, 'roles' | 'scope'>): keyof typeof scopeWord => {
  if (scope !== 'TERRITORY') return scope
  const local = held.filter((code) => orgTypeOf(code) === 'LB')
  if (local.length === 0) return 'ALL'
  return local.length === held.length ? 'OWN_TERRITORY' : scope
}

/** What a cell of the grid says. */
export const mark = ({ roles: held, rolesForNonUser }: Sentence, role: RoleCode): 'YES' | 'NON_USER' | 'NO' => {
  if (held.includes(role)) return 'YES'
  return rolesForNonUser.includes(role) ? 'NON_USER' : 'NO'
}
