// Draws a figure on its way to a target: one line, the target across it, both labelled where they are.
// The numbers come from a data block of the page; without this script the table below the chart says the same.
(() => {
  const token = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
  const month = (day) => new Date(`${day}T00:00:00`).toLocaleDateString(document.documentElement.lang, { month: "short" });
  const draw = (place) => {
    const data = JSON.parse(document.getElementById(place.dataset.chart).textContent);
    const year = data.bars[0].day.slice(0, 4);
    const points = data.bars.filter((bar) => bar.value !== null).map((bar) => [bar.day, Number(bar.value)]);
    const target = Number(data.target);
    const last = points[points.length - 1];
    const chart = window.echarts.init(place);
    const paint = () => chart.setOption({
      animation: false,
      textStyle: { fontFamily: getComputedStyle(document.body).fontFamily },
      grid: { left: 8, right: 72, top: 32, bottom: 8, containLabel: true },
      xAxis: {
        type: "time", min: `${year}-01-01`, max: `${year}-12-31`, splitLine: { show: false },
        axisLine: { lineStyle: { color: token("--line") } }, axisTick: { show: false },
        axisLabel: { color: token("--ink-soft"), fontSize: 13, hideOverlap: true, formatter: (at) => month(new Date(at).toISOString().slice(0, 10)) },
      },
      yAxis: {
        type: "value", max: (range) => Math.max(range.max, target) * 1.08 || 1, min: (range) => Math.min(0, range.min),
        axisLabel: { show: false }, splitLine: { show: false },
      },
      series: [{
        type: "line", data: points, symbolSize: 7, lineStyle: { width: 2, color: token("--accent") }, itemStyle: { color: token("--accent") },
        label: {
          show: true, position: "right", color: token("--ink"), fontSize: 15, fontWeight: 600,
          formatter: (point) => (point.dataIndex === points.length - 1 ? `${last[1]} ${data.unit}` : ""),
        },
        markLine: {
          silent: true, symbol: "none", data: [{ yAxis: target }], lineStyle: { color: token("--ink-soft"), type: "dashed" },
          label: { formatter: data.label, position: "insideStartTop", color: token("--ink-soft"), fontSize: 13 },
        },
      }],
    });
    paint();
    window.addEventListener("resize", () => chart.resize());
    window.matchMedia("(prefers-color-scheme: dark)").addEventListener("change", paint);
  };
  document.addEventListener("DOMContentLoaded", () => document.querySelectorAll("[data-chart]").forEach(draw));
})();
