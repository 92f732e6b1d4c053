import { roleName, roles } from '#domain/access/roles'
import { durationWords } from './duration.nl.ts'

/** How a fact about an element that is there in both versions changed; an absent value is undefined. */
export interface FactChange {
  readonly kind: string
  readonly before: string | undefined
  readonly after: string | undefined
  /** what people call the element, with its kind: `Taak 'Vraag advies'` */
  readonly who: string
  /** what an id stands for */
  readonly named: (id: string) => string
}

/** The change in plain Dutch. */
export const factSentence = (change: FactChange): string => {
  const [kind = '', ...rest] = change.kind.split(' ')
  const say = special[kind]
  if (say !== undefined) return say(change, rest.join(' '))
  const what = words[kind]
  return what === undefined ? `${change.who} is gewijzigd.` : fromTo(change, what)
}

/** Roles by their names, an expression as it stands. */
export const roleWords = (groups: string): string =>
  groups.startsWith('=')
    ? `wie '${groups.slice(1)}' aanwijst`
    : groups
        .split(/,\s*/)
        .map((code) => roles.find((role) => role.code === code))
        .flatMap((role, index) => (role === undefined ? [groups.split(/,\s*/)[index] ?? ''] : [roleName(role.code)]))
        .join(' of ')

const words: Readonly<Record<string, string>> = {
  lane: 'de baan',
  scope: 'het deelproces',
  job: 'de opdracht voor de machine',
  retries: 'het aantal pogingen',
  assignee: 'de vaste behandelaar',
  due: 'de einddatum',
  followUp: 'de opvolgdatum',
  answer: 'de variabele van het antwoord',
  script: 'de formule',
  event: 'de soort gebeurtenis',
  correlation: 'het kenmerk van het bericht',
  error: 'de foutcode',
  signal: 'het signaal',
  escalation: 'de escalatie',
  attached: 'het element waaraan het hangt',
  loopList: 'de lijst van de herhaling',
  loopItem: 'het element van de herhaling',
  loopAnswers: 'de antwoorden van de herhaling',
  loopEnd: 'de voorwaarde waaronder de herhaling stopt',
}

type Say = (change: FactChange, name: string) => string

const special: Readonly<Record<string, Say>> = {
  type: ({ who }) => `${who} is nu een ander soort element.`,
  name: ({ before, after, who }) =>
    after === undefined
      ? `${who} heeft geen naam meer; heette '${before ?? ''}'.`
      : `${who} heette ${quoted(before, 'niets')}.`,
  documentation: ({ before, after, who }) => {
    if (before === undefined) return `De uitleg bij ${who} is nieuw.`
    return after === undefined ? `De uitleg bij ${who} is weg.` : `De uitleg bij ${who} is herschreven.`
  },
  role: ({ before, after, who }) =>
    after === undefined
      ? `${who} gaat naar niemand meer; ging naar ${roleWords(before ?? '')}.`
      : `${who} gaat nu naar ${roleWords(after)}${before === undefined ? '' : `; ging naar ${roleWords(before)}`}.`,
  form: ({ before, after, who }) => `${who} opent nu ${formWords(after)}; was ${formWords(before)}.`,
  call: ({ before, after, who }) =>
    `${who} start nu het proces ${quoted(after, 'niets')}; was ${quoted(before, 'niets')}.`,
  decision: ({ before, after, who }) =>
    `${who} vraagt nu de tabel ${quoted(after, 'niets')}; was ${quoted(before, 'niets')}.`,
  message: ({ before, after, who }) =>
    `${who} wacht nu op het bericht ${quoted(after, 'niets')}; was ${quoted(before, 'niets')}.`,
  timer: ({ before, after, who }) => `${who}: termijn ${timeWords(before)} → ${timeWords(after)}.`,
  interrupting: ({ after, who }) =>
    after === 'false' ? `${who} onderbreekt het lopende werk niet meer.` : `${who} onderbreekt nu het lopende werk.`,
  condition: ({ before, after, who }) =>
    `De voorwaarde van ${who} is nu ${code(after, 'weg')}; was ${code(before, 'er niet')}.`,
  default: ({ before, after, who, named }) =>
    `Past geen voorwaarde, dan volgt ${who} nu ${after === undefined ? 'niets' : named(after)}; was ${before === undefined ? 'niets' : named(before)}.`,
  from: ({ before, after, who, named }) =>
    `${who} vertrekt nu van ${named(after ?? '')} in plaats van ${named(before ?? '')}.`,
  to: ({ before, after, who, named }) =>
    `${who} leidt nu naar ${named(after ?? '')} in plaats van ${named(before ?? '')}.`,
  loop: ({ before, after, who }) => {
    if (after === undefined) return `${who} wordt niet meer herhaald.`
    const how = after === 'sequential' ? 'een na een' : 'tegelijk'
    return before === undefined ? `${who} wordt nu herhaald, ${how}.` : `De herhaling van ${who} gebeurt nu ${how}.`
  },
  header: (change, name) => fromTo(change, headerWords[name] ?? `de header '${name}'`),
  input: (change, name) => fromTo(change, inputWords[name] ?? `de invoer '${name}'`),
  output: (change, name) => fromTo(change, `de uitvoer '${name}'`),
  rest: ({ who }) => `${who} is op een technisch punt gewijzigd.`,
}

const headerWords: Readonly<Record<string, string>> = {
  title: 'de titel in de werklijst',
  taskCode: 'het taaknummer',
  documentCode: 'het document',
}
const inputWords: Readonly<Record<string, string>> = {
  taskDueOn: 'de termijn',
  taskOrgId: 'de organisatie',
  taskSubjectId: 'het onderwerp',
}

const fromTo = ({ who, before, after, kind, named }: FactChange, what: string): string => {
  const word = (value: string): string => (['lane', 'scope', 'attached'].includes(kind) ? named(value) : `'${value}'`)
  if (before === undefined) return `${who}: ${what} is nu ${word(after ?? '')}; was er niet.`
  if (after === undefined) return `${who}: ${what} is weg; was ${word(before)}.`
  return `${who}: ${what} ${word(before)} → ${word(after)}.`
}

const quoted = (value: string | undefined, none: string): string => (value === undefined ? none : `'${value}'`)
const code = (value: string | undefined, none: string): string =>
  value === undefined ? none : `'${value.replace(/^=/, '')}'`
const formWords = (key: string | undefined): string => {
  if (key === undefined) return 'geen scherm'
  return key.startsWith('wizard:') ? `de wizard '${key.slice('wizard:'.length)}'` : `het formulier '${key}'`
}
const timeWords = (value: string | undefined): string => (value === undefined ? 'geen' : durationWords(value))
