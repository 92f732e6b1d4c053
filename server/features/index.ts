import type { ClosingSources } from '../platform/case-file/closing.ts'
import { type FactSource, factsFrom, type LoadFacts } from '../platform/case-file/facts.ts'
import type { Clock } from '../platform/clock.ts'
import type { Database } from '../platform/db/database.ts'
import type { App } from '../platform/http/app.ts'
import { mountAdministration } from './administration/routes.ts'
import { mountAccessMatrix } from './access-matrix/routes.ts'
import { adviceFacts } from './advice/load.ts'
import { mountAdvice } from './advice/routes.ts'
import { appealClosing } from './appeals/closing.ts'
import { mountAppeals } from './appeals/routes.ts'
import { mountAudit } from './audit/routes.ts'
import { certificateClosing } from './certificates/closing.ts'
import { mountCertificates } from './certificates/routes.ts'
import { mountCases } from './cases/routes.ts'
import { claimClosing } from './judicial/closing.ts'
import { decisionClosing } from './decisions/closing.ts'
import { decisionFacts } from './decisions/facts.ts'
import { mountDecisions } from './decisions/routes.ts'
import type { FeatureDeps, MountFeature } from './deps.ts'
import { mountDocuments } from './documents/routes.ts'
import { mountDrafts } from './drafts/routes.ts'
import { hearingFacts } from './hearings/page.ts'
import { mountHearings } from './hearings/routes.ts'
import { mountInventory } from './inventory/routes.ts'
import { investigationFacts } from './investigations/load.ts'
import { mountInvestigations } from './investigations/routes.ts'
import { mountJudicial } from './judicial/routes.ts'
import { mountLevy } from './levy/routes.ts'
import { mountMails } from './mails/routes.ts'
import { mountModelling } from './modelling/routes.ts'
import { mountNgw } from './ngw/routes.ts'
import { mountOccupancy } from './occupancy/routes.ts'
import { onDemandLetters } from './on-demand-letters.data.ts'
import { mountOnDemand } from './on-demand/routes.ts'
import { mountOwnAccount } from './own-account/routes.ts'
import { mountPlay } from './play/routes.ts'
import { mountPrivacy } from './privacy/routes.ts'
import { mountProcessBatches } from './process-batches/routes.ts'
import { mountProcessDesk } from './process-desk/routes.ts'
import { mountProcessInsight } from './process-insight/routes.ts'
import { mountProcessModels } from './process-models/routes.ts'
import { mountProperties } from './properties/routes.ts'
import { mountRehousing } from './rehousing/routes.ts'
import { mountRemarks } from './remarks/routes.ts'
import { mountSigning } from './signing/routes.ts'
import { mountTasks } from './tasks/routes.ts'
import { mountWarning } from './warning/routes.ts'

export type { FeatureDeps } from './deps.ts'

/** One line a feature, sorted. */
const features: readonly MountFeature[] = [
  mountAccessMatrix,
  mountAdministration,
  mountAdvice,
  mountAppeals,
  mountAudit,
  mountCases,
  mountCertificates,
  mountDecisions,
  mountDocuments,
  mountDrafts,
  mountHearings,
  mountInventory,
  mountInvestigations,
  mountJudicial,
  mountLevy,
  mountMails,
  mountModelling,
  mountNgw,
  mountOccupancy,
  mountOnDemand(onDemandLetters),
  mountOwnAccount,
  mountPlay,
  mountPrivacy,
  mountProcessBatches,
  mountProcessDesk,
  mountProcessInsight,
  mountProcessModels,
  mountProperties,
  mountRehousing,
  mountRemarks,
  mountSigning,
  mountTasks,
  mountWarning,
]

/** What each feature knows of a case, sorted. */
const sources: readonly FactSource[] = [adviceFacts, decisionFacts, hearingFacts, investigationFacts]

/** What each feature knows of the end of a case, sorted. */
export const closingSources: ClosingSources = {
  // sorted
  OO: [appealClosing, claimClosing, decisionClosing],
  CA: [certificateClosing],
}

/** Serves every feature. */
export const mountFeatures = (app: App, deps: FeatureDeps): void => {
  for (const mountFeature of features) mountFeature(app, deps)
}

/** Facts for `allowedActions` from all features together. */
export const createLoadFacts = (database: Database, clock: Clock): LoadFacts =>
  factsFrom(database, () => clock.today(), sources)
