import { tryForeignIds } from '../server/http/foreign-ids.ts'
import { openTown } from '../server/http/town.ts'

export const title =
  'ids of objects of others in six places of every route (S3): cells, pairs, differences, rows changed'

export const run = async (): Promise<string> => {
  const town = await openTown('ADVICE')
  const { routes, cells, pairs, differences, changed } = await tryForeignIds(town, 4)
  await town.close()
  for (const line of [...differences, ...changed]) console.log(`  ${line.slice(0, 400)}`)
  return `foreign-ids: ${routes} routes, ${cells} cells, ${pairs} pairs, ${differences.length} differences, ${changed.length} rows changed`
}
