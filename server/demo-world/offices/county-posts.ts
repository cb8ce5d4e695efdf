/** Who answers at the county for steps of a service. One person of a small county holds several posts. */
export interface CountyPost {
  service: string;
  steps: readonly string[];
  title: string;
  section: string;
  holderA: string;
  holderB: string;
}

const DEVICES = { service: 'assistive-device', section: 'kf' } as const;
const REHABILITATION_HEAD = { title: '康复审批', section: 'kf', holderA: 'kf-01', holderB: 'ld-02' } as const;
const LEADER_APPROVES = { steps: ['approval'], holderA: 'ld-02', holderB: 'kf-01' } as const;

/** Whoever approves holds none of the earlier steps: nobody decides what they checked or accepted (FACTS §10.3). */
export const COUNTY_POSTS: readonly CountyPost[] = [
  { ...DEVICES, steps: ['acceptance'], title: '辅具受理', holderA: 'kf-03', holderB: 'kf-02' },
  { ...DEVICES, steps: ['assessment'], title: '辅具评估', section: 'fj', holderA: 'fj-01', holderB: 'fj-02' },
  { ...DEVICES, steps: ['approval'], title: '辅具审批', holderA: 'kf-01', holderB: 'ld-02' },
  { ...DEVICES, steps: ['hand-over'], title: '辅具发放', holderA: 'kf-02', holderB: 'kf-03' },
  {
    ...{ service: 'living-subsidy', title: '生活补贴', section: 'jy', holderA: 'jy-01', holderB: 'kf-02' },
    steps: ['push', 'certificate-check', 'civil-affairs', 'payment', 'recheck'],
  },
  { ...LEADER_APPROVES, service: 'living-subsidy', title: '生活补贴审批', section: 'jy' },
  {
    ...{ service: 'nursing-subsidy', title: '护理补贴', section: 'kf', holderA: 'kf-02', holderB: 'kf-03' },
    steps: ['push', 'level-check', 'civil-affairs', 'public-notice', 'payment', 'recheck'],
  },
  { ...REHABILITATION_HEAD, service: 'nursing-subsidy', steps: ['approval'] },
  {
    ...{ service: 'child-rehabilitation', title: '儿童康复', section: 'kf' },
    ...{ steps: ['acceptance', 'organisation', 'begin'], holderA: 'kf-03', holderB: 'kf-02' },
  },
  { ...REHABILITATION_HEAD, service: 'child-rehabilitation', steps: ['approval'] },
  {
    ...{ service: 'designated-hospital-medication', title: '服药救助', section: 'kf' },
    ...{ steps: ['acceptance', 'hospital', 'first-collection'], holderA: 'kf-02', holderB: 'kf-03' },
  },
  { ...REHABILITATION_HEAD, service: 'designated-hospital-medication', steps: ['approval'] },
  {
    ...{
      service: 'cataract-surgery',
      title: '白内障复明',
      section: 'kf',
      holderA: 'kf-03',
      holderB: 'kf-02',
    },
    steps: ['acceptance', 'screening', 'surgery'],
  },
  { ...REHABILITATION_HEAD, service: 'cataract-surgery', steps: ['approval'] },
  {
    ...{
      service: 'prosthesis-fitting',
      title: '假肢安装',
      section: 'kf',
      holderA: 'kf-02',
      holderB: 'kf-03',
    },
    steps: ['acceptance', 'making', 'training'],
  },
  {
    ...{
      service: 'prosthesis-fitting',
      title: '假肢评估',
      section: 'fj',
      holderA: 'fj-01',
      holderB: 'fj-02',
    },
    steps: ['casting'],
  },
  { ...REHABILITATION_HEAD, service: 'prosthesis-fitting', steps: ['approval'] },
  {
    ...{ service: 'temporary-relief', title: '临时救助', section: 'bg', holderA: 'bg-01', holderB: 'zl-01' },
    steps: ['acceptance', 'payment'],
  },
  { ...LEADER_APPROVES, service: 'temporary-relief', title: '临时救助审批', section: 'bg' },
  {
    ...{ service: 'home-accessibility', title: '无障碍改造', section: 'wq' },
    ...{ steps: ['acceptance', 'build'], holderA: 'wq-01', holderB: 'zl-01' },
  },
  {
    ...{ service: 'home-accessibility', title: '无障碍设计', section: 'fj' },
    ...{ steps: ['design'], holderA: 'fj-01', holderB: 'fj-02' },
  },
  { ...LEADER_APPROVES, service: 'home-accessibility', title: '无障碍改造审批', section: 'wq' },
  {
    ...{ service: 'dilapidated-house', title: '危房改造', section: 'wq', holderA: 'wq-01', holderB: 'zl-01' },
    steps: ['public-notice', 'disability-check', 'housing-bureau', 'inspection', 'payment'],
  },
  { ...LEADER_APPROVES, service: 'dilapidated-house', title: '危房改造列计划', section: 'wq' },
  {
    ...{ service: 'student-grant', title: '学生资助', section: 'jy', holderA: 'jy-01', holderB: 'zl-01' },
    steps: ['acceptance', 'school-roll', 'payment'],
  },
  { ...LEADER_APPROVES, service: 'student-grant', title: '学生资助审批', section: 'jy' },
  {
    ...{ service: 'fuel-subsidy', title: '燃油补贴', section: 'wq', holderA: 'wq-01', holderB: 'zl-01' },
    steps: ['acceptance', 'public-notice', 'finance', 'payment'],
  },
  { ...LEADER_APPROVES, service: 'fuel-subsidy', title: '燃油补贴定名单', section: 'wq' },
  {
    ...{ service: 'home-care', title: '居家托养', section: 'jy', holderA: 'jy-01', holderB: 'zl-01' },
    steps: ['acceptance', 'public-notice', 'provider', 'begin'],
  },
  { ...LEADER_APPROVES, service: 'home-care', title: '居家托养定名单', section: 'jy' },
  {
    ...{ service: 'assisted-employment', title: '辅助性就业', section: 'jy' },
    ...{ steps: ['acceptance', 'trial', 'agreement', 'first-day'], holderA: 'jy-01', holderB: 'zl-01' },
  },
  { ...LEADER_APPROVES, service: 'assisted-employment', title: '辅助性就业备案', section: 'jy' },
  {
    ...{ service: 'job-seeking', title: '招聘登记', section: 'jy', holderA: 'jy-01', holderB: 'zl-01' },
    steps: ['acceptance', 'match', 'recruitment-day'],
  },
  {
    ...{ service: 'planting-support', title: '种养扶持', section: 'jy', holderA: 'jy-01', holderB: 'zl-01' },
    steps: ['acceptance', 'delivery'],
  },
  { ...LEADER_APPROVES, service: 'planting-support', title: '种养扶持审批', section: 'jy' },
  {
    ...{ service: 'loan-interest-subsidy', title: '贷款贴息', section: 'jy' },
    ...{ steps: ['acceptance', 'loan-check', 'site-visit', 'payment'], holderA: 'jy-01', holderB: 'zl-01' },
  },
  { ...LEADER_APPROVES, service: 'loan-interest-subsidy', title: '贷款贴息审批', section: 'jy' },
  {
    ...{ service: 'job-training', title: '就业培训', section: 'jy', holderA: 'jy-01', holderB: 'zl-01' },
    steps: ['acceptance', 'guidance', 'class', 'first-lesson'],
  },
  ...certificatePosts('certificate-first-issue', '新办证', ['assessment', 'notice', 'review', 'issue']),
  ...certificatePosts('certificate-renewal', '换领证', ['assessment', 'review', 'exchange']),
  ...certificatePosts('certificate-reissue', '补办证', ['void', 'reissue']),
  ...certificatePosts('certificate-change', '变更证', ['assessment', 'change-issue']),
  ...certificatePosts('certificate-relocation', '迁移证', [
    ...['archive', 'archive-hand-over', 'review', 'assessment', 'note-move'],
  ]),
  ...['certificate-first-issue', 'certificate-renewal', 'certificate-change', 'certificate-relocation'].map(
    assessedAgain,
  ),
  ...certificatePosts('certificate-cancellation', '注销证', ['deregister']),
  {
    ...{ service: 'certificate-freeze', title: '冻结证', section: 'kf', holderA: 'kf-02', holderB: 'zl-01' },
    steps: ['acceptance', 'register'],
  },
  { ...REHABILITATION_HEAD, service: 'certificate-freeze', title: '冻结证审批', steps: ['approval'] },
];

/** What towns do besides the first check of every service. */
export const TOWN_POSTS: readonly Pick<CountyPost, 'service' | 'steps' | 'title'>[] = [
  { service: 'dilapidated-house', steps: ['village-review', 'town-check'], title: '危房评议和审核' },
];

/** Whoever had the first assessment in hand has not the second. */
function assessedAgain(service: string): CountyPost {
  return {
    ...{ service, title: '重新评定', section: 'kf', holderA: 'kf-03', holderB: 'zl-01' },
    steps: ['second-assessment'],
  };
}

/** Certificates: the window takes in, and does what only one of the two places does; whoever signs in for a county can try it. */
function certificatePosts(service: string, title: string, steps: readonly string[]): CountyPost[] {
  return [
    {
      ...{ service, title, section: 'kf', holderA: 'kf-02', holderB: 'zl-01' },
      steps: ['acceptance', 'push', ...steps],
    },
    { ...REHABILITATION_HEAD, service, title: `${title}审批`, steps: ['approval'] },
  ];
}
