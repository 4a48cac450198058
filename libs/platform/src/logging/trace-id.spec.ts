import { describe, expect, it } from '@jest/globals';
import { validate } from 'uuid';
import { traceIdOf } from './trace-id.js';

const trace = (traceparent?: string) => traceIdOf({ headers: { traceparent } });

describe('the trace id of a request', () => {
  it('is taken from the traceparent of the caller', () => {
    expect(trace('00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01')).toBe(
      '4bf92f35-77b3-4da6-a3ce-929d0e0e4736',
    );
  });

  it.each([
    undefined,
    '',
    'nonsense',
    '00-00000000000000000000000000000000-00f067aa0ba902b7-01',
    'ff-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01',
    '00-4bf92f3577b34da6a3ce929d0e0e47-00f067aa0ba902b7-01',
  ])('is new when the caller sends %p', (header) => {
    const id = trace(header);
    expect(validate(id)).toBe(true);
    expect(id).not.toBe(trace(header));
  });
});
