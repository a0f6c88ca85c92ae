import { BadGatewayException, Body, Controller, Inject, Post } from "@nestjs/common";
import { isMarketError, type MarketClient } from "yandex-market-orders";
import { MARKET } from "./market.module";

@Controller("code")
export class CodesController {
  constructor(@Inject(MARKET) private readonly market: MarketClient) {}

  /** Whether the code that a courier has told is right. */
  @Post()
  async check(@Body() { orderId, code }: { orderId: number; code: string }) {
    try {
      return await this.market.verifyOrderEac({ orderId, code });
    } catch (error) {
      if (!isMarketError(error)) throw error;
      throw new BadGatewayException({ message: error.message, outcome: error.outcome });
    }
  }
}
