import { z } from 'zod'
import {
  officialReportKinds,
  offences,
  claimants,
  prosecutorChoices,
  recoveryMeasures,
  rulingKinds,
} from '#domain/model/judicial-codes'
import { id, localDate, term, userRef } from './common.ts'
import { reason, stepEndpoint } from './procedure.ts'

const path = '/api/judicial-files/:caseId'
const euros = z.number().min(0).max(10_000_000)
const months = z.number().int().min(1).max(24)
const words = z.string().trim().max(20_000)

/** Task W01: what the inspectorate does with a report of new occupancy; the municipality hears nothing of it. */
export const handleJudicialReport = stepEndpoint({
  action: 'JUDICIAL_HANDLE_REPORT',
  path: `${path}/report-handling`,
  summary: 'Melding van bewoning behandelen',
  fields: { followUp: z.boolean(), reason },
})

/** Task W12. With a PV the offences and findings count; the document follows for signing. */
export const drawUpOfficialReport = stepEndpoint({
  action: 'JUDICIAL_DRAW_UP_REPORT',
  path: `${path}/official-reports`,
  summary: 'Over het proces-verbaal beslissen',
  fields: {
    decision: z.enum(['PROCES_VERBAAL', 'CONFORM', 'NIEUW_ONDERZOEK']),
    offences: z.array(z.enum(offences)),
    findings: words,
  },
})

/** Task W13. Without a claim only the grounds count. */
export const makeRecoveryClaim = stepEndpoint({
  action: 'JUDICIAL_CLAIM',
  path: `${path}/claims`,
  summary: 'Over de herstelvordering beslissen',
  fields: {
    route: z.enum(['NEERLEGGEN', 'HOGE_RAAD', 'GEEN_VORDERING']),
    claimant: z.enum(claimants),
    measure: z.enum(recoveryMeasures),
    termMonths: months,
    penaltyPerDay: euros,
    grounds: words.min(1),
  },
})

export const recordCouncilAdvice = stepEndpoint({
  action: 'JUDICIAL_HIGH_COUNCIL',
  path: `${path}/claims/advice`,
  summary: 'Advies van de Hoge Raad registreren',
  fields: { advisedOn: localDate, favourable: z.boolean() },
})

/** Task W09: from this day everybody knows that there is a claim. */
export const registerRecoveryClaim = stepEndpoint({
  action: 'JUDICIAL_REGISTER_CLAIM',
  path: `${path}/claims/registration`,
  summary: 'Herstelvordering in het register inschrijven',
  fields: { registeredOn: localDate, registerNumber: z.string().trim().min(1).max(40) },
})

export const recordProsecution = stepEndpoint({
  action: 'JUDICIAL_PROSECUTOR',
  path: `${path}/prosecution`,
  summary: 'Keuze van het parket registreren',
  fields: { choice: z.enum(prosecutorChoices), choseOn: localDate },
})

/** Task W05; the ruling itself (DT130) is uploaded to the file. Without an order to recover its terms do not count. */
export const recordRuling = stepEndpoint({
  action: 'JUDICIAL_RULING',
  path: `${path}/rulings`,
  summary: 'Uitspraak registreren',
  fields: {
    kind: z.enum(rulingKinds),
    court: z.string().trim().min(1).max(200),
    ruledOn: localDate,
    servedOn: localDate,
    recoveryOrdered: z.boolean(),
    measure: z.enum(recoveryMeasures).nullable(),
    termMonths: months.nullable(),
    penaltyPerDay: euros.nullable(),
    authorisesExOfficio: z.boolean(),
  },
})

export const recordRulingAppeal = stepEndpoint({
  action: 'JUDICIAL_APPEAL',
  path: `${path}/rulings/appeal`,
  summary: 'Verzet of hoger beroep registreren',
  fields: { lodgedOn: localDate },
})

/** Task W06 or W08: whoever was convicted says that all is repaired. */
export const reportRepair = stepEndpoint({
  action: 'JUDICIAL_REPAIR_REPORTED',
  path: `${path}/repair-reports`,
  summary: 'Gemeld herstel registreren',
  fields: { reportedOn: localDate },
})

/** Task W07 */
export const askReinspection = stepEndpoint({
  action: 'JUDICIAL_REINSPECT',
  path: `${path}/reinspections`,
  summary: 'Hercontrole vragen',
  fields: { controllerUserId: id },
})

/** Task W08 when the court allowed it. */
export const orderExecution = stepEndpoint({
  action: 'JUDICIAL_EXECUTE',
  path: `${path}/execution`,
  summary: 'Ambtshalve laten uitvoeren',
  fields: { executionBy: z.string().trim().min(1).max(200) },
})

/** Task W14 */
export const recordExecution = stepEndpoint({
  action: 'JUDICIAL_EXECUTED',
  path: `${path}/execution/end`,
  summary: 'Ambtshalve uitvoering afronden',
  fields: { executedOn: localDate, cost: euros },
})

/** What the page of a judicial file shows of its road. */
export const judicialRoad = z.object({
  officialReports: z.array(
    z.object({
      id,
      number: z.string(),
      kind: z.enum(officialReportKinds),
      madeOn: localDate,
      offences: z.array(z.enum(offences)),
      findings: z.string(),
      madeBy: userRef.nullable(),
      sentOn: localDate.nullable(),
    }),
  ),
  claims: z.array(
    z.object({
      id,
      claimant: z.enum(claimants),
      measure: z.enum(recoveryMeasures),
      termMonths: z.number(),
      penaltyPerDay: z.number(),
      grounds: z.string(),
      madeOn: localDate,
      councilTerm: term.nullable(),
      councilAdvisedOn: localDate.nullable(),
      councilFavourable: z.boolean().nullable(),
      filedOn: localDate.nullable(),
      registeredOn: localDate.nullable(),
      registerNumber: z.string().nullable(),
      withdrawnOn: localDate.nullable(),
      closedOn: localDate.nullable(),
    }),
  ),
  prosecution: z.object({ choice: z.enum(prosecutorChoices), choseOn: localDate }).nullable(),
  rulings: z.array(
    z.object({
      id,
      kind: z.enum(rulingKinds),
      court: z.string(),
      ruledOn: localDate,
      servedOn: localDate,
      recoveryOrdered: z.boolean(),
      measure: z.enum(recoveryMeasures).nullable(),
      termMonths: z.number().nullable(),
      penaltyPerDay: z.number(),
      authorisesExOfficio: z.boolean(),
      appealTerm: term.nullable(),
      appealedOn: localDate.nullable(),
      finalOn: localDate.nullable(),
      recoveryTerm: term.nullable(),
      remindedOn: localDate.nullable(),
    }),
  ),
  penalties: z.array(z.object({ number: z.number(), from: localDate, until: localDate, amount: z.number() })),
  repairReportedOn: localDate.nullable(),
  execution: z
    .object({ orderedOn: localDate, by: z.string(), executedOn: localDate.nullable(), cost: z.number().nullable() })
    .nullable(),
})
