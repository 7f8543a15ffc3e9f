import { IsBoolean, IsIn, IsInt, IsString, Length, Matches, Max, Min } from 'class-validator';
import type { Instant } from '@app/kernel/time.js';
import { STAGE_MOVES, type StageMove } from './stage.rules.js';

export class StageWinnerView {
  id: string;
  /** In full with consent to be named, masked without. */
  name: string;
  unit: string;
  citation: string;
}

export class StageBatchView {
  id: string;
  title: string;
  kindName: string;
  presenters: string[];
  winners: StageWinnerView[];
}

/** Where the screen stands; `version` grows with every move. */
export class StagePositionView {
  slide: number;
  isBlack: boolean;
  version: number;
  slides: number;
  /** Names of those who have come, latest first, as the screen may show them. */
  signedIn: string[];
  invited: number;
  hasRemote: boolean;
}

/** All that the screen needs, once: it goes on without a network. */
export class StageView {
  id: string;
  title: string;
  communityName: string;
  dayText: string;
  venue: string;
  batches: StageBatchView[];
  position: StagePositionView;
  /** When this was put together; shown in the corner of the control strip. */
  dataAt: Instant;
}

export class MoveStage {
  @IsInt() @Min(0) @Max(2_000)
  slide: number;

  @IsBoolean()
  isBlack: boolean;
}

/** Six digits to type on the phone, for a few minutes. */
export class StagePairingView {
  code: string;
  until: Instant;
}

export class PairRemote {
  @IsString() @Matches(/^\d{6}$/, { message: '配对码是大屏上的 6 位数字' })
  code: string;
}

export class PairedRemoteView {
  /** Kept on the phone; whoever holds it moves the screen until the evening ends. */
  token: string;
}

export class PressRemote {
  @IsString() @Length(20, 20)
  token: string;

  @IsIn(STAGE_MOVES)
  move: StageMove;
}

export class LookRemote {
  @IsString() @Length(20, 20)
  token: string;
}

export class RemoteView {
  title: string;
  slide: number;
  slides: number;
  isBlack: boolean;
  nowText: string;
  nextText: string | null;
}
