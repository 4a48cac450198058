export { LastSignIn } from './last-sign-in';
export { PasswordPage } from './password-page';
export { SignInAgain } from './sign-in-again';
export { SignInPage } from './sign-in-page';
export { useSessionStatus } from './use-session';
