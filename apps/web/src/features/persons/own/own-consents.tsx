import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { bodyOf, client } from '../../../lib/api';
import { formatTime } from '../../../lib/i18n';
import { usePreferences } from '../../../lib/theme/preferences';
import { Problem } from '../kit/problem';
import { Waiting } from '../kit/waiting';
import { consentTexts, ownConsents } from '../queries';
import { usePersonTexts } from '../texts';

/** The consent log, with what may be withdrawn, and what may be agreed to as well. */
export function OwnConsents() {
  const t = usePersonTexts();
  const isChinese = usePreferences().language === 'zh';
  const queries = useQueryClient();
  const log = useQuery(ownConsents);
  const texts = useQuery(consentTexts);
  const done = () => queries.invalidateQueries({ queryKey: ownConsents.queryKey });
  const withdraw = useMutation({
    mutationFn: (code: string) =>
      bodyOf(client.POST('/api/v1/me/volunteer/consents/{code}/withdrawal', { params: { path: { code } } })),
    onSuccess: done,
  });
  const give = useMutation({
    mutationFn: (body: { code: string; version: number }) =>
      bodyOf(client.POST('/api/v1/me/volunteer/consents', { body })),
    onSuccess: done,
  });
  if (!log.data || !texts.data) {
    const error = log.error ?? texts.error;
    return error ? <Problem error={error} /> : <Waiting />;
  }
  const open = new Map(
    log.data.items.filter(({ withdrawnAt }) => !withdrawnAt).map(({ code, version }) => [code, version]),
  );
  const isRenewed = ({ code, version }: { code: string; version: number }) =>
    (open.get(code) ?? version) < version;
  const offered = texts.data.items.filter(
    (text) =>
      text.need !== 'minor' && (isRenewed(text) || (text.need === 'optional' && !open.has(text.code))),
  );
  return (
    <>
      <ul className="kp-list">
        {log.data.items.map((entry) => (
          <li key={entry.id}>
            <div>
              <strong>{isChinese ? entry.titleZh : entry.titleEn}</strong>
              <span className="kz-secondary">
                {t('consents.given', { version: entry.version, at: formatTime(entry.givenAt) })}
              </span>
              {entry.withdrawnAt && (
                <span className="kz-secondary">
                  {t('consents.withdrawn', { at: formatTime(entry.withdrawnAt) })}
                </span>
              )}
            </div>
            {!entry.withdrawnAt && entry.need === 'optional' && (
              <button type="button" className="kp-button" onClick={() => withdraw.mutate(entry.code)}>
                {t('consents.withdraw')}
              </button>
            )}
          </li>
        ))}
      </ul>
      <p className="kz-secondary">{t('consents.neededHint')}</p>
      {offered.map(({ code, version, ...text }) => (
        <div key={code} className="kp-consent">
          <strong>{isChinese ? text.titleZh : text.titleEn}</strong>
          {open.has(code) && <span className="kz-secondary">{t('consents.renewed', { version })}</span>}
          <p>{isChinese ? text.bodyZh : text.bodyEn}</p>
          <button type="button" className="kp-button" onClick={() => give.mutate({ code, version })}>
            {t('consents.give')}
          </button>
        </div>
      ))}
      <Problem error={withdraw.error ?? give.error} />
    </>
  );
}
