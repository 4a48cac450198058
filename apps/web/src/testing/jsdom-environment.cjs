const { TestEnvironment } = require('jest-environment-jsdom');

// jsdom keeps its own globals: hand it Node's fetch family, which openapi-fetch and react-router need.
const FROM_NODE = [
  'fetch',
  'Request',
  'Response',
  'Headers',
  'FormData',
  'Blob',
  'File',
  'TextEncoder',
  'TextDecoder',
  'ReadableStream',
  'TransformStream',
  'WritableStream',
  'structuredClone',
  'AbortController',
  'AbortSignal',
];

// antd's forms want a MessageChannel; Node's own keeps the process alive for ever, so a timer stands in.
class TimerChannel {
  constructor() {
    const port = () => ({ onmessage: null, close() {} });
    this.port1 = port();
    this.port2 = port();
    const connect = (from, to) => {
      from.postMessage = (data) => setTimeout(() => to.onmessage?.({ data }), 0);
    };
    connect(this.port1, this.port2);
    connect(this.port2, this.port1);
  }
}

class Observer {
  observe() {}
  unobserve() {}
  disconnect() {}
}

module.exports = class extends TestEnvironment {
  async setup() {
    await super.setup();
    for (const name of FROM_NODE) this.global[name] = globalThis[name];
    // jsdom would match every rule of the kit's style sheets against every element on each query by role (minutes in
    // all); what hides something in a test is an inline style or an attribute.
    this.global.getComputedStyle = (element) => element.style;
    this.global.matchMedia ??= (media) => ({
      media,
      matches: false,
      addListener() {},
      removeListener() {},
      addEventListener() {},
      removeEventListener() {},
    });
    this.global.MessageChannel = TimerChannel;
    this.global.ResizeObserver ??= Observer;
    this.global.IntersectionObserver ??= Observer;
    this.global.Element.prototype.scrollIntoView ??= () => {};
  }
};
