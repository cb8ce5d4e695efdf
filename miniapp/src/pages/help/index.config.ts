export default definePageConfig({ navigationBarTitleText: '求助', usingWindowScroll: true });
