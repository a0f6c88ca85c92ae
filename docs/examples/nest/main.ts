import "reflect-metadata";
import { Module } from "@nestjs/common";
import { NestFactory } from "@nestjs/core";
import { CodesController } from "./codes.controller";
import { MarketModule } from "./market.module";

@Module({ imports: [MarketModule], controllers: [CodesController] })
class ShopModule {}

async function start(): Promise<void> {
  const app = await NestFactory.create(ShopModule, { logger: ["error", "warn"] });
  await app.listen(Number(process.env["PORT"] ?? 3000), "127.0.0.1");
  console.log(`listening on ${await app.getUrl()}`);
}
void start();
