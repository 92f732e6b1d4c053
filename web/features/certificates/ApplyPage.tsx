import { StartPage } from '../../shared/procedure/StartPage.tsx'
import { applyForm } from './steps.nl.ts'

/** Registers an application for a certificate on one property. */
export const ApplyPage = () => <StartPage action="CA_APPLY" form={applyForm} />
