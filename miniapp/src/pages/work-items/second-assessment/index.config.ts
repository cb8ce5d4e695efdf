export default definePageConfig({ navigationBarTitleText: '申请重新评定', usingWindowScroll: true });
