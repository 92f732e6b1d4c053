import {
  addScenario,
  changeScenario,
  getPlay,
  getPlayDiagram,
  getPlayStart,
  listScenarios,
  recordPlay,
  removeScenario,
  rewindPlay,
  runScenarios,
  startPlay,
  stopPlay,
  takePlaySteps,
} from '../../contract/play.ts'
import { NotFound } from '../../platform/http/errors.ts'
import { mount } from '../../platform/http/mount.ts'
import type { MountFeature } from '../deps.ts'
import { diagramOf } from './diagram.ts'
import { find, page, playStart, rewind, start, stop, takeSteps } from './play.ts'
import { recordingOf } from './record.ts'
import { add, change, listOf, remove, run } from './scenarios.ts'

/** Test before publishing: a draft is played on a throw-away engine, scenarios tell what it must do. */
export const mountPlay: MountFeature = (app, deps) => {
  mount(app, getPlayStart, ({ viewer, params }) => playStart(deps, viewer, params.draftId))
  mount(app, startPlay, ({ viewer, params, body }) => start(deps, viewer, params.draftId, body))
  mount(app, getPlay, ({ viewer, params }) => page(deps, viewer, params))
  mount(app, takePlaySteps, ({ viewer, params, body }) => takeSteps(deps, viewer, params, body))
  mount(app, rewindPlay, ({ viewer, params, body }) => rewind(deps, viewer, params, body))
  mount(app, stopPlay, ({ viewer, params }) => stop(deps, viewer, params))
  mount(app, recordPlay, ({ viewer, params }) => recordingOf(find(deps, viewer, params)))
  mount(app, getPlayDiagram, ({ viewer, params }) => {
    const xml = diagramOf(find(deps, viewer, params).played.files, params.processId)
    if (xml === undefined) throw new NotFound()
    return { xml }
  })
  mount(app, listScenarios, ({ params, query }) => listOf(deps, params.processId, query.draftId))
  mount(app, addScenario, ({ viewer, params, body }) => add(deps, viewer, params.processId, body))
  mount(app, changeScenario, ({ viewer, params, body }) => change(deps, viewer, params, body))
  mount(app, removeScenario, ({ viewer, params }) => remove(deps, viewer, params))
  mount(app, runScenarios, ({ viewer, params, body }) => run(deps, viewer, params.processId, body))
}
