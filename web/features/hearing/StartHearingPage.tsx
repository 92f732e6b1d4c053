import { useQuery } from '@tanstack/react-query'
import { Skeleton } from 'antd'
import { useNavigate, useParams } from 'react-router'
import { getCase } from '#contract/cases'
import { startHearing } from '#contract/hearings'
import { call } from '../../shared/api.ts'
import { useDraft } from '../../shared/draft.ts'
import { useSession } from '../../shared/session.tsx'
import { useStep } from '../../shared/step.tsx'
import { sayRefusal } from '../../shared/reason-labels.nl.ts'
import { PageError } from '../../shared/ui/PageError.tsx'
import { UnitPicker } from '../../shared/ui/UnitPicker.tsx'
import { Wizard } from '../../shared/ui/Wizard.tsx'
import { addDays, type CaseFile, type HearingForm, hearingFaults, hearingForm } from './form.ts'
import { InviteStep } from './InviteStep.tsx'
import { TermStep } from './TermStep.tsx'

/** Wizard "hoorplicht starten": units, term and way, parties. Closes task A03. */
export const StartHearingPage = () => {
  const { caseId = '' } = useParams()
  const query = useQuery({ queryKey: ['case', caseId], queryFn: () => call(getCase, { params: { caseId } }) })
  if (query.isLoadingError) return <PageError query={query} />
  if (query.isPending) return <Skeleton active className="page" />
  return <StartHearing file={query.data} />
}

const hearingTermDays = 14

const StartHearing = ({ file }: { readonly file: CaseFile }) => {
  const { configuration } = useSession()
  const navigate = useNavigate()
  const action = file.actions.find((one) => one.action === 'HEARING_START')
  const targets = action?.targets ?? []
  const draft = useDraft<HearingForm>(
    'start-hearing',
    file.id,
    {
      id: crypto.randomUUID(),
      unitIds: [...targets],
      startedOn: configuration.today,
      offeredUntil: addDays(configuration.today, hearingTermDays),
      mode: 'BEIDE',
      hearingOn: '',
      hearingTime: '10:00',
      place: '',
      invitedPartyIds: file.parties
        .filter(
          ({ roles, unitId }) =>
            (unitId === null || targets.includes(unitId)) &&
            !roles.every((role) => role === 'VERZOEKER' || role === 'MELDER'),
        )
        .map(({ id }) => id),
    },
    (kept) => hearingForm.safeParse(kept).data,
  )
  const back = `/procedures/${file.id}`
  const step = useStep({
    send: (filled: HearingForm) =>
      call(startHearing, { params: { caseId: file.id }, body: bodyOf(filled, file.version) }),
    done: 'De hoorplicht is gestart. De uitnodigingen (DT026) worden gemaakt.',
    after: async () => {
      await draft.discard()
      await navigate(back)
    },
  })
  const filled = draft.value
  if (filled === undefined) return <Skeleton active className="page" />
  const change = (part: Partial<HearingForm>) => draft.change({ ...filled, ...part })
  const faults = hearingFaults(filled)
  return (
    <Wizard
      title="Hoorplicht starten"
      intro={<p className="muted">{file.reference}</p>}
      step={draft.step}
      goTo={(index) => draft.change(filled, index)}
      draft={draft}
      submitLabel="Hoorplicht starten"
      busy={step.busy}
      error={step.error}
      onSubmit={() => step.submit(filled)}
      onCancel={() => void navigate(back)}
      steps={[
        {
          title: 'Entiteiten',
          faults: [...(action?.open === false ? [sayRefusal(action.reason ?? '')] : []), ...faults.units],
          content: (
            <UnitPicker
              label="Voor welke entiteiten start u de hoorplicht?"
              units={file.units.map((unit) =>
                targets.includes(unit.id)
                  ? unit
                  : { ...unit, closed: 'Voor deze entiteit kan de hoorplicht nu niet starten.' },
              )}
              chosen={filled.unitIds}
              onChange={(unitIds) => change({ unitIds })}
            />
          ),
        },
        { title: 'Termijn en manier', faults: faults.term, content: <TermStep form={filled} change={change} /> },
        {
          title: 'Uitnodigen',
          faults: faults.parties,
          content: <InviteStep form={filled} change={change} file={file} />,
        },
      ]}
    />
  )
}

const bodyOf = ({ hearingOn, hearingTime, place, ...form }: HearingForm, version: number) => ({
  ...form,
  hearingAt:
    hearingOn === '' || form.mode === 'SCHRIFTELIJK' ? null : new Date(`${hearingOn}T${hearingTime}:00`).toISOString(),
  place: place.trim() === '' ? null : place,
  version,
})
