// Checks the code that a courier has told: node index.js ORDER CODE
const { createClient, isMarketError } = require("yandex-market-orders");

const market = createClient({
  apiKey: process.env.YANDEX_MARKET_API_KEY,
  campaignId: Number(process.env.CAMPAIGN_ID),
  baseUrl: process.env.MARKET_URL, // a mock; without it Market itself
});

const [order, code] = process.argv.slice(2);
market.verifyOrderEac({ orderId: Number(order), code }).then(
  ({ verificationResult }) => console.log(verificationResult),
  (error) => {
    if (!isMarketError(error)) throw error;
    console.log(`${error.outcome}: ${error.message}`);
    process.exitCode = 1;
  },
);
