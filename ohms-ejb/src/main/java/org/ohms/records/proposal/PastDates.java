package org.ohms.records.proposal;

import java.time.LocalDate;
import org.ohms.records.coding.PartialDate;
import org.ohms.records.coding.Rules;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.Refusal;
import org.ohms.shared.error.Refusals;

/** Dates that patients remember: a year, a month of a year, or a day. */
public final class PastDates {
    private PastDates() {}

    /** Empty is no date, and no objection. */
    public static void judge(String text, String field, LocalDate today, Refusals refusals) {
        var date = PartialDate.parse(text);
        refusals.when(
                !text.isEmpty() && date.isEmpty(),
                Refusal.of(CommonRefusal.MALFORMED).at(field));
        Rules.past(date.orElse(null), field, today, refusals);
    }
}
