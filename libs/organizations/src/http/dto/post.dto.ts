import { ApiProperty } from '@nestjs/swagger';
import { MayBeNull } from '#kezhi/platform/http';
import { IsIn, IsString, MaxLength } from 'class-validator';
import { POSTS, type PostName } from '../../organization-posts.repository.js';

export class PostInputDto {
  @ApiProperty({ enum: POSTS })
  @IsIn(POSTS)
  post: PostName;

  @IsString()
  @MaxLength(100)
  name: string;

  @ApiProperty({ type: String, nullable: true, required: false })
  @MayBeNull()
  @IsString()
  @MaxLength(50)
  title?: string | null;

  /** Left out, or as it was shown: stays with the person of that name. */
  @ApiProperty({ type: String, nullable: true, required: false })
  @MayBeNull()
  @IsString()
  @MaxLength(30)
  phone?: string | null;
}

export class PostDto {
  @ApiProperty({ enum: POSTS })
  post: PostName;

  name: string;

  @ApiProperty({ type: String, nullable: true })
  title: string | null;

  /** Masked. */
  @ApiProperty({ type: String, nullable: true })
  phone: string | null;
}
