/** Attributes whose value is an id that all who use a broker share; the second group is the id. */
const bpmn: readonly RegExp[] = [
  /(<bpmn:process id=")([^"]+)(")/g,
  /(<zeebe:calledElement processId=")([^"]+)(")/g,
  /(<zeebe:calledDecision decisionId=")([^"]+)(")/g,
  /(<zeebe:formDefinition formId=")([^"]+)(")/g,
  /(<zeebe:taskDefinition type=")([^"]+)(")/g,
  /(<bpmn:(?:message|signal) id="[^"]*" name=")([^"]+)(")/g,
]

const dmn: readonly RegExp[] = [
  /(<definitions [^>]*\bid=")([^"]+)(")/g,
  /(<decision id=")([^"]+)(")/g,
  /(<requiredDecision href="#)([^"]+)(")/g,
]

const form: readonly RegExp[] = [/^(\{"id":")([^"]+)(")/g]

/** Gives what a resource defines, and what it refers to, ids of its own. */
export const renamed = (name: string, text: string, suffix: string): string =>
  rulesOf(name).reduce(
    (result, attribute) =>
      result.replaceAll(
        attribute,
        (_, before: string, id: string, after: string) => before + suffixed(id, suffix) + after,
      ),
    text,
  )

const rulesOf = (name: string): readonly RegExp[] => {
  if (name.endsWith('.dmn')) return dmn
  return name.endsWith('.form') ? form : bpmn
}

/**
 * An expression gets the suffix when it is evaluated, if it makes the id itself; a variable holds what the scenario has put there.
 * XML holds both in escaped form.
 */
const suffixed = (id: string, suffix: string): string => {
  // blanks, and what is a number to FEEL, must stay what they are
  if (id === '=' || Number.isFinite(Number(id))) return id
  if (!id.startsWith('=')) return id + suffix
  return id.includes('&quot;') ? `=(${id.slice(1)}) + &quot;${suffix}&quot;` : id
}
