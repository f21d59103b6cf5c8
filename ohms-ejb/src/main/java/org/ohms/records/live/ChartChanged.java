package org.ohms.records.live;

/**
 * Something was written in a chart; fired on every node some moments after it was committed there or on another node.
 *
 * @param sign of the chart, as {@link ChartSigns} makes it: it leads nobody to the patient
 */
public record ChartChanged(String sign) {}
