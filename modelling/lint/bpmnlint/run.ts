import plugin from 'bpmnlint-plugin-camunda-compat'
import recommended from 'bpmnlint/config/recommended.js'
import Linter from 'bpmnlint/lib/linter.js'
import StaticResolver from 'bpmnlint/lib/resolver/static-resolver.js'
import { elementsById } from '../../moddle/diagram.ts'
import type { Element } from '../../moddle/element.ts'
import { called, nameOf } from '../../words.nl.ts'
import type { Finding } from '../finding.ts'
import { engineRules, generalRules } from './rules.ts'
import { engineSentences, generalSentences, propertyWord } from './sentences.nl.ts'

const enginePrefix = 'camunda-compat/'

/** What bpmnlint finds with its recommended rules and those for engine 8.5, in Dutch. Works on a diagram that was just read. */
export const runBpmnlint = async (definitions: Element, file: string): Promise<readonly Finding[]> => {
  const report = await linter().lint(definitions)
  const elements = elementsById(definitions)
  return Object.entries(report).flatMap(([rule, hits]) =>
    hits.map((hit): Finding => {
      const id = typeof hit['id'] === 'string' ? hit['id'] : ''
      const element = elements.get(id)
      return {
        rule,
        severity: hit['category'] === 'warn' || hit['category'] === 'info' ? 'WARNING' : 'ERROR',
        file,
        elementId: id,
        elementName: element === undefined ? id : nameOf(element),
        ...sentence(rule, hit, element === undefined ? `Element '${id}'` : called(element)),
      }
    }),
  )
}

// rules remember what they saw, so each diagram gets a linter of its own
const linter = (): Linter =>
  new Linter({
    config: { extends: ['bpmnlint:recommended', 'plugin:camunda-compat/camunda-cloud-8-5'] },
    resolver: new StaticResolver({
      'config:bpmnlint/recommended': recommended,
      'config:bpmnlint-plugin-camunda-compat/camunda-cloud-8-5': plugin.configs['camunda-cloud-8-5'],
      ...named('bpmnlint', generalRules),
      ...named('bpmnlint-plugin-camunda-compat', engineRules),
    }),
  })

const named = (pkg: string, rules: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> =>
  Object.fromEntries(Object.entries(rules).map(([name, rule]) => [`rule:${pkg}/${name}`, rule]))

const sentence = (rule: string, hit: Readonly<Record<string, unknown>>, who: string) => {
  const { type, subject } = detailsOf(hit)
  const words = rule.startsWith(enginePrefix) ? engineSentences[type] : generalSentences[rule]
  // a rule of a newer bpmnlint: its own words are better than none
  if (words === undefined) return { message: `${who}: ${String(hit['message'])}`, explanation: rule }
  return { message: `${who} ${words.says.replace('{}', subject)}`, explanation: words.explanation }
}

const subjects = ['requiredProperty', 'property', 'requiredExtensionElement', 'extensionElement', 'duplicatedProperty']

const detailsOf = ({
  data,
}: Readonly<Record<string, unknown>>): { readonly type: string; readonly subject: string } => {
  const facts = new Map(typeof data === 'object' && data !== null ? Object.entries(data) : [])
  const found = subjects
    .map((name) => facts.get(name))
    .find((value) => typeof value === 'string' || Array.isArray(value))
  const names = Array.isArray(found) ? found.map(String) : [String(found ?? 'onbekend')]
  return { type: String(facts.get('type') ?? ''), subject: names.map(propertyWord).join(' of ') }
}
