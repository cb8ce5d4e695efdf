export default definePageConfig({ navigationBarTitleText: '办件', usingWindowScroll: true });
