import { Button, Space } from 'antd'
import { signInvestigation } from '#contract/investigations'
import { call } from '../../shared/api.ts'
import { useStep } from '../../shared/step.tsx'
import type { Investigation } from './types.ts'

/** Task A21: signing makes the reports and shows them to both organisations; or back to the form. */
export const SignInvestigation = ({ investigation }: { readonly investigation: Investigation }) => {
  const step = useStep({
    send: async (signed: boolean) => {
      await call(signInvestigation, {
        params: { investigationId: investigation.id },
        body: { signed, version: investigation.version },
      })
      return signed
    },
    done: (signed) =>
      signed ? 'Het onderzoek is ondertekend. De verslagen worden gemaakt.' : 'Het onderzoek is terug in opmaak.',
  })
  return (
    <section className="panel" aria-label="Onderzoek ondertekenen">
      <header>Onderzoek ondertekenen</header>
      <div className="body">
        <p>
          Na uw handtekening worden het technisch verslag en de samenvatting gemaakt. Ze zijn dan zichtbaar voor de
          gemeente en voor Wonen in Vlaanderen.
        </p>
        {step.error}
        <Space>
          <Button type="primary" loading={step.busy} onClick={() => step.submit(true)}>
            Onderzoek ondertekenen
          </Button>
          <Button loading={step.busy} onClick={() => step.submit(false)}>
            Terug naar opmaak
          </Button>
        </Space>
      </div>
    </section>
  )
}
