import type { LetterFields } from '#documents'
import type { OoFacts } from '#domain/procedures/oo/facts'
import { loadRoleHolder, loadUserNames } from '../../platform/case-file/organisations.ts'
import type { OrganisationRow } from '../../platform/organisations/model.ts'
import type { FeatureDeps } from '../deps.ts'
import { letterOf, senderName } from '../letters.ts'
import type { Run } from './run.ts'

/** G0 of a letter that mayor and director sign, in the order of their municipality. @source domain.md 7 signing.order */
export const letterByMayor = async (
  { database, clock }: Pick<FeatureDeps, 'database' | 'clock'>,
  municipality: OrganisationRow,
  { run }: Run,
  { municipality: { signingOrder } }: OoFacts,
  more: { readonly ownReference?: string; readonly enclosures: readonly string[] },
): Promise<LetterFields> => {
  const today = clock.today()
  const nameOf = async (role: 'LB_BM' | 'LB_AD'): Promise<string> => {
    const holder = await loadRoleHolder(database, municipality.id, role, today)
    return holder ? `${holder.firstName} ${holder.lastName}` : ''
  }
  const mayor = { kind: 'BM', name: await nameOf('LB_BM') } as const
  const director = { kind: 'AD', name: await nameOf('LB_AD') } as const
  const names = await loadUserNames(database, [run.createdByUserId])
  return letterOf(municipality, {
    date: today,
    ownReference: '',
    ...more,
    contactName: names.get(run.createdByUserId) ?? senderName(municipality),
    signers: signingOrder === 'AD_BM' ? [director, mayor] : [mayor, director],
  })
}
