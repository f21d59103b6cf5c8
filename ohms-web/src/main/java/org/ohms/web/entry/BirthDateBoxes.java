package org.ohms.web.entry;

import java.io.Serializable;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ohms.patients.demographics.BirthDate;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;

/** A birth date in three boxes: nobody has to know in which order we write it. */
public class BirthDateBoxes implements Serializable {
    private static final long serialVersionUID = 1L;

    private String day = "";
    private String month = "";
    private String year = "";

    /** The boxes of a date that is known. */
    static BirthDateBoxes of(@Nullable BirthDate date) {
        var boxes = new BirthDateBoxes();
        if (date != null) {
            boxes.year = String.valueOf(date.year());
            boxes.month = date.month() == 0 ? "" : String.valueOf(date.month());
            boxes.day = date.day() == 0 ? "" : String.valueOf(date.day());
        }
        return boxes;
    }

    /** The date; null when nothing was typed. */
    @Nullable
    BirthDate date() {
        if (day.isEmpty() && month.isEmpty() && year.isEmpty()) {
            return null;
        }
        return read().filter(BirthDate::exists)
                .orElseThrow(() -> DomainException.invalid(
                        Refusal.of(CommonRefusal.MALFORMED).at("birthDate")));
    }

    private Optional<BirthDate> read() {
        try {
            return Optional.of(new BirthDate(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
        } catch (NumberFormatException notANumber) {
            return Optional.empty();
        }
    }

    public String getDay() {
        return day;
    }

    public void setDay(@Nullable String day) {
        this.day = day == null ? "" : day.strip();
    }

    public String getMonth() {
        return month;
    }

    public void setMonth(@Nullable String month) {
        this.month = month == null ? "" : month.strip();
    }

    public String getYear() {
        return year;
    }

    public void setYear(@Nullable String year) {
        this.year = year == null ? "" : year.strip();
    }
}
