/** Health check of the site's container: exit code 0 while the process answers. */
const response = await fetch(`http://127.0.0.1:${process.env['PORT'] ?? '3000'}/healthz`).catch(
  () => undefined,
);
process.exitCode = response?.ok === true ? 0 : 1;
