import { flowElements, processesOf } from '../moddle/diagram.ts'
import { type Element, idOf, isElement, list, one, text } from '../moddle/element.ts'
import { called, nameOf } from '../words.nl.ts'
import { factSentence } from './fact-words.nl.ts'
import { type Facts, factsOf } from './facts.ts'
import type { ModelChange } from './model-change.ts'

/** Differences of two diagrams: processes, lanes, nodes, flows; then what only moved. */
export const compareDiagrams = (before: Element, after: Element, file: string): readonly ModelChange[] => {
  const old = survey(before)
  const now = survey(after)
  const change = (kind: ModelChange['kind'], elementId: string, sentence: string): ModelChange => ({
    kind,
    file,
    elementId,
    sentence,
  })
  const added = [...now.elements].filter(([id]) => !old.elements.has(id))
  const removed = [...old.elements].filter(([id]) => !now.elements.has(id))
  return [
    ...added.map(([id, element]) => change('ADDED', id, addedSentence(element, now))),
    ...removed.map(([id, element]) => change('REMOVED', id, `${inWords(element)} is weggehaald.`)),
    ...[...now.elements].flatMap(([id, element]) => {
      const other = old.elements.get(id)
      return other === undefined
        ? []
        : differences(other, element, old, now).map((sentence) => change('CHANGED', id, sentence))
    }),
    ...[...now.places]
      .filter(([id, place]) => old.places.has(id) && old.places.get(id) !== place)
      .map(([id]) => change('MOVED', id, `${inWords(now.elements.get(id))} is anders getekend.`)),
  ]
}

interface Survey {
  readonly elements: ReadonlyMap<string, Element>
  readonly laneOf: ReadonlyMap<Element, string>
  /** where each element is drawn */
  readonly places: ReadonlyMap<string, string>
}

const survey = (definitions: Element): Survey => {
  const processes = processesOf(definitions)
  const lanes = processes.flatMap((process) => list(process, 'laneSets').flatMap(lanesOf))
  const elements = [...processes, ...lanes, ...processes.flatMap(inOrder)]
  return {
    elements: new Map(elements.map((element) => [idOf(element), element])),
    laneOf: new Map(lanes.flatMap((lane) => list(lane, 'flowNodeRef').map((node) => [node, idOf(lane)]))),
    places: placesOf(definitions),
  }
}

const lanesOf = (laneSet: Element): readonly Element[] =>
  list(laneSet, 'lanes').flatMap((lane) => {
    const inner = one(lane, 'childLaneSet')
    return [lane, ...(inner === undefined ? [] : lanesOf(inner))]
  })

// steps before the ways between them
const inOrder = (process: Element): readonly Element[] => {
  const all = flowElements(process)
  const isFlow = ({ $type }: Element): boolean => $type === 'bpmn:SequenceFlow'
  return [...all.filter((element) => !isFlow(element)), ...all.filter(isFlow)]
}

const placesOf = (definitions: Element): ReadonlyMap<string, string> =>
  new Map(
    list(definitions, 'diagrams')
      .flatMap((diagram) => list(one(diagram, 'plane'), 'planeElement'))
      .map((shape) => [idOf(one(shape, 'bpmnElement')), placeOf(shape)]),
  )

const placeOf = (shape: Element): string => {
  const points = list(shape, 'waypoint')
  const box = one(shape, 'bounds')
  const at = (point: Element | undefined): string => `${String(point?.['x'])},${String(point?.['y'])}`
  return points.length > 0
    ? points.map(at).join(' ')
    : `${at(box)} ${String(box?.['width'])},${String(box?.['height'])}`
}

const differences = (before: Element, after: Element, old: Survey, now: Survey): readonly string[] => {
  const was = factsOf(before, old.laneOf.get(before))
  const is = factsOf(after, now.laneOf.get(after))
  const named = (id: string): string => inWords(now.elements.get(id) ?? old.elements.get(id), id)
  return changedKinds(was, is).map((kind) =>
    factSentence({ kind, before: was.get(kind), after: is.get(kind), who: inWords(after), named }),
  )
}

const changedKinds = (was: Facts, is: Facts): readonly string[] => {
  const kinds = [...new Set([...was.keys(), ...is.keys()])].filter((kind) => was.get(kind) !== is.get(kind))
  // another kind of element has other technical parts, and an end date follows the term
  const drowned = new Set([
    ...(kinds.includes('type') ? ['rest'] : []),
    ...(kinds.includes('input taskDueOn') ? ['due'] : []),
  ])
  return kinds.filter((kind) => !drowned.has(kind))
}

const addedSentence = (element: Element, now: Survey): string => {
  const from = one(element, 'sourceRef')
  const to = one(element, 'targetRef')
  if (isElement(from) && isElement(to)) {
    const condition = text(one(element, 'conditionExpression'), 'body').replace(/^=/, '')
    return `Nieuwe weg van ${called(from)} naar ${called(to)}${condition === '' ? '' : `, als '${condition}'`}.`
  }
  const lane = now.elements.get(now.laneOf.get(element) ?? '')
  return `${inWords(element)} is nieuw${lane === undefined ? '' : `, in de baan '${nameOf(lane)}'`}.`
}

/** An element as a sentence names it; a flow by its two ends. */
const inWords = (element: Element | undefined, id = ''): string => {
  if (element === undefined) return `'${id}'`
  const from = one(element, 'sourceRef')
  const to = one(element, 'targetRef')
  if (element.$type !== 'bpmn:SequenceFlow' || from === undefined || to === undefined) return called(element)
  const label = text(element, 'name')
  return `de weg ${label === '' ? '' : `'${label}' `}van ${called(from)} naar ${called(to)}`
}
