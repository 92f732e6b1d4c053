import { advicePorts } from './advice/ports.ts'
import { signedAdviceLetter } from './advice/signed-content.ts'
import { certificatePorts } from './certificates/ports.ts'
import { signedCertificate } from './certificates/certificate-documents.ts'
import { appealPorts } from './appeals/ports.ts'
import { blockPorts } from './blocks/ports.ts'
import { casePorts } from './cases/ports.ts'
import { closingPorts } from './closing/ports.ts'
import { afterDecisionPorts } from './decisions/after-ports.ts'
import { decisionPorts } from './decisions/ports.ts'
import { signedDecision } from './decisions/signed-content.ts'
import type { FeatureDeps } from './deps.ts'
import { documentsFromCase } from './documents-from-case.data.ts'
import { hearingPorts } from './hearings/ports.ts'
import { closingSources } from './index.ts'
import { inventoryPorts } from './inventory/ports.ts'
import { investigationPorts } from './investigations/ports.ts'
import { judicialPorts } from './judicial/ports.ts'
import { keepLetter, type PreparedLetter } from './letters.ts'
import { levyPorts } from './levy/ports.ts'
import { ngwPorts } from './ngw/ports.ts'
import { occupancyPorts } from './occupancy/ports.ts'
import { rehousingPorts } from './rehousing/ports.ts'
import { onDemandLetters } from './on-demand-letters.data.ts'
import { onDemandPorts } from './on-demand/ports.ts'
import { signedContent } from './signed-content.ts'
import { signingPorts } from './signing/ports.ts'
import { taskPorts } from './tasks/ports.ts'
import { warningPorts } from './warning/ports.ts'

/** What the features do for the workers: `main.ts` passes it to `makeWorkers` and `startWorkers`. One line a feature. */
export const createPorts = (deps: FeatureDeps) => ({
  tasks: taskPorts(deps),
  handlers: {
    letterDesk: {
      keep: (letter: PreparedLetter, docx: Uint8Array, jobKey: string) => keepLetter(deps, letter, docx, jobKey),
    },
    ...advicePorts(deps),
    ...appealPorts(deps),
    ...blockPorts(deps, documentsFromCase),
    ...casePorts(deps),
    ...certificatePorts(deps),
    ...closingPorts(deps, closingSources),
    ...afterDecisionPorts(deps),
    ...decisionPorts(deps),
    ...hearingPorts(deps),
    ...inventoryPorts(deps),
    ...investigationPorts(deps),
    ...judicialPorts(deps),
    ...levyPorts(deps),
    ...ngwPorts(deps),
    ...occupancyPorts(deps),
    ...rehousingPorts(deps),
    ...onDemandPorts(deps, onDemandLetters),
    ...signingPorts(
      deps,
      signedContent({
        DT023: async (row, signedOn) => signedAdviceLetter(row, signedOn),
        DT113: (row, signedOn) => signedCertificate(deps, row, signedOn),
        DT114: (row, signedOn) => signedCertificate(deps, row, signedOn),
        DT115: (row, signedOn) => signedCertificate(deps, row, signedOn),
        DT140: (row, signedOn) => signedCertificate(deps, row, signedOn),
        DT141: (row, signedOn) => signedCertificate(deps, row, signedOn),
        DT034: (row, signedOn) => signedDecision(deps, row, signedOn),
      }),
    ),
    ...warningPorts(deps),
  },
})
