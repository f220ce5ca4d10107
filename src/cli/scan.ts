/**
 * `scan FILE|- [--as ID] [--watch ID,ID] [--at DATE] [--url URL] [--json] [--with-text]`: the companies that a page
 * or text names, with their verdicts.
 */
import { linkPage } from '../core/linking/link.ts';
import type { PageModel } from '../core/mention/page-model.ts';
import type { Body } from '../core/pack/body.ts';
import { openAssessor } from '../core/verdict/assess.ts';
import { findingsOn } from '../core/verdict/page-findings.ts';
import type { Viewpoint } from '../core/watchlist/viewpoint.ts';
import { readInput } from './scan/input.ts';
import { addressOf, dateOf, viewpointOf } from './scan/question.ts';
import { type Report, reportOf } from './scan/report.ts';
import { reportTable } from './scan/table.ts';
import { shippedBody, shippedWords } from './shipped.ts';
import { InputError, readArgs, type Verb } from './terminal.ts';

const OPTIONS = {
  as: { type: 'string' },
  watch: { type: 'string' },
  at: { type: 'string' },
  url: { type: 'string' },
  json: { type: 'boolean' },
  'with-text': { type: 'boolean' },
} as const;

/** @throws InputError where the command line or the file cannot be used */
export const scan: Verb = async (argv, terminal) => {
  const { values, positionals } = readArgs(argv, OPTIONS);
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0) throw new InputError('Name one file to scan, or - for stdin.');
  const asOf = dateOf(values.at, terminal.today);
  const url = addressOf(values.url);
  const body = await shippedBody();
  const viewpoint = viewpointOf(values.as, values.watch, body.knowledge.companies);
  const page = await readInput(file, terminal.stdin, url);
  const report = reportOn(page, body, viewpoint, asOf);
  if (viewpoint.watched.length === 0)
    terminal.stderr.write('Nobody is watched, so nothing is compared. Watch somebody with --watch ID,ID.\n');
  const text = values['with-text'] ? { text: page.text } : {};
  terminal.stdout.write(
    values.json
      ? `${JSON.stringify({ ...text, ...report }, null, 2)}\n`
      : await tableOf(report, body, viewpoint, asOf, terminal.width),
  );
};

function reportOn(page: PageModel, body: Body, viewpoint: Viewpoint, asOf: string): Report {
  const { companies } = body.knowledge;
  const assessor = openAssessor({ evidence: body.knowledge, viewpoint, asOf });
  const linked = linkPage(page, body.gazetteer, { related: body.related });
  return reportOf(findingsOn(linked, companies, assessor), companies, assessor);
}

async function tableOf(
  report: Report,
  { knowledge }: Body,
  viewpoint: Viewpoint,
  asOf: string,
  width: number,
): Promise<string> {
  const { companies, asOf: dataDate } = knowledge;
  const catalogue = await shippedWords();
  return reportTable(report, { companies, catalogue, viewpoint, asOf, dataDate: dataDate ?? asOf, width });
}
