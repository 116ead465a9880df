import { choiceParser } from './choiceCells.ts';

export type EvaluationLevel = 'EXCELLENT' | 'GOOD' | 'COMPLETED' | 'NOT_COMPLETED' | 'NOT_SUBJECT';

/**
 * A classification in full or in the offices' short forms: HTXSNV, HTTNV (good), HTNV (completed), KHTNV; "Miễn" and
 * the like are NOT_SUBJECT.
 */
export const parseLevel = choiceParser<EvaluationLevel>({
  EXCELLENT: ['Hoàn thành xuất sắc nhiệm vụ', 'HTXSNV', 'HTXS', 'hoàn thành xuất sắc', 'xuất sắc'],
  GOOD: ['Hoàn thành tốt nhiệm vụ', 'HTTNV', 'HTT', 'hoàn thành tốt', 'tốt'],
  COMPLETED: ['Hoàn thành nhiệm vụ', 'HTNV', 'HT', 'hoàn thành'],
  NOT_COMPLETED: ['Không hoàn thành nhiệm vụ', 'KHTNV', 'KHT', 'không hoàn thành', 'chưa hoàn thành nhiệm vụ'],
  NOT_SUBJECT: [
    'Không thuộc diện',
    'miễn',
    'không xếp loại',
    'chưa xếp loại',
    'không đánh giá',
    'miễn xếp loại',
    'miễn đánh giá',
    'không thuộc diện đánh giá',
    'không thuộc diện xếp loại',
  ],
});
