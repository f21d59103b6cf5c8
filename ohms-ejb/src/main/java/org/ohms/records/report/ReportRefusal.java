package org.ohms.records.report;

import org.ohms.shared.error.RefusalCode;

/** Why a result is not entered, acknowledged or signed. */
public enum ReportRefusal implements RefusalCode {
    NOTHING_FOUND("report.nothing-found"),
    IN_THE_FUTURE("report.in-the-future"),
    FIGURE_WITHOUT_UNIT("report.figure-without-unit"),
    RANGE_UPSIDE_DOWN("report.range-upside-down"),
    NOT_CRITICAL("report.not-critical"),
    ACKNOWLEDGED_ALREADY("report.acknowledged-already"),
    /** Nobody signs a critical result away that nobody has taken notice of. */
    ACKNOWLEDGE_FIRST("report.acknowledge-first"),
    /** Whoever typed it in is not the one who was to hear of it. */
    ACKNOWLEDGED_BY_ENTERER("report.acknowledged-by-enterer"),
    SIGNED_ALREADY("report.signed-already"),
    NOT_FINAL("report.not-final");

    private final String code;

    ReportRefusal(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
