import { loadProcedureForWorker } from '../../platform/case-file/load.ts'
import { loadOrganisation, loadUserNames } from '../../platform/case-file/organisations.ts'
import { plain } from '../../platform/db/model.ts'
import type { FeatureDeps } from '../deps.ts'
import { type PreparedLetter, senderName } from '../letters.ts'
import type { OnDemandLetter } from '../on-demand-letters.ts'
import { documentAskModel } from './model.ts'

/** What the worker of process `document-on-demand` asks; it may ask twice. */
export const onDemandPorts = (deps: FeatureDeps, letters: readonly OnDemandLetter[]) => ({
  onDemand: {
    askedLetters: async (documentAskId: string): Promise<readonly PreparedLetter[]> => {
      const row = plain(await deps.database.model(documentAskModel).findByPk(documentAskId, { rejectOnEmpty: true }))
      const letter = letters.find(({ code }) => code === row.code)
      if (!letter) throw new Error(`nobody makes ${row.code} on demand`)
      const file = await loadProcedureForWorker(deps.database, row.caseId)
      const sender = await loadOrganisation(deps.database, row.ownerOrgId)
      const names = await loadUserNames(deps.database, [row.askedByUserId])
      return letter.prepare(deps, {
        id: row.id,
        file,
        sender,
        askedBy: names.get(row.askedByUserId) ?? senderName(sender),
        addressees: file.parties.filter(({ party }) => row.partyIds.includes(party.id)),
        text: row.text,
      })
    },
  },
})
