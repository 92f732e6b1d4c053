import { type Element, text } from '../../moddle/element.ts'
import { called } from '../../words.nl.ts'
import type { Rule } from '../rule.ts'
import { commands } from '../verbs.data.ts'

/** A step is something to do with something: "Vraag advies" or "Advies vragen". */
export const taskVerbNoun: Rule = {
  name: 'task-verb-noun',
  severity: 'WARNING',
  explanation:
    'Noem een stap met een werkwoord en een zelfstandig naamwoord, zoals "Vraag advies" of "Advies vragen". Dan leest iedereen wat er te doen is.',
  check: ({ nodes }) =>
    nodes
      .filter((node) => isTask(node) && text(node, 'name') !== '' && !isVerbNoun(text(node, 'name')))
      .map((element) => ({
        element,
        message: `${called(element)} is geen werkwoord met een zelfstandig naamwoord.`,
      })),
}

const isTask = ({ $type }: Element): boolean => $type.endsWith('Task') || $type === 'bpmn:CallActivity'

/** Whether a name tells what to do with what, in the way of a command or with the verb at the end. */
export const isVerbNoun = (name: string): boolean => {
  const words = name
    .toLowerCase()
    .replaceAll(/[.,:;()]/g, '')
    .split(/\s+/)
  const [first = '', last = ''] = [words[0], words.at(-1)]
  if (words.length < 2) return false
  return isCommand(first) || isInfinitive(last)
}

const isCommand = (word: string): boolean =>
  commands.includes(word) || (/(eer|ineer|iseer)$/.test(word) && word.length > 5)

// `verstuurd`, `genomen` and nouns in the plural are no verbs to do
const isInfinitive = (word: string): boolean =>
  word.endsWith('en') && !/^ge\w+en$/.test(word) && !/(ingen|heden|ties|menten|aten|ssen)$/.test(word) && isVerb(word)

const isVerb = (word: string): boolean => commands.some((command) => stems(command).some((stem) => word.endsWith(stem)))

// `vraag` becomes `vragen`, `stuur` `sturen`, `zet` `zetten`, `lees` `lezen`, `geef` `geven`
const stems = (command: string): readonly string[] => {
  const short = command.replace(/(a|e|o|u)\1(?=[^aeiou]$)/, '$1')
  const soft = short.replace(/s$/, 'z').replace(/f$/, 'v')
  const doubled = /[^aeiou][aeiou][^aeiou]$|^[aeiou][^aeiou]$/.test(command)
    ? `${command}${command.at(-1) ?? ''}`
    : command
  return [command, short, soft, command.replace(/s$/, 'z').replace(/f$/, 'v'), doubled].map((stem) => `${stem}en`)
}
