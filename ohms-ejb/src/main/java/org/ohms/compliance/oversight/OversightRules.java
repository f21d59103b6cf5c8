package org.ohms.compliance.oversight;

import java.time.LocalTime;

/**
 * What counts as unusual, and what patients read about who saw their record; as administrators set it.
 *
 * @param manyPatients so many records opened by one person
 * @param withinMinutes within this time
 * @param manyRefusals so often somebody was refused within that time
 * @param dayBegins from when on opening records is usual, by the hospital's clock
 * @param dayEnds until when; the same as the beginning means that no hour is unusual
 * @param namesToPatients whether patients read who it was by name, and not by role alone
 */
public record OversightRules(
        int manyPatients,
        int withinMinutes,
        int manyRefusals,
        LocalTime dayBegins,
        LocalTime dayEnds,
        boolean namesToPatients,
        int version) {
    /** Whether this is an hour at which somebody usually works. */
    public boolean isUsual(LocalTime time) {
        if (dayBegins.equals(dayEnds)) {
            return true;
        }
        return dayBegins.isBefore(dayEnds)
                ? !time.isBefore(dayBegins) && time.isBefore(dayEnds)
                : !time.isBefore(dayBegins) || time.isBefore(dayEnds);
    }
}
