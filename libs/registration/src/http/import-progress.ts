import { Injectable } from '@nestjs/common';
import type { Scope } from '#kezhi/kernel';
import { requestContext } from '#kezhi/platform';
import { Observable } from 'rxjs';
import type { ImportListItem } from '../import/imports.repository.js';
import { ImportsService } from '../import/imports.service.js';
import { toImportDto } from './dto/import.dto.js';

const LOOK_EVERY_MS = 500;
const HEARTBEAT_EVERY_MS = 15_000;
/** Then the watcher asks again: access was only judged when the line was opened. */
const LONGEST_LINE_MS = 60_000;

interface ProgressEvent {
  id?: string;
  type: 'import' | 'heartbeat';
  data: object;
}

/**
 * Tells a watcher of an import's changes. The row in the database is the source, not this process' memory: a watcher who
 * comes back, to whichever process, gets the present state at once.
 */
@Injectable()
export class ImportProgress {
  constructor(private readonly imports: ImportsService) {}

  watch(scope: Scope, id: string): Observable<ProgressEvent> {
    const language = requestContext.getStore()?.language ?? 'zh';
    return new Observable<ProgressEvent>((watcher) => {
      let version = -1;
      const openedAt = performance.now();
      let quietSince = openedAt;
      let timer: NodeJS.Timeout | undefined;
      const tell = (entity: ImportListItem) => {
        if (entity.version !== version) {
          version = entity.version;
          watcher.next({ id: String(version), type: 'import', data: toImportDto(entity, language) });
        } else if (performance.now() - quietSince > HEARTBEAT_EVERY_MS) {
          watcher.next({ type: 'heartbeat', data: {} });
        } else return;
        quietSince = performance.now();
      };
      const look = async () => {
        try {
          tell(await this.imports.get(scope, id));
          if (performance.now() - openedAt > LONGEST_LINE_MS) watcher.complete();
          // The watcher may have left while the database was asked.
          if (!watcher.closed) timer = setTimeout(() => void look(), LOOK_EVERY_MS);
        } catch (error) {
          watcher.error(error);
        }
      };
      void look();
      return () => clearTimeout(timer);
    });
  }
}
