export default defineAppConfig({
  pages: [
    'pages/home/index',
    'pages/items/index',
    'pages/help/index',
    'pages/me/index',
    'pages/sign-in/index',
    'pages/services/list/index',
    'pages/services/guide/index',
  ],
  subPackages: [
    { root: 'pages/applications', pages: ['form/index', 'receipt/index'] },
    {
      root: 'pages/work-items',
      pages: [
        'item/index',
        'papers/index',
        'supplement/index',
        'withdraw/index',
        'confirm-receipt/index',
        'second-assessment/index',
        'report-change/index',
      ],
    },
    { root: 'pages/notices', pages: ['board/index'] },
    { root: 'pages/residents', pages: ['people/index', 'messages/index'] },
  ],
  window: {
    backgroundColor: '#F5F7F6',
    backgroundTextStyle: 'dark',
    navigationBarBackgroundColor: '#F5F7F6',
    navigationBarTextStyle: 'black',
    navigationBarTitleText: '助残通',
  },
  lazyCodeLoading: 'requiredComponents',
  animation: false,
});
