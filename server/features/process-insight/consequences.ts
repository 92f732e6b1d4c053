import type { z } from 'zod'
import { rankOfEffect, weightOfEffect } from '#domain/legal/lapse-effects'
import { legalTerm } from '#domain/legal/legal-term'
import { legalTerms, type OnLapse } from '#domain/legal/terms.data'
import type { ProcedureType } from '#domain/model/codes'
import { endOfDayInstant, startOfDayMs, toBrusselsDate } from '#domain/shared/local-date'
import type { Answer } from '../../contract/endpoint.ts'
import type { listConsequences } from '../../contract/process-insight.ts'
import type { Viewer } from '../../platform/auth/viewer.ts'
import { caseModel } from '../../platform/case-file/model.ts'
import { loadOrganisations } from '../../platform/case-file/organisations.ts'
import { visibleCases } from '../../platform/case-file/visibility.ts'
import type { Database } from '../../platform/db/database.ts'
import { selectSql } from '../../platform/db/subquery.ts'
import type { FeatureDeps } from '../deps.ts'
import { rowsOf } from './basis.ts'
import { type LegalTimer, legalTimers } from './legal-timers.data.ts'

type Query = z.output<NonNullable<(typeof listConsequences)['query']>>
type Page = Answer<typeof listConsequences>
export type ConsequenceFilter = Omit<Query, 'page' | 'size'>

/** What the lapse of a timer does. A term has one effect, whichever of its rows holds. */
export const effectOf = (timer: LegalTimer): OnLapse | undefined =>
  'effect' in timer ? timer.effect : legalTerms.find(({ key }) => key === timer.term)?.onLapse

/** Timers with an effect by law, heaviest first. */
export const silentTimers: readonly (LegalTimer & { readonly does: OnLapse })[] = legalTimers
  .flatMap((timer) => {
    const does = effectOf(timer)
    return does === undefined || weightOfEffect(does) === 'NONE' ? [] : [{ ...timer, does }]
  })
  .toSorted((one, other) => rankOfEffect(one.does) - rankOfEffect(other.does))

/** Running timers of visible instances whose lapse has an effect by law, heaviest first, then by day. */
export const findConsequences = async (
  { database }: Pick<FeatureDeps, 'database'>,
  viewer: Viewer,
  { page, size, ...filter }: Query,
): Promise<Page> => {
  const effects = await countEffects(database, viewer, filter)
  const wanted = effects.filter(({ effect }) => filter.effect === undefined || effect === filter.effect)
  return {
    total: wanted.reduce((sum, { count }) => sum + count, 0),
    effects,
    items: wanted.length === 0 ? [] : await readPage(database, viewer, filter, page, size),
  }
}

const countEffects = async (
  database: Database,
  viewer: Viewer,
  filter: ConsequenceFilter,
): Promise<Page['effects']> => {
  const rows = await rowsOf<{ processId: string; elementId: string; n: number }>(
    database,
    `SELECT s.bpmnProcessId AS processId, t.elementId AS elementId, COUNT(*) AS n
     ${fromTimers(database, viewer, { ...filter, effect: undefined })} GROUP BY s.bpmnProcessId, t.elementId`,
  )
  const counts = new Map<OnLapse, number>()
  for (const { processId, elementId, n } of rows) {
    const timer = silentTimers.find((one) => one.processId === processId && one.elementId === elementId)
    if (timer) counts.set(timer.does, (counts.get(timer.does) ?? 0) + Number(n))
  }
  return [...counts]
    .map(([effect, count]) => ({ effect, weight: weightOfEffect(effect), count }))
    .toSorted((one, other) => rankOfEffect(one.effect) - rankOfEffect(other.effect))
}

interface TimerRow {
  readonly caseId: string
  readonly processId: string
  readonly elementId: string
  readonly reference: string
  readonly kind: ProcedureType
  readonly municipalityOrgId: string
  readonly startedAt: string
  readonly dueAt: string
  readonly part: number
}

// the number in the case is reckoned for the rows of the page alone
const readPage = async (
  database: Database,
  viewer: Viewer,
  filter: ConsequenceFilter,
  page: number,
  size: number,
): Promise<Page['items']> => {
  const rows = await rowsOf<TimerRow>(
    database,
    `SELECT r.*, (SELECT COUNT(*) FROM process_instance AS p WHERE p.caseId = r.caseId AND
       (p.startedAt < r.startedAt OR (p.startedAt = r.startedAt AND p.\`key\` <= r.instanceKey))) AS part
     FROM (SELECT s.\`key\` AS instanceKey, s.caseId AS caseId, s.bpmnProcessId AS processId, t.elementId AS elementId,
       m.reference AS reference, m.type AS kind, m.municipalityOrgId AS municipalityOrgId, s.startedAt AS startedAt,
       t.dueAt AS dueAt, ${rankSql(database)} AS place
       ${fromTimers(database, viewer, filter)}
       ORDER BY place, t.dueAt, m.reference, s.\`key\` LIMIT ${size} OFFSET ${(page - 1) * size}) AS r
     ORDER BY r.place, r.dueAt, r.reference, r.instanceKey`,
  )
  const organisations = await loadOrganisations(database)
  return rows.flatMap((row) => {
    const timer = silentTimers.find(
      ({ processId, elementId }) => row.processId === processId && row.elementId === elementId,
    )
    if (timer === undefined) return []
    return [
      {
        caseId: row.caseId,
        part: Number(row.part),
        reference: row.reference,
        procedure: row.kind,
        municipality: organisations(row.municipalityOrgId),
        effect: timer.does,
        weight: weightOfEffect(timer.does),
        ...ruleOf(timer, row.startedAt),
        lapsesOn: toBrusselsDate(Date.parse(row.dueAt)),
      },
    ]
  })
}

const ruleOf = (timer: LegalTimer, startedAt: string): { readonly rule: string; readonly verified: boolean } => {
  if ('rule' in timer) return { rule: timer.rule, verified: false }
  const term = legalTerm(timer.term, toBrusselsDate(Date.parse(startedAt)))
  const { rule, verified } = term ?? legalTerms.find(({ key }) => key === timer.term) ?? { rule: '', verified: false }
  return { rule, verified }
}

/** `FROM` and `WHERE` of the timers that match: `t` the timer, `s` its instance, `m` its case. */
export const fromTimers = (database: Database, viewer: Viewer, filter: ConsequenceFilter): string => {
  const escape = (value: string): string => database.sequelize.escape(value)
  // by the cases, which the rule of the instances looks at too: once for each, not for each field of it
  const cases = selectSql(database, caseModel, {
    attributes: ['id', 'reference', 'type', 'municipalityOrgId'],
    where: visibleCases(viewer),
  })
  const conditions = [
    "t.state = 'CREATED' AND s.state = 'ACTIVE'",
    `(${pairsSql(database, filter.effect)})`,
    ...(filter.procedure === undefined ? [] : [`m.type = ${escape(filter.procedure)}`]),
    ...(filter.municipalityOrgId === undefined ? [] : [`m.municipalityOrgId = ${escape(filter.municipalityOrgId)}`]),
    ...(filter.dueFrom === undefined
      ? []
      : [`t.dueAt >= ${escape(new Date(startOfDayMs(filter.dueFrom)).toISOString())}`]),
    ...(filter.dueTo === undefined ? [] : [`t.dueAt <= ${escape(endOfDayInstant(filter.dueTo))}`]),
  ]
  return `FROM timer AS t JOIN process_instance AS s ON s.\`key\` = t.processInstanceKey
    JOIN (${cases}) AS m ON m.id = s.caseId WHERE ${conditions.join(' AND ')}`
}

const isTimer = ({ sequelize }: Database, { processId, elementId }: LegalTimer): string =>
  `(s.bpmnProcessId = ${sequelize.escape(processId)} AND t.elementId = ${sequelize.escape(elementId)})`

const pairsSql = (database: Database, effect: string | undefined): string => {
  const wanted = silentTimers.filter(({ does }) => effect === undefined || does === effect)
  return wanted.length === 0 ? '1 = 0' : wanted.map((timer) => isTimer(database, timer)).join(' OR ')
}

const rankSql = (database: Database): string =>
  `(CASE ${silentTimers.map((timer) => `WHEN ${isTimer(database, timer)} THEN ${rankOfEffect(timer.does)}`).join(' ')} ELSE 99 END)`
