import { useQueries, useQuery } from '@tanstack/react-query'
import { Skeleton } from 'antd'
import { useParams, useSearchParams } from 'react-router'
import { registerAppeal } from '#contract/appeals'
import { getCase } from '#contract/cases'
import type { Output } from '#contract/endpoint'
import { getProperty } from '#contract/properties'
import { call } from '../../shared/api.ts'
import { procedureTypeWord } from '../../shared/labels.nl.ts'
import type { FieldSpec } from '../../shared/procedure/fields.ts'
import { startForm } from '../../shared/procedure/step-form.ts'
import { StartPage } from '../../shared/procedure/StartPage.tsx'
import { caseKey } from '../../shared/procedure/file.ts'
import { PageError } from '../../shared/ui/PageError.tsx'
import { channelChoice, groundWord } from './labels.nl.ts'

type Case = Output<typeof getProperty>['cases'][number]

/** What an appeal can be against. */
const contestable: readonly Case['type'][] = ['OO', 'NG', 'CA']

/** Registers a letter of appeal on a property: against which procedure, by whom, when and how. */
export const StartAppealPage = () => {
  const { propertyId = '' } = useParams()
  const [params] = useSearchParams()
  const query = useQuery({
    queryKey: ['property', propertyId],
    queryFn: () => call(getProperty, { params: { propertyId } }),
  })
  const cases = (query.data?.cases ?? []).filter(({ type }) => contestable.includes(type))
  // who made the request is a party of that procedure only
  const files = useQueries({
    queries: cases
      .filter(({ type }) => type === 'OO')
      .map(({ id }) => ({ queryKey: caseKey(id), queryFn: () => call(getCase, { params: { caseId: id } }) })),
  })
  if (query.isLoadingError) return <PageError query={query} />
  if (query.isPending || files.some(({ isPending }) => isPending)) return <Skeleton active className="page" />
  const parties = [...query.data.parties, ...files.flatMap(({ data }) => data?.parties ?? [])]
  return <StartPage action="APPEAL_REGISTER" form={formOf(cases, params.get('dossier'))} parties={parties} />
}

const formOf = (cases: readonly Case[], asked: string | null) =>
  startForm(registerAppeal, {
    about:
      'Registreer het beroepsschrift zoals het toekwam. Het sluit aan bij de beroepsprocedure die op dit pand loopt, of start er een. De opname in de inventaris wordt geschorst. Laad het beroepsschrift daarna op in het dossier.',
    done: (reference) => `Het beroep is geregistreerd in ${reference}.`,
    unitsLabel: 'Over welke entiteiten gaat het beroep?',
    fields: {
      ground: { kind: 'choice', label: 'Waartegen is het beroep gericht?', words: groundWord },
      contestedCaseId: contested(cases, asked),
      ...submitters,
      ...dispatch,
    },
  })

const contested = (cases: readonly Case[], asked: string | null): FieldSpec => ({
  kind: 'choice',
  label: 'Welke procedure?',
  words: Object.fromEntries(cases.map(({ id, reference, type }) => [id, `${reference}, ${procedureTypeWord[type]}`])),
  ...(cases.some(({ id }) => id === asked) ? { initial: asked ?? '' } : {}),
})

const submitters = {
  submitterPersonIds: { kind: 'persons', label: 'Wie dient het beroep in?', optional: true },
  otherName: {
    kind: 'text',
    label: 'Iemand anders: naam',
    optional: true,
    help: 'Wie geen bewoner, houder van een zakelijk recht of verzoeker is, heeft geen beroepsrecht.',
  },
  otherAddress: { kind: 'text', label: 'Iemand anders: adres', optional: true, maxLength: 255 },
  byOfficial: { kind: 'yes-no', label: 'Dient de gewestelijk ambtenaar het beroep in?', initial: false },
} as const

const dispatch = {
  channel: { kind: 'choice', label: 'Hoe kwam het beroep toe?', words: channelChoice },
  motivated: { kind: 'yes-no', label: 'Is het beroep gemotiveerd?' },
  oralHearing: { kind: 'yes-no', label: 'Vraagt de indiener om gehoord te worden?' },
  postedOn: { kind: 'date', label: 'Verstuurd op' },
  receivedOn: { kind: 'date', label: 'Ontvangen op', initial: 'today' },
  servedOn: {
    kind: 'date',
    label: 'Betekend op',
    optional: true,
    help: 'De dag waarop betekend is wat betwist wordt. Nodig bij een beroep tegen een opname of een weigering.',
  },
  grievances: { kind: 'long-text', label: 'Grieven', maxLength: 4000 },
} as const
