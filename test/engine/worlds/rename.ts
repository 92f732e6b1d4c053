/** Attributes whose value is an id that all who use a broker share. */
const shared = [
  /(<bpmn:process id=")([^"]+)(")/g,
  /(<zeebe:calledElement processId=")([^"]+)(")/g,
  /(<zeebe:taskDefinition type=")([^"]+)(")/g,
  /(<bpmn:(?:message|signal) id="[^"]*" name=")([^"]+)(")/g,
]

/** Gives the processes, job types, messages and signals of a BPMN file ids of their own. */
export const renamed = (xml: string, suffix: string): string =>
  shared.reduce(
    (text, attribute) =>
      text.replaceAll(
        attribute,
        (_, before: string, id: string, after: string) => before + suffixed(id, suffix) + after,
      ),
    xml,
  )

/** An expression gets the suffix when it is evaluated; XML holds it in escaped form. */
const suffixed = (id: string, suffix: string): string =>
  id.startsWith('=') ? `=(${id.slice(1)}) + &quot;${suffix}&quot;` : id + suffix
