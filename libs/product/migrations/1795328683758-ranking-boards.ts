import type { MigrationInterface, QueryRunner } from 'typeorm';
import { runStatements } from './run-statements.js';

export class RankingBoards1795328683758 implements MigrationInterface {
  name = 'RankingBoards1795328683758';

  async up(runner: QueryRunner): Promise<void> {
    await runStatements(runner, { sqlite: SQLITE, mysql: MYSQL });
  }

  /** Schemas only go forward: a mistake is mended by the next migration, an accident by the backup. */
  async down(): Promise<void> {}
}

const SQLITE = [
  "CREATE TABLE \"ranking_boards\" (\"id\" varchar(26) PRIMARY KEY NOT NULL, \"area_id\" varchar(26) NOT NULL, \"name\" varchar(40) NOT NULL, \"metric\" varchar(10) NOT NULL, \"period\" varchar(10) NOT NULL, \"tie_rule\" varchar(15) NOT NULL, \"visibility\" varchar(10) NOT NULL, \"shown_places\" bigint NOT NULL, \"settle_days\" bigint, \"is_closed\" integer NOT NULL, \"created_by\" varchar(26) NOT NULL, \"created_at\" varchar(24) NOT NULL, CONSTRAINT \"uq_ranking_boards_name\" UNIQUE (\"area_id\", \"name\"))",
  "DROP INDEX \"ix_ranking_runs_scope\"",
  "CREATE TABLE \"temporary_ranking_runs\" (\"id\" varchar(26) PRIMARY KEY NOT NULL, \"area_id\" varchar(26) NOT NULL, \"metric\" varchar(10) NOT NULL, \"from_on\" varchar(10) NOT NULL, \"to_on\" varchar(10) NOT NULL, \"tie_rule\" varchar(15) NOT NULL, \"exclusions\" text NOT NULL, \"state\" varchar(15) NOT NULL, \"cutoff_at\" varchar(24) NOT NULL, \"input_hash\" varchar(64), \"list_hash\" varchar(64), \"ranked_count\" bigint NOT NULL, \"excluded_count\" bigint NOT NULL, \"written_count\" bigint NOT NULL, \"created_at\" varchar(24) NOT NULL, \"created_by\" varchar(26), \"frozen_at\" varchar(24), \"superseded_by_id\" varchar(26), \"failure\" varchar(100), \"board_id\" varchar(26), CONSTRAINT \"fk_ranking_runs_area\" FOREIGN KEY (\"area_id\") REFERENCES \"areas\" (\"id\") ON DELETE NO ACTION ON UPDATE NO ACTION)",
  "INSERT INTO \"temporary_ranking_runs\"(\"id\", \"area_id\", \"metric\", \"from_on\", \"to_on\", \"tie_rule\", \"exclusions\", \"state\", \"cutoff_at\", \"input_hash\", \"list_hash\", \"ranked_count\", \"excluded_count\", \"written_count\", \"created_at\", \"created_by\", \"frozen_at\", \"superseded_by_id\", \"failure\") SELECT \"id\", \"area_id\", \"metric\", \"from_on\", \"to_on\", \"tie_rule\", \"exclusions\", \"state\", \"cutoff_at\", \"input_hash\", \"list_hash\", \"ranked_count\", \"excluded_count\", \"written_count\", \"created_at\", \"created_by\", \"frozen_at\", \"superseded_by_id\", \"failure\" FROM \"ranking_runs\"",
  "DROP TABLE \"ranking_runs\"",
  "ALTER TABLE \"temporary_ranking_runs\" RENAME TO \"ranking_runs\"",
  "CREATE INDEX \"ix_ranking_runs_scope\" ON \"ranking_runs\" (\"area_id\", \"metric\", \"from_on\", \"to_on\") ",
  "CREATE INDEX \"ix_ranking_runs_board\" ON \"ranking_runs\" (\"board_id\", \"to_on\") ",
  "DROP INDEX \"ix_ranking_runs_scope\"",
  "DROP INDEX \"ix_ranking_runs_board\"",
  "CREATE TABLE \"temporary_ranking_runs\" (\"id\" varchar(26) PRIMARY KEY NOT NULL, \"area_id\" varchar(26) NOT NULL, \"metric\" varchar(10) NOT NULL, \"from_on\" varchar(10) NOT NULL, \"to_on\" varchar(10) NOT NULL, \"tie_rule\" varchar(15) NOT NULL, \"exclusions\" text NOT NULL, \"state\" varchar(15) NOT NULL, \"cutoff_at\" varchar(24) NOT NULL, \"input_hash\" varchar(64), \"list_hash\" varchar(64), \"ranked_count\" bigint NOT NULL, \"excluded_count\" bigint NOT NULL, \"written_count\" bigint NOT NULL, \"created_at\" varchar(24) NOT NULL, \"created_by\" varchar(26), \"frozen_at\" varchar(24), \"superseded_by_id\" varchar(26), \"failure\" varchar(100), \"board_id\" varchar(26), CONSTRAINT \"fk_ranking_runs_area\" FOREIGN KEY (\"area_id\") REFERENCES \"areas\" (\"id\") ON DELETE NO ACTION ON UPDATE NO ACTION, CONSTRAINT \"fk_ranking_runs_board\" FOREIGN KEY (\"board_id\") REFERENCES \"ranking_boards\" (\"id\") ON DELETE NO ACTION ON UPDATE NO ACTION)",
  "INSERT INTO \"temporary_ranking_runs\"(\"id\", \"area_id\", \"metric\", \"from_on\", \"to_on\", \"tie_rule\", \"exclusions\", \"state\", \"cutoff_at\", \"input_hash\", \"list_hash\", \"ranked_count\", \"excluded_count\", \"written_count\", \"created_at\", \"created_by\", \"frozen_at\", \"superseded_by_id\", \"failure\", \"board_id\") SELECT \"id\", \"area_id\", \"metric\", \"from_on\", \"to_on\", \"tie_rule\", \"exclusions\", \"state\", \"cutoff_at\", \"input_hash\", \"list_hash\", \"ranked_count\", \"excluded_count\", \"written_count\", \"created_at\", \"created_by\", \"frozen_at\", \"superseded_by_id\", \"failure\", \"board_id\" FROM \"ranking_runs\"",
  "DROP TABLE \"ranking_runs\"",
  "ALTER TABLE \"temporary_ranking_runs\" RENAME TO \"ranking_runs\"",
  "CREATE INDEX \"ix_ranking_runs_scope\" ON \"ranking_runs\" (\"area_id\", \"metric\", \"from_on\", \"to_on\") ",
  "CREATE INDEX \"ix_ranking_runs_board\" ON \"ranking_runs\" (\"board_id\", \"to_on\") ",
  "CREATE TABLE \"temporary_ranking_boards\" (\"id\" varchar(26) PRIMARY KEY NOT NULL, \"area_id\" varchar(26) NOT NULL, \"name\" varchar(40) NOT NULL, \"metric\" varchar(10) NOT NULL, \"period\" varchar(10) NOT NULL, \"tie_rule\" varchar(15) NOT NULL, \"visibility\" varchar(10) NOT NULL, \"shown_places\" bigint NOT NULL, \"settle_days\" bigint, \"is_closed\" integer NOT NULL, \"created_by\" varchar(26) NOT NULL, \"created_at\" varchar(24) NOT NULL, CONSTRAINT \"uq_ranking_boards_name\" UNIQUE (\"area_id\", \"name\"), CONSTRAINT \"fk_ranking_boards_area\" FOREIGN KEY (\"area_id\") REFERENCES \"areas\" (\"id\") ON DELETE NO ACTION ON UPDATE NO ACTION)",
  "INSERT INTO \"temporary_ranking_boards\"(\"id\", \"area_id\", \"name\", \"metric\", \"period\", \"tie_rule\", \"visibility\", \"shown_places\", \"settle_days\", \"is_closed\", \"created_by\", \"created_at\") SELECT \"id\", \"area_id\", \"name\", \"metric\", \"period\", \"tie_rule\", \"visibility\", \"shown_places\", \"settle_days\", \"is_closed\", \"created_by\", \"created_at\" FROM \"ranking_boards\"",
  "DROP TABLE \"ranking_boards\"",
  "ALTER TABLE \"temporary_ranking_boards\" RENAME TO \"ranking_boards\"",
];

const MYSQL = [
  "CREATE TABLE `ranking_boards` (`id` varchar(26) NOT NULL, `area_id` varchar(26) NOT NULL, `name` varchar(40) NOT NULL, `metric` varchar(10) NOT NULL, `period` varchar(10) NOT NULL, `tie_rule` varchar(15) NOT NULL, `visibility` varchar(10) NOT NULL, `shown_places` bigint NOT NULL, `settle_days` bigint NULL, `is_closed` int NOT NULL, `created_by` varchar(26) NOT NULL, `created_at` varchar(24) NOT NULL, UNIQUE INDEX `uq_ranking_boards_name` (`area_id`, `name`), PRIMARY KEY (`id`)) ENGINE=InnoDB",
  "ALTER TABLE `ranking_runs` ADD `board_id` varchar(26) NULL",
  "CREATE INDEX `ix_ranking_runs_board` ON `ranking_runs` (`board_id`, `to_on`)",
  "ALTER TABLE `ranking_runs` ADD CONSTRAINT `fk_ranking_runs_board` FOREIGN KEY (`board_id`) REFERENCES `ranking_boards`(`id`) ON DELETE NO ACTION ON UPDATE NO ACTION",
  "ALTER TABLE `ranking_boards` ADD CONSTRAINT `fk_ranking_boards_area` FOREIGN KEY (`area_id`) REFERENCES `areas`(`id`) ON DELETE NO ACTION ON UPDATE NO ACTION",
];
