// A mail server and a text-message gateway for a machine that has none: takes everything, sends nothing on.
import http from 'node:http';
import { callbackify } from 'node:util';
import { simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';

const LARGEST_SMS = 64 * 1024;

const listening = (server) =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      server.off('error', reject);
      resolve(server.address().port);
    });
  });

async function take(stream, { envelope }, onMessage) {
  const { subject = '', text = '', messageId } = await simpleParser(stream);
  for (const { address } of envelope.rcptTo)
    onMessage({ channel: 'email', id: messageId, address, subject, text });
}

function mailServer(onMessage) {
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    logger: false,
    onData: callbackify((stream, session) => take(stream, session, onMessage)),
  });
  // A program that is killed in the middle of a letter resets its connection: that ends the letter, not the office.
  server.on('error', () => undefined);
  return server;
}

function smsGateway(onMessage) {
  return http.createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request) if (body.length < LARGEST_SMS) body += chunk;
    try {
      const { id, to, text } = JSON.parse(body);
      onMessage({ channel: 'sms', id, address: to, subject: '', text });
      response.writeHead(202).end();
    } catch {
      response.writeHead(400).end();
    }
  });
}

/** Both on free ports of this machine. `onMessage` hears of each message; `env` names the addresses as the product reads them. */
export async function startMessageCatcher(onMessage) {
  const mail = mailServer(onMessage);
  const sms = smsGateway(onMessage);
  const [mailPort, smsPort] = [await listening(mail.server), await listening(sms)];
  return {
    env: {
      SMTP_URL: `smtp://127.0.0.1:${mailPort}`,
      SMS_GATEWAY_URL: `http://127.0.0.1:${smsPort}/messages`,
    },
    stop: async () => {
      sms.closeAllConnections();
      await Promise.all([
        new Promise((resolve) => mail.close(resolve)),
        new Promise((resolve) => sms.close(resolve)),
      ]);
    },
  };
}
