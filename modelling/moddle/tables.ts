import { DmnModdle } from 'dmn-moddle'
import { type Element, isElement, list, one, text } from './element.ts'

/** Reads the decisions of a DMN file. @throws Error when it is no DMN */
export const readDecisions = async (xml: string): Promise<readonly Element[]> => {
  const { rootElement } = await new DmnModdle().fromXML(xml)
  if (!isElement(rootElement)) throw new Error('no DMN')
  return list(rootElement, 'drgElement').filter(({ $type }) => $type === 'dmn:Decision')
}

/** The table of a decision; undefined for one that is written otherwise. */
export const tableOf = (decision: Element): Element | undefined => {
  const logic = one(decision, 'decisionLogic')
  return logic?.$type === 'dmn:DecisionTable' ? logic : undefined
}

/** Ids of the decisions whose answer a decision reads. */
export const requiredBy = (decision: Element): readonly string[] =>
  list(decision, 'informationRequirement').map((need) => text(one(need, 'requiredDecision'), 'href').replace('#', ''))
