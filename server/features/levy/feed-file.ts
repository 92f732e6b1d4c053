import type { Answer, FileResponse } from '../../contract/endpoint.ts'
import type { exportLevyFeed, listLevyFeeds } from '../../contract/levy.ts'
import type { Viewer } from '../../platform/auth/viewer.ts'
import { who } from '../../platform/case-file/act.ts'
import { levyFeedModel, type LevyFeedRow } from '../../platform/case-file/levy-model.ts'
import { canSee } from '../../platform/case-file/visibility.ts'
import { plain } from '../../platform/db/model.ts'
import { csvFile, type XmlElement, xmlFile } from '../../platform/http/data-file.ts'
import { NotFound } from '../../platform/http/errors.ts'
import type { CsvColumn } from '../../platform/http/send-csv.ts'
import type { FeatureDeps } from '../deps.ts'
import { feedLines, type FeedLine } from './feed-lines.ts'

/** The lists that were made, newest first. */
export const feeds = async ({ database }: Pick<FeatureDeps, 'database'>): Promise<Answer<typeof listLevyFeeds>> => {
  const rows = await database.model(levyFeedModel).findAll({ order: [['toOn', 'DESC']], limit: 120 })
  return {
    items: rows.map((row) => ({
      id: row.id,
      from: row.fromOn,
      to: row.toOn,
      madeOn: row.madeOn,
      anniversaryCount: row.anniversaryCount,
      correctionCount: row.correctionCount,
      hasLetter: row.docxSha256 !== null,
    })),
  }
}

/** A list as file. That it was fetched stands in the audit. @throws NotFound */
export const feedFile = async (
  deps: FeatureDeps,
  viewer: Viewer,
  feedId: string,
  format: 'csv' | 'xml' | 'docx',
): Promise<Answer<typeof exportLevyFeed>> => {
  const { database, audit } = deps
  const found = await database.model(levyFeedModel).findByPk(feedId)
  // every record that stands or stood on VIVOO and is not shielded: what the list holds
  if (!found || !canSee(viewer, { kind: 'INVENTORY', shield: 'NONE', inventoried: true })) throw new NotFound()
  const feed = plain(found)
  const file = await fileOf(deps, feed, format)
  await audit.record({
    ...who(viewer),
    action: 'LEVY_LIST_EXPORT',
    mode: 'R',
    objectKind: 'levy_feed',
    objectId: feedId,
    detail: { format },
    shield: 'NONE',
  })
  return file
}

const fileOf = async (
  { database, files }: FeatureDeps,
  feed: LevyFeedRow,
  format: 'csv' | 'xml' | 'docx',
): Promise<FileResponse> => {
  const name = `vivoo-verjaardagen-${feed.fromOn}-${feed.toOn}`
  if (format === 'docx') {
    if (feed.docxSha256 === null) throw new NotFound()
    const stored = await files.get(feed.docxSha256)
    if (!stored) throw new NotFound()
    return { fileName: `${name}.docx`, mediaType: stored.mediaType, content: new Uint8Array(stored.content) }
  }
  const lines = await feedLines(database, feed)
  return format === 'csv' ? csvFile(name, columns, lines.flatMap(perHolder)) : xmlFile(name, tree(feed, lines))
}

interface HolderLine {
  readonly line: FeedLine
  readonly holder: FeedLine['holders'][number]
}

// an anniversary without a known holder is a line all the same
const perHolder = (line: FeedLine): HolderLine[] => {
  const { holders } = line
  return (holders.length === 0 ? [{ name: '', role: '', share: '' }] : holders).map((holder) => ({ line, holder }))
}

const columns: readonly CsvColumn<HolderLine>[] = [
  { header: 'Soort', value: ({ line }) => line.kind },
  { header: 'Opname', value: ({ line }) => line.record },
  { header: 'Entiteit', value: ({ line }) => line.unit },
  { header: 'Lijst', value: ({ line }) => line.list },
  { header: 'Adres', value: ({ line }) => line.address },
  { header: 'Gemeente', value: ({ line }) => line.municipality },
  { header: 'Datum opname', value: ({ line }) => line.includedOn },
  { header: 'Verjaardag', value: ({ line }) => line.on },
  { header: 'Verschuldigd', value: ({ line }) => (line.leviable ? 'J' : 'N') },
  { header: 'Reden', value: ({ line }) => line.reason ?? '' },
  { header: 'Maatregel', value: ({ line }) => line.measure?.reference ?? '' },
  { header: 'Soort maatregel', value: ({ line }) => line.measure?.kind ?? '' },
  { header: 'Grond', value: ({ line }) => line.measure?.ground ?? '' },
  { header: 'Maatregel tot', value: ({ line }) => line.measure?.to ?? '' },
  { header: 'Houder', value: ({ holder }) => holder.name },
  { header: 'Recht', value: ({ holder }) => holder.role },
  { header: 'Aandeel', value: ({ holder }) => holder.share },
]

const text = (name: string, content: string): XmlElement => ({ name, content })

const tree = (feed: LevyFeedRow, lines: readonly FeedLine[]): XmlElement => ({
  name: 'verjaardagen',
  content: [
    text('van', feed.fromOn),
    text('tot', feed.toOn),
    text('gemaakt', feed.madeOn),
    ...lines.map((line) => ({ name: line.kind.toLowerCase(), content: elements(line) })),
  ],
})

const elements = (line: FeedLine): XmlElement[] => [
  text('opname', line.record),
  text('entiteit', line.unit),
  text('lijst', line.list),
  text('adres', line.address),
  text('gemeente', line.municipality),
  text('datumOpname', line.includedOn),
  text('verjaardag', line.on),
  text('verschuldigd', line.leviable ? 'J' : 'N'),
  ...(line.reason === null ? [] : [text('reden', line.reason)]),
  ...(line.measure === null
    ? []
    : [
        {
          name: 'maatregel',
          content: [
            text('nummer', line.measure.reference),
            text('soort', line.measure.kind),
            text('grond', line.measure.ground),
            text('tot', line.measure.to ?? ''),
          ],
        },
      ]),
  ...line.holders.map(({ name, role, share }) => ({
    name: 'houder',
    content: [text('naam', name), text('recht', role), text('aandeel', share)],
  })),
]
