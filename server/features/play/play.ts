import type { z } from 'zod'
import type { Given } from '#modelling/scenarios/scenario'
import type { Answer } from '../../contract/endpoint.ts'
import type { getPlay, getPlayStart, rewindPlay, startPlay, takePlaySteps } from '../../contract/play.ts'
import { entryStands } from '../../platform/audit/circumstances.ts'
import type { Viewer } from '../../platform/auth/viewer.ts'
import type { Database } from '../../platform/db/database.ts'
import { plain } from '../../platform/db/model.ts'
import { NotAllowedNow, NotFound } from '../../platform/http/errors.ts'
import { type Played, PlayRefused } from '../../platform/play/game.ts'
import type { Play } from '../../platform/play/playgrounds.ts'
import { refusalOf } from '../../platform/play/run-scenario.ts'
import { withSurroundings } from '../../platform/play/surroundings.ts'
import { type ModelFile, processDraftModel, type ProcessDraftRow } from '../../platform/process-models/model.ts'
import type { FeatureDeps } from '../deps.ts'
import { diagramOf, startsIn } from './diagram.ts'
import { presentPlay } from './present.ts'
import { messageProposal, startProposal } from './proposals.ts'

type State = Answer<typeof getPlay>
type Deps = Pick<FeatureDeps, 'database' | 'clock' | 'playgrounds'>
interface Of {
  readonly draftId: string
  readonly playId: string
}

/** An open draft. @throws NotFound */
export const findDraft = async (database: Database, draftId: string): Promise<ProcessDraftRow> => {
  const row = await database.model(processDraftModel).findOne({ where: { id: draftId, closed: false } })
  if (!row) throw new NotFound()
  return plain(row)
}

/** How the draft can be started, and what the viewer plays on it already. @throws NotFound */
export const playStart = async (
  { database, clock, playgrounds }: Deps,
  viewer: Viewer,
  draftId: string,
): Promise<Answer<typeof getPlayStart>> => {
  const { processId, title, files } = await findDraft(database, draftId)
  const today = clock.today()
  const known = { date: today, variables: {} }
  const xml = diagramOf(files, processId) ?? ''
  return {
    processId,
    title,
    today,
    starts: startsIn(xml, processId).map((start) => ({
      ...start,
      variables: (start.kind === 'MESSAGE' ? messageProposal(start.message, known) : startProposal(processId, known))
        .proposal,
    })),
    plays: playgrounds.list(viewer.userId, draftId).map(({ id, history }) => ({ playId: id, steps: history.length })),
  }
}

/** Begins a game, and takes the steps of a scenario if one was given. @throws NotFound, NotAllowedNow, AppError */
export const start = async (
  deps: Deps,
  viewer: Viewer,
  draftId: string,
  { given, steps }: z.output<NonNullable<(typeof startPlay)['body']>>,
): Promise<State> => {
  entryStands()
  const played = await playedOf(deps.database, draftId)
  const play = await begin(deps, viewer, draftId, given, played)
  const refusal = await refused(() => deps.playgrounds.take(play, steps))
  return presentPlay(play, false, refusal)
}

/** @throws NotFound */
export const page = async (deps: Deps, viewer: Viewer, of: Of): Promise<State> =>
  presentPlay(find(deps, viewer, of), await isOutdated(deps.database, find(deps, viewer, of)), null)

/** Takes steps; one that cannot be taken is told in the answer, and those before it stay taken. @throws NotFound */
export const takeSteps = async (
  deps: Deps,
  viewer: Viewer,
  of: Of,
  { steps }: z.output<NonNullable<(typeof takePlaySteps)['body']>>,
): Promise<State> => {
  entryStands()
  const play = find(deps, viewer, of)
  const refusal = await refused(() => deps.playgrounds.take(play, steps))
  return presentPlay(play, await isOutdated(deps.database, play), refusal)
}

/** Goes back: the same steps again, up to one of them, on the same files or on the draft as it is now. @throws NotFound */
export const rewind = async (
  deps: Deps,
  viewer: Viewer,
  of: Of,
  { steps, onDraft }: z.output<NonNullable<(typeof rewindPlay)['body']>>,
): Promise<State> => {
  entryStands()
  const play = find(deps, viewer, of)
  const played = onDraft ? await playedOf(deps.database, of.draftId) : undefined
  const refusal = await refused(() => deps.playgrounds.rewind(play, steps, played))
  return presentPlay(play, await isOutdated(deps.database, play), refusal)
}

/** @throws NotFound */
export const stop = async (deps: Deps, viewer: Viewer, of: Of): Promise<Record<string, never>> => {
  entryStands()
  await deps.playgrounds.stop(find(deps, viewer, of))
  return {}
}

/** The viewer's own game. @throws NotFound also for a colleague's */
export const find = ({ playgrounds }: Deps, viewer: Viewer, { draftId, playId }: Of): Play => {
  const play = playgrounds.find(viewer.userId, draftId, playId)
  if (!play) throw new NotFound()
  return play
}

const playedOf = async (database: Database, draftId: string): Promise<Played> => {
  const { processId, files } = await findDraft(database, draftId)
  return { processId, files: await withSurroundings(database, files) }
}

const begin = async (
  { playgrounds }: Deps,
  viewer: Viewer,
  draftId: string,
  given: Given,
  played: Played,
): Promise<Play> => {
  try {
    return await playgrounds.start({ ownerId: viewer.userId, draftId, given, played })
  } catch (error) {
    if (!(error instanceof PlayRefused)) throw error
    throw new NotAllowedNow('PLAY_NOT_STARTED', { detail: refusalOf(error) })
  }
}

const refused = async (work: () => Promise<void>): Promise<string | null> => {
  try {
    await work()
    return null
  } catch (error) {
    return refusalOf(error)
  }
}

const isOutdated = async (database: Database, { draftId, played }: Play): Promise<boolean> => {
  const { files } = await findDraft(database, draftId)
  const isPlayed = (file: ModelFile): boolean =>
    played.files.some(({ name, content }) => name === file.name && content === file.content)
  return files.some((file) => !file.name.endsWith('.json') && !isPlayed(file))
}
