import {
  type CertificateClosingFacts,
  certificateClosingReasonOf,
  type ClosingFacts,
  closingReasonOf,
  type CertificateClosingReason,
  type ClosingReason,
} from '#domain/procedures/closing'
import type { LocalDate } from '#domain/shared/local-date'
import type { ClosableCase, ClosingSource, ClosingSources } from '../../platform/case-file/closing.ts'
import { requestModel } from '../../platform/case-file/model.ts'
import type { Database } from '../../platform/db/database.ts'

/** Why a case may be closed today, or undefined when it must wait. @source domain.md 5.10, 5.4 step 12 */
export const reasonToClose = async (
  database: Database,
  sources: ClosingSources,
  file: ClosableCase,
  today: LocalDate,
): Promise<ClosingReason | CertificateClosingReason | undefined> => {
  if (file.main.status === 'AFGESLOTEN') return undefined
  switch (file.main.type) {
    case 'OO':
      return closingReasonOf(await gather(database, sources.OO, file, await factsOfRequest(database, file)), today)
    case 'CA':
      return certificateClosingReasonOf(await gather(database, sources.CA, file, factsOfEnd(file)), today)
    case 'NG':
    case 'BE':
    case 'WI':
      // these end with a step of their own
      return undefined
  }
}

const gather = async <Facts>(
  database: Database,
  sources: readonly ClosingSource<Facts>[],
  file: ClosableCase,
  first: Facts,
): Promise<Facts> => {
  let facts = first
  for (const source of sources) facts = { ...facts, ...(await source(database, file)) }
  return facts
}

const factsOfRequest = async (database: Database, { main }: ClosableCase): Promise<ClosingFacts> => {
  const request = await database.model(requestModel).findByPk(main.id)
  const isStopped = main.status === 'AFGEWEZEN' || main.status === 'STOPGEZET'
  return {
    ...(isStopped && main.closedOn !== null && { stoppedOn: main.closedOn }),
    noAppealFiled: (request?.noAppealConfirmedOn ?? null) !== null,
    appeals: [],
    units: [],
  }
}

const factsOfEnd = ({ main: { status, closedOn } }: ClosableCase): CertificateClosingFacts =>
  (status === 'AFGEWEZEN' || status === 'STOPGEZET') && closedOn !== null
    ? { ended: { how: status, on: closedOn } }
    : {}
