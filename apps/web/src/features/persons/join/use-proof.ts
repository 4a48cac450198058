import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { bodyOf, client, type Body } from '../../../lib/api';

type Asked = Body<'/api/v1/registrations/contact-codes', 'post'>;

const CODE = /^\s*\d{6}\s*$/;

/** A code is sent to a contact, typed in, and exchanged for a proof there and then: it runs out long before a form is sent. */
export function useProof(contact: Asked, onProven: (proof: string) => void) {
  const [code, setCode] = useState('');
  const [isWrong, setWrong] = useState(false);
  const send = useMutation({
    mutationFn: () => bodyOf(client.POST('/api/v1/registrations/contact-codes', { body: contact })),
  });
  const { channel, address } = contact;
  const exchange = useMutation({
    mutationFn: () =>
      bodyOf(client.POST('/api/v1/registrations/contact-proofs', { body: { channel, address, code } })),
    onSuccess: ({ proof }) => onProven(proof),
  });
  return {
    code,
    setCode,
    /** Whether what was typed is no code. */
    isWrong,
    isSent: send.isSuccess,
    busy: send.isPending || exchange.isPending,
    error: exchange.error ?? send.error,
    send: () => {
      exchange.reset();
      send.mutate();
    },
    prove: () => {
      setWrong(!CODE.test(code));
      if (CODE.test(code)) exchange.mutate();
    },
    /** For another contact. */
    begin: () => {
      setCode('');
      setWrong(false);
      send.reset();
      exchange.reset();
    },
  };
}
