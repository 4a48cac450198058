// What the api is compared with: node:http and pg, and nothing else. Answers the same rows to whoever asks.
import http from 'node:http';
import pg from 'pg';

pg.types.setTypeParser(1082, (value) => value);
const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 10 });
const { one, list } = JSON.parse(process.env.BENCH_STATEMENTS);
const parametersOf = (id) => one.parameters.map((value) => (value === process.env.BENCH_NOBODY ? id : value));

const server = http.createServer(async (request, response) => {
  const id = /^\/one\/([0-9a-f-]{36})$/.exec(request.url)?.[1];
  const { rows } = id
    ? await pool.query(one.text, parametersOf(id))
    : await pool.query(list.text, list.parameters);
  response.writeHead(200, { 'content-type': 'application/json' });
  response.end(JSON.stringify(id ? rows[0] : { items: rows }));
});
server.listen(Number(process.env.PORT), '127.0.0.1');
process.on('disconnect', () => process.exit());
