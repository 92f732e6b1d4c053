import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'chai'
import { decisionModel, errorModel, messageModel, signalModel, workModel } from './model.ts'
import type { Session } from './scenario.ts'
import { zbctl } from './zbctl-client.ts'
import { commands, type Step } from './zbctl-commands.ts'

type Known = Record<string, string>

/** Writes the files that the commands deploy. @returns what the placeholders stand for */
const prepare = async (dir: string, suffix: string): Promise<Known> => {
  const known: Known = { formId: `form-${suffix}` }
  const models = { work: workModel, error: errorModel, message: messageModel, signal: signalModel }
  for (const [name, make] of Object.entries(models)) {
    const { processId, jobType, messageName, xml } = make(suffix)
    Object.assign(known, { [`${name}Id`]: processId, [`${name}Type`]: jobType, [`${name}Name`]: messageName })
    await writeFile((known[name] = join(dir, `${name}.bpmn`)), xml)
  }
  const { decisionId, xml } = decisionModel(suffix)
  known['decisionId'] = decisionId
  await writeFile((known['decision'] = join(dir, 'decision.dmn')), xml)
  await writeFile((known['form'] = join(dir, 'form.form')), JSON.stringify({ id: known['formId'], components: [] }))
  await writeFile((known['broken'] = join(dir, 'broken.bpmn')), '<nonsense/>')
  return known
}

/** Runs the commands one after the other, each with what the ones before it have told. */
export const runScript = async (session: Session): Promise<void> => {
  const dir = await mkdtemp(join(tmpdir(), 'zbctl-'))
  try {
    const known = await prepare(dir, session.suffix())
    const background = new Map<string, Promise<string>>()
    for (const step of commands) await run(session, step, known, background)
  } finally {
    await rm(dir, { recursive: true })
  }
}

const run = async (
  session: Session,
  step: Step,
  known: Known,
  background: Map<string, Promise<string>>,
): Promise<void> => {
  const filled = fill(step.command, known)
  if (step.inBackground !== undefined) {
    background.set(step.inBackground, zbctl(session).text(...filled.split(' ')))
    return
  }
  const answer = await (background.get(step.awaits ?? '') ?? answerTo(session, step, filled))
  if (step.fails !== undefined) expect(answer, filled).to.contain(`code = ${step.fails} `)
  if (step.says) expect(answer, filled).to.match(new RegExp(fill(step.says.source, known)))
  Object.assign(known, kept(step, filled, answer))
}

const answerTo = (session: Session, { fails }: Step, filled: string): Promise<string> =>
  zbctl(session)[fails === undefined ? 'text' : 'fails'](...filled.split(' '))

const kept = ({ keeps = {} }: Step, filled: string, answer: string): Known =>
  Object.fromEntries(
    Object.entries(keeps).map(([name, pattern]) => {
      const found = pattern.exec(answer)?.[1]
      if (found === undefined) throw new Error(`${filled} answered without ${name}: ${answer}`)
      return [name, found]
    }),
  )

const fill = (text: string, known: Known): string =>
  text.replaceAll(/\{(\w+)\}/g, (whole, name: string) => known[name] ?? whole)
