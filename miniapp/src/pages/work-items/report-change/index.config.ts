export default definePageConfig({ navigationBarTitleText: '情况有变化', usingWindowScroll: true });
