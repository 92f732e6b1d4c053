import { z } from 'zod'
import { requestChannels, verdictsOO } from '#domain/model/codes'
import {
  appealGrounds,
  appealStatuses,
  inadmissibleReasons,
  ministerialOutcomes,
  submitterRoles,
} from '#domain/model/procedure-codes'
import { timelinesses } from '#domain/procedures/appeal/terms'
import { action, id, localDate, term, verdict } from './common.ts'
import { pageEndpoint, procedurePage, reason, startEndpoint, stepEndpoint } from './procedure.ts'

const words = z.string().trim().max(4000)
/** what the minister says of the dwellings: only where he decides in the mayor's place */
const verdictFields = { verdict: z.enum(verdictsOO).nullable(), overcrowded: z.boolean() }
/** one beroepsschrift of the procedure */
const appealId = id
const path = '/api/appeals/:caseId'

/**
 * A letter of appeal. Its `id` is that of the beroepsschrift: it joins the beroepsprocedure that runs on the property, or starts one. The letter itself
 * (DT073 to DT075) is uploaded to the case afterwards.
 */
export const registerAppeal = startEndpoint({
  action: 'APPEAL_REGISTER',
  path: '/api/appeals',
  summary: 'Beroepsschrift registreren',
  fields: {
    ground: z.enum(appealGrounds),
    /** procedure whose decision, silence, stop, inclusion or refusal is contested */
    contestedCaseId: id,
    /** persons among the parties of the property */
    submitterPersonIds: z.array(id).max(50),
    /** somebody who is no party yet: registered as `Andere` */
    otherName: z.string().trim().min(1).max(200).nullable(),
    otherAddress: z.string().trim().min(1).max(255).nullable(),
    /** the regional official appeals: no person submits it */
    byOfficial: z.boolean(),
    channel: z.enum(requestChannels),
    motivated: z.boolean(),
    oralHearing: z.boolean(),
    postedOn: localDate,
    receivedOn: localDate,
    /** day on which what is contested was served, where the system does not know it */
    servedOn: localDate.nullable(),
    grievances: words,
  },
})

const proposal = z.object({ admissible: z.boolean(), reason: z.enum(['ONTVANKELIJK', ...inadmissibleReasons]) })

/** One beroepsschrift as the page of the procedure shows it, with what is open to the viewer. */
export const appealSummary = z.object({
  id,
  reference: z.string(),
  ground: z.enum(appealGrounds),
  status: z.enum(appealStatuses),
  contested: z.object({ caseId: id, reference: z.string(), type: z.enum(['OO', 'CA', 'NG', 'BE', 'WI']) }),
  unitIds: z.array(id),
  submitterRole: z.enum(submitterRoles),
  submitters: z.array(z.string()),
  channel: z.enum(requestChannels),
  motivated: z.boolean(),
  oralHearing: z.boolean(),
  postedOn: localDate,
  receivedOn: localDate,
  grievances: z.string(),
  timeliness: z.enum(timelinesses),
  lastDay: localDate.nullable(),
  term,
  proposal: proposal.nullable(),
  judgedOn: localDate.nullable(),
  inadmissibleReason: z.enum(inadmissibleReasons).nullable(),
  judgement: z.string().nullable(),
  admissibilityServedOn: localDate.nullable(),
  municipalView: z.string().nullable(),
  officialView: z.string().nullable(),
  investigationId: id.nullable(),
  investigationNote: z.string().nullable(),
  reactionTerm: term.nullable(),
  reactions: z.array(
    z.object({ id, party: z.string(), receivedOn: localDate, late: z.boolean(), summary: z.string() }),
  ),
  hearing: z.object({ on: localDate, time: z.string(), place: z.string(), summary: z.string().nullable() }).nullable(),
  draft: z
    .object({
      outcome: z.enum(ministerialOutcomes),
      verdict: verdict.nullable(),
      motivation: z.string(),
      sentOn: localDate.nullable(),
    })
    .nullable(),
  decision: z
    .object({
      on: localDate,
      outcome: z.enum(ministerialOutcomes),
      verdict: verdict.nullable(),
      documentId: id.nullable(),
    })
    .nullable(),
  withdrawnOn: localDate.nullable(),
  endedOn: localDate.nullable(),
  actions: z.array(action),
})

export const getAppeals = pageEndpoint({
  path: '/api/appeals',
  summary: 'Beroepsprocedure van één pand met haar beroepsschriften',
  response: procedurePage.extend({ appeals: z.array(appealSummary) }),
})

/** Closes task A11. Who differs from the proposal of the decision table says why. */
export const judgeAppeal = stepEndpoint({
  action: 'APPEAL_JUDGE',
  path: `${path}/judgement`,
  summary: 'Ontvankelijkheid van een beroep beoordelen',
  fields: {
    appealId,
    admissible: z.boolean(),
    reason: z.enum(inadmissibleReasons).nullable(),
    motivation: words,
    /** day on which the letter of admissibility was posted, when it is known already */
    postedOn: localDate.nullable(),
  },
})

/** Until the draft went to the minister. */
export const refuseAppeal = stepEndpoint({
  action: 'APPEAL_REFUSE',
  path: `${path}/refusal`,
  summary: 'Beroep alsnog onontvankelijk verklaren',
  fields: { appealId, reason: z.enum(inadmissibleReasons), motivation: reason },
})

/** Closes task 450. */
export const dateAppealService = stepEndpoint({
  action: 'APPEAL_DATE_SERVICE',
  path: `${path}/service`,
  summary: 'Datum van afgifte van de ontvankelijkheid invullen',
  fields: { appealId, postedOn: localDate },
})

/** Closes task A12 of the organisation of who gives it. */
export const giveAppealView = stepEndpoint({
  action: 'APPEAL_GIVE_VIEW',
  path: `${path}/view`,
  summary: 'Dossier en standpunt bezorgen',
  fields: { appealId, view: reason },
})

/** Closes task 18. */
export const askAppealInvestigation = stepEndpoint({
  action: 'APPEAL_ASK_INVESTIGATION',
  path: `${path}/investigation`,
  summary: 'Beroepsonderzoek vragen, of beslissen dat er geen komt',
  fields: { appealId, wanted: z.boolean(), note: words },
})

export const registerAppealReaction = stepEndpoint({
  action: 'APPEAL_REACT',
  path: `${path}/reactions`,
  summary: 'Reactie van een partij registreren',
  fields: { appealId, personId: id, receivedOn: localDate, summary: reason },
})

/** Closes task A31; the parties are invited. */
export const planAppealHearing = stepEndpoint({
  action: 'APPEAL_PLAN_HEARING',
  path: `${path}/hearing`,
  summary: 'Hoorzitting plannen',
  fields: {
    appealId,
    on: localDate,
    time: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/),
    place: z.string().trim().min(1).max(255),
  },
})

/** Closes task A32. */
export const recordAppealHearing = stepEndpoint({
  action: 'APPEAL_RECORD_HEARING',
  path: `${path}/hearing/report`,
  summary: 'Hoorzitting verwerken',
  fields: { appealId, summary: reason },
})

/** Closes task A33: after it the file goes to the minister and nothing of it changes. */
export const draftAppealDecision = stepEndpoint({
  action: 'APPEAL_DRAFT',
  path: `${path}/draft`,
  summary: 'Ontwerp van ministerieel besluit maken',
  fields: { appealId, outcome: z.enum(ministerialOutcomes), ...verdictFields, motivation: reason },
})

/** Closes task A13: the ministerial decision (DT090) is in the file. */
export const decideAppeal = stepEndpoint({
  action: 'APPEAL_DECIDE',
  path: `${path}/decision`,
  summary: 'Ministerieel besluit registreren',
  fields: { appealId, decidedOn: localDate, outcome: z.enum(ministerialOutcomes), ...verdictFields },
})

export const withdrawAppeal = stepEndpoint({
  action: 'APPEAL_WITHDRAW',
  path: `${path}/withdrawal`,
  summary: 'Afstand van beroep registreren',
  fields: { appealId, withdrawnOn: localDate, reason },
})
