import { BarChart } from 'echarts/charts';
import { AriaComponent, GridComponent, TooltipComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';

/** Loaded when a chart is on the page, and only then. */
use([BarChart, GridComponent, TooltipComponent, AriaComponent, SVGRenderer]);

export type Bar = { label: string; value: number; text: string };

/** Draws bars into an element; answers what redraws and what takes it away. */
export function drawBars(element: HTMLElement, unit: string): { show: (bars: readonly Bar[]) => void; remove: () => void } {
  const chart = init(element, undefined, { renderer: 'svg' });
  const style = getComputedStyle(document.documentElement);
  const colour = (name: string): string => style.getPropertyValue(name).trim();
  const watcher = new ResizeObserver(() => chart.resize());
  watcher.observe(element);
  return {
    show(bars) {
      const best = Math.max(...bars.map(({ value }) => value));
      chart.setOption({
        animation: !matchMedia('(prefers-reduced-motion: reduce)').matches,
        grid: { left: 4, right: 4, top: 28, bottom: 4, containLabel: true },
        tooltip: { trigger: 'axis', formatter: ([at]: { dataIndex: number }[]) => (at ? `${bars[at.dataIndex]!.label}<br>${bars[at.dataIndex]!.text}` : '') },
        xAxis: {
          type: 'category',
          data: bars.map(({ label }) => label),
          axisTick: { show: false },
          axisLine: { lineStyle: { color: colour('--line-2') } },
          axisLabel: { color: colour('--ink-2'), interval: 'auto', hideOverlap: true },
        },
        yAxis: {
          type: 'value',
          name: unit,
          nameTextStyle: { color: colour('--ink-2'), align: 'right' },
          minInterval: 1,
          axisLabel: { color: colour('--ink-2') },
          splitLine: { lineStyle: { color: colour('--line') } },
        },
        series: [
          {
            type: 'bar',
            barMaxWidth: 28,
            data: bars.map(({ value }) => ({
              value,
              itemStyle: { color: value === best && best > 0 ? colour('--gold') : colour('--line-2'), borderRadius: [3, 3, 0, 0] },
            })),
          },
        ],
      });
    },
    remove() {
      watcher.disconnect();
      chart.dispose();
    },
  };
}
