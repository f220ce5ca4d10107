/** How an import ended: the answer first, then what became of every record. */
import { Notice } from '../../look/notice.tsx';
import { useSay } from '../../look/say.ts';
import { hashOf } from '../route.ts';
import type { JobEnd } from '../work/jobs.ts';

type Report = Extract<JobEnd, { kind: 'landed' }>['report'];

interface OutcomeProps {
  readonly title: string;
  readonly news: JobEnd;
  /** Of how many companies in it the person has to say whether they are known ones. */
  readonly questions: number;
}

export function Outcome({ title, news, questions }: OutcomeProps) {
  const say = useSay();
  switch (news.kind) {
    case 'landed':
      return (
        <>
          <Notice
            tone="calm"
            actions={
              <>
                <a class="button" href={hashOf({ page: 'data', item: `pack-${news.pack}` })}>
                  {say('desk_import_see')}
                </a>
                <a
                  class={questions > 0 ? 'button main' : 'button'}
                  href={hashOf({ page: 'same', item: null })}
                >
                  {say('desk_same')}
                </a>
              </>
            }
          >
            {say('desk_import_landed', { title })}{' '}
            {questions > 0 && say('desk_import_questions', { count: String(questions) })}
          </Notice>
          <ReportPart report={news.report} />
        </>
      );
    case 'empty':
      return (
        <>
          <Notice tone="problem">{say('desk_import_nothing')}</Notice>
          <ReportPart report={news.report} />
        </>
      );
    case 'refused':
      return (
        <Notice tone="problem">
          {placed(say, news)} {say('desk_import_unchanged')}
        </Notice>
      );
    case 'failed':
      return (
        <Notice tone="problem">{say(news.why === 'full' ? 'desk_import_full' : 'desk_import_failed')}</Notice>
      );
  }
}

function placed(
  say: ReturnType<typeof useSay>,
  { file, problem: { id, args, line } }: Extract<JobEnd, { kind: 'refused' }>,
): string {
  const sentence = say(id, args);
  return line === null
    ? say('desk_import_in_file', { file, sentence })
    : say('desk_import_where', { file, line: String(line), sentence });
}

/** Many more would hide the rest of the page; the count stands above. */
const SHOWN = 50;

function ReportPart({ report }: { readonly report: Report }) {
  const say = useSay();
  const { companies, interests, refused, passed, silences, undescribed, replaced, problems } = report;
  const counts = Object.entries({ ...passed, undescribed, replaced, ...silences }) as [
    keyof (typeof passed & typeof silences) | 'undescribed' | 'replaced',
    number,
  ][];
  return (
    <section class="part">
      <h2 class="part-title">{say('desk_import_report')}</h2>
      <dl class="import-report">
        <Count label={say('desk_import_companies')} count={companies} />
        <Count label={say('desk_import_interests')} count={interests} />
        <Count label={say('desk_import_refused')} count={refused} />
        {counts.map(
          ([what, count]) =>
            count > 0 && <Count key={what} label={say(`desk_import_${what}`)} count={count} />,
        )}
      </dl>
      {undescribed > 0 && <p class="field-hint">{say('desk_import_undescribed_hint')}</p>}
      {problems.length > 0 && (
        <details class="import-problems" open={problems.length <= 10}>
          <summary>{say('desk_import_problems')}</summary>
          <ul>
            {problems.slice(0, SHOWN).map(({ id, args, line, file }) => (
              <li key={`${file}-${line}-${id}`}>
                <span class="import-line">{placeOf(say, file, line)}</span> {say(id, args)}
              </li>
            ))}
          </ul>
          {refused > SHOWN && <p>{say('desk_import_more', { count: (refused - SHOWN).toLocaleString() })}</p>}
        </details>
      )}
    </section>
  );
}

function placeOf(say: ReturnType<typeof useSay>, file: string | null, line: number | null): string {
  const at = { line: String(line ?? '–') };
  return file === null ? say('desk_import_line', at) : say('desk_import_line_of', { file, ...at });
}

function Count({ label, count }: { readonly label: string; readonly count: number }) {
  return (
    <div class="import-count">
      <dt>{label}</dt>
      <dd>{count.toLocaleString()}</dd>
    </div>
  );
}
