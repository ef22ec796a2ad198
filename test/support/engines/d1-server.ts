import { Miniflare } from 'miniflare';

/** More than are ever open at once. */
const databases = 64;

/** Hands the statements of one request to the D1 database it names; asked for no database, names one nobody has. */
const script = `let taken = 0;
export default {
  async fetch(request, env) {
    const [name, batch, queries] = await request.json();
    if (name === '') return Response.json('db' + (taken++ % ${databases}));
    const of = ([sql, values]) => env[name].prepare(sql).bind(...values);
    try {
      return Response.json(batch ? await env[name].batch(queries.map(of)) : await of(queries[0]).all());
    } catch (error) {
      return new Response(error.message, { status: 400 });
    }
  },
};`;

/** D1 databases as Cloudflare runs them, behind a Worker that passes statements on. */
export async function d1Server(): Promise<{ readonly at: string; remove(): Promise<void> }> {
  const names = [...Array(databases).keys()].map((n) => `db${n}`);
  const miniflare = new Miniflare({ modules: true, script, compatibilityDate: '2026-04-01', d1Databases: names });
  return { at: String(await miniflare.ready), remove: () => miniflare.dispose() };
}
