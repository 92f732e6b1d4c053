import type { DataOf } from '#documents'
import { reportModel } from '../../platform/case-file/investigation-model.ts'
import type { FeatureDeps } from '../deps.ts'
import type { PreparedLetter } from '../letters.ts'
import type { AppealFile } from './load.ts'
import {
  type AppealPaper,
  type Envelope,
  openPaper,
  toMunicipality,
  toOfficial,
  toParties,
  toSubmitters,
} from './paper.ts'

/** DT077 to each submitter, DT078 to the regional official. @source domain.md 5.3 step 1, 6 */
export const receiptLetters = async (
  deps: FeatureDeps,
  file: AppealFile,
): Promise<PreparedLetter<'DT077' | 'DT078'>[]> => {
  const paper = await openPaper(deps, file)
  return [
    ...toSubmitters(paper).map((to) => letter('DT077', paper, to)),
    ...(file.appeal.submitterRole === 'GEWESTELIJK_AMBTENAAR' ? [] : [letter('DT078', paper, toOfficial(paper))]),
  ]
}

/** DT079 to each submitter and the municipality, DT080 to the other parties, DT082 to the municipality. @source domain.md 5.3 steps 3 and 4 */
export const admissibleLetters = async (
  deps: FeatureDeps,
  file: AppealFile,
): Promise<PreparedLetter<'DT079' | 'DT080' | 'DT082'>[]> => {
  const paper = await openPaper(deps, file)
  return [
    ...toSubmitters(paper).map((to) => admissible(paper, to, 'INDIENER')),
    admissible(paper, toMunicipality(paper), 'GEMEENTE'),
    ...toParties(paper, { others: true }).map((to) => letter('DT080', paper, to)),
    letter('DT082', paper, toMunicipality(paper)),
  ]
}

const admissible = (
  paper: AppealPaper,
  to: Envelope,
  variant: DataOf<'DT079'>['variant'],
): PreparedLetter<'DT079'> => ({
  code: 'DT079',
  ...to.envelope,
  data: { ...paper.data, addressee: to.addressee, variant },
})

/** DT081 to each submitter. @source domain.md 5.3 step 3 */
export const refusalLetters = async (deps: FeatureDeps, file: AppealFile): Promise<PreparedLetter<'DT081'>[]> => {
  const paper = await openPaper(deps, file)
  return toSubmitters(paper).map((to) => letter('DT081', paper, to))
}

/** DT083 to every party and the municipality. @source domain.md 5.3 step 5 */
export const reportLetters = async (deps: FeatureDeps, file: AppealFile): Promise<PreparedLetter<'DT083'>[]> => {
  const reports = await deps.database
    .model(reportModel)
    .findAll({ where: { investigationId: file.appeal.investigationId ?? '' }, order: ['position'] })
  const paper = await openPaper(
    deps,
    file,
    reports.map(({ reference }) => `Technisch verslag ${reference}`),
  )
  return [...toParties(paper), toMunicipality(paper)].map((to) => letter('DT083', paper, to))
}

/** DT084 to every party and the municipality. @source domain.md 5.3 step 6 */
export const invitations = async (deps: FeatureDeps, file: AppealFile): Promise<PreparedLetter<'DT084'>[]> => {
  const paper = await openPaper(deps, file)
  return [...toParties(paper), toMunicipality(paper)].map((to) => letter('DT084', paper, to))
}

/** DT087 and DT089, in the file: they go to the minister outside the system. @source domain.md 5.3 step 7 */
export const draftPapers = async (
  deps: FeatureDeps,
  file: AppealFile,
): Promise<PreparedLetter<'DT087' | 'DT089'>[]> => {
  const paper = await openPaper(deps, file)
  const envelope = { letterhead: paper.letterhead, key: file.appeal.id, filing: paper.filing }
  return [
    { code: 'DT087', ...envelope, data: paper.data },
    { code: 'DT089', ...envelope, data: paper.data },
  ]
}

/** DT091 after a ministerial decision or a withdrawal, DT092 after a tacit rejection. @source domain.md 5.3 steps 9 and 11 */
export const outcomeLetters = async (
  deps: FeatureDeps,
  file: AppealFile,
): Promise<PreparedLetter<'DT091' | 'DT092'>[]> => {
  const { status } = file.appeal
  if (status === 'ONONTVANKELIJK') return []
  const paper = await openPaper(deps, file)
  const receivers = [...toParties(paper), toMunicipality(paper), toOfficial(paper)]
  if (status === 'STILZWIJGEND_AFGEWEZEN') return receivers.map((to) => letter('DT092', paper, to))
  const variant = status === 'INGETROKKEN' ? ('INTREKKING' as const) : ('BESLUIT' as const)
  return receivers.map((to) => ({
    code: 'DT091',
    ...to.envelope,
    data: { ...paper.data, addressee: to.addressee, variant },
  }))
}

type Plain = 'DT077' | 'DT078' | 'DT080' | 'DT081' | 'DT082' | 'DT083' | 'DT084' | 'DT092'

const letter = <C extends Plain>(
  code: C,
  { data }: AppealPaper,
  { addressee, envelope }: Envelope,
): { code: C; data: DataOf<'DT077'> } & Envelope['envelope'] => ({ code, ...envelope, data: { ...data, addressee } })
