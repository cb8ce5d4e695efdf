export default definePageConfig({ navigationBarTitleText: '确认收到', usingWindowScroll: true });
