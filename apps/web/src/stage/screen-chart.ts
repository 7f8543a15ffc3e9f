import { BarChart } from 'echarts/charts';
import { AriaComponent, GridComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';

use([BarChart, GridComponent, AriaComponent, SVGRenderer]);

export type ScreenSeries = { labels: string[]; hours: number[]; isSideways: boolean };

const GOLD = '#e2b75c';
const WORDS = '#f8e7c0';

/** One chart for as long as the screen hangs: new numbers are set into it, nothing is built anew. */
export function drawOnScreen(element: HTMLElement): { show: (series: ScreenSeries) => void; remove: () => void } {
  const chart = init(element, undefined, { renderer: 'svg' });
  let last: ScreenSeries | undefined;
  const size = (): number => Math.max(14, Math.min(window.innerWidth / 1920, window.innerHeight / 1080) * 30);
  const show = ({ labels, hours, isSideways }: ScreenSeries): void => {
    last = { labels, hours, isSideways };
    const words = { color: WORDS, fontSize: size() };
    const names = { type: 'category' as const, data: labels, inverse: isSideways, axisTick: { show: false }, axisLine: { lineStyle: { color: '#e9c98366' } }, axisLabel: { ...words, interval: 0 } };
    const values = { type: 'value' as const, axisLabel: { show: false }, splitLine: { show: false } };
    chart.setOption(
      {
        animation: false,
        aria: { enabled: true },
        grid: { left: 8, right: isSideways ? size() * 5 : 8, top: size() * 1.6, bottom: 8, containLabel: true },
        xAxis: isSideways ? values : names,
        yAxis: isSideways ? names : values,
        series: [
          {
            type: 'bar',
            barMaxWidth: size() * 2,
            data: hours,
            itemStyle: { color: GOLD, borderRadius: 4 },
            label: { show: true, position: isSideways ? 'right' : 'top', color: WORDS, fontSize: size(), formatter: ({ value }: { value: number }) => (value > 0 ? String(value) : '') },
          },
        ],
      },
      true,
    );
  };
  const watcher = new ResizeObserver(() => {
    chart.resize();
    if (last) show(last);
  });
  watcher.observe(element);
  return {
    show,
    remove() {
      watcher.disconnect();
      chart.dispose();
    },
  };
}
