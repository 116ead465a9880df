import type { Random } from '../random.ts';

type Level = 'EXCELLENT' | 'GOOD' | 'COMPLETED' | 'NOT_COMPLETED';

/** A remark that says nothing about the person: every member of the branch with the level has the same. */
export function genericRemark(level: Level): string {
  if (level === 'NOT_COMPLETED') return 'Chưa hoàn thành nhiệm vụ được giao.';
  return 'Chấp hành tốt chủ trương, đường lối của Đảng; hoàn thành nhiệm vụ được giao.';
}

/** A remark with facts of its own. */
export function remark(random: Random, level: Level): string {
  const households = random.int(3, 8);
  const done = [
    `phụ trách ${households} hộ, gặp gỡ ${households * random.int(2, 5)} lượt`,
    `hòa giải thành ${random.int(1, 4)} vụ việc`,
    `hướng dẫn ${random.int(8, 60)} người dùng dịch vụ công trực tuyến`,
    `vận động ${random.int(1, 6)} hộ hiến đất làm đường`,
    `tham gia ${random.int(6, 24)} buổi tuần tra`,
    `vận động quỹ khuyến học ${random.int(2, 30)} triệu đồng`,
    `giúp ${random.int(1, 2)} hộ thoát cận nghèo`,
    `dự ${random.int(9, 12)}/12 kỳ sinh hoạt chi bộ`,
    `viết ${random.int(2, 14)} tin, bài cho đài truyền thanh`,
  ];
  const facts = random.shuffle(done).slice(0, 3).join('; ');
  const ending: Record<Level, string[]> = {
    EXCELLENT: ['vượt chỉ tiêu được giao', 'có cách làm được chi bộ nhân rộng'],
    GOOD: ['hoàn thành đúng hạn', 'cần chủ động báo cáo hơn', 'cần phát huy vai trò ở khu dân cư'],
    COMPLETED: ['còn một việc chậm so với kế hoạch', 'cần tham gia đều hơn'],
    NOT_COMPLETED: ['phần lớn việc được giao chưa triển khai'],
  };
  return `${facts[0]?.toUpperCase()}${facts.slice(1)}; ${random.pick(ending[level])}.`;
}
