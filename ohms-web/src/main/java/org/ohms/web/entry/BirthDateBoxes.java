package org.ohms.web.entry;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.ohms.patients.demographics.BirthDate;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;
import org.ohms.shared.error.Refusals;

/** A birth date in three boxes: nobody has to know in which order we write it. */
public class BirthDateBoxes implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int LONGEST_MONTH = 31;
    private static final int MONTHS = 12;
    private static final int FIRST_OF_FOUR_DIGITS = 1000;

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

    /**
     * The date; null when nothing was typed.
     *
     * @throws DomainException INVALID with what is wrong, box by box
     */
    @Nullable
    BirthDate date() {
        return date(null);
    }

    /** The same for boxes that showed a date: left as they were they say it again, be it known to the day or not. */
    @Nullable
    BirthDate date(@Nullable BirthDate shown) {
        if (says(of(shown))) {
            return shown;
        }
        if (day.isEmpty() && month.isEmpty() && year.isEmpty()) {
            return null;
        }
        var date = new BirthDate(number(year), number(month), number(day));
        new Refusals()
                .when(
                        date.day() < 1 || date.day() > LONGEST_MONTH,
                        Refusal.of(BirthDateRefusal.DAY).at("birthDate"))
                .when(
                        date.month() < 1 || date.month() > MONTHS,
                        Refusal.of(BirthDateRefusal.MONTH).at("birthMonth"))
                .when(
                        date.year() < FIRST_OF_FOUR_DIGITS,
                        Refusal.of(BirthDateRefusal.YEAR).at("birthYear"))
                .throwIfAny(DomainException.Kind.INVALID);
        if (!BirthDate.exists(date)) {
            throw DomainException.invalid(
                    Refusal.of(BirthDateRefusal.NO_SUCH_DAY).at("birthDate"));
        }
        return date;
    }

    private boolean says(BirthDateBoxes other) {
        return day.equals(other.day) && month.equals(other.month) && year.equals(other.year);
    }

    /** What the digits say; 0 for anything else. */
    private static int number(String typed) {
        return typed.matches("[0-9]{1,4}") ? Integer.parseInt(typed) : 0;
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
