/** Why the disk did not do what was asked. */

/** By the code that Node gives; a code that is not here is told in the system's own words. */
const REASONS: Readonly<Record<string, string>> = {
  ENOTDIR: 'what should be its folder is a file',
  EISDIR: 'it is a folder',
  EEXIST: 'there is a file of that name',
  EACCES: 'you have no right to it',
  EPERM: 'you have no right to it',
  EROFS: 'that disk can only be read',
  ENOSPC: 'the disk is full',
};

/** The reason in a clause that follows a colon; `missing` where it is another thing that is not there. */
export function faultOf(error: unknown, missing: string = 'there is no such file'): string {
  const code = codeOf(error);
  if (code === 'ENOENT') return missing;
  return REASONS[code] ?? (error instanceof Error ? error.message : String(error));
}

/** Node's code of an error, such as 'ENOENT'; '' where it has none. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
