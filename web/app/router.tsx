import { createBrowserRouter, type RouteObject } from 'react-router'
import { AdministrationFrame, FirstSubPage } from './administration-pages.tsx'
import { Frame } from './Frame.tsx'
import { inspectorateOnly } from './InspectorateOnly.tsx'
import { NotFound, RouteError } from './NotFound.tsx'

/** Each page loads its own code when it is first opened. */
const pages: RouteObject[] = [
  { index: true, lazy: async () => ({ Component: (await import('../features/home/HomePage.tsx')).HomePage }) },
  {
    path: 'werklijst',
    lazy: async () => ({ Component: (await import('../features/worklist/WorklistPage.tsx')).WorklistPage }),
  },
  {
    path: 'panden',
    lazy: async () => ({ Component: (await import('../features/properties/PropertiesPage.tsx')).PropertiesPage }),
  },
  {
    path: 'panden/:propertyId',
    lazy: async () => ({ Component: (await import('../features/properties/PropertyPage.tsx')).PropertyPage }),
  },
  {
    path: 'panden/:propertyId/verzoek',
    lazy: async () => ({
      Component: (await import('../features/register-request/RegisterRequestPage.tsx')).RegisterRequestPage,
    }),
  },
  {
    path: 'procedures',
    lazy: async () => ({ Component: (await import('../features/cases/CasesPage.tsx')).CasesPage }),
  },
  {
    path: 'procedures/:caseId',
    lazy: async () => ({ Component: (await import('../features/cases/CasePage.tsx')).CasePage }),
  },
  {
    path: 'procedures/:caseId/proces',
    lazy: async () => ({ Component: (await import('../features/process-view/ProcessPage.tsx')).ProcessPage }),
  },
  {
    path: 'procedures/:caseId/advies-vragen',
    lazy: async () => ({ Component: (await import('../features/advice/AskAdvicePage.tsx')).AskAdvicePage }),
  },
  {
    path: 'adviesvragen/:adviceRequestId',
    lazy: async () => ({ Component: (await import('../features/advice/AdviceRequestPage.tsx')).AdviceRequestPage }),
  },
  {
    path: 'onderzoeken/:investigationId',
    lazy: async () => ({
      Component: (await import('../features/investigation/InvestigationPage.tsx')).InvestigationPage,
    }),
  },
  {
    path: 'procedures/:caseId/hoorplicht',
    lazy: async () => ({ Component: (await import('../features/hearing/StartHearingPage.tsx')).StartHearingPage }),
  },
  {
    path: 'hoorplicht/:hearingId',
    lazy: async () => ({ Component: (await import('../features/hearing/HearingPage.tsx')).HearingPage }),
  },
  {
    path: 'procedures/:caseId/beslissing',
    lazy: async () => ({ Component: (await import('../features/decision/MakeDecisionPage.tsx')).MakeDecisionPage }),
  },
  {
    path: 'procedures/:caseId/herhuisvesting',
    lazy: async () => ({ Component: (await import('../features/rehousing/RehousingPage.tsx')).RehousingPage }),
  },
  {
    path: 'besluitrondes/:decisionRunId',
    lazy: async () => ({ Component: (await import('../features/decision/DecisionRunPage.tsx')).DecisionRunPage }),
  },
  {
    path: 'taken/:taskId/ondertekenen',
    lazy: async () => ({ Component: (await import('../features/signing/SignPage.tsx')).SignPage }),
  },
  {
    path: 'taken/:taskId/opname',
    lazy: async () => ({ Component: (await import('../features/inventory/InclusionPage.tsx')).InclusionPage }),
  },
  {
    path: 'taken/:taskId/schrapping',
    lazy: async () => ({ Component: (await import('../features/inventory/DeletionPage.tsx')).DeletionPage }),
  },
  {
    path: 'panden/:propertyId/ngw',
    lazy: async () => ({ Component: (await import('../features/register-ngw/RegisterNgwPage.tsx')).RegisterNgwPage }),
  },
  {
    path: 'panden/:propertyId/beroep',
    lazy: async () => ({ Component: (await import('../features/appeals/StartAppealPage.tsx')).StartAppealPage }),
  },
  {
    path: 'beroepen/:caseId',
    lazy: async () => ({ Component: (await import('../features/appeals/AppealsPage.tsx')).AppealsPage }),
  },
  {
    path: 'besluiten-ngw/:caseId',
    lazy: async () => ({ Component: (await import('../features/ngw/NgwPage.tsx')).NgwPage }),
  },
  {
    path: 'panden/:propertyId/attest',
    lazy: async () => ({
      Component: (await import('../features/certificates/ApplyPage.tsx')).ApplyPage,
    }),
  },
  {
    path: 'attesten/:caseId',
    lazy: async () => ({
      Component: (await import('../features/certificates/CertificatePage.tsx')).CertificatePage,
    }),
  },
  {
    path: 'gerechtelijke-dossiers',
    lazy: async () => ({
      Component: inspectorateOnly((await import('../features/judicial/JudicialFilesPage.tsx')).JudicialFilesPage),
    }),
  },
  {
    path: 'gerechtelijke-dossiers/:caseId',
    lazy: async () => ({
      Component: inspectorateOnly((await import('../features/judicial/JudicialPage.tsx')).JudicialPage),
    }),
  },
  {
    path: 'panden/:propertyId/gerechtelijk-dossier',
    lazy: async () => ({
      Component: inspectorateOnly((await import('../features/judicial/RegisterJudicialPage.tsx')).RegisterJudicialPage),
    }),
  },
  {
    path: 'gevraagde-onderzoeken/:investigationId',
    lazy: async () => ({
      Component: (await import('../features/judicial/SharedInvestigationPage.tsx')).SharedInvestigationPage,
    }),
  },
  {
    path: 'inventaris/:recordId',
    lazy: async () => ({ Component: (await import('../features/inventory/RecordPage.tsx')).RecordPage }),
  },
  {
    path: 'heffing/:subjectId',
    lazy: async () => ({ Component: (await import('../features/inventory/SubjectPage.tsx')).SubjectPage }),
  },
  {
    path: 'vivoo/rapport',
    lazy: async () => ({ Component: (await import('../features/inventory/ReportPage.tsx')).ReportPage }),
  },
  {
    path: 'vivoo/maandlijsten',
    lazy: async () => ({ Component: (await import('../features/inventory/FeedsPage.tsx')).FeedsPage }),
  },
  {
    path: 'vivoo',
    lazy: async () => ({ Component: (await import('../features/inventory/InventoryPage.tsx')).InventoryPage }),
  },
  {
    path: 'processen',
    lazy: async () => ({ Component: (await import('../features/process-desk/OverviewPage.tsx')).OverviewPage }),
  },
  {
    path: 'processen/instanties',
    lazy: async () => ({ Component: (await import('../features/process-desk/InstancesPage.tsx')).InstancesPage }),
  },
  {
    path: 'processen/instanties/:caseId/:part',
    lazy: async () => ({ Component: (await import('../features/process-desk/InstancePage.tsx')).InstancePage }),
  },
  {
    path: 'processen/waar-gebruikt',
    lazy: async () => ({ Component: (await import('../features/where-used/WhereUsedPage.tsx')).WhereUsedPage }),
  },
  {
    path: 'processen/ontwerpen/:draftId',
    lazy: async () => ({ Component: (await import('../features/modeler/ModelerPage.tsx')).ModelerPage }),
  },
  {
    path: 'processen/instanties/:caseId/:part/dag',
    lazy: async () => ({
      Component: (await import('../features/process-insight/InstanceDayPage.tsx')).InstanceDayPage,
    }),
  },
  {
    path: 'processen/termijnen',
    lazy: async () => ({
      Component: (await import('../features/process-insight/TermsDashboardPage.tsx')).TermsDashboardPage,
    }),
  },
  {
    path: 'processen/termijnen/radar',
    lazy: async () => ({ Component: (await import('../features/process-insight/RadarPage.tsx')).RadarPage }),
  },
  {
    path: 'processen/termijnen/gevolgen',
    lazy: async () => ({
      Component: (await import('../features/process-insight/ConsequencesPage.tsx')).ConsequencesPage,
    }),
  },
  {
    path: 'processen/termijnen/lijst',
    lazy: async () => ({ Component: (await import('../features/process-insight/TermListPage.tsx')).TermListPage }),
  },
  {
    path: 'processen/inzicht',
    lazy: async () => ({ Component: (await import('../features/process-insight/FiguresPage.tsx')).FiguresPage }),
  },
  {
    path: 'processen/ontwerpen/:draftId/spelen',
    lazy: async () => ({ Component: (await import('../features/play/PlayPage.tsx')).PlayPage }),
  },
  {
    path: 'processen/ontwerpen',
    lazy: async () => ({ Component: (await import('../features/process-models/ModelsPage.tsx')).ModelsPage }),
  },
  {
    path: 'processen/gedeeld',
    lazy: async () => ({ Component: (await import('../features/process-models/SharedPage.tsx')).SharedPage }),
  },
  {
    path: 'processen/modellen/:processId',
    lazy: async () => ({ Component: (await import('../features/process-models/ModelPage.tsx')).ModelPage }),
  },
  {
    path: 'processen/verzoeken',
    lazy: async () => ({ Component: (await import('../features/process-desk/RequestsPage.tsx')).RequestsPage }),
  },
  {
    path: 'processen/bewerkingen',
    lazy: async () => ({ Component: (await import('../features/process-batches/BatchesPage.tsx')).BatchesPage }),
  },
  {
    path: 'processen/bewerkingen/:batchId',
    lazy: async () => ({ Component: (await import('../features/process-batches/BatchPage.tsx')).BatchPage }),
  },
  {
    path: 'processen/modellen/:processId/impact',
    lazy: async () => ({ Component: (await import('../features/process-batches/ImpactPage.tsx')).ImpactPage }),
  },
  { path: 'audit', lazy: async () => ({ Component: (await import('../features/audit/AuditPage.tsx')).AuditPage }) },
  {
    path: 'mijn-account',
    lazy: async () => ({ Component: (await import('../features/own-account/OwnAccountPage.tsx')).OwnAccountPage }),
  },
  {
    path: 'beheer',
    Component: AdministrationFrame,
    children: [
      { index: true, Component: FirstSubPage },
      {
        path: 'gebruikers',
        lazy: async () => ({ Component: (await import('../features/administration/UsersPage.tsx')).UsersPage }),
      },
      {
        path: 'gebruikers/:userId',
        lazy: async () => ({ Component: (await import('../features/administration/UserPage.tsx')).UserPage }),
      },
      {
        path: 'voorwaarden',
        lazy: async () => ({
          Component: (await import('../features/administration/EulaCountsPage.tsx')).EulaCountsPage,
        }),
      },
      {
        path: 'igs',
        lazy: async () => ({ Component: (await import('../features/administration/IgsPage.tsx')).IgsPage }),
      },
      {
        path: 'mails',
        lazy: async () => ({ Component: (await import('../features/mails/MailsPage.tsx')).MailsPage }),
      },
      {
        path: 'attesten',
        lazy: async () => ({
          Component: (await import('../features/certificate-parameters/CertificateParametersPage.tsx'))
            .CertificateParametersPage,
        }),
      },
      {
        path: 'rechten',
        lazy: async () => ({
          Component: (await import('../features/access-matrix/AccessMatrixPage.tsx')).AccessMatrixPage,
        }),
      },
      {
        path: 'te-verifieren',
        lazy: async () => ({ Component: (await import('../features/unverified/UnverifiedPage.tsx')).UnverifiedPage }),
      },
    ],
  },
  { path: '*', Component: NotFound },
]

export const router = createBrowserRouter([
  {
    path: '/',
    Component: Frame,
    ErrorBoundary: RouteError,
    children: pages.map((page) => ({ ...page, ErrorBoundary: RouteError })),
  },
])
