export default definePageConfig({ navigationBarTitleText: '我交的材料', usingWindowScroll: true });
