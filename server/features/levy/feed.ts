import { Op } from 'sequelize'
import { addresseeFields, type DataOf, levyLineFields, levyListFields } from '#documents'
import { addDays, addMonths, type LocalDate } from '#domain/shared/local-date'
import { levyAnniversaryModel, levyFeedModel, type LevyFeedRow } from '../../platform/case-file/levy-model.ts'
import { loadAgencyId, loadOrganisation } from '../../platform/case-file/organisations.ts'
import type { Database } from '../../platform/db/database.ts'
import { plain } from '../../platform/db/model.ts'
import type { OrganisationRow } from '../../platform/organisations/model.ts'
import type { FeatureDeps } from '../deps.ts'
import { letterheadOf, letterOf, organisationAddress, senderName } from '../letters.ts'
import { feedLines, type FeedLine } from './feed-lines.ts'
import { taxAdministration } from './letters.ts'

const docxType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** A list with its letter DT062, ready to be rendered. */
export interface PreparedList {
  readonly feedId: string
  readonly data: DataOf<'DT062'>
  readonly letterhead: ReturnType<typeof letterheadOf>
}

/** What the worker of process `levy-feed` asks; each may be asked twice. */
export const feedPorts = (deps: FeatureDeps) => ({
  levyFeed: {
    prepare: (): Promise<PreparedList | undefined> => prepare(deps),
    keep: (feedId: string, docx: Uint8Array): Promise<void> =>
      deps.database.transaction(async () => {
        const { id: docxSha256 } = await deps.files.put(docx, docxType)
        await deps.database.model(levyFeedModel).update({ docxSha256 }, { where: { id: feedId } })
      }),
  },
})

/**
 * Makes the list of the months that are over, once: from the day after the last list, so that a month without a list is made good. Nothing without a tax
 * administration to send it to, or when the list is there already.
 *
 * @source domain.md 5.7 "Bridge to VLABEL: monthly list", 10 "re-send by period"
 */
const prepare = (deps: FeatureDeps): Promise<PreparedList | undefined> =>
  deps.database.transaction(async () => {
    const { database, clock } = deps
    const receiver = await taxAdministration(deps)
    if (!receiver) return undefined
    const toOn = lastDayOfMonthBefore(clock.today())
    const feed = (await unsent(database, toOn)) ?? (await makeFeed(deps, toOn, receiver))
    return feed.docxSha256 === null ? letterOfFeed(deps, feed, receiver) : undefined
  })

const lastDayOfMonthBefore = (today: LocalDate): LocalDate => addDays(`${today.slice(0, 8)}01`, -1)

const unsent = async (database: Database, toOn: LocalDate): Promise<LevyFeedRow | undefined> => {
  const found = await database.model(levyFeedModel).findOne({ where: { toOn: { [Op.gte]: toOn } }, order: ['toOn'] })
  return found ? plain(found) : undefined
}

const makeFeed = async (deps: FeatureDeps, toOn: LocalDate, receiver: OrganisationRow): Promise<LevyFeedRow> => {
  const { database, clock } = deps
  const last = await database.model(levyFeedModel).findOne({ order: [['toOn', 'DESC']] })
  const fromOn = last ? addDays(last.toOn, 1) : addMonths(addDays(toOn, 1), -1)
  const evaluated = { evaluatedOn: { [Op.between]: [fromOn, toOn] } }
  const corrected = { correctedOn: { [Op.between]: [fromOn, toOn] }, evaluatedOn: { [Op.lt]: fromOn } }
  const row = await database.model(levyFeedModel).create({
    fromOn,
    toOn,
    madeOn: clock.today(),
    receiverOrgId: receiver.id,
    anniversaryCount: await database.model(levyAnniversaryModel).count({ where: evaluated }),
    correctionCount: await database.model(levyAnniversaryModel).count({ where: corrected }),
  })
  deps.audit.append({
    userId: null,
    orgId: null,
    role: null,
    action: 'LEVY_LIST_MADE',
    objectKind: 'levy_feed',
    objectId: row.id,
    detail: { fromOn, toOn, anniversaries: row.anniversaryCount, corrections: row.correctionCount },
    shield: 'NONE',
  })
  return plain(await row.reload())
}

const letterOfFeed = async (deps: FeatureDeps, feed: LevyFeedRow, receiver: OrganisationRow): Promise<PreparedList> => {
  const { database, clock } = deps
  const agency = await loadOrganisation(database, await loadAgencyId(database))
  const lines = await feedLines(database, feed)
  const reference = `verjaardagen ${feed.toOn.slice(0, 7)}`
  return {
    feedId: feed.id,
    letterhead: letterheadOf(agency),
    data: {
      letter: letterOf(agency, {
        date: clock.today(),
        ownReference: reference,
        contactName: senderName(agency),
        signers: [{ kind: 'IB', name: senderName(agency) }],
      }),
      case: { reference },
      addressee: addresseeFields({
        kind: 'RECHTSPERSOON',
        name: senderName(receiver),
        address: organisationAddress(receiver),
        role: 'ANDERE',
      }),
      list: levyListFields({
        from: feed.fromOn,
        to: feed.toOn,
        leviable: lines.filter(({ kind, leviable }) => kind === 'VERJAARDAG' && leviable).length,
        anniversaries: lines.filter(({ kind }) => kind === 'VERJAARDAG').map(printed),
        corrections: lines.filter(({ kind }) => kind === 'VERBETERING').map(printed),
      }),
    },
  }
}

const printed = (line: FeedLine) =>
  levyLineFields({
    record: line.record,
    unit: line.unit,
    address: line.address,
    on: line.on,
    ...(line.reason !== null && { reason: line.reason }),
  })
