import { v7 as uuid } from 'uuid'
import type { Ground, Profile } from './original.ts'
import type { Ask, Twin } from './twins.ts'

/** What happens in both twins between the judicial files of one of them: it shows gaps in numbers and in the feed. */
export interface Act {
  readonly who: Profile
  readonly ask: (made: ReadonlyMap<string, string>) => Ask
  /** name under which the id of the answer is known later */
  readonly as?: string
}

interface Places {
  readonly properties: readonly { readonly id: string; readonly unitIds: readonly string[] }[]
  readonly caseId: string
  readonly openTaskIds: readonly string[]
}

/** The acts of one round, with ids of their own. */
export const actsOf = ({ profiles }: Pick<Ground, 'profiles'>, places: Places, round: number): Act[] => {
  const by = (role: Profile['role']): Profile => {
    const found = profiles.find((profile) => profile.role === role)
    if (!found) throw new Error(`no profile ${role}`)
    return found
  }
  const post = (path: string, body: unknown): Ask => ({ method: 'POST', path, body })
  const property = places.properties[round % places.properties.length]
  if (!property) throw new Error('no property')
  const caseId = uuid()
  const request = {
    id: caseId,
    propertyId: property.id,
    unitIds: property.unitIds,
    kind: 'MELDING',
    initiator: 'ANDERE',
    receivedOn: '2026-01-05',
    channel: 'E_MAIL',
    motivated: false,
    hasInterest: false,
    complaint: `Klacht ${round}`,
    requesterPartyIds: [],
    newRequesters: [
      {
        kind: 'NATUURLIJK',
        name: `Melder${round}`,
        firstName: null,
        correspondenceAddress: 'Straat 1',
        roles: ['MELDER'],
      },
    ],
  }
  const upload = (title: string): Ask => ({
    method: 'POST',
    path: `/api/cases/${caseId}/documents`,
    body: { title, code: 'DT002' },
    // the same bytes as a judicial document of this number
    pdf: `%PDF-1.4\n% geheim ${round}\n%%EOF\n`,
  })
  const remark = { propertyId: property.id, caseId, text: `Opmerking ${round}`, visibility: 'ALL' }
  const task = places.openTaskIds[round % Math.max(1, places.openTaskIds.length)]
  return [
    { who: by('LB_DB'), ask: () => post('/api/cases', request) },
    { who: by('LB_DB'), ask: () => upload(`Stuk ${round}`), as: `document ${round}` },
    { who: by('WK_DB'), ask: () => post('/api/remarks', remark), as: `remark ${round}` },
    { who: by('LB_DB'), ask: () => post('/api/remarks', { ...remark, visibility: 'OWN_ORG' }) },
    { who: by('LB_DB'), ask: () => post(`/api/tasks/${task}/claim`, {}) },
    { who: by('LB_DB'), ask: () => post(`/api/tasks/${task}/release`, {}) },
    { who: by('LB_DB'), ask: () => post(`/api/cases/${caseId}/stop`, { reason: 'Toets', text: '', version: 0 }) },
  ]
}

/** A task of no process in the same case of both: the next number of the public series. */
export const makeTask = async ({ deps }: Twin, ownerOrgId: string, places: Places, round: number): Promise<string> => {
  const task = await deps.tasks.create({
    code: 'M',
    title: `Nakijken ${round}`,
    kind: 'MANUEEL',
    caseId: places.caseId,
    propertyId: places.properties[0]?.id ?? null,
    ownerOrgId,
    candidateRoles: ['LB_DB', 'LB_WC'],
    dueOn: `2026-01-${String((round % 20) + 8).padStart(2, '0')}`,
  })
  return task.id
}
