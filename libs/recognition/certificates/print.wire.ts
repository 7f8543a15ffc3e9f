import { Type } from 'class-transformer';
import { IsIn, IsOptional } from 'class-validator';
import { CERTIFICATE_TEMPLATES, ORIENTATIONS, type CertificateTemplate, type Orientation } from './certificate-layout.rules.js';

export class PrintQuery {
  /** 1: leave a gap to write in where the fonts have no such character. */
  @IsOptional()
  @Type(() => Number)
  @IsIn([0, 1])
  handwrite?: number;

  @IsOptional()
  @IsIn(['A4', 'A3'])
  paper?: 'A4' | 'A3';

  @IsOptional()
  @IsIn(ORIENTATIONS)
  orientation?: Orientation;

  /** What stands over it: 荣誉证书, 星级证书, 感谢证书. */
  @IsOptional()
  @IsIn(CERTIFICATE_TEMPLATES)
  template?: CertificateTemplate;

  /** 1: 3 mm more on every side for a printer that trims. */
  @IsOptional()
  @Type(() => Number)
  @IsIn([0, 1])
  bleed?: number;
}
