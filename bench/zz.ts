import { openTab } from './measure/tab.ts';
import { namesFor, pages } from './names/texts.ts';

const laid = (asked: string) =>
  JSON.stringify(asked === 'pages' ? pages() : namesFor(Number(asked.split(' ')[1])));
const which = process.argv[2] as 'Chromium';
const tab = await openTab(which, `${import.meta.dirname}/names/worker.ts`, laid);
for (const size of process.argv.slice(3).map(Number)) {
  for (const method of ['bare charCodeAt loop', 'ours', 'flashtext.js'])
    console.log(which, size, method, await tab.run('measure', { method, size }, 60));
  console.log(await tab.run('store', size, 60));
  for (let i = 0; i < 4; i++)
    console.log(
      await tab.run('firstMatch', { size, page: `Shares of ${namesFor(size)[size >> 1]} rose.` }, 60),
    );
}
await tab.close();
