/** What anybody may ask, signed in or not. Every one of them is limited by address or has a limit of its own. */
export const PUBLIC_ROUTES = [
  'GET /api/v1/consents/texts',
  'GET /api/v1/registrations/volunteers/regions',
  'GET /api/v1/registrations/volunteers/teams',
  'GET /api/v1/registrations/volunteers/{trackingNo}',
  'POST /api/v1/auth/activation',
  'POST /api/v1/auth/login',
  'POST /api/v1/auth/logout',
  'POST /api/v1/auth/password-reset',
  'POST /api/v1/auth/password-reset-requests',
  'POST /api/v1/auth/person-codes',
  'POST /api/v1/auth/person-sessions',
  'POST /api/v1/auth/refresh',
  'POST /api/v1/registrations/contact-codes',
  'POST /api/v1/registrations/volunteers',
  'POST /api/v1/volunteer-confirmations',
  'POST /api/v1/volunteer-confirmations/guardian-codes',
];
