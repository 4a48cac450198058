/**
 * Stands in for `content-disposition` under Jest, which cannot `require` the ES module that it is
 * (@fastify/static does). Only downloads by that plugin would call it, and no test has one.
 */
const refuse = () => {
  throw new Error('content-disposition is not there under Jest');
};
module.exports = { create: refuse, parse: refuse };
