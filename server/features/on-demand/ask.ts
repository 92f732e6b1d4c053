import type { z } from 'zod'
import { documentOnDemand } from '#processes/document-on-demand/contract'
import type { Answer } from '../../contract/endpoint.ts'
import type { askDocument, listAskable } from '../../contract/on-demand.ts'
import { entryStands } from '../../platform/audit/circumstances.ts'
import type { Viewer } from '../../platform/auth/viewer.ts'
import { who } from '../../platform/case-file/act.ts'
import { loadProcedure, type ProcedureFile } from '../../platform/case-file/load.ts'
import type { FeatureDeps } from '../deps.ts'
import { titleOf } from '../letters.ts'
import { askableFor, type OnDemandLetter } from '../on-demand-letters.ts'
import { brokenField } from '../procedure-start.ts'
import { publish } from '../publish.ts'
import { documentAskModel } from './model.ts'

type Body = z.output<NonNullable<(typeof askDocument)['body']>>

/** What may be asked on this case. @throws NotFound */
export const askable = async (
  { database }: Pick<FeatureDeps, 'database'>,
  letters: readonly OnDemandLetter[],
  viewer: Viewer,
  caseId: string,
): Promise<Answer<typeof listAskable>> => {
  const { main } = await loadProcedure(database, viewer, caseId)
  const found = askableFor(letters, main.type, viewer.orgType)
  return {
    items: found.map(({ code, to, text }) => ({ code, title: titleOf(code), to: to.filter(isNotJudicial), text })),
  }
}

/** Keeps the ask and starts its process. @throws NotFound, RuleBroken with the field */
export const ask = (
  deps: FeatureDeps,
  letters: readonly OnDemandLetter[],
  viewer: Viewer,
  caseId: string,
  body: Body,
): Promise<Record<string, never>> =>
  deps.database.transaction(async () => {
    const { database } = deps
    const file = await loadProcedure(database, viewer, caseId, { lock: true })
    if (await database.model(documentAskModel).findOne({ where: { id: body.id, caseId } })) {
      entryStands()
      return {}
    }
    check(letters, viewer, file, body)
    await database
      .model(documentAskModel)
      .create({ ...body, caseId, askedByUserId: viewer.userId, ownerOrgId: viewer.orgId })
    const { main, subs } = file
    await publish(deps, documentOnDemand.messages.asked, {
      caseId,
      key: body.id,
      variables: {
        caseId,
        municipalityOrgId: main.municipalityOrgId,
        agencyOrgId: main.agencyOrgId,
        unitIds: subs.map(({ unitId }) => unitId),
        documentAskId: body.id,
      },
    })
    deps.audit.append({
      ...who(viewer),
      action: 'DOCUMENT_ASK',
      objectKind: 'document_ask',
      objectId: body.id,
      caseId,
      detail: { code: body.code, partyIds: body.partyIds },
      shield: main.shield,
    })
    return {}
  })

const check = (letters: readonly OnDemandLetter[], viewer: Viewer, { main, parties }: ProcedureFile, body: Body) => {
  const letter = askableFor(letters, main.type, viewer.orgType).find(({ code }) => code === body.code)
  if (!letter) throw brokenField('code', 'UNKNOWN_DOCUMENT')
  const allowed = parties.filter(({ party }) => party.roles.some((role) => letter.to.includes(role)))
  const known = new Set(allowed.map(({ party }) => party.id))
  const isAddressed = letter.to.length > 0
  if (isAddressed !== body.partyIds.length > 0) throw brokenField('partyIds', 'UNKNOWN_PARTY')
  if (body.partyIds.some((id) => !known.has(id))) throw brokenField('partyIds', 'UNKNOWN_PARTY')
  if (letter.text && body.text === '') throw brokenField('text', 'TEXT_MISSING')
}

const isNotJudicial = <R extends string>(role: R): role is Exclude<R, 'VERDACHTE' | 'VEROORDEELDE'> =>
  role !== 'VERDACHTE' && role !== 'VEROORDEELDE'
