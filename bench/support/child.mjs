// One benchmark in a process of its own: node bench/support/child.mjs NAME [--full]
const { run } = await import(`../${process.argv[2]}.mjs`);
const results = await run({ full: process.argv.includes('--full') });
if (process.send) process.send(results, () => process.exit(0));
else console.table(results);
