export default definePageConfig({ navigationBarTitleText: '助残通', usingWindowScroll: true });
