export default definePageConfig({ navigationBarTitleText: '我的亲友', usingWindowScroll: true });
