import type { MigrationInterface, QueryRunner } from 'typeorm';
import { runStatements } from './run-statements.js';

export class AdjustmentsHolidaysFeeds1795326773560 implements MigrationInterface {
  name = 'AdjustmentsHolidaysFeeds1795326773560';

  async up(runner: QueryRunner): Promise<void> {
    await runStatements(runner, { sqlite: SQLITE, mysql: MYSQL });
  }

  /** Schemas only go forward: a mistake is mended by the next migration, an accident by the backup. */
  async down(): Promise<void> {}
}

const SQLITE = [
  "CREATE TABLE \"holiday_years\" (\"year\" varchar(4) PRIMARY KEY NOT NULL, \"holidays\" text NOT NULL, \"workdays\" text NOT NULL, \"document\" varchar(200) NOT NULL, \"entered_by\" varchar(26) NOT NULL, \"entered_at\" varchar(24) NOT NULL)",
  "CREATE TABLE \"points_adjustments\" (\"id\" varchar(26) PRIMARY KEY NOT NULL, \"kind\" varchar(8) NOT NULL, \"code\" varchar(40) NOT NULL, \"name\" varchar(60) NOT NULL, \"volunteer_id\" varchar(26) NOT NULL, \"community_id\" varchar(26) NOT NULL, \"points\" bigint NOT NULL, \"reason\" varchar(200) NOT NULL, \"decided_by\" varchar(26) NOT NULL, \"created_at\" varchar(24) NOT NULL)",
  "CREATE INDEX \"ix_points_adjustments_volunteer\" ON \"points_adjustments\" (\"volunteer_id\", \"id\") ",
  "CREATE INDEX \"ix_points_adjustments_community\" ON \"points_adjustments\" (\"community_id\", \"id\") ",
  "CREATE TABLE \"calendar_feeds\" (\"volunteer_id\" varchar(26) PRIMARY KEY NOT NULL, \"token_hash\" varchar(43) NOT NULL, \"token_cipher\" varchar(250) NOT NULL, \"created_at\" varchar(24) NOT NULL, CONSTRAINT \"uq_calendar_feeds_token\" UNIQUE (\"token_hash\"))",
  "CREATE TABLE \"temporary_activity_brands\" (\"id\" varchar(26) PRIMARY KEY NOT NULL, \"community_id\" varchar(26) NOT NULL, \"name\" varchar(40) NOT NULL, \"meaning\" varchar(500), \"checklist\" text NOT NULL, \"min_age\" bigint, \"max_age\" bigint, \"pairing_note\" varchar(200), \"retired\" integer NOT NULL, \"created_at\" varchar(24) NOT NULL, \"mandatory\" text, CONSTRAINT \"uq_activity_brands_name\" UNIQUE (\"community_id\", \"name\"), CONSTRAINT \"fk_activity_brands_community\" FOREIGN KEY (\"community_id\") REFERENCES \"areas\" (\"id\") ON DELETE NO ACTION ON UPDATE NO ACTION)",
  "INSERT INTO \"temporary_activity_brands\"(\"id\", \"community_id\", \"name\", \"meaning\", \"checklist\", \"min_age\", \"max_age\", \"pairing_note\", \"retired\", \"created_at\") SELECT \"id\", \"community_id\", \"name\", \"meaning\", \"checklist\", \"min_age\", \"max_age\", \"pairing_note\", \"retired\", \"created_at\" FROM \"activity_brands\"",
  "DROP TABLE \"activity_brands\"",
  "ALTER TABLE \"temporary_activity_brands\" RENAME TO \"activity_brands\"",
  "DROP INDEX \"ix_points_adjustments_volunteer\"",
  "DROP INDEX \"ix_points_adjustments_community\"",
  "CREATE TABLE \"temporary_points_adjustments\" (\"id\" varchar(26) PRIMARY KEY NOT NULL, \"kind\" varchar(8) NOT NULL, \"code\" varchar(40) NOT NULL, \"name\" varchar(60) NOT NULL, \"volunteer_id\" varchar(26) NOT NULL, \"community_id\" varchar(26) NOT NULL, \"points\" bigint NOT NULL, \"reason\" varchar(200) NOT NULL, \"decided_by\" varchar(26) NOT NULL, \"created_at\" varchar(24) NOT NULL, CONSTRAINT \"fk_points_adjustments_volunteer\" FOREIGN KEY (\"volunteer_id\") REFERENCES \"volunteers\" (\"id\") ON DELETE NO ACTION ON UPDATE NO ACTION, CONSTRAINT \"fk_points_adjustments_community\" FOREIGN KEY (\"community_id\") REFERENCES \"areas\" (\"id\") ON DELETE NO ACTION ON UPDATE NO ACTION)",
  "INSERT INTO \"temporary_points_adjustments\"(\"id\", \"kind\", \"code\", \"name\", \"volunteer_id\", \"community_id\", \"points\", \"reason\", \"decided_by\", \"created_at\") SELECT \"id\", \"kind\", \"code\", \"name\", \"volunteer_id\", \"community_id\", \"points\", \"reason\", \"decided_by\", \"created_at\" FROM \"points_adjustments\"",
  "DROP TABLE \"points_adjustments\"",
  "ALTER TABLE \"temporary_points_adjustments\" RENAME TO \"points_adjustments\"",
  "CREATE INDEX \"ix_points_adjustments_volunteer\" ON \"points_adjustments\" (\"volunteer_id\", \"id\") ",
  "CREATE INDEX \"ix_points_adjustments_community\" ON \"points_adjustments\" (\"community_id\", \"id\") ",
  "CREATE TABLE \"temporary_calendar_feeds\" (\"volunteer_id\" varchar(26) PRIMARY KEY NOT NULL, \"token_hash\" varchar(43) NOT NULL, \"token_cipher\" varchar(250) NOT NULL, \"created_at\" varchar(24) NOT NULL, CONSTRAINT \"uq_calendar_feeds_token\" UNIQUE (\"token_hash\"), CONSTRAINT \"fk_calendar_feeds_volunteer\" FOREIGN KEY (\"volunteer_id\") REFERENCES \"volunteers\" (\"id\") ON DELETE NO ACTION ON UPDATE NO ACTION)",
  "INSERT INTO \"temporary_calendar_feeds\"(\"volunteer_id\", \"token_hash\", \"token_cipher\", \"created_at\") SELECT \"volunteer_id\", \"token_hash\", \"token_cipher\", \"created_at\" FROM \"calendar_feeds\"",
  "DROP TABLE \"calendar_feeds\"",
  "ALTER TABLE \"temporary_calendar_feeds\" RENAME TO \"calendar_feeds\"",
];

const MYSQL = [
  "CREATE TABLE `holiday_years` (`year` varchar(4) NOT NULL, `holidays` text NOT NULL, `workdays` text NOT NULL, `document` varchar(200) NOT NULL, `entered_by` varchar(26) NOT NULL, `entered_at` varchar(24) NOT NULL, PRIMARY KEY (`year`)) ENGINE=InnoDB",
  "CREATE TABLE `points_adjustments` (`id` varchar(26) NOT NULL, `kind` varchar(8) NOT NULL, `code` varchar(40) NOT NULL, `name` varchar(60) NOT NULL, `volunteer_id` varchar(26) NOT NULL, `community_id` varchar(26) NOT NULL, `points` bigint NOT NULL, `reason` varchar(200) NOT NULL, `decided_by` varchar(26) NOT NULL, `created_at` varchar(24) NOT NULL, INDEX `ix_points_adjustments_volunteer` (`volunteer_id`, `id`), INDEX `ix_points_adjustments_community` (`community_id`, `id`), PRIMARY KEY (`id`)) ENGINE=InnoDB",
  "CREATE TABLE `calendar_feeds` (`volunteer_id` varchar(26) NOT NULL, `token_hash` varchar(43) NOT NULL, `token_cipher` varchar(250) NOT NULL, `created_at` varchar(24) NOT NULL, UNIQUE INDEX `uq_calendar_feeds_token` (`token_hash`), PRIMARY KEY (`volunteer_id`)) ENGINE=InnoDB",
  "ALTER TABLE `activity_brands` ADD `mandatory` text NULL",
  "ALTER TABLE `points_adjustments` ADD CONSTRAINT `fk_points_adjustments_volunteer` FOREIGN KEY (`volunteer_id`) REFERENCES `volunteers`(`id`) ON DELETE NO ACTION ON UPDATE NO ACTION",
  "ALTER TABLE `points_adjustments` ADD CONSTRAINT `fk_points_adjustments_community` FOREIGN KEY (`community_id`) REFERENCES `areas`(`id`) ON DELETE NO ACTION ON UPDATE NO ACTION",
  "ALTER TABLE `calendar_feeds` ADD CONSTRAINT `fk_calendar_feeds_volunteer` FOREIGN KEY (`volunteer_id`) REFERENCES `volunteers`(`id`) ON DELETE NO ACTION ON UPDATE NO ACTION",
];
