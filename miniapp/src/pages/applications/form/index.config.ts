export default definePageConfig({ navigationBarTitleText: '申请', usingWindowScroll: true });
