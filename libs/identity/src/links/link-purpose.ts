/** What a one-time link is for; one that was made for another purpose is worth nothing. */
export type LinkPurpose = 'activation' | 'password-reset';
