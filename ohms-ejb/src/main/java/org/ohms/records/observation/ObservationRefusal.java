package org.ohms.records.observation;

import org.ohms.shared.error.RefusalCode;

/** Why a measurement is not kept. */
public enum ObservationRefusal implements RefusalCode {
    NOTHING_MEASURED("observation.nothing-measured"),
    IN_THE_FUTURE("observation.in-the-future"),
    /** Blood pressure is two figures. */
    PRESSURE_BY_HALF("observation.pressure-by-half"),
    /** The upper figure is the higher one. */
    PRESSURE_UPSIDE_DOWN("observation.pressure-upside-down");

    private final String code;

    ObservationRefusal(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
