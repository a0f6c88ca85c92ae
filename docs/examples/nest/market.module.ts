import { Module } from "@nestjs/common";
import { createClient } from "yandex-market-orders";

/** The client is a value, not a class: it is injected by this token. */
export const MARKET = Symbol("the client of Yandex Market");

const market = {
  provide: MARKET,
  useFactory: () =>
    createClient({
      apiKey: process.env["YANDEX_MARKET_API_KEY"],
      campaignId: Number(process.env["CAMPAIGN_ID"]),
      baseUrl: process.env["MARKET_URL"], // a mock; without it Market itself
    }),
};

@Module({ providers: [market], exports: [market] })
export class MarketModule {}
