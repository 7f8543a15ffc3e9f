import type { MigrationInterface, QueryRunner } from 'typeorm';
import { runStatements } from './run-statements.js';

export class ContributionConfirmation1795330779000 implements MigrationInterface {
  name = 'ContributionConfirmation1795330779000';

  async up(runner: QueryRunner): Promise<void> {
    await runStatements(runner, { sqlite: SQLITE, mysql: MYSQL });
  }

  /** Schemas only go forward: a mistake is mended by the next migration, an accident by the backup. */
  async down(): Promise<void> {}
}

const SQLITE = [
  "CREATE TABLE \"obligation_files\" (\"id\" varchar(26) PRIMARY KEY NOT NULL, \"obligation_id\" varchar(26) NOT NULL, \"file_id\" varchar(26) NOT NULL, \"name\" varchar(200) NOT NULL, \"attached_by\" varchar(26), \"attached_at\" varchar(24) NOT NULL, CONSTRAINT \"fk_obligation_files_obligation\" FOREIGN KEY (\"obligation_id\") REFERENCES \"obligations\" (\"id\") ON DELETE NO ACTION ON UPDATE NO ACTION, CONSTRAINT \"fk_obligation_files_file\" FOREIGN KEY (\"file_id\") REFERENCES \"stored_files\" (\"id\") ON DELETE NO ACTION ON UPDATE NO ACTION)",
  "CREATE INDEX \"ix_obligation_files_obligation\" ON \"obligation_files\" (\"obligation_id\", \"id\") ",
  "DROP INDEX \"ix_contributions_community_state\"",
  "DROP INDEX \"ix_contributions_unit_day\"",
  "DROP INDEX \"ix_contributions_project\"",
  "DROP INDEX \"ix_contributions_obligation\"",
  "CREATE TABLE \"temporary_contributions\" (\"id\" varchar(26) PRIMARY KEY NOT NULL, \"community_id\" varchar(26) NOT NULL, \"unit_id\" varchar(26) NOT NULL, \"contribution_kind\" varchar(12) NOT NULL, \"item_name\" varchar(80) NOT NULL, \"quantity\" bigint NOT NULL, \"measure\" varchar(10) NOT NULL, \"people_count\" bigint, \"amount_fen\" bigint, \"occurred_on\" varchar(10) NOT NULL, \"note\" varchar(300), \"evidence_file_id\" varchar(26), \"project_id\" varchar(26), \"obligation_id\" varchar(26), \"activity_id\" varchar(26), \"activity_key\" varchar(60), \"is_offered_to_mart\" integer NOT NULL, \"price_points\" bigint, \"state\" varchar(10) NOT NULL, \"version\" bigint NOT NULL, \"replaces_id\" varchar(26), \"correction_reason\" varchar(300), \"logged_by\" varchar(26) NOT NULL, \"logged_at\" varchar(24) NOT NULL, \"decided_by\" varchar(26), \"decided_at\" varchar(24), \"decide_reason\" varchar(300), \"entered_by_staff\" integer, CONSTRAINT \"uq_contributions_replaces\" UNIQUE (\"replaces_id\"), CONSTRAINT \"uq_contributions_activity_key\" UNIQUE (\"activity_key\"), CONSTRAINT \"fk_contributions_obligation\" FOREIGN KEY (\"obligation_id\") REFERENCES \"obligations\" (\"id\") ON DELETE NO ACTION ON UPDATE NO ACTION, CONSTRAINT \"fk_contributions_project\" FOREIGN KEY (\"project_id\") REFERENCES \"project_items\" (\"id\") ON DELETE NO ACTION ON UPDATE NO ACTION, CONSTRAINT \"fk_contributions_evidence\" FOREIGN KEY (\"evidence_file_id\") REFERENCES \"stored_files\" (\"id\") ON DELETE NO ACTION ON UPDATE NO ACTION, CONSTRAINT \"fk_contributions_unit\" FOREIGN KEY (\"unit_id\") REFERENCES \"units\" (\"id\") ON DELETE NO ACTION ON UPDATE NO ACTION, CONSTRAINT \"fk_contributions_community\" FOREIGN KEY (\"community_id\") REFERENCES \"areas\" (\"id\") ON DELETE NO ACTION ON UPDATE NO ACTION)",
  "INSERT INTO \"temporary_contributions\"(\"id\", \"community_id\", \"unit_id\", \"contribution_kind\", \"item_name\", \"quantity\", \"measure\", \"people_count\", \"amount_fen\", \"occurred_on\", \"note\", \"evidence_file_id\", \"project_id\", \"obligation_id\", \"activity_id\", \"activity_key\", \"is_offered_to_mart\", \"price_points\", \"state\", \"version\", \"replaces_id\", \"correction_reason\", \"logged_by\", \"logged_at\", \"decided_by\", \"decided_at\", \"decide_reason\") SELECT \"id\", \"community_id\", \"unit_id\", \"contribution_kind\", \"item_name\", \"quantity\", \"measure\", \"people_count\", \"amount_fen\", \"occurred_on\", \"note\", \"evidence_file_id\", \"project_id\", \"obligation_id\", \"activity_id\", \"activity_key\", \"is_offered_to_mart\", \"price_points\", \"state\", \"version\", \"replaces_id\", \"correction_reason\", \"logged_by\", \"logged_at\", \"decided_by\", \"decided_at\", \"decide_reason\" FROM \"contributions\"",
  "DROP TABLE \"contributions\"",
  "ALTER TABLE \"temporary_contributions\" RENAME TO \"contributions\"",
  "CREATE INDEX \"ix_contributions_community_state\" ON \"contributions\" (\"community_id\", \"state\", \"occurred_on\") ",
  "CREATE INDEX \"ix_contributions_unit_day\" ON \"contributions\" (\"unit_id\", \"occurred_on\") ",
  "CREATE INDEX \"ix_contributions_project\" ON \"contributions\" (\"project_id\", \"state\") ",
  "CREATE INDEX \"ix_contributions_obligation\" ON \"contributions\" (\"obligation_id\") ",
  "CREATE TABLE \"temporary_contract_versions\" (\"id\" varchar(26) PRIMARY KEY NOT NULL, \"contract_id\" varchar(26) NOT NULL, \"version_no\" bigint NOT NULL, \"side\" varchar(10) NOT NULL, \"proposed_by\" varchar(26), \"proposed_at\" varchar(24) NOT NULL, \"note\" varchar(300), \"content\" text NOT NULL, \"wording\" text NOT NULL, \"text_hash\" varchar(64) NOT NULL, \"verify_code\" varchar(20), CONSTRAINT \"uq_contract_versions_no\" UNIQUE (\"contract_id\", \"version_no\"), CONSTRAINT \"UQ_cfec4ccc81c562ed8b1777143d0\" UNIQUE (\"verify_code\"), CONSTRAINT \"fk_contract_versions_contract\" FOREIGN KEY (\"contract_id\") REFERENCES \"co_building_contracts\" (\"id\") ON DELETE NO ACTION ON UPDATE NO ACTION)",
  "INSERT INTO \"temporary_contract_versions\"(\"id\", \"contract_id\", \"version_no\", \"side\", \"proposed_by\", \"proposed_at\", \"note\", \"content\", \"wording\", \"text_hash\") SELECT \"id\", \"contract_id\", \"version_no\", \"side\", \"proposed_by\", \"proposed_at\", \"note\", \"content\", \"wording\", \"text_hash\" FROM \"contract_versions\"",
  "DROP TABLE \"contract_versions\"",
  "ALTER TABLE \"temporary_contract_versions\" RENAME TO \"contract_versions\"",
];

const MYSQL = [
  "CREATE TABLE `obligation_files` (`id` varchar(26) NOT NULL, `obligation_id` varchar(26) NOT NULL, `file_id` varchar(26) NOT NULL, `name` varchar(200) NOT NULL, `attached_by` varchar(26) NULL, `attached_at` varchar(24) NOT NULL, INDEX `ix_obligation_files_obligation` (`obligation_id`, `id`), PRIMARY KEY (`id`)) ENGINE=InnoDB",
  "ALTER TABLE `contributions` ADD `entered_by_staff` int NULL",
  "ALTER TABLE `contract_versions` ADD `verify_code` varchar(20) NULL",
  "CREATE UNIQUE INDEX `uq_contract_versions_verify_code` ON `contract_versions` (`verify_code`)",
  "ALTER TABLE `obligation_files` ADD CONSTRAINT `fk_obligation_files_obligation` FOREIGN KEY (`obligation_id`) REFERENCES `obligations`(`id`) ON DELETE NO ACTION ON UPDATE NO ACTION",
  "ALTER TABLE `obligation_files` ADD CONSTRAINT `fk_obligation_files_file` FOREIGN KEY (`file_id`) REFERENCES `stored_files`(`id`) ON DELETE NO ACTION ON UPDATE NO ACTION",
];
