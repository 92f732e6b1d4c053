import { expressionsOf } from '../../moddle/expressions.ts'
import { type Element, inputs, outputs } from '../../moddle/element.ts'
import { variablesSetIn } from '../../moddle/variables.ts'
import { namesInValue } from '../../feel/names.ts'
import { called } from '../../words.nl.ts'
import type { Rule } from '../rule.ts'

/** An expression that reads what nobody sets answers null. */
export const knownVariable: Rule = {
  name: 'known-variable',
  severity: 'WARNING',
  explanation:
    'Geen enkel bericht, geen enkele stap en geen enkel formulier zet deze variabele, dus haar waarde is leeg. Kijk de schrijfwijze na.',
  check: (diagram, { variables }) => {
    const known = new Set([...variables, ...diagram.formKeys, ...variablesSetIn(diagram.nodes)])
    return [...diagram.nodes, ...diagram.flows].flatMap((element) =>
      [...new Set(expressionsOf(element).flatMap(namesInValue))]
        .filter((name) => !known.has(name) && !isAnswer(element, name))
        .map((name) => ({ element, message: `${called(element)} leest '${name}', een variabele die niemand zet.` })),
    )
  },
}

// the output of a job that our contracts do not describe: its own mapping reads what the worker answers
const isAnswer = (element: Element, name: string): boolean =>
  [...outputs(element).values()].some((source) => namesInValue(source).includes(name)) &&
  ![...inputs(element).values()].some((source) => namesInValue(source).includes(name))
