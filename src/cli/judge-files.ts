/** `judge --vectors FILE` and `judge --cases FILE`: one `{name, result}` a line. */
import { readFile } from 'node:fs/promises';
import { judgeCases, judgeVectors } from './judge.ts';
import { InputError, readArgs, type Verb } from './terminal.ts';

/** @throws InputError where the file is missing, no JSON or has another form */
export const judge: Verb = async (argv, { stdout }) => {
  const { values } = readArgs(argv, { vectors: { type: 'string' }, cases: { type: 'string' } });
  if ((values.vectors === undefined) === (values.cases === undefined))
    throw new InputError('Give either --vectors FILE or --cases FILE.');
  const file = values.vectors ?? values.cases ?? '';
  const judged = await answers(file, values.vectors === undefined ? judgeCases : judgeVectors);
  for (const line of judged) stdout.write(`${JSON.stringify(line)}\n`);
};

async function answers(
  file: string,
  answer: (json: unknown) => readonly unknown[],
): Promise<readonly unknown[]> {
  try {
    return answer(JSON.parse(await readFile(file, 'utf8')));
  } catch (error) {
    throw new InputError(
      `${file} cannot be judged: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}
