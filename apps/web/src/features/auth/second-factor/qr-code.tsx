import { create } from 'qrcode';
import { useMemo } from 'react';

const MARGIN = 4;

/** Drawn on this page, so that the secret in it is shown to nobody else. Always dark on light: cameras expect that. */
export function QrCode({ text, label }: { text: string; label: string }) {
  const { size, path } = useMemo(() => {
    const { modules } = create(text, { errorCorrectionLevel: 'M' });
    const cells = Array.from(modules.data, (dark, at) =>
      dark ? `M${(at % modules.size) + MARGIN} ${Math.floor(at / modules.size) + MARGIN}h1v1h-1z` : '',
    );
    return { size: modules.size + 2 * MARGIN, path: cells.join('') };
  }, [text]);
  return (
    <svg
      className="kz-qr"
      viewBox={`0 0 ${size} ${size}`}
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
    >
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}
