export interface CaughtMessage {
  channel: 'email' | 'sms';
  id: string;
  address: string;
  subject: string;
  text: string;
}

export function startMessageCatcher(onMessage: (message: CaughtMessage) => void): Promise<{
  env: { SMTP_URL: string; SMS_GATEWAY_URL: string };
  stop(): Promise<void>;
}>;
