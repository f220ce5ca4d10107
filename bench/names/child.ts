/** `child.ts METHOD SIZE`, forked by the bench: measures one method in a process of its own and tells the parent. */
import { measureMethod } from './reading.ts';
import { namesFor, pages } from './texts.ts';

const [method = '', size = '0'] = process.argv.slice(2);
process.send?.(measureMethod(method, namesFor(Number(size)), pages()));
