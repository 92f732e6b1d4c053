import type { CaseRow } from '../../platform/case-file/model.ts'
import { subProcedureModel } from '../../platform/case-file/model.ts'
import { plain } from '../../platform/db/model.ts'
import type { FeatureDeps } from '../deps.ts'

/** Units of a further beroepsschrift: new ones join the procedure, those of an appeal that ended are under appeal again. */
export const joinUnits = async (
  { database, clock }: FeatureDeps,
  main: CaseRow,
  unitIds: readonly string[],
): Promise<void> => {
  const subs = (await database.model(subProcedureModel).findAll({ where: { caseId: main.id } })).map(plain)
  const under = { status: 'BEROEP_INGEDIEND', statusSince: clock.today() } as const
  let position = Math.max(0, ...subs.map((sub) => sub.position))
  for (const unitId of new Set(unitIds)) {
    const known = subs.find((sub) => sub.unitId === unitId)
    if (known?.status === 'BEROEP_INGEDIEND') continue
    if (known) {
      await database.model(subProcedureModel).update(under, { where: { id: known.id } })
      continue
    }
    position += 1
    const reference = `${main.reference}/${String(position).padStart(3, '0')}`
    await database.model(subProcedureModel).create({ ...under, reference, caseId: main.id, unitId, position })
  }
}
